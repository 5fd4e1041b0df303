import { fill } from '../fill'
import type { Keeper, KeeperState } from './keeper'
import type { QuizTexts } from './texts'

type Props = {
  readonly itemId: string
  readonly state: KeeperState
  readonly keeper: Keeper
  readonly isOver: boolean
  /** When it ends, in words; null: never. */
  readonly until: string | null
  readonly texts: QuizTexts
}

/** What a learner has to know at once: time is up, signed out, an answer too late, or given in two places. */
export function Notices({ itemId, state, keeper, isOver, until, texts }: Props) {
  const said = [
    isOver && texts.timeIsUp,
    !isOver && state.isMoved && (until === null ? texts.endTaken : fill(texts.endMoved, { until })),
    state.save === 'signed-out' && texts.signedOut,
    state.isLate && texts.lateKept,
  ].filter((words) => words !== false)
  return (
    <div role="alert">
      {said.map((words) => (
        <p className="notice alert" key={words}>
          {words}
        </p>
      ))}
      {state.keeping[itemId]?.other !== undefined && (
        <div className="notice alert">
          <p>
            <b>{texts.otherTitle}.</b> {texts.otherText}
          </p>
          <div className="row">
            <button type="button" className="btn slim" onClick={() => keeper.settle(itemId, 'mine')}>
              {texts.keepMine}
            </button>
            <button type="button" className="btn slim" onClick={() => keeper.settle(itemId, 'other')}>
              {texts.takeOther}
            </button>
          </div>
        </div>
      )}
    </div>
  )
}

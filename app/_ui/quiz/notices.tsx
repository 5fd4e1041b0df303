import type { Keeper, KeeperState } from './keeper'
import type { QuizTexts } from './texts'

type Props = {
  readonly itemId: string
  readonly state: KeeperState
  readonly keeper: Keeper
  readonly isOver: boolean
  readonly texts: QuizTexts
}

/** What a learner has to know at once: time is up, signed out, an answer too late, or given in two places. */
export function Notices({ itemId, state, keeper, isOver, texts }: Props) {
  const said = [
    isOver && texts.timeIsUp,
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

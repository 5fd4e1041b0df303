import { fill } from '@/app/_ui/fill'
import type { KeyAct } from '@/lib/domain/keys'
import type { StudyQuestion } from '@/lib/domain/payload'
import { Kbd } from './keyboard'
import type { StudyState } from './state'
import type { Texts } from './texts'
import type { Acts } from './use-session'

type Props = {
  readonly state: StudyState
  readonly question: StudyQuestion
  readonly isWritten: boolean
  readonly acts: Acts
  readonly possible: ReadonlySet<KeyAct>
  readonly texts: Texts
}

/** The first letter, and how long the answer is. */
const hintFor = (answer: string, texts: Texts): string =>
  fill(texts.hintSays, {
    letter: [...answer][0] ?? '',
    length: answer.match(/[\p{L}\p{N}]/gu)?.length ?? 0,
  })

/** Below an unanswered question: ways to go on without an answer, and what they count for. */
export function AskFoot({ state, question, isWritten, acts, possible, texts }: Props) {
  return (
    <>
      {isWritten && (
        <p className="small dim" aria-live="polite">
          {state.hinted ? hintFor(question.answer, texts) : question.kind === 'open' ? texts.openHint : texts.typedHint}
        </p>
      )}
      <div className="card-foot">
        <div className="row">
          {state.draft.type === 'text' && !isWritten && (
            <button className="btn primary big" type="button" onClick={acts.showAnswer}>
              {texts.showAnswer}
              <Kbd act="go" />
            </button>
          )}
          {possible.has('dontKnow') && (
            <button className="btn" type="button" onClick={acts.dontKnow}>
              {texts.dontKnow}
              <Kbd act="dontKnow" />
            </button>
          )}
          {possible.has('inWords') && (
            <button className="btn text" type="button" onClick={acts.inWords}>
              {texts.typeInstead}
              <Kbd act="inWords" />
            </button>
          )}
          {possible.has('hint') && (
            <button className="btn text" type="button" onClick={acts.hint}>
              {texts.hint}
              <Kbd act="hint" />
            </button>
          )}
          {possible.has('known') && (
            <button className="btn text" type="button" onClick={acts.known}>
              {texts.knowAlready}
              <Kbd act="known" />
            </button>
          )}
        </div>
        <p className="small dim">
          {possible.has('inWords') ? texts.typeCounts : possible.has('hint') ? texts.hintCounts : ''}
        </p>
      </div>
    </>
  )
}

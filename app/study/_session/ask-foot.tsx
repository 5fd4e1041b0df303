import { fill } from '@/app/_ui/fill'
import type { StudyQuestion } from '@/lib/domain/payload'
import type { StudyState } from './state'
import type { Texts } from './texts'
import type { Acts } from './use-session'

type Props = {
  readonly state: StudyState
  readonly question: StudyQuestion
  readonly isWritten: boolean
  readonly mayHelp: boolean
  readonly acts: Acts
  readonly texts: Texts
}

/** The first letter, and how long the answer is. */
const hintFor = (answer: string, texts: Texts): string =>
  fill(texts.hintSays, {
    letter: [...answer][0] ?? '',
    length: answer.match(/[\p{L}\p{N}]/gu)?.length ?? 0,
  })

/** Below an unanswered question: ways to go on without an answer, and what they count for. */
export function AskFoot({ state, question, isWritten, mayHelp, acts, texts }: Props) {
  const isChoice = state.draft.type === 'options'
  const mayType = isChoice && mayHelp && question.kind === 'choice'
  const mayHint = isWritten && mayHelp && question.kind !== 'open'
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
              <kbd className="hide-s">Space</kbd>
            </button>
          )}
          {question.kind !== 'flashcard' && (
            <button className="btn" type="button" onClick={acts.dontKnow}>
              {texts.dontKnow}
              <kbd className="hide-s">0</kbd>
            </button>
          )}
          {mayType && (
            <button className="btn text" type="button" onClick={acts.inWords}>
              {texts.typeInstead}
            </button>
          )}
          {mayHint && !state.hinted && (
            <button className="btn text" type="button" onClick={acts.hint}>
              {texts.hint}
            </button>
          )}
        </div>
        <p className="small dim">{mayType ? texts.typeCounts : mayHint && !state.hinted ? texts.hintCounts : ''}</p>
      </div>
    </>
  )
}

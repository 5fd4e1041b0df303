import { fill } from '@/app/_ui/fill'
import { Icon } from '@/app/_ui/icons'
import type { StudyQuestion } from '@/lib/domain/payload'
import { keyInWords } from './answer-words'
import type { StudyState } from './state'
import type { Texts } from './texts'

/** A longer answer would take the verdict over its one line and move the question. */
const lineLength = 32

/** In letters: a Chinese, Japanese or Korean one takes the room of two. */
const widthOf = (text: string): number => text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0)

export type VerdictWords = {
  readonly look: 'right' | 'partly' | 'wrong' | 'shown'
  readonly head: string
  /** The answer in a sentence; empty where it is marked among the options. */
  readonly tail: string
  /** Whether the answer has room beside the verdict; else it stands below the input. */
  readonly fits: boolean
}

/** The verdict in words: how it was, and the answer where that was not given. Null before the answer. */
export const verdictOf = (state: StudyState, question: StudyQuestion, texts: Texts): VerdictWords | null => {
  const answer = { answer: keyInWords(question) }
  // What is more than words has its own place.
  const says = (sentence: string) => (question.answerHtml === null ? fill(sentence, answer) : '')
  const fits = widthOf(answer.answer) <= lineLength
  const isMarked =
    question.kind === 'multiple-response' || question.parts.length > 0 || (state.draft.type === 'options' && !fits)
  if (state.isShown) return { look: 'shown', head: texts.shown, tail: says(texts.shownSays), fits }
  if (!state.session.isAnswered) return null
  const verdict = state.contested ? state.session.done.at(-1)?.verdict : state.given?.verdict?.verdict
  if (verdict === 'right') {
    const isSame = state.given !== null && state.given.answer.type !== 'text'
    return { look: 'right', head: texts.right, tail: isSame ? '' : says(texts.rightSays), fits }
  }
  const [look, head] = verdict === 'partly' ? (['partly', texts.partly] as const) : (['wrong', texts.wrong] as const)
  return { look, head, tail: isMarked ? '' : says(texts.wrongSays), fits }
}

/** The line above the stem: before the answer what is asked, after it the verdict, in the same place. */
export const VerdictLine = ({ verdict, lang }: { verdict: VerdictWords; lang: string | undefined }) => (
  <p className={`verdict ${verdict.look}`}>
    {verdict.look === 'right' && <Icon name="check" />}
    {verdict.look === 'wrong' && <Icon name="cross" />}
    <b>{verdict.head}</b>
    {verdict.fits && verdict.tail && <AnswerWords verdict={verdict} lang={lang} />}
  </p>
)

/** The answer in a sentence. */
export const AnswerWords = ({ verdict, lang }: { verdict: VerdictWords; lang: string | undefined }) => (
  <span lang={lang} dir="auto">
    {verdict.tail}
  </span>
)

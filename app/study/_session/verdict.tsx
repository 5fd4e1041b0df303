import type { RefObject } from 'react'
import { fill } from '@/app/_ui/fill'
import { Icon, signs } from '@/app/_ui/icons'
import type { StudyQuestion } from '@/lib/domain/payload'
import { keyInWords, keySentence } from './answer-words'
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
  /** The answer in a sentence for who cannot see the marks; empty where the learner gave it. */
  readonly spoken: string
  /** Whether the answer has room beside the verdict; else it stands below the input. */
  readonly fits: boolean
}

/** The verdict in words: how it was, and the answer where that was not given. Null before the answer. */
export const verdictOf = (state: StudyState, question: StudyQuestion, texts: Texts): VerdictWords | null => {
  const answer = { answer: keyInWords(question) }
  const says = (sentence: string) => keySentence(question, sentence, texts)
  // What is more than words has its own place.
  const shows = (sentence: string) => (question.answerHtml === null ? fill(sentence, answer) : '')
  const fits = widthOf(answer.answer) <= lineLength
  const isMarked =
    question.kind === 'multiple-response' || question.parts.length > 0 || (state.draft.type === 'options' && !fits)
  const words = (look: VerdictWords['look'], sentence: string, tail = shows(sentence)): VerdictWords => ({
    look,
    head: texts[look],
    tail,
    spoken: fill(sentence, answer),
    fits,
  })
  if (state.isShown) return words('shown', texts.shownSays)
  if (!state.session.isAnswered) return null
  const look = state.given?.verdict?.verdict ?? 'wrong'
  if (look === 'right') return words(look, state.given?.answer.type === 'text' ? says(texts.rightSays) : '')
  return words(look, says(texts.wrongSays), isMarked ? '' : undefined)
}

type Props = {
  readonly verdict: VerdictWords
  readonly lang: string | undefined
  /** What the answer leads to and how to go on, for screen readers. */
  readonly next: string
  readonly heading: RefObject<HTMLHeadingElement | null>
}

/**
 * The line above the stem: before the answer what is asked, after it the verdict, in the same place. It takes the focus, so
 * that a screen reader says verdict, answer and what comes next once and in this order: a live region beside a moved focus
 * is dropped by some and said twice by others.
 */
export const VerdictLine = ({ verdict, lang, next, heading }: Props) => (
  <h2 className={`verdict ${verdict.look}`} ref={heading} tabIndex={-1}>
    {verdict.look !== 'shown' && <Icon name={signs[verdict.look]} />}
    <b>{verdict.head}</b>
    <span className="vh">
      {' '}
      <span lang={lang} dir="auto">
        {verdict.spoken}
      </span>{' '}
      {next}
    </span>
    {verdict.fits && verdict.tail && (
      <span className="verdict-tail" aria-hidden="true">
        <AnswerWords verdict={verdict} lang={lang} />
      </span>
    )}
  </h2>
)

/** The answer in a sentence. */
export const AnswerWords = ({ verdict, lang }: { verdict: VerdictWords; lang: string | undefined }) => (
  <span lang={lang} dir="auto">
    {verdict.tail}
  </span>
)

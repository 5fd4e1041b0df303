import { fill } from '@/app/_ui/fill'
import { Icon } from '@/app/_ui/icons'
import type { StudyQuestion } from '@/lib/domain/payload'
import type { StudyState } from './state'
import type { Texts } from './texts'

/** The verdict in words: how it was, and the answer where that was not given. Null before the answer. */
export const verdictOf = (state: StudyState, question: StudyQuestion, texts: Texts) => {
  const answer = { answer: question.answer }
  if (state.isShown) return { look: 'shown', head: texts.shown, tail: fill(texts.shownSays, answer) } as const
  if (!state.session.isAnswered) return null
  const verdict = state.contested ? state.session.done.at(-1)?.verdict : state.given?.verdict?.verdict
  if (verdict === 'right') {
    const isSame = state.given?.answer.type === 'options'
    return { look: 'right', head: texts.right, tail: isSame ? '' : fill(texts.rightSays, answer) } as const
  }
  const head = verdict === 'partly' ? texts.partly : texts.wrong
  return { look: 'wrong', head, tail: fill(texts.wrongSays, answer) } as const
}

/** The line above the stem: before the answer what is asked, after it the verdict, in the same place. */
export const VerdictLine = ({
  verdict,
  lang,
}: {
  verdict: NonNullable<ReturnType<typeof verdictOf>>
  lang: string | undefined
}) => (
  <p className={`verdict ${verdict.look}`}>
    {verdict.look !== 'shown' && <Icon name={verdict.look === 'right' ? 'check' : 'cross'} />}
    <b>{verdict.head}</b>
    <span lang={lang} dir="auto">
      {verdict.tail}
    </span>
  </p>
)

import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { QuestionAnswers } from '@/lib/data/assignments/question'
import { keyWords } from '../../_ui/feedback'

/** The question with its key and its sentence, and the way to the one before and after it. */
export async function QuestionHead({ asked }: { asked: QuestionAnswers }) {
  const { t: translate } = await reader()
  const [t, a] = [translate('marking'), translate('assignments')]
  const { assignment, number, itemIds, question, stem, quotedSentence, points, dropped, fullMarks, rekeyed } = asked
  const kind = translate('study')(`kind_${question.kind}`)
  const [previous, next] = [itemIds[number - 2], itemIds[number]]
  const href = (itemId: string) => `/assignments/${assignment.id}/questions/${itemId}`
  return (
    <header className="mq-head">
      <nav className="row small" aria-label={a('questions')}>
        {previous && <Link href={href(previous)}>{t('previous')}</Link>}
        <span className="quiet">{t('place', { number, all: itemIds.length })}</span>
        {next && <Link href={href(next)}>{t('next')}</Link>}
      </nav>
      <p className="label">{a('questionLabel', { number, kind, points })}</p>
      <h1 className="h1" dir="auto">
        {stem}
      </h1>
      <p>
        <span className="quiet">{a('theAnswer')}:</span>{' '}
        <span className="serif" dir="auto">
          {keyWords(question)}
        </span>
      </p>
      <blockquote className="source" dir="auto">
        <p>{quotedSentence}</p>
      </blockquote>
      {dropped && <p className="notice">{t('noLonger')}</p>}
      {!dropped && fullMarks && <p className="notice">{t('everybody')}</p>}
      {rekeyed && <p className="notice">{t('rekeyed')}</p>}
    </header>
  )
}

import { reader } from '@/app/_ui/reader'
import type { CardEntry, CardPage } from '@/lib/data/library/card'
import type { Answer } from '@/lib/domain/question'
import { nameOfRating } from '@/lib/domain/rating'

const givenIn = (answer: Answer | null): string | null => {
  if (answer === null || answer.type === 'flip') return null
  if (answer.type === 'text') return answer.text || null
  return (answer.type === 'options' ? answer.chosen : answer.given.filter((part) => part !== '')).join(', ') || null
}

const Entry = async ({ entry, language }: { entry: CardEntry; language: string }) => {
  const { t, tr, format, timeZone } = await reader()
  const l = t('library')
  const { event, rating, isUndone, isAmended, question } = entry
  const isCram = event.type === 'answer' && event.mode === 'cram'
  const day = event.scheduledDueAt ? format.dateTime(event.scheduledDueAt, { dateStyle: 'medium', timeZone }) : ''
  const what = tr('library')(`entry_${isCram ? 'cram' : event.type}`, { day })
  const given = givenIn(event.answer)
  const says = (
    <>
      <b>{what}.</b> {given !== null && <span lang={language}>{l('given', { answer: given })} </span>}
      {event.answer?.type === 'flip' && `${l('turnedOver')} `}
      {rating !== null && l(isAmended ? 'countedAnew' : 'counted', { rating: l(`rating_${nameOfRating(rating)}`) })}
    </>
  )
  return (
    <li>
      <time className="small dim" dateTime={event.answeredAt.toISOString()}>
        {format.dateTime(event.answeredAt, { dateStyle: 'medium', timeStyle: 'short', timeZone })}
      </time>
      <div>
        <p>
          {isUndone ? <s>{says}</s> : says}
          {isUndone && <span className="tag">{l('takenBack')}</span>}
        </p>
        {event.questionVersionId !== null && (
          <p className="small quiet" lang={question ? language : undefined} dir="auto">
            {question?.stem ?? l('withheldQuestion')}
          </p>
        )}
      </div>
    </li>
  )
}

/** Everything that happened to the card, the newest first; what was taken back is struck. */
export async function History({ card: { history, line } }: { card: CardPage }) {
  const l = (await reader()).t('library')
  return (
    <section className="panel">
      <h2 className="h2">{l('historyTitle')}</h2>
      {history.length === 0 && <p className="quiet">{l('historyNone')}</p>}
      <ol className="card-history">
        {history.map((entry) => (
          <Entry key={entry.event.id} entry={entry} language={line.document.language} />
        ))}
      </ol>
    </section>
  )
}

import { readingLine } from '@/app/_ui/document/reading-line'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { DocumentView } from '@/lib/data/documents/read'
import { hasEdition } from '@/lib/data/editions/read'
import { isAskedIn, languageName } from '@/lib/domain/language'
import type { Learner } from '@/lib/domain/policy'
import { chaptersBefore } from '@/lib/domain/section'
import { failureText } from '@/lib/i18n/failure'
import { dismiss, readOn, stop } from '../actions'
import { Reading } from './reading'
import { StopReading } from './stop-reading'

type Props = { actor: Learner; document: DocumentView; facts: number }

/** Of a book that is not read whole, which chapters are ready, or how much where none is; and where its reading has ended before its end, how it goes on. */
async function Chapters({ document, readTo }: { document: DocumentView; readTo: number }) {
  const d = (await reader()).t('documents')
  const { id, version, reading, canEdit } = document
  if (!version) return null
  const isEnded = reading.stage === 'ready'
  const before = chaptersBefore(version, readTo)
  const percent = Math.floor((readTo / version.text.length) * 100)
  return (
    <>
      <p>
        {before.ready > 0
          ? d(isEnded ? 'chaptersOnly' : 'chaptersReady', before)
          : d(isEnded ? 'textOnly' : 'textReady', { percent })}
      </p>
      {isEnded && canEdit && (
        <form action={readOn.bind(null, id)}>
          <button type="submit" className="btn slim">
            {d('readRest')}
          </button>
        </form>
      )}
    </>
  )
}

/** What there is to say about the reading above a text: it goes on, it failed, or it found nothing to ask. */
export async function ReadingNote({ actor, document, facts }: Props) {
  const { t, tr, locale } = await reader()
  const d = t('documents')
  const { reading, language, canEdit, version } = document
  const readTo = version?.readTo ?? null
  const chapters = readTo !== null && <Chapters document={document} readTo={readTo} />
  if (reading.stage === 'failed')
    return (
      <form className="notice alert row" action={dismiss.bind(null, document.id)}>
        <p>{failureText(tr('errors'), reading.failure)}</p>
        {canEdit && (
          <button type="submit" className="btn slim">
            {d('dismiss')}
          </button>
        )}
      </form>
    )
  if (reading.stage !== 'ready')
    return (
      <div className="notice row">
        <Reading
          key={reading.stage}
          progressAt={`/api/documents/${document.id}/progress`}
          line={await readingLine(reading, readTo === null ? 'again' : 'stage')}
          readTo={readTo}
        />
        {chapters}
        {canEdit && reading.stage !== 'writing' && <StopReading action={stop.bind(null, document.id)} label="stop" />}
      </div>
    )
  if (chapters) return <div className="notice row">{chapters}</div>
  if (canEdit && (await hasEdition(actor, document.id)))
    return (
      <p className="notice">
        {t('editions')('waits')} <Link href={`/documents/${document.id}/edition`}>{t('editions')('waitsLink')}</Link>
      </p>
    )
  if (facts > 0 || !canEdit) return null
  const name = languageName(language, locale)
  const isEnglish = name !== null && isAskedIn(language)
  return (
    <div className="notice nothing">
      <p className="cite">
        {isEnglish ? d('noFacts') : name ? d('notAskedIn', { language: name }) : d('notAskedUnknown')}
      </p>
      <p className="small quiet">{isEnglish ? d('noFactsWhy') : d('notAskedInWhy')}</p>
      <p>
        <Link className="btn primary" href={`/documents/${document.id}/questions/new`}>
          {d('writeQuestion')}
        </Link>
      </p>
    </div>
  )
}

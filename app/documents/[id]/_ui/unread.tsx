import { readingLine } from '@/app/_ui/document/reading-line'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { Words } from '@/app/_ui/words'
import type { DocumentView } from '@/lib/data/documents/read'
import { failureText } from '@/lib/i18n/failure'
import { discard } from '../actions'
import { Reading } from './reading'
import { StopReading } from './stop-reading'

/** A document that has no text to show yet: where its reading stands, or why there will be none. */
export async function Unread({ document }: { document: DocumentView }) {
  const { t, tr } = await reader()
  const d = t('documents')
  const { reading } = document
  return (
    <main id="main" className="main unread">
      <h1 className="h1" dir="auto">
        <Words text={document.title} language={document.language} />
      </h1>
      {reading.stage === 'failed' ? (
        <>
          <p className="notice alert">{failureText(tr('errors'), reading.failure)}</p>
          <form action={discard.bind(null, document.id)} className="row">
            <button type="submit" className="btn primary">
              {d('discard')}
            </button>
            <Link className="btn" href="/documents">
              {d('title')}
            </Link>
          </form>
        </>
      ) : (
        <>
          <Reading
            key={reading.stage}
            progressAt={`/api/documents/${document.id}/progress`}
            line={await readingLine(reading)}
          />
          <p className="quiet">{d('readingNote')}</p>
          {document.isOwner && <StopReading action={discard.bind(null, document.id)} label="stopNew" />}
          <noscript>
            <meta httpEquiv="refresh" content="2" />
          </noscript>
        </>
      )}
    </main>
  )
}

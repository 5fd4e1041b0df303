import { reader } from '@/app/_ui/reader'
import type { EditionView } from '@/lib/data/editions/read'
import { failureText } from '@/lib/i18n/failure'
import { Reading } from '../../_ui/reading'
import { discard } from '../actions'

type Props = { documentId: string; edition: Exclude<EditionView, { stage: 'proposed' }> }

/** An edition of which nothing can be said yet, or ever. */
export async function Comparing({ documentId, edition }: Props) {
  const { t, tr } = await reader()
  const e = t('editions')
  return (
    <>
      {edition.isAnew && <p className="notice">{e('anew')}</p>}
      {edition.stage === 'failed' ? (
        <p className="notice alert">
          {e('failed')} {failureText(tr('errors'), edition.failure)}
        </p>
      ) : (
        <>
          <Reading
            key={edition.stage}
            progressAt={`/api/documents/${documentId}/edition`}
            line={e(`stage_${edition.stage}`)}
          />
          <noscript>
            <meta httpEquiv="refresh" content="2" />
          </noscript>
        </>
      )}
      <form action={discard.bind(null, documentId)}>
        <button type="submit" className="btn">
          {e('cancel')}
        </button>
      </form>
    </>
  )
}

import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { DocumentView } from '@/lib/data/documents/read'
import { archive } from '../actions'

/** Takes a document out of the list, or brings it back. */
export async function PutAway({ document }: { document: DocumentView }) {
  const d = (await reader()).t('documents')
  return (
    <section className="panel">
      <h2 className="h2">{d('putAwayHead')}</h2>
      <p className="quiet">{d('putAwayNote')}</p>
      <Form action={archive.bind(null, document.id, !document.archived)}>
        <div className="form-end">
          <Submit className="btn">{document.archived ? d('bringBack') : d('putAwayButton')}</Submit>
        </div>
      </Form>
    </section>
  )
}

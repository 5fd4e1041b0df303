import { Field, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { DocumentView } from '@/lib/data/documents/read'
import { maxAttributionLength, maxTitleLength } from '@/lib/domain/naming'
import { rename } from '../actions'

/** The title of a document and whose text it is, with the form to change both. */
export async function NamePanel({ document }: { document: DocumentView }) {
  const { t } = await reader()
  const d = t('documents')
  return (
    <section className="panel">
      <h2 className="h2">{d('nameHead')}</h2>
      <Form action={rename} done={d('saved')}>
        <input type="hidden" name="documentId" value={document.id} />
        <Field
          name="title"
          label={d('nameLabel')}
          defaultValue={document.title}
          maxLength={maxTitleLength}
          required
          dir="auto"
        />
        <Field
          name="attribution"
          label={d('attributionLabel')}
          hint={d('attributionHint')}
          defaultValue={document.attribution ?? ''}
          maxLength={maxAttributionLength}
          dir="auto"
        />
        <div className="form-end">
          <Submit>{t('common')('save')}</Submit>
        </div>
      </Form>
    </section>
  )
}

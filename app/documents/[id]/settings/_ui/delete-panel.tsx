import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import { remove } from '../actions'

/** Deletes a document for good, once what that means has been read. */
export async function DeletePanel({ documentId }: { documentId: string }) {
  const d = (await reader()).t('documents')
  return (
    <details className="confirm">
      <summary className="small">{d('deleteHead')}</summary>
      <p className="small">{d('deleteNote')}</p>
      <Form action={remove.bind(null, documentId)} className="confirm-form">
        <Submit className="btn slim">{d('deleteButton')}</Submit>
      </Form>
    </details>
  )
}

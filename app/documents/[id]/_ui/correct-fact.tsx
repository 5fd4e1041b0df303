import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import { correct } from '../actions'
import type { InkedFact } from '../inked'
import { slotLabel } from '../inked'
import { CorrectionEnd } from './correction-end'

/** The slots of a fact as a form: what an author writes here wins over what the engine read. */
export async function CorrectFact({ documentId, fact }: { documentId: string; fact: InkedFact }) {
  const { t, tr } = await reader()
  return (
    <Form action={correct}>
      <input type="hidden" name="documentId" value={documentId} />
      <input type="hidden" name="factId" value={fact.id} />
      {fact.slots.map(({ slot, text }) => (
        <Field key={slot} name={slot} label={tr('documents')(slotLabel(slot, fact))} defaultValue={text} dir="auto" />
      ))}
      <p className="small quiet">{t('documents')('correctNote')}</p>
      <CorrectionEnd documentId={documentId} factId={fact.id} />
    </Form>
  )
}

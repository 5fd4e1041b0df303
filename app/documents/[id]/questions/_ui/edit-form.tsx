'use client'
import { ActionForm, type FormAction } from '@/app/_ui/action-form'
import { Field, SelectField, Submit } from '@/app/_ui/field'
import { TextArea } from '@/app/_ui/text-area'
import { edit } from '../actions'
import type { ListTexts, RowFields } from './row-data'

type Props = {
  readonly documentId: string
  readonly questionId: string
  readonly fields: RowFields
  readonly texts: ListTexts
  readonly sentences: Readonly<Record<string, string>>
  readonly onClose: () => void
}

const hasOptions = (kind: string) => kind === 'choice' || kind === 'multiple-response'

const Answer = ({ fields, texts }: Pick<Props, 'fields' | 'texts'>) => {
  if (fields.kind === 'true-false')
    return (
      <SelectField
        name="answer"
        label={texts.answer}
        defaultValue={fields.answer}
        choices={['True', 'False'].map((value) => ({ value, label: value }))}
      />
    )
  if (fields.kind === 'multiple-response')
    return <TextArea name="answer" label={texts.rightLines} defaultValue={fields.answer} rows={3} />
  return <Field name="answer" label={texts.answer} defaultValue={fields.answer} required dir="auto" />
}

/** A question in its author's words; saved, it is approved by the same hand. */
export function EditForm({ documentId, questionId, fields, texts, sentences, onClose }: Props) {
  const save: FormAction = async (state, form) => {
    const result = await edit(state, form)
    if (result.ok) onClose()
    return result
  }
  return (
    <ActionForm action={save} sentences={sentences} className="form pq-form">
      <input type="hidden" name="documentId" value={documentId} />
      <input type="hidden" name="questionId" value={questionId} />
      <TextArea
        name="stem"
        label={texts.stem}
        defaultValue={fields.stem}
        rows={2}
        autoFocus
        {...(fields.kind === 'cloze' ? { hint: texts.clozeHint } : {})}
      />
      <Answer fields={fields} texts={texts} />
      {fields.kind !== 'true-false' && (
        <TextArea
          name="accepted"
          label={texts.accepted}
          hint={texts.acceptedHint}
          defaultValue={fields.accepted}
          rows={2}
        />
      )}
      {hasOptions(fields.kind) && (
        <TextArea name="wrong" label={texts.wrong} hint={texts.wrongHint} defaultValue={fields.wrong} rows={3} />
      )}
      <div className="form-end">
        <Submit>{texts.saveApprove}</Submit>
        <button type="button" className="btn" onClick={onClose}>
          {texts.cancel}
        </button>
      </div>
    </ActionForm>
  )
}

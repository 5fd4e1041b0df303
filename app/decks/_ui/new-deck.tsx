import { Field, SelectField, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import { createDeck } from '../actions'

type Props = { decks: readonly { readonly id: string; readonly name: string }[] }

/** The form that makes a deck. */
export async function NewDeck({ decks }: Props) {
  const d = (await reader()).t('decks')
  return (
    <section className="panel" aria-labelledby="new-deck">
      <h2 className="h2" id="new-deck">
        {d('newTitle')}
      </h2>
      <Form action={createDeck}>
        <Field name="name" label={d('name')} hint={d('newHint')} required maxLength={120} autoComplete="off" />
        <SelectField
          name="parentId"
          label={d('around')}
          choices={[
            { value: '', label: d('aroundNone') },
            ...decks.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Submit className="btn">{d('make')}</Submit>
      </Form>
    </section>
  )
}

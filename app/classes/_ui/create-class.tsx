import { Field, SelectField, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import { createClass } from '../actions'

/** The form in which a teacher makes a class; its zone is the teacher's own unless said otherwise. */
export async function CreateClass() {
  const { t: translate, timeZone } = await reader()
  const t = translate('classes')
  const zones = [...new Set([timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])]
  return (
    <section className="panel" aria-labelledby="create-h">
      <h2 className="h2" id="create-h">
        {t('createTitle')}
      </h2>
      <Form action={createClass}>
        <Field name="name" label={t('name')} hint={t('nameHint')} required maxLength={80} autoComplete="off" />
        <SelectField
          name="timeZone"
          label={t('timeZone')}
          hint={t('timeZoneHint')}
          defaultValue={timeZone}
          choices={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        />
        <Submit className="btn">{t('create')}</Submit>
      </Form>
    </section>
  )
}

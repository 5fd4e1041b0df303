import { SelectField, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { chosenTheme, reader } from '@/app/_ui/reader'
import { chooseTheme } from './actions'

/** Light, dark, or as the device says: a cookie of this browser. */
export async function ThemePanel() {
  const [{ t }, theme] = await Promise.all([reader(), chosenTheme()])
  const a = t('accounts')
  const choices = [
    { value: 'system', label: a('themeSystem') },
    { value: 'light', label: a('themeLight') },
    { value: 'dark', label: a('themeDark') },
  ]
  return (
    <section className="panel">
      <h2 className="h2">{a('theme')}</h2>
      <Form action={chooseTheme}>
        <div className="form-line">
          <SelectField name="theme" label={a('changeTheme')} defaultValue={theme ?? 'system'} choices={choices} />
          <Submit className="btn">{a('save')}</Submit>
        </div>
      </Form>
    </section>
  )
}

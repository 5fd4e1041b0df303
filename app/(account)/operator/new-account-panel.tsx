import { Field, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import { addAccount } from './actions'

/** Makes an account for somebody, whatever the sign-up mode. */
export async function NewAccountPanel() {
  const a = (await reader()).t('accounts')
  return (
    <section className="panel">
      <h2 className="h2">{a('makeAccount')}</h2>
      <p className="quiet">{a('makeAccountText')}</p>
      <Form action={addAccount} done={a('resetDone', { password: '{password}' })}>
        <Field
          name="username"
          label={a('username')}
          hint={a('usernameHint')}
          autoComplete="off"
          autoCapitalize="none"
          maxLength={40}
          required
        />
        <Field name="displayName" label={a('displayName')} autoComplete="off" maxLength={80} />
        <div className="form-end">
          <Submit>{a('makeAccount')}</Submit>
        </div>
      </Form>
    </section>
  )
}

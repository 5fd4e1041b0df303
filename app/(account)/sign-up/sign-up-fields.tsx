import { Field, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { SignUpAsks } from '@/lib/auth/sign-up-policy'
import { BrowserTimeZone } from '../browser-time-zone'
import { signUp } from './actions'

/** The fields of a new account, with the code where the server asks for one. */
export async function SignUpFields({ asks, next, code }: { asks: SignUpAsks; next: string; code: string }) {
  const a = (await reader()).t('accounts')
  return (
    <Form action={signUp}>
      <input type="hidden" name="next" value={next} />
      <BrowserTimeZone />
      <Field
        name="username"
        label={a('username')}
        hint={a('usernameHint')}
        autoComplete="username"
        autoCapitalize="none"
        maxLength={40}
        required
      />
      <Field
        name="password"
        type="password"
        label={a('password')}
        hint={a('newPasswordHint')}
        autoComplete="new-password"
        minLength={8}
        required
      />
      <Field
        name="displayName"
        label={a('displayName')}
        hint={a('displayNameHint')}
        autoComplete="name"
        maxLength={80}
      />
      {asks === 'setupCode' && (
        <Field name="code" label={a('setupCode')} hint={a('setupCodeHint')} autoComplete="one-time-code" required />
      )}
      {asks === 'classCode' && (
        <Field
          name="code"
          label={a('classCode')}
          hint={a('classCodeHint')}
          defaultValue={code}
          autoComplete="off"
          required
        />
      )}
      <div className="form-end">
        <Submit>{a('signUp')}</Submit>
      </div>
    </Form>
  )
}

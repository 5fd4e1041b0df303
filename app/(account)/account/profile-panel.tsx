import { Field, SelectField, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { ownPasswordHash } from '@/lib/data/users'
import { ownEmail } from '@/lib/data/users/email'
import type { Person } from '@/lib/domain/policy'
import { locales } from '@/lib/i18n'
import { saveProfile } from './actions'
import { hours } from './hours'

const zonesWith = (own: string) =>
  [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', own])]
    .sort()
    .map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))

/** Who somebody is here, and when their day begins. */
export async function ProfilePanel({ actor }: { actor: Person }) {
  const [{ user, locale, t }, email, hash] = await Promise.all([reader(), ownEmail(actor), ownPasswordHash(actor)])
  const profile = user?.profile
  if (!profile) return null
  const a = t('accounts')
  const languages = new Intl.DisplayNames([locale], { type: 'language' })
  const choices = locales.map((value) => ({ value, label: languages.of(value) ?? value }))
  return (
    <section className="panel">
      <h2 className="h2">{a('you')}</h2>
      {hash !== null && (
        <p className="quiet">
          {a('username')}: {profile.username}. <Link href="/account/password">{a('changePassword')}</Link>
        </p>
      )}
      <Form action={saveProfile} done={a('saved')}>
        <Field
          name="displayName"
          label={a('displayName')}
          defaultValue={profile.displayName}
          autoComplete="name"
          maxLength={80}
          required
        />
        <Field
          name="email"
          type="email"
          label={a('email')}
          hint={a('emailHint')}
          defaultValue={email.address ?? ''}
          autoComplete="email"
        />
        <SelectField
          name="timeZone"
          label={a('timeZone')}
          defaultValue={profile.timeZone}
          choices={zonesWith(profile.timeZone)}
        />
        <SelectField
          name="dayStartsAtHour"
          label={a('dayStart')}
          hint={a('dayStartHint')}
          defaultValue={String(profile.dayStartsAtHour)}
          choices={hours}
        />
        <SelectField name="locale" label={a('language')} defaultValue={locale} choices={choices} />
        <div className="form-end">
          <Submit>{a('save')}</Submit>
        </div>
      </Form>
    </section>
  )
}

import * as z from 'zod/mini'
import { passwordProblem } from '@/lib/auth/password-rules'
import { isTimeZone } from '@/lib/domain/day'
import { isQuiet } from '@/lib/domain/mail'
import { noticeKinds } from '@/lib/domain/notice'
import { foldUsername, usernamePattern } from '@/lib/domain/username'
import { locales } from '@/lib/i18n'

// A name or password to be compared, not chosen: bounded, and otherwise as typed.
const typed = z.string().check(z.minLength(1, 'required'), z.maxLength(1_000, 'tooLong'))
const newPassword = z.string().check(z.minLength(1, 'required'), z.maxLength(1_000, 'passwordLong'))
const username = z.pipe(z.string(), z.transform(foldUsername)).check(z.regex(usernamePattern, 'usernameShape'))
const displayName = z.string().check(z.trim(), z.maxLength(80, 'tooLong'))
const next = z.optional(z.string().check(z.maxLength(2_000)))
const id = z.string().check(z.maxLength(36))

/** What is wrong with a chosen password, told beside its field. */
const weak = (field: string, password: string, name: string): z.core.$ZodRawIssue[] => {
  const problem = passwordProblem(password, name)
  return problem ? [{ code: 'custom', message: problem, path: [field], input: password }] : []
}

export const SignInForm = z.strictObject({
  username: typed,
  password: typed,
  /** Others use this device, too. */
  shared: z.optional(z.literal('on')),
  next,
})

// A hidden field that the browser fills; where it cannot, UTC until the account page says otherwise.
const browserTimeZone = z.pipe(
  z.string(),
  z.transform((zone) => (isTimeZone(zone) ? zone : 'UTC')),
)

export const SignUpForm = z
  .strictObject({
    username,
    displayName,
    password: newPassword,
    code: z._default(z.string().check(z.maxLength(100, 'tooLong')), ''),
    timeZone: browserTimeZone,
    next,
  })
  .check(({ value, issues }) => {
    issues.push(...weak('password', value.password, value.username))
  })

export const PasswordForm = z.strictObject({ oldPassword: typed, newPassword }).check(({ value, issues }) => {
  issues.push(...weak('newPassword', value.newPassword, ''))
  if (value.newPassword === value.oldPassword)
    issues.push({ code: 'custom', message: 'passwordSame', path: ['newPassword'], input: value.newPassword })
})

/** A link out of a mail: what is signed is far shorter. */
const token = z.string().check(z.maxLength(1_000))
export const ForgottenForm = z.strictObject({ account: typed })
export const LinkForm = z.strictObject({ token })
export const StopMailForm = z.strictObject({ token, isOn: z.stringbool() })
export const NewPasswordForm = z.strictObject({ token, newPassword })

export const ProfileForm = z.strictObject({
  displayName: displayName.check(z.minLength(1, 'required')),
  email: z.pipe(
    z.union([z.literal(''), z.email('emailShape').check(z.maxLength(254, 'tooLong'))], 'emailShape'),
    z.transform((address) => (address === '' ? null : address.toLowerCase())),
  ),
  timeZone: z.string().check(z.refine(isTimeZone, 'timeZoneUnknown')),
  dayStartsAtHour: z.pipe(z.string().check(z.regex(/^\d{1,2}$/)), z.transform(Number)).check(z.lte(23)),
  locale: z.enum(locales),
})

const hour = z.pipe(z.string().check(z.regex(/^\d{1,2}$/)), z.transform(Number)).check(z.lte(23))
const weekday = z.pipe(z.string().check(z.regex(/^[1-7]$/)), z.transform(Number))

export const DailyMailForm = z
  .strictObject({
    isOn: z._default(z.stringbool(), false),
    hour,
    weekdays: z._default(z.array(weekday), []),
    quietFrom: hour,
    quietUntil: hour,
  })
  .check(({ value, issues }) => {
    if (isQuiet(value, value.hour))
      issues.push({ code: 'custom', message: 'hourIsQuiet', path: ['hour'], input: value.hour })
    if (value.isOn && value.weekdays.length === 0)
      issues.push({ code: 'custom', message: 'weekdayMissing', path: ['weekdays'], input: value.weekdays })
  })

const noticeKind = z.enum(noticeKinds)
export const NoticesForm = z.strictObject({
  inApp: z._default(z.array(noticeKind), []),
  byMail: z._default(z.array(noticeKind), []),
})

export const ThemeForm = z.strictObject({ theme: z.enum(['light', 'dark', 'system']) })
export const SessionForm = z.strictObject({ id })
export const NothingForm = z.strictObject({})
export const DeletionForm = z.strictObject({ confirm: z.string().check(z.maxLength(200)) })

export const AccountForm = z.strictObject({ id })
export const OperatorForm = z.strictObject({ id, isOperator: z.stringbool() })
export const MakeAccountForm = z.strictObject({ username, displayName })

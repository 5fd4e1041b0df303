import { z } from 'zod'
import type { WaitingMail } from '@/lib/data/mails'
import { dailyFigures } from '@/lib/data/mails/daily'
import { noticesToTell } from '@/lib/data/notices/mail'
import { signLink } from '@/lib/data/users/link'
import { resetGrant } from '@/lib/data/users/reset'
import type { MailKind } from '@/lib/domain/mail'
import { type LinkGrant, systemActor } from '@/lib/domain/policy'
import { type Locale, translator } from '@/lib/i18n'
import { noticeWords } from '@/lib/i18n/notice'
import type { Letter } from './render'

const system = systemActor('write a mail')
const hourMillis = 3_600_000

type Writing = Pick<WaitingMail, 'values' | 'recipient'> & {
  readonly locale: Locale
  /** The public address of this server. */
  readonly base: string
}

/** Writes a letter; null where there is nothing to tell any more. */
type Writer = (writing: Writing, now: Date) => Promise<Letter | null>

const addressed = ({ base, locale, recipient }: Writing) => {
  const m = translator(locale, 'mails')
  const at = (path: string) => new URL(path, base).href
  const linkTo = (path: string, grant: LinkGrant, until: Date | null) => at(`${path}/${signLink(system, grant, until)}`)
  return { m, at, linkTo, host: new URL(base).host, greeting: m('greeting', { name: recipient.displayName }) }
}

const daily: Writer = async (writing, now) => {
  const { userId, isConfirmed } = writing.recipient
  const { day } = z.object({ day: z.string() }).parse(writing.values)
  const figures = isConfirmed ? await dailyFigures(system, userId, day, now) : null
  if (!figures) return null
  const { m, at, linkTo, host, greeting } = addressed(writing)
  const grant = { purpose: 'stop-mail', userId, about: 'daily' } as const
  return {
    subject: m('dailySubject', figures),
    greeting,
    text: m('dailyText', figures),
    action: { label: m('dailyAction'), url: at('/study') },
    foot: m('dailyFoot', { host }),
    stop: {
      label: m('stop'),
      url: linkTo('/link/stop-mail', grant, null),
      oneClickUrl: linkTo('/api/mail/stop', grant, null),
    },
  }
}

const notices: Writer = async (writing, now) => {
  const { userId, isConfirmed } = writing.recipient
  const { noticeIds } = z.object({ noticeIds: z.array(z.string()) }).parse(writing.values)
  const told = isConfirmed ? await noticesToTell(system, userId, noticeIds, now) : []
  const [first] = told
  if (!first) return null
  const { m, at, linkTo, host, greeting } = addressed(writing)
  const words = noticeWords(writing.locale)
  const grant = { purpose: 'stop-mail', userId, about: 'notices' } as const
  return {
    subject: told.length === 1 ? words(first) : m('noticesSubject', { count: told.length }),
    greeting,
    text: told.map(words).join('\n'),
    action: { label: m('noticesAction'), url: at(told.length === 1 ? `/notices/${first.id}` : '/notices') },
    foot: m('noticesFoot', { host }),
    stop: {
      label: m('noticesStop'),
      url: linkTo('/link/stop-mail', grant, null),
      oneClickUrl: linkTo('/api/mail/stop', grant, null),
    },
  }
}

const confirmEmail: Writer = async (writing, now) => {
  const { userId, email, isConfirmed } = writing.recipient
  const { email: about } = z.object({ email: z.string() }).parse(writing.values)
  if (isConfirmed || email !== about) return null
  const { m, linkTo, host, greeting } = addressed(writing)
  const until = new Date(now.getTime() + 24 * hourMillis)
  return {
    subject: m('confirmSubject'),
    greeting,
    text: m('confirmText', { host }),
    action: {
      label: m('confirmAction'),
      url: linkTo('/link/confirm-email', { purpose: 'confirm-email', userId, about }, until),
    },
    foot: m('confirmFoot'),
  }
}

const resetPassword: Writer = async (writing, now) => {
  const { userId, isConfirmed } = writing.recipient
  const grant = isConfirmed ? await resetGrant(system, userId) : null
  if (!grant) return null
  const { m, linkTo, host, greeting } = addressed(writing)
  return {
    subject: m('resetSubject'),
    greeting,
    text: m('resetText', { host }),
    action: {
      label: m('resetAction'),
      url: linkTo('/link/reset-password', grant, new Date(now.getTime() + hourMillis)),
    },
    foot: m('resetFoot'),
  }
}

const writers: Record<MailKind, Writer> = {
  daily,
  notices,
  'confirm-email': confirmEmail,
  'reset-password': resetPassword,
}

/** The letter that a mail becomes now; null where there is nothing to tell any more. */
export const letterOf = async (kind: string, writing: Writing, now: Date): Promise<Letter | null> => {
  const write = Object.entries(writers).find(([name]) => name === kind)?.[1]
  return write ? write(writing, now) : null
}

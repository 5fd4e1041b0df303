import type { MailKind, MailOutcome, MailValues } from '@/lib/domain/mail'
import type { Person, System } from '@/lib/domain/policy'
import { env } from '@/lib/env'
import { enqueue } from './enqueue'
import { newId } from './id'
import { db, type Transaction } from './prisma'

/** Whether this server sends mail: not without a mail server, nor without a public address, since no link could lead back here. */
export type MailService = 'on' | 'no-server' | 'no-address'

export const mailService = (): MailService => {
  const { SMTP_URL, RECITE_URL } = env()
  return SMTP_URL === undefined ? 'no-server' : RECITE_URL === undefined ? 'no-address' : 'on'
}

/** One thing to tell one person. `key` is what it is about: of one kind and key nobody gets two. */
export type MailToPost<Kind extends MailKind> = {
  readonly userId: string
  readonly key: string
  readonly values: MailValues[Kind]
}

/** People wait for these; those who only hear how the day looks can wait for them. */
const urgent: ReadonlySet<MailKind> = new Set(['confirm-email', 'reset-password'])

/**
 * Posts a mail in the transaction of what it tells of: its row and the job that sends it are there together, or neither. False
 * where there is one of that kind and key already, or this server sends no mail.
 */
export const postMail = async <Kind extends MailKind>(
  tx: Transaction,
  kind: Kind,
  { userId, key, values }: MailToPost<Kind>,
  now: Date,
): Promise<boolean> => {
  if (mailService() !== 'on') return false
  const mailId = newId(now)
  const { count } = await tx.mail.createMany({
    data: [{ id: mailId, userId, kind, key, values, postedAt: now }],
    skipDuplicates: true,
  })
  if (count === 0) return false
  await enqueue(tx, 'send-mail', { mailId }, urgent.has(kind) ? 1 : 0)
  return true
}

/** A mail that waits, and whom it goes to. */
export type WaitingMail = {
  readonly id: string
  readonly kind: string
  readonly values: unknown
  readonly recipient: {
    readonly userId: string
    readonly displayName: string
    readonly locale: string
    readonly email: string
    readonly isConfirmed: boolean
  }
}

/** The mail to send; null where it has been handed on already, or its person has no address any more. */
export const waitingMail = async (_system: System, mailId: string): Promise<WaitingMail | null> => {
  const row = await db().mail.findUnique({
    where: { id: mailId, handedAt: null, endedAt: null },
    select: {
      kind: true,
      values: true,
      user: { select: { id: true, displayName: true, locale: true, email: true, confirmedEmail: true } },
    },
  })
  if (!row || row.user.email === null) return null
  const { id: userId, email, confirmedEmail, ...person } = row.user
  return {
    id: mailId,
    kind: row.kind,
    values: row.values,
    recipient: { userId, email, isConfirmed: email === confirmedEmail, ...person },
  }
}

/** Marks a mail as about to be handed to the mail server; true for one caller only, whoever else tries. */
export const handMail = async (_system: System, mailId: string, now: Date): Promise<boolean> =>
  (
    await db().mail.updateMany({
      where: { id: mailId, handedAt: null, endedAt: null },
      data: { handedAt: now },
    })
  ).count === 1

/** Takes a mail back that the mail server did not take, to be tried again. */
export const takeBackMail = async (_system: System, mailId: string): Promise<void> => {
  await db().mail.updateMany({ where: { id: mailId, endedAt: null }, data: { handedAt: null } })
}

/** Writes down how a mail ended. */
export const endMail = async (_system: System, mailId: string, outcome: MailOutcome, now: Date): Promise<void> => {
  await db().mail.updateMany({ where: { id: mailId, endedAt: null }, data: { outcome, endedAt: now } })
}

/** How the last daily mail of the actor ended, and when; null where none has. */
export const lastDailyMail = async (actor: Person): Promise<{ outcome: MailOutcome; at: Date } | null> => {
  const row = await db().mail.findFirst({
    where: { userId: actor.userId, kind: 'daily', outcome: { in: ['sent', 'undelivered'] } },
    orderBy: { postedAt: 'desc' },
    select: { outcome: true, endedAt: true },
  })
  return row?.endedAt ? { outcome: row.outcome as MailOutcome, at: row.endedAt } : null
}

const keptDays = 60
const millisPerDay = 86_400_000

/** Forgets mails of long ago: for the clean-up job. Returns how many. */
export const clearOldMails = async (_system: System, now: Date): Promise<number> =>
  (await db().mail.deleteMany({ where: { postedAt: { lt: new Date(now.getTime() - keptDays * millisPerDay) } } })).count

import type { System } from '@/lib/domain/policy'
import { failure, ok, type Result } from '@/lib/domain/result'
import { newId } from '../id'
import { db, type Transaction } from '../prisma'
import { isTaken } from '../users'

/** A new account as the form or the identity provider gives it. */
export type NewAccount = {
  /** Stored as it is: folded for names typed by people, exact for an identity. */
  readonly username: string
  readonly displayName: string
  readonly passwordHash: string | null
  readonly timeZone: string
  readonly locale: string
  /** The guest whose row and work become this account. */
  readonly guestId: string | null
}

const realPeople = { kind: 'person', isSample: false } as const

/** Whether somebody has an account already; samples do not count. */
export const hasPeople = async (_system: System): Promise<boolean> =>
  (await db().user.findFirst({ where: realPeople, select: { id: true } })) !== null

/** Whether a code belongs to a class that new students may join now. */
export const isOpenClassCode = async (_system: System, code: string): Promise<boolean> =>
  (await db().class.findFirst({
    where: { joinCode: code, joinOpen: true, archivedAt: null },
    select: { id: true },
  })) !== null

const write = async (tx: Transaction, account: NewAccount, now: Date): Promise<string> => {
  // Two first accounts at once would both be operator.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('recite: first account'))`
  const isOperator = (await tx.user.findFirst({ where: realPeople, select: { id: true } })) === null
  const { username, passwordHash, displayName, timeZone, locale } = account
  const data = { kind: 'person', username, displayName, passwordHash, timeZone, locale, isOperator, lastSeenAt: now }
  if (account.guestId !== null) {
    const filled = await tx.user.updateMany({ where: { id: account.guestId, kind: 'guest' }, data })
    if (filled.count === 1) {
      // Whoever held the guest's cookie does not hold the account.
      await tx.session.updateMany({ where: { userId: account.guestId, revokedAt: null }, data: { revokedAt: now } })
      return account.guestId
    }
  }
  const id = newId(now)
  await tx.user.create({ data: { id, ...data, createdAt: now } })
  return id
}

/**
 * Makes an account, out of the guest's row where there is one; the first that is no sample becomes operator. Returns the
 * user id; `invalid` with the field when the name is taken.
 */
export const signUpUser = async (_system: System, account: NewAccount, now: Date): Promise<Result<string>> => {
  try {
    return ok(await db().$transaction((tx) => write(tx, account, now)))
  } catch (error) {
    if (isTaken(error, 'username')) return failure('invalid', 'checkFields', { fields: { username: 'usernameTaken' } })
    throw error
  }
}

import { type Accommodation, readAccommodation } from '@/lib/domain/accommodation'
import type { Person, System } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { foldUsername } from '@/lib/domain/username'
import { audit } from '../audit'
import { newId } from '../id'
import { db, type Transaction } from '../prisma'
import { isTaken } from '../users'
import { giveTemporaryPassword } from '../users/temporary-password'

/** Who may look after accounts: the operator, or the command line on the server itself. */
const isCaretaker = (actor: Person | System): boolean => actor.kind === 'system' || actor.isOperator

/** One line of the operator's list: nothing of what somebody learns. */
export type AccountLine = {
  readonly id: string
  readonly username: string
  readonly displayName: string
  readonly isOperator: boolean
  readonly isSample: boolean
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly accommodation: Accommodation
}

const shown = 100

/** Accounts whose name contains `search`, by name, at most 100; nothing for others than the operator. */
export const listAccounts = async (actor: Person | System, search: string): Promise<Result<readonly AccountLine[]>> => {
  if (!isCaretaker(actor)) return notFound
  const contains = { contains: search.trim().replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  const rows = await db().user.findMany({
    where: { kind: 'person', OR: [{ username: contains }, { displayName: contains }] },
    orderBy: { username: 'asc' },
    take: shown,
    select: {
      id: true,
      username: true,
      displayName: true,
      isOperator: true,
      isSample: true,
      createdAt: true,
      lastSeenAt: true,
      accommodation: true,
    },
  })
  return ok(
    rows.map((row) => ({
      ...row,
      username: row.username ?? '',
      accommodation: readAccommodation(row.accommodation),
    })),
  )
}

/**
 * Gives an account a password that somebody else knows: it ends all sessions and must be changed at the next sign-in.
 * `not_found` for accounts without a password of this server (OpenID Connect), which have none to forget.
 */
export const resetPassword = async (
  actor: Person | System,
  userId: string,
  hash: string,
  now: Date,
): Promise<Result<null>> => {
  if (!isCaretaker(actor)) return notFound
  return db().$transaction((tx) => giveTemporaryPassword(tx, actor, userId, hash, now))
}

/** Makes somebody operator, or no longer; the last operator stays (`conflict`). Acts at their next request. */
export const setOperator = async (
  actor: Person | System,
  userId: string,
  isOperator: boolean,
  now: Date,
): Promise<Result<null>> => {
  if (!isCaretaker(actor)) return notFound
  return db().$transaction(async (tx) => {
    await lockOperators(tx)
    const user = await tx.user.findMany({
      where: { kind: 'person', isSample: false },
      select: { id: true, isOperator: true },
    })
    if (!user.some(({ id }) => id === userId)) return notFound
    if (!isOperator && !user.some((other) => other.isOperator && other.id !== userId))
      return failure('conflict', 'lastOperator')
    await tx.user.update({ where: { id: userId }, data: { isOperator } })
    const action = isOperator ? 'account.appoint-operator' : 'account.dismiss-operator'
    await audit(actor, tx, [{ action, subject: userId }], now)
    return ok(null)
  })
}

/** One change at a time of who is operator, so that two cannot resign at once. */
export const lockOperators = (tx: Transaction): Promise<number> =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('recite: operators'))`

/** An account made for somebody else, with a password to be changed at the first sign-in. */
export type MadeAccount = { readonly username: string; readonly displayName: string; readonly passwordHash: string }

/** Makes an account for somebody; returns its id, or `invalid` with the field when the name is taken. */
export const makeAccount = async (actor: Person | System, made: MadeAccount, now: Date): Promise<Result<string>> => {
  if (!isCaretaker(actor)) return notFound
  const id = newId(now)
  const data = {
    id,
    kind: 'person',
    username: foldUsername(made.username),
    displayName: made.displayName,
    passwordHash: made.passwordHash,
    settings: { mustChangePassword: true },
    createdAt: now,
    lastSeenAt: now,
  }
  try {
    return await db().$transaction(async (tx) => {
      await tx.user.create({ data })
      await audit(actor, tx, [{ action: 'account.make', subject: id }], now)
      return ok(id)
    })
  } catch (error) {
    if (isTaken(error, 'username')) return failure('invalid', 'checkFields', { fields: { username: 'usernameTaken' } })
    throw error
  }
}

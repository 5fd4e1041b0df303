import { createHash } from 'node:crypto'
import type { Link, LinkGrant, System } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { foldUsername } from '@/lib/domain/username'
import { audit } from '../audit'
import { enqueue } from '../enqueue'
import { postMail } from '../mails'
import { db } from '../prisma'

const againAfterMillis = 10 * 60_000

/** A new password makes every link for the old one void. */
const fingerprintOf = (hash: string): string => createHash('sha256').update(hash).digest('hex').slice(0, 32)

/** Notes that somebody wants a link for a new password. Who that is, if anybody, is asked by the job: the answer takes the same time for all. */
export const askReset = async (_system: System, account: string): Promise<void> => {
  await db().$transaction((tx) => enqueue(tx, 'forgotten-password', { account }, 1))
}

/**
 * Posts the link for a new password to the person of a name or confirmed address as typed, at most one in ten minutes. Nothing
 * where there is nobody, or no confirmed address, or no password of this server.
 */
export const postReset = async (_system: System, account: string, now: Date): Promise<void> => {
  const user = await db().user.findFirst({
    where: {
      kind: 'person',
      isSample: false,
      passwordHash: { not: null },
      confirmedEmail: { not: null, equals: db().user.fields.email },
      OR: [{ username: foldUsername(account) }, { email: account.trim().toLowerCase() }],
    },
    select: { id: true },
  })
  if (!user) return
  const key = String(Math.floor(now.getTime() / againAfterMillis))
  await db().$transaction((tx) => postMail(tx, 'reset-password', { userId: user.id, key, values: {} }, now))
}

/** What a link for a new password grants: good for the password there is now. Null where there is none. */
export const resetGrant = async (_system: System, userId: string): Promise<LinkGrant | null> => {
  const row = await db().user.findUnique({ where: { id: userId, kind: 'person' }, select: { passwordHash: true } })
  if (!row?.passwordHash) return null
  return { purpose: 'reset-password', userId, about: fingerprintOf(row.passwordHash) }
}

type Locked = { readonly username: string | null; readonly passwordHash: string | null }

/** The name of the account that a link for a new password opens. `invalid` (`linkExpired`) where the link has been used. */
export const accountOfLink = async (link: Link): Promise<Result<string>> => {
  if (link.grant.purpose !== 'reset-password') return notFound
  const row = await db().user.findUnique({
    where: { id: link.grant.userId, kind: 'person' },
    select: { username: true, passwordHash: true },
  })
  return row?.username && row.passwordHash && fingerprintOf(row.passwordHash) === link.grant.about
    ? ok(row.username)
    : failure('invalid', 'linkExpired')
}

/** Replaces a forgotten password, once for each link, ends all sessions and forgets the failures of the account. */
export const resetByLink = async (link: Link, hash: string, now: Date): Promise<Result<null>> => {
  const { purpose, userId, about } = link.grant
  if (purpose !== 'reset-password') return notFound
  return db().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<Locked[]>`
      SELECT username, "passwordHash" FROM "User" WHERE id = ${userId}::uuid AND kind = 'person' FOR UPDATE`
    if (!row?.passwordHash || fingerprintOf(row.passwordHash) !== about) return failure('invalid', 'linkExpired')
    await tx.$executeRaw`
      UPDATE "User" SET "passwordHash" = ${hash}, settings = settings - 'mustChangePassword' - 'passwordFrom' WHERE id = ${userId}::uuid`
    await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } })
    if (row.username) await tx.signInFailure.deleteMany({ where: { account: row.username } })
    await audit(link, tx, [{ action: 'account.forgotten-password', subject: userId }], now)
    return ok(null)
  })
}

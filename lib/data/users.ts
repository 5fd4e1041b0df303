import type { Learner, System } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { foldUsername } from '@/lib/domain/username'
import { Prisma } from '@/lib/generated/client'
import { db } from './prisma'
import { postConfirmation } from './users/email'

/** The stored hash of an account that signs in with a password; `hash` is null where there is no such account. */
export type Credentials = { readonly userId: string | null; readonly hash: string | null }

/** What is needed to check a password, for a name as typed. */
export const credentialsOf = async (_system: System, username: string): Promise<Credentials> => {
  const user = await db().user.findFirst({
    where: { username: foldUsername(username), kind: 'person' },
    select: { id: true, passwordHash: true },
  })
  return { userId: user?.passwordHash ? user.id : null, hash: user?.passwordHash ?? null }
}

/** The id of the person with exactly this stored name, or null. */
export const userIdOfName = async (_system: System, username: string): Promise<string | null> =>
  (await db().user.findFirst({ where: { username, kind: 'person' }, select: { id: true } }))?.id ?? null

/** The actor's own stored hash; null for accounts without a password (OpenID Connect, guests). */
export const ownPasswordHash = async (actor: Learner): Promise<string | null> =>
  (await db().user.findUnique({ where: { id: actor.userId }, select: { passwordHash: true } }))?.passwordHash ?? null

/** Stores the actor's new password and ends all their other sessions. */
export const changePassword = async (actor: Learner, hash: string, keepSessionId: string, now: Date): Promise<void> => {
  await db().$transaction([
    db()
      .$executeRaw`UPDATE "User" SET "passwordHash" = ${hash}, settings = settings - 'mustChangePassword' - 'passwordFrom'
      WHERE id = ${actor.userId}::uuid AND kind = 'person'`,
    db().session.updateMany({
      where: { userId: actor.userId, revokedAt: null, id: { not: keepSessionId } },
      data: { revokedAt: now },
    }),
  ])
}

/** What somebody may change about themselves. */
export type ProfileChange = {
  readonly displayName: string
  readonly email: string | null
  readonly timeZone: string
  readonly dayStartsAtHour: number
  readonly locale: string
}

/** Whether a write failed because another row has the same value in this unique column of the user. */
export const isTaken = (error: unknown, column: 'username' | 'email'): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  error.code === 'P2002' &&
  JSON.stringify(error.meta ?? {}).includes(`User_${column}_key`)

/**
 * Changes the actor's own profile; a new e-mail address is sent a link that confirms it. `invalid` with the field when another
 * account uses the address.
 */
export const changeProfile = async (actor: Learner, change: ProfileChange, now: Date): Promise<Result<null>> => {
  const { userId } = actor
  try {
    return await db().$transaction(async (tx) => {
      const before = await tx.user.findUnique({ where: { id: userId }, select: { email: true } })
      if (!before) return notFound
      await tx.user.update({ where: { id: userId }, data: change })
      if (change.email !== null && change.email !== before.email) {
        await postConfirmation(tx, userId, change.email, now)
      }
      return ok(null)
    })
  } catch (error) {
    if (isTaken(error, 'email')) return failure('invalid', 'checkFields', { fields: { email: 'emailTaken' } })
    throw error
  }
}

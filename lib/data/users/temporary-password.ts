import type { Actor } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { audit } from '../audit'
import type { Transaction } from '../prisma'

/**
 * Gives an account a password that somebody else knows: it ends all sessions, must be changed at the next sign-in, and the page
 * that asks for it says whose doing it was. Who may do it the caller has checked. `not_found` for accounts without a password
 * of this server (OpenID Connect), which have none to forget.
 */
export const giveTemporaryPassword = async (
  tx: Transaction,
  actor: Actor,
  userId: string,
  hash: string,
  now: Date,
): Promise<Result<null>> => {
  const giver = actor.kind === 'person' ? await tx.user.findUnique({ where: { id: actor.userId } }) : null
  const given = JSON.stringify({ mustChangePassword: true, passwordFrom: giver?.displayName ?? null })
  const changed = await tx.$executeRaw`
    UPDATE "User" SET "passwordHash" = ${hash}, settings = settings || ${given}::jsonb
    WHERE id::text = ${userId} AND kind = 'person' AND "passwordHash" IS NOT NULL`
  if (changed === 0) return notFound
  await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } })
  await audit(actor, tx, [{ action: 'account.reset-password', subject: userId }], now)
  return ok(null)
}

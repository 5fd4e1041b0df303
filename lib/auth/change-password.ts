import 'server-only'
import { beginTry, forgetFailures } from '@/lib/data/throttle'
import { changePassword, ownPasswordHash } from '@/lib/data/users'
import { systemActor } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import type { CurrentUser } from './actor'
import { clientAddress } from './address'
import { hashPassword, verifyPassword } from './password'
import { passwordProblem } from './password-rules'

const system = systemActor('change a password')
const wrong = (field: string, reason: string) => failure('invalid', 'checkFields', { fields: { [field]: reason } })

/**
 * Replaces the password of whoever knows the old one, and ends their other sessions. Guesses at the old one count as
 * failed sign-ins: an open browser is no way around the limit.
 */
export const replacePassword = async (
  { actor, profile, sessionId }: CurrentUser,
  { oldPassword, newPassword }: { oldPassword: string; newPassword: string },
  now: Date,
): Promise<Result<null>> => {
  const stored = await ownPasswordHash(actor)
  const account = profile.username
  if (stored === null || account === null) return notFound
  const problem = passwordProblem(newPassword, account)
  if (problem) return wrong('newPassword', problem)
  const address = await clientAddress()
  const allowed = await beginTry(system, account, address, now)
  if (!allowed.ok) return allowed
  if (!(await verifyPassword(stored, oldPassword))) return wrong('oldPassword', 'wrongPassword')
  await forgetFailures(system, account, address)
  await changePassword(actor, await hashPassword(newPassword), sessionId, now)
  return ok(null)
}

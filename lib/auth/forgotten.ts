import 'server-only'
import { beginTry } from '@/lib/data/throttle'
import { accountOfLink, askReset, resetByLink } from '@/lib/data/users/reset'
import { type Link, systemActor } from '@/lib/domain/policy'
import { failure, type Result } from '@/lib/domain/result'
import { foldUsername } from '@/lib/domain/username'
import { clientAddress } from './address'
import { hashPassword } from './password'
import { passwordProblem } from './password-rules'

const system = systemActor('a forgotten password')

/**
 * Asks for a link to a new password by mail. The answer and its time are the same for a name or address that nobody has.
 * `limited` after too many from one address.
 */
export const forgotPassword = async (account: string, now: Date): Promise<Result<null>> => {
  const asked = await beginTry(system, `(forgotten) ${foldUsername(account).slice(0, 100)}`, await clientAddress(), now)
  if (asked.ok) await askReset(system, account)
  return asked
}

/** Sets the password of the account that the link opens; every session of it ends. */
export const chooseByLink = async (link: Link, newPassword: string, now: Date): Promise<Result<null>> => {
  const account = await accountOfLink(link)
  if (!account.ok) return account
  const problem = passwordProblem(newPassword, account.value)
  if (problem) return failure('invalid', 'checkFields', { fields: { newPassword: problem } })
  return resetByLink(link, await hashPassword(newPassword), now)
}

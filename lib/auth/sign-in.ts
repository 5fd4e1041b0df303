import 'server-only'
import { openSession } from '@/lib/data/sessions'
import { beginTry, forgetFailures } from '@/lib/data/throttle'
import { credentialsOf } from '@/lib/data/users'
import { systemActor } from '@/lib/domain/policy'
import { failure, ok, type Result } from '@/lib/domain/result'
import { foldUsername } from '@/lib/domain/username'
import { clientAddress } from './address'
import { verifyPassword } from './password'
import type { TokenClaims } from './token'

const system = systemActor('sign in')

/**
 * Checks a name and a password; returns the user id. `limited` after too many failures; otherwise the same answer, in the
 * same time, for a wrong password and for a name that nobody has.
 */
export const checkPassword = async (
  username: string,
  password: string,
  address: string,
  now: Date,
): Promise<Result<string>> => {
  const account = foldUsername(username).slice(0, 100)
  const allowed = await beginTry(system, account, address, now)
  if (!allowed.ok) return allowed
  const { userId, hash } = await credentialsOf(system, username)
  if (!(await verifyPassword(hash, password)) || userId === null) return failure('invalid', 'wrongSignIn')
  await forgetFailures(system, account, address)
  return ok(userId)
}

/** Begins a session for somebody who has proved who they are; what it returns goes into the token. */
export const beginSession = async (userId: string, now: Date): Promise<TokenClaims> => ({
  userId,
  sessionId: await openSession(system, userId, now),
})

/** The password door: checks and begins a session. */
export const passwordSession = async (username: string, password: string, now: Date): Promise<Result<TokenClaims>> => {
  const checked = await checkPassword(username, password, await clientAddress(), now)
  return checked.ok ? ok(await beginSession(checked.value, now)) : checked
}

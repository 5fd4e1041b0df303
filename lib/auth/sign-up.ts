import 'server-only'
import { admitNewcomer, beginTry, forgetFailures } from '@/lib/data/throttle'
import { signUpUser } from '@/lib/data/users/sign-up'
import { systemActor } from '@/lib/domain/policy'
import { ok, type Result } from '@/lib/domain/result'
import { foldUsername } from '@/lib/domain/username'
import { currentUser } from './actor'
import { clientAddress } from './address'
import { hashPassword } from './password'
import { beginSession } from './sign-in'
import { maySignUp } from './sign-up-policy'
import type { TokenClaims } from './token'

const system = systemActor('sign up')

/** What a new account is made of; `code` is the set-up or class code where one is asked for. */
export type SignUpInput = {
  readonly username: string
  readonly displayName: string
  readonly password: string
  readonly timeZone: string
  readonly code: string
}

/** Whether the code lets somebody in; wrong ones count as failed tries of the name and the address, so that none is guessed. */
const checkCode = async ({ username, code }: SignUpInput, address: string, now: Date): Promise<Result<null>> => {
  if (code === '') return maySignUp(code)
  const account = `(code) ${foldUsername(username)}`
  const tried = await beginTry(system, account, address, now)
  if (!tried.ok) return tried
  const allowed = await maySignUp(code)
  if (allowed.ok) await forgetFailures(system, account, address)
  return allowed
}

/** Makes an account, out of the guest's row if a guest signs up (their work stays theirs), and begins its session. */
export const signUpSession = async (input: SignUpInput, now: Date): Promise<Result<TokenClaims>> => {
  const address = await clientAddress()
  const allowed = await checkCode(input, address, now)
  if (!allowed.ok) return allowed
  const admitted = await admitNewcomer(system, address, now)
  if (!admitted.ok) return admitted
  const before = await currentUser()
  const account = {
    username: foldUsername(input.username),
    displayName: input.displayName || input.username,
    passwordHash: await hashPassword(input.password),
    timeZone: input.timeZone,
    locale: before?.profile.locale ?? 'en',
    guestId: before?.actor.kind === 'guest' ? before.actor.userId : null,
  }
  const made = await signUpUser(system, account, now)
  return made.ok ? ok(await beginSession(made.value, now)) : made
}

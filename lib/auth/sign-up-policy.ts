import { createHash, timingSafeEqual } from 'node:crypto'
import { hasPeople, isOpenClassCode } from '@/lib/data/users/sign-up'
import { normalisedJoinCode } from '@/lib/domain/classroom'
import { systemActor } from '@/lib/domain/policy'
import { failure, ok, type Result } from '@/lib/domain/result'
import { env } from '@/lib/env'
import { isLoopback } from './loopback'

const system = systemActor('sign up')

/** Who may make an account, as the settings say. */
export const signUpMode = (): 'open' | 'invite' | 'closed' => env().RECITE_SIGNUP

/** What the sign-up page must ask for: nothing more, the set-up code of the server, a class code, or it is closed. */
export type SignUpAsks = 'nothing' | 'setupCode' | 'classCode' | 'closed'

/** Whether the next account is the first of a person: it will run the server. */
export const isFirstAccount = async (): Promise<boolean> => !(await hasPeople(system))

/** The mode of this moment. The first account may always be made, by whoever can prove to run the server. */
export const signUpAsks = async (): Promise<SignUpAsks> => {
  if (await isFirstAccount()) return isLoopback() ? 'nothing' : 'setupCode'
  return ({ open: 'nothing', invite: 'classCode', closed: 'closed' } as const)[signUpMode()]
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Compares secrets of any length in a time that says nothing about them. */
const isSetupCode = (code: string): boolean => {
  const wanted = env().RECITE_SETUP_CODE
  return wanted !== undefined && timingSafeEqual(digest(wanted), digest(code.trim()))
}

/** Whether an account may be made with this code (empty where none is asked for). */
export const maySignUp = async (code: string): Promise<Result<null>> => {
  const asks = await signUpAsks()
  const wrong = (reason: string) => failure('invalid', 'checkFields', { fields: { code: reason } })
  if (asks === 'closed') return failure('invalid', 'signUpClosed')
  if (asks === 'setupCode' && !isSetupCode(code)) return wrong('setupCodeWrong')
  if (asks === 'classCode' && !(await isOpenClassCode(system, normalisedJoinCode(code)))) return wrong('signUpInvite')
  return ok(null)
}

/** Whether somebody whom the identity provider vouches for, and who is new here, may have an account. */
export const mayJoinByProvider = async (): Promise<Result<null>> => {
  const asks = await signUpAsks()
  if (asks === 'setupCode') return failure('invalid', 'setupFirst')
  return asks === 'closed' ? failure('invalid', 'signUpClosed') : ok(null)
}

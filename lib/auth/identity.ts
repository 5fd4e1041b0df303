import { userIdOfName } from '@/lib/data/users'
import { signUpUser } from '@/lib/data/users/sign-up'
import { systemActor } from '@/lib/domain/policy'
import { ok, type Result } from '@/lib/domain/result'
import { mayJoinByProvider } from './sign-up-policy'

const system = systemActor('sign in with an identity provider')

/** Somebody as an OpenID Connect provider knows them: `subject` is theirs for ever at this issuer. */
export type Identity = { readonly issuer: string; readonly subject: string; readonly name: string }

/**
 * The name of the row of an identity. It holds an `@`, which names made here never do, so that nobody can take it by
 * signing up; e-mail addresses and display names of the provider prove nothing and are not used.
 */
export const identityName = ({ issuer, subject }: Identity): string =>
  `${subject}@${issuer.replace(/^https?:\/\//, '').replace(/\/$/, '')}`

/** The user of an identity, made at its first sign-in where the sign-up policy allows it. */
export const userOfIdentity = async (identity: Identity): Promise<Result<string>> => {
  const username = identityName(identity)
  const known = await userIdOfName(system, username)
  if (known !== null) return ok(known)
  const allowed = await mayJoinByProvider()
  if (!allowed.ok) return allowed
  const displayName = identity.name.trim().slice(0, 80) || identity.subject.slice(0, 80)
  const account = { username, displayName, passwordHash: null, timeZone: 'UTC', locale: 'en', guestId: null }
  return signUpUser(system, account, new Date())
}

import 'server-only'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { openSession, sessionUser } from '@/lib/data/sessions'
import { createGuest } from '@/lib/data/users/guests'
import { readLink } from '@/lib/data/users/link'
import { mergeGuest } from '@/lib/data/users/merge'
import type { Profile } from '@/lib/data/users/profile'
import {
  guestActor,
  type Learner,
  type Link,
  type LinkPurpose,
  linkActor,
  type Person,
  personActor,
  systemActor,
} from '@/lib/domain/policy'
import { ok, type Result } from '@/lib/domain/result'
import { env } from '@/lib/env'
import { clientAddress } from './address'
import { signInPath } from './next-path'
import { setSessionCookie } from './session-cookie'
import { readToken, sessionCookieName, type TokenClaims } from './token'

export { sameOrigin } from './same-origin'

/** Somebody whose session was checked in this request. */
export type CurrentUser = { readonly actor: Learner; readonly profile: Profile; readonly sessionId: string }

const system = systemActor('check a session')

const userOfToken = async (token: string | undefined): Promise<CurrentUser | null> => {
  const now = new Date()
  const claims = token ? await readToken(token, now) : null
  if (!claims) return null
  const found = await sessionUser(system, claims.sessionId, now)
  if (!found || found.userId !== claims.userId) return null
  const { userId, profile } = found
  const actor = profile.kind === 'person' ? personActor(userId, profile.isOperator) : guestActor(userId)
  return { actor, profile, sessionId: claims.sessionId }
}

/** Who asks, by the session cookie and its row; null for nobody. Once per request. */
export const currentUser = cache(
  async (): Promise<CurrentUser | null> => userOfToken((await cookies()).get(sessionCookieName())?.value),
)

// proxy.ts writes down the path of the page; without it one comes back to the start.
const toSignIn = async (): Promise<never> => redirect(signInPath((await headers()).get('x-recite-path')))

/** The user, also one who must first choose a new password: for the page that does it. */
export const requireUser = async (): Promise<CurrentUser> => (await currentUser()) ?? (await toSignIn())

/** Pages and actions of learners, guests included: everybody else is sent to sign in. */
export const requireActor = async (): Promise<Learner> => {
  const { actor, profile } = await requireUser()
  if (profile.mustChangePassword) redirect('/account/password')
  return actor
}

/** Pages and actions for people with an account: guests are sent to sign in. */
export const requirePerson = async (): Promise<Person> => {
  const actor = await requireActor()
  return actor.kind === 'person' ? actor : toSignIn()
}

/** Pages and actions of the operator, which nobody else learns to exist. */
export const requireOperator = async (): Promise<Person> => {
  const actor = (await currentUser())?.actor
  if (actor?.kind !== 'person' || !actor.isOperator) notFound()
  return requirePerson()
}

/**
 * For the first paste of a visitor, in a route handler or an action (it may set the cookie): the learner who asks, or a
 * new guest with a session. Null where visitors are not allowed, or too many came from one address: answer 401.
 */
export const requireOrMakeGuest = async (): Promise<Learner | null> => {
  const known = await currentUser()
  if (known) return known.profile.mustChangePassword ? null : known.actor
  if (env().RECITE_VISITORS === 'off') return null
  const now = new Date()
  const guest = await createGuest(systemActor('first paste of a visitor'), await clientAddress(), now)
  if (!guest.ok) return null
  const userId = guest.value
  await setSessionCookie({ userId, sessionId: await openSession(system, userId, now) })
  return guestActor(userId)
}

/**
 * Makes somebody who has just proved who they are the user of this browser, which others may use, too: sets the cookie, and
 * gives them what they did here as a guest before.
 */
export const becomeUser = async (claims: TokenClaims, isShared = false): Promise<void> => {
  const before = await currentUser()
  await setSessionCookie(claims, isShared)
  await takeOver(before, claims)
}

/** Joins the work of the guest of this browser to the account that signs in here. */
export const takeOver = async (before: CurrentUser | null, { userId, sessionId }: TokenClaims): Promise<void> => {
  if (before?.actor.kind !== 'guest' || before.actor.userId === userId) return
  const now = new Date()
  const found = await sessionUser(system, sessionId, now)
  if (found?.profile.kind !== 'person') return
  await mergeGuest(personActor(userId, found.profile.isOperator), before.actor, now)
}

/** Who sends a request to a route handler; null (answer 401) for nobody or who must first choose a password. */
export const actorOf = async (request: Request): Promise<Learner | null> => {
  const name = `${sessionCookieName()}=`
  const cookie = request.headers
    .get('cookie')
    ?.split(/; */)
    .find((part) => part.startsWith(name))
  const user = await userOfToken(cookie?.slice(name.length))
  return user && !user.profile.mustChangePassword ? user.actor : null
}

/** The bearer of a link out of a mail, who need not be signed in; what it is good for is asked where it is used. */
export const bearerOf = (token: string, purpose: LinkPurpose): Result<Link> => {
  const grant = readLink(systemActor('check a link'), token, purpose, new Date())
  return grant.ok ? ok(linkActor(grant.value)) : grant
}

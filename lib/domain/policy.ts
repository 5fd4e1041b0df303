const brand: unique symbol = Symbol('actor')

/** Somebody with an account. Roles in classes are not here: they are read per request. */
export type Person = {
  readonly kind: 'person'
  readonly userId: string
  readonly isOperator: boolean
  readonly [brand]: true
}
/** A visitor who has pasted a text and has no account yet: a `user` row of kind guest. */
export type Guest = { readonly kind: 'guest'; readonly userId: string; readonly [brand]: true }
/** The server itself, with the reason for which it acts. */
export type System = { readonly kind: 'system'; readonly reason: string; readonly [brand]: true }
/** What a signed link lets its bearer do: one thing (`purpose`) to one user; `about` is what it was made for. */
export type LinkGrant = { readonly purpose: LinkPurpose; readonly userId: string; readonly about: string }
export const linkPurposes = ['stop-mail', 'confirm-email', 'reset-password', 'report'] as const
export type LinkPurpose = (typeof linkPurposes)[number]
/** The bearer of a signed link, who need not be signed in. */
export type Link = { readonly kind: 'link'; readonly grant: LinkGrant; readonly [brand]: true }

export type Learner = Person | Guest
export type Actor = Learner | System | Link

/** Makes a person of a checked session. Imported by lib/auth/actor.ts alone (tests/architecture.test.ts). */
export const personActor = (userId: string, isOperator: boolean): Person => ({
  kind: 'person',
  userId,
  isOperator,
  [brand]: true,
})

/** Makes a guest of a checked session. Imported by lib/auth/actor.ts alone. */
export const guestActor = (userId: string): Guest => ({ kind: 'guest', userId, [brand]: true })

/** Makes the bearer of a checked link. Imported by lib/auth/actor.ts alone. */
export const linkActor = (grant: LinkGrant): Link => ({ kind: 'link', grant, [brand]: true })

/** The server acting for itself: importable by jobs, auth and scripts. */
export const systemActor = (reason: string): System => ({ kind: 'system', reason, [brand]: true })

/** The server in the place of a learner, to work out what it tells that learner and nobody else: for jobs. */
export const inPlaceOf = (_system: System, userId: string): Person => personActor(userId, false)

export const isLearner = (actor: Actor): actor is Learner => actor.kind === 'person' || actor.kind === 'guest'

/** The user row of the actor, or null for those who have none. */
export const userIdOf = (actor: Actor): string | null => (isLearner(actor) ? actor.userId : null)

import type { StudyPayload } from '@/lib/domain/payload'
import type { SessionKind, StudyState } from './state'

/** What a session asks and how; set once at its beginning. */
export type Begun = { readonly payload: StudyPayload; readonly kind: SessionKind }

/** A session as a tab keeps it, so that a reload goes on where it stopped, undo included. */
type Kept = Begun & { readonly state: StudyState }

/** An older one is begun afresh: the day's queue has moved on. */
const freshMillis = 30 * 60_000

const moments = new Set(['dueAt', 'lastReviewAt', 'suspendedAt', 'foldedUntil', 'until', 'nextDueAt'])
const revive = (key: string, value: unknown): unknown =>
  moments.has(key) && typeof value === 'string' ? new Date(value) : value

/** Goes up where payload or state change their shape: what an older page kept is begun afresh. */
const shape = 6

const prefix = 'recite-session-'

const keysOf = (userId: string) => {
  const place = `${prefix}${userId}-${shape}-${location.pathname}${location.search}`
  return { begun: `${place} begun`, state: `${place} state` }
}

/** The storage may be full or refused: then a reload begins afresh, and nothing is lost but the way back of every session in this tab. */
const tryTo = (work: () => void): void => {
  try {
    work()
  } catch {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
  }
}

/** Keeps what is asked, once, at the beginning. */
export const keepBegun = (userId: string, { payload, kind }: Begun): void =>
  tryTo(() => sessionStorage.setItem(keysOf(userId).begun, JSON.stringify({ payload, kind })))

export const keepState = (userId: string, state: StudyState): void =>
  tryTo(() => sessionStorage.setItem(keysOf(userId).state, JSON.stringify({ at: Date.now(), state })))

/** The session of this address that was going on in this tab a moment ago; null for none. */
export const keptSession = (userId: string): Kept | null => {
  const keys = keysOf(userId)
  const [begun, kept] = [sessionStorage.getItem(keys.begun), sessionStorage.getItem(keys.state)]
  if (begun === null || kept === null) return null
  const { at, state } = JSON.parse(kept, revive) as { at: number; state: StudyState }
  if (Date.now() - at > freshMillis || state.session.current === null) return null
  return { ...(JSON.parse(begun, revive) as Begun), state }
}

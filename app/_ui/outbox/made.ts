import type { EventDraft } from '@/lib/domain/event'
import { isShared } from './shared'

/** How the keys of a learner's begin. */
export const madeKey = (userId: string) => `recite-${userId}-made `

/** On a shared device what is made ends with the tab. */
export const madeDrawer = (): Storage => (isShared() ? sessionStorage : localStorage)

/**
 * Holds events from the moment of their making, until the store has them: it may not be open yet when the page ends, or it may
 * be writing just then. Gives what lets go of them.
 */
export const holdMade = (userId: string, drafts: readonly EventDraft[]): (() => void) => {
  try {
    const [place, key] = [madeDrawer(), madeKey(userId) + drafts[0]?.id]
    place.setItem(key, JSON.stringify(drafts))
    return () => place.removeItem(key)
  } catch {
    // The storage is full or refused: they are as safe as the page, then, until the store has them.
    return () => undefined
  }
}

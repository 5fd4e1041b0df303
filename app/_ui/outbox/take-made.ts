import type { EventDraft } from '@/lib/domain/event'
import { madeDrawer, madeKey } from './made'
import type { Store } from './store'

const keysOf = (userId: string): readonly string[] =>
  Object.keys(madeDrawer())
    .filter((key) => key.startsWith(madeKey(userId)))
    .sort()

/**
 * Gives the store what pages made that ended too early; true where nothing is left behind. A page that is still about to do so
 * finds it done: the store keeps an event once.
 */
export const takeMade = async (userId: string, store: Pick<Store, 'append'>): Promise<boolean> => {
  try {
    for (const key of keysOf(userId)) {
      await store.append(JSON.parse(madeDrawer().getItem(key) ?? '[]') as EventDraft[])
      madeDrawer().removeItem(key)
    }
    return true
  } catch {
    // It stays for the next page.
    return false
  }
}

/** Forgets what pages of this device made for a learner who leaves it. */
export const forgetMade = (userId: string): void => {
  for (const key of keysOf(userId)) madeDrawer().removeItem(key)
}

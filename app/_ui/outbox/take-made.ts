import type { EventDraft } from '@/lib/domain/event'
import { madeDrawer, madeKey } from './made'

/** Gives the store what pages made that ended too early. A page that is still about to do so finds it done: the store keeps an event once. */
export const takeMade = async (
  userId: string,
  append: (drafts: readonly EventDraft[]) => Promise<void>,
): Promise<void> => {
  try {
    const place = madeDrawer()
    for (const key of Object.keys(place).sort())
      if (key.startsWith(madeKey(userId))) {
        await append(JSON.parse(place.getItem(key) ?? '[]') as EventDraft[])
        place.removeItem(key)
      }
  } catch {
    // It stays for the next page.
  }
}

/** Forgets what pages of this device made for a learner who leaves it. */
export const forgetMade = (userId: string): void => {
  for (const key of Object.keys(localStorage)) if (key.startsWith(madeKey(userId))) localStorage.removeItem(key)
}

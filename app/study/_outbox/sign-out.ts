import { flush } from './sender'
import { openStore, wipeStore } from './store'

/** Before signing out: sends what waits and removes everything of the learner from this device. False where answers are still unsent: ask first. */
export const sendAndWipe = async (userId: string): Promise<boolean> => {
  const { store } = await openStore(userId)
  if (!(await flush(store))) return false
  for (const storage of [sessionStorage, localStorage])
    for (const key of Object.keys(storage)) if (key.startsWith('recite-')) storage.removeItem(key)
  await wipeStore(userId)
  return true
}

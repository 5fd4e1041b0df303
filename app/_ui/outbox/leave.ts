import { flushAttempts } from '../quiz/send'
import { keepLearner } from './learner'
import { forgetPictures } from './pictures'
import { countRefused, type Refused } from './refused'
import { flush } from './sender'
import { openStore } from './store'
import { forgetMade, takeMade } from './take-made'

/** What is left of the answers of a learner on this device after sending them. */
export type Left = {
  readonly isSent: boolean
  readonly refused: Refused
  /** Where quiz answers are kept that could not be sent. */
  readonly unsentAttempts: readonly string[]
}

/** Whether there is nothing to ask about before the account is left. */
export const isNothing = ({ isSent, refused }: Left): boolean =>
  isSent && Object.values(refused).every((count) => count === 0)

/** Sends what waits of a learner's study on this device, once. */
export const sendStudy = async (userId: string) => {
  const { store } = await openStore(userId)
  const isWhole = await takeMade(userId, store)
  const { isSent, refusals } = await flush(store)
  return { isSent: isSent && isWhole, refusals }
}

/** Sends what waits of a learner on this device, in study and in quizzes, once. */
export const sendWaiting = async (userId: string): Promise<Left> => {
  const { isSent, refusals } = await sendStudy(userId)
  const unsentAttempts = await flushAttempts()
  return { isSent: isSent && unsentAttempts.length === 0, refused: countRefused(refusals), unsentAttempts }
}

/** Removes what this device keeps of a learner: a shared computer shows the next person nothing. */
export const wipe = async (userId: string, { unsentAttempts }: Left): Promise<void> => {
  // First of all, so that nothing on its way is kept any more.
  keepLearner(null)
  forgetMade(userId)
  const { store } = await openStore(userId)
  await store.wipe()
  await forgetPictures(userId)
  for (const key of unsentAttempts) localStorage.removeItem(key)
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('recite-')) sessionStorage.removeItem(key)
}

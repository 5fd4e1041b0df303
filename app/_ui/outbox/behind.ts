import { readLearner } from './learner'
import { readMark, writeMark } from './mark'

export const changesOf = (userId: string): number => readMark(userId)?.changes ?? 0

/** The server knows more than the pack of this device, by what was sent or done here; also where a pack is on its way. */
export const fallBehind = (userId = readLearner()?.userId): void => {
  if (userId !== undefined) writeMark(userId, { changes: changesOf(userId) + 1 })
}

export const isBehind = (userId: string): boolean => {
  const pack = readMark(userId)?.pack
  return !pack || pack.changes !== changesOf(userId)
}

import type { Reached } from '@/lib/domain/reading-progress'
import type { Result } from '@/lib/domain/result'
import { type Found, isFound, type Read, type ReadText, type Stage, type Unread } from './stages'

const askEveryMillis = 700

/**
 * Reads a text as long as it is wanted: every so often `isWanted` is told how far it is (null: not yet in its text), and where
 * it says no the reading ends and there is none (null). A question that fails, as while the database is away, changes nothing.
 * What is found meanwhile is kept in its order, before the whole is told.
 */
export const readWhileWanted = async (
  read: ReadText,
  unread: Unread,
  isWanted: (reached: Reached | null) => Promise<boolean>,
  keep: (found: Found) => Promise<void> = async () => {},
): Promise<Result<Read> | null> => {
  const stop = new AbortController()
  let [reached, isAsking]: [Reached | null, boolean] = [null, false]
  let keeping = Promise.resolve()
  const reach = (told: Stage) => {
    if (isFound(told)) {
      keeping = keeping.then(() => (stop.signal.aborted ? undefined : keep(told)))
      // Said at the end; until then nobody waits for it.
      keeping.catch(() => stop.abort())
    }
    if (told.stage !== 'reading') return
    const { step, chapter, chapters } = told
    reached = { step, chapter, chapters }
  }
  const ask = async () => {
    if (isAsking) return
    isAsking = true
    if (!(await isWanted(reached).catch(() => true))) stop.abort()
    isAsking = false
  }
  const timer = setInterval(ask, askEveryMillis)
  try {
    const reading = await read(unread, reach, stop.signal)
    await keeping
    return stop.signal.aborted ? null : reading
  } finally {
    clearInterval(timer)
  }
}

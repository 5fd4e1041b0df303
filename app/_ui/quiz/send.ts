import { acknowledge, type Keeping, unsent } from '@/lib/domain/saving'
import type { DeadlineReply, SavedReply, SentResponse } from '@/lib/domain/sheet'

const keyStart = 'recite-attempt-'

/** Where this device keeps the answers of an attempt that the server has not acknowledged. */
export const keptAt = (attemptId: string): string => `${keyStart}${attemptId}`

/** The reply of the server, or the status it refused with: 0 where it did not answer. */
export const putResponses = async (
  attemptId: string,
  responses: readonly SentResponse[],
  lastChance = false,
): Promise<SavedReply | number> => {
  try {
    const reply = await fetch(`/api/attempts/${attemptId}/responses`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ responses }),
      keepalive: lastChance,
    })
    return reply.ok ? ((await reply.json()) as SavedReply) : reply.status
  } catch {
    return 0
  }
}

/** When the attempt ends; null where the server does not say, or where it is over. */
export const askDeadline = async (attemptId: string): Promise<DeadlineReply | null> => {
  try {
    const reply = await fetch(`/api/attempts/${attemptId}/deadline`)
    return reply.status === 200 ? ((await reply.json()) as DeadlineReply) : null
  } catch {
    return null
  }
}

/** Whether the server has the attempt as handed in. */
export const postHandIn = async (attemptId: string): Promise<boolean> => {
  try {
    return (await fetch(`/api/attempts/${attemptId}/hand-in`, { method: 'POST' })).ok
  } catch {
    return false
  }
}

/**
 * Sends, once, the answers of every attempt on this device; returns where those are kept that could not be sent. An attempt
 * that the server does not know for this learner is somebody else's: theirs stay, and wait for them.
 */
export const flushAttempts = async (): Promise<readonly string[]> => {
  const failed: string[] = []
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(keyStart))) {
    const keeping = JSON.parse(localStorage.getItem(key) ?? '{}') as Keeping
    const reply = await putResponses(key.slice(keyStart.length), unsent(keeping))
    if (reply === 404) continue
    const left = typeof reply === 'number' ? keeping : acknowledge(keeping, reply.receipts)
    if (unsent(left).length > 0) failed.push(key)
    else localStorage.removeItem(key)
  }
  return failed
}

import type { DeadlineReply, SentResponse, Sheet } from '@/lib/domain/sheet'
import type { Kept, Send } from './keeper'
import { askDeadline, postHandIn, putResponses } from './send'

/** What lies behind a sheet: where its answers are kept and sent, and what becomes of them in the end. */
export type Channel = {
  /** Where this device keeps answers that are still on their way. */
  readonly storage: () => Kept
  readonly send: Send
  /** Whether a server is behind it, which saves the answers and may move the end. */
  readonly isLive: boolean
  /** When the attempt ends; null where nobody says. */
  readonly askDeadline: () => Promise<DeadlineReply | null>
  /** Hands in and leads on from the sheet; false where that did not arrive. */
  readonly handIn: (responses: readonly SentResponse[]) => Promise<boolean>
}

/** The server, and what comes of the attempt on the page of its assignment. Once it is handed in it has no end to ask for. */
export const serverChannel = ({ attemptId, assignmentId }: Sheet): Channel => {
  let asking: Promise<DeadlineReply | null> | undefined
  let isHandingIn = false
  return {
    isLive: true,
    storage: () => localStorage,
    send: async (responses, lastChance) => {
      const reply = await putResponses(attemptId, responses, lastChance)
      return typeof reply !== 'number' ? reply : reply === 401 ? 'signed-out' : 'away'
    },
    askDeadline: async () => {
      if (isHandingIn) return null
      asking = askDeadline(attemptId)
      return asking
    },
    handIn: async () => {
      isHandingIn = true
      await asking
      isHandingIn = await postHandIn(attemptId)
      if (isHandingIn) window.location.assign(`/assignments/${assignmentId}`)
      return isHandingIn
    },
  }
}

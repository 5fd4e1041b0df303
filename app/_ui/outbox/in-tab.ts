import type { StudyEventInput } from '@/lib/domain/event'
import { type Device, newDevice, numbered, wholeAnswers } from './numbering'
import type { Store } from './store'

type Held = { readonly device: Device; readonly waiting: readonly StudyEventInput[] }

const empty = (): Held => ({ device: newDevice(), waiting: [] })

/** For shared devices, and browsers that keep nothing: events wait in this tab and end with it. There is no pack. */
export const inTab = (userId: string): Store => {
  const key = `recite-${userId}-waiting`
  const stored = (): Held => {
    try {
      const text = sessionStorage.getItem(key)
      return text === null ? empty() : (JSON.parse(text) as Held)
    } catch {
      return empty()
    }
  }
  let held = stored()
  const hold = (next: Held) => {
    held = next
    try {
      sessionStorage.setItem(key, JSON.stringify(held))
    } catch {
      // As long as the page is open, then.
    }
  }
  return {
    userId,
    deviceId: async () => held.device.deviceId,
    async append(drafts) {
      const { events, device } = numbered(drafts, held.device)
      hold({ device, waiting: [...held.waiting, ...events] })
    },
    oldest: async (count) => wholeAnswers(held.waiting, count),
    count: async () => held.waiting.length,
    async remove(ids) {
      hold({ ...held, waiting: held.waiting.filter(({ id }) => !ids.has(id)) })
    },
    async setClockOffset(clockOffsetMillis) {
      hold({ ...held, device: { ...held.device, clockOffsetMillis } })
    },
    keepPack: async () => undefined,
    readPack: async () => null,
    async wipe() {
      held = empty()
      sessionStorage.removeItem(key)
    },
  }
}

'use client'
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { EventDraft, StudyEventInput } from '@/lib/domain/event'
import { newId } from '../new-id'

interface Boxes extends DBSchema {
  /** Events the server has not acknowledged, by the order of their making. */
  outbox: { key: number; value: { readonly place: number; readonly event: StudyEventInput } }
  device: { key: 'device'; value: Device }
}

type Device = { readonly deviceId: string; readonly sequence: number; readonly clockOffsetMillis: number }

/** Where the events of one learner wait on this device until the server has them. */
export type Store = {
  readonly userId: string
  /** Numbers the events and keeps them. When it returns they survive the end of the browser. */
  readonly append: (drafts: readonly EventDraft[]) => Promise<void>
  /** The oldest, at most `count`, each answer whole. */
  readonly oldest: (count: number) => Promise<readonly StudyEventInput[]>
  readonly remove: (ids: ReadonlySet<string>) => Promise<void>
  readonly setClockOffset: (millis: number) => Promise<void>
  /** Empties the store. Another tab may have it open still, so it cannot be deleted. */
  readonly wipe: () => Promise<void>
}

const nameOf = (userId: string) => `recite-${userId}`

const newDevice = (): Device => ({ deviceId: newId(), sequence: 0, clockOffsetMillis: 0 })

const numbered = (draft: EventDraft, { deviceId, clockOffsetMillis }: Device, sequence: number): StudyEventInput => ({
  ...draft,
  deviceId,
  sequence,
  clockOffsetMillis,
})

/** The parts of one answer travel together: the last answer is cut off where it would be torn. */
const wholeAnswers = (events: readonly StudyEventInput[], count: number): readonly StudyEventInput[] => {
  const torn = events[count]
  const kept = events.slice(0, count)
  return torn === undefined ? kept : kept.filter(({ answerId }) => answerId !== torn.answerId)
}

const inBrowser = (userId: string, database: IDBPDatabase<Boxes>): Store => ({
  userId,
  async append(drafts) {
    const work = database.transaction(['outbox', 'device'], 'readwrite', { durability: 'strict' })
    const device = (await work.objectStore('device').get('device')) ?? newDevice()
    drafts.forEach((draft, index) => {
      const sequence = device.sequence + index
      void work.objectStore('outbox').put({ place: sequence, event: numbered(draft, device, sequence) })
    })
    void work.objectStore('device').put({ ...device, sequence: device.sequence + drafts.length }, 'device')
    await work.done
  },
  async oldest(count) {
    const rows = await database.getAll('outbox', null, count + 1)
    return wholeAnswers(
      rows.map(({ event }) => event),
      count,
    )
  },
  async remove(ids) {
    const work = database.transaction('outbox', 'readwrite')
    for (let row = await work.store.openCursor(); row; row = await row.continue())
      if (ids.has(row.value.event.id)) void row.delete()
    await work.done
  },
  async setClockOffset(clockOffsetMillis) {
    const work = database.transaction('device', 'readwrite')
    const device = (await work.store.get('device')) ?? newDevice()
    void work.store.put({ ...device, clockOffsetMillis }, 'device')
    await work.done
  },
  async wipe() {
    const work = database.transaction(['outbox', 'device'], 'readwrite')
    void work.objectStore('outbox').clear()
    void work.objectStore('device').clear()
    await work.done
  },
})

/** For browsers that keep nothing (some private windows): as long as the page is open. */
const inMemory = (userId: string): Store => {
  let device = newDevice()
  let waiting: StudyEventInput[] = []
  return {
    userId,
    async append(drafts) {
      const { sequence } = device
      waiting = [...waiting, ...drafts.map((draft, index) => numbered(draft, device, sequence + index))]
      device = { ...device, sequence: sequence + drafts.length }
    },
    oldest: async (count) => wholeAnswers(waiting, count),
    async remove(ids) {
      waiting = waiting.filter(({ id }) => !ids.has(id))
    },
    async setClockOffset(clockOffsetMillis) {
      device = { ...device, clockOffsetMillis }
    },
    async wipe() {
      device = newDevice()
      waiting = []
    },
  }
}

/** Opens the learner's store on this device; `keeps` is false where it ends with the page. */
export const openStore = async (userId: string): Promise<{ store: Store; keeps: boolean }> => {
  try {
    const database = await openDB<Boxes>(nameOf(userId), 1, {
      upgrade(fresh) {
        fresh.createObjectStore('outbox', { keyPath: 'place' })
        fresh.createObjectStore('device')
      },
    })
    return { store: inBrowser(userId, database), keeps: true }
  } catch {
    return { store: inMemory(userId), keeps: false }
  }
}

'use client'
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { EventDraft, StudyEventInput } from '@/lib/domain/event'
import type { StudyPack } from '@/lib/domain/pack'
import { fallBehind } from './behind'
import { inTab } from './in-tab'
import { readMark, removeMark, writeMark } from './mark'
import { type Device, newDevice, numbered, wholeAnswers } from './numbering'
import { isShared } from './shared'
import { takeMade } from './take-made'

type Row = { readonly place: number; readonly event: StudyEventInput }

interface Boxes extends DBSchema {
  /** Events the server has not acknowledged, by the order of their making. */
  outbox: { key: number; value: Row }
  device: { key: 'device'; value: Device }
  /** Events that the pack does not know of, acknowledged or not. */
  log: { key: number; value: Row }
  pack: { key: 'pack'; value: StudyPack }
}

/** A pack, and what this device did since. */
export type KeptPack = { readonly pack: StudyPack; readonly events: readonly StudyEventInput[] }

/** Where the events of one learner wait on this device until the server has them, and what it needs to study without it. */
export type Store = {
  readonly userId: string
  readonly deviceId: () => Promise<string>
  /** Numbers the events and keeps each once. When it returns they survive the end of the browser. */
  readonly append: (drafts: readonly EventDraft[]) => Promise<void>
  /** The oldest, at most `count`, each answer whole. */
  readonly oldest: (count: number) => Promise<readonly StudyEventInput[]>
  /** How many wait. */
  readonly count: () => Promise<number>
  readonly remove: (ids: ReadonlySet<string>) => Promise<void>
  readonly setClockOffset: (millis: number) => Promise<void>
  /** Keeps a pack that knows of so many changes instead of an older one, and forgets the events it knows of. */
  readonly keepPack: (pack: StudyPack, changes: number) => Promise<void>
  readonly readPack: () => Promise<KeptPack | null>
  /** Empties the store. Another tab may have it open still, so it cannot be deleted. */
  readonly wipe: () => Promise<void>
}

// public/sw.js opens it by this name, too.
const nameOf = (userId: string) => `recite-${userId}`

const names = ['outbox', 'device', 'log', 'pack'] as const

const inBrowser = (userId: string, database: IDBPDatabase<Boxes>): Store => {
  const count = () => database.count('outbox')
  const mark = async () => writeMark(userId, { waiting: await count() })
  return {
    userId,
    async deviceId() {
      const work = database.transaction('device', 'readwrite')
      const device = (await work.store.get('device')) ?? newDevice()
      void work.store.put(device, 'device')
      await work.done
      return device.deviceId
    },
    async append(drafts) {
      const work = database.transaction(['outbox', 'device', 'log'], 'readwrite', { durability: 'strict' })
      const { events, device } = numbered(drafts, (await work.objectStore('device').get('device')) ?? newDevice())
      for (const event of events)
        for (const box of ['outbox', 'log'] as const) void work.objectStore(box).put({ place: event.sequence, event })
      void work.objectStore('device').put(device, 'device')
      // So that it ends well even where the page ends before it.
      work.commit()
      await work.done
      await mark()
    },
    async oldest(most) {
      const rows = await database.getAll('outbox', null, most + 1)
      return wholeAnswers(
        rows.map(({ event }) => event),
        most,
      )
    },
    count,
    async remove(ids) {
      const work = database.transaction('outbox', 'readwrite')
      for (let row = await work.store.openCursor(); row; row = await row.continue())
        if (ids.has(row.value.event.id)) void row.delete()
      await work.done
      await mark()
      fallBehind(userId)
    },
    async setClockOffset(clockOffsetMillis) {
      const work = database.transaction('device', 'readwrite')
      const device = (await work.store.get('device')) ?? newDevice()
      void work.store.put({ ...device, clockOffsetMillis }, 'device')
      await work.done
    },
    async keepPack(pack, changes) {
      const work = database.transaction(['pack', 'log'], 'readwrite')
      const kept = await work.objectStore('pack').get('pack')
      if (kept === undefined || kept.madeAt < pack.madeAt) {
        void work.objectStore('pack').put(pack, 'pack')
        if (pack.sequence !== null) void work.objectStore('log').delete(IDBKeyRange.upperBound(pack.sequence))
      }
      await work.done
      const { until, clock, slots, leftOut } = pack
      writeMark(userId, {
        pack: {
          keptAt: Date.now(),
          until: until.getTime(),
          timeZone: clock.timeZone,
          slots: slots.length,
          leftOut: leftOut.due + leftOut.fresh,
          changes,
        },
      })
    },
    async readPack() {
      const work = database.transaction(['pack', 'log'])
      const [pack, rows] = await Promise.all([
        work.objectStore('pack').get('pack'),
        work.objectStore('log').getAll(),
        work.done,
      ])
      return pack === undefined ? null : { pack, events: rows.map(({ event }) => event) }
    },
    async wipe() {
      const work = database.transaction(names, 'readwrite')
      for (const name of names) void work.objectStore(name).clear()
      await work.done
      removeMark(userId)
    },
  }
}

/** The browser may have cleared the store since: what waited in it is lost, and told once. */
const noticeClearing = async (store: Store): Promise<void> => {
  const deviceId = await store.deviceId()
  const mark = readMark(store.userId)
  const isCleared = mark !== null && mark.deviceId !== '' && mark.deviceId !== deviceId
  const waiting = await store.count()
  writeMark(store.userId, { deviceId, waiting, ...(isCleared ? { lost: mark.waiting, pack: null } : {}) })
}

type Opened = { readonly store: Store; readonly keeps: boolean }

const opened = new Map<string, Promise<Opened>>()

const open = async (userId: string): Promise<Opened> => {
  try {
    const database = await openDB<Boxes>(nameOf(userId), 2, {
      upgrade(fresh, from) {
        if (from < 1) fresh.createObjectStore('outbox', { keyPath: 'place' })
        if (from < 1) fresh.createObjectStore('device')
        fresh.createObjectStore('log', { keyPath: 'place' })
        fresh.createObjectStore('pack')
      },
      // A page of a later version waits for this one.
      blocking: (_from, _to, { target }) => {
        opened.delete(userId)
        if (target instanceof IDBDatabase) target.close()
      },
      terminated: () => opened.delete(userId),
    })
    const store = inBrowser(userId, database)
    await noticeClearing(store)
    await takeMade(userId, store)
    return { store, keeps: true }
  } catch {
    return openTab(userId)
  }
}

const openTab = async (userId: string): Promise<Opened> => {
  const store = inTab(userId)
  // What waits on a device that keeps is for a page that can keep it.
  if (isShared()) await takeMade(userId, store)
  return { store, keeps: false }
}

/** Opens the learner's store on this device, once a page; `keeps` is false where it ends with the tab. */
export const openStore = (userId: string): Promise<Opened> => {
  const place = isShared() ? `tab ${userId}` : userId
  const known = opened.get(place) ?? (isShared() ? openTab(userId) : open(userId))
  opened.set(place, known)
  return known
}

import type { BrowserContext, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { type CardMemory, type CardState, type CardStateName, unpackCard } from '@/lib/domain/card'
import { defaultDeck } from '@/lib/domain/deck'
import type { StudyEvent } from '@/lib/domain/event'
import { grouped } from '@/lib/domain/grouped'
import { fold } from '@/lib/domain/log'
import { defaultWeights } from '@/lib/domain/schedule'
import { slotKey } from '@/lib/domain/slot'
import type { Card } from '@/lib/generated/client'
import { ask } from './running-database'

/** Waits until the device can do without the server. An empty pack may be older than the text: it is fetched anew by each page. */
export const packed = async (page: Page, userId: string) => {
  const begunAt = Date.now()
  await page.goto('/')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  // A page that was on its way while the worker took over is not its own.
  await page.goto('/')
  await page.waitForFunction(
    ({ key, since }) => {
      const { pack, changes } = JSON.parse(localStorage.getItem(key) ?? '{}')
      return pack?.changes === changes && (pack.slots > 0 || pack.keptAt > since)
    },
    { key: `recite-mark-${userId}`, since: begunAt },
  )
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

/** Comes on line again at the Today of the device, and waits for that of the server. */
export const comeBack = async ({ context, page }: { context: BrowserContext; page: Page }) => {
  await page.goto('/')
  await page.getByText('You can study offline until').waitFor()
  await context.setOffline(false)
  await page.getByRole('navigation').first().waitFor()
}

/** What a device keeps of anybody: boxes of IndexedDB that hold something, and the names of notes; those of the tab alone begin with `tab`. */
export const keptOn = (page: Page) =>
  page.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve) => {
        request.onsuccess = () => resolve(request.result)
      })
    const kept: string[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name))
      for (const box of database.objectStoreNames)
        if ((await done(database.transaction(box).objectStore(box).count())) > 0) kept.push(`${name} ${box}`)
      database.close()
    }
    return [...kept, ...Object.keys(localStorage), ...Object.keys(sessionStorage).map((key) => `tab ${key}`)].sort()
  })

type EventRow = StudyEvent & { readonly userId: string; readonly body: string }

/** The log of a learner, without what the server adds. */
export const logOf = async (userId: string): Promise<StudyEvent[]> =>
  (await ask<EventRow>(inject('dataFolder'), `SELECT * FROM "StudyEvent" WHERE "userId" = $1`, [userId])).map(
    ({ userId: _, body: __, ...event }) => event,
  )

/** Every card of the learner is the fold of its log; gives how many there are. */
export const expectFolded = async (userId: string): Promise<number> => {
  const log = grouped(await logOf(userId), slotKey)
  const [learner] = await ask<{ timeZone: string; dayStartsAtHour: number }>(
    inject('dataFolder'),
    `SELECT "timeZone", "dayStartsAtHour" FROM "User" WHERE id = $1`,
    [userId],
  )
  if (!learner) throw new Error('no such learner')
  const cards = await ask<Card>(inject('dataFolder'), `SELECT * FROM "Card" WHERE "userId" = $1`, [userId])
  const rules = { weights: defaultWeights, settings: defaultDeck, clock: learner }
  const told = cards.map(
    (row): CardState => unpackCard({ ...row, state: row.state as CardStateName, memory: row.memory as CardMemory }),
  )
  const folded = cards.map((row) => fold(log.get(`${row.factId}:${row.slot}`) ?? [], rules))
  expect(told).toEqual(folded)
  return cards.length
}

/** Another page of a device, whose clock shows some hours more. */
export const laterPage = async (context: BrowserContext, hours: number): Promise<Page> => {
  const page = await context.newPage()
  await page.clock.setSystemTime(Date.now() + hours * 3_600_000)
  return page
}

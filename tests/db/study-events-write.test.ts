import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordEvents } from '@/lib/data/study-events'
import { writeEvents } from '@/lib/data/study-events/write'
import { newCard } from '@/lib/domain/card'
import { freshDatabase, type TestDatabase } from '../support/database'
import { makeDevice } from '../support/device'
import { makeDocument, makeLearner } from '../support/study-world'

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

it('writes none of the cards where one was made, moved or taken away since it was read', async () => {
  const learner = await makeLearner()
  const { userId } = learner
  const [first, second] = (await makeDocument(learner, 2)).facts
  if (!first || !second) throw new Error('two facts were asked for')
  const now = new Date('2026-05-01T12:00:00Z')
  await recordEvents(learner, [makeDevice().typed(first, now, '10 stone')], now)
  const cards = () => database.prisma.card.findMany({ where: { userId }, orderBy: { version: 'desc' } })
  const [before] = await cards()
  const write = (facts: readonly (readonly [typeof first, number])[]) => {
    const homeDeckId = before?.homeDeckId ?? ''
    const rows = facts.map(([{ factId, slot }, version]) => ({ factId, slot, homeDeckId, version, card: newCard }))
    return writeEvents(userId, rows, [])
  }
  const made = [second, 0] as const
  expect(await write([[first, 0], made])).toBe('stale')
  expect(await write([[first, 2], made])).toBe('stale')
  expect(
    await write([
      [first, 1],
      [second, 1],
    ]),
  ).toBe('stale')
  expect(await cards()).toEqual([before])
  expect(await write([[first, 1], made])).toBe('written')
  expect((await cards()).map(({ version }) => version)).toEqual([2, 1])
})

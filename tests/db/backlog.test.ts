import { afterAll, beforeAll, expect, it } from 'vitest'
import { due } from '@/lib/data/cards'
import { spreadBacklog } from '@/lib/data/cards/backlog'
import { decksOverview } from '@/lib/data/decks/overview'
import { recordEvents } from '@/lib/data/study-events'
import { freshDatabase, type TestDatabase } from '../support/database'
import { makeDevice } from '../support/device'
import { makeDocument, makeLearner } from '../support/study-world'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const backlogOf = async (...asked: Parameters<typeof decksOverview>) => (await decksOverview(...asked)).backlog
const begun = new Date('2026-05-01T12:00:00Z')
const later = (days: number) => new Date(begun.getTime() + days * 86_400_000)

it('spreads what is late over the days that were chosen, and the queue keeps to it', async () => {
  const learner = await makeLearner()
  const { facts } = await makeDocument(learner, 12)
  const device = makeDevice()
  await recordEvents(
    learner,
    facts.map((fact) => device.flipped(fact, begun, 4)),
    begun,
  )
  const now = later(30)
  const asked = async (at: Date) => {
    const found = await due(learner, at, { mode: 'review' })
    return found.ok ? { shown: found.value.items.length, left: found.value.dueLeft } : null
  }
  expect(await backlogOf(learner, now)).toMatchObject({ late: 12, today: 12, clearOn: null })
  expect((await backlogOf(learner, now)).offers.map(({ cardsPerDay }) => cardsPerDay)).toEqual([4, 2])
  expect(await asked(now)).toEqual({ shown: 12, left: 0 })

  const spread = await spreadBacklog(learner, { way: 'cards', amount: 4 }, now)
  expect(spread).toMatchObject({ late: 12, clearOn: '2026-06-02' })
  expect(spread.today).toBeLessThan(12)
  expect(await asked(now)).toEqual({ shown: spread.today, left: 12 - spread.today })
  expect(await asked(later(32))).toEqual({ shown: 12, left: 0 })

  expect(await spreadBacklog(learner, null, now)).toMatchObject({ today: 12, clearOn: null })
  expect(await backlogOf(await makeLearner(), now)).toEqual({ late: 0, today: 0, clearOn: null, offers: [] })
})

import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordEvents } from '@/lib/data/study-events'
import { logsOf } from '@/lib/data/study-events/rows'
import { type CardMemory, type CardStateName, unpackCard } from '@/lib/domain/card'
import { slotKey } from '@/lib/domain/slot'
import { freshDatabase, type TestDatabase } from '../support/database'
import { makeDocument, makeLearner } from '../support/study-world'
import { faultsOf, histories, play } from '../support/three-devices'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

it('replay(log) == card for every card, whatever three devices send, in whatever order it arrives', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const learner = await makeLearner()
      const { facts } = await makeDocument(learner, 3)
      const made = await play(history, learner.userId, facts, async (events, now) => {
        const results = await recordEvents(learner, events, now)
        expect(results.ok && results.value.every((result) => result === 'stored' || result === 'duplicate')).toBe(true)
      })
      const rows = await database.prisma.card.findMany({ where: { userId: learner.userId } })
      const held = new Map<string, { card: ReturnType<typeof unpackCard>; log: Awaited<ReturnType<typeof logsOf>> }>()
      for (const row of rows) {
        const fact = facts.find(({ factId }) => factId === row.factId)
        if (!fact) throw new Error('a card of nothing')
        const card = unpackCard({ ...row, state: row.state as CardStateName, memory: row.memory as CardMemory })
        held.set(slotKey(fact), { card, log: await logsOf(learner.userId, [fact]) })
      }
      expect(faultsOf(made, held, true)).toEqual([])
    }),
    { numRuns: 60 },
  )
}, 60_000)

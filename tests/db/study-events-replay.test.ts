import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordEvents } from '@/lib/data/study-events'
import { logsOf } from '@/lib/data/study-events/rows'
import { type CardMemory, type CardStateName, unpackCard } from '@/lib/domain/card'
import { defaultDeck } from '@/lib/domain/deck'
import type { StudyEventInput } from '@/lib/domain/event'
import { fold } from '@/lib/domain/log'
import type { Rating } from '@/lib/domain/rating'
import { defaultWeights } from '@/lib/domain/schedule'
import { seeded, shuffled } from '@/lib/domain/seeded'
import { freshDatabase, type TestDatabase } from '../support/database'
import { makeDevice } from '../support/device'
import { type AskedFact, makeDocument, makeLearner } from '../support/study-world'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const rules = {
  weights: defaultWeights,
  settings: defaultDeck,
  clock: { timeZone: 'Europe/Berlin', dayStartsAtHour: 4 },
}

const act = fc.record({
  device: fc.integer({ min: 0, max: 1 }),
  fact: fc.integer({ min: 0, max: 1 }),
  kind: fc.constantFrom(
    'right',
    'wrong',
    'flip',
    'flip',
    'flip',
    'undo',
    'amend',
    'suspend',
    'resume',
    'forget',
    'known',
  ),
  rating: fc.constantFrom<Rating[]>(1, 2, 3, 4),
  target: fc.nat(30),
  gapMinutes: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1000, max: 20_000 })),
})
const history = fc.record({
  acts: fc.array(act, { minLength: 1, maxLength: 25 }),
  batchSize: fc.integer({ min: 1, max: 6 }),
  seed: fc.nat(),
})

type History = typeof history extends fc.Arbitrary<infer T> ? T : never

/** The events of two devices in the order of their happening. */
const happen = ({ acts }: History, facts: readonly AskedFact[]): { device: number; event: StudyEventInput }[] => {
  const devices = [makeDevice(), makeDevice()]
  const answers: StudyEventInput[] = []
  let millis = Date.UTC(2026, 2, 1)
  return acts.flatMap(({ device, fact, kind, rating, target, gapMinutes }) => {
    millis += gapMinutes * 60_000
    const at = new Date(millis)
    const [by, of] = [devices[device], facts[fact]]
    if (!by || !of) return []
    const aim = answers[target % Math.max(1, answers.length)]
    const aimed = facts.find(({ factId }) => factId === aim?.factId)
    const event =
      kind === 'flip'
        ? by.flipped(of, at, rating)
        : kind === 'right' || kind === 'wrong'
          ? by.typed(of, at, kind === 'wrong' ? 'no' : `${fact + 10} stone`)
          : kind === 'undo' || kind === 'amend'
            ? aim &&
              aimed &&
              (kind === 'undo' ? by.undo(aimed, at, aim.answerId) : by.amend(aimed, at, aim.answerId, rating))
            : by.plain(of, at, kind)
    if (!event) return []
    // An undo can be undone, too.
    if (event.type === 'answer' || event.type === 'undo') answers.push(event)
    return [{ device, event }]
  })
}

it('replay(log) == card for every card, whatever two devices send, in whatever order it arrives', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (past) => {
      const learner = await makeLearner()
      const { facts } = await makeDocument(learner, 2)
      const events = happen(past, facts)
      const batches = [0, 1].flatMap((device) => {
        const own = events.filter((entry) => entry.device === device).map(({ event }) => event)
        return Array.from({ length: Math.ceil(own.length / past.batchSize) }, (_, index) =>
          own.slice(index * past.batchSize, (index + 1) * past.batchSize),
        )
      })
      const draw = seeded(past.seed)
      const sent = shuffled([...batches, ...batches.filter(() => draw() < 0.3)], draw)
      for (const [index, batch] of sent.entries()) {
        const results = await recordEvents(learner, batch, new Date(Date.UTC(2027, 0, 1) + index * 1000))
        expect(results.ok && results.value.every((result) => result === 'stored' || result === 'duplicate')).toBe(true)
      }
      const rows = await database.prisma.card.findMany({ where: { userId: learner.userId } })
      const stored = await database.prisma.studyEvent.findMany({ where: { userId: learner.userId } })
      expect(stored.filter(({ type }) => type !== 'reschedule')).toHaveLength(events.length)
      for (const row of rows) {
        const fact = facts.find(({ factId }) => factId === row.factId)
        if (!fact) throw new Error('a card of nothing')
        const card = unpackCard({ ...row, state: row.state as CardStateName, memory: row.memory as CardMemory })
        expect(card).toEqual(fold(await logsOf(learner.userId, [fact]), rules))
      }
      expect(new Set(rows.map(({ factId }) => factId))).toEqual(new Set(events.map(({ event }) => event.factId)))
    }),
    { numRuns: 100 },
  )
}, 60_000)

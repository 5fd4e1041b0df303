import { afterAll, beforeAll, expect, it } from 'vitest'
import { chooseRefit, type Fit, refitCandidates, refitLearner, refitOf } from '@/lib/data/refits'
import { recordEvents } from '@/lib/data/study-events'
import { logsOf } from '@/lib/data/study-events/rows'
import { fold } from '@/lib/domain/log'
import { type Person, systemActor } from '@/lib/domain/policy'
import { leastAnswers } from '@/lib/domain/refit'
import { defaultSettings, defaultWeights } from '@/lib/domain/schedule'
import { isSlot } from '@/lib/domain/slot'
import { prepareQueues } from '@/lib/jobs/queues'
import { freshDatabase, type TestDatabase } from '../support/database'
import { makeDevice } from '../support/device'
import { makeDocument, makeLearner } from '../support/study-world'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await prepareQueues()
})
afterAll(() => database.close())

const system = systemActor('refits')
const cards = 60
const rounds = 8
const firstAt = Date.parse('2026-03-01T10:00:00Z')
const at = (day: number) => new Date(firstAt + day * 86_400_000)
const after = at(rounds * 6 + 1)

/** Sure of everything six days later, where the published weights are not: what every answer here proves right. */
const sure = defaultWeights.map((weight, index) => (index < 4 ? 60 : weight))
const unsure = defaultWeights.map((weight, index) => (index < 4 ? 0.05 : index === 8 ? 0.2 : weight))
const given =
  (weights: readonly number[]): Fit =>
  async () =>
    weights

/** Somebody who forgets nothing for eight weeks. */
const student = async (): Promise<Person> => {
  const learner = await makeLearner()
  const { facts } = await makeDocument(learner, cards)
  const device = makeDevice()
  for (let round = 0; round < rounds; round++) {
    const now = at(round * 6)
    await recordEvents(
      learner,
      facts.map((fact) => device.flipped(fact, now, 3)),
      now,
    )
  }
  return learner
}

const rowsOf = ({ userId }: Person) => database.prisma.card.findMany({ where: { userId }, orderBy: { factId: 'asc' } })
const fitsOf = ({ userId }: Person) =>
  database.prisma.schedulerParameters.findMany({ where: { userId }, orderBy: { number: 'asc' } })

/** What the cards hold, and what their logs say under some weights. */
const memories = async (learner: Person, weights: readonly number[]) => {
  const rules = { weights, settings: defaultSettings, clock: { timeZone: 'Europe/Berlin', dayStartsAtHour: 4 } }
  const rows = await rowsOf(learner)
  const refs = rows.flatMap(({ factId, slot }) => (isSlot(slot) ? [{ factId, slot }] : []))
  const log = await logsOf(learner.userId, refs)
  return {
    held: rows.map(({ stability }) => stability),
    told: refs.map(
      ({ factId }) =>
        fold(
          log.filter((event) => event.factId === factId),
          rules,
        ).stability,
    ),
  }
}

it('uses what foresees the latest answers better, folds every card with it, and leaves them due when they are', async () => {
  const learner = await student()
  expect(cards * rounds).toBeGreaterThan(leastAnswers)
  expect(await refitCandidates(system)).toContain(learner.userId)
  const before = await rowsOf(learner)
  let seen = 0
  const seek: Fit = async (items) => {
    seen = items.length
    return sure
  }
  await refitLearner(system, learner.userId, seek, after)
  const [fit, ...more] = await fitsOf(learner)
  expect(more).toEqual([])
  expect(fit).toMatchObject({ weights: sure, answers: cards * rounds, foldedAt: after })
  expect(seen + (fit?.heldOut ?? 0), 'answers on a later day than the one before').toBe(cards * (rounds - 1))
  expect(fit?.lossAfter).toBeLessThan(fit?.lossBefore ?? 0)
  const { held, told } = await memories(learner, sure)
  expect(held).toEqual(told)
  expect(held[0]).toBeGreaterThan(before[0]?.stability ?? 0)
  expect((await rowsOf(learner)).map(({ dueAt }) => dueAt)).toEqual(before.map(({ dueAt }) => dueAt))
  expect(await refitOf(learner)).toMatchObject({ isOn: true, last: { answers: cards * rounds } })
  expect(await refitCandidates(system), 'until there are a quarter more').not.toContain(learner.userId)

  await chooseRefit(learner, false, after)
  await refitLearner(system, learner.userId, seek, after)
  expect((await fitsOf(learner)).map(({ weights }) => weights)).toEqual([sure, [...defaultWeights]])
  const plain = await memories(learner, defaultWeights)
  expect(plain.held).toEqual(plain.told)
  expect(await refitOf(learner)).toMatchObject({ isOn: false, last: null })
})

it('keeps what is in use where a fit foresees no better, and says so', async () => {
  const learner = await student()
  const before = await rowsOf(learner)
  await refitLearner(system, learner.userId, given(unsure), after)
  expect(await fitsOf(learner)).toMatchObject([{ weights: [...defaultWeights], answers: cards * rounds }])
  expect(await rowsOf(learner)).toEqual(before)
  const view = await refitOf(learner)
  expect(view?.last?.lossAfter).toBeGreaterThan(view?.last?.lossBefore ?? 0)
})

it('asks nobody who does not want it, and folds what a worker that died left', async () => {
  const learner = await student()
  await chooseRefit(learner, false, after)
  expect(await refitCandidates(system)).not.toContain(learner.userId)
  const never: Fit = () => Promise.reject(new Error('not wanted'))
  await refitLearner(system, learner.userId, never, after)
  expect(await fitsOf(learner)).toEqual([])
  await chooseRefit(learner, true, after)
  await database.prisma.schedulerParameters.create({
    data: { userId: learner.userId, number: 1, weights: sure, fittedAt: after, answers: cards * rounds },
  })
  expect(await refitCandidates(system)).toContain(learner.userId)
  await refitLearner(system, learner.userId, never, after)
  const { held, told } = await memories(learner, sure)
  expect(held).toEqual(told)
  expect(await refitCandidates(system)).not.toContain(learner.userId)
})

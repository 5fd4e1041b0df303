import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { due } from '@/lib/data/cards'
import { packOf } from '@/lib/data/cards/pack'
import { recordEvents } from '@/lib/data/study-events'
import { addDays, startOfDay } from '@/lib/domain/day'
import { ownLog, sessionOfPack } from '@/lib/domain/pack'
import { prepareQueues } from '@/lib/jobs/queues'
import { freshDatabase, type TestDatabase } from '../support/database'
import { makeDevice } from '../support/device'
import { minute, openQuiz } from '../support/quiz'
import { value } from '../support/school'
import { makeDocument, makeLearner } from '../support/study-world'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await prepareQueues()
})
afterAll(() => database.close())

const at = (days: number, minutes = 0) => new Date(Date.UTC(2026, 10, 25 + days, 12, minutes))

describe('the pack of a device', () => {
  it('gives the session that the server gives, today and on the days after', async () => {
    const learner = await makeLearner()
    const { id: documentId, facts } = await makeDocument(learner, 6)
    const device = makeDevice()
    const [first, second] = facts
    if (!first || !second) throw new Error('facts were asked for')
    await recordEvents(learner, [device.flipped(first, at(-2), 4), device.flipped(second, at(0), 1)], at(0))
    const pack = await packOf(learner, at(0, 1), device.deviceId)
    expect(pack.sequence).toBe(1)
    expect(pack.until).toEqual(startOfDay(addDays('2026-11-25', 14), pack.clock))
    for (const now of [at(0, 1), at(0, 15), at(3), at(12)])
      for (const request of [{}, { mode: 'review' as const }, { documentId }, { factId: first.factId }]) {
        const asked = value(await due(learner, now, request))
        expect(sessionOfPack(pack, [], request, now, asked.seed)).toEqual({ ...asked, pace: pack.pace })
      }

    // The same after answers that only the device knows of, but for the days that the server levels.
    const own = [device.flipped(second, at(0, 20), 3), device.flipped(first, at(6), 1)]
    const offline = sessionOfPack(pack, ownLog(own, pack.clock), { mode: 'review' }, at(6, 15), 1)
    await recordEvents(learner, own, at(6, 1))
    const online = value(await due(learner, at(6, 15), { mode: 'review' }))
    expect(offline.items.map(({ slot }) => slot.card)).toEqual(
      online.items.map(({ slot }) => ({ ...slot.card, foldedUntil: expect.anything() })),
    )
    expect((await packOf(learner, at(7), device.deviceId)).sequence).toBe(3)
    expect((await packOf(await makeLearner(), at(7), device.deviceId)).sequence, 'nothing of a foreign device').toBe(
      null,
    )
  })

  it('leaves out the least urgent where there is no room, and says how much', async () => {
    const learner = await makeLearner()
    const { facts } = await makeDocument(learner, 6)
    const [first, second] = facts
    if (!first || !second) throw new Error('facts were asked for')
    const device = makeDevice()
    await recordEvents(learner, [device.flipped(second, at(0), 4), device.flipped(first, at(0, 1), 1)], at(0, 1))
    const held = async (room?: Parameters<typeof packOf>[3]) => {
      const { slots, questions, leftOut } = await packOf(learner, at(0, 2), null, room)
      expect(Object.keys(questions)).toHaveLength(slots.length)
      return { facts: slots.map(({ factId }) => factId), leftOut }
    }
    const all = await held()
    expect(all).toMatchObject({ leftOut: { due: 0, fresh: 0 } })
    expect(all.facts).toHaveLength(6)
    const room = { slots: 3, characters: 1_000_000 }
    expect(await held(room)).toEqual({ facts: all.facts.slice(0, 3), leftOut: { due: 0, fresh: 3 } })
    expect(all.facts.slice(0, 2), 'the sooner due comes first').toEqual([first.factId, second.factId])
    expect(await held({ ...room, slots: 1 })).toMatchObject({ leftOut: { due: 1, fresh: 4 } })
    const small = await held({ slots: 100, characters: 3000 })
    expect(small.leftOut.fresh).toBeGreaterThan(0)
    expect(small.facts.length + small.leftOut.fresh).toBe(6)
  })

  it('carries no question of a quiz that is open or will open, and loses it at the next refresh', async () => {
    const quiz = await openQuiz()
    const [student] = quiz.students
    await due(student, minute(-30_000), { documentId: quiz.documentId })
    const questionsIn = async (minutes: number) =>
      Object.values((await packOf(student, minute(minutes), null)).questions).map(({ questionId }) => questionId)
    const before = await questionsIn(-21_000)
    expect(before.length).toBeGreaterThan(0)
    expect(quiz.questionIds).toEqual(expect.arrayContaining(before))
    for (const minutes of [-20_000, -1, 1, 59]) expect(await questionsIn(minutes)).toEqual([])
    expect(await questionsIn(60)).toEqual(before)
  })
})

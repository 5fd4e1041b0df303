import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/data/prisma'
import { answeredQuestions } from '@/lib/data/questions/answered'
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

it('keeps a log whose question goes, and tells which questions it names, and of whom', async () => {
  const learner = await makeLearner()
  const reader = await makeLearner()
  const { id: documentId, facts } = await makeDocument(learner, 2)
  const [first, second] = facts
  if (!first || !second) throw new Error('two facts were asked for')
  const now = new Date('2026-05-01T12:00:00Z')
  const device = makeDevice()
  await recordEvents(learner, [device.typed(first, now, '10 stone'), device.typed(second, now, 'x')], now)
  const answered = (exceptId?: string) =>
    db().$transaction((tx) => answeredQuestions(tx, { documentIds: [documentId] }, exceptId))
  const { questionId } = first
  expect((await answered()).map(({ id }) => id)).toContain(questionId)
  expect(await answered(reader.userId)).toHaveLength(2)
  expect(await answered(learner.userId)).toEqual([])
  await db().question.delete({ where: { id: questionId } })
  expect(await answered()).toHaveLength(1)
  const named = await db().studyEvent.findMany({
    where: { userId: learner.userId },
    orderBy: { sequence: 'asc' },
    select: { questionVersionId: true },
  })
  expect(named.map((event) => event.questionVersionId)).toEqual([null, second.versionId])
})

it('goes with a learner who goes', async () => {
  const [learner, other] = [await makeLearner(), await makeLearner()]
  const [fact] = (await makeDocument(other, 1)).facts
  if (!fact) throw new Error('a fact was asked for')
  const now = new Date('2026-05-01T12:00:00Z')
  await recordEvents(other, [makeDevice().typed(fact, now, '10 stone')], now)
  const event = await db().studyEvent.findFirstOrThrow({ where: { userId: other.userId } })
  await db().studyEvent.create({ data: { ...event, userId: learner.userId, answer: { type: 'flip' } } })
  await db().user.delete({ where: { id: learner.userId } })
  expect(await db().studyEvent.findMany({ where: { id: event.id } })).toEqual([event])
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import { contestQuestion, openContests } from '@/lib/data/contests'
import { examsOfDocument } from '@/lib/data/decks/exams-of-document'
import { newId } from '@/lib/data/id'
import { memoryOf } from '@/lib/data/memory'
import { db } from '@/lib/data/prisma'
import { recordEvents } from '@/lib/data/study-events'
import { freshDatabase, type TestDatabase } from '../support/database'
import { makeDevice } from '../support/device'
import { makeDocument, makeLearner } from '../support/study-world'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const now = new Date('2026-05-01T12:00:00Z')

it('tells the memory of a document slot by slot, one study day ahead, and to nobody else', async () => {
  const learner = await makeLearner()
  const document = await makeDocument(learner, 2)
  const [fact, other] = document.facts
  if (!fact || !other) throw new Error('two facts were asked for')
  const device = makeDevice()
  await recordEvents(learner, [device.flipped(fact, now, 4), device.plain(other, now, 'suspend')], now)
  const memory = await memoryOf(learner, document.id, now)
  expect(memory).toHaveLength(1)
  // Easy as the first answer: stability 8.2956 days (w3), so R(1) = (1 + F / 8.2956)^-w20 with w20 = 0.1542.
  const factor = 0.9 ** (-1 / 0.1542) - 1
  expect(memory[0]).toMatchObject({ factId: fact.factId, slot: 'quantity', state: 'review', reps: 1, isDue: false })
  expect(memory[0]?.recall).toBeCloseTo((1 + factor / 8.2956) ** -0.1542, 4)
  expect(memory[0]?.desiredRetention).toBe(0.9)
  const [soon, later] = [new Date('2026-05-10T08:00:00Z'), new Date('2026-06-10T08:00:00Z')]
  const { homeDeckId } = await db().card.findFirstOrThrow({ where: { userId: learner.userId } })
  const term = await db().deck.create({ data: { id: newId(now), ownerId: learner.userId, name: 'Term' } })
  await db().deck.update({ where: { id: homeDeckId }, data: { parentId: term.id } })
  const unrelated = await db().deck.create({ data: { id: newId(now), ownerId: learner.userId, name: 'Another' } })
  for (const [deckId, title, at] of [
    [term.id, 'Finals', later],
    [homeDeckId, 'Test', soon],
    [unrelated.id, 'Elsewhere', soon],
  ] as const)
    await db().exam.create({ data: { id: newId(now), deckId, title, at } })
  const exams = await examsOfDocument(learner, document.id, now)
  expect(exams.map(({ title, day }) => [title, day])).toEqual([
    ['Test', '2026-05-10'],
    ['Finals', '2026-06-10'],
  ])
  const [onDay] = await memoryOf(learner, document.id, now, exams[1]?.day)
  expect(onDay?.recall, '40 days after the answer').toBeCloseTo((1 + (factor * 40) / 8.2956) ** -0.1542, 4)
  const stranger = await makeLearner()
  expect(await examsOfDocument(stranger, document.id, now)).toEqual([])
  expect(await memoryOf(stranger, document.id, now)).toEqual([])
})

it('takes an objection once, and shows it to those who may change the question', async () => {
  const owner = await makeLearner()
  const reader = await makeLearner()
  const document = await makeDocument(owner, 1, 'approved')
  const objection = { questionVersionId: document.facts[0]?.versionId ?? '' }
  expect(await contestQuestion(reader, objection, now)).toMatchObject({ ok: false, code: 'not_found' })
  await database.prisma.documentGrant.create({
    data: { id: newId(now), documentId: document.id, userId: reader.userId, role: 'reader' },
  })
  expect(await contestQuestion(reader, objection, now)).toMatchObject({ ok: true })
  expect(await contestQuestion(reader, objection, now)).toMatchObject({ ok: true })
  expect(await openContests(owner, document.id)).toMatchObject([{ ...objection, answered: false }])
  expect(await openContests(reader, document.id)).toEqual([])
  for (const studyEventId of [newId(now), newId(now)])
    await contestQuestion(reader, { ...objection, studyEventId }, now)
  expect(await openContests(owner, document.id), 'one for the question, one for answers to it').toHaveLength(2)
})

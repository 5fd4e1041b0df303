import { afterAll, beforeAll, expect, it } from 'vitest'
import { listDecks } from '@/lib/data/decks'
import { decksOverview } from '@/lib/data/decks/overview'
import { newId } from '@/lib/data/id'
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
const examsOf = async (...asked: Parameters<typeof decksOverview>) =>
  (await decksOverview(...asked)).decks.flatMap(({ exams }) => exams).sort((a, b) => a.daysLeft - b.daysLeft)
const addExam = (deckId: string, title: string, at: string) =>
  database.prisma.exam.create({ data: { id: newId(now), deckId, title, at: new Date(at) } })

it('tells of each exam to come what would be recalled on its day, over its deck and all within it', async () => {
  const learner = await makeLearner()
  const [first, second] = [await makeDocument(learner, 4), await makeDocument(learner, 2)]
  const device = makeDevice()
  const answers = [first, second].flatMap(({ facts }) => facts.slice(0, 1).map((fact) => device.flipped(fact, now, 4)))
  await recordEvents(learner, answers, now)
  const decks = await listDecks(learner)
  const [outer, inner] = [first, second].map(({ id }) => decks.find((deck) => deck.documentIds.includes(id)))
  if (!outer || !inner) throw new Error('two decks were begun')
  await database.prisma.deck.update({ where: { id: inner.id }, data: { parentId: outer.id } })
  await addExam(outer.id, 'Finals', '2026-06-01T07:00:00Z')
  await addExam(inner.id, 'Midterm', '2026-05-02T07:00:00Z')
  await addExam(inner.id, 'Over', '2026-04-30T07:00:00Z')
  const [midterm, finals] = await examsOf(learner, now)
  expect(midterm).toMatchObject({ title: 'Midterm', daysLeft: 1, mastery: { studied: 1, total: 2 } })
  expect(finals).toMatchObject({
    title: 'Finals',
    daysLeft: 31,
    deckName: 'Weights',
    mastery: { studied: 2, total: 6 },
  })
  // Rated easy: stability 8.3 days, so 31 days on recall is about 76 %.
  expect(finals?.mastery.expected).toBeCloseTo(0.76, 1)
  expect(finals?.readiness).toBeCloseTo(((finals?.mastery.expected ?? 0) * 2) / 6, 6)
  expect(await examsOf(learner, now)).toHaveLength(2)
  expect(await examsOf(await makeLearner(), now)).toEqual([])
})

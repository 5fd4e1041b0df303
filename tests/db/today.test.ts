import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { due } from '@/lib/data/cards'
import { answersSince } from '@/lib/data/cards/answers'
import { everyCard } from '@/lib/data/cards/answers-table'
import { spreadBacklog } from '@/lib/data/cards/backlog'
import { historySince } from '@/lib/data/cards/history'
import { overviewOf } from '@/lib/data/cards/overview'
import { createNote } from '@/lib/data/notes/create'
import { db } from '@/lib/data/prisma'
import { progressOf } from '@/lib/data/progress'
import { recordEvents } from '@/lib/data/study-events'
import { grouped } from '@/lib/domain/grouped'
import { missedIn, streakIn } from '@/lib/domain/history'
import { seeded, shuffled } from '@/lib/domain/seeded'
import { Prisma } from '@/lib/generated/client'
import type { TestDatabase } from '../support/database'
import { makeDevice } from '../support/device'
import { missedDays, streakOf } from '../support/plain-figures'
import { loadedAt, sampleDatabase, samplePerson } from '../support/sample-class'
import { value } from '../support/school'
import { makeDocument, makeLearner } from '../support/study-world'

const now = loadedAt

let database: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
}, 60_000)
afterAll(() => database.close())

it('Today and Progress count the same facts, the same due, and the same on the days ahead', async () => {
  const student = await samplePerson('student')
  const today = await overviewOf(student, now)
  const progress = value(await progressOf(student, now))
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  expect(today.materials.map(({ id, inks, due }) => ({ id, inks, due })).sort(byId)).toEqual(
    progress.documents.map(({ id, inks, due }) => ({ id, inks, due })).sort(byId),
  )
  expect(today.due).toBe(progress.due)
  expect(today.forecast).toEqual(progress.forecast.slice(0, today.forecast.length))
  const [first] = today.forecast
  expect((first?.young ?? 0) + (first?.mature ?? 0)).toBe(today.due)
})

it('Today says what was done, at whose pace, what is new, and gathers the notes of a deck', async () => {
  const learner = await makeLearner()
  const document = await makeDocument(learner, 6)
  const deck = { deckName: 'My cards' }
  for (const front of ['One', 'Two', 'Three'])
    value(await createNote(learner, { fields: { type: 'basic', front, back: 'x' }, deck, tags: [], from: null }, now))
  value(await due(learner, now, { documentId: document.id }))
  const before = await overviewOf(learner, now)
  expect(before).toMatchObject({ due: 0, done: { answers: 0 }, isOwnPace: false, exams: [] })
  expect(before.backlog).toMatchObject({ late: 0, offers: [] })
  expect(before.materials.map(({ kind, title, inks }) => ({ kind, title, new: inks[0] }))).toEqual(
    expect.arrayContaining([
      { kind: 'document', title: 'Weights', new: 6 },
      { kind: 'notes', title: 'My cards', new: 3 },
    ]),
  )
  expect(before.materials).toHaveLength(2)

  const device = makeDevice()
  for (const [index, fact] of document.facts.entries()) {
    const at = new Date(now.getTime() + index * 60_000)
    await recordEvents(learner, [device.typed(fact, at, index === 0 ? 'wrong' : `${index + 10} stone`)], at)
  }
  const evening = await overviewOf(learner, new Date('2026-03-02T19:00:00Z'))
  expect(evening.done).toMatchObject({ answers: 6, right: 5 })
  expect(evening.streak).toMatchObject({ days: 1, isDoneToday: true })

  const weeks = new Date('2026-03-30T09:00:00Z')
  const late = await overviewOf(learner, weeks)
  expect(late.backlog.late).toBe(6)
  expect(late.due).toBeGreaterThan(2)
  const spread = await spreadBacklog(learner, { way: 'days', amount: 3 }, weeks)
  expect(spread.clearOn).toBe('2026-04-01')
  const eased = await overviewOf(learner, weeks)
  expect(eased.due).toBeLessThan(late.due)
  expect(eased.backlog.today).toBe(spread.today)
})

it('sums the days of a log with all its corrections as the rules do that read every answer', async () => {
  const student = await samplePerson('student')
  const clock = { timeZone: 'America/St_Johns', dayStartsAtHour: 3 }
  const since = new Date(now.getTime() - 200 * 86_400_000)
  const draw = seeded(7)
  const answers = await db().studyEvent.findMany({
    where: { userId: student.userId, type: 'answer', answeredAt: { gte: since } },
    orderBy: { id: 'asc' },
  })
  expect(answers.length).toBeGreaterThan(100)
  const deviceId = randomUUID()
  let sequence = 0
  const correct = (of: (typeof answers)[number], change: Partial<(typeof answers)[number]>) => {
    sequence++
    return {
      ...of,
      ...{ id: randomUUID(), answerId: randomUUID(), targetAnswerId: of.answerId, deviceId, sequence, rating: null },
      ...{
        answer: Prisma.DbNull,
        questionVersionId: null,
        scheduledDueAt: null,
        verdict: null,
        body: String(sequence),
      },
      answeredAt: new Date(of.answeredAt.getTime() + Math.floor(draw() * 1e7)),
      ...change,
      mode: 'review',
    }
  }
  const kinds = [{ type: 'undo' }, { type: 'amend', rating: 1 }, { type: 'amend', rating: 4 }] as const
  const first = shuffled(answers, draw)
    .slice(0, 90)
    .flatMap((of, index) => {
      const moved = { type: 'reschedule', scheduledDueAt: new Date(of.answeredAt.getTime() + index * 9e7) }
      return [correct(of, kinds[index % 3] ?? moved), ...(index % 2 === 0 ? [correct(of, moved)] : [])]
    })
  const second = first.filter((_, index) => index % 5 === 0).map((of) => correct(of as never, { type: 'undo' }))
  await db().studyEvent.createMany({ data: [...first, ...second] as never })

  const scanned = await answersSince(student, since)
  const found = await historySince(student, since, '2026-03-02', clock, everyCard)
  const byDay = [...grouped(scanned, ({ studyDay }) => studyDay)].sort(([a], [b]) => (a < b ? -1 : 1))
  expect(found.days.map(({ day, answers: count, right }) => ({ day, count, right }))).toEqual(
    byDay.map(([day, own]) => ({
      day,
      count: own.length,
      right: own.filter(({ rating }) => (rating ?? 1) > 1).length,
    })),
  )
  expect([...missedIn(found.waits)].sort()).toEqual([...missedDays(scanned, '2026-03-02', clock)].sort())
  const studied = new Set(found.days.map(({ day }) => day))
  expect(streakIn(studied, missedIn(found.waits), '2026-03-02')).toEqual(streakOf(scanned, '2026-03-02', clock))
  const timed = scanned.filter(
    ({ durationMs, predictedRetrievability: recall }) => durationMs !== null && recall !== null,
  )
  expect(found.timedReviews).toBe(timed.length)
})

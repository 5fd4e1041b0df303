import { afterAll, beforeAll, expect, it } from 'vitest'
import { due } from '@/lib/data/cards'
import { spreadBacklog } from '@/lib/data/cards/backlog'
import { overviewOf } from '@/lib/data/cards/overview'
import { createNote } from '@/lib/data/notes/create'
import { progressOf } from '@/lib/data/progress'
import { recordEvents } from '@/lib/data/study-events'
import { freshDatabase, type TestDatabase } from '../support/database'
import { makeDevice } from '../support/device'
import { loadSamples, samplePerson } from '../support/sample-class'
import { value } from '../support/school'
import { makeDocument, makeLearner } from '../support/study-world'

const now = new Date('2026-03-02T09:00:00Z')

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await loadSamples(now)
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

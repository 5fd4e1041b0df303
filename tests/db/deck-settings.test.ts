import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listDecks, readDeck } from '@/lib/data/decks'
import { changeDeck, deleteDeck, makeDeck, resetDeck } from '@/lib/data/decks/change'
import { effectOf } from '@/lib/data/decks/effect'
import { addExam, changeExam, removeExam } from '@/lib/data/decks/exam-change'
import { deckPage, decksOverview } from '@/lib/data/decks/overview'
import { rescheduleDeck, rescheduleEffect } from '@/lib/data/decks/reschedule'
import { drawFrom } from '@/lib/data/decks/sources'
import { recordEvents } from '@/lib/data/study-events'
import { eventOf } from '@/lib/data/study-events/rows'
import { studyDayOf } from '@/lib/domain/day'
import { defaultDeck } from '@/lib/domain/deck'
import { fold } from '@/lib/domain/log'
import type { Person } from '@/lib/domain/policy'
import { defaultWeights } from '@/lib/domain/schedule'
import { meanLoad } from '@/lib/domain/workload'
import { freshDatabase, type TestDatabase } from '../support/database'
import { makeDevice } from '../support/device'
import { type MadeDocument, makeDocument, makeLearner } from '../support/study-world'

let database: TestDatabase
let learner: Person
let document: MadeDocument
let ownDeck: string
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const clock = { timeZone: 'Europe/Berlin', dayStartsAtHour: 4 }
const now = new Date('2026-05-01T12:00:00Z')
const examsOf = async (...asked: Parameters<typeof decksOverview>) =>
  (await decksOverview(...asked)).decks.flatMap(({ exams }) => exams).sort((a, b) => a.daysLeft - b.daysLeft)
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
const { examDays: _, ...usual } = defaultDeck
const homes = async () =>
  (await database.prisma.card.findMany({ where: { userId: learner.userId } })).map(({ homeDeckId }) => homeDeckId)
const make = async (name: string, parentId: string | null = null) => {
  const made = await makeDeck(learner, { name, parentId }, now)
  if (!made.ok) throw new Error(made.code)
  return made.value.id
}

beforeEach(async () => {
  learner = await makeLearner()
  document = await makeDocument(learner, 8)
  const device = makeDevice()
  await recordEvents(
    learner,
    document.facts.slice(0, 6).map((fact) => device.flipped(fact, now, 4)),
    now,
  )
  ownDeck = (await listDecks(learner))[0]?.id ?? ''
})

describe('a deck', () => {
  it('is made, changed, nested but not in itself, and reset', async () => {
    const outer = await make('Term')
    const settings = { ...usual, desiredRetention: 0.85, minutesPerDay: 12, learningStepsMinutes: [5] }
    expect(await changeDeck(learner, ownDeck, { name: 'Stones', parentId: outer, settings })).toMatchObject({
      ok: true,
    })
    expect(await readDeck(learner, ownDeck)).toMatchObject({ value: { name: 'Stones', parentId: outer, settings } })
    expect(await changeDeck(learner, outer, { name: 'Term', parentId: ownDeck, settings: usual })).toMatchObject({
      fields: { parentId: 'deckCircle' },
    })
    const { decks } = await decksOverview(learner, now)
    expect(decks.map(({ name, depth, studied, total }) => ({ name, depth, studied, total }))).toEqual([
      { name: 'Term', depth: 0, studied: 0, total: 0 },
      { name: 'Stones', depth: 1, studied: 6, total: 8 },
    ])
    await resetDeck(learner, ownDeck)
    expect(await readDeck(learner, ownDeck)).toMatchObject({ value: { name: 'Stones', settings: defaultDeck } })
  })

  it('draws a document with its cards from the deck it was in, and gives it back its own', async () => {
    const term = await make('Term')
    await drawFrom(learner, term, [document.id], now)
    expect(new Set(await homes())).toEqual(new Set([term]))
    expect((await listDecks(learner)).map(({ name }) => name)).toEqual(['Term'])
    const device = makeDevice()
    const fresh = document.facts[6]
    if (!fresh) throw new Error('eight facts were made')
    await recordEvents(learner, [device.flipped(fresh, later(1), 4)], later(1))
    expect(new Set(await homes())).toEqual(new Set([term]))
    await drawFrom(learner, term, [], now)
    expect(new Set(await homes())).toEqual(new Set([ownDeck]))
    expect(await drawFrom(learner, ownDeck, [], now)).toMatchObject({ code: 'conflict', reason: 'sourceOfOwnDeck' })
    const foreign = await makeDocument(await makeLearner(), 1)
    expect(await drawFrom(learner, term, [foreign.id], now)).toMatchObject({ code: 'not_found' })
  })

  it('gives its cards to the own deck of their document when it is deleted, and its decks move up', async () => {
    expect(await deleteDeck(learner, ownDeck, null, now)).toMatchObject({ code: 'conflict', reason: 'deckOfDocument' })
    const term = await make('Term')
    const half = await make('Half', term)
    const inner = await make('Inner', half)
    await drawFrom(learner, half, [document.id], now)
    const before = await database.prisma.card.findMany({
      where: { userId: learner.userId },
      orderBy: { factId: 'asc' },
    })
    await addExam(learner, half, { title: 'Finals', day: '2026-06-01' }, now)
    expect(await deleteDeck(learner, half, null, now)).toMatchObject({ ok: true })
    const after = await database.prisma.card.findMany({ where: { userId: learner.userId }, orderBy: { factId: 'asc' } })
    expect(after).toEqual(before.map((card) => ({ ...card, homeDeckId: ownDeck })))
    expect(await readDeck(learner, inner)).toMatchObject({ value: { parentId: term } })
    expect(await examsOf(learner, now)).toEqual([])
  })

  it('asks where cards written by hand shall go', async () => {
    const note = await makeDocument(learner, 1)
    await database.prisma.document.update({ where: { id: note.id }, data: { kind: 'note' } })
    const [term, other] = [await make('Term'), await make('Other')]
    await database.prisma.deckSource.create({ data: { id: note.versionId, deckId: term, documentId: note.id } })
    const page = await deckPage(learner, term, now)
    expect(page).toMatchObject({ value: { line: { notes: 1, documents: [] }, documents: [{ id: document.id }] } })
    expect(await deleteDeck(learner, term, null, now)).toMatchObject({ fields: { notesTo: 'deckOfNotes' } })
    await deleteDeck(learner, term, other, now)
    expect(await readDeck(learner, other)).toMatchObject({ value: { documentIds: [note.id] } })
  })
})

describe('what a change would do', () => {
  it('is foreseen from the cards of the deck, and nothing is saved', async () => {
    const settings = { ...usual, newPerDay: 0 }
    const found = await effectOf(learner, ownDeck, { settings }, now)
    if (!found.ok) throw new Error(found.code)
    const { before, after, slots } = found.value
    expect(slots).toBe(8)
    expect(before.days.reduce((sum, { fresh }) => sum + fresh, 0)).toBe(2)
    expect(after.days.reduce((sum, { fresh }) => sum + fresh, 0)).toBe(0)
    expect(meanLoad(after.days).minutes).toBeLessThan(meanLoad(before.days).minutes)
    expect(await readDeck(learner, ownDeck)).toMatchObject({ value: { settings: defaultDeck } })
  })

  it('moves scheduled cards when asked, each by an event, but none that was dated by hand', async () => {
    const [dated] = document.facts
    if (!dated) throw new Error('eight facts were made')
    const device = makeDevice()
    const { id, answerId, deviceId, sequence } = device.plain(dated, later(0.01), 'suspend')
    const date = {
      type: 'set-due' as const,
      mode: 'review' as const,
      clockOffsetMillis: 0,
      dueAt: later(300).toISOString(),
    }
    const ref = { factId: dated.factId, slot: dated.slot, answeredAt: later(0.01).toISOString() }
    await recordEvents(learner, [{ id, answerId, deviceId, sequence, ...ref, ...date }], later(0.01))
    const dues = async () =>
      (await database.prisma.card.findMany({ where: { userId: learner.userId } })).map(({ dueAt }) =>
        studyDayOf(dueAt, clock),
      )
    const asks = later(2)
    expect(await rescheduleEffect(learner, ownDeck, asks)).toMatchObject({ value: { moved: 0 } })
    const term = await make('Term')
    await changeDeck(learner, ownDeck, { name: 'Weights', parentId: term, settings: usual })
    await addExam(learner, term, { title: 'Finals', day: '2026-05-06' }, now)
    const before = await dues()
    const effect = await rescheduleEffect(learner, term, asks)
    expect(effect).toMatchObject({ value: { moved: 5, earlier: 5, later: 0 } })
    expect(await dues()).toEqual(before)

    expect(await rescheduleDeck(learner, term, asks)).toEqual(effect)
    const after = await dues()
    expect(after.filter((day) => day < '2026-05-06')).toHaveLength(5)
    expect(after).toContain('2027-02-25')
    const log = (await database.prisma.studyEvent.findMany({ where: { userId: learner.userId } })).map(eventOf)
    expect(log.filter(({ type }) => type === 'reschedule')).toHaveLength(5)
    const rules = { weights: defaultWeights, settings: defaultDeck, clock }
    const folded = document.facts.slice(0, 6).map((fact) =>
      fold(
        log.filter(({ factId }) => factId === fact.factId),
        rules,
      ),
    )
    expect(folded.map(({ dueAt }) => studyDayOf(dueAt, clock)).sort()).toEqual(after.toSorted())
    expect(await rescheduleDeck(learner, term, asks)).toMatchObject({ value: { moved: 0 } })
  })
})

it('adds, moves and removes an exam of one’s own deck alone', async () => {
  await addExam(learner, ownDeck, { title: 'Finals', day: '2026-06-01' }, now)
  const [exam] = await examsOf(learner, now)
  expect(exam).toMatchObject({ title: 'Finals', day: '2026-06-01', daysLeft: 31, target: 0.95, newPerDay: 1 })
  const id = exam?.id ?? ''
  const stranger = await makeLearner()
  expect(await changeExam(stranger, id, { title: 'Mine', day: '2026-06-01' }, now)).toMatchObject({ code: 'not_found' })
  expect(await removeExam(stranger, id)).toMatchObject({ code: 'not_found' })
  await changeExam(learner, id, { title: 'Resit', day: '2026-07-01' }, now)
  expect(await examsOf(learner, now)).toMatchObject([{ title: 'Resit', day: '2026-07-01' }])
  const over = { code: 'invalid', fields: { day: 'examOver' } }
  expect(await addExam(learner, ownDeck, { title: 'Past', day: '2006-07-01' }, now)).toMatchObject(over)
  expect(await changeExam(learner, id, { title: 'Past', day: '2006-07-01' }, now)).toMatchObject(over)
  expect(await examsOf(learner, now)).toMatchObject([{ title: 'Resit', day: '2026-07-01' }])
  await removeExam(learner, id)
  expect(await examsOf(learner, now)).toEqual([])
})

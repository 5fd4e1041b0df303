import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '@/lib/data/id'
import { recordEvents } from '@/lib/data/study-events'
import { savePreference } from '@/lib/data/users/preferences'
import { addDays, studyDayOf, weekdayOf } from '@/lib/domain/day'
import { freshDatabase, type TestDatabase } from '../support/database'
import { type Device, makeDevice } from '../support/device'
import { type AskedFact, makeDocument, makeLearner } from '../support/study-world'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const clock = { timeZone: 'Europe/Berlin', dayStartsAtHour: 4 }
const now = new Date('2026-05-01T12:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)

const begin = async (count: number, settings: object = {}) => {
  const learner = await makeLearner()
  const { id, facts } = await makeDocument(learner, count)
  const deckId = newId(now)
  await database.prisma.deck.create({
    data: {
      id: deckId,
      ownerId: learner.userId,
      name: 'Weights',
      settings,
      sources: { create: { id: newId(now), documentId: id } },
    },
  })
  const device = makeDevice()
  const cards = () => database.prisma.card.findMany({ where: { userId: learner.userId } })
  const dueDays = async () => (await cards()).map(({ dueAt }) => studyDayOf(dueAt, clock))
  const answer = (at: Date, flip: (fact: AskedFact) => ReturnType<Device['flipped']>) =>
    recordEvents(learner, facts.map(flip), at)
  return { learner, facts, deckId, device, cards, dueDays, answer }
}

it('brings every card back before the exam of a deck around its own, and records the day in the log', async () => {
  for (const hasExam of [true, false]) {
    const { learner, deckId, device, dueDays, answer } = await begin(8)
    const outer = await database.prisma.deck.create({ data: { id: newId(now), ownerId: learner.userId, name: 'Term' } })
    await database.prisma.deck.update({ where: { id: deckId }, data: { parentId: outer.id } })
    if (hasExam)
      await database.prisma.exam.create({ data: { id: newId(now), deckId: outer.id, title: 'Finals', at: later(7) } })
    // Rated easy a new card waits about eight days: a day longer than there is.
    await answer(now, (fact) => device.flipped(fact, now, 4))
    const days = (await dueDays()).sort()
    expect(days.every((day) => day < '2026-05-08')).toBe(hasExam)
    const events = await database.prisma.studyEvent.findMany({ where: { userId: learner.userId } })
    expect(events.map(({ scheduledDueAt }) => scheduledDueAt && studyDayOf(scheduledDueAt, clock)).sort()).toEqual(days)
  }
})

it('keeps the easy weekday free where it can, with and without levelling the load', async () => {
  for (const balance of [true, false]) {
    const { learner, device, dueDays, answer } = await begin(40, { balance })
    const sunday = addDays('2026-05-01', 9)
    expect(weekdayOf(sunday)).toBe(7)
    await savePreference(learner, 'schedule', { easyDays: [1, 1, 1, 1, 1, 1, 0], backlog: null })
    // About eight days on: the window is Friday to Sunday and a few more.
    await answer(now, (fact) => device.flipped(fact, now, 4))
    const days = await dueDays()
    expect(new Set(days).size).toBeGreaterThan(1)
    expect(days).not.toContain(sunday)
  }
})

it('suspends a leech by an event of its own where the deck says so, and takes it back with the answer', async () => {
  for (const leech of ['suspend', 'tell']) {
    const { learner, facts, device, cards } = await begin(1, { leech })
    const [fact] = facts
    if (!fact) throw new Error('no fact')
    let at = now
    const give = async (rating: 1 | 3 | 4, days: number, answerId: string = randomUUID()) => {
      at = new Date(at.getTime() + days * 86_400_000)
      await recordEvents(learner, [device.flipped(fact, at, rating, answerId)], at)
      return answerId
    }
    await give(4, 0)
    for (let lapse = 1; lapse < 8; lapse++) {
      await give(1, 30)
      await give(3, 1)
    }
    const [before] = await cards()
    const answerId = await give(1, 30)
    const [card] = await cards()
    expect(card).toMatchObject({ lapses: 8, suspendedAt: leech === 'suspend' ? expect.any(Date) : null })
    at = new Date(at.getTime() + 60_000)
    await recordEvents(learner, [device.undo(fact, at, answerId)], at)
    const [undone] = await cards()
    const bare = ({ memory: _, version: __, ...rest }: NonNullable<typeof card>) => rest
    expect(undone && bare(undone)).toEqual(before && bare(before))
  }
})

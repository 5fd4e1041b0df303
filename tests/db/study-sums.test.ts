import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { everyCard } from '@/lib/data/cards/answers-table'
import { historyOf, historySince } from '@/lib/data/cards/history'
import { logFigures, scannedFigures } from '@/lib/data/progress/log'
import { recordEvents } from '@/lib/data/study-events'
import { addDays, type DayClock, studyDayOf } from '@/lib/domain/day'
import type { StudyEventInput } from '@/lib/domain/event'
import { missedIn } from '@/lib/domain/history'
import { spanOf } from '@/lib/domain/period'
import type { Person } from '@/lib/domain/policy'
import { freshDatabase, type TestDatabase } from '../support/database'
import { makeDocument, makeLearner } from '../support/study-world'
import { histories, play } from '../support/three-devices'

const clock: DayClock = { timeZone: 'Europe/Berlin', dayStartsAtHour: 4 }
const elsewhere: DayClock = { timeZone: 'America/St_Johns', dayStartsAtHour: 0 }
const begin = new Date('2026-01-01T00:00:00Z')

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const rounded = (value: number) => Math.round(value * 1e6) / 1e6
const inOrder = (rows: readonly object[]) =>
  rows.map((row) => JSON.stringify(row, (_, value) => (typeof value === 'number' ? rounded(value) : value))).sort()

const summed = (learner: Person) => database.prisma.studySum.count({ where: { userId: learner.userId } })

/** What is kept of a log, and what the log says itself, must be one; nothing but answers and their corrections leaves the waits equal, too. */
const compare = async (learner: Person, now: Date, own: DayClock, isPlain: boolean) => {
  const today = studyDayOf(now, own)
  const span = spanOf('all', '2026-02-01', today)
  const kept = await logFigures(learner, now, span, { clock: own })
  const scanned = await scannedFigures(learner, span, { clock: own }, everyCard)
  expect(kept.days).toBe(scanned.days)
  for (const figure of ['stages', 'hours', 'ratings', 'bins'] as const)
    expect(inOrder(kept[figure]), figure).toEqual(inOrder(scanned[figure]))
  const history = await historyOf(learner, { now, from: '2026-01-01', clock: own })
  const told = await historySince(learner, begin, today, own, everyCard)
  expect(history.days).toEqual(told.days)
  expect(history.timedReviews).toBe(told.timedReviews)
  if (isPlain) expect([...missedIn(history.waits)].sort()).toEqual([...missedIn(told.waits)].sort())
}

it('the sums of study days are what the log says, whatever arrives late, is taken back or rated anew, and wherever the learner goes', async () => {
  let settled = 0
  await fc.assert(
    fc.asyncProperty(histories, fc.infiniteStream(fc.nat(3)), async (history, days) => {
      const learner = await makeLearner()
      const { facts } = await makeDocument(learner, 3)
      const sent: StudyEventInput[] = []
      let last = begin
      const look = (own: DayClock) =>
        compare(
          learner,
          last,
          own,
          sent.every(({ type }) => type === 'answer' || type === 'amend' || type === 'undo'),
        )
      await play(history, learner.userId, facts, async (events, now) => {
        await recordEvents(learner, events, now)
        sent.push(...events)
        const ahead = addDays(studyDayOf(now, clock), days.next().value ?? 0)
        last = new Date(Math.max(now.getTime(), new Date(`${ahead}T12:00:00Z`).getTime()))
        await look(clock)
      })
      settled += await summed(learner)
      await database.prisma.user.update({ where: { id: learner.userId }, data: elsewhere })
      expect(await summed(learner)).toBe(0)
      await look(elsewhere)
    }),
    { numRuns: 15, endOnFailure: true },
  )
  expect(settled, 'days were summed').toBeGreaterThan(50)
}, 60_000)

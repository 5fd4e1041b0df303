import type { CardState } from './card'
import { addDays, type DayClock, daysBetween, type StudyDay, studyDayOf } from './day'
import type { StudyEvent } from './event'
import { grouped } from './grouped'
import type { Id } from './id'
import { replayed } from './log'
import { mean } from './moments'
import { recallOfFact } from './progress'
import { defaultSettings } from './schedule'
import { slotKey } from './slot'

/** What is to be kept: recall of some facts, from one study day of the student's to another, both included. */
export type Goal = {
  readonly percent: number
  readonly from: StudyDay
  readonly until: StudyDay
  readonly factIds: readonly Id[]
  /** What was studied before and never since counts as not begun: when the student joined the class. */
  readonly since: Date
}

export type GoalProgress = {
  readonly percent: number
  /** Of the whole time. */
  readonly days: number
  /** Study days so far, today included, that ended at the goal or above it. */
  readonly steady: number
  /** Of all facts, those not begun counted as forgotten, 0 to 1. */
  readonly expected: number
  /** Facts with a card that is due today or was before. */
  readonly due: number
}

/** A card as it was after each of its days. */
type Course = readonly { readonly day: StudyDay; readonly card: CardState }[]

const courseOf = (log: readonly StudyEvent[], since: Date, rules: Parameters<typeof replayed>[1]): Course =>
  replayed(log, rules)
    .filter(({ event }) => event.answeredAt >= since)
    .map(({ event, after }) => ({ day: event.studyDay, card: after }))

const cardsOn = (courses: readonly Course[], on: StudyDay): CardState[] =>
  courses.flatMap((course) => course.findLast(({ day }) => day <= on)?.card ?? [])

/**
 * How far somebody keeps a goal, told by their log of its facts (any order, all of it). A day is steady by what was expected at
 * its end of the day after: what one only just looked at is no memory yet, so that cramming does not make it.
 */
export const goalProgress = (
  { percent, from, until, factIds, since }: Goal,
  log: readonly StudyEvent[],
  today: StudyDay,
  { weights, clock }: { readonly weights: readonly number[]; readonly clock: DayClock },
): GoalProgress => {
  const rules = { weights, clock, settings: defaultSettings }
  const logs = grouped(log, ({ factId }) => factId)
  const facts = factIds.map((factId) =>
    [...grouped(logs.get(factId) ?? [], slotKey).values()].map((own) => courseOf(own, since, rules)),
  )
  const expectedOn = (day: StudyDay): number =>
    facts.length === 0 ? 0 : mean(facts.map((courses) => recallOfFact(cardsOn(courses, day), day, weights) ?? 0))
  const last = today < until ? today : until
  const past = Array.from({ length: Math.max(0, daysBetween(from, last) + 1) }, (_, index) => addDays(from, index))
  const isDue = ({ state, suspendedAt, dueAt }: CardState) =>
    state !== 'new' && suspendedAt === null && studyDayOf(dueAt, clock) <= today
  return {
    percent,
    days: daysBetween(from, until) + 1,
    steady: past.filter((day) => Math.round(100 * expectedOn(day)) >= percent).length,
    expected: expectedOn(today),
    due: facts.filter((courses) => cardsOn(courses, today).some(isDue)).length,
  }
}

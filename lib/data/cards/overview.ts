import type { CardState } from '@/lib/domain/card'
import { addDays, type StudyDay, studyDayOf } from '@/lib/domain/day'
import { missedIn, type Streak, streakIn } from '@/lib/domain/history'
import type { Learner } from '@/lib/domain/policy'
import type { DueOn } from '@/lib/domain/progress'
import { expectedSeconds } from '@/lib/domain/queue'
import { type Desk, deskOf } from '../cards'
import { type ExamView, examsOver } from '../decks/exams'
import { rulesOf } from '../parameters'
import { type RememberedSlot, rememberedSlots } from '../progress/slots'
import { type Backlog, backlogOn } from './backlog'
import { type History, historyOf } from './history'
import { type MaterialToday, materialsOf } from './materials'
import { forecastOf, planOf } from './plan'

const forecastDays = 14
const streakDays = 400

/** What a day of the calendar was: studied (with its answers and the share of them right), rest, missed, or today and open. */
export type DayLine = {
  readonly day: StudyDay
  readonly kind: 'done' | 'rest' | 'missed' | 'open'
  readonly shareRight: number | null
}

/** What was done on this study day so far. */
export type DoneSoFar = { readonly answers: number; readonly right: number; readonly minutes: number }

export type Overview = {
  readonly day: StudyDay
  readonly due: number
  readonly minutes: number
  /** Seconds for one review: the learner's own, or the usual ones before there are enough answers. */
  readonly secondsEach: number
  readonly isOwnPace: boolean
  readonly done: DoneSoFar
  readonly backlog: Backlog
  /** The soonest first. */
  readonly exams: readonly ExamView[]
  readonly newToday: number
  /** New slots beyond today's share. */
  readonly newLeft: number
  readonly nextDueAt: Date | null
  readonly materials: readonly MaterialToday[]
  readonly forecast: readonly DueOn[]
  readonly streak: Streak
  readonly days: readonly DayLine[]
}

const soonestAfter = (cards: readonly CardState[], now: Date): Date | null => {
  const waiting = cards.filter(
    ({ state, suspendedAt, dueAt }) => state !== 'new' && suspendedAt === null && dueAt > now,
  )
  return waiting.reduce<Date | null>((first, { dueAt }) => (first === null || dueAt < first ? dueAt : first), null)
}

/** The slots of a desk as they are remembered. Only where a quiz withholds questions are there more of them than can be asked. */
const remembered = async ({ actor, now, scope, slots, withheld }: Desk): Promise<readonly RememberedSlot[]> =>
  withheld.size > 0
    ? rememberedSlots(actor, scope.documents, now)
    : slots.map((slot) => ({ ...slot, target: slot.settings.desiredRetention, isAsked: true }))

const reviewsForPace = 5

const doneOf = ({ days }: History, day: StudyDay): DoneSoFar => {
  const { answers, right, seconds } = days.find((done) => done.day === day) ?? { answers: 0, right: 0, seconds: 0 }
  return { answers, right, minutes: Math.ceil(seconds / 60) }
}

/** What the learner's day holds over all decks: due and new slots, minutes at their own pace, the days ahead and behind. */
export const overviewOf = async (actor: Learner, now: Date): Promise<Overview> => {
  const { clock } = await rulesOf(actor)
  const today = studyDayOf(now, clock)
  // The longest two readings, side by side.
  const [found, history] = await Promise.all([
    deskOf(actor, now, {}),
    historyOf(actor, { now, from: addDays(today, -streakDays), clock }),
  ])
  if (!found.ok) throw new Error('everything is always there')
  const desk = found.value
  const { day, rules, pace, slots } = desk
  const [plan, memory, backlog] = await Promise.all([planOf(desk), remembered(desk), backlogOn(desk)])
  const exams = await examsOver(actor, now, rules, memory)
  const { queue, due } = plan
  const cards = slots.map(({ card }) => card)
  const done = new Map(history.days.map((own) => [own.day, own]))
  const missed = missedIn(history.waits)
  const days = Array.from({ length: forecastDays }, (_, index): DayLine => {
    const on = addDays(day, index - forecastDays + 1)
    const own = done.get(on)
    if (own) return { day: on, kind: 'done', shareRight: own.right / own.answers }
    if (on === day) return { day: on, kind: due.length > 0 ? 'open' : 'rest', shareRight: null }
    return { day: on, kind: missed.has(on) ? 'missed' : 'rest', shareRight: null }
  })
  return {
    day,
    due: due.length,
    minutes: Math.ceil(expectedSeconds(due, pace) / 60),
    secondsEach: pace.reviewSeconds,
    // The usual pace is taken below so many (`paceOf`).
    isOwnPace: history.timedReviews >= reviewsForPace,
    done: doneOf(history, day),
    backlog,
    exams,
    newToday: queue.items.length - due.length,
    newLeft: queue.newLeft,
    nextDueAt: soonestAfter(cards, now),
    materials: materialsOf(desk, queue.items, memory),
    forecast: forecastOf(desk, plan, slots, forecastDays),
    streak: streakIn(new Set(done.keys()), missed, day),
    days,
  }
}

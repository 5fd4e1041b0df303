import { addDays, type StudyDay } from '@/lib/domain/day'
import { missedIn, type Streak, streakIn } from '@/lib/domain/history'
import type { Learner } from '@/lib/domain/policy'
import type { DueOn } from '@/lib/domain/progress'
import { expectedSeconds } from '@/lib/domain/queue'
import { frameOf } from '../cards'
import type { ExamView } from '../decks/exams'
import { settingOf } from '../library/setting'
import { daysAhead, inkSums } from '../progress/cards'
import { examsIn } from '../progress/exams'
import { namedDocuments } from '../progress/materials'
import type { Within } from '../progress/scope'
import { type Backlog, backlogIn } from './backlog'
import { type History, historyOf } from './history'
import { type MaterialToday, materialsOf } from './materials'
import { dayPlan } from './plan'

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
  /** New slots beyond today's share; of many only some are counted. */
  readonly newLeft: number
  readonly nextDueAt: Date | null
  readonly materials: readonly MaterialToday[]
  readonly forecast: readonly DueOn[]
  readonly streak: Streak
  readonly days: readonly DayLine[]
}

const reviewsForPace = 5

const doneOf = ({ days }: History, day: StudyDay): DoneSoFar => {
  const { answers, right, seconds } = days.find((done) => done.day === day) ?? { answers: 0, right: 0, seconds: 0 }
  return { answers, right, minutes: Math.ceil(seconds / 60) }
}

/** The days of the calendar, the last of them today. */
const daysBefore = (history: History, missed: ReadonlySet<StudyDay>, today: StudyDay, isOpen: boolean): DayLine[] => {
  const done = new Map(history.days.map((own) => [own.day, own]))
  return Array.from({ length: forecastDays }, (_, index): DayLine => {
    const day = addDays(today, index - forecastDays + 1)
    const own = done.get(day)
    if (own) return { day, kind: 'done', shareRight: own.right / own.answers }
    if (day === today) return { day, kind: isOpen ? 'open' : 'rest', shareRight: null }
    return { day, kind: missed.has(day) ? 'missed' : 'rest', shareRight: null }
  })
}

/** What the learner's day holds over all decks: due and new slots, minutes at their own pace, the days ahead and behind. */
export const overviewOf = async (actor: Learner, now: Date): Promise<Overview> => {
  const [setting, asked] = await Promise.all([settingOf(actor, { type: 'all' }, now), frameOf(actor, now, {})])
  if (!asked.ok) throw new Error('everything is always there')
  const frame = asked.value
  const { day, clock, pace } = frame.day
  const within: Within = { setting, scope: {}, decks: frame.reach.decks }
  const ahead = async () => {
    const plan = await dayPlan(frame)
    const planned = plan.due.map(({ slot }) => slot)
    return [plan, await daysAhead(within, { planned, days: forecastDays })] as const
  }
  const [[plan, { forecast, nextDueAt }], sums, history, documents, exams] = await Promise.all([
    ahead(),
    inkSums(within),
    historyOf(actor, { now, from: addDays(day, -streakDays), clock }),
    namedDocuments(within),
    examsIn(within),
  ])
  const { queue, due } = plan
  const missed = missedIn(history.waits)
  return {
    day,
    due: due.length,
    minutes: Math.ceil(expectedSeconds(due, pace) / 60),
    secondsEach: pace.reviewSeconds,
    // The usual pace is taken below so many (`paceOf`).
    isOwnPace: history.timedReviews >= reviewsForPace,
    done: doneOf(history, day),
    backlog: backlogIn(frame.day, plan.dueSlots),
    exams,
    newToday: queue.items.length - due.length,
    newLeft: queue.newLeft,
    nextDueAt,
    materials: materialsOf(plan, { documents, decks: frame.reach.decks, pace }, sums),
    forecast,
    streak: streakIn(new Set(history.days.map((own) => own.day)), missed, day),
    days: daysBefore(history, missed, day, due.length > 0),
  }
}

import { addDays, type StudyDay, startOfDay, studyDayOf } from '@/lib/domain/day'
import {
  type Calibration,
  calibrationByKind,
  calibrationOf,
  missedIn,
  type StepFigures,
  type Streak,
  stepFigures,
  streakIn,
  type TrueRetention,
  trueRetention,
} from '@/lib/domain/history'
import { type Period, type Span, spanOf } from '@/lib/domain/period'
import type { Learner } from '@/lib/domain/policy'
import type { Mastery } from '@/lib/domain/progress'
import type { QuestionKind } from '@/lib/domain/question'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { frameOf } from './cards'
import { type DayDone, type History, historyOf, historySince } from './cards/history'
import { duePlan } from './cards/plan'
import type { ExamView } from './decks/exams'
import { settingOf } from './library/setting'
import { tagNames } from './library/tags'
import { type CardFigures, cardFigures } from './progress/cards'
import { examsIn } from './progress/exams'
import { firstDayOf, type LogFigures, logFigures, scannedFigures } from './progress/log'
import { type DocumentProgress, materialProgress, type NamedDocument, namedDocuments } from './progress/materials'
import { eventsOf, isEverything, type ProgressScope, type Within } from './progress/scope'

const forecastDays = 30
/** A streak and a long wait begin before the days shown. */
const loggedDays = 400
/** The calendar shows whole weeks, and no more than a year of them. */
const calendarWeeks: Readonly<Record<Period, number>> = { month: 5, quarter: 12, year: 53, all: 53 }

export type ProgressDay = {
  readonly day: StudyDay
  readonly kind: 'done' | 'rest' | 'missed' | 'open'
  readonly answers: number
  readonly seconds: number
}

/** What can be asked of: the learner's decks, documents and tags. */
export type Choices = {
  readonly decks: readonly { readonly id: string; readonly name: string }[]
  readonly documents: readonly NamedDocument[]
  readonly tags: readonly string[]
}

/** What a learner remembers and did; what is due is counted in facts, as the day asks them, all else in cards (slots) unless it says otherwise. */
export type Progress = Omit<CardFigures, 'studied' | 'total' | 'expected' | 'target' | 'materials'> &
  Pick<LogFigures, 'hours' | 'ratings'> & {
    readonly today: StudyDay
    readonly period: Period
    readonly span: Span
    readonly scope: Omit<ProgressScope, 'search'>
    readonly isEverything: boolean
    readonly choices: Choices
    /** Of the documents in scope, and of the notes of each deck. */
    readonly documents: readonly DocumentProgress[]
    /** The recall the decks aim at, on average over what is studied. */
    readonly target: number
    readonly mastery: Mastery
    /** Facts by ink level. */
    readonly inks: readonly number[]
    readonly due: number
    readonly retention: TrueRetention
    /** Days of the span with answers. */
    readonly studiedDays: number
    readonly steps: readonly StepFigures[]
    /** Of the weeks that the calendar shows. */
    readonly days: readonly ProgressDay[]
    readonly calibration: Calibration
    readonly kinds: readonly (readonly [QuestionKind, Calibration])[]
    readonly streak: Streak
    readonly exams: readonly ExamView[]
  }

export type ProgressAsk = ProgressScope & { readonly period?: Period }

const calendarOf = (history: History, today: StudyDay, weeks: number, due: number): ProgressDay[] => {
  const done = new Map(history.days.map((own): [StudyDay, DayDone] => [own.day, own]))
  const missed = missedIn(history.waits)
  return Array.from({ length: 7 * weeks }, (_, index): ProgressDay => {
    const day = addDays(today, 1 + index - 7 * weeks)
    const own = done.get(day)
    const { answers, seconds } = own ?? { answers: 0, seconds: 0 }
    const empty = day === today ? (due > 0 ? 'open' : 'rest') : missed.has(day) ? 'missed' : 'rest'
    return { day, kind: own ? 'done' : empty, answers, seconds }
  })
}

/** What the log says, of some cards or of all: the sums of all are kept. */
const logOf = ({ setting, scope, ...within }: Within, now: Date, span: Span): Promise<[History, LogFigures]> => {
  const { actor, moment } = setting
  const { clock } = moment
  const from = addDays(moment.day, -loggedDays)
  if (isEverything(scope))
    return Promise.all([historyOf(actor, { now, from, clock }), logFigures(actor, now, span, moment)])
  const events = eventsOf({ setting, scope, ...within })
  return Promise.all([
    historySince(actor, startOfDay(from, clock), moment.day, clock, events),
    scannedFigures(actor, span, moment, events),
  ])
}

const isKnown = ({ deckId, documentId, tag }: ProgressScope, { decks, documents, tags }: Choices): boolean =>
  (deckId === undefined || decks.some(({ id }) => id === deckId)) &&
  (documentId === undefined || documents.some(({ id }) => id === documentId)) &&
  (tag === undefined || tags.includes(tag))

/**
 * The learner's progress over all decks, or over some of what they hold; `not_found` for a deck, document or tag that is not
 * the learner's.
 */
export const progressOf = async (
  actor: Learner,
  now: Date,
  { period = 'quarter', ...scope }: ProgressAsk = {},
): Promise<Result<Progress>> => {
  const [setting, frame, tags] = await Promise.all([
    settingOf(actor, scope.search ?? { type: 'all' }, now),
    frameOf(actor, now, {}),
    tagNames(actor),
  ])
  if (!frame.ok) return frame
  const { decks } = frame.value.reach
  const within: Within = { setting, scope, decks }
  const { clock } = setting.moment
  const today = studyDayOf(now, clock)
  const [documents, first] = await Promise.all([namedDocuments(within), period === 'all' ? firstDayOf(actor) : null])
  const choices = { decks: decks.map(({ id, name }) => ({ id, name })), documents, tags }
  if (!isKnown(scope, choices)) return notFound
  const span = spanOf(period, first, today)
  const [[history, log], exams, cards] = await Promise.all([
    logOf(within, now, span),
    examsIn(within),
    duePlan(frame.value).then(({ due }) =>
      cardFigures(within, { planned: due.map(({ slot }) => slot), days: forecastDays, span }),
    ),
  ])
  const { studied, total, expected, target, materials, ...figures } = cards
  const due = materials.reduce((sum, each) => sum + each.due, 0)
  const missed = missedIn(history.waits)
  const { search: _, ...named } = scope
  return ok({
    ...figures,
    hours: log.hours,
    ratings: log.ratings,
    ...{ today, period, span, scope: named, isEverything: isEverything(scope), choices, due, exams },
    documents: materialProgress(documents, decks, materials, isEverything(scope)),
    target: target ?? 0.9,
    mastery: { expected, studied, total },
    inks: [0, 1, 2, 3, 4].map((level) => materials.reduce((sum, each) => sum + (each.inks[level] ?? 0), 0)),
    retention: trueRetention(log.stages),
    studiedDays: log.days,
    steps: stepFigures(log.stages, span),
    days: calendarOf(history, today, calendarWeeks[period], due),
    calibration: calibrationOf(log.bins),
    kinds: [...calibrationByKind(log.bins)],
    streak: streakIn(new Set(history.days.map(({ day }) => day)), missed, today),
  })
}

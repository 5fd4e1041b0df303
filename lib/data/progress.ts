import { type CardState, isDue } from '@/lib/domain/card'
import { addDays, type StudyDay, studyDayOf } from '@/lib/domain/day'
import { grouped } from '@/lib/domain/grouped'
import {
  type Calibration,
  calendarOf,
  calibrationByKind,
  calibrationOf,
  missedDays,
  retentionByWeek,
  type Streak,
  type StudiedDay,
  streakOf,
  type TrueRetention,
  trueRetention,
  type WeekRetention,
} from '@/lib/domain/history'
import { inkLevel, inkOf, inks } from '@/lib/domain/ink'
import { mean } from '@/lib/domain/moments'
import type { Learner } from '@/lib/domain/policy'
import {
  type CardCounts,
  countCards,
  type DueOn,
  dueForecast,
  type Mastery,
  masteryOf,
  recallOfFact,
} from '@/lib/domain/progress'
import type { QuestionKind } from '@/lib/domain/question'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { type StabilitySpread, stabilitySpread } from '@/lib/domain/spread'
import { type ScopeDocument, scopeOf } from './cards/scope'
import { rulesOf } from './parameters'
import { answersOfDays } from './progress/answers'
import { type RememberedSlot, rememberedSlots } from './progress/slots'

/** Weeks that the figures of what was done look back over. */
export const progressWeeks = 12
const forecastDays = 30
/** Answers are read this far back: a streak and a long wait begin before the weeks shown. */
const loggedDays = 366

/** One document as it is remembered. */
export type DocumentProgress = {
  readonly id: string
  readonly title: string
  readonly language: string
  /** Facts by ink level, 0 (new) to 4 (solid), one study day ahead. */
  readonly inks: readonly number[]
  readonly mastery: Mastery
  readonly due: number
}

export type ProgressDay = StudiedDay & { readonly kind: 'done' | 'rest' | 'missed' | 'open' }

/** What a learner remembers and did; counts are of cards (slots) unless they say otherwise. */
export type Progress = {
  readonly today: StudyDay
  /** The one document asked for, null for all. */
  readonly documentId: string | null
  /** Every document of the learner's decks, also when one is asked for. */
  readonly documents: readonly DocumentProgress[]
  /** The recall the decks aim at, on average over what is studied. */
  readonly target: number
  readonly mastery: Mastery
  readonly counts: CardCounts
  readonly due: number
  readonly forecast: readonly DueOn[]
  readonly spread: StabilitySpread
  /** Of the last `progressWeeks` weeks, this one included. */
  readonly retention: TrueRetention
  readonly weeks: readonly WeekRetention[]
  readonly days: readonly ProgressDay[]
  /** Of the last year, as all that follows. */
  readonly calibration: Calibration
  readonly kinds: readonly (readonly [QuestionKind, Calibration])[]
  readonly streak: Streak
}

const cardsOf = (slots: readonly RememberedSlot[]): CardState[] => slots.map(({ card }) => card)

const dueOf = (slots: readonly RememberedSlot[], now: Date): number =>
  slots.filter(({ isAsked, card }) => isAsked && isDue(card, now)).length

const documentOf = (
  { id, title, language }: ScopeDocument,
  slots: readonly RememberedSlot[],
  now: Date,
  today: StudyDay,
  weights: readonly number[],
): DocumentProgress => {
  const facts = [...grouped(slots, ({ factId }) => factId).values()]
  const levels = facts.map((own) =>
    inkLevel(inkOf(recallOfFact(cardsOf(own), today, weights), Math.min(...own.map(({ target }) => target)))),
  )
  return {
    id,
    title,
    language,
    inks: inks.map((_, level) => levels.filter((each) => each === level).length),
    mastery: masteryOf(cardsOf(slots), slots.length, today, weights),
    due: dueOf(slots, now),
  }
}

const targetOf = (slots: readonly RememberedSlot[]): number => {
  const studied = slots.filter(({ card }) => card.state !== 'new')
  const targets = (studied.length > 0 ? studied : slots).map(({ target }) => target)
  return targets.length === 0 ? 0.9 : mean(targets)
}

/** The learner's progress over all decks, or in one document; `not_found` for one that is in none of the learner's decks. */
export const progressOf = async (
  actor: Learner,
  now: Date,
  { documentId }: { readonly documentId?: string } = {},
): Promise<Result<Progress>> => {
  const [scope, rules] = await Promise.all([scopeOf(actor, {}, now), rulesOf(actor)])
  if (!scope.ok) return scope
  const { documents } = scope.value
  if (documentId !== undefined && !documents.some(({ id }) => id === documentId)) return notFound
  const { weights, clock } = rules
  const today = studyDayOf(now, clock)
  const [all, answers] = await Promise.all([
    rememberedSlots(actor, documents, now),
    answersOfDays(actor, today, rules, loggedDays, documentId),
  ])
  const slots = documentId === undefined ? all : all.filter((slot) => slot.documentId === documentId)
  const cards = cardsOf(slots)
  const asked = cardsOf(slots.filter(({ isAsked }) => isAsked))
  const due = dueOf(slots, now)
  const from = addDays(today, 1 - 7 * progressWeeks)
  const missed = missedDays(answers, today, clock)
  const kindOf = ({ day, answers: count }: StudiedDay): ProgressDay['kind'] =>
    count > 0 ? 'done' : day === today ? (due > 0 ? 'open' : 'rest') : missed.has(day) ? 'missed' : 'rest'
  const kinds = calibrationByKind(
    answers.flatMap(({ kind, ...answer }) => (kind === null ? [] : [{ ...answer, kind }])),
  )
  return ok({
    today,
    documentId: documentId ?? null,
    documents: documents.map((document) =>
      documentOf(
        document,
        all.filter((slot) => slot.documentId === document.id),
        now,
        today,
        weights,
      ),
    ),
    target: targetOf(slots),
    mastery: masteryOf(cards, slots.length, today, weights),
    counts: countCards(cards, slots.length),
    due,
    forecast: dueForecast(asked, now, clock, forecastDays),
    spread: stabilitySpread(cards),
    retention: trueRetention(answers, from),
    weeks: retentionByWeek(answers, from, progressWeeks),
    days: calendarOf(answers, from, today).map((day) => ({ ...day, kind: kindOf(day) })),
    calibration: calibrationOf(answers),
    kinds: [...kinds],
    streak: streakOf(answers, today, clock),
  })
}

import type { CardState } from '@/lib/domain/card'
import { addDays, type StudyDay, studyDayOf } from '@/lib/domain/day'
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
import { mean } from '@/lib/domain/moments'
import type { Learner } from '@/lib/domain/policy'
import { type CardCounts, countCards, type DueOn, type Mastery, masteryOf } from '@/lib/domain/progress'
import type { QuestionKind } from '@/lib/domain/question'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { type StabilitySpread, stabilitySpread } from '@/lib/domain/spread'
import { deskOf } from './cards'
import { forecastOf, planOf } from './cards/plan'
import { answersOfDays } from './progress/answers'
import { type DocumentProgress, materialProgress } from './progress/materials'
import { inkCounts, type RememberedSlot, rememberedSlots } from './progress/slots'

/** Weeks that the figures of what was done look back over. */
export const progressWeeks = 12
const forecastDays = 30
/** Answers are read this far back: a streak and a long wait begin before the weeks shown. */
const loggedDays = 366

export type ProgressDay = StudiedDay & { readonly kind: 'done' | 'rest' | 'missed' | 'open' }

/** What a learner remembers and did; what is due is counted in facts, as the day asks them, all else in cards (slots) unless it says otherwise. */
export type Progress = {
  readonly today: StudyDay
  /** The one document asked for, null for all. */
  readonly documentId: string | null
  /** Every document of the learner's decks, and the notes of each, also when one is asked for. */
  readonly documents: readonly DocumentProgress[]
  /** The recall the decks aim at, on average over what is studied. */
  readonly target: number
  readonly mastery: Mastery
  /** Facts by ink level, of all documents or the one. */
  readonly inks: readonly number[]
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
  const desk = await deskOf(actor, now, {})
  if (!desk.ok) return desk
  const { rules, scope, slots: asked } = desk.value
  const { documents } = scope
  if (documentId !== undefined && !documents.some(({ id }) => id === documentId)) return notFound
  const { weights, clock } = rules
  const today = studyDayOf(now, clock)
  const [all, answers, plan] = await Promise.all([
    rememberedSlots(actor, documents, now),
    answersOfDays(actor, today, rules, loggedDays, documentId),
    planOf(desk.value),
  ])
  const documentOfFact = new Map(asked.map((slot) => [slot.factId, slot.documentId]))
  const dueDocuments = plan.due.map(({ slot }) => documentOfFact.get(slot.factId) ?? '')
  const slots = documentId === undefined ? all : all.filter((slot) => slot.documentId === documentId)
  const cards = cardsOf(slots)
  const due = documentId === undefined ? plan.due.length : dueDocuments.filter((id) => id === documentId).length
  const inScope = documentId === undefined ? asked : asked.filter((slot) => slot.documentId === documentId)
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
    documents: materialProgress(documents, all, dueDocuments, today, weights),
    target: targetOf(slots),
    mastery: masteryOf(cards, slots.length, today, weights),
    inks: inkCounts(slots, today, weights),
    counts: countCards(cards, slots.length),
    due,
    forecast: forecastOf(desk.value, plan, inScope, forecastDays),
    spread: stabilitySpread(cards),
    retention: trueRetention(answers, from),
    weeks: retentionByWeek(answers, from, progressWeeks),
    days: calendarOf(answers, from, today).map((day) => ({ ...day, kind: kindOf(day) })),
    calibration: calibrationOf(answers),
    kinds: [...kinds],
    streak: streakOf(answers, today, clock),
  })
}

import { type CardState, isMature, matureStabilityDays } from '@/lib/domain/card'
import { addDays, type DayClock, daysBetween, type StudyDay, studyDayOf } from '@/lib/domain/day'
import type { StudyEvent } from '@/lib/domain/event'
import { grouped } from '@/lib/domain/grouped'
import {
  type Calibration,
  missedIn,
  type Share,
  type Streak,
  shareOf,
  streakIn,
  type TrueRetention,
  type Wait,
} from '@/lib/domain/history'
import { mean, median } from '@/lib/domain/moments'
import type { Span } from '@/lib/domain/period'
import type { CardCounts } from '@/lib/domain/progress'
import type { QuestionKind } from '@/lib/domain/question'
import { slotKey } from '@/lib/domain/slot'
import type { Spread } from '@/lib/domain/spread'

// The figures of a log told plainly, answer by answer: what the sums of the database are compared with.

/** What the figures read of an answer: effective events (undone ones gone, ratings amended), idle modes left out, in any order. */
export type Answered = Pick<
  StudyEvent,
  'factId' | 'slot' | 'rating' | 'answeredAt' | 'studyDay' | 'durationMs' | 'predictedRetrievability' | 'scheduledDueAt'
>

const inTime = (a: Answered, b: Answered) => a.answeredAt.getTime() - b.answeredAt.getTime()

const byCard = <A extends Answered>(answers: readonly A[]): A[][] =>
  [...grouped(answers, slotKey).values()].map((own) => own.sort(inTime))

/** A review that tests memory: the first answer on a study day to a card that was known before, with the days since it was answered. */
type Recall<A extends Answered> = { readonly answer: A; readonly daysSince: number }

const recalls = <A extends Answered>(answers: readonly A[]): Recall<A>[] =>
  byCard(answers).flatMap((own) =>
    own.flatMap((answer, index) => {
      const before = own[index - 1]
      // What was known before its first answer (an import, or marked as known) had waited for long.
      const daysSince = before === undefined ? Number.POSITIVE_INFINITY : daysBetween(before.studyDay, answer.studyDay)
      return daysSince > 0 && answer.predictedRetrievability !== null ? [{ answer, daysSince }] : []
    }),
  )

const isRight = (answer: Answered): boolean => (answer.rating ?? 1) > 1

const shareIn = (answers: readonly Answered[]): Share => shareOf(answers.filter(isRight).length, answers.length)

const retentionOf = (tested: readonly Recall<Answered>[]): TrueRetention => {
  const split = (mature: boolean) =>
    tested.filter(({ daysSince }) => daysSince >= matureStabilityDays === mature).map(({ answer }) => answer)
  return {
    young: shareIn(split(false)),
    mature: shareIn(split(true)),
    both: shareIn(tested.map(({ answer }) => answer)),
  }
}

/** Recall as observed: first answers of a day, apart for waits under and from 21 days on. To be set beside the desired retention. `since` leaves earlier ones out. */
export const trueRetention = (answers: readonly Answered[], since: StudyDay = ''): TrueRetention =>
  retentionOf(recalls(answers).filter(({ answer }) => answer.studyDay >= since))

export type StepRetention = TrueRetention & { readonly from: StudyDay }

/** True retention of each step of a span. Answers before it count as what was studied before. */
export const retentionBySteps = (answers: readonly Answered[], { from, stepDays, steps }: Span): StepRetention[] => {
  const byStep = grouped(recalls(answers), ({ answer }) => Math.floor(daysBetween(from, answer.studyDay) / stepDays))
  return Array.from({ length: steps }, (_, step) => ({
    from: addDays(from, stepDays * step),
    ...retentionOf(byStep.get(step) ?? []),
  }))
}

type Predicted<A extends Answered> = { readonly answer: A; readonly expected: number }

const predictions = <A extends Answered>(answers: readonly A[], since: StudyDay): Predicted<A>[] =>
  recalls(answers)
    .filter(({ answer }) => answer.studyDay >= since)
    .flatMap(({ answer }) =>
      answer.predictedRetrievability === null ? [] : [{ answer, expected: answer.predictedRetrievability }],
    )

const binned = (predicted: readonly Predicted<Answered>[], binCount: number): Calibration => {
  const bins = [...grouped(predicted, ({ expected }) => Math.min(binCount - 1, Math.floor(expected * binCount)))]
    .sort(([a], [b]) => a - b)
    .map(([, members]) => ({
      expected: mean(members.map(({ expected }) => expected)),
      observed: mean(members.map(({ answer }) => Number(isRight(answer)))),
      answers: members.length,
    }))
  const distance = bins.reduce((sum, bin) => sum + bin.answers * Math.abs(bin.expected - bin.observed), 0)
  return { bins, error: predicted.length === 0 ? null : distance / predicted.length }
}

/** Expected recall against observed, in bins of equal width; empty bins are left out. */
export const calibrationOf = (answers: readonly Answered[], binCount = 10, since: StudyDay = ''): Calibration =>
  binned(predictions(answers, since), binCount)

/** Calibration for each kind of question, so that a kind that is easily guessed shows. Days are counted over all kinds of a card. */
export const calibrationByKind = (
  answers: readonly (Answered & { readonly kind: QuestionKind })[],
  binCount = 10,
  since: StudyDay = '',
): Map<QuestionKind, Calibration> =>
  new Map(
    [...grouped(predictions(answers, since), ({ answer }) => answer.kind)].map(([kind, own]) => [
      kind,
      binned(own, binCount),
    ]),
  )

export type StudiedDay = { readonly day: StudyDay; readonly answers: number; readonly seconds: number }

/** What was done on each study day of a span, both ends included. */
export const calendarOf = (answers: readonly Answered[], from: StudyDay, to: StudyDay): StudiedDay[] => {
  const days = grouped(answers, ({ studyDay }) => studyDay)
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => {
    const day = addDays(from, index)
    const own = days.get(day) ?? []
    return { day, answers: own.length, seconds: own.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0) / 1000 }
  })
}

const waitsIn = (answers: readonly Answered[], today: StudyDay, clock: DayClock): Wait[] =>
  byCard(answers).flatMap((own) =>
    own.flatMap(({ scheduledDueAt }, index) =>
      scheduledDueAt === null
        ? []
        : [{ from: studyDayOf(scheduledDueAt, clock), until: own[index + 1]?.studyDay ?? today }],
    ),
  )

/** Study days on which something was due and stayed unanswered, before today. */
export const missedDays = (answers: readonly Answered[], today: StudyDay, clock: DayClock): Set<StudyDay> =>
  missedIn(waitsIn(answers, today, clock))

export const streakOf = (answers: readonly Answered[], today: StudyDay, clock: DayClock): Streak =>
  streakIn(new Set(answers.map(({ studyDay }) => studyDay)), missedDays(answers, today, clock), today)

/** `total` counts the slots that can be studied: those without a card are unseen. */
export const countCards = (cards: readonly CardState[], total: number): CardCounts => {
  const count = (is: (card: CardState) => boolean) => cards.filter(is).length
  const seen = (card: CardState) => card.state !== 'new' && card.suspendedAt === null
  return {
    unseen: total - count((card) => card.state !== 'new' || card.suspendedAt !== null),
    learning: count((card) => seen(card) && card.state !== 'review'),
    young: count((card) => seen(card) && card.state === 'review' && !isMature(card)),
    mature: count((card) => seen(card) && isMature(card)),
    suspended: count((card) => card.suspendedAt !== null),
  }
}

/** Values in bands, `ends` their upper ends but for the last. */
export const spreadOf = (values: readonly number[], ends: readonly number[]): Spread => ({
  counts: [...ends, Number.POSITIVE_INFINITY].map(
    (end, band) => values.filter((value) => value < end && (band === 0 || value >= (ends[band - 1] ?? 0))).length,
  ),
  median: values.length === 0 ? null : median(values),
})

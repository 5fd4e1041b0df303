import { matureStabilityDays } from './card'
import { addDays, type DayClock, daysBetween, type StudyDay, studyDayOf } from './day'
import type { StudyEvent } from './event'
import { grouped } from './grouped'
import { mean, wilsonInterval } from './moments'
import type { QuestionKind } from './question'
import { slotKey } from './slot'

/** What the figures read of an answer: effective events (undone ones gone, ratings amended), idle modes left out, in any order. */
export type Answered = Pick<
  StudyEvent,
  'factId' | 'slot' | 'rating' | 'answeredAt' | 'studyDay' | 'durationMs' | 'predictedRetrievability' | 'scheduledDueAt'
>

const inTime = (a: Answered, b: Answered) => a.answeredAt.getTime() - b.answeredAt.getTime()

const byCard = <A extends Answered>(answers: readonly A[]): A[][] =>
  [...grouped(answers, slotKey).values()].map((own) => own.sort(inTime))

/** A review that tests memory: the first answer to a card on a study day, with the days since it was studied before. */
type Recall<A extends Answered> = { readonly answer: A; readonly daysSince: number }

const recalls = <A extends Answered>(answers: readonly A[]): Recall<A>[] =>
  byCard(answers).flatMap((own) =>
    own.flatMap((answer, index) => {
      const before = own[index - 1]
      const daysSince = before === undefined ? 0 : daysBetween(before.studyDay, answer.studyDay)
      return daysSince > 0 ? [{ answer, daysSince }] : []
    }),
  )

const isRight = (answer: Answered): boolean => (answer.rating ?? 1) > 1

/** Right answers of all, with Wilson's interval; `share` is null without answers. */
export type Share = {
  readonly right: number
  readonly all: number
  readonly share: number | null
  readonly least: number
  readonly most: number
}

export const shareOf = (answers: readonly Answered[]): Share => {
  const right = answers.filter(isRight).length
  const all = answers.length
  return all === 0
    ? { right, all, share: null, least: 0, most: 1 }
    : { right, all, share: right / all, ...wilsonInterval(right / all, all) }
}

export type TrueRetention = { readonly young: Share; readonly mature: Share; readonly both: Share }

const retentionOf = (tested: readonly Recall<Answered>[]): TrueRetention => {
  const split = (mature: boolean) =>
    tested.filter(({ daysSince }) => daysSince >= matureStabilityDays === mature).map(({ answer }) => answer)
  return {
    young: shareOf(split(false)),
    mature: shareOf(split(true)),
    both: shareOf(tested.map(({ answer }) => answer)),
  }
}

/** Recall as observed: first answers of a day, apart for waits under and from 21 days on. To be set beside the desired retention. `since` leaves earlier ones out. */
export const trueRetention = (answers: readonly Answered[], since: StudyDay = ''): TrueRetention =>
  retentionOf(recalls(answers).filter(({ answer }) => answer.studyDay >= since))

export type WeekRetention = TrueRetention & { readonly from: StudyDay }

/** True retention of each week from a day on. Answers before that day count as what was studied before. */
export const retentionByWeek = (answers: readonly Answered[], from: StudyDay, weeks: number): WeekRetention[] => {
  const byWeek = grouped(recalls(answers), ({ answer }) => Math.floor(daysBetween(from, answer.studyDay) / 7))
  return Array.from({ length: weeks }, (_, week) => ({
    from: addDays(from, 7 * week),
    ...retentionOf(byWeek.get(week) ?? []),
  }))
}

export type CalibrationBin = { readonly expected: number; readonly observed: number; readonly answers: number }
export type Calibration = {
  readonly bins: readonly CalibrationBin[]
  /** Mean distance of expected and observed, weighed by answers; null without answers. */
  readonly error: number | null
}

type Predicted<A extends Answered> = { readonly answer: A; readonly expected: number }

const predictions = <A extends Answered>(answers: readonly A[]): Predicted<A>[] =>
  recalls(answers).flatMap(({ answer }) =>
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
export const calibrationOf = (answers: readonly Answered[], binCount = 10): Calibration =>
  binned(predictions(answers), binCount)

/** Calibration for each kind of question, so that a kind that is easily guessed shows. Days are counted over all kinds of a card. */
export const calibrationByKind = (
  answers: readonly (Answered & { readonly kind: QuestionKind })[],
  binCount = 10,
): Map<QuestionKind, Calibration> =>
  new Map(
    [...grouped(predictions(answers), ({ answer }) => answer.kind)].map(([kind, own]) => [kind, binned(own, binCount)]),
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

/** A card was due from a day on, until the day on which it was answered, or today. */
export type Wait = { readonly from: StudyDay; readonly until: StudyDay }

const waitsIn = (answers: readonly Answered[], today: StudyDay, clock: DayClock): Wait[] =>
  byCard(answers).flatMap((own) =>
    own.flatMap(({ scheduledDueAt }, index) =>
      scheduledDueAt === null
        ? []
        : [{ from: studyDayOf(scheduledDueAt, clock), until: own[index + 1]?.studyDay ?? today }],
    ),
  )

/** Study days on which something was due and stayed unanswered, of the times that cards waited. */
export const missedIn = (waits: readonly Wait[]): Set<StudyDay> => {
  const missed = new Set<StudyDay>()
  let done: StudyDay = ''
  // In order of their beginning, so that no day is walked twice though thousands of cards wait.
  for (const { from, until } of waits.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    for (let day = from > done ? from : done; day < until; day = addDays(day, 1)) missed.add(day)
    if (until > done) done = until
  }
  return missed
}

/** Study days on which something was due and stayed unanswered, before today. */
export const missedDays = (answers: readonly Answered[], today: StudyDay, clock: DayClock): Set<StudyDay> =>
  missedIn(waitsIn(answers, today, clock))

export type Streak = { readonly days: number; readonly isDoneToday: boolean; readonly longest: number }

/**
 * Days in a row on which what was due was studied. A day with nothing due is a day of rest: it neither counts nor breaks.
 * Today breaks nothing while it lasts.
 */
export const streakIn = (studied: ReadonlySet<StudyDay>, missed: ReadonlySet<StudyDay>, today: StudyDay): Streak => {
  const [first] = [...studied].sort()
  let [days, longest] = [0, 0]
  for (let day = first ?? today; day <= today; day = addDays(day, 1)) {
    if (studied.has(day)) days++
    else if (missed.has(day)) days = 0
    longest = Math.max(longest, days)
  }
  return { days, isDoneToday: studied.has(today), longest }
}

export const streakOf = (answers: readonly Answered[], today: StudyDay, clock: DayClock): Streak =>
  streakIn(new Set(answers.map(({ studyDay }) => studyDay)), missedDays(answers, today, clock), today)

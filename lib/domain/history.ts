import { addDays, type StudyDay } from './day'
import { wilsonInterval } from './moments'
import { type Span, stepDaysOf } from './period'
import type { QuestionKind } from './question'

/** Right answers of all, with Wilson's interval; `share` is null without answers. */
export type Share = {
  readonly right: number
  readonly all: number
  readonly share: number | null
  readonly least: number
  readonly most: number
}

export const shareOf = (right: number, all: number): Share =>
  all === 0
    ? { right, all, share: null, least: 0, most: 1 }
    : { right, all, share: right / all, ...wilsonInterval(right / all, all) }

/**
 * What an answer was to its card: the first that taught it, a test of memory after less or more than three weeks (the first of
 * a study day to what was known before), or one more on the same day.
 */
export const stages = ['new', 'young', 'mature', 'again'] as const
export type Stage = (typeof stages)[number]

/** Answers of one step of a span. */
export type StageSum = {
  readonly step: number
  readonly stage: Stage
  readonly answers: number
  readonly right: number
  readonly seconds: number
}

const sumOf = (sums: readonly StageSum[], of: 'answers' | 'right' | 'seconds'): number =>
  sums.reduce((total, sum) => total + sum[of], 0)

export type TrueRetention = { readonly young: Share; readonly mature: Share; readonly both: Share }

/** Recall as observed: tests of memory, apart for waits under and from 21 days on. To be set beside the desired retention. */
export const trueRetention = (sums: readonly StageSum[]): TrueRetention => {
  const of = (...wanted: readonly Stage[]) => {
    const own = sums.filter(({ stage }) => wanted.includes(stage))
    return shareOf(sumOf(own, 'right'), sumOf(own, 'answers'))
  }
  return { young: of('young'), mature: of('mature'), both: of('young', 'mature') }
}

/** What was done in one step of a span, with the recall observed in it. */
export type StepFigures = {
  readonly from: StudyDay
  readonly answers: Readonly<Record<Stage, number>>
  readonly seconds: number
  readonly retention: TrueRetention
}

/** Each step of a span, also those without answers. */
export const stepFigures = (sums: readonly StageSum[], span: Span): StepFigures[] =>
  stepDaysOf(span).map((from, step) => {
    const own = sums.filter((sum) => sum.step === step)
    const answersOf = (wanted: Stage) =>
      sumOf(
        own.filter(({ stage }) => stage === wanted),
        'answers',
      )
    return {
      from,
      answers: {
        new: answersOf('new'),
        young: answersOf('young'),
        mature: answersOf('mature'),
        again: answersOf('again'),
      },
      seconds: sumOf(own, 'seconds'),
      retention: trueRetention(own),
    }
  })

export type CalibrationBin = { readonly expected: number; readonly observed: number; readonly answers: number }
export type Calibration = {
  readonly bins: readonly CalibrationBin[]
  /** Mean distance of expected and observed, weighed by answers; null without answers. */
  readonly error: number | null
}

/** Tests of memory whose expected recall lay in one tenth, the `bin`th; `expected` is the sum of what was expected. */
export type BinSum = {
  readonly kind: QuestionKind | null
  readonly bin: number
  readonly answers: number
  readonly right: number
  readonly expected: number
}

/** Expected recall against observed, in tenths; empty ones are left out. */
export const calibrationOf = (sums: readonly BinSum[]): Calibration => {
  const bins = [...new Set(sums.map(({ bin }) => bin))]
    .sort((a, b) => a - b)
    .map((bin) => {
      const own = sums.filter((sum) => sum.bin === bin)
      const total = (of: 'answers' | 'right' | 'expected') => own.reduce((sum, each) => sum + each[of], 0)
      const answers = total('answers')
      return { expected: total('expected') / answers, observed: total('right') / answers, answers }
    })
  const answers = bins.reduce((sum, bin) => sum + bin.answers, 0)
  const distance = bins.reduce((sum, bin) => sum + bin.answers * Math.abs(bin.expected - bin.observed), 0)
  return { bins, error: answers === 0 ? null : distance / answers }
}

/** Calibration for each kind of question, so that a kind that is easily guessed shows. */
export const calibrationByKind = (sums: readonly BinSum[]): Map<QuestionKind, Calibration> =>
  new Map(
    [...new Set(sums.flatMap(({ kind }) => kind ?? []))].map((kind) => [
      kind,
      calibrationOf(sums.filter((sum) => sum.kind === kind)),
    ]),
  )

/** A card was due from a day on, until the day on which it was answered, or today. */
export type Wait = { readonly from: StudyDay; readonly until: StudyDay }

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

import { daysBetween, type StudyDay } from './day'
import { effectiveLog, movesMemory } from './effective'
import type { StudyEvent } from './event'
import { grouped } from './grouped'
import { again } from './rating'
import { expectedAtLast, type RatedDay } from './schedule'
import { slotKey } from './slot'

/** One answer to be foreseen, on a study day, with all before it of the same card since its memory began. */
export type FitItem = { readonly day: StudyDay; readonly answers: readonly RatedDay[] }

/** Answers a learner's cards need before their own weights are sought: below that the published ones foresee better. */
export const leastAnswers = 400

/** By so much the answers must have grown since the last refit, for another to find anything. */
const growth = 1.25

/** Is it worth seeking weights? `answers` counts those of all cards; `before` those at the last refit, 0 if there was none. */
export const isWorthRefitting = (answers: number, before: number): boolean =>
  answers >= Math.max(leastAnswers, before * growth)

/** The answers of one memory in order; a card that was forgotten begins another, and one called known has none to learn from. */
function memoriesOf(log: readonly StudyEvent[]): readonly (readonly StudyEvent[])[] {
  const memories: StudyEvent[][] = [[]]
  let isKnown = false
  for (const event of effectiveLog(log).events.filter(movesMemory)) {
    if (event.type === 'forget') {
      memories.push([])
      isKnown = false
    } else if (event.type === 'known') isKnown = true
    else if (!isKnown && event.rating !== null) memories.at(-1)?.push(event)
  }
  return memories
}

const ratedDay = (event: StudyEvent, before: StudyEvent | undefined): RatedDay => ({
  rating: event.rating ?? again,
  elapsedDays: before ? Math.max(0, daysBetween(before.studyDay, event.studyDay)) : 0,
})

/** What FSRS is fitted to: of the logs of some cards every answer that came on a later study day than the one before it. */
export const fitItems = (log: readonly StudyEvent[]): readonly FitItem[] =>
  [...grouped(log, slotKey).values()].flatMap(memoriesOf).flatMap((memory) => {
    const answers = memory.map((event, index) => ratedDay(event, memory[index - 1]))
    return memory.flatMap(({ studyDay }, index) =>
      (answers[index]?.elapsedDays ?? 0) > 0 ? [{ day: studyDay, answers: answers.slice(0, index + 1) }] : [],
    )
  })

/** The part of the answers that is held back from a fit, the latest, by which it is judged. */
const heldOutShare = 0.2

/** Parts the answers by day, so that nothing of the day on which the test begins has been seen by the fit. */
export const splitByTime = (
  items: readonly FitItem[],
): { readonly earlier: readonly FitItem[]; readonly heldOut: readonly FitItem[] } => {
  const days = items.map(({ day }) => day).sort()
  const first = days[Math.floor(days.length * (1 - heldOutShare))] ?? ''
  return { earlier: items.filter(({ day }) => day < first), heldOut: items.filter(({ day }) => day >= first) }
}

/** So sure at most, that one surprise does not outweigh everything. */
const leastChance = 1e-4

/**
 * How far off expected recall is: the mean of -ln of the probability given to what happened (log loss). 0 is sure and always
 * right, 0.69 tosses a coin. NaN without answers.
 */
export const logLoss = (items: readonly FitItem[], weights: readonly number[]): number => {
  const losses = expectedAtLast(
    items.map(({ answers }) => answers),
    weights,
  ).map((expected, index) => {
    const isRight = (items[index]?.answers.at(-1)?.rating ?? again) > again
    return -Math.log(Math.max(leastChance, isRight ? expected : 1 - expected))
  })
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length
}

/** The weights a learner is scheduled by after a refit, and what over the held out answers decided it. */
export type Refit = {
  readonly weights: readonly number[]
  readonly heldOut: number
  readonly lossBefore: number
  readonly lossAfter: number
}

/** Keeps what was fitted only where it foresees the answers held out better than the weights in use. */
export const judgeFit = (heldOut: readonly FitItem[], inUse: readonly number[], fitted: readonly number[]): Refit => {
  const [lossBefore, lossAfter] = [logLoss(heldOut, inUse), logLoss(heldOut, fitted)]
  return { weights: lossAfter < lossBefore ? fitted : inUse, heldOut: heldOut.length, lossBefore, lossAfter }
}

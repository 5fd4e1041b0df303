import { answerKey } from '@/lib/domain/text'
import { grounded } from '@/lib/engine/gates/grounded'
import { leak } from '@/lib/engine/gates/leak'
import { type Candidate, slotOf } from '@/lib/engine/questions/candidate'
import { type Context, makeContext } from '@/lib/engine/questions/context'
import { isFalse } from '@/lib/engine/questions/false'
import type { EngineQuestion, Fact, Reading } from '@/lib/engine/types'
import { bestSet } from './engine-texts'

/** Of all kept questions of some readings: what a machine can see of their quality. Shares from 0 to 1. */
export type QuestionScores = {
  readonly questions: number
  readonly grounded: number
  readonly leaks: number
  readonly duplicateOptions: number
  readonly distractors: number
  readonly trueDistractors: number
  readonly keyPositionP: number
  readonly keyLongest: number
  readonly clozeOfBest: number
  readonly choiceOfBest: number
}

const factOf = (context: Context, question: EngineQuestion): Fact | undefined =>
  context.factByKey.get(question.targets[0]?.factKey ?? '')

/** A question as the candidate it was; undefined where its fact is gone. */
export function candidateOf(context: Context, question: EngineQuestion): Candidate | undefined {
  const [first, ...rest] = question.targets.flatMap(({ factKey }) => context.factByKey.get(factKey) ?? [])
  const slot = question.targets[0]?.slot
  return first && slot ? { ...question, facts: [first, ...rest], slot: slotOf(first, slot) } : undefined
}

/** Complementary error function (Abramowitz and Stegun 7.1.26, error below 1.5e-7), for x >= 0. */
function erfc(x: number): number {
  const t = 1 / (1 + 0.3275911 * x)
  const sum = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592].reduce((all, a) => all * t + a, 0)
  return sum * t * Math.exp(-x * x)
}

/** Probability that evenly drawn keys of four options lie at least as unevenly: chi-square with three degrees of freedom. */
export function evenness(places: readonly number[]): number {
  const expected = places.length / 4
  const chi = [0, 1, 2, 3].reduce(
    (sum, place) => sum + (places.filter((own) => own === place).length - expected) ** 2 / expected,
    0,
  )
  return places.length === 0 ? 1 : erfc(Math.sqrt(chi / 2)) + Math.sqrt((2 * chi) / Math.PI) * Math.exp(-chi / 2)
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

export function questionScores(readings: readonly Reading[]): QuestionScores {
  const all = readings.flatMap((reading) => {
    const context = makeContext(reading)
    return reading.questions.flatMap((question) => {
      const candidate = candidateOf(context, question)
      return candidate ? [{ context, question, candidate }] : []
    })
  })
  const choices = all.filter(({ question }) => question.kind === 'choice')
  const wrong = choices.flatMap((own) =>
    own.question.options.filter((option) => !option.correct).map((option) => ({ ...own, option })),
  )
  const places = choices
    .filter(({ question }) => question.options.length === 4)
    .map(({ question }) => question.options.findIndex((option) => option.correct))
  const isLongest = ({ options, answer }: EngineQuestion): boolean =>
    options.every((option) => option.correct || option.text.length < answer.length)
  const best = readings.flatMap(bestSet)
  return {
    questions: all.length,
    grounded: share(all.filter(({ candidate, context }) => grounded(candidate, context)).length, all.length),
    leaks: all.filter(({ candidate, context }) => !leak(candidate, context)).length,
    duplicateOptions: choices.filter(
      ({ question }) =>
        new Set(question.options.map((option) => answerKey(option.text))).size < question.options.length,
    ).length,
    distractors: wrong.length,
    trueDistractors: wrong.filter(({ context, question, option }) => {
      const [fact, slot] = [factOf(context, question), question.targets[0]?.slot]
      return !fact || !slot || !isFalse(context, fact, slot, option.text, undefined, question.stem)
    }).length,
    keyPositionP: evenness(places),
    keyLongest: share(choices.filter(({ question }) => isLongest(question)).length, choices.length),
    clozeOfBest: share(best.filter(({ kind }) => kind === 'cloze').length, best.length),
    choiceOfBest: share(best.filter(({ kind }) => kind === 'choice').length, best.length),
  }
}

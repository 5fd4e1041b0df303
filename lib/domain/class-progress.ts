import type { StudyDay } from './day'
import type { Cell } from './gradebook'
import type { Id } from './id'
import { mean } from './moments'

/** Under so many answers a figure is hatched, and never a reason for advice. */
export const leastAnswers = 3

/** What a class has of one fact: of every present member the expected recall (null: not studied), and the answers given. */
export type ClassFact = {
  readonly factId: Id
  readonly recalls: readonly (number | null)[]
  readonly answers: readonly { readonly right: boolean; readonly studyDay: StudyDay }[]
}

export type ClassMemory = {
  readonly factId: Id
  /** Mean expected recall of those who studied it, 0 to 1. */
  readonly expected: number | null
  readonly studied: number
  readonly members: number
  /** What was observed, to stand beside what is expected. */
  readonly right: number
  readonly answers: number
  readonly lastAskedOn: StudyDay | null
  /** Enough answers to act upon. */
  readonly isSound: boolean
}

/** One pass over each: a class page makes hundreds of these of tens of thousands of figures. */
export const classMemoryOf = ({ factId, recalls, answers }: ClassFact): ClassMemory => {
  let [studied, sum, rights] = [0, 0, 0]
  for (const recall of recalls) {
    if (recall === null) continue
    studied++
    sum += recall
  }
  let lastAskedOn: StudyDay | null = null
  for (const { right, studyDay } of answers) {
    if (right) rights++
    if (lastAskedOn === null || studyDay > lastAskedOn) lastAskedOn = studyDay
  }
  return {
    factId,
    expected: studied === 0 ? null : sum / studied,
    studied,
    members: recalls.length,
    right: rights,
    answers: answers.length,
    lastAskedOn,
    isSound: answers.length >= leastAnswers,
  }
}

/** First answers of a day, with the recall that was expected just before each; null: nothing was to be expected yet. */
export type FirstAnswer = { readonly expected: number | null; readonly right: boolean }

/** What was expected of some answers beside what came of them. */
export type Forecast = { readonly expected: number; readonly observed: number; readonly answers: number }

/** Null where too few of the answers had something to be expected. */
export const forecastOf = (answers: readonly FirstAnswer[]): Forecast | null => {
  const known = answers.flatMap(({ expected, right }) =>
    expected === null ? [] : [{ expected, right: Number(right) }],
  )
  if (known.length < leastAnswers) return null
  return {
    expected: mean(known.map(({ expected }) => expected)),
    observed: mean(known.map(({ right }) => right)),
    answers: known.length,
  }
}

/** What the class is losing: the facts least remembered, of those with enough answers to say so, at most `count`. */
export const weakestFacts = (facts: readonly ClassMemory[], count: number, below = 1): ClassMemory[] =>
  facts
    .filter((fact) => fact.isSound && fact.expected !== null && fact.expected < below)
    .sort((a, b) => (a.expected ?? 1) - (b.expected ?? 1) || (a.factId < b.factId ? -1 : 1))
    .slice(0, count)

export type Completion = {
  readonly done: number
  readonly running: number
  readonly missing: number
  readonly open: number
  readonly excused: number
}

/** Who has done an assignment, who is at it, who can still do it and who no longer can. */
export const completionOf = (cells: readonly Cell[]): Completion => {
  const count = (...statuses: Cell['status'][]) => cells.filter(({ status }) => statuses.includes(status)).length
  return {
    done: count('marked', 'to-mark'),
    running: count('running'),
    missing: count('missing'),
    open: count('open', 'not-open'),
    excused: count('excused'),
  }
}

type Losable = { readonly losing: readonly unknown[]; readonly given: number; readonly expected: number | null }

/** What is being lost: of what was asked often enough to say so, the least remembered first; `few` others may be lost, too. */
export const losingOf = <Fact extends Losable>(facts: readonly Fact[]): { losing: Fact[]; few: number } => {
  const lost = facts.filter(({ losing }) => losing.length > 0)
  const losing = lost.filter(({ given }) => given >= leastAnswers).sort((a, b) => (a.expected ?? 1) - (b.expected ?? 1))
  return { losing, few: lost.length - losing.length }
}

import type { QuestionKind } from './question'
import { type SlotRef, slotKey } from './slot'
import type { ItemStatistics } from './statistics'

/** How many questions an assignment has unless its teacher says otherwise. */
export const assignmentSize = 10

/** A question that can be assigned: approved, or proposed and approved by being assigned. `rank` 1 is the engine's best, 0 a person's own. */
export type Assignable = {
  readonly id: string
  readonly kind: QuestionKind
  readonly approved: boolean
  readonly rank: number
  readonly targets: readonly SlotRef[]
}

/** Of a question, by the share of its points that those who were asked it earned. */
export const difficulties = ['easy', 'medium', 'hard', 'unknown'] as const
export type Difficulty = (typeof difficulties)[number]

/** From this share on a question is easy, below the other it is hard. */
const shareOf = { easy: 0.8, hard: 0.5 }
const leastAnswers = 3

/** How hard a question was over `attempts` marked answers; `facility` is their mean share of its points. Unknown under three. */
export const difficultyOf = ({ attempts, facility }: Pick<ItemStatistics, 'attempts' | 'facility'>): Difficulty => {
  if (facility === null || attempts < leastAnswers) return 'unknown'
  if (facility >= shareOf.easy) return 'easy'
  return facility < shareOf.hard ? 'hard' : 'medium'
}

// A card turned over is rated by the learner alone: there is nothing to mark.
const canBeMarked = ({ kind }: Assignable) => kind !== 'flashcard'

/**
 * The best questions for an assignment, best first: approved ones before proposals, then by rank. No slot is asked twice, or one
 * question would give away another's answer or count double; a fact only where others leave room, for one often tells the other's answer.
 */
export const bestQuestions = <Q extends Assignable>(questions: readonly Q[], count = assignmentSize): Q[] => {
  const inOrder = questions.filter(canBeMarked).toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
  const asked = new Set<string>()
  const chosen: Q[] = []
  const fill = (isApproved: boolean, askedBy: (target: SlotRef) => string): void => {
    for (const question of inOrder) {
      if (chosen.length === count) return
      if (question.approved !== isApproved || question.targets.some((target) => asked.has(askedBy(target)))) continue
      for (const target of question.targets) asked.add(target.factId).add(slotKey(target))
      chosen.push(question)
    }
  }
  for (const isApproved of [true, false]) {
    fill(isApproved, ({ factId }) => factId)
    fill(isApproved, slotKey)
  }
  return chosen.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
}

/**
 * The best question about each of these facts, in their order, at most `count`. A question about several of them stands for
 * all, and no slot is asked twice.
 */
export const questionsAbout = <Q extends Assignable>(
  questions: readonly Q[],
  factIds: readonly string[],
  count = assignmentSize,
): Q[] => {
  const best = new Map<string, Q>()
  for (const question of bestQuestions(questions, questions.length))
    for (const { factId } of question.targets) if (!best.has(factId)) best.set(factId, question)
  return [...new Set(factIds.flatMap((factId) => best.get(factId) ?? []))].slice(0, count)
}

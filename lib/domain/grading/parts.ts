import type { Option, Part, QuestionKind } from '../question'
import { answerKey } from '../text'
import { right, type Verdict, verdictOf, wrong } from './verdict'

/**
 * Options by their text: where one is to be chosen any right one (a regrade may accept several), where several are the right
 * ones less the wrong ones over all right ones.
 */
export function gradeOptions(kind: QuestionKind, options: readonly Option[], chosen: readonly string[]): Verdict {
  const picked = new Set(chosen.map(answerKey))
  const keys = options.filter((option) => option.correct)
  const hits = keys.filter((option) => picked.has(answerKey(option.text))).length
  const misses = picked.size - hits
  if (keys.length === 0) return wrong
  if (kind !== 'multiple-response') return hits > 0 && misses === 0 ? right : wrong
  const score = Math.max(0, hits - misses) / keys.length
  return verdictOf(score, score > 0 && score < 1 ? 'incomplete' : undefined)
}

/** Each pair counts alike. */
export function gradeMatching(parts: readonly Part[], given: readonly string[]): Verdict {
  const scores = parts.map((part, index) =>
    answerKey(part.answer) === answerKey(given[index] ?? '') && given[index] !== undefined ? 1 : 0,
  )
  const sum = scores.reduce<number>((total, score) => total + score, 0)
  return verdictOf(parts.length === 0 ? 0 : sum / parts.length, undefined, scores)
}

/**
 * An order is its neighbours: each pair of items that follow one another in the key counts where the learner has them in this
 * order, so one item out of place does not cost the rest. A part's own score is the mean of the pairs it stands in.
 */
export function gradeOrdering(parts: readonly Part[], given: readonly string[]): Verdict {
  const items = parts.map((part, index) => ({
    index,
    position: Number(part.answer),
    placed: Number(given[index] ?? Number.NaN),
  }))
  items.sort((a, b) => a.position - b.position)
  const pairs = items.slice(1).map((item, index) => Number((items[index]?.placed ?? Number.NaN) < item.placed))
  const scores = parts.map(() => 0)
  for (const [rank, item] of items.entries()) {
    const own = [pairs[rank - 1], pairs[rank]].filter((pair) => pair !== undefined)
    scores[item.index] = own.reduce((total, pair) => total + pair, 0) / Math.max(1, own.length)
  }
  return verdictOf(pairs.reduce((total, pair) => total + pair, 0) / Math.max(1, pairs.length), undefined, scores)
}

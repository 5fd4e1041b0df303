import { flagsOf, itemStatistics, optionTable, pooledItem, quizStatistics } from '@/lib/domain/statistics'
import type { Row } from './row'

const attempts = 10_000
const questions = 40
const limitMillis = 2000
const options = ['a', 'b', 'c', 'd']

/** Every figure of a large quiz: the quiz's own, and of each question its figures, flags, pooled figures and option table. */
export const bench = async (): Promise<Row[]> => {
  // A rung of ability and a rung of difficulty, with a fixed scatter: the same marks in every run.
  const chosen = (attempt: number, item: number) => {
    const scatter = (attempt * 7919 + item * 104_729 + attempt * item * 31) % 100
    return scatter < 20 + ((attempt * 13) % 60) + (item % 20) ? 0 : 1 + (scatter % 3)
  }
  const rows = Array.from({ length: attempts }, (_, attempt) =>
    Array.from({ length: questions }, (_, item) => (chosen(attempt, item) === 0 ? 1 : 0)),
  )
  const startedAt = performance.now()
  const quiz = quizStatistics({ rows, maxima: Array.from({ length: questions }, () => 1) })
  const totals = rows.map((row) => row.reduce<number>((sum, mark) => sum + mark, 0))
  for (let item = 0; item < questions; item++) {
    const marks = rows.map((row) => row[item] ?? 0)
    const set = { marks, rests: totals.map((total, attempt) => total - (marks[attempt] ?? 0)), maximum: 1 }
    flagsOf(itemStatistics(set), 0.25)
    pooledItem([set])
    const picks = totals.map((total, attempt) => ({ chosen: [options[chosen(attempt, item)] ?? ''], total }))
    optionTable(options, picks)
  }
  const millis = performance.now() - startedAt
  const name = `figures of ${attempts} attempts x ${questions} questions (alpha ${((quiz?.alpha ?? 0) / 100).toFixed(2)})`
  return [{ name, ours: `${millis.toFixed(0)} ms`, limit: `<= ${limitMillis} ms`, ok: millis <= limitMillis }]
}

import { type Marks, markOf } from '@/lib/domain/attempt'
import { grouped } from '@/lib/domain/grouped'
import { machineMarks } from '@/lib/domain/marking'
import type { CountingItem } from '@/lib/domain/regrade'
import { studentMark } from '../assignments/student-marks'
import { timesOf } from '../assignments/times'
import { givenIn } from '../attempts/mark'
import type { Regraded } from './load'

type NewMark = { readonly attemptId: string; readonly itemId: string } & Marks

/** The marks of an item in every attempt that had it, if it counted like this. Who left it out has one only where everybody gets it. */
export const marksAs = ({ row, item }: Regraded, counting: CountingItem): NewMark[] =>
  row.attempts
    .filter(({ itemIds }) => itemIds.includes(item.id))
    .flatMap(({ id: attemptId, responses }) => {
      const response = responses.find(({ itemId }) => itemId === item.id)
      if (!response && !counting.fullMarks) return []
      const marks = machineMarks(counting, givenIn(response?.answer ?? null))
      return [{ attemptId, itemId: item.id, manualMark: response?.manualMark ?? null, ...marks }]
    })

/** What each student has of the assignment in percent, if the item counted like this; null where nothing counts. */
export const percentsAs = (regraded: Regraded, counting: CountingItem, now: Date): Map<string, number | null> => {
  const { row, item } = regraded
  const assignment = timesOf(row)
  const marks = new Map(marksAs(regraded, counting).map((mark) => [mark.attemptId, mark]))
  const items = row.items.map((other) =>
    other.id === item.id ? { ...other, points: counting.points, droppedAt: counting.dropped ? now : null } : other,
  )
  const attempts = row.attempts.map((attempt) => {
    const others = attempt.responses.filter(({ itemId }) => itemId !== item.id)
    const mark = marks.get(attempt.id)
    return { ...attempt, responses: mark ? [...others, mark] : others }
  })
  return new Map(
    [...grouped(attempts, ({ userId }) => userId)].map(([userId, own]) => [
      userId,
      studentMark(assignment, items, userId, own, now).soFarPercent,
    ]),
  )
}

/** Answers whose mark is better than it was. */
export const betterThan = ({ row, item }: Regraded, marks: readonly NewMark[]): NewMark[] =>
  marks.filter((mark) => {
    const attempt = row.attempts.find(({ id }) => id === mark.attemptId)
    const before = attempt?.responses.find(({ itemId }) => itemId === item.id)
    return (markOf(mark) ?? 0) > (before ? (markOf(before) ?? 0) : 0)
  })

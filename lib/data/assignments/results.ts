import type { AssignmentException, AssignmentWindow } from '@/lib/domain/assignment'
import { limitFor, markOf } from '@/lib/domain/attempt'
import type { ListedStudent } from '@/lib/domain/classroom'
import type { CellStatus } from '@/lib/domain/gradebook'
import { mean, median } from '@/lib/domain/moments'
import type { Person } from '@/lib/domain/policy'
import { askedCount } from '@/lib/domain/pool'
import type { QuestionKind } from '@/lib/domain/question'
import { notFound, ok, type Result } from '@/lib/domain/result'
import type { Given } from '@/lib/domain/sheet'
import { itemMarksOf, type Sittings, totalsOf } from '@/lib/domain/sittings'
import {
  flagsOf,
  guessScore,
  type ItemFlag,
  type ItemStatistics,
  itemStatistics,
  type OptionUse,
  optionTable,
  type QuizStatistics,
  quizStatistics,
} from '@/lib/domain/statistics'
import { handInOverdue } from '../attempts/hand-in'
import { answerableOf, givenIn, type KeyedItem, withKey } from '../attempts/mark'
import { asListed, listed } from '../memberships/listed'
import { db } from '../prisma'
import { withheldQuestionIds } from '../wall'
import { assignmentIn } from './find'
import { type PooledItem, pooledItems } from './pooled'
import { studentMark } from './student-marks'
import { type TimedAssignment, timesOf, withTimes } from './times'
import { type NamedItem, unsettledItems } from './unsettled'

export type StudentResult = ListedStudent & {
  readonly status: CellStatus
  readonly percent: number | null
  readonly daysLate: number
  /** Of the attempt that counts. */
  readonly submittedAt: Date | null
  /** The times of this student, with what differs from everybody's. */
  readonly times: StudentTimes
}

export type StudentTimes = AssignmentWindow & {
  /** Null: none. */
  readonly limitMinutes: number | null
  readonly exception: AssignmentException | null
}

export type ItemResult = {
  readonly itemId: string
  readonly kind: QuestionKind
  readonly stem: string
  readonly points: number
  readonly answer: string
  readonly quotedSentence: string
  readonly statistics: ItemStatistics
  /** Over every assignment of this wording in the actor's classes; null before anybody is marked. */
  readonly pooled: PooledItem | null
  /** Its share in the spread of the marks, in percent; null where it lowers it. */
  readonly effectiveWeight: number | null
  /** What blind guessing earns, 0 to 1. */
  readonly guess: number
  readonly flags: readonly ItemFlag[]
  /** Of kinds with options; the right ones marked. */
  readonly options: readonly (OptionUse & { readonly correct: boolean })[]
}

/** An answer that waits for the teacher: to be marked, or (with `receivedAt`) to be accepted although it came late. */
export type WaitingAnswer = {
  readonly attemptId: string
  readonly itemId: string
  readonly userId: string
  readonly name: string
  readonly stem: string
  readonly answer: string
  readonly points: number
  readonly scheme: string | null
  readonly given: Given | null
  readonly receivedAt: Date | null
}

export type AssignmentResults = {
  readonly assignment: TimedAssignment
  readonly students: readonly StudentResult[]
  /** Of the marks that count and are whole, in percent; null before the first. */
  readonly marks: { readonly mean: number; readonly median: number } | null
  /** Of marked attempts, each student's last. */
  readonly quiz: QuizStatistics | null
  readonly items: readonly ItemResult[]
  /** How many of how many questions each student is asked; null: all are asked all. */
  readonly drawn: { readonly drawn: number; readonly all: number } | null
  readonly toMark: readonly WaitingAnswer[]
  readonly late: readonly WaitingAnswer[]
  readonly running: number
  /** Somebody has begun it. */
  readonly hasBegun: boolean
  /** Questions that no longer count. */
  readonly dropped: readonly NamedItem[]
  /** Marks that students object to and nobody has looked at, by question. */
  readonly contested: readonly (NamedItem & { readonly count: number })[]
}

const load = (actor: Person, assignmentId: string) =>
  db().assignment.findFirst({
    where: assignmentIn(actor, assignmentId, 'teacher'),
    include: {
      ...withTimes,
      items: { where: { droppedAt: null }, orderBy: { position: 'asc' }, include: withKey },
      attempts: { orderBy: { number: 'asc' }, include: { responses: true } },
    },
  })
type Row = NonNullable<Awaited<ReturnType<typeof load>>>
type AttemptRow = Row['attempts'][number]

/** The points of attempts by item; null where an attempt did not have it. */
const sittingsOf = (attempts: readonly AttemptRow[], items: readonly KeyedItem[]): Sittings => ({
  maxima: items.map(({ points }) => points),
  rows: attempts.map(({ itemIds, responses }) => {
    const marks = new Map(responses.map((response) => [response.itemId, markOf(response) ?? 0]))
    const had = new Set(itemIds)
    return items.map(({ id, points }) => (had.has(id) ? (marks.get(id) ?? 0) * points : null))
  }),
})

const drawnOf = (items: readonly KeyedItem[], { settings: { pools } }: TimedAssignment) =>
  Object.keys(pools).length === 0 ? null : { drawn: askedCount(items, pools), all: items.length }

type Sat = {
  readonly pooled: ReadonlyMap<string, PooledItem>
  readonly attempts: readonly AttemptRow[]
  readonly sittings: Sittings
  readonly totals: readonly number[]
}

const timesFor = ({ settings, ...assignment }: TimedAssignment, userId: string): StudentTimes => {
  const exception = assignment.exceptionOf(userId)
  const limitMinutes = limitFor(settings, assignment.accommodationOf(userId), exception)
  return { ...assignment.windowOf(userId), limitMinutes, exception }
}

/** The figures of one item, which has this place among all, over the attempts that had it. */
const itemResult = (
  item: KeyedItem,
  place: number,
  { attempts, sittings, totals, pooled }: Sat,
  effectiveWeight: number | null,
): ItemResult => {
  const statistics = itemStatistics(itemMarksOf(sittings, place))
  const all = pooled.get(item.questionVersionId) ?? null
  const { kind, answer, options, parts } = answerableOf(item)
  const guess = guessScore(kind, options.length, parts.length)
  const picks = attempts.flatMap((attempt, index) => {
    if (!attempt.itemIds.includes(item.id)) return []
    const given = givenIn(attempt.responses.find(({ itemId }) => itemId === item.id)?.answer ?? null)
    return [{ chosen: given?.type === 'options' ? given.chosen : [], total: totals[index] ?? 0 }]
  })
  const texts = options.map((option) => option.text)
  const table = optionTable(texts, picks)
  const { stem, quotedSentence } = item.questionVersion
  return {
    ...{ itemId: item.id, kind, stem, points: item.points, answer, quotedSentence, statistics, effectiveWeight, guess },
    pooled: all,
    // What one class cannot tell for certain, all together may.
    flags: [...new Set([...flagsOf(statistics, guess), ...(all ? flagsOf(all.statistics, guess) : [])])],
    options: table.map((use, index) => ({ ...use, correct: options[index]?.correct ?? false })),
  }
}

const waiting = (row: Row, nameOf: (userId: string) => string, which: 'to-mark' | 'late'): WaitingAnswer[] =>
  row.attempts
    .filter((attempt) => attempt.submittedAt !== null)
    .flatMap((attempt) =>
      attempt.responses.flatMap((response): WaitingAnswer[] => {
        const item = row.items.find(({ id }) => id === response.itemId)
        const isLate = which === 'late'
        if (!item || (isLate ? response.lateReceivedAt === null : markOf(response) !== null)) return []
        return [
          {
            attemptId: attempt.id,
            itemId: item.id,
            userId: attempt.userId,
            name: nameOf(attempt.userId),
            stem: item.questionVersion.stem,
            answer: answerableOf(item).answer,
            points: item.points,
            scheme: item.scheme,
            given: givenIn(isLate ? response.lateAnswer : response.answer),
            receivedAt: isLate ? response.lateReceivedAt : null,
          },
        ]
      }),
    )

const marksOf = (students: readonly StudentResult[]): AssignmentResults['marks'] => {
  const percents = students.flatMap(({ status, percent }) => (status === 'marked' ? (percent ?? []) : []))
  return percents.length === 0 ? null : { mean: mean(percents), median: median(percents) }
}

const studentsOf = (classId: string) =>
  db().membership.findMany({
    where: { classId, role: 'student' },
    select: listed,
  })

/** What a teacher sees of an assignment: marks, figures of each question, and what waits. Overdue attempts are handed in by the look. */
export const assignmentResults = async (
  actor: Person,
  assignmentId: string,
  now: Date,
): Promise<Result<AssignmentResults>> => {
  const seen = await load(actor, assignmentId)
  if (!seen) return notFound
  const row = (await handInOverdue(actor, now, seen.id)) > 0 ? ((await load(actor, assignmentId)) ?? seen) : seen
  const assignment = timesOf(row)
  // Who teaches here may sit a quiz with the same questions there: their keys stay out of sight (the wall).
  const withheld = await withheldQuestionIds(actor, now)
  const isShown = (item: KeyedItem) => !withheld.has(item.questionVersion.questionId)
  const members = (await studentsOf(row.classId)).map(asListed)
  const names = new Map(members.map(({ userId, name }) => [userId, name]))
  const nameOf = (userId: string) => names.get(userId) ?? ''
  const own = (userId: string) => row.attempts.filter((attempt) => attempt.userId === userId)
  const students = members
    .filter(({ userId, leftAt }) => leftAt === null || own(userId).length > 0)
    .map((student): StudentResult => {
      const { userId } = student
      const attempts = own(userId)
      const { status, percent, daysLate, submittedAt } = studentMark(assignment, row.items, userId, attempts, now)
      const times = timesFor(assignment, userId)
      return { ...student, status, percent, daysLate, submittedAt, times }
    })
    .sort((a, b) => a.name.localeCompare(b.name))
  const last = members.flatMap(({ userId }) => own(userId).findLast((attempt) => attempt.gradedAt !== null) ?? [])
  const sittings = sittingsOf(last, row.items)
  const quiz = quizStatistics(sittings)
  const pooled = await pooledItems(
    actor,
    row.items.map(({ questionVersionId }) => questionVersionId),
  )
  const sat = { attempts: last, sittings, totals: totalsOf(sittings), pooled }
  const items = row.items.flatMap((item, index) =>
    isShown(item) ? itemResult(item, index, sat, quiz?.effectiveWeights[index] ?? null) : [],
  )
  return ok({
    assignment,
    students,
    marks: marksOf(students),
    quiz,
    items,
    drawn: drawnOf(row.items, assignment),
    toMark: waiting({ ...row, items: row.items.filter(isShown) }, nameOf, 'to-mark'),
    late: waiting({ ...row, items: row.items.filter(isShown) }, nameOf, 'late'),
    running: row.attempts.filter((attempt) => attempt.submittedAt === null).length,
    hasBegun: row.attempts.length > 0,
    ...(await unsettledItems(row.id, withheld)),
  })
}

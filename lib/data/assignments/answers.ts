import type { ListedStudent } from '@/lib/domain/classroom'
import { isId } from '@/lib/domain/id'
import type { Person } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { memberClass } from '../access'
import { withKey } from '../attempts/mark'
import { asListed, listed } from '../memberships/listed'
import { db } from '../prisma'
import { withheldQuestionIds } from '../wall'
import { type FeedbackItem, feedbackOf } from './feedback'
import { assignmentIn } from './find'

/** One attempt with what was answered to each of its questions. */
export type AnsweredAttempt = {
  readonly attemptId: string
  readonly number: number
  readonly startedAt: Date
  readonly submittedAt: Date | null
  readonly items: readonly (FeedbackItem & { readonly savedAt: Date | null })[]
}
export type AnsweringStudent = ListedStudent & {
  readonly attempts: readonly AnsweredAttempt[]
}
export type Answers = {
  readonly assignmentId: string
  readonly classId: string
  readonly className: string
  readonly timeZone: string
  readonly title: string
  /** By name; who has no attempt is left out. */
  readonly students: readonly AnsweringStudent[]
}

/** All answers of an assignment, or those of one of its students, for the teachers of its class. */
export const answersOf = async (
  actor: Person,
  assignmentId: string,
  now: Date,
  only: string | null = null,
): Promise<Result<Answers>> => {
  if (only !== null && !isId(only)) return notFound
  const row = await db().assignment.findFirst({
    where: assignmentIn(actor, assignmentId, 'teacher'),
    include: {
      items: { orderBy: { position: 'asc' }, include: withKey },
      attempts: {
        where: only === null ? {} : { userId: only },
        orderBy: { number: 'asc' },
        include: { responses: true },
      },
      classroom: {
        select: {
          name: true,
          timeZone: true,
          memberships: {
            where: { role: 'student', ...(only === null ? {} : { userId: only }) },
            select: listed,
          },
        },
      },
    },
  })
  if (!row || (only !== null && row.classroom.memberships.length === 0)) return notFound
  // Who teaches here may sit a quiz with the same questions elsewhere (the wall).
  const withheld = await withheldQuestionIds(actor, now)
  const shown = row.items.filter((item) => !withheld.has(item.questionVersion.questionId))
  const students = row.classroom.memberships.map((membership): AnsweringStudent => {
    const student = asListed(membership)
    const attempts = row.attempts
      .filter((attempt) => attempt.userId === student.userId)
      .map((attempt): AnsweredAttempt => {
        const savedAt = new Map(attempt.responses.map((response) => [response.itemId, response.savedAt]))
        const items = feedbackOf(shown, attempt)
        return {
          attemptId: attempt.id,
          number: attempt.number,
          startedAt: attempt.startedAt,
          submittedAt: attempt.submittedAt,
          items: items.map((item) => ({ ...item, savedAt: savedAt.get(item.itemId) ?? null })),
        }
      })
    return { ...student, attempts }
  })
  return ok({
    assignmentId: row.id,
    classId: row.classId,
    className: row.classroom.name,
    timeZone: row.classroom.timeZone,
    title: row.title,
    students: students
      .filter(({ attempts }) => attempts.length > 0 || only !== null)
      .sort((a, b) => a.name.localeCompare(b.name)),
  })
}

/** All answers to all assignments of a class in the order of their opening, for its teachers. */
export const answersOfClass = async (actor: Person, classId: string, now: Date): Promise<Result<Answers[]>> => {
  const classroom = isId(classId)
    ? await db().class.findFirst({
        where: { AND: [{ id: classId }, memberClass(actor, 'teacher')] },
        select: { assignments: { orderBy: [{ opensAt: 'asc' }, { id: 'asc' }], select: { id: true } } },
      })
    : null
  if (!classroom) return notFound
  const all: Answers[] = []
  for (const { id } of classroom.assignments) {
    const answers = await answersOf(actor, id, now)
    if (answers.ok) all.push(answers.value)
  }
  return ok(all)
}

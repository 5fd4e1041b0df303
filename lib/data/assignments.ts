import { stateOfAttempt } from '@/lib/domain/attempt'
import { grouped } from '@/lib/domain/grouped'
import { isId } from '@/lib/domain/id'
import { type Actor, userIdOf } from '@/lib/domain/policy'
import { memberClass } from './access'
import { isReleasedFor, type TimedAssignment, timesOf, withTimes } from './assignments/times'
import { type OwnGoal, ownGoals } from './goals'
import { db } from './prisma'
import { withheldQuestionIds } from './wall'

/** An assignment that somebody has still to do. */
export type OpenAssignment = {
  readonly id: string
  readonly title: string
  readonly className: string
  /** The zone in which its times are meant. */
  readonly timeZone: string
  readonly dueAt: Date | null
  readonly closesAt: Date | null
  readonly state: 'open' | 'running'
  /** How a goal is kept; it stays open until it is due, whatever was handed in. */
  readonly goal: OwnGoal | null
}

const ownAttempts = (userId: string) =>
  ({
    where: { userId },
    orderBy: { number: 'asc' },
    select: { startedAt: true, deadlineAt: true, submittedAt: true, gradedAt: true },
  }) as const

const soonest = (a: { dueAt: Date | null }, b: { dueAt: Date | null }): number =>
  (a.dueAt?.getTime() ?? Number.POSITIVE_INFINITY) - (b.dueAt?.getTime() ?? Number.POSITIVE_INFINITY)

/** What the actor has to do as a student now, what is due first in front: for Today. */
export const openAssignments = async (actor: Actor, now: Date): Promise<readonly OpenAssignment[]> => {
  const userId = userIdOf(actor)
  if (userId === null) return []
  const rows = await db().assignment.findMany({
    where: {
      opensAt: { lte: now },
      releasedAt: null,
      classroom: { AND: [{ archivedAt: null }, memberClass(actor, 'student')] },
    },
    include: { ...withTimes, attempts: ownAttempts(userId) },
  })
  const assignments = rows.map((row) => ({ row, assignment: timesOf(row) }))
  const withGoal = assignments.filter(({ assignment: { settings } }) => settings.goalPercent !== null)
  const goals = await ownGoals(
    actor,
    withGoal.map(({ row }) => row.id),
    now,
  )
  return assignments
    .flatMap(({ row, assignment }): OpenAssignment[] => {
      const { dueAt, closesAt } = assignment.windowOf(userId)
      const isRunning = row.attempts.some((attempt) => stateOfAttempt(attempt, now) === 'running')
      const isDone = row.attempts.some((attempt) => attempt.submittedAt !== null)
      const isOver = closesAt !== null && closesAt <= now
      const goal = goals.get(row.id) ?? null
      if (!isRunning && ((isDone && goal === null) || isOver || assignment.exceptionOf(userId)?.excused)) return []
      const { id, title, className, timeZone } = assignment
      return [{ id, title, className, timeZone, dueAt, closesAt, state: isRunning ? 'running' : 'open', goal }]
    })
    .sort(soonest)
}

/** An assignment in the list of its class. For a student the times are those of that student. */
export type AssignmentLine = Pick<TimedAssignment, 'id' | 'title' | 'kind' | 'opensAt' | 'dueAt' | 'closesAt'> & {
  /** Students who handed in, of all present ones; for a student 1 of 1 or 0 of 1. */
  readonly handedIn: number
  readonly students: number
  readonly released: boolean
  /** Answers that a teacher has yet to mark; 0 for students. */
  readonly toMark: number
  /** Marks that students object to and no teacher has decided about yet; 0 for students. */
  readonly contested: number
}

/** Open objections to marks of a class, by assignment; as on the page of its results none to a question behind the wall. */
const contestedIn = async (actor: Actor, classId: string, now: Date): Promise<ReadonlyMap<string, number>> => {
  const contests = await db().contest.findMany({
    where: {
      resolution: null,
      response: { attempt: { assignment: { classId } } },
      questionVersion: { questionId: { notIn: [...(await withheldQuestionIds(actor, now))] } },
    },
    select: { response: { select: { attempt: { select: { assignmentId: true } } } } },
  })
  const ids = contests.flatMap(({ response }) => response?.attempt.assignmentId ?? [])
  return new Map([...grouped(ids, (id) => id)].map(([id, those]) => [id, those.length]))
}

/** The assignments of a class, the newest first: for its teachers, and for its students those that have opened. */
export const assignmentsOf = async (actor: Actor, classId: string, now: Date): Promise<readonly AssignmentLine[]> => {
  const userId = userIdOf(actor)
  if (userId === null || !isId(classId)) return []
  const classroom = await db().class.findFirst({
    where: { AND: [{ id: classId }, memberClass(actor)] },
    select: { memberships: { where: { removedAt: null }, select: { userId: true, role: true } } },
  })
  if (!classroom) return []
  const isTeacher = classroom.memberships.some((member) => member.userId === userId && member.role === 'teacher')
  const present = classroom.memberships.filter((member) => member.role === 'student').map((member) => member.userId)
  const counted = new Set(isTeacher ? present : [userId])
  const contested = isTeacher ? await contestedIn(actor, classId, now) : null
  const rows = await db().assignment.findMany({
    where: { classId, ...(isTeacher ? {} : { opensAt: { lte: now } }) },
    orderBy: [{ opensAt: 'desc' }, { id: 'desc' }],
    include: {
      ...withTimes,
      attempts: { where: { submittedAt: { not: null } }, select: { userId: true, submittedAt: true, gradedAt: true } },
    },
  })
  return rows.map((row) => {
    const assignment = timesOf(row)
    const { opensAt, dueAt, closesAt } = isTeacher ? assignment : assignment.windowOf(userId)
    const finished = row.attempts.filter((attempt) => counted.has(attempt.userId))
    const own = row.attempts.filter((attempt) => attempt.userId === userId)
    const { id, title, kind } = assignment
    return {
      ...{ id, title, kind, opensAt, dueAt, closesAt },
      handedIn: new Set(finished.map((attempt) => attempt.userId)).size,
      students: counted.size,
      released: isTeacher ? assignment.releasedAt !== null : isReleasedFor(assignment, own, now),
      toMark: isTeacher ? row.attempts.filter((attempt) => attempt.gradedAt === null).length : 0,
      contested: contested?.get(id) ?? 0,
    }
  })
}

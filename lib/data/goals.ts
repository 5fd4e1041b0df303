import { studyDayOf } from '@/lib/domain/day'
import { type GoalProgress, goalProgress } from '@/lib/domain/goal'
import { isId } from '@/lib/domain/id'
import { type Actor, type Person, userIdOf } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { memberClass } from './access'
import { assignmentIn } from './assignments/find'
import { timesOf } from './assignments/times'
import { loadFacts } from './class-progress/load'
import { type GoalMember, type GoalRow, loadGoalLog, loadMembers, withDocument } from './goals/load'
import { presentRules } from './parameters'
import { db } from './prisma'

/** A goal as one student keeps it. */
export type OwnGoal = GoalProgress & {
  readonly documentId: string
  readonly documentTitle: string
  /** The end of the last day, on the clocks of the class; null: none. */
  readonly until: Date | null
}

/** How each of these students keeps the document of an assignment; null where it has no goal. */
const kept = async (row: GoalRow, members: readonly GoalMember[], now: Date) => {
  const assignment = timesOf(row)
  const { goalPercent } = assignment.settings
  const document = row.items[0]?.questionVersion.question.document
  const version = document?.versions[0]
  if (assignment.kind !== 'practice' || goalPercent === null || !document || !version) return null
  const factIds = (await loadFacts([document.id], [version.id])).map(({ id }) => id)
  const logs = await loadGoalLog(
    members.map(({ userId }) => userId),
    factIds,
  )
  return members.map(({ userId, joinedAt, realName, user }) => {
    const rules = presentRules({ ...user, weights: user.parameters[0]?.weights ?? null, settings: null })
    const { opensAt, dueAt } = assignment.windowOf(userId)
    const goal = {
      percent: goalPercent,
      from: studyDayOf(opensAt, rules.clock),
      until: studyDayOf(dueAt ?? now, rules.clock),
      factIds,
      since: joinedAt,
    }
    const progress = goalProgress(goal, logs.get(userId) ?? [], studyDayOf(now, rules.clock), rules)
    const name = realName ?? user.displayName
    return { userId, name, ...progress, documentId: document.id, documentTitle: document.title, until: dueAt }
  })
}

/** How the actor keeps the goals among these assignments of classes they are a student of, by assignment. */
export const ownGoals = async (
  actor: Actor,
  assignmentIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, OwnGoal>> => {
  const userId = userIdOf(actor)
  if (userId === null || assignmentIds.length === 0) return new Map()
  const rows = await db().assignment.findMany({
    where: {
      id: { in: assignmentIds.filter(isId) },
      kind: 'practice',
      opensAt: { lte: now },
      classroom: memberClass(actor, 'student'),
    },
    include: withDocument,
  })
  const goals = await Promise.all(
    rows.map(async (row) => {
      const [own] = (await kept(row, await loadMembers(row.classId, userId), now)) ?? []
      return own ? [[row.id, own] as const] : []
    }),
  )
  return new Map(goals.flat())
}

export type StudentGoal = GoalProgress & { readonly userId: string; readonly name: string }

/** How the present students of a class that the actor teaches keep the goal of an assignment; null where it has none. */
export const goalOfClass = async (
  actor: Person,
  assignmentId: string,
  now: Date,
): Promise<Result<readonly StudentGoal[] | null>> => {
  const row = await db().assignment.findFirst({
    where: assignmentIn(actor, assignmentId, 'teacher'),
    include: withDocument,
  })
  if (!row) return notFound
  const students = await kept(row, await loadMembers(row.classId), now)
  return ok(students?.sort((a, b) => a.name.localeCompare(b.name)) ?? null)
}

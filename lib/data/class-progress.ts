import { type Completion, completionOf, type Forecast, forecastOf } from '@/lib/domain/class-progress'
import type { FactState } from '@/lib/domain/class-sections'
import { daysBetween, type StudyDay, studyDayOf } from '@/lib/domain/day'
import { cellOf } from '@/lib/domain/gradebook'
import { grouped } from '@/lib/domain/grouped'
import { isId } from '@/lib/domain/id'
import type { Link, Person } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import type { Prisma } from '@/lib/generated/client'
import { memberClass } from './access'
import { type ClassDocument, classDocument, placedFacts } from './class-progress/document'
import { type LoadedMember, loadClassroom, loadFacts, loadOpenAssignments } from './class-progress/load'
import { factStates } from './class-progress/states'

/** A present student; `lastStudiedOn` is about the documents of this class, since joining it. */
export type ClassStudent = {
  readonly userId: string
  readonly name: string
  readonly lastStudiedOn: StudyDay | null
  readonly daysAway: number | null
}

export type OpenCompletion = Completion & {
  readonly id: string
  readonly title: string
  readonly closesAt: Date | null
}

/**
 * What a teacher sees of a class: memory of the facts of documents granted to it, of present students, from the day each
 * joined; no other documents, no hours, no minutes.
 */
export type ClassProgress = {
  readonly students: readonly ClassStudent[]
  readonly documents: readonly ClassDocument[]
  /** Of the assignments that are open now, what closes first in front. */
  readonly open: readonly OpenCompletion[]
  /** Of the last seven study days: what was expected beside what came; null where that is too little. */
  readonly week: Forecast | null
}

/** Marks do not matter for who has done something. */
const unmarked = { points: 0, maximum: 0, toMark: 0 }

const completions = async (classId: string, userIds: readonly string[], now: Date): Promise<OpenCompletion[]> =>
  (await loadOpenAssignments(classId, now)).map(({ assignment, attempts }) => {
    const cells = userIds.map((userId) =>
      cellOf(
        {
          window: assignment.windowOf(userId),
          settings: assignment.settings,
          excused: assignment.exceptionOf(userId)?.excused ?? false,
          attempts: attempts
            .filter((attempt) => attempt.userId === userId)
            .map((attempt) => ({ ...attempt, score: unmarked })),
        },
        now,
      ),
    )
    const { id, title, closesAt } = assignment
    return { id, title, closesAt, ...completionOf(cells) }
  })

const studentOf = (
  { userId, realName, user }: LoadedMember,
  lastStudiedOn: StudyDay | null,
  now: Date,
): ClassStudent => {
  return {
    userId,
    name: realName ?? user.displayName,
    lastStudiedOn,
    daysAway: lastStudiedOn === null ? null : Math.max(0, daysBetween(lastStudiedOn, studyDayOf(now, user))),
  }
}

/** The last study day of each member. */
const lastDaysOf = (states: readonly FactState[]): ReadonlyMap<string, StudyDay> => {
  const days = new Map<string, StudyDay>()
  for (const { userId, last } of states)
    if (last && last.studyDay > (days.get(userId) ?? '')) days.set(userId, last.studyDay)
  return days
}

const seenIn = async (
  seenBy: Prisma.ClassWhereInput,
  classId: string,
  only: string | null,
  now: Date,
): Promise<Result<ClassProgress>> => {
  const classroom = await loadClassroom(seenBy, classId, only)
  if (!classroom) return notFound
  const { memberships: members } = classroom
  const userIds = members.map(({ userId }) => userId)
  const documents = classroom.grants.map(({ document }) => document)
  const facts = await loadFacts(
    documents.map(({ id }) => id),
    documents.flatMap(({ versions }) => versions.map(({ id }) => id)),
  )
  const placed = documents.map((document) => ({ document, facts: placedFacts(document, facts) }))
  const [{ states, week }, open] = await Promise.all([
    factStates(
      members,
      placed.flatMap((each) => each.facts),
      now,
    ),
    completions(classroom.id, userIds, now),
  ])
  const documentOf = new Map(facts.map(({ id, documentId }) => [id, documentId]))
  const statesOf = grouped(states, ({ factId }) => documentOf.get(factId))
  const lastDays = lastDaysOf(states)
  return ok({
    students: members.map((member) => studentOf(member, lastDays.get(member.userId) ?? null, now)),
    documents: placed.map((each) => classDocument(each.document, each.facts, statesOf.get(each.document.id) ?? [])),
    open,
    week: forecastOf(week),
  })
}

/** The class as its teachers see it; `not_found` for everybody else. */
export const classProgress = (actor: Person, classId: string, now: Date): Promise<Result<ClassProgress>> =>
  seenIn(memberClass(actor, 'teacher'), classId, null, now)

/** One present student of a class as its teachers see it, by the query that tells the student what they see. */
export const studentProgress = async (
  actor: Person,
  classId: string,
  userId: string,
  now: Date,
): Promise<Result<ClassProgress>> => {
  const seen = isId(userId) ? await seenIn(memberClass(actor, 'teacher'), classId, userId, now) : notFound
  return seen.ok && seen.value.students.length === 0 ? notFound : seen
}

/** What the teachers of a class see of the actor, one of its students: the same query, narrowed to one. */
export const ownClassProgress = (actor: Person, classId: string, now: Date): Promise<Result<ClassProgress>> =>
  seenIn(memberClass(actor, 'student'), classId, actor.userId, now)

/** The same for who bears the link of a report, about its student. */
export const reportedProgress = (link: Link, classId: string, now: Date): Promise<Result<ClassProgress>> =>
  seenIn({}, classId, link.grant.userId, now)

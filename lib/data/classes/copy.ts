import type { StudyDay } from '@/lib/domain/day'
import { isId } from '@/lib/domain/id'
import { type CopyClassInput, isPast, movedToTerm, usualFirstDay } from '@/lib/domain/next-term'
import { type Actor, type Person, userIdOf } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { memberClass } from '../access'
import { freshCode } from '../classes'
import { newId } from '../id'
import { db } from '../prisma'
import { withheldQuestionIds } from '../wall'

const document = { select: { id: true, ownerId: true, grants: { where: { everyone: true }, select: { id: true } } } }

/** What was prepared for a class; `mayShare` tells of which documents the actor may let another class read. */
const prepared = async (actor: Actor, classId: string, now: Date) => {
  const found = await db().class.findFirst({
    where: { AND: [{ id: isId(classId) ? classId : { in: [] } }, memberClass(actor, 'teacher')] },
    select: {
      timeZone: true,
      weighting: true,
      grants: { where: { document: { archivedAt: null } }, select: { document } },
      assignments: {
        orderBy: { opensAt: 'asc' },
        include: {
          items: {
            where: { droppedAt: null },
            orderBy: { position: 'asc' },
            include: {
              questionVersion: {
                select: { question: { select: { id: true, status: true, currentVersionId: true, document } } },
              },
            },
          },
        },
      },
    },
  })
  if (!found) return null
  const [userId, withheld] = [userIdOf(actor), await withheldQuestionIds(actor, now)]
  const mayShare = (shared: { ownerId: string; grants: readonly unknown[] }) =>
    shared.ownerId === userId || shared.grants.length > 0
  const assignments = found.assignments.flatMap(({ items, ...assignment }) => {
    if (!items.every(({ questionVersion: { question } }) => mayShare(question.document))) return []
    const asked = items.flatMap(({ points, poolId, questionVersion: { question } }) =>
      question.status === 'approved' && question.currentVersionId && !withheld.has(question.id)
        ? [{ points, poolId, questionVersionId: question.currentVersionId }]
        : [],
    )
    return asked.length > 0 ? [{ ...assignment, items: asked }] : []
  })
  const grants = found.grants.filter(({ document: granted }) => mayShare(granted))
  return { ...found, grants, assignments, leftOut: found.assignments.length - assignments.length }
}

export type TermToCopy = {
  /** How many assignments and documents a copy of the class takes along. */
  readonly assignments: number
  readonly documents: number
  /** Assignments that stay: no question of theirs is approved and free any more, or a document is not the actor’s to share. */
  readonly leftOut: number
  /** What the form suggests. */
  readonly firstDay: StudyDay
}

/** What a copy of a class that the actor teaches would take along. */
export const termToCopy = async (actor: Actor, classId: string, now: Date): Promise<Result<TermToCopy>> => {
  const term = await prepared(actor, classId, now)
  if (!term) return notFound
  return ok({
    assignments: term.assignments.length,
    documents: term.grants.length,
    leftOut: term.leftOut,
    firstDay: usualFirstDay(term.assignments, term.timeZone, now),
  })
}

/**
 * Makes a class of the actor with the documents and assignments of one that the actor teaches, asked in their present wording and
 * moved to the new term: nothing of its members comes along, nor what was set for single ones.
 */
export const copyClass = async (
  actor: Person,
  { classId, name, firstDay }: CopyClassInput,
  at: Date,
): Promise<Result<{ classId: string }>> => {
  const term = await prepared(actor, classId, at)
  if (!term) return notFound
  if (isPast(firstDay, term.timeZone, at))
    return failure('invalid', 'checkFields', { fields: { firstDay: 'firstDayPast' } })
  const moved = movedToTerm(term.assignments, firstDay, term.timeZone)
  const id = newId(at)
  await db().class.create({
    data: {
      id,
      name,
      timeZone: term.timeZone,
      weighting: term.weighting ?? {},
      joinCode: freshCode(),
      createdAt: at,
      memberships: { create: { userId: actor.userId, role: 'teacher', joinedAt: at } },
      grants: {
        create: term.grants.map(({ document: granted }) => ({
          id: newId(at),
          documentId: granted.id,
          role: 'reader',
          createdAt: at,
        })),
      },
      assignments: {
        create: term.assignments.map(({ title, kind, settings, items, ...moments }) => ({
          id: newId(at),
          title,
          kind,
          settings: settings ?? {},
          createdAt: at,
          ...moved(moments),
          items: { create: items.map((item, position) => ({ id: newId(at), position, ...item })) },
        })),
      },
    },
  })
  return ok({ classId: id })
}

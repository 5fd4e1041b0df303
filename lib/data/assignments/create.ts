import { type AssignInput, momentsOf } from '@/lib/domain/assigning'
import type { Person } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { memberClass } from '../access'
import { editable, owned, readable } from '../documents/find'
import { newId } from '../id'
import { postNotice, studentsOf } from '../notices/post'
import { db, type Transaction } from '../prisma'
import { withheldQuestionIds } from '../wall'

type Chosen = { readonly versionIds: readonly string[]; readonly toApprove: readonly string[] }

/** The current versions of the chosen questions in their order; proposals only where the actor may approve them. */
const choose = async (tx: Transaction, actor: Person, input: AssignInput, at: Date): Promise<Result<Chosen>> => {
  const withheld = await withheldQuestionIds(actor, at)
  if (input.questionIds.some((id) => withheld.has(id))) return failure('conflict', 'assignQuestionsChanged')
  const mayApprove = (await tx.document.count({ where: editable(actor, input.documentId) })) > 0
  const rows = await tx.question.findMany({
    where: {
      id: { in: [...input.questionIds] },
      document: readable(actor, input.documentId),
      status: { in: mayApprove ? ['approved', 'proposed'] : ['approved'] },
    },
    select: { id: true, status: true, currentVersionId: true },
  })
  const found = new Map(rows.map((row) => [row.id, row]))
  const versionIds = input.questionIds.flatMap((id) => found.get(id)?.currentVersionId ?? [])
  if (versionIds.length < input.questionIds.length) return failure('conflict', 'assignQuestionsChanged')
  return ok({ versionIds, toApprove: rows.filter((row) => row.status === 'proposed').map((row) => row.id) })
}

/** Lets a class read the document where it cannot yet: only its owner can. */
const grantTo = async (tx: Transaction, actor: Person, documentId: string, classId: string, at: Date) => {
  const granted = await tx.documentGrant.count({ where: { documentId, OR: [{ classId }, { everyone: true }] } })
  if (granted > 0) return ok(null)
  if ((await tx.document.count({ where: owned(actor, documentId) })) === 0)
    return failure('conflict', 'assignNotShared')
  await tx.documentGrant.create({ data: { id: newId(at), documentId, classId, role: 'reader', createdAt: at } })
  return ok(null)
}

const add = async (
  tx: Transaction,
  input: AssignInput,
  versionIds: readonly string[],
  classroom: { readonly id: string; readonly timeZone: string },
  at: Date,
): Promise<Result<string>> => {
  const due = input.classes.find(({ classId }) => classId === classroom.id)?.due ?? null
  const moments = momentsOf(input, due, classroom.timeZone, at)
  if (!moments.ok) return moments
  const id = newId(at)
  const poolId = input.draw === null ? null : newId(at)
  const pools = poolId === null || input.draw === null ? {} : { [poolId]: input.draw }
  await tx.assignment.create({
    data: {
      id,
      classId: classroom.id,
      title: input.title,
      kind: input.kind,
      settings: { ...input.settings, pools },
      createdAt: at,
      ...moments.value,
      items: {
        create: versionIds.map((questionVersionId, position) => ({
          id: newId(at),
          questionVersionId,
          points: input.points,
          position,
          poolId,
        })),
      },
    },
  })
  const members = await studentsOf(tx, classroom.id)
  const meant = members.filter((userId) => input.studentIds.includes(userId))
  const userIds = meant.length === 0 ? members : meant
  const excused = members.filter((userId) => !userIds.includes(userId))
  await tx.assignmentException.createMany({
    data: excused.map((userId) => ({ assignmentId: id, userId, excused: true })),
  })
  await postNotice(tx, 'assigned', { userIds, about: { assignmentId: id }, key: id }, moments.value.opensAt)
  return ok(id)
}

/** Takes a half-made transaction back with an expected failure as its reason. */
class Refused extends Error {
  constructor(readonly failure: Result<never> & { ok: false }) {
    super(failure.reason ?? failure.code)
  }
}

const orRefuse = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Refused(result)
  return result.value
}

/**
 * Assigns questions of one document to one or several classes the actor teaches: proposals among them are approved, the
 * classes can read the document, and the versions of the questions are frozen, all in one transaction. The ids of the
 * assignments, in the order of the classes.
 */
export const assign = async (actor: Person, input: AssignInput, at: Date): Promise<Result<readonly string[]>> => {
  const classIds = input.classes.map(({ classId }) => classId)
  try {
    return await db().$transaction(async (tx) => {
      const document = await tx.document.findFirst({ where: readable(actor, input.documentId), select: { id: true } })
      const classrooms = await tx.class.findMany({
        where: { AND: [{ id: { in: classIds }, archivedAt: null }, memberClass(actor, 'teacher')] },
        select: { id: true, timeZone: true },
      })
      if (!document || classrooms.length < classIds.length) return notFound
      const { versionIds, toApprove } = orRefuse(await choose(tx, actor, input, at))
      await tx.question.updateMany({ where: { id: { in: [...toApprove] } }, data: { status: 'approved', look: null } })
      const ids: string[] = []
      for (const classId of classIds) {
        const classroom = classrooms.find(({ id }) => id === classId)
        if (!classroom) continue
        orRefuse(await grantTo(tx, actor, document.id, classId, at))
        ids.push(orRefuse(await add(tx, input, versionIds, classroom, at)))
      }
      return ok(ids)
    })
  } catch (error) {
    if (error instanceof Refused) return error.failure
    throw error
  }
}

import { isId } from '@/lib/domain/id'
import type { Person } from '@/lib/domain/policy'
import { assignmentIn } from '../assignments/find'
import { withTimes } from '../assignments/times'
import { type KeyedItem, withKey } from '../attempts/mark'
import type { db, Transaction } from '../prisma'
import { withheldQuestionIds } from '../wall'

/** An assignment of the actor's with one of its items to be marked anew, and all that was answered. */
export const loadRegraded = async (
  client: Transaction | ReturnType<typeof db>,
  actor: Person,
  assignmentId: string,
  itemId: string,
) => {
  if (!isId(itemId)) return null
  const row = await client.assignment.findFirst({
    where: assignmentIn(actor, assignmentId, 'teacher'),
    include: {
      ...withTimes,
      items: { orderBy: { position: 'asc' }, include: withKey },
      attempts: { where: { submittedAt: { not: null } }, orderBy: { number: 'asc' }, include: { responses: true } },
    },
  })
  const item = row?.items.find(({ id }) => id === itemId)
  return row && item ? { row, item } : null
}
export type Regraded = NonNullable<Awaited<ReturnType<typeof loadRegraded>>>

type Client = Parameters<typeof loadRegraded>[0]

/** The same, unless the question is kept from the actor, who sits a quiz with it elsewhere (the wall). */
export const shownRegraded = async (
  client: Client,
  actor: Person,
  assignmentId: string,
  itemId: string,
  now: Date,
): Promise<Regraded | null> => {
  const regraded = await loadRegraded(client, actor, assignmentId, itemId)
  const withheld = regraded && (await withheldQuestionIds(actor, now))
  return withheld?.has(regraded?.item.questionVersion.questionId ?? '') ? null : regraded
}

/** The same, held so that nobody is marked meanwhile: handing in and marking by hand wait. */
export const holdRegraded = async (
  tx: Transaction,
  actor: Person,
  assignmentId: string,
  itemId: string,
  now: Date,
): Promise<Regraded | null> => {
  if (!(await shownRegraded(tx, actor, assignmentId, itemId, now))) return null
  await tx.$queryRaw`SELECT 1 FROM "Assignment" WHERE id = ${assignmentId}::uuid FOR NO KEY UPDATE`
  await tx.$queryRaw`SELECT 1 FROM "Attempt" WHERE "assignmentId" = ${assignmentId}::uuid ORDER BY id FOR NO KEY UPDATE`
  return loadRegraded(tx, actor, assignmentId, itemId)
}

/** How an item counts, as its columns say it. */
export type ItemState = {
  readonly points: number
  readonly gradingVersionId: string | null
  readonly fullMarksAt: string | null
  readonly droppedAt: string | null
}

export const stateOf = (item: KeyedItem): ItemState => ({
  points: item.points,
  gradingVersionId: item.gradingVersionId,
  fullMarksAt: item.fullMarksAt?.toISOString() ?? null,
  droppedAt: item.droppedAt?.toISOString() ?? null,
})

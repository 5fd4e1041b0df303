import { isId } from '@/lib/domain/id'
import type { Learner, System } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import type { Prisma } from '@/lib/generated/client'
import { removeEmptyDecks } from '../packages/decks'
import { db, type Transaction } from '../prisma'
import { answeredQuestions } from '../questions/answered'
import { ownNotes } from './find'

/** Nobody remembers it, and no quiz asks it. */
const unused = {
  facts: { none: { cards: { some: {} } } },
  questions: { none: { versions: { some: { OR: [{ items: { some: {} } }, { gradedItems: { some: {} } }] } } } },
} satisfies Prisma.DocumentWhereInput

/** Deletes those that nobody has answered either: nothing is lost with them. */
const removeUnstudied = async (tx: Transaction, where: Prisma.DocumentWhereInput): Promise<number> => {
  const rows = await tx.document.findMany({ where: { AND: [where, unused] }, select: { id: true } })
  const ids = rows.map(({ id }) => id)
  const answered = new Set((await answeredQuestions(tx, { documentIds: ids })).map(({ documentId }) => documentId))
  // A package has more notes than a statement takes values: an array is one.
  return tx.$executeRaw`DELETE FROM "Document" WHERE id = ANY (${ids.filter((id) => !answered.has(id))}::uuid[])`
}

/** Puts notes away: they are asked no more, and come back with all that was remembered of them. */
const putAway = async (tx: Transaction, where: Prisma.DocumentWhereInput, at: Date): Promise<number> => {
  const rows = await tx.document.findMany({ where: { ...where, archivedAt: null }, select: { id: true } })
  const ids = rows.map(({ id }) => id)
  await tx.document.updateMany({ where: { id: { in: ids } }, data: { archivedAt: at } })
  await tx.fact.updateMany({ where: { documentId: { in: ids } }, data: { status: 'retired' } })
  return ids.length
}

/** Deletes one of the actor's own notes: it is put away, and can be brought back for a while. */
export const removeNote = async (actor: Learner, noteId: string, at: Date): Promise<Result<null>> => {
  const count = await db().$transaction((tx) => putAway(tx, ownNotes(actor, [noteId]), at))
  return count === 0 ? notFound : ok(null)
}

/** Brings back a note that was put away, as it was. */
export const restoreNote = async (actor: Learner, noteId: string): Promise<Result<null>> =>
  db().$transaction(async (tx) => {
    const row = await tx.document.findFirst({
      where: ownNotes(actor, [noteId]),
      select: { id: true, versions: { orderBy: { number: 'desc' }, take: 1, select: { id: true } } },
    })
    const version = row?.versions[0]
    if (!row || !version) return notFound
    await tx.document.update({ where: { id: row.id }, data: { archivedAt: null } })
    // What the newest version states holds again.
    await tx.fact.updateMany({
      where: { documentId: row.id, evidence: { some: { documentVersionId: version.id } } },
      data: { status: 'active' },
    })
    return ok(null)
  })

const removeOrPutAway = async (tx: Transaction, where: Prisma.DocumentWhereInput, at: Date): Promise<number> =>
  (await removeUnstudied(tx, where)) + (await putAway(tx, where, at))

/** Takes back what was just added: gone without a trace, or put away where a card of it has been answered since. */
const takeBack = (where: Prisma.DocumentWhereInput, at: Date): Promise<number> =>
  db().$transaction((tx) => removeOrPutAway(tx, where, at))

/** The history that came with an import goes with it, but of a note where something else has been done since. */
const forgetHistory = async (tx: Transaction, ownerId: string, importId: string): Promise<void> => {
  const facts = await tx.$queryRaw<{ id: string }[]>`
    SELECT f.id FROM "Document" d JOIN "Fact" f ON f."documentId" = d.id
    WHERE d."importId" = ${importId}::uuid AND d."ownerId" = ${ownerId}::uuid AND NOT EXISTS (
      SELECT 1 FROM "Fact" o JOIN "StudyEvent" e ON e."userId" = ${ownerId}::uuid AND e."factId" = o.id
      WHERE o."documentId" = d.id AND e."deviceId" <> ${importId}::uuid)`
  const ids = facts.map(({ id }) => id)
  await tx.$executeRaw`
    DELETE FROM "StudyEvent" WHERE "userId" = ${ownerId}::uuid AND "deviceId" = ${importId}::uuid AND "factId" = ANY (${ids}::uuid[])`
  await tx.$executeRaw`DELETE FROM "Card" WHERE "userId" = ${ownerId}::uuid AND "factId" = ANY (${ids}::uuid[])`
}

const takeBackImport = (ownerId: string, importId: string, at: Date): Promise<number> =>
  db().$transaction(
    async (tx) => {
      await forgetHistory(tx, ownerId, importId)
      const count = await removeOrPutAway(tx, { importId, ownerId, kind: 'note' }, at)
      await removeEmptyDecks(tx, ownerId, importId)
      return count
    },
    { timeout: 120_000 },
  )

/** Takes back a note that the actor has just added. */
export const undoNote = async (actor: Learner, noteId: string, at: Date): Promise<Result<{ count: number }>> => {
  const count = await takeBack(ownNotes(actor, [noteId]), at)
  return count === 0 ? notFound : ok({ count })
}

/** Takes back all notes of one imported list or package; how many they were. */
export const undoImport = async (actor: Learner, importId: string, at: Date): Promise<Result<{ count: number }>> => {
  if (!isId(importId)) return notFound
  const count = await takeBackImport(actor.userId, importId, at)
  return count === 0 ? notFound : ok({ count })
}

/** Takes back what there is of an import that could not be ended. */
export const withdrawImport = async (_system: System, ownerId: string, importId: string, at: Date): Promise<void> => {
  await takeBackImport(ownerId, importId, at)
}

/** Removes notes that were deleted before `before` and never studied. */
export const discardRemovedNotes = (_system: System, before: Date): Promise<number> =>
  db().$transaction((tx) => removeUnstudied(tx, { kind: 'note', archivedAt: { lt: before } }))

import { isTextName } from '@/lib/domain/file-format'
import { type Kept, mayKeepText } from '@/lib/domain/guest'
import type { Learner, System } from '@/lib/domain/policy'
import { ok, type Result } from '@/lib/domain/result'
import { db, type Transaction } from '../prisma'

type Size = { readonly name: string | null; readonly bytes: number | null; readonly characters: number | null }

/**
 * What somebody keeps, but for one document. What was never read, and never will be, is not kept; a file whose length nobody
 * knows before it is read counts for nothing yet.
 */
const keptBy = async (tx: Transaction, userId: string, but: string | null): Promise<Kept> => {
  const sizes = await tx.$queryRaw<Size[]>`
    SELECT u.name, octet_length(u.bytes) AS bytes, length(v.text) AS characters
    FROM "Document" d
    LEFT JOIN "Upload" u ON u."documentId" = d.id
    LEFT JOIN LATERAL (
      SELECT text FROM "DocumentVersion" WHERE "documentId" = d.id ORDER BY number DESC LIMIT 1
    ) v ON true
    WHERE d."ownerId" = ${userId}::uuid AND d.kind = 'text' AND d.id IS DISTINCT FROM ${but}::uuid
      AND NOT (v.text IS NULL AND u.status IS NOT DISTINCT FROM 'failed')`
  const lengthOf = ({ name, bytes, characters }: Size): number =>
    characters ?? (name !== null && isTextName(name) ? (bytes ?? 0) : 0)
  return { documents: sizes.length, characters: sizes.reduce((sum, size) => sum + lengthOf(size), 0) }
}

/** Whether the actor may keep a text of so many characters more. */
export const roomFor = async (tx: Transaction, actor: Learner, characters: number, at: Date): Promise<Result<null>> => {
  if (actor.kind !== 'guest') return ok(null)
  // Two pastes at once must not both find room: the guest's own row is the lock.
  await tx.user.update({ where: { id: actor.userId }, data: { lastSeenAt: at } })
  return mayKeepText(actor, await keptBy(tx, actor.userId, null), characters)
}

/** Whether a text of so many characters may take the place of that of a document; its owner is asked, not who proposes it. */
export const roomForEdition = async (
  tx: Transaction,
  document: { readonly id: string; readonly ownerId: string },
  characters: number,
): Promise<Result<null>> => {
  const owner = await tx.user.findUnique({ where: { id: document.ownerId }, select: { kind: true } })
  if (owner?.kind !== 'guest') return ok(null)
  return mayKeepText({ kind: 'guest' }, await keptBy(tx, document.ownerId, document.id), characters)
}

/**
 * Whether the owner of a file whose length nobody knew at the door may keep its text of so many characters, now that it is
 * read. A document that is gone has room: nothing will be kept of it.
 */
export const roomOnceRead = async (_system: System, documentId: string, characters: number): Promise<Result<null>> =>
  db().$transaction(async (tx) => {
    const document = await tx.document.findUnique({
      where: { id: documentId },
      select: { owner: { select: { id: true, kind: true } } },
    })
    if (document?.owner.kind !== 'guest') return ok(null)
    return mayKeepText({ kind: 'guest' }, await keptBy(tx, document.owner.id, documentId), characters)
  })

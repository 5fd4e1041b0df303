import { isTextName } from '@/lib/domain/file-format'
import { type Kept, mayKeepText } from '@/lib/domain/guest'
import type { Learner, System } from '@/lib/domain/policy'
import { ok, type Result } from '@/lib/domain/result'
import { db, type Transaction } from '../prisma'

/** What was never read, and never will be, is not kept: the reason is all that is left of it. */
const neverRead = { versions: { none: {} }, upload: { status: 'failed' } }

/** What somebody keeps, but for one document; files whose length nobody knows before they are read count for nothing yet. */
const keptBy = async (tx: Transaction, userId: string, but?: string): Promise<Kept> => {
  const rows = await tx.document.findMany({
    where: { ownerId: userId, kind: 'text', NOT: neverRead, ...(but === undefined ? {} : { id: { not: but } }) },
    select: {
      upload: { select: { name: true, bytes: true } },
      versions: { select: { text: true }, orderBy: { number: 'desc' }, take: 1 },
    },
  })
  const sizes = rows.map(({ upload, versions }) => {
    if (versions[0]) return versions[0].text.length
    return upload && isTextName(upload.name) ? upload.bytes.length : 0
  })
  return { documents: rows.length, characters: sizes.reduce((sum, size) => sum + size, 0) }
}

/** Whether the actor may keep a text of so many characters more. */
export const roomFor = async (tx: Transaction, actor: Learner, characters: number, at: Date): Promise<Result<null>> => {
  if (actor.kind !== 'guest') return ok(null)
  // Two pastes at once must not both find room: the guest's own row is the lock.
  await tx.user.update({ where: { id: actor.userId }, data: { lastSeenAt: at } })
  return mayKeepText(actor, await keptBy(tx, actor.userId), characters)
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

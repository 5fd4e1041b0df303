import type { Actor, System } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { db } from '../prisma'
import { owned } from './find'
import { titled } from './title'

/** What a document is called, and whose text it is: empty where nothing is said of it. */
export type DocumentName = { readonly title: string; readonly attribution: string }

/** Gives one of the actor's own documents another title, and says whose text it is. */
export const renameDocument = async (
  actor: Actor,
  documentId: string,
  { title, attribution }: DocumentName,
): Promise<Result<null>> => {
  const { count } = await db().document.updateMany({
    where: owned(actor, documentId),
    data: { ...titled(title), attribution: attribution || null },
  })
  return count === 1 ? ok(null) : notFound
}

/** Puts one of the actor's own documents away, or brings it back. Nothing that depends on it is lost. */
export const archiveDocument = async (
  actor: Actor,
  documentId: string,
  archived: boolean,
  at: Date,
): Promise<Result<null>> => {
  const { count } = await db().document.updateMany({
    where: owned(actor, documentId),
    data: { archivedAt: archived ? at : null },
  })
  return count === 1 ? ok(null) : notFound
}

/**
 * Removes one of the actor's own documents that was never read, so that a refused text leaves nothing behind.
 * What has been read is archived instead: somebody may have learnt from it.
 */
export const discardUnread = async (actor: Actor, documentId: string): Promise<Result<null>> => {
  const { count } = await db().document.deleteMany({ where: { ...owned(actor, documentId), versions: { none: {} } } })
  return count === 1 ? ok(null) : notFound
}

/** Removes documents whose first reading failed before `before`: nobody came back for them. */
export const discardFailed = async (_system: System, before: Date): Promise<number> => {
  const { count } = await db().document.deleteMany({
    where: { versions: { none: {} }, upload: { status: 'failed', createdAt: { lt: before } } },
  })
  return count
}

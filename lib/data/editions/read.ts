import { EditionPreview } from '@/lib/domain/edition'
import type { Actor } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { editable } from '../documents/find'
import { enqueue } from '../enqueue'
import { db } from '../prisma'
import { fingerprintOf } from '../reconcile/fingerprint'
import { parseFailure, type ReadingFailure } from '../uploads/progress'

/** A proposed edition of a text: being compared with its document, refused, or what it would change. */
export type EditionView = { readonly id: string; readonly isAnew: boolean } & (
  | { readonly stage: 'queued' | 'reading' }
  | { readonly stage: 'failed'; readonly failure: ReadingFailure }
  | { readonly stage: 'proposed'; readonly fingerprint: string; readonly preview: EditionPreview }
)

const columns = { id: true, status: true, error: true, preview: true, fingerprint: true } as const

/** Has a preview made anew, because the document is no longer what it was made against. */
const renew = async (documentId: string, id: string): Promise<void> =>
  db().$transaction(async (tx) => {
    const { count } = await tx.edition.updateMany({ where: { id, status: 'proposed' }, data: { status: 'queued' } })
    if (count === 1) await enqueue(tx, 'read-document', { documentId, isEdition: true })
  })

/**
 * The edition that is proposed for a document, null where none is; for those who may edit it. A preview that was made of
 * another state of the document is made anew (`isAnew`).
 */
export const editionOf = async (actor: Actor, documentId: string): Promise<Result<EditionView | null>> => {
  const document = await db().document.findFirst({
    where: editable(actor, documentId),
    select: { id: true, edition: { select: columns } },
  })
  if (!document) return notFound
  const { edition } = document
  if (!edition) return ok(null)
  const { id, status, error, preview, fingerprint } = edition
  if (status === 'failed') return ok({ id, isAnew: false, stage: 'failed', failure: parseFailure(error) })
  const wasMade = fingerprint !== null
  if (status !== 'proposed' || !wasMade)
    return ok({ id, isAnew: wasMade, stage: status === 'reading' ? 'reading' : 'queued' })
  if ((await fingerprintOf(document.id)) === fingerprint)
    return ok({ id, isAnew: false, stage: 'proposed', fingerprint, preview: EditionPreview.parse(preview) })
  await renew(document.id, id)
  return ok({ id, isAnew: true, stage: 'queued' })
}

/** Whether an edition of a document waits to be decided about; false for those who may not edit it. */
export const hasEdition = async (actor: Actor, documentId: string): Promise<boolean> =>
  (await db().edition.count({ where: { document: editable(actor, documentId) } })) > 0

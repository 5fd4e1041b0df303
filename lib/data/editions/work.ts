import type { System } from '@/lib/domain/policy'
import { db } from '../prisma'
import { fingerprintOf } from '../reconcile/fingerprint'
import { previewIn } from '../reconcile/preview'
import type { ReadingToSave } from '../reconcile/reading'
import type { ReadingFailure } from '../uploads/progress'
import type { Work } from '../uploads/work'

/** A long document has thousands of rows to look at. */
const patience = { maxWait: 10_000, timeout: 120_000, isolationLevel: 'RepeatableRead' } as const

/** Takes up the edition of a document that waits to be compared; null where there is none, so that a job tried again does nothing. */
export const takeEdition = async (_system: System, documentId: string): Promise<Work | null> => {
  const { count } = await db().edition.updateMany({
    where: { documentId, status: { in: ['queued', 'reading'] } },
    data: { status: 'reading' },
  })
  if (count === 0) return null
  const edition = await db().edition.findUnique({
    where: { documentId },
    select: { id: true, name: true, bytes: true, document: { select: { title: true } } },
  })
  if (!edition) return null
  const { id, name, bytes, document } = edition
  return { documentId, uploadId: id, name, title: document.title, bytes, begun: null }
}

/** Whether an edition still waits for its reading: false where it was discarded, or another took its place. */
export const isEditionWanted = async (_system: System, { uploadId }: Pick<Work, 'uploadId'>): Promise<boolean> =>
  (await db().edition.count({ where: { id: uploadId, status: 'reading' } })) > 0

/** Keeps what a reading of an edition would change. Where the document changes meanwhile, the next look at it tells. */
export const keepPreview = async (
  _system: System,
  { documentId, uploadId }: Pick<Work, 'documentId' | 'uploadId'>,
  reading: ReadingToSave,
  at: Date,
): Promise<void> => {
  const fingerprint = await fingerprintOf(documentId)
  const preview = await db().$transaction((tx) => previewIn(tx, documentId, reading, at), patience)
  if (!preview) return
  await db().edition.updateMany({
    where: { id: uploadId, status: 'reading' },
    data: { status: 'proposed', preview, fingerprint },
  })
}

/** Notes why an edition cannot be read and lets its bytes go. */
export const failEdition = async (_system: System, documentId: string, failure: ReadingFailure): Promise<void> => {
  await db().edition.updateMany({
    where: { documentId, status: { in: ['queued', 'reading'] } },
    data: { status: 'failed', error: { ...failure }, bytes: new Uint8Array() },
  })
}

import type { System } from '@/lib/domain/policy'
import type { Reached } from '@/lib/domain/reading-progress'
import { Prisma } from '@/lib/generated/client'
import { db } from '../prisma'
import { progressMarks, type ReadingFailure } from './progress'

/** What the worker needs to read a text. */
export type Work = {
  readonly documentId: string
  readonly uploadId: string
  readonly name: string
  readonly title: string
  readonly bytes: Uint8Array
  /** Of a text that has not been read whole yet, what a reading has left of it, and up to where its facts are there; null of a change. */
  readonly begun: { readonly parts: readonly Uint8Array[]; readonly readTo: number } | null
}

/** Takes up the text of a document; null where it has been read or discarded, so that a job tried again does nothing. */
export const takeUpload = async (_system: System, documentId: string): Promise<Work | null> => {
  const { count } = await db().upload.updateMany({
    where: { documentId, status: { not: 'failed' } },
    data: { status: 'reading', progress: progressMarks.reading, reached: Prisma.DbNull },
  })
  if (count === 0) return null
  const upload = await db().upload.findUnique({
    where: { documentId },
    select: {
      ...{ id: true, name: true, bytes: true },
      parts: { orderBy: { position: 'asc' }, select: { bytes: true } },
      document: {
        select: { title: true, versions: { orderBy: { number: 'desc' }, take: 1, select: { readTo: true } } },
      },
    },
  })
  if (!upload) return null
  const { id, name, bytes, document } = upload
  const [version = { readTo: 0 }] = document.versions
  const { readTo } = version
  const begun = readTo === null ? null : { parts: upload.parts.map((part) => part.bytes), readTo }
  return { documentId, uploadId: id, name, title: document.title, bytes, begun }
}

/** Notes how far a reading is; false where it is not wanted any more: stopped, given up, or its document is gone. */
export const markReached = async (
  _system: System,
  { uploadId }: Pick<Work, 'uploadId'>,
  reached: Reached | null,
): Promise<boolean> => {
  const { count } = await db().upload.updateMany({
    where: { id: uploadId, status: 'reading' },
    data: reached === null ? { status: 'reading' } : { reached },
  })
  return count > 0
}

/** Notes that the facts are found and are being written down. */
export const markWriting = async (_system: System, documentId: string): Promise<void> => {
  await db().upload.updateMany({ where: { documentId }, data: { progress: progressMarks.writing } })
}

/**
 * Notes why a text cannot be read and lets its bytes go: the reason is all that is left. A document that had been read
 * before keeps its last version.
 */
export const failUpload = async (_system: System, documentId: string, failure: ReadingFailure): Promise<void> => {
  await db().upload.updateMany({
    where: { documentId },
    data: { status: 'failed', error: { ...failure }, bytes: new Uint8Array() },
  })
  await db().uploadPart.deleteMany({ where: { upload: { documentId, status: 'failed' } } })
}

/**
 * Gives up on texts that came before `before` and were taken up but never read, whatever happened to their jobs; how many.
 * Those that still wait to be taken up keep their bytes: the worker itself may have been away.
 */
export const failStale = async (_system: System, before: Date): Promise<number> => {
  const { count } = await db().upload.updateMany({
    where: { status: 'reading', createdAt: { lt: before } },
    data: { status: 'failed', error: { reason: 'document_unreadable', params: {} }, bytes: new Uint8Array() },
  })
  await db().uploadPart.deleteMany({ where: { upload: { status: 'failed' } } })
  return count
}

import { settledConflicts } from '@/lib/data/conflicts'
import { saveReading } from '@/lib/data/reconcile'
import { failUpload, markWriting, takeUpload } from '@/lib/data/uploads/work'
import { systemActor } from '@/lib/domain/policy'
import { type ReadText, readText } from './reading'

const system = systemActor('read a document')

/**
 * Reads the text that waits for a document: canonical text, engine, reconcile, one transaction. Doing it twice changes
 * nothing, and a document that is gone or read is left alone. A text that cannot be read leaves its reason.
 */
export const readUploaded = async (documentId: string, at: Date, read: ReadText = readText): Promise<void> => {
  const work = await takeUpload(system, documentId)
  if (!work) return
  const { bytes, name, title } = work
  const reading = await read({ bytes, name, title, settled: await settledConflicts(system, documentId) })
  if (!reading.ok) {
    await failUpload(system, documentId, { reason: reading.reason ?? reading.code, params: { ...reading.params } })
    return
  }
  await markWriting(system, documentId)
  await saveReading(system, work, reading.value, at)
}

/** Gives up on a text after the last try, so that its page says so instead of waiting for ever. */
export const giveUpReading = (documentId: string): Promise<void> =>
  failUpload(system, documentId, { reason: 'document_unreadable', params: {} })

import { settledConflicts } from '@/lib/data/conflicts'
import { roomOnceRead } from '@/lib/data/documents/room'
import { saveReading } from '@/lib/data/reconcile'
import { canonicalName } from '@/lib/data/stored'
import { failUpload, markReached, markWriting, takeUpload, type Work } from '@/lib/data/uploads/work'
import { isTextName } from '@/lib/domain/file-format'
import { systemActor } from '@/lib/domain/policy'
import type { Result } from '@/lib/domain/result'
import { type Read, type ReadText, readText } from './reading'
import { readWhileWanted } from './wanted'

const system = systemActor('read a document')

/** A reading, unless its owner has no room for a text whose length nobody knew at the door. */
const withRoom = async ({ documentId, name }: Work, reading: Result<Read>): Promise<Result<Read>> => {
  if (!reading.ok || name === canonicalName || isTextName(name)) return reading
  const room = await roomOnceRead(system, documentId, reading.value.document.text.length)
  return room.ok ? reading : room
}

/**
 * Reads the text that waits for a document: canonical text, engine, reconcile, one transaction. Doing it twice changes
 * nothing, and a document that is gone or read, or whose reading is stopped, is left alone. A text that cannot be read leaves its reason.
 */
export const readUploaded = async (documentId: string, at: Date, read: ReadText = readText): Promise<void> => {
  const work = await takeUpload(system, documentId)
  if (!work) return
  const { bytes, name, title } = work
  const unread = { bytes, name, title, settled: await settledConflicts(system, documentId) }
  const found = await readWhileWanted(read, unread, (reached) => markReached(system, work, reached))
  if (found === null) return
  const reading = await withRoom(work, found)
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

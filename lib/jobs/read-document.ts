import { settledConflicts } from '@/lib/data/conflicts'
import { roomOnceRead } from '@/lib/data/documents/room'
import { saveReading } from '@/lib/data/reconcile'
import { saveChapters } from '@/lib/data/reconcile/chapters'
import { canonicalName } from '@/lib/data/stored'
import { keepPart } from '@/lib/data/uploads/parts'
import { failUpload, markReached, markWriting, takeUpload, type Work } from '@/lib/data/uploads/work'
import { isTextName } from '@/lib/domain/file-format'
import { systemActor } from '@/lib/domain/policy'
import { ok, type Result } from '@/lib/domain/result'
import type { Found, Read, ReadText } from './stages'
import { readWhileWanted } from './wanted'

const system = systemActor('read a document')

/** A reading, unless its owner has no room for a text whose length nobody knew at the door. */
const withRoom = async ({ documentId, name }: Work, reading: Result<Read>): Promise<Result<Read>> => {
  if (!reading.ok || name === canonicalName || isTextName(name)) return reading
  const room = await roomOnceRead(system, documentId, reading.value.document.text.length)
  return room.ok ? reading : room
}

/** Keeps what a reading has of a book, so that it can be worked with, and be gone on from where this process ends. */
const keepFound = async (work: Work, found: Found, at: Date): Promise<void> => {
  if (found.stage === 'analysed') return keepPart(system, work, found.position, found.bytes)
  const { reading, readTo } = found
  if ((await withRoom(work, ok(reading))).ok) await saveChapters(system, work, reading, readTo, at)
  globalThis.gc?.() // What saving leaves would lie there for as long as the thread needs its room.
}

/**
 * Reads the text that waits for a document: canonical text, engine, reconcile, one transaction. Of a book the first
 * chapters are kept while the rest is read. Doing it twice changes nothing, and a document that is gone or read, or whose reading is stopped, is left alone. A text that cannot be read leaves its reason.
 */
export const readUploaded = async (documentId: string, at: Date, read: ReadText): Promise<void> => {
  const work = await takeUpload(system, documentId)
  if (!work) return
  const { bytes, name, title, begun } = work
  const unread = { bytes, name, title, begun, settled: await settledConflicts(system, documentId) }
  const found = await readWhileWanted(
    read,
    unread,
    (reached) => markReached(system, work, reached),
    (part) => keepFound(work, part, at),
  )
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

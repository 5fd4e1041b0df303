import { settledConflicts } from '@/lib/data/conflicts'
import { canonicalName } from '@/lib/data/documents/correct'
import { saveReading } from '@/lib/data/reconcile'
import { parseCanonical } from '@/lib/data/stored'
import { failUpload, markWriting, takeUpload, type Work } from '@/lib/data/uploads/work'
import { systemActor } from '@/lib/domain/policy'
import { ok, type Result } from '@/lib/domain/result'
import { read } from '@/lib/engine'
import type { CanonicalDocument } from '@/lib/engine/types'
import { readDocument } from '@/lib/reading'
import { settle } from './settle'

const system = systemActor('read a document')

type Read = { readonly document: CanonicalDocument; readonly attribution?: string }

/** The text of an upload in canonical form. A text without a title of its own keeps the one it was given at the door. */
const canonicalise = ({ bytes, name, title }: Work): Result<Read> => {
  if (name === canonicalName) return ok({ document: parseCanonical(JSON.parse(new TextDecoder().decode(bytes))) })
  const extension = name.split('.').at(-1) ?? 'txt'
  // Without a base name the reader calls a text that has no title `Untitled`.
  const result = readDocument(bytes, `.${extension}`)
  if (!result.ok) return result
  const { document, attribution } = result.value
  const titled = document.title === 'Untitled' ? { ...document, title } : document
  return ok(attribution === undefined ? { document: titled } : { document: titled, attribution })
}

/**
 * Reads the text that waits for a document: canonical text, engine, reconcile, one transaction. Doing it twice changes
 * nothing, and a document that is gone or read is left alone. A text that cannot be read leaves its reason.
 */
export const readUploaded = async (documentId: string, at: Date): Promise<void> => {
  const work = await takeUpload(system, documentId)
  if (!work) return
  const canonical = canonicalise(work)
  if (!canonical.ok) {
    await failUpload(system, documentId, {
      reason: canonical.reason ?? canonical.code,
      params: { ...canonical.params },
    })
    return
  }
  const reading = settle(read(canonical.value.document), await settledConflicts(system, documentId))
  await markWriting(system, documentId)
  await saveReading(system, work, { ...reading, ...pick(canonical.value) }, at)
}

const pick = ({ attribution }: Read) => (attribution === undefined ? {} : { attribution })

/** Gives up on a text after the last try, so that its page says so instead of waiting for ever. */
export const giveUpReading = (documentId: string): Promise<void> =>
  failUpload(system, documentId, { reason: 'document_unreadable', params: {} })

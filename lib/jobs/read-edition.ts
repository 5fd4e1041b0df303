import { settledConflicts } from '@/lib/data/conflicts'
import { failEdition, isEditionWanted, keepPreview, takeEdition } from '@/lib/data/editions/work'
import { systemActor } from '@/lib/domain/policy'
import type { ReadText } from './stages'
import { readWhileWanted } from './wanted'

const system = systemActor('compare an edition')

/** Reads the edition that is proposed for a document and keeps what it would change; the document stays as it is. */
export const readEdition = async (documentId: string, at: Date, read: ReadText): Promise<void> => {
  const work = await takeEdition(system, documentId)
  if (!work) return
  const { bytes, name, title, begun } = work
  const unread = { bytes, name, title, begun, settled: await settledConflicts(system, documentId) }
  const reading = await readWhileWanted(read, unread, () => isEditionWanted(system, work))
  if (reading === null) return
  if (reading.ok) return keepPreview(system, work, reading.value, at)
  await failEdition(system, documentId, { reason: reading.reason ?? reading.code, params: { ...reading.params } })
}

/** Gives up on an edition after the last try, so that its page says so. */
export const giveUpEdition = (documentId: string): Promise<void> =>
  failEdition(system, documentId, { reason: 'document_unreadable', params: {} })

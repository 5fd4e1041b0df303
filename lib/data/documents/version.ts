import type { KeptIllustration } from '@/lib/domain/illustration'
import type { DocumentVersion } from '@/lib/generated/client'
import {
  type BlockRow,
  type CheckRow,
  parseBlocks,
  parseCheck,
  parseIllustrations,
  parseSentences,
  type SentenceRow,
} from '../stored'

/** One version of a document's text with its blocks and sentences. */
export type VersionView = {
  readonly id: string
  readonly number: number
  readonly text: string
  readonly blocks: readonly BlockRow[]
  readonly sentences: readonly SentenceRow[]
  readonly illustrations: readonly KeptIllustration[]
  readonly check: CheckRow
  /** Of a book that is being read, up to where its facts are there; null where all of them are. */
  readonly readTo: number | null
  readonly createdAt: Date
}

export const presentVersion = (row: DocumentVersion): VersionView => ({
  id: row.id,
  number: row.number,
  text: row.text,
  blocks: parseBlocks(row.blocks),
  sentences: parseSentences(row.sentences),
  illustrations: parseIllustrations(row.illustrations),
  check: parseCheck(row.check),
  readTo: row.readTo,
  createdAt: row.createdAt,
})

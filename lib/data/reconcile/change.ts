import { type Alignment, alignSentences } from '@/lib/domain/alignment'
import type { VersionView } from '../documents/version'
import type { Transaction } from '../prisma'
import type { ReadingToSave } from './reading'

/** A text that was read, beside the version there is of its document. */
export type Reread = {
  readonly tx: Transaction
  readonly documentId: string
  readonly before: VersionView | null
  readonly reading: ReadingToSave
  readonly alignment: Alignment
  readonly at: Date
}

/** One reading being kept: from the version there was to the one there is now. */
export type Change = Reread & { readonly versionId: string }

type Text = { readonly text: string; readonly sentences: readonly { readonly start: number; readonly end: number }[] }

/** The words of each sentence of a text. */
export const sentenceTexts = ({ text, sentences }: Text): string[] =>
  sentences.map(({ start, end }) => text.slice(start, end))

/** Which sentence of the version there is became which one of the reading. */
export const alignmentOf = (before: VersionView | null, { document, sentences }: ReadingToSave): Alignment =>
  before ? alignSentences(sentenceTexts(before), sentenceTexts({ text: document.text, sentences })) : []

/** Few enough rows for one statement, whatever their number of columns: the client keeps what it made of its last hundred. */
const rowsPerStatement = 40

/** Writes many rows in statements of bearable length. */
export const inParts = async <T>(rows: readonly T[], write: (part: T[]) => Promise<unknown>): Promise<void> => {
  for (let start = 0; start < rows.length; start += rowsPerStatement)
    await write(rows.slice(start, start + rowsPerStatement))
}

/** A long document has thousands of rows to write. */
export const patience = { maxWait: 10_000, timeout: 120_000 }

import type { Alignment } from '@/lib/domain/alignment'
import type { VersionView } from '../documents/version'
import type { Transaction } from '../prisma'
import type { ReadingToSave } from './reading'

/** One reading being kept: from the version there was to the one there is now. */
export type Change = {
  readonly tx: Transaction
  readonly documentId: string
  readonly versionId: string
  readonly before: VersionView | null
  readonly reading: ReadingToSave
  readonly alignment: Alignment
  readonly at: Date
}

/** Few enough rows for one statement, whatever their number of columns. */
const rowsPerStatement = 500

/** Writes many rows in statements of bearable length. */
export const inParts = async <T>(rows: readonly T[], write: (part: T[]) => Promise<unknown>): Promise<void> => {
  for (let start = 0; start < rows.length; start += rowsPerStatement)
    await write(rows.slice(start, start + rowsPerStatement))
}

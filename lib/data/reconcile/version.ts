import { isDeepStrictEqual } from 'node:util'
import type { LeftOut } from '@/lib/domain/illustration'
import type { DocumentVersion } from '@/lib/generated/client'
import { presentVersion, type VersionView } from '../documents/version'
import { newId } from '../id'
import { illustrate } from '../media/illustrate'
import type { Transaction } from '../prisma'
import type { ReadingToSave } from './reading'

/** The newest version of a document, beside which a reading is kept. */
export type Before = { readonly view: VersionView; readonly engineVersion: string }

export const newestVersion = async (tx: Transaction, documentId: string): Promise<Before | null> => {
  const row: DocumentVersion | null = await tx.documentVersion.findFirst({
    where: { documentId },
    orderBy: { number: 'desc' },
  })
  return row && { view: presentVersion(row), engineVersion: row.engineVersion }
}

const plain = <T extends object>(rows: readonly T[]) => rows.map((row) => ({ ...row }))

const readOf = ({ sentences, check }: ReadingToSave, leftOut: LeftOut, readTo: number | null) => ({
  sentences: sentences.map(({ index, start, end, section, block, page, flags, attribution }) => ({
    ...{ index, start, end, section, block, flags: [...flags] },
    ...(page === undefined ? {} : { page }),
    ...(attribution === undefined ? {} : { attribution }),
  })),
  check: {
    damaged: plain(check.damaged),
    unused: plain(check.unused),
    leftOut: { ...leftOut, pages: [...plain(leftOut.pages)] },
  },
  readTo,
})

/** Whether a reading is one more of the same text by the same engine. */
export const isSameText = ({ view, engineVersion }: Before, reading: ReadingToSave): boolean =>
  view.text === reading.document.text && engineVersion === reading.engineVersion

/** The version of a book that is being read, with more chapters of it, up to `readTo`; its pictures stay as they are. */
export const extendVersion = async (
  tx: Transaction,
  { view: { id, check } }: Before,
  reading: ReadingToSave,
  readTo: number,
): Promise<string> => {
  await tx.documentVersion.update({ where: { id }, data: readOf(reading, check.leftOut, readTo) })
  return id
}

/**
 * The version for a reading: the one there is where text, pictures and engine are the same, else a new one. One that was read
 * in part becomes what is read now, whole (null) or up to `readTo`.
 */
export const versionFor = async (
  tx: Transaction,
  documentId: string,
  before: Before | null,
  reading: ReadingToSave,
  readTo: number | null,
  at: Date,
): Promise<string> => {
  const { document, engineVersion } = reading
  const { kept: illustrations, refused } = await illustrate(tx, documentId, reading.illustrations, at)
  const leftOut = { ...reading.leftOut, refused: reading.leftOut.refused + refused }
  const data = { ...readOf(reading, leftOut, readTo), illustrations: plain(illustrations) }
  if (before && isSameText(before, reading)) {
    const { id } = before.view
    if (before.view.readTo !== null) {
      await tx.documentVersion.update({ where: { id }, data })
      return id
    }
    if (isDeepStrictEqual(before.view.illustrations, illustrations)) return id
  }
  const id = newId(at)
  await tx.documentVersion.create({
    data: {
      ...{ id, documentId, number: (before?.view.number ?? 0) + 1, text: document.text },
      blocks: document.blocks.map((block) => ({ ...block, path: [...block.path] })),
      ...data,
      engineVersion,
      createdAt: at,
    },
  })
  return id
}

import { isDeepStrictEqual } from 'node:util'
import type { System } from '@/lib/domain/policy'
import { hasDrawnSections, moveSections, withCardsFollowing } from '../decks/places'
import { holdDocument } from '../documents/hold'
import { titled } from '../documents/title'
import { presentVersion, type VersionView } from '../documents/version'
import { newId } from '../id'
import { illustrate } from '../media/illustrate'
import { db, type Transaction } from '../prisma'
import { alignmentOf } from './change'
import { saveConflicts } from './conflicts'
import { planFacts, saveFacts } from './facts'
import { planQuestions, saveQuestions } from './questions'
import type { ReadingToSave } from './reading'

/** A long document has thousands of rows to write. */
const patience = { maxWait: 10_000, timeout: 120_000 }

const plain = <T extends object>(rows: readonly T[]) => rows.map((row) => ({ ...row }))

type Before = { readonly view: VersionView; readonly engineVersion: string }

/** The version for a reading: the one there is where text, pictures and engine are the same, else a new one. */
const versionFor = async (
  tx: Transaction,
  documentId: string,
  before: Before | null,
  reading: ReadingToSave,
  at: Date,
): Promise<string> => {
  const { document, engineVersion, sentences, check, leftOut } = reading
  const { kept: illustrations, refused } = await illustrate(tx, documentId, reading.illustrations, at)
  const isSameText = before?.view.text === document.text && before.engineVersion === engineVersion
  if (isSameText && isDeepStrictEqual(before.view.illustrations, illustrations)) return before.view.id
  const id = newId(at)
  await tx.documentVersion.create({
    data: {
      id,
      documentId,
      number: (before?.view.number ?? 0) + 1,
      text: document.text,
      blocks: document.blocks.map((block) => ({ ...block, path: [...block.path] })),
      sentences: sentences.map(({ index, start, end, section, block, page, flags, attribution }) => ({
        ...{ index, start, end, section, block, flags: [...flags] },
        ...(page === undefined ? {} : { page }),
        ...(attribution === undefined ? {} : { attribution }),
      })),
      engineVersion,
      check: {
        damaged: plain(check.damaged),
        unused: plain(check.unused),
        leftOut: { ...leftOut, pages: [...plain(leftOut.pages)], refused: leftOut.refused + refused },
      },
      illustrations: plain(illustrations),
      createdAt: at,
    },
  })
  return id
}

/** Writes what was read beside, or in the place of, what was read before. */
const keep = async (
  { tx, documentId, title }: { readonly tx: Transaction; readonly documentId: string; readonly title: string },
  before: Before | null,
  reading: ReadingToSave,
  at: Date,
): Promise<void> => {
  const versionId = await versionFor(tx, documentId, before, reading, at)
  const { language } = reading.document
  const view = before?.view ?? null
  const change = { tx, documentId, versionId, before: view, reading, alignment: alignmentOf(view, reading), at }
  const facts = await planFacts(change)
  const questions = await planQuestions(change, facts)
  await saveFacts(change, facts)
  await saveConflicts(change, facts.idByKey)
  await saveQuestions(change, questions)
  const { attribution } = reading
  await tx.document.update({
    where: { id: documentId },
    data: { language, ...(attribution === undefined ? {} : { attribution }) },
  })
  if (!before) await tx.document.updateMany({ where: { id: documentId, title }, data: titled(reading.document.title) })
}

/**
 * Keeps what was read of a document, reconciled with what was read before, in one transaction that also takes its upload
 * away. Where the upload is gone already (the job came twice, the document was removed) nothing happens, also where
 * another text waits by now. The text names its document once: at its first reading, and where its owner has not named it
 * since it was taken up under `title`.
 */
export const saveReading = async (
  _system: System,
  { documentId, uploadId, title }: { readonly documentId: string; readonly uploadId: string; readonly title: string },
  reading: ReadingToSave,
  at: Date,
): Promise<void> =>
  db().$transaction(async (tx) => {
    await holdDocument(tx, documentId)
    const taken = await tx.upload.deleteMany({ where: { id: uploadId, documentId } })
    if (taken.count === 0) return
    const row = await tx.documentVersion.findFirst({ where: { documentId }, orderBy: { number: 'desc' } })
    const before = row && { view: presentVersion(row), engineVersion: row.engineVersion }
    const save = () => keep({ tx, documentId, title }, before, reading, at)
    if (before === null || !(await hasDrawnSections(tx, documentId))) return save()
    await withCardsFollowing(tx, documentId, null, async () => {
      await save()
      await moveSections(tx, documentId, before.view, reading.document)
    })
  }, patience)

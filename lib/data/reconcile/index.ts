import type { System } from '@/lib/domain/policy'
import { hasDrawnSections, moveSections, withCardsFollowing } from '../decks/places'
import { holdDocument } from '../documents/hold'
import { db, type Transaction } from '../prisma'
import { alignmentOf, patience } from './change'
import { saveConflicts } from './conflicts'
import { planFacts, saveFacts } from './facts'
import { nameDocument } from './name'
import { planQuestions, saveQuestions } from './questions'
import type { ReadingToSave } from './reading'
import { dropFacts, dropQuestions } from './untouched'
import { type Before, newestVersion, versionFor } from './version'

/** Writes what was read beside, or in the place of, what was read before. */
const keep = async (
  { tx, documentId, title }: { readonly tx: Transaction; readonly documentId: string; readonly title: string },
  before: Before | null,
  reading: ReadingToSave,
  at: Date,
): Promise<void> => {
  const versionId = await versionFor(tx, documentId, before, reading, null, at)
  const view = before?.view ?? null
  const change = { tx, documentId, versionId, before: view, reading, alignment: alignmentOf(view, reading), at }
  const facts = await planFacts(change)
  const questions = await planQuestions(change, facts)
  const wasPart = view?.id === versionId && view.readTo !== null
  await saveFacts(change, facts)
  await saveConflicts(change, facts.idByKey)
  if (wasPart) await dropQuestions(change, questions.retire)
  await saveQuestions(change, questions)
  if (wasPart) await dropFacts(change, facts.plan.retire)
  await nameDocument(tx, documentId, title, before, reading)
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
    const before = await newestVersion(tx, documentId)
    const save = () => keep({ tx, documentId, title }, before, reading, at)
    if (before === null || !(await hasDrawnSections(tx, documentId))) return save()
    await withCardsFollowing(tx, documentId, null, async () => {
      await save()
      await moveSections(tx, documentId, before.view, reading.document)
    })
  }, patience)

import type { System } from '@/lib/domain/policy'
import { holdDocument } from '../documents/hold'
import { db } from '../prisma'
import { alignmentOf, patience } from './change'
import { saveConflicts } from './conflicts'
import { createEvidence, createFacts, planFacts } from './facts'
import { nameDocument } from './name'
import { createQuestions, planQuestions } from './questions'
import type { ReadingToSave } from './reading'
import { extendVersion, isSameText, newestVersion, versionFor } from './version'

type Reread = { readonly documentId: string; readonly uploadId: string; readonly title: string }

/**
 * Keeps what was found in the first chapters of a book, up to `readTo`, while its reading goes on. It only adds: what is there
 * already stays as it is until the whole is kept (`saveReading`). Where that has happened, or the reading is not wanted any
 * more, nothing does.
 */
export const saveChapters = async (
  _system: System,
  { documentId, uploadId, title }: Reread,
  reading: ReadingToSave,
  readTo: number,
  at: Date,
): Promise<void> =>
  db().$transaction(async (tx) => {
    await holdDocument(tx, documentId)
    if ((await tx.upload.count({ where: { id: uploadId, status: 'reading' } })) === 0) return
    const before = await newestVersion(tx, documentId)
    const isMore =
      !before || (isSameText(before, reading) && before.view.readTo !== null && before.view.readTo < readTo)
    if (!isMore) return
    const versionId = before
      ? await extendVersion(tx, before, reading, readTo)
      : await versionFor(tx, documentId, null, reading, readTo, at)
    const view = before?.view ?? null
    const change = { tx, documentId, versionId, before: view, reading, alignment: alignmentOf(view, reading), at }
    const facts = await planFacts(change)
    const known = facts.plan.keep.map(({ old, read }) => [read.key, old.id] as const)
    const idByKey = new Map([...known, ...facts.created.map(({ id, fact }) => [fact.key, id] as const)])
    const questions = await planQuestions(change, { ...facts, idByKey })
    await createFacts(change, facts.created)
    await createEvidence(change, facts.created)
    await saveConflicts(change, idByKey)
    await createQuestions(change, questions.create)
    await nameDocument(tx, documentId, title, before, reading)
  }, patience)

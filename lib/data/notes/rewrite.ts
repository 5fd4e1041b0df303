import type { NoteCard, NoteContent, NoteFields, NoteOrigin } from '@/lib/domain/note'
import { titled } from '../documents/title'
import { newId } from '../id'
import type { Transaction } from '../prisma'
import { questionKey, questionVersionRow, versionRow } from './insert'

export type Rewritten = {
  readonly fields: NoteFields
  readonly content: NoteContent
  readonly from: NoteOrigin | null
}

/** Facts of the same key stay the same, so that memory does; others come, and those no longer stated retire. */
const rewriteFacts = async (tx: Transaction, documentId: string, versionId: string, content: NoteContent, at: Date) => {
  const ids = new Map<string, string>()
  for (const { key, slots, start, end } of content.facts) {
    const said = { slots: slots.map((slot) => ({ ...slot })), statement: content.statement, status: 'active' }
    const { id } = await tx.fact.upsert({
      where: { documentId_key: { documentId, key } },
      update: said,
      create: {
        ...said,
        id: newId(at),
        documentId,
        key,
        kind: 'card',
        relation: 'card',
        siblingGroup: documentId,
        origin: 'card',
      },
      select: { id: true },
    })
    await tx.factEvidence.create({
      data: { id: newId(at), factId: id, documentVersionId: versionId, start, end, sentenceIndex: 0 },
    })
    ids.set(key, id)
  }
  await tx.fact.updateMany({
    where: { documentId, key: { notIn: [...ids.keys()] } },
    data: { status: 'retired' },
  })
  return ids
}

const isSame = (row: ReturnType<typeof questionVersionRow>, other: typeof row): boolean =>
  (Object.keys(row) as (keyof typeof row)[]).every((field) => String(row[field]) === String(other[field]))

const rewriteQuestion = async (
  tx: Transaction,
  documentId: string,
  card: NoteCard,
  rank: number,
  row: ReturnType<typeof questionVersionRow>,
  factId: string,
  at: Date,
) => {
  const key = questionKey(card)
  const known = await tx.question.findUnique({
    where: { documentId_key: { documentId, key } },
    select: { id: true, currentVersion: true, _count: { select: { versions: true } } },
  })
  const id = known?.id ?? newId(at)
  if (!known)
    await tx.question.create({
      data: { id, documentId, key, kind: card.kind, origin: 'author', status: 'approved', rank },
    })
  const isKept = known?.currentVersion && isSame(row, known.currentVersion)
  const versionId = newId(at)
  if (!isKept)
    await tx.questionVersion.create({
      data: {
        ...row,
        id: versionId,
        questionId: id,
        number: 1 + (known?._count.versions ?? 0),
        createdAt: at,
        targets: { create: { factId, slot: card.slot, position: 0 } },
      },
    })
  await tx.question.update({
    where: { id },
    data: { status: 'approved', rank, ...(isKept ? {} : { currentVersionId: versionId }) },
  })
}

/**
 * Writes a note anew: a new version of its text, new versions of the questions that changed. Nothing an answer quotes is lost.
 * The caller holds the document.
 */
export const rewriteNote = async (tx: Transaction, documentId: string, note: Rewritten, at: Date): Promise<void> => {
  const { content } = note
  const versionId = newId(at)
  const number = 1 + (await tx.documentVersion.count({ where: { documentId } }))
  await tx.documentVersion.create({ data: { id: versionId, documentId, number, createdAt: at, ...versionRow(note) } })
  await tx.document.update({ where: { id: documentId }, data: titled(content.title) })
  const facts = await rewriteFacts(tx, documentId, versionId, content, at)
  for (const [rank, card] of content.cards.entries()) {
    const factId = facts.get(card.factKey)
    if (factId) await rewriteQuestion(tx, documentId, card, rank, questionVersionRow(content, card), factId, at)
  }
  await tx.question.updateMany({
    where: { documentId, key: { notIn: content.cards.map(questionKey) } },
    data: { status: 'retired' },
  })
}

/** Corrects the addresses of pictures in a note that was written in this transaction, before anybody saw it. */
export const rewriteVersion = async (tx: Transaction, documentId: string, note: Rewritten): Promise<void> => {
  await tx.documentVersion.updateMany({ where: { documentId }, data: versionRow(note) })
  for (const card of note.content.cards)
    await tx.questionVersion.updateMany({
      where: { question: { documentId, key: questionKey(card) } },
      data: questionVersionRow(note.content, card),
    })
}

import { type Actor, userIdOf } from '@/lib/domain/policy'
import { fold } from '@/lib/domain/text'
import { editableDocument, readableDocument } from '../access'
import { db } from '../prisma'
import { type ReadingProgress, stageOf } from '../uploads/progress'

/** One line of the list of documents. */
export type DocumentLine = {
  readonly id: string
  readonly title: string
  readonly language: string
  readonly isOwner: boolean
  readonly isSample: boolean
  readonly canEdit: boolean
  readonly isShared: boolean
  readonly ownerName: string
  readonly archived: boolean
  readonly facts: number
  readonly proposed: number
  readonly approved: number
  readonly reading: ReadingProgress
  readonly updatedAt: Date
}

const questionCounts = async (documentIds: readonly string[]) => {
  const rows = await db().question.groupBy({
    by: ['documentId', 'status'],
    where: { documentId: { in: [...documentIds] } },
    _count: { _all: true },
  })
  return (documentId: string, status: string) =>
    rows.find((row) => row.documentId === documentId && row.status === status)?._count._all ?? 0
}

/**
 * The texts the actor may read whose title has all words of `search`, newest first; put-away ones only when asked for.
 * Proposals are counted for those alone who may decide about them.
 */
export const listDocuments = async (
  actor: Actor,
  { search = '', archived = false }: { search?: string; archived?: boolean } = {},
): Promise<DocumentLine[]> => {
  const rows = await db().document.findMany({
    where: { AND: [readableDocument(actor), { kind: 'text', archivedAt: archived ? { not: null } : null }] },
    orderBy: { updatedAt: 'desc' },
    take: 500,
    select: {
      id: true,
      title: true,
      language: true,
      ownerId: true,
      sampleName: true,
      archivedAt: true,
      updatedAt: true,
      owner: { select: { displayName: true } },
      upload: { select: { status: true, progress: true, error: true } },
      _count: { select: { facts: { where: { status: 'active' } }, grants: true } },
    },
  })
  const words = fold(search).split(' ').filter(Boolean)
  const found = rows.filter((row) => words.every((word) => fold(row.title).includes(word)))
  const ids = found.map((row) => row.id)
  const editable = await db().document.findMany({
    where: { AND: [{ id: { in: ids } }, editableDocument(actor)] },
    select: { id: true },
  })
  const mayEdit = new Set(editable.map((row) => row.id))
  const count = await questionCounts(ids)
  return found.map((row) => ({
    id: row.id,
    title: row.title,
    language: row.language,
    isOwner: row.ownerId === userIdOf(actor),
    isSample: row.sampleName !== null,
    canEdit: mayEdit.has(row.id),
    isShared: row._count.grants > 0,
    ownerName: row.owner.displayName,
    archived: row.archivedAt !== null,
    facts: row._count.facts,
    proposed: mayEdit.has(row.id) ? count(row.id, 'proposed') : 0,
    approved: count(row.id, 'approved'),
    reading: stageOf(row.upload),
    updatedAt: row.updatedAt,
  }))
}

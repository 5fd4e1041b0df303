import { type Actor, userIdOf } from '@/lib/domain/policy'
import { fold } from '@/lib/domain/text'
import type { Prisma } from '@/lib/generated/client'
import { editableDocument, readableDocument } from '../access'
import { db } from '../prisma'
import { progressColumns, type ReadingProgress, stageOf } from '../uploads/progress'
import { factCounts } from './facts'

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
  /** Facts that can be asked: what some question asks that is open to the reader. */
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

const lineFields = {
  id: true,
  title: true,
  language: true,
  ownerId: true,
  sampleName: true,
  archivedAt: true,
  updatedAt: true,
  owner: { select: { displayName: true } },
  upload: { select: progressColumns },
  _count: { select: { grants: true } },
} satisfies Prisma.DocumentSelect

const pageLength = 100

/** One page of two lists that follow each other, and how many pages there are. */
const pageOf = async (lists: readonly [Prisma.DocumentWhereInput, Prisma.DocumentWhereInput], page: number) => {
  const [first, second] = lists
  const count = (where: Prisma.DocumentWhereInput) => db().document.count({ where })
  const [before, after] = await Promise.all([count(first), count(second)])
  const skip = (page - 1) * pageLength
  const load = (where: Prisma.DocumentWhereInput, from: number, take: number) =>
    db().document.findMany({
      where,
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      skip: from,
      take,
      select: lineFields,
    })
  const rows = await load(first, skip, pageLength)
  const rest = await load(second, Math.max(0, skip - before), pageLength - rows.length)
  return { rows: [...rows, ...rest], pages: Math.max(1, Math.ceil((before + after) / pageLength)) }
}

/** `search` are words of the title, `page` counts from 1. */
export type DocumentSearch = { readonly search?: string; readonly archived?: boolean; readonly page?: number }
export type DocumentList = { readonly lines: readonly DocumentLine[]; readonly pages: number }

/**
 * A page of the texts the actor may read whose title has all words of `search`: the actor's own, then those of others, newest
 * first; put-away ones only when asked for. Proposals are counted for those alone who may decide about them.
 */
export const listDocuments = async (
  actor: Actor,
  { search = '', archived = false, page = 1 }: DocumentSearch = {},
): Promise<DocumentList> => {
  const userId = userIdOf(actor)
  const titled = fold(search)
    .split(' ')
    .map((word) => ({ titleKey: { contains: word.replaceAll('%', '\\%') } }))
  const asked = {
    AND: [{ kind: 'text', archivedAt: archived ? { not: null } : null }, readableDocument(actor), ...titled],
  }
  const own = { ownerId: userId ?? { in: [] } }
  const { rows: found, pages } = await pageOf([{ AND: [asked, own] }, { AND: [asked, { NOT: own }] }], page)
  const ids = found.map((row) => row.id)
  const editable = await db().document.findMany({
    where: { AND: [{ id: { in: ids } }, editableDocument(actor)] },
    select: { id: true },
  })
  const mayEdit = new Set(editable.map((row) => row.id))
  const [count, facts] = await Promise.all([questionCounts(ids), factCounts(ids, [...mayEdit])])
  const lines = found.map((row) => ({
    id: row.id,
    title: row.title,
    language: row.language,
    isOwner: row.ownerId === userId,
    isSample: row.sampleName !== null,
    canEdit: mayEdit.has(row.id),
    isShared: row._count.grants > 0,
    ownerName: row.owner.displayName,
    archived: row.archivedAt !== null,
    facts: facts(row.id),
    proposed: mayEdit.has(row.id) ? count(row.id, 'proposed') : 0,
    approved: count(row.id, 'approved'),
    reading: stageOf(row.upload),
    updatedAt: row.updatedAt,
  }))
  return { lines, pages }
}

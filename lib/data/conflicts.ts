import { type Resolution, resolutions } from '@/lib/domain/decision'
import { isId } from '@/lib/domain/id'
import type { Actor, System } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { canonicalOf, readAgain } from './documents/correct'
import { editable } from './documents/find'
import { db } from './prisma'

/** Two facts of a document that disagree; the ids are keys into its facts. */
export type ConflictView = {
  readonly id: string
  readonly reason: string
  readonly resolution: Resolution | null
  readonly factAId: string
  readonly factBId: string
  /** Each fact as one sentence, where there is one: of a fact that is not trusted nothing else is left. */
  readonly statements: { readonly a: string | null; readonly b: string | null }
}

/** Where a document disagrees with itself, decided or not: for those who may decide. */
export const conflictsOf = async (actor: Actor, documentId: string): Promise<ConflictView[]> => {
  const rows = await db().conflict.findMany({
    where: { document: editable(actor, documentId) },
    orderBy: { id: 'asc' },
    include: { factA: { select: { statement: true } }, factB: { select: { statement: true } } },
  })
  return rows.map(({ id, reason, resolution, factAId, factBId, factA, factB }) => ({
    id,
    reason,
    resolution: resolutions.find((known) => known === resolution) ?? null,
    factAId,
    factBId,
    statements: { a: factA.statement, b: factB.statement },
  }))
}

/** A settled conflict as a reading must know it, by the keys of its facts. */
export type Settled = {
  readonly factKeys: readonly [string, string]
  /** The fact that is not to be trusted, where one is. */
  readonly distrusted: readonly string[]
  /** Neither is to be asked. */
  readonly staysDisputed: boolean
}

/** What authors settled in a document, for its next reading. */
export const settledConflicts = async (_system: System, documentId: string): Promise<Settled[]> => {
  const rows = await db().conflict.findMany({
    where: { documentId, resolution: { not: null } },
    include: { factA: { select: { key: true } }, factB: { select: { key: true } } },
  })
  return rows.map(({ factA, factB, resolution }) => ({
    factKeys: [factA.key, factB.key],
    distrusted: resolution === 'a' ? [factB.key] : resolution === 'b' ? [factA.key] : [],
    staysDisputed: resolution === 'neither',
  }))
}

/**
 * Decides a conflict, or opens it again (`null`), and has the document read once more, because what may be asked follows
 * from it. `conflict` while another reading is under way.
 */
export const resolveConflict = async (
  actor: Actor,
  conflictId: string,
  resolution: Resolution | null,
  at: Date,
): Promise<Result<null>> => {
  if (!isId(conflictId)) return notFound
  return db().$transaction(async (tx) => {
    const row = await tx.conflict.findUnique({ where: { id: conflictId }, select: { documentId: true } })
    const document =
      row && (await tx.document.findFirst({ where: editable(actor, row.documentId), select: { id: true } }))
    const current = document && (await canonicalOf(tx, document.id))
    if (!current) return notFound
    const sent = await readAgain(tx, document.id, current.ownerId, current.canonical, at)
    if (!sent.ok) return sent
    await tx.conflict.update({ where: { id: conflictId }, data: { resolution } })
    return ok(null)
  })
}

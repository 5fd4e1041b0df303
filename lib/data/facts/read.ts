import type { Actor } from '@/lib/domain/policy'
import { isSlot, type Slot } from '@/lib/domain/slot'
import type { Prisma } from '@/lib/generated/client'
import { editable, readable } from '../documents/find'
import { db } from '../prisma'
import { currentSlots, type SlotRow } from '../stored'

/** Where a fact is stated in the newest version: offsets into its text. */
export type EvidenceView = { readonly start: number; readonly end: number; readonly sentence: number }

/** A fact as the page of its document shows it. */
export type FactView = {
  readonly id: string
  readonly kind: string
  readonly relation: string
  readonly slots: readonly SlotRow[]
  /** The fact as one whole sentence, where the engine could say one safely. */
  readonly statement: string | null
  /** Slots that some question asks, as far as the actor may see questions. */
  readonly asked: readonly Slot[]
  readonly evidence: readonly EvidenceView[]
  /** Where each slot stands, as far as it stands in the text. */
  readonly slotEvidence: readonly (EvidenceView & { readonly slot: string })[]
  /** Another sentence says otherwise and nobody has decided yet. */
  readonly disputed: boolean
  /** An author corrected what the engine read. */
  readonly corrected: boolean
}

/** Questions that the actor may see on a document: readers those approved, editors the proposed ones, too. */
export const visibleStatuses = async (actor: Actor, documentId: string): Promise<string[]> =>
  (await db().document.count({ where: editable(actor, documentId) })) > 0 ? ['approved', 'proposed'] : ['approved']

const include = (statuses: string[]) =>
  ({
    evidence: { orderBy: { start: 'asc' } },
    targets: {
      where: { version: { currentOf: { status: { in: statuses } } } },
      select: { slot: true },
    },
    conflictsA: { where: { resolution: null }, select: { id: true } },
    conflictsB: { where: { resolution: null }, select: { id: true } },
  }) satisfies Prisma.FactInclude

type FactRow = Prisma.FactGetPayload<{ include: ReturnType<typeof include> }>

const present = (row: FactRow, versionId: string): FactView => ({
  id: row.id,
  kind: row.kind,
  relation: row.relation,
  slots: currentSlots(row),
  statement: row.override === null ? row.statement : null,
  asked: [...new Set(row.targets.map((target) => target.slot))].filter(isSlot),
  evidence: row.evidence
    .filter((span) => span.documentVersionId === versionId && span.slot === null)
    .map(({ start, end, sentenceIndex }) => ({ start, end, sentence: sentenceIndex })),
  slotEvidence: row.evidence.flatMap(({ documentVersionId, slot, start, end, sentenceIndex }) =>
    documentVersionId === versionId && slot !== null ? [{ slot, start, end, sentence: sentenceIndex }] : [],
  ),
  disputed: row.conflictsA.length + row.conflictsB.length > 0,
  corrected: row.override !== null,
})

/** The facts of the documents found by `where` that hold in the given version, in the order of the text. */
export const factsWithin = async (where: Prisma.DocumentWhereInput, versionId: string, statuses: string[]) => {
  const rows = await db().fact.findMany({
    where: { document: where, status: 'active', evidence: { some: { documentVersionId: versionId } } },
    include: include(statuses),
  })
  const mayEdit = statuses.includes('proposed')
  return rows
    .map((row) => present(row, versionId))
    .filter((fact) => mayEdit || fact.asked.length > 0)
    .sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0))
}

/** The facts of a document in one version: editors see all of them; readers those that an approved question asks. */
export const factsOf = async (actor: Actor, documentId: string, versionId: string): Promise<FactView[]> =>
  factsWithin(readable(actor, documentId), versionId, await visibleStatuses(actor, documentId))

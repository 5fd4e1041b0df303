import { isDeepStrictEqual } from 'node:util'
import { movedSpan } from '@/lib/domain/alignment'
import type { FactKind } from '@/lib/domain/fact'
import { type FactPlan, formerKeys, reconcileFacts, type StoredFact } from '@/lib/domain/reconcile'
import type { Prisma } from '@/lib/generated/client'
import { newId } from '../id'
import { currentSlots, parseSlots } from '../stored'
import { type Change, inParts, type Reread } from './change'
import type { FactRead } from './reading'

const withEvidence = { evidence: { orderBy: { id: 'asc' } } } satisfies Prisma.FactInclude
type Row = Prisma.FactGetPayload<{ include: typeof withEvidence }>
export type Stored = StoredFact & { readonly row: Row }
export type Read = FactRead & { readonly sentences: readonly number[] }
type Evidence = Prisma.FactEvidenceCreateManyInput

/** What the questions must know of the facts: their ids, which of them say something else now, and what authors overrode. */
export type SavedFacts = {
  readonly idByKey: ReadonlyMap<string, string>
  readonly unsettled: ReadonlySet<string>
  /** Slots whose words an author changed, by fact, with the words that were read. */
  readonly overridden: ReadonlyMap<string, readonly { readonly slot: string; readonly readText: string }[]>
}

const storedFact = (row: Row, versionId: string | undefined): Stored => ({
  id: row.id,
  key: row.key,
  formerKeys: row.formerKeys,
  kind: row.kind as FactKind,
  relation: row.relation,
  slots: parseSlots(row.slots),
  sentences: row.evidence.filter((span) => span.documentVersionId === versionId).map((span) => span.sentenceIndex),
  isOwn: row.origin !== 'engine',
  isRetired: row.status === 'retired',
  row,
})

const slotsOf = (fact: FactRead) =>
  fact.slots.map(({ slot, text, value }) => (value === undefined ? { slot, text } : { slot, text, value }))

const columnsOf = (fact: FactRead) => ({
  key: fact.key,
  kind: fact.kind,
  relation: fact.relation,
  slots: slotsOf(fact),
  start: fact.start ?? null,
  end: fact.end ?? null,
  hedged: fact.hedged,
  attribution: fact.attribution ?? null,
  statement: fact.statement,
})

const evidenceOf = ({ versionId, at, reading }: Change, factId: string, fact: FactRead): Evidence[] => {
  const row = (span: { start: number; end: number }, sentenceIndex: number, slot: string | null): Evidence => ({
    ...{ id: newId(at), factId, documentVersionId: versionId, slot, sentenceIndex },
    ...{ start: span.start, end: span.end },
  })
  const sentenceAt = (offset: number) =>
    reading.sentences.find((sentence) => sentence.start <= offset && offset < sentence.end)?.index ?? 0
  return [
    ...fact.allEvidence.map((span) => row(span, span.sentence, null)),
    ...fact.slots.filter((slot) => slot.end > slot.start).map((slot) => row(slot, sentenceAt(slot.start), slot.slot)),
  ]
}

/** Evidence of a fact that is none of the engine's business, moved to where its sentence stands now. */
const movedEvidence = ({ versionId, before, reading, alignment, at }: Change, { row }: Stored): Evidence[] => {
  if (!before || before.id === versionId) return []
  return row.evidence.flatMap((span) => {
    const old = before.sentences[span.sentenceIndex]
    const now = reading.sentences[alignment[span.sentenceIndex] ?? -1]
    if (span.documentVersionId !== before.id || !old || !now) return []
    const place = movedSpan(
      span,
      { start: old.start, text: before.text.slice(old.start, old.end) },
      { start: now.start, text: reading.document.text.slice(now.start, now.end) },
    )
    const { start, end } = place ?? now
    return [
      {
        id: newId(at),
        factId: row.id,
        documentVersionId: versionId,
        slot: span.slot,
        start,
        end,
        sentenceIndex: now.index,
      },
    ]
  })
}

const overriddenSlots = (row: Row) => {
  const now = new Map(currentSlots(row).map((slot) => [slot.slot, slot.text]))
  return parseSlots(row.slots)
    .filter((slot) => now.get(slot.slot) !== slot.text)
    .map(({ slot, text }) => ({ slot, readText: text }))
}

/** What becomes of the facts of a document, before any of it is written; the facts to be made have their ids. */
export type PlannedFacts = SavedFacts & {
  readonly plan: FactPlan<Stored, Read>
  readonly created: readonly { readonly id: string; readonly fact: Read }[]
}

/** Says what becomes of the facts of a document with what was read: kept, changed, made or retired. */
export const planFacts = async ({ tx, documentId, before, reading, alignment, at }: Reread): Promise<PlannedFacts> => {
  const rows = await tx.fact.findMany({ where: { documentId }, include: withEvidence, orderBy: { id: 'asc' } })
  const after: Read[] = reading.facts.map((fact) => ({
    ...fact,
    sentences: fact.allEvidence.map((span) => span.sentence),
  }))
  const plan = reconcileFacts(
    rows.map((row) => storedFact(row, before?.id)),
    after,
    alignment,
  )
  const created = plan.create.map((fact) => ({ id: newId(at), fact }))
  const known = [...plan.keep, ...plan.change].map(({ old, read }) => ({ id: old.id, fact: read }))
  return {
    plan,
    created,
    idByKey: new Map([...known, ...created].map(({ id, fact }) => [fact.key, id])),
    unsettled: new Set([...plan.change.map(({ old }) => old.id), ...plan.retire.map((old) => old.id)]),
    overridden: new Map(rows.filter((row) => row.override !== null).map((row) => [row.id, overriddenSlots(row)])),
  }
}

/** Writes facts that were not there before, without their evidence. */
export const createFacts = ({ tx, documentId }: Change, created: PlannedFacts['created']): Promise<void> =>
  inParts(created, (part) =>
    tx.fact.createMany({
      data: part.map(({ id, fact }) => ({ id, documentId, origin: 'engine', ...columnsOf(fact) })),
    }),
  )

/** Writes where facts are said. */
export const createEvidence = (
  change: Change,
  found: readonly { readonly id: string; readonly fact: FactRead }[],
  more: readonly Evidence[] = [],
): Promise<void> =>
  inParts([...found.flatMap(({ id, fact }) => evidenceOf(change, id, fact)), ...more], (part) =>
    change.tx.factEvidence.createMany({ data: part }),
  )

const isAsStored = ({ row }: Stored, read: Read): boolean => {
  const { key, kind, relation, start, end, hedged, attribution, statement } = row
  const was = { key, kind, relation, slots: parseSlots(row.slots), start, end, hedged, attribution, statement }
  return row.status === 'active' && isDeepStrictEqual(columnsOf(read), was)
}

/** Writes what becomes of the facts, and moves their evidence. */
export const saveFacts = async (change: Change, { plan, created }: PlannedFacts): Promise<void> => {
  const { tx, versionId, before } = change
  await inParts(plan.retire, (part) =>
    tx.fact.updateMany({ where: { id: { in: part.map((old) => old.id) } }, data: { status: 'retired' } }),
  )
  for (const { old, read } of [...plan.keep, ...plan.change]) {
    if (isAsStored(old, read)) continue
    const data = { ...columnsOf(read), formerKeys: [...formerKeys(old, read)], status: 'active' }
    await tx.fact.update({ where: { id: old.id }, data })
  }
  await createFacts(change, created)
  const found = [...[...plan.keep, ...plan.change].map(({ old, read }) => ({ id: old.id, fact: read })), ...created]
  const moved = plan.leave.filter((old) => !old.isRetired).flatMap((old) => movedEvidence(change, old))
  const isAgain = before?.id === versionId
  if (isAgain) {
    const own = plan.leave.map((old) => old.id)
    await tx.factEvidence.deleteMany({ where: { documentVersionId: versionId, factId: { notIn: own } } })
  }
  await createEvidence(change, found, moved)
}

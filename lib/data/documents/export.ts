import { resolutions } from '@/lib/domain/decision'
import type { FactKind } from '@/lib/domain/fact'
import { illustrationOf } from '@/lib/domain/illustration'
import type { Actor } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { type SharedDocument, type SharedFact, type SharedQuestion, sharedFormat } from '@/lib/domain/shared-document'
import { isSlot } from '@/lib/domain/slot'
import type { Prisma } from '@/lib/generated/client'
import { db } from '../prisma'
import { presentQuestion, withVersion } from '../questions/read'
import { parseCorrection, parseSlots } from '../stored'
import { withheldQuestionIds } from '../wall'
import { editable } from './find'
import { presentVersion, type VersionView } from './version'

const withEvidence = (versionId: string) =>
  ({
    evidence: { where: { documentVersionId: versionId }, orderBy: [{ start: 'asc' }, { end: 'asc' }, { slot: 'asc' }] },
  }) satisfies Prisma.FactInclude
type FactRow = Prisma.FactGetPayload<{ include: ReturnType<typeof withEvidence> }>

/** In the order of the text, so that the same document always leaves as the same file. */
const inOrder = (a: FactRow, b: FactRow): number =>
  (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0) || Number(a.key > b.key) - Number(a.key < b.key)

/** A fact that came from a person has its own id as key, which means nothing elsewhere. */
const originOf = ({ origin }: { readonly origin: string }) => (origin === 'engine' ? 'engine' : 'author')

const sharedFact = (row: FactRow): SharedFact => ({
  key: originOf(row) === 'engine' ? row.key : null,
  kind: row.kind as FactKind,
  relation: row.relation,
  slots: parseSlots(row.slots),
  corrected: row.override === null ? null : parseCorrection(row.override),
  start: row.start,
  end: row.end,
  hedged: row.hedged,
  attribution: row.attribution,
  statement: row.statement,
  origin: originOf(row),
  evidence: row.evidence.map(({ start, end, slot, sentenceIndex }) => ({
    ...{ start, end, sentence: sentenceIndex },
    slot: slot !== null && isSlot(slot) ? slot : null,
  })),
})

const questionsOf = async (
  actor: Actor,
  documentId: string,
  places: ReadonlyMap<string, number>,
  now: Date,
): Promise<SharedQuestion[]> => {
  const rows = await db().question.findMany({
    where: {
      id: { notIn: [...(await withheldQuestionIds(actor, now))] },
      document: editable(actor, documentId),
      status: 'approved',
    },
    include: withVersion,
    orderBy: [{ rank: 'asc' }, { currentVersion: { stem: 'asc' } }, { id: 'asc' }],
  })
  return rows.flatMap((row) =>
    presentQuestion(row).flatMap(({ targets, kind, rank, stem, answer, accepted, options, parts, quotedSentence }) => {
      const asked = targets.flatMap(({ factId, slot }) => {
        const fact = places.get(factId)
        return fact === undefined ? [] : [{ fact, slot }]
      })
      // What asks a fact that holds no longer stays behind.
      if (asked.length === 0 || asked.length < targets.length) return []
      const content = { stem, answer, accepted: [...accepted], options: [...options], parts: [...parts] }
      const key = row.key === row.id ? null : row.key
      return [{ key, kind, origin: originOf(row), rank, ...content, quotedSentence, targets: asked }]
    }),
  )
}

/** The pictures that a text shows, each once, and where. */
const picturesOf = async ({ illustrations }: VersionView) => {
  const media = [...new Set(illustrations.map(({ media }) => media))]
  const rows = await db().media.findMany({ where: { id: { in: media } }, select: { id: true, bytes: true } })
  const known = media.flatMap((id) => {
    const picture = illustrationOf(rows.find((row) => row.id === id)?.bytes ?? new Uint8Array())
    return picture === null || picture === 'spacer' ? [] : [{ id, picture }]
  })
  const shown = illustrations.flatMap(({ media, after, alt, caption }) => {
    const picture = known.findIndex(({ id }) => id === media)
    return picture < 0 ? [] : [{ picture, after, alt, ...(caption === undefined ? {} : { caption }) }]
  })
  return { pictures: known.map(({ picture }) => picture), illustrations: shown }
}

/**
 * A document to be taken to another server: its newest text with its pictures, the facts that hold and the approved questions, for its
 * editors. What an open quiz withholds from the actor stays behind (the wall). Not found where it was never read, or not whole.
 */
export const exportDocument = async (actor: Actor, documentId: string, now: Date): Promise<Result<SharedDocument>> => {
  const row = await db().document.findFirst({
    where: { AND: [editable(actor, documentId), { kind: 'text' }] },
    include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
  })
  const [newest] = row?.versions ?? []
  if (!row || !newest || newest.readTo !== null) return notFound
  const version = presentVersion(newest)
  const { id, text, blocks, sentences, check } = version
  const { pictures, illustrations } = await picturesOf(version)
  const rows = await db().fact.findMany({
    where: { documentId: row.id, status: 'active' },
    include: withEvidence(id),
  })
  const facts = rows.sort(inOrder)
  const places = new Map(facts.map((fact, place) => [fact.id, place]))
  const conflicts = await db().conflict.findMany({ where: { documentId: row.id } })
  return ok({
    format: 'recite',
    version: blocks.some(({ terms }) => terms !== undefined) ? sharedFormat : illustrations.length > 0 ? 2 : 1,
    title: row.title,
    language: row.language,
    attribution: row.attribution,
    engineVersion: newest.engineVersion,
    ...{
      text,
      blocks: [...blocks],
      sentences: [...sentences],
      check: { damaged: check.damaged, unused: check.unused },
    },
    ...(illustrations.length > 0 ? { illustrations } : {}),
    pictures,
    facts: facts.map(sharedFact),
    conflicts: conflicts
      .flatMap(({ factAId, factBId, reason, resolution }) => {
        const [a, b] = [places.get(factAId), places.get(factBId)]
        if (a === undefined || b === undefined) return []
        return [{ a, b, reason, resolution: resolutions.find((known) => known === resolution) ?? null }]
      })
      .sort((one, other) => one.a - other.a || one.b - other.b),
    questions: await questionsOf(actor, row.id, places, now),
  })
}

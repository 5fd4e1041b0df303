import { type CardMemory, type CardState, type CardStateName, newCard, unpackCard } from '@/lib/domain/card'
import type { DeskSlot } from '@/lib/domain/desk'
import type { Learner } from '@/lib/domain/policy'
import type { QuestionKind } from '@/lib/domain/question'
import { deckOfPlace } from '@/lib/domain/section'
import { isSlot } from '@/lib/domain/slot'
import { type Card, Prisma } from '@/lib/generated/client'
import { editableIn, readableIn } from '../access'
import { runStatement } from '../prisma'
import { cardOfJson, type JsonCard } from './json'
import type { Reach } from './reach'
import { deckPlace, documentsIn } from './scope'

export const cardStateOf = (row: Card): CardState =>
  unpackCard({ ...row, state: row.state as CardStateName, memory: row.memory as CardMemory })

/** Facts that can be asked: in force, and not contradicted by another that nobody has decided against. */
export const askableFact = {
  status: 'active',
  conflictsA: { none: { OR: [{ resolution: null }, { resolution: { in: ['b', 'neither'] } }] } },
  conflictsB: { none: { OR: [{ resolution: null }, { resolution: { in: ['a', 'neither'] } }] } },
} satisfies Prisma.FactWhereInput

/** The same for statements that are written by hand; the fact is `f`. */
export const askable = Prisma.sql`(f.status = 'active'
  AND NOT EXISTS (SELECT 1 FROM "Conflict" x WHERE x."factAId" = f.id AND (x.resolution IS NULL OR x.resolution IN ('b', 'neither')))
  AND NOT EXISTS (SELECT 1 FROM "Conflict" x WHERE x."factBId" = f.id AND (x.resolution IS NULL OR x.resolution IN ('a', 'neither'))))`

const open = (mayEdit: Prisma.Sql, withheld: readonly string[]): Prisma.Sql => Prisma.sql`
  (q.status = 'approved' OR ${mayEdit}) AND q.id <> ALL (${withheld}::uuid[])`

/** The questions `q` of slot `a` ("AskedSlot": none of a fact that must not be asked), to be put behind JOIN. */
export const questionsOfSlot = Prisma.sql`LATERAL unnest(a.questions) k(id) ON true JOIN "Question" q ON q.id = k.id`

/** Of these the ones open to the learner: approved, or proposed in a document `d` that they may edit; not withheld. */
export const openQuestion = (actor: Learner, withheld: readonly string[]): Prisma.Sql =>
  Prisma.sql`${open(editableIn(actor), withheld)} AND ${readableIn(actor)}`

/** The newest version of a document, of which there is one at least. */
export const newestVersion = (documentId: Prisma.Sql) => Prisma.sql`
  (SELECT v.id FROM "DocumentVersion" v WHERE v."documentId" = ${documentId} ORDER BY v.number DESC LIMIT 1)`

/** Where fact `f` stands in a version: the first sentence that states it. */
export const placeIn = (versionId: Prisma.Sql): Prisma.Sql => Prisma.sql`LATERAL (
  SELECT e.start, e."end", e."sentenceIndex" FROM "FactEvidence" e
  WHERE e."factId" = f.id AND e.slot IS NULL AND e."documentVersionId" = ${versionId} ORDER BY e.start LIMIT 1)`

/** The same in the newest version of its document. */
export const placeOfFact = placeIn(newestVersion(Prisma.sql`f."documentId"`))

export const sentenceKey = (documentId: string, sentenceIndex: number): string => `${documentId} ${sentenceIndex}`

/** A slot of a document with the deck that rules its card. */
export type RuledSlot = DeskSlot & { readonly documentId: string }

type SlotRow = {
  readonly factId: string
  readonly slot: string
  readonly documentId: string
  readonly siblingGroup: string | null
  readonly rank: number
  readonly start: number
  readonly sentenceIndex: number
  /** Of the deck that gathers the document. */
  readonly place: number | null
  readonly variants: readonly (readonly [string, QuestionKind])[]
  readonly card: JsonCard | null
}

/** The deck that holds a slot; undefined where it is none of those asked for. */
const deckIn = ({ decks, within, sections }: Reach) => {
  const deckById = new Map(decks.map((deck) => [deck.id, deck]))
  const asked = new Set(within)
  return ({ documentId, start, place, card }: SlotRow) => {
    const inSection = () => deckById.get(deckOfPlace(sections, documentId, start) ?? '')
    const deck =
      (card && deckById.get(card.homeDeckId)) ?? inSection() ?? (place === null ? undefined : decks[place - 1])
    return deck && asked.has(deck) ? deck : undefined
  }
}

const present = (rows: readonly SlotRow[], reach: Reach): RuledSlot[] => {
  const deckOf = deckIn(reach)
  const order = new Map([...new Set(rows.map(({ documentId }) => documentId))].sort().map((id, index) => [id, index]))
  return rows.flatMap((row) => {
    const { factId, slot, documentId, siblingGroup, rank, start, sentenceIndex, variants, card } = row
    const deck = deckOf(row)
    if (!deck || !isSlot(slot)) return []
    return {
      factId,
      slot,
      sentence: sentenceKey(documentId, sentenceIndex),
      siblingGroup,
      documentId,
      deckId: deck.id,
      settings: deck.settings,
      card: card ? cardOfJson(card) : newCard,
      // Documents stand one after the other: offsets within one never reach the next.
      position: (order.get(documentId) ?? 0) * 1e9 + start,
      rank,
      answerBy: deck.settings.answerBy,
      variants: variants.map(([questionVersionId, kind]) => ({ questionVersionId, kind })),
    }
  })
}

/** Where a load begins: `first`, what it reads before all else; the documents; and the questions `q` of the slots `a` in them. */
type Way = { readonly first: Prisma.Sql; readonly documents: Prisma.Sql; readonly questions: Prisma.Sql }

/** From the slots that a query picks: for few. */
const fromPicked = (picked: Prisma.Sql): Way => ({
  first: Prisma.sql`picked AS MATERIALIZED (${picked}),`,
  documents: Prisma.sql`SELECT f."documentId" FROM picked p JOIN "Fact" f ON f.id = p."factId"`,
  questions: Prisma.sql`picked p JOIN "AskedSlot" a ON a."factId" = p."factId" AND a.slot = p.slot
    JOIN docs d ON d.id = a."documentId" JOIN ${questionsOfSlot}`,
})

/** From all documents: by so many single look-ups as a large library has slots it takes twice as long. */
const fromDocuments = (reach: Reach): Way => ({
  first: Prisma.empty,
  documents: documentsIn(reach),
  questions: Prisma.sql`docs d JOIN "AskedSlot" a ON a."documentId" = d.id JOIN LATERAL unnest(a.questions) k(id) ON true
    JOIN (SELECT * FROM "Question" WHERE "documentId" IN (${documentsIn(reach)}) OFFSET 0) q ON q.id = k.id`,
})

/** Every slot of one fact in reach that any question ever asked. */
const ofFact = (reach: Reach, factId: string): Prisma.Sql => Prisma.sql`
  SELECT DISTINCT t."factId", t.slot FROM "Fact" f JOIN "QuestionTarget" t ON t."factId" = f.id
  WHERE f.id = ${factId}::uuid AND f."documentId" IN (${documentsIn(reach)})`

const wayTo = (reach: Reach, picked: Prisma.Sql | undefined): Way => {
  if (picked !== undefined) return fromPicked(picked)
  return reach.factId === null ? fromDocuments(reach) : fromPicked(ofFact(reach, reach.factId))
}

/**
 * Slots in reach that some question open to this learner asks, with their cards, in an order that does not depend on which are
 * picked: all of them, or those that a query picks as `"factId", slot`.
 */
export const slotsOf = async (
  actor: Learner,
  reach: Reach,
  withheld: readonly string[],
  picked?: Prisma.Sql,
): Promise<RuledSlot[]> => {
  const { first, documents, questions } = wayTo(reach, picked)
  const [row] = await runStatement<{ rows: SlotRow[] }>(Prisma.sql`
    WITH ${first} docs AS MATERIALIZED (
      SELECT d.id, ${editableIn(actor)} AS "canEdit", ${newestVersion(Prisma.sql`d.id`)} AS "versionId", ${deckPlace(reach)} AS place
      FROM "Document" d
      WHERE d.id IN (${documents}) AND ${readableIn(actor)}
    ), asked AS (
      SELECT a."factId", a.slot, d.id AS "documentId", d."versionId", d.place, min(q.rank) AS rank,
        json_agg(json_build_array(q."currentVersionId", q.kind) ORDER BY q.id) AS variants, (array_agg(q.id ORDER BY q.id))[1] AS first
      FROM ${questions}
      WHERE ${open(Prisma.sql`d."canEdit"`, withheld)}
      GROUP BY a."factId", a.slot, d.id, d."versionId", d.place)
    SELECT coalesce(json_agg(json_build_object('factId', a."factId", 'slot', a.slot, 'documentId', a."documentId",
      'siblingGroup', f."siblingGroup", 'rank', a.rank, 'start', e.start, 'sentenceIndex', e."sentenceIndex",
      'place', a.place, 'variants', a.variants, 'card', CASE WHEN c."factId" IS NOT NULL THEN json_build_object(
        'homeDeckId', c."homeDeckId", 'state', c.state, 'step', c.step, 'stability', c.stability, 'difficulty', c.difficulty,
        'dueAt', c."dueAt", 'lastReviewAt', c."lastReviewAt", 'reps', c.reps, 'lapses', c.lapses,
        'suspendedAt', c."suspendedAt", 'memory', c.memory) END) ORDER BY a.first, a."factId", a.slot), '[]') AS rows
    FROM asked a JOIN "Fact" f ON f.id = a."factId" JOIN ${placeIn(Prisma.sql`a."versionId"`)} e ON true
      LEFT JOIN "Card" c ON c."userId" = ${actor.userId}::uuid AND c."factId" = a."factId" AND c.slot = a.slot`)
  return present(row?.rows ?? [], reach)
}

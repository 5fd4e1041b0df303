import type { Actor } from '@/lib/domain/policy'
import type { Option, Part, QuestionKind, QuestionStatus } from '@/lib/domain/question'
import { isSlot, type Slot } from '@/lib/domain/slot'
import type { Prisma } from '@/lib/generated/client'
import { editable, readable } from '../documents/find'
import { visibleStatuses } from '../facts/read'
import { db } from '../prisma'
import { type GateRow, parseGates, parseOptions, parseParts } from '../stored'
import { withheldQuestionIds } from '../wall'

/** A question as its author sees it, with its key. `rank` 1 is the engine's best, 0 a person's own. */
export type AuthorQuestion = {
  readonly id: string
  readonly versionId: string
  readonly kind: QuestionKind
  readonly status: QuestionStatus
  readonly origin: string
  readonly rank: number
  readonly look: string | null
  readonly gates: readonly GateRow[]
  readonly stem: string
  readonly answer: string
  readonly accepted: readonly string[]
  readonly options: readonly Option[]
  readonly parts: readonly Part[]
  readonly quotedSentence: string
  readonly targets: readonly { readonly factId: string; readonly slot: Slot }[]
}

export const withVersion = {
  currentVersion: { include: { targets: { orderBy: { position: 'asc' } } } },
} satisfies Prisma.QuestionInclude
type Row = Prisma.QuestionGetPayload<{ include: typeof withVersion }>

/** The question of a row with its current version: one or none. */
export const presentQuestion = (row: Row): AuthorQuestion[] => {
  const version = row.currentVersion
  if (!version) return []
  return [
    {
      id: row.id,
      versionId: version.id,
      kind: row.kind as QuestionKind,
      status: row.status as QuestionStatus,
      origin: row.origin,
      rank: row.rank,
      look: row.look,
      gates: parseGates(row.gates),
      stem: version.stem,
      answer: version.answer,
      accepted: version.accepted,
      options: parseOptions(version.options),
      parts: parseParts(version.parts),
      quotedSentence: version.quotedSentence,
      targets: version.targets.flatMap(({ factId, slot }) => (isSlot(slot) ? [{ factId, slot }] : [])),
    },
  ]
}

/**
 * The questions of a document that its editors decide about, best first; nothing for anybody else. A student may edit a
 * document and sit a quiz about it: then its questions are left out here, too (the wall).
 */
export const authorQuestions = async (actor: Actor, documentId: string, now: Date): Promise<AuthorQuestion[]> => {
  const rows = await db().question.findMany({
    where: {
      id: { notIn: [...(await withheldQuestionIds(actor, now))] },
      document: editable(actor, documentId),
      status: { not: 'retired' },
    },
    include: withVersion,
    orderBy: [{ rank: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap(presentQuestion)
}

/** How many questions of a document are held back for its editors; null for anybody else. */
export const heldCount = async (actor: Actor, documentId: string): Promise<number | null> => {
  const document = await db().document.findFirst({
    where: editable(actor, documentId),
    select: { _count: { select: { questions: { where: { status: 'held' } } } } },
  })
  return document?._count.questions ?? null
}

/** A line of the sheet of a fact: what asks it. */
export type FactQuestion = Pick<AuthorQuestion, 'id' | 'kind' | 'stem' | 'status'> & { readonly slot: Slot }

/** The questions that ask one fact, as far as the actor may see them: none that an open quiz withholds (the wall). */
export const questionsOfFact = async (
  actor: Actor,
  documentId: string,
  factId: string,
  now: Date,
): Promise<FactQuestion[]> => {
  const rows = await db().question.findMany({
    where: {
      id: { notIn: [...(await withheldQuestionIds(actor, now))] },
      document: readable(actor, documentId),
      status: { in: await visibleStatuses(actor, documentId) },
      currentVersion: { targets: { some: { factId } } },
    },
    include: withVersion,
    orderBy: [{ rank: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap(presentQuestion).flatMap(({ id, kind, stem, status, targets }) => {
    const slot = targets.find((target) => target.factId === factId)?.slot
    return slot ? [{ id, kind, stem, status, slot }] : []
  })
}

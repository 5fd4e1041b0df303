import type { Learner } from '@/lib/domain/policy'
import { isMultiPart, isRecall, type QuestionKind, type QuestionStatus } from '@/lib/domain/question'
import { isSlot, type SlotRef, slotKey } from '@/lib/domain/slot'
import { Prisma } from '@/lib/generated/client'
import { editableIn, readableIn } from '../access'
import { runStatement } from '../prisma'
import { currentSlots } from '../stored'
import { withheldQuestionIds } from '../wall'

/** One way in which a slot is asked, with its key. */
export type LibraryQuestion = {
  readonly id: string
  readonly versionId: string
  readonly kind: QuestionKind
  readonly status: QuestionStatus
  readonly stem: string
  /** Of a card of one's own, as it looks; null where the text says as much. */
  readonly stemHtml: string | null
  readonly answer: string
}

/** A slot that some open question asks: how, and of which document. */
export type AskedSlot = SlotRef & {
  readonly document: { readonly id: string; readonly title: string; readonly kind: string; readonly language: string }
  /** The one that says it best first: single ones before those of several parts, recall before choice. */
  readonly questions: readonly LibraryQuestion[]
}

type QuestionRow = LibraryQuestion & {
  readonly document: AskedSlot['document']
  readonly targets: readonly {
    readonly factId: string
    readonly slot: string
    readonly slots: unknown
    readonly override: unknown
  }[]
}

const openQuestionsOf = (actor: Learner, factIds: readonly string[], withheld: ReadonlySet<string>) =>
  runStatement<QuestionRow>(Prisma.sql`
    SELECT q.id, q.kind, q.status, v.id AS "versionId", v.stem, v."stemHtml", v.answer,
      json_build_object('id', d.id, 'title', d.title, 'kind', d.kind, 'language', d.language) AS document, (
        SELECT json_agg(json_build_object('factId', t."factId", 'slot', t.slot, 'slots', f.slots, 'override', f.override)
          ORDER BY t.position)
        FROM "QuestionTarget" t JOIN "Fact" f ON f.id = t."factId" WHERE t."questionVersionId" = v.id) AS targets
    FROM "Question" q JOIN "Document" d ON d.id = q."documentId" JOIN "QuestionVersion" v ON v.id = q."currentVersionId"
    WHERE q.id IN (SELECT unnest(a.questions) FROM "AskedSlot" a WHERE a."factId" = ANY (${factIds}::uuid[]))
      AND q.id <> ALL (${[...withheld]}::uuid[]) AND ${readableIn(actor)} AND (q.status = 'approved' OR ${editableIn(actor)})
    ORDER BY q.rank, q.id`)

const plainness = (kind: QuestionKind): number =>
  isMultiPart(kind) ? 3 : kind === 'true-false' ? 2 : isRecall(kind) ? 0 : 1

/** The open questions of the given facts by slot, as `libraryOf` of lib/data/library/frame.ts has it; by `slotKey`. */
export const askedSlots = async (
  actor: Learner,
  factIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, AskedSlot>> => {
  const withheld = await withheldQuestionIds(actor, now)
  const rows = await openQuestionsOf(actor, factIds, withheld)
  const slots = new Map<string, AskedSlot>()
  for (const { document, targets, ...asked } of rows) {
    for (const { factId, slot, ...fact } of targets) {
      if (!isSlot(slot)) continue
      const words = currentSlots(fact).find((each) => each.slot === slot)?.text
      // The key of a question of several parts, and of a statement, is not the answer of the slot.
      const answer = plainness(asked.kind) > 1 ? (words ?? asked.answer) : asked.answer
      const key = slotKey({ factId, slot })
      const questions = [...(slots.get(key)?.questions ?? []), { ...asked, answer }]
      slots.set(key, {
        factId,
        slot,
        document,
        questions: questions.sort((a, b) => plainness(a.kind) - plainness(b.kind)),
      })
    }
  }
  return slots
}

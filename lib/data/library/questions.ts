import type { Learner } from '@/lib/domain/policy'
import { isMultiPart, isRecall, type QuestionKind, type QuestionStatus } from '@/lib/domain/question'
import { isSlot, type SlotRef, slotKey } from '@/lib/domain/slot'
import { editableDocument, readableDocument } from '../access'
import { askableFact } from '../cards/slots'
import { db } from '../prisma'
import { currentSlots } from '../stored'
import { withheldQuestionIds } from '../wall'

/** One way in which a slot is asked, with its key. */
export type LibraryQuestion = {
  readonly id: string
  readonly versionId: string
  readonly kind: QuestionKind
  readonly status: QuestionStatus
  readonly stem: string
  readonly answer: string
}

/** A slot that some open question asks: how, and of which document. */
export type AskedSlot = SlotRef & {
  readonly document: { readonly id: string; readonly title: string; readonly kind: string; readonly language: string }
  /** The one that says it best first: single ones before those of several parts, recall before choice. */
  readonly questions: readonly LibraryQuestion[]
}

const plainness = (kind: QuestionKind): number =>
  isMultiPart(kind) ? 3 : kind === 'true-false' ? 2 : isRecall(kind) ? 0 : 1

/** The open questions of the given facts by slot, as `openTargets` of lib/data/library/frame.ts has it; by `slotKey`. */
export const askedSlots = async (
  actor: Learner,
  factIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, AskedSlot>> => {
  const withheld = await withheldQuestionIds(actor, now)
  const rows = await db().question.findMany({
    where: {
      id: { notIn: [...withheld] },
      document: readableDocument(actor),
      OR: [{ status: 'approved' }, { status: 'proposed', document: editableDocument(actor) }],
      currentVersion: { targets: { some: { factId: { in: [...factIds] } }, every: { fact: askableFact } } },
    },
    select: {
      id: true,
      kind: true,
      status: true,
      rank: true,
      document: { select: { id: true, title: true, kind: true, language: true } },
      currentVersion: {
        select: {
          id: true,
          stem: true,
          answer: true,
          targets: { select: { factId: true, slot: true, fact: { select: { slots: true, override: true } } } },
        },
      },
    },
    orderBy: [{ rank: 'asc' }, { id: 'asc' }],
  })
  const slots = new Map<string, AskedSlot>()
  for (const { document, currentVersion: version, rank: _, ...row } of rows) {
    for (const { factId, slot, fact } of version?.targets ?? []) {
      if (!version || !isSlot(slot)) continue
      const kind = row.kind as QuestionKind
      const words = currentSlots(fact).find((each) => each.slot === slot)?.text
      // The key of a question of several parts, and of a statement, is not the answer of the slot.
      const answer = plainness(kind) > 1 ? (words ?? version.answer) : version.answer
      const question = {
        ...{ id: row.id, versionId: version.id, kind, status: row.status as QuestionStatus },
        ...{ stem: version.stem, answer },
      }
      const key = slotKey({ factId, slot })
      const questions = [...(slots.get(key)?.questions ?? []), question]
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

import { isId } from '@/lib/domain/id'
import type { Actor } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { editable } from '../documents/find'
import { db, type Transaction } from '../prisma'
import { addVersion } from '../questions/write'
import { currentSlots, parseOptions, type SlotRow } from '../stored'

/** Kinds whose answer is the words of the slot, so that a corrected slot is their new answer. */
const followsSlot = new Set(['typed', 'cloze', 'flashcard', 'open'])

const questionsAsking = (tx: Transaction, factId: string, slots: readonly string[]) =>
  tx.question.findMany({
    where: {
      status: { not: 'retired' },
      currentVersion: { targets: { some: { factId, slot: { in: [...slots] } } } },
    },
    include: { currentVersion: { include: { targets: { orderBy: { position: 'asc' } } } } },
  })

/**
 * Corrects slots of a fact; from now on they hold whatever the engine reads. Questions follow: one that asks a corrected
 * slot from memory gets the new answer and asks for approval again; one whose options, statement or order rested on the
 * old words is retired.
 */
export const correctFact = async (
  actor: Actor,
  documentId: string,
  factId: string,
  corrected: readonly SlotRow[],
  at: Date,
): Promise<Result<null>> =>
  db().$transaction(async (tx) => {
    if (!isId(factId)) return notFound
    const fact = await tx.fact.findFirst({ where: { id: factId, document: editable(actor, documentId) } })
    if (!fact) return notFound
    const before = new Map(currentSlots(fact).map((slot) => [slot.slot, slot.text]))
    const changed = corrected.filter((slot) => before.get(slot.slot) !== slot.text)
    if (changed.length === 0) return ok(null)
    const slots = currentSlots(fact).map((slot) => changed.find((other) => other.slot === slot.slot) ?? slot)
    const added = changed.filter((slot) => !before.has(slot.slot))
    await tx.fact.update({ where: { id: factId }, data: { override: { slots: [...slots, ...added] } } })
    for (const question of await questionsAsking(
      tx,
      factId,
      changed.map((slot) => slot.slot),
    )) {
      const version = question.currentVersion
      const [target] = version?.targets ?? []
      const slot = changed.find((other) => other.slot === target?.slot)
      const follows = version && slot && version.targets.length === 1 && followsSlot.has(question.kind)
      await tx.question.update({
        where: { id: question.id },
        data: follows ? { status: 'proposed', look: 'fact_corrected', origin: 'author' } : { status: 'retired' },
      })
      if (!follows) continue
      const { stem, quotedSentence, targets } = version
      const content = { stem, quotedSentence, answer: slot.text, accepted: [], options: parseOptions(version.options) }
      await addVersion(tx, question.id, content, targets, at)
    }
    return ok(null)
  })

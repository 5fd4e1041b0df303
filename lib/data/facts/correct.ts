import { isId } from '@/lib/domain/id'
import type { Actor } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import type { Prisma } from '@/lib/generated/client'
import { editable } from '../documents/find'
import { holdDocument } from '../documents/hold'
import { db, type Transaction } from '../prisma'
import { addVersion } from '../questions/write'
import { currentSlots, parseOptions, type SlotRow } from '../stored'

/** Kinds whose answer is the words of the slot, so that a corrected slot is their new answer. */
const followsSlot = new Set(['typed', 'cloze', 'flashcard', 'open'])

const withCurrent = {
  currentVersion: { include: { targets: { orderBy: { position: 'asc' } } } },
} satisfies Prisma.QuestionInclude
type Row = Prisma.QuestionGetPayload<{ include: typeof withCurrent }>

/** A slot in its new words, with the old ones (none where the slot is new). */
type Changed = { readonly slot: SlotRow; readonly oldText: string | undefined }

/** Says a question anew after its fact was corrected, takes it back where it rests on the old words, or leaves it alone. */
const follow = async (
  tx: Transaction,
  { id, kind, status, currentVersion: version }: Row,
  changed: readonly Changed[],
  at: Date,
) => {
  const [target, ...others] = version?.targets ?? []
  if (!version || !target) return
  const asked = changed.find(({ slot }) => version.targets.some((one) => one.slot === slot.slot))
  const rests = changed.some(({ oldText }) => oldText && version.stem.includes(oldText))
  if (!asked && !rests) return
  if (rests || !asked || others.length > 0 || !followsSlot.has(kind)) {
    await tx.question.update({ where: { id }, data: { status: 'retired' } })
    return
  }
  // That its fact was corrected is no reason to ask what nobody has taken yet.
  const next = { status: status === 'held' ? 'held' : 'proposed', look: 'fact_corrected', origin: 'author' }
  await tx.question.update({ where: { id }, data: next })
  const { stem, quotedSentence, targets } = version
  const content = {
    stem,
    quotedSentence,
    answer: asked.slot.text,
    accepted: [],
    options: parseOptions(version.options),
  }
  await addVersion(tx, id, content, targets, at)
}

/**
 * Corrects slots of a fact; from now on they hold whatever the engine reads. Questions follow: one that asks a corrected
 * slot from memory gets the new answer and asks for approval again; one whose options, order or words rested on the old
 * ones is retired.
 */
export const correctFact = async (
  actor: Actor,
  documentId: string,
  factId: string,
  corrected: readonly SlotRow[],
  at: Date,
): Promise<Result<null>> =>
  db().$transaction(async (tx) => {
    if (!isId(factId) || !isId(documentId)) return notFound
    await holdDocument(tx, documentId)
    const fact = await tx.fact.findFirst({ where: { id: factId, document: editable(actor, documentId) } })
    if (!fact) return notFound
    const before = currentSlots(fact)
    const oldText = (slot: SlotRow) => before.find((one) => one.slot === slot.slot)?.text
    const changed = corrected.filter((slot) => oldText(slot) !== slot.text)
    if (changed.length === 0) return ok(null)
    const kept = before.map((slot) => changed.find((other) => other.slot === slot.slot) ?? slot)
    const slots = [...kept, ...changed.filter((slot) => oldText(slot) === undefined)]
    await tx.fact.update({ where: { id: factId }, data: { override: { slots } } })
    const questions = await tx.question.findMany({
      where: { status: { not: 'retired' }, currentVersion: { targets: { some: { factId } } } },
      include: withCurrent,
    })
    const changes = changed.map((slot) => ({ slot, oldText: oldText(slot) }))
    for (const question of questions) await follow(tx, question, changes, at)
    return ok(null)
  })

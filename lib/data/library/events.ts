import { type CardState, newCard } from '@/lib/domain/card'
import { type EventAct, eventOfAct, isChangedBy, undoOfAct } from '@/lib/domain/card-act'
import type { StudyEventInput } from '@/lib/domain/event'
import { maxBatch } from '@/lib/domain/event-input'
import { derivedId, type Id } from '@/lib/domain/id'
import type { Learner } from '@/lib/domain/policy'
import { ok, type Result } from '@/lib/domain/result'
import { isSlot, type SlotRef, slotKey } from '@/lib/domain/slot'
import { cardStateOf } from '../cards/slots'
import { rulesOf } from '../parameters'
import { db } from '../prisma'
import { inParts } from '../reconcile/change'
import { recordEvents } from '../study-events'

/** Writes events batch by batch; each batch is committed by itself. How many were written, or why the rest was not. */
const recordAll = async (actor: Learner, events: readonly StudyEventInput[], now: Date): Promise<Result<number>> => {
  let written = 0
  for (let at = 0; at < events.length; at += maxBatch) {
    const results = await recordEvents(actor, events.slice(at, at + maxBatch), now)
    if (!results.ok) return results
    written += results.value.filter((result) => result === 'stored').length
  }
  return ok(written)
}

const cardsOf = async (actor: Learner, slots: readonly SlotRef[]) => {
  const cards = new Map<string, CardState>()
  await inParts([...new Set(slots.map(({ factId }) => factId))], async (factIds) => {
    const rows = await db().card.findMany({ where: { userId: actor.userId, factId: { in: factIds } } })
    for (const row of rows) cards.set(`${row.factId}:${row.slot}`, cardStateOf(row))
  })
  return cards
}

/** Writes an act of the log for every card that it would change; the act's id is the device of its events. */
export const recordAct = async (
  actor: Learner,
  act: EventAct,
  slots: readonly SlotRef[],
  actId: Id,
  now: Date,
): Promise<Result<number>> => {
  const [cards, { clock }] = await Promise.all([cardsOf(actor, slots), rulesOf(actor)])
  const events = slots
    .filter((ref) => isChangedBy(cards.get(slotKey(ref)) ?? newCard, act, clock))
    .map((ref, sequence) => eventOfAct(act, ref, { at: now, deviceId: actId, sequence }, clock))
  return recordAll(actor, events, now)
}

/** Takes back what an act wrote into the log, as far as that is not done. */
export const undoEvents = async (actor: Learner, actId: Id, now: Date): Promise<Result<number>> => {
  const undoId = derivedId('undo', actId)
  const rows = await db().studyEvent.findMany({
    where: { userId: actor.userId, deviceId: { in: [actId, undoId] } },
    select: { factId: true, slot: true, answerId: true, targetAnswerId: true },
    orderBy: { sequence: 'asc' },
  })
  const undone = new Set(rows.map(({ targetAnswerId }) => targetAnswerId))
  const left = rows.filter(({ answerId, targetAnswerId }) => targetAnswerId === null && !undone.has(answerId))
  const events = left.flatMap(({ factId, slot, answerId }, index) => {
    const sent = { at: now, deviceId: undoId, sequence: undone.size + index }
    return isSlot(slot) ? [undoOfAct({ factId, slot, answerId }, sent)] : []
  })
  return recordAll(actor, events, now)
}

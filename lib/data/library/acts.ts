import { type ActDone, CardAct, type CardPick, isEventAct } from '@/lib/domain/card-act'
import { isId } from '@/lib/domain/id'
import type { Learner } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import type { SlotRef } from '@/lib/domain/slot'
import { readDeck } from '../decks'
import { newId } from '../id'
import { db, type Transaction } from '../prisma'
import { addTag, type Changed, moveCards, parseChanged, removeTag, undoChange } from './changes'
import { recordAct, undoEvents } from './events'
import { pickedSlots } from './pick'

const millisPerDay = 86_400_000

type Change = Extract<CardAct, { type: 'tag' | 'untag' | 'move' }>

const change = (tx: Transaction, actor: Learner, act: Change, slots: readonly SlotRef[]): Promise<Changed> => {
  if (act.type === 'tag') return addTag(tx, actor, slots, act.tag)
  if (act.type === 'untag') return removeTag(tx, actor, slots, act.tag)
  return moveCards(tx, actor, slots, act.deckId)
}

/** Keeps an act for its undo; those of days before are over. */
const keep = async (tx: Transaction, actor: Learner, actId: string, act: CardAct, changed: Changed, at: Date) => {
  const { userId } = actor
  await tx.cardAct.deleteMany({ where: { userId, at: { lt: new Date(at.getTime() - millisPerDay) } } })
  await tx.cardAct.create({ data: { id: actId, userId, act, changed, at } })
}

/**
 * Does one thing to the cards picked. Cards that are so already are left alone. Acts of the log are written as study events,
 * 200 at a time: where that fails half way it is `unavailable`, and what was written can still be taken back by its undo.
 */
export const actOnCards = async (
  actor: Learner,
  { pick, act }: { readonly pick: CardPick; readonly act: CardAct },
  now: Date,
): Promise<Result<ActDone>> => {
  const slots = await pickedSlots(actor, pick, now)
  if (!slots.ok) return slots
  if (act.type === 'move' && !(await readDeck(actor, act.deckId)).ok) return notFound
  const actId = newId(now)
  const done = (changed: number) => ok({ actId, changed, unchanged: slots.value.length - changed })
  if (!isEventAct(act)) {
    const changed = await db().$transaction(async (tx) => {
      const rows = await change(tx, actor, act, slots.value)
      await keep(tx, actor, actId, act, rows, now)
      return rows
    })
    return done(changed.length)
  }
  await db().$transaction((tx) => keep(tx, actor, actId, act, [], now))
  const written = await recordAct(actor, act, slots.value, actId, now)
  return written.ok ? done(written.value) : written
}

/** Takes an act back, once however often it is asked for: every card is as it was before. */
export const undoAct = async (actor: Learner, actId: string, now: Date): Promise<Result<null>> => {
  if (!isId(actId)) return notFound
  const row = await db().cardAct.findFirst({ where: { id: actId, userId: actor.userId } })
  if (!row) return notFound
  const act = CardAct.parse(row.act)
  if (isEventAct(act)) {
    const undone = await undoEvents(actor, actId, now)
    if (!undone.ok) return undone
    await db().cardAct.update({ where: { id: actId }, data: { undoneAt: now } })
    return ok(null)
  }
  await db().$transaction(async (tx) => {
    const { count } = await tx.cardAct.updateMany({ where: { id: actId, undoneAt: null }, data: { undoneAt: now } })
    if (count > 0) await undoChange(tx, actor, act, parseChanged(row.changed))
  })
  return ok(null)
}

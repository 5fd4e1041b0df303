import type { StudyEvent } from '@/lib/domain/event'
import { grouped } from '@/lib/domain/grouped'
import { fold, rescheduleOf, rescheduleTo } from '@/lib/domain/log'
import { defaultWeights, type ScheduleRules } from '@/lib/domain/schedule'
import { isSlot, type SlotRef, slotKey } from '@/lib/domain/slot'
import { holdCards } from './hold'
import { loadFor } from './load'
import type { HeldCard } from './plan'
import { logsOf } from './rows'
import { writeEvents } from './write'

const maxTries = 5

type Rescheduling = (log: readonly StudyEvent[], rules: ScheduleRules, held: HeldCard) => StudyEvent | null

const tryOnce = async (
  userId: string,
  slots: readonly SlotRef[],
  reschedule: Rescheduling,
  now: Date,
): Promise<boolean> => {
  const loaded = await loadFor(userId, {
    ids: [],
    cards: slots,
    devices: [],
    questionVersionIds: [],
    dueAfter: null,
    examsAfter: now,
  })
  if (loaded.learner === null) return true
  const { weights, settings: _, ...clock } = loaded.learner
  const held = await holdCards([], loaded, async () => new Map())
  const logs = grouped(await logsOf(userId, [...held.values()]), slotKey)
  const writes = [...held.values()].map((each) => {
    const { settings, ...card } = each
    const rules = { weights: weights ?? defaultWeights, settings, clock }
    const log = logs.get(slotKey(card)) ?? []
    const event = reschedule(log, rules, each)
    const events = event ? [{ ...event, body: 'server' }] : []
    return { card: { ...card, card: fold([...log, ...events], rules) }, events }
  })
  const written = await writeEvents(
    userId,
    writes.map(({ card }) => card),
    writes.flatMap(({ events }) => events),
  )
  return written === 'written'
}

/** Logs are read whole: so many cards at once. */
const atOnce = 200

const rescheduleAll = async (
  userId: string,
  slots: readonly SlotRef[],
  reschedule: Rescheduling,
  now: Date,
): Promise<void> => {
  for (let from = 0; from < slots.length; from += atOnce) {
    const some = slots.slice(from, from + atOnce)
    let isWritten = false
    for (let tries = 0; tries < maxTries && !isWritten; tries++)
      isWritten = await tryOnce(userId, some, reschedule, now)
    if (!isWritten) throw new Error('the cards were written by others all the time')
  }
}

/**
 * Folds cards again from their whole logs, and chooses when they are due anew (a `reschedule` event), after something
 * else than a new event changed what lies beneath them. Slots without a card are left alone.
 */
export const refoldCards = (
  userId: string,
  slots: readonly { readonly factId: string; readonly slot: string }[],
  now: Date,
): Promise<void> => {
  const refs = slots.flatMap(({ factId, slot }) => (isSlot(slot) ? [{ factId, slot }] : []))
  return rescheduleAll(userId, refs, (log, rules) => rescheduleOf(log, rules, now), now)
}

/** Folds cards again from their whole logs and leaves them due when they are: their next answer is scheduled by what changed. */
export const refoldInPlace = (userId: string, slots: readonly SlotRef[], now: Date): Promise<void> =>
  rescheduleAll(userId, slots, () => null, now)

/**
 * Gives cards the due moments that were chosen for them, each by a `reschedule` event. A card that was answered or dated in
 * the meantime stays where that put it.
 */
export const rescheduleCards = (
  userId: string,
  moves: readonly (SlotRef & { readonly wasDueAt: Date; readonly dueAt: Date })[],
  now: Date,
): Promise<void> => {
  const moveOf = new Map(moves.map((move) => [slotKey(move), move]))
  const reschedule: Rescheduling = (log, _, held) => {
    const move = moveOf.get(slotKey(held))
    return move && held.card.dueAt.getTime() === move.wasDueAt.getTime() ? rescheduleTo(log, move.dueAt, now) : null
  }
  return rescheduleAll(userId, moves, reschedule, now)
}

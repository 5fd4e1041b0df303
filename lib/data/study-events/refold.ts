import { fold, rescheduleOf } from '@/lib/domain/log'
import { defaultWeights } from '@/lib/domain/schedule'
import { isSlot, type SlotRef, slotKey } from '@/lib/domain/slot'
import { holdCards } from './hold'
import { loadFor } from './load'
import { logsOf } from './rows'
import { writeEvents } from './write'

const maxTries = 5

const tryOnce = async (userId: string, slots: readonly SlotRef[], now: Date): Promise<boolean> => {
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
  const logs = await logsOf(userId, [...held.values()])
  const writes = [...held.values()].map(({ settings, ...card }) => {
    const rules = { weights: weights ?? defaultWeights, settings, clock }
    const log = logs.filter((event) => slotKey(event) === slotKey(card))
    const reschedule = rescheduleOf(log, rules, now)
    const events = reschedule ? [{ ...reschedule, body: 'server' }] : []
    return { card: { ...card, card: fold([...log, ...events], rules) }, events }
  })
  const written = await writeEvents(
    userId,
    writes.map(({ card }) => card),
    writes.flatMap(({ events }) => events),
  )
  return written === 'written'
}

/**
 * Folds cards again from their whole logs, and chooses when they are due anew (a `reschedule` event), after something
 * else than a new event changed what lies beneath them. Slots without a card are left alone.
 */
export const refoldCards = async (
  userId: string,
  slots: readonly { readonly factId: string; readonly slot: string }[],
  now: Date,
): Promise<void> => {
  const refs = slots.flatMap(({ factId, slot }) => (isSlot(slot) ? [{ factId, slot }] : []))
  if (refs.length === 0) return
  for (let tries = 0; tries < maxTries; tries++) if (await tryOnce(userId, refs, now)) return
  throw new Error('the cards were written by others all the time')
}

import { type DeskTop, type DueRequest, queueFor, sessionItems, withinSession } from '@/lib/domain/desk'
import type { Learner } from '@/lib/domain/policy'
import type { Queue } from '@/lib/domain/queue'
import { slotKey } from '@/lib/domain/slot'
import { type DuePicks, pickDue, pickedKeys, pickNew, type SlotKeyRow, soonestBut } from './picks'
import type { Reach } from './reach'
import { type RuledSlot, slotsOf } from './slots'

/** What a session is made from: the day, and how far it reaches. */
export type Frame = {
  readonly actor: Learner
  readonly reach: Reach
  readonly day: Omit<DeskTop, 'slots'>
  readonly withheld: readonly string[]
}

/** How many are looked at first: due cards, of which siblings wait, and of each deck new slots beyond its limit. */
export type Look = { readonly due: number; readonly fresh: number }

const usualLook: Look = { due: 64, fresh: 15 }
const wider = 4

/** Due cards that were looked at first, and a few of those that come back next, as slots. */
type Looked = { readonly picks: DuePicks; readonly waiting: readonly RuledSlot[] }

/** What a session begins with. It depends on nothing that was done today: that is read beside it. */
export type FirstLook = Looked & { readonly look: Look }

type Morning = Omit<Frame, 'day'> & { readonly day: Pick<DeskTop, 'now' | 'day'> }

const load = async (
  { actor, reach, withheld }: Omit<Frame, 'day'>,
  keys: readonly SlotKeyRow[],
): Promise<readonly RuledSlot[]> => (keys.length === 0 ? [] : slotsOf(actor, reach, withheld, pickedKeys(keys)))

const keyOf = ([factId, slot]: SlotKeyRow) => `${factId}:${slot}`

/** A few are enough to find one that can be asked. */
const fewWaiting = 4

const lookFor = async (morning: Morning, { mode = 'all' }: DueRequest, look: number): Promise<Looked> => {
  const { actor, reach, day } = morning
  const picks = await pickDue(actor, reach, { now: day.now, day: day.day, mode, look })
  const looked = new Set(picks.due.map(keyOf))
  const others = picks.soonest.filter((key) => !looked.has(keyOf(key))).slice(0, fewWaiting)
  return { picks, waiting: await load(morning, [...picks.due, ...others]) }
}

export const firstLook = async (morning: Morning, request: DueRequest, look = usualLook): Promise<FirstLook> => ({
  look,
  ...(await lookFor(morning, request, look.due)),
})

/** New slots beyond those of a session are offered by so many: further ones are not counted. */
const newOffered = 5

type DueLook = {
  readonly slots: readonly RuledSlot[]
  /** Due cards that were not looked at. */
  readonly others: number
  readonly queue: Queue
  /** The cards that come back first; `areAll`: there are no others. */
  readonly soonest: readonly SlotKeyRow[]
  readonly areAll: boolean
  /** Of these the first, as slots, among them all of `slots`. */
  readonly waiting: readonly RuledSlot[]
}

/** Due cards from the first on: until a session is full of them, or all. */
const lookAtDue = async (
  frame: Frame,
  request: DueRequest,
  seed: number,
  { picks: { total, due, soonest }, waiting }: Looked,
  look: number,
): Promise<DueLook> => {
  const { day } = frame
  const looked = new Set(due.map(keyOf))
  const slots = waiting.filter((slot) => looked.has(slotKey(slot)))
  const queue = queueFor({ ...day, slots }, request, seed)
  const isEnough = queue.items.length >= sessionItems || due.length === total
  if (isEnough) return { slots, others: total - due.length, queue, soonest, areAll: soonest.length < look, waiting }
  const more = await lookFor(frame, request, look * wider)
  return lookAtDue(frame, request, seed, more, look * wider)
}

/** The slot that comes back first of all that are not in a queue; none where nothing waits. */
const nextAfter = async (
  { actor, reach, withheld }: Frame,
  { items }: Queue,
  { soonest, areAll, waiting }: DueLook,
): Promise<readonly RuledSlot[]> => {
  const shown = items.map(({ slot }): SlotKeyRow => [slot.factId, slot.slot])
  const known = new Set(shown.map(keyOf))
  const next = soonest.filter((key) => !known.has(keyOf(key)))
  const few = new Set(next.slice(0, fewWaiting).map(keyOf))
  const first = waiting.filter((slot) => few.has(slotKey(slot)))
  if (first.length > 0 || (areAll && next.length <= fewWaiting)) return first
  return slotsOf(actor, reach, withheld, soonestBut({ actor, reach, withheld }, shown))
}

/** Stands where the new slots of a deck were cut off: if it is chosen, what was cut off could be, too. */
const endOf = (slots: readonly RuledSlot[], deckId: string): RuledSlot[] => {
  const own = slots.filter((slot) => slot.deckId === deckId)
  const last = own.sort((a, b) => a.rank - b.rank || a.position - b.position).at(-1)
  const place = { factId: `end of ${deckId}`, sentence: deckId, siblingGroup: null }
  return last ? [{ ...last, ...place, position: last.position + 0.5 }] : []
}

/** New slots of each deck, the best first, and the places of decks that have more. */
export type NewLook = { readonly fresh: readonly RuledSlot[]; readonly cut: readonly number[] }

/** The best `look` of each deck. It depends on nothing that is due: that may be read beside it. */
export const newLook = async (frame: Frame, look: number): Promise<NewLook> => {
  const { actor, reach, day, withheld } = frame
  const { keys, cut } = await pickNew(actor, reach, { now: day.now, withheld, look })
  return { fresh: await load(frame, keys), cut }
}

/** New slots, of each deck the best: as many as can be chosen after what is due, and some more. */
export const lookAtNew = async (
  frame: Frame,
  request: DueRequest,
  due: readonly RuledSlot[],
  look: number,
  { fresh, cut }: NewLook,
): Promise<readonly RuledSlot[]> => {
  if (cut.length === 0) return fresh
  const { reach, day } = frame
  const ends = cut.flatMap((place) => endOf(fresh, reach.decks[place - 1]?.id ?? ''))
  const untimed = day.decks.map((deck) => ({ ...deck, settings: { ...deck.settings, minutesPerDay: null } }))
  const { items } = queueFor({ ...day, decks: untimed, slots: [...due, ...fresh, ...ends] }, request, 0)
  const isCutShort = items.some(({ slot }) => ends.some(({ factId }) => factId === slot.factId))
  const spare = fresh.length - items.filter(({ reason }) => reason === 'new').length
  const isEnough = !isCutShort && ends.length === cut.length && spare >= newOffered
  if (isEnough) return fresh
  return lookAtNew(frame, request, due, look * wider, await newLook(frame, look * wider))
}

/** So many new slots are looked at first: as many as may be begun, and some more. */
export const firstNew = ({ reach }: Frame, { mode, count }: DueRequest, look = usualLook): number =>
  look.fresh +
  (mode === 'review' ? 0 : (count ?? Math.max(0, ...reach.within.map(({ settings }) => settings.newPerDay))))

/**
 * The session that `withinSession` makes of the queue over every slot in reach, made of few (docs/decisions/007): due cards
 * are looked at until a session is full, and only where they do not fill it new slots. `slots` has all that the session
 * is made of, and the one that comes back first of all others. `newLeft` counts some, not all that there are.
 */
export const sessionOf = async (
  frame: Frame,
  request: DueRequest,
  seed: number,
  { look, ...looked }: FirstLook,
): Promise<{ readonly queue: Queue; readonly slots: readonly RuledSlot[] }> => {
  const due = await lookAtDue(frame, request, seed, looked, look.due)
  const isFull = due.queue.items.length >= sessionItems
  const first = firstNew(frame, request, look)
  const fresh = isFull ? [] : await lookAtNew(frame, request, due.slots, first, await newLook(frame, first))
  const built = isFull ? due.queue : queueFor({ ...frame.day, slots: [...due.slots, ...fresh] }, request, seed)
  const queue = withinSession({ ...built, dueLeft: built.dueLeft + due.others }, frame.day.pace, request.minutes)
  return { queue, slots: [...due.slots, ...fresh, ...(await nextAfter(frame, queue, due))] }
}

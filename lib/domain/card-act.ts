import * as z from 'zod/mini'
import type { CardState } from './card'
import { type DayClock, startOfDay } from './day'
import type { StudyEventInput } from './event-input'
import { derivedId, type Id } from './id'
import { maxSearchLength } from './search'
import { type SlotRef, slots } from './slot'
import { normalTag } from './tag'

const id = z.uuid().check(z.lowercase())
const tag = z.string().check(
  z.maxLength(400),
  z.refine((written) => normalTag(written) !== null, 'tagUnreadable'),
  z.overwrite((written) => normalTag(written) ?? written),
)
const day = z.iso.date().check(z.refine((on) => on >= '1970' && on < '2200', 'dateUnreadable'))

/** What can be done to cards as a whole. The first four and `set-due` are events of the log; tags and decks are no memory. */
export const CardAct = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('suspend') }),
  z.strictObject({ type: z.literal('resume') }),
  z.strictObject({ type: z.literal('forget') }),
  z.strictObject({ type: z.literal('known') }),
  z.strictObject({ type: z.literal('set-due'), day }),
  z.strictObject({ type: z.literal('tag'), tag }),
  z.strictObject({ type: z.literal('untag'), tag }),
  z.strictObject({ type: z.literal('move'), deckId: id }),
])
export type CardAct = z.infer<typeof CardAct>
export type CardActType = CardAct['type']

/** The acts that the log records. */
export type EventAct = Exclude<CardAct, { type: 'tag' | 'untag' | 'move' }>

export const isEventAct = (act: CardAct): act is EventAct =>
  act.type !== 'tag' && act.type !== 'untag' && act.type !== 'move'

/** Which cards: those named, or with `cards` null all that the search finds. */
export const CardPick = z.strictObject({
  search: z.string().check(z.maxLength(maxSearchLength)),
  cards: z.nullable(z.array(z.strictObject({ factId: id, slot: z.enum(slots) })).check(z.maxLength(1000))),
})
export type CardPick = z.infer<typeof CardPick>

export const CardActInput = z.strictObject({ pick: CardPick, act: CardAct })

/** Would an act of the log change this card? What is suspended is not suspended again. */
export const isChangedBy = (card: CardState, act: EventAct, clock: DayClock): boolean => {
  switch (act.type) {
    case 'suspend':
      return card.suspendedAt === null
    case 'resume':
      return card.suspendedAt !== null
    case 'forget':
      return card.state !== 'new'
    case 'set-due':
      return card.dueAt.getTime() !== startOfDay(act.day, clock).getTime()
    case 'known':
      return true
  }
}

type Sent = { readonly at: Date; readonly deviceId: Id; readonly sequence: number }

const common = ({ factId, slot }: SlotRef, { at, deviceId, sequence }: Sent, id: Id) => ({
  ...{ id, answerId: id, factId, slot, mode: 'review' as const },
  ...{ answeredAt: at.toISOString(), clockOffsetMillis: 0, deviceId, sequence },
})

/** The event by which an act is written of one card. The act is its device, so that all of it can be found again. */
export const eventOfAct = (act: EventAct, ref: SlotRef, sent: Sent, clock: DayClock): StudyEventInput => {
  const event = common(ref, sent, derivedId('act', sent.deviceId, ref.factId, ref.slot))
  return act.type === 'set-due'
    ? { ...event, type: 'set-due', dueAt: startOfDay(act.day, clock).toISOString() }
    : { ...event, type: act.type }
}

/** The event that takes it back, once however often it is asked for. */
export const undoOfAct = (done: SlotRef & { readonly answerId: Id }, sent: Sent): StudyEventInput => ({
  ...common(done, sent, derivedId('act-undo', done.answerId)),
  type: 'undo',
  targetAnswerId: done.answerId,
})

/** What an act did; `actId` takes it back. `unchanged` cards were so already. */
export type ActDone = { readonly actId: Id; readonly changed: number; readonly unchanged: number }

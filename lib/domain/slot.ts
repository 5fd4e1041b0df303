/** What of a fact can be asked. A card is one learner's memory of one slot of one fact. */
export const slots = [
  'subject',
  'object',
  'start',
  'end',
  'place',
  'quantity',
  'reason',
  'term',
  'definition',
  'predecessor',
  'manner',
] as const
export type Slot = (typeof slots)[number]

export const isSlot = (value: string): value is Slot => (slots as readonly string[]).includes(value)

/** Slots whose value is a date `YYYY[-MM[-DD]]`: never graded fuzzily. */
export const isDateSlot = (slot: Slot): boolean => slot === 'start' || slot === 'end'

/** One slot of a fact, addressed. */
export type SlotRef = { readonly factId: string; readonly slot: Slot }

/** The key of a card within one learner. */
export const slotKey = (ref: SlotRef): string => `${ref.factId}:${ref.slot}`

import type { Slot } from './slot'

export const factKinds = [
  'tenure',
  'appointment',
  'succession',
  'birth',
  'death',
  'education',
  'membership',
  'award',
  'event',
  'quantity',
  'location',
  'definition',
  'naming',
  'part',
  'list',
  'cause',
  'purpose',
  'condition',
  'contrast',
  'comparison',
  'founder',
  'process',
  'superlative',
  'statement',
  'card',
] as const
export type FactKind = (typeof factKinds)[number]

/** A slot's words as they stand in the text, and its computed value where it has one (a date, a number with unit). */
export type SlotValue = { readonly slot: Slot; readonly text: string; readonly value?: string }

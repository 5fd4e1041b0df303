import type { Slot } from '@/lib/domain/slot'
import type { EngineQuestion, EngineSlot, Fact } from '../types'

/** The part of a fact that a question asks for, and the words that ask. */
export type Ask = Fact['asks'][number]

/** A question before the gates: the facts it rests on, in the order of its targets, and the slot whose words are the answer. */
export type Candidate = Omit<EngineQuestion, 'key' | 'rank' | 'look' | 'passed'> & {
  readonly facts: readonly [Fact, ...Fact[]]
  readonly slot: EngineSlot | undefined
  /** What a gate had against it ("vague: open question"), where it is asked all the same. */
  readonly advice?: string
}

export const slotOf = (fact: Fact, slot: Slot): EngineSlot | undefined => fact.slots.find((own) => own.slot === slot)

/** Words of a slot for comparing: its value where it has one (a date, a number), else its text. */
export const slotValue = (slot: EngineSlot): string => slot.value ?? slot.text

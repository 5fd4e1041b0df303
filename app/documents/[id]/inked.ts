import 'server-only'
import { type Ink, newInk } from '@/app/_ui/ink'
import type { DocumentView } from '@/lib/data/documents/read'
import { type FactView, factsOf } from '@/lib/data/facts/read'
import type { Learner } from '@/lib/domain/policy'
import type { Slot } from '@/lib/domain/slot'

/** One asked slot of a fact with its own memory. */
export type InkedSlot = { readonly slot: Slot; readonly text: string; readonly ink: Ink }

/** A fact with the ink of its weakest studied slot. */
export type InkedFact = FactView & { readonly ink: Ink; readonly inkedSlots: readonly InkedSlot[] }

const weakest = (slots: readonly InkedSlot[]): Ink => {
  const studied = slots.map((slot) => slot.ink).filter((ink) => ink.percent !== null)
  const late = slots.flatMap((slot) => (slot.ink.lateDays === null ? [] : [slot.ink.lateDays]))
  const [first] = studied.toSorted((a, b) => (a.percent ?? 0) - (b.percent ?? 0))
  return { ...(first ?? newInk), lateDays: late.length > 0 ? Math.max(...late) : null }
}

/** The facts of a document as the reader remembers them. */
export const inkedFacts = async (actor: Learner, document: DocumentView): Promise<InkedFact[]> => {
  if (!document.version) return []
  const facts = await factsOf(actor, document.id, document.version.id)
  return facts.map((fact) => {
    const inkedSlots = fact.asked.map((slot) => ({
      slot,
      text: fact.slots.find((one) => one.slot === slot)?.text ?? '',
      ink: newInk,
    }))
    return { ...fact, inkedSlots, ink: weakest(inkedSlots) }
  })
}

import 'server-only'
import { type Ink, newInk, weakestInk } from '@/app/_ui/ink'
import { reader } from '@/app/_ui/reader'
import type { DocumentView } from '@/lib/data/documents/read'
import { type FactView, factsOf } from '@/lib/data/facts/read'
import { memoryOf, type SlotMemory } from '@/lib/data/memory'
import { type DayClock, daysBetween, type StudyDay, studyDayOf } from '@/lib/domain/day'
import { inkLevel, inkOf } from '@/lib/domain/ink'
import type { Learner } from '@/lib/domain/policy'
import { type Slot, slotKey } from '@/lib/domain/slot'
import { type InkDayQuery, inkDayOf } from './ink-day'

/** One asked slot of a fact with its own memory. */
export type InkedSlot = { readonly slot: Slot; readonly text: string; readonly ink: Ink }

/** A fact with the ink of its weakest studied slot. */
export type InkedFact = FactView & { readonly ink: Ink; readonly inkedSlots: readonly InkedSlot[] }

/** Marked on the page and counted: what some question asks, or what would be asked if sentences did not disagree. */
const isMarked = ({ asked, disputed }: InkedFact): boolean => asked.length > 0 || disputed

/** What a slot is called: of a fact with an end its start is since when, of any other it is when. */
export const slotLabel = (slot: string, { slots }: Pick<FactView, 'slots'>) =>
  slot === 'start' && slots.some((other) => other.slot === 'end') ? 'slot_since' : `slot_${slot}`

const inkOfSlot = ({ recall, desiredRetention, dueAt, isDue }: SlotMemory, now: Date, clock: DayClock): Ink => ({
  level: inkLevel(inkOf(recall, desiredRetention)),
  percent: Math.round(100 * recall),
  lateDays: isDue ? Math.max(0, daysBetween(studyDayOf(dueAt, clock), studyDayOf(now, clock))) : null,
})

/** The facts of a document as the reader remembers them: tomorrow, or on another day. */
const inkedFacts = async (actor: Learner, document: DocumentView, now: Date, on?: StudyDay): Promise<InkedFact[]> => {
  if (!document.version) return []
  const { user, timeZone } = await reader()
  const clock = { timeZone, dayStartsAtHour: user?.profile.dayStartsAtHour ?? 0 }
  const facts = await factsOf(actor, document.id, document.version.id)
  const memory = await memoryOf(actor, document.id, now, on)
  const inks = new Map(memory.map((slot) => [slotKey(slot), inkOfSlot(slot, now, clock)]))
  return facts.map((fact) => {
    const inkedSlots = fact.asked.map((slot) => ({
      slot,
      text: fact.slots.find((one) => one.slot === slot)?.text ?? '',
      ink: inks.get(slotKey({ factId: fact.id, slot })) ?? newInk,
    }))
    return { ...fact, inkedSlots, ink: weakestInk(inkedSlots.map((slot) => slot.ink)) }
  })
}

/** What the page of a document marks, in the ink of the day that its address names, and the fact that is open there. */
export const markedFacts = async (
  actor: Learner,
  document: DocumentView,
  { wanted, exam }: InkDayQuery & { readonly wanted: unknown },
  now: Date,
) => {
  const day = await inkDayOf(actor, document.id, exam, now)
  const all = await inkedFacts(actor, document, now, day.exam?.day)
  const fact = all.find(({ id }) => id === wanted)
  return { facts: all.filter((one) => isMarked(one) || one === fact), fact, day }
}

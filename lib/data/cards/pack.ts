import { bareSlot, partsOf, versionsOf } from '@/lib/domain/desk'
import { isId } from '@/lib/domain/id'
import { limitsOf } from '@/lib/domain/limits'
import { packDays, packUntil, type StudyPack } from '@/lib/domain/pack'
import type { StudyQuestion, StudySource } from '@/lib/domain/payload'
import type { Learner } from '@/lib/domain/policy'
import { isMultiPart } from '@/lib/domain/question'
import { slotKey } from '@/lib/domain/slot'
import { frameOf } from '../cards'
import { db } from '../prisma'
import { readPreference } from '../users/preferences'
import { withheldFromPack } from '../wall'
import { studyQuestions } from './payload'
import { pickedKeys, pickNew } from './picks'
import { scopeDocuments } from './scope'
import type { Frame } from './session'
import { type RuledSlot, slotsOf } from './slots'
import { studySources } from './sources'

/** The most that one pack holds. */
export type Room = { readonly slots: number; readonly characters: number }

/** A phone keeps this much without noticing, and the network of a train carries it. */
const usualRoom: Room = { slots: 2000, characters: 6_000_000 }

const load = ({ actor, reach, withheld }: Frame, keys: readonly (readonly [string, string])[]): Promise<RuledSlot[]> =>
  keys.length === 0 ? Promise.resolve([]) : slotsOf(actor, reach, withheld, pickedKeys(keys))

/** What comes due before the pack ends, the sooner the first, as far as there is room; and how much there is of it. */
const dueWithin = async (frame: Frame, until: Date, most: number): Promise<{ slots: RuledSlot[]; total: number }> => {
  const where = {
    userId: frame.actor.userId,
    suspendedAt: null,
    state: { not: 'new' },
    dueAt: { lt: until },
  }
  const [rows, total] = await Promise.all([
    db().card.findMany({ where, orderBy: { dueAt: 'asc' }, take: most, select: { factId: true, slot: true } }),
    db().card.count({ where }),
  ])
  const slots = await load(
    frame,
    rows.map(({ factId, slot }) => [factId, slot]),
  )
  // What no question asks any more is not missing.
  return {
    slots: slots.sort((a, b) => a.card.dueAt.getTime() - b.card.dueAt.getTime()),
    total: total - rows.length + slots.length,
  }
}

/** The new slots that the decks allow within the days of a pack, the best first. */
const freshWithin = async (frame: Frame, until: Date): Promise<RuledSlot[]> => {
  const { actor, reach, withheld, day } = frame
  const ahead = day.decks.map((deck) => ({
    ...deck,
    settings: { ...deck.settings, newPerDay: deck.settings.newPerDay * packDays },
  }))
  const look = Math.max(0, ...ahead.map(({ settings }) => settings.newPerDay))
  const { keys } = await pickNew(actor, reach, { now: until, withheld, look })
  const slots = await load(frame, keys)
  const deckOf = new Map(slots.map((slot) => [slotKey(slot), slot.deckId]))
  const limits = limitsOf(ahead, {}, (slot) => deckOf.get(slotKey(slot)))
  return slots.sort((a, b) => a.rank - b.rank || a.position - b.position).filter((slot) => limits.mayBegin(slot))
}

type Asked = {
  readonly slots: readonly RuledSlot[]
  readonly questions: Readonly<Record<string, StudyQuestion>>
  readonly sources: Readonly<Record<string, StudySource>>
}

const factsOf = (questions: Asked['questions']) =>
  new Set(Object.values(questions).flatMap(({ targets }) => targets.map(({ factId }) => factId)))

/** Some slots with all that a session over them needs, the other slots of their questions among it. */
const askedOf = async (frame: Frame, slots: readonly RuledSlot[]): Promise<Asked> => {
  const first = await studyQuestions(versionsOf(slots))
  const known = new Set(slots.map(slotKey))
  const targets = Object.values(first).flatMap(({ kind, targets: own }) => (isMultiPart(kind) ? own : []))
  const others = targets.filter((target) => !known.has(slotKey(target)))
  const parts = partsOf(
    await load(
      frame,
      others.map(({ factId, slot }) => [factId, slot]),
    ),
    first,
  )
  const whole = [...slots, ...parts]
  const rest = await studyQuestions(versionsOf(parts).filter((id) => !(id in first)))
  const questions = { ...first, ...rest }
  const sources = await studySources(frame.actor, frame.reach, [...factsOf(questions)])
  return { slots: whole, questions, sources }
}

const only = <Value>(all: Readonly<Record<string, Value>>, ids: ReadonlySet<string>): Record<string, Value> =>
  Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)))

/** As many of the first slots as there is room for, with what belongs to them. */
const bounded = ({ slots, questions, sources }: Asked, room: Room): Asked => {
  const counted = new Set<unknown>()
  const sizeOf = (value: unknown): number => {
    if (value === undefined || counted.has(value)) return 0
    counted.add(value)
    return JSON.stringify(value).length
  }
  let size = 0
  const end = slots.findIndex((slot) => {
    size += sizeOf(bareSlot(slot)) + sizeOf(sources[slot.factId])
    for (const { questionVersionId } of slot.variants) size += sizeOf(questions[questionVersionId])
    return size > room.characters
  })
  const kept = end === -1 ? slots : slots.slice(0, end)
  const asked = only(questions, new Set(versionsOf(kept)))
  return { slots: kept, questions: asked, sources: only(sources, factsOf(asked)) }
}

/** The last event of a device that the log has. */
const lastSequence = async (actor: Learner, deviceId: string | null): Promise<number | null> => {
  if (deviceId === null || !isId(deviceId)) return null
  const last = await db().studyEvent.findFirst({
    where: { userId: actor.userId, deviceId },
    orderBy: { sequence: 'desc' },
    select: { sequence: true },
  })
  return last?.sequence ?? null
}

/** The documents of some slots. A note's own title says its answer: it goes by the name of its deck. */
const documentsOf = async ({ actor, reach }: Frame, slots: readonly RuledSlot[]): Promise<StudyPack['documents']> => {
  const rows = await scopeDocuments(actor, reach, [...new Set(slots.map(({ documentId }) => documentId))])
  return Object.fromEntries(
    rows.map(({ id, kind, title, deck }) => [id, { title: kind === 'note' ? deck.name : title }]),
  )
}

/**
 * The next 14 study days of the learner's cards, to be kept by the device `deviceId`: everything that comes due in them and the
 * new slots of their daily share, with questions, keys and sentences. Questions of a graded quiz that is open, or opens within
 * these days, are not in it; nor is what finds no room, the least urgent.
 */
export const packOf = async (
  actor: Learner,
  now: Date,
  deviceId: string | null,
  room = usualRoom,
): Promise<StudyPack> => {
  // Before the cards are read: of an event that comes between, the device keeps what the pack may lack.
  const sequence = await lastSequence(actor, deviceId)
  const [found, ahead, preferences] = await Promise.all([
    frameOf(actor, now, {}),
    withheldFromPack(actor, now),
    readPreference(actor, 'study'),
  ])
  if (!found.ok) throw new Error('everything is always there')
  const frame = { ...found.value, withheld: [...new Set([...found.value.withheld, ...ahead])] }
  const { clock, weights, pace, done, backlog, answeredToday } = frame.day
  const until = packUntil(now, clock)
  const [due, fresh] = await Promise.all([dueWithin(frame, until, room.slots), freshWithin(frame, until)])
  const wanted = [...due.slots, ...fresh].slice(0, room.slots)
  const asked = bounded(await askedOf(frame, wanted), room)
  const held = new Set(asked.slots.map(slotKey))
  const heldOf = (slots: readonly RuledSlot[]) => slots.filter((slot) => held.has(slotKey(slot))).length
  return {
    madeAt: now,
    until,
    clock,
    weights,
    pace,
    slots: asked.slots.map((slot) => ({ ...bareSlot(slot), documentId: slot.documentId, deckId: slot.deckId })),
    decks: frame.reach.decks,
    documents: await documentsOf(frame, asked.slots),
    backlog,
    questions: asked.questions,
    sources: asked.sources,
    done,
    answeredToday,
    preferences,
    sequence,
    leftOut: { due: due.total - heldOf(due.slots), fresh: fresh.length - heldOf(fresh) },
  }
}

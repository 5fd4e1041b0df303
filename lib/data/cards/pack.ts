import { bareSlot, partsOf, versionsOf } from '@/lib/domain/desk'
import { isId } from '@/lib/domain/id'
import { limitsOf, type NestedDeck } from '@/lib/domain/limits'
import { type PackDeck, packDays, packUntil, type StudyPack } from '@/lib/domain/pack'
import type { StudyQuestion, StudySource } from '@/lib/domain/payload'
import type { Learner } from '@/lib/domain/policy'
import { slotKey } from '@/lib/domain/slot'
import { type Desk, deskOf, topOf } from '../cards'
import { listDecks } from '../decks'
import { db } from '../prisma'
import { withheldFromPack } from '../wall'
import { studyQuestions } from './payload'
import type { RuledSlot } from './slots'
import { studySources } from './sources'

/** The most that one pack holds. */
export type Room = { readonly slots: number; readonly characters: number }

/** A phone keeps this much without noticing, and the network of a train carries it. */
const usualRoom: Room = { slots: 2000, characters: 6_000_000 }

/** The versions of questions that must not leave the server: some quiz asks them while the pack lives. */
const withheldVersions = async (actor: Learner, now: Date): Promise<ReadonlySet<string>> => {
  const questionIds = [...(await withheldFromPack(actor, now))]
  if (questionIds.length === 0) return new Set()
  const rows = await db().questionVersion.findMany({ where: { questionId: { in: questionIds } }, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}

/** What is asked within the days of a pack, the most urgent first: what comes due by then, and new slots as the decks allow. */
const wantedOf = (
  slots: readonly RuledSlot[],
  decks: readonly NestedDeck[],
  until: Date,
): { due: RuledSlot[]; fresh: RuledSlot[] } => {
  const ready = slots.filter(
    ({ card, variants }) => card.suspendedAt === null && variants.length > 0 && card.dueAt < until,
  )
  const ahead = decks.map((deck) => ({
    ...deck,
    settings: { ...deck.settings, newPerDay: deck.settings.newPerDay * packDays },
  }))
  const deckOf = new Map(slots.map((slot) => [slotKey(slot), slot.deckId]))
  const limits = limitsOf(ahead, {}, (slot) => deckOf.get(slotKey(slot)))
  return {
    due: ready
      .filter(({ card }) => card.state !== 'new')
      .sort((a, b) => a.card.dueAt.getTime() - b.card.dueAt.getTime()),
    fresh: ready
      .filter(({ card }) => card.state === 'new')
      .sort((a, b) => a.rank - b.rank || a.position - b.position)
      .filter((slot) => limits.mayBegin(slot)),
  }
}

type Asked = {
  readonly slots: readonly RuledSlot[]
  readonly questions: Readonly<Record<string, StudyQuestion>>
  readonly sources: Readonly<Record<string, StudySource>>
}

/** Some slots with all that a session over them needs, the other slots of their questions among it. */
const askedOf = async (
  { actor, scope, slots: all }: Desk,
  open: readonly RuledSlot[],
  slots: readonly RuledSlot[],
): Promise<Asked> => {
  const first = await studyQuestions(versionsOf(slots))
  const parts = new Set(partsOf(open, first).map(slotKey))
  const known = new Set(slots.map(slotKey))
  const whole = [...slots, ...open.filter((slot) => parts.has(slotKey(slot)) && !known.has(slotKey(slot)))]
  const rest = await studyQuestions(versionsOf(whole).filter((id) => !(id in first)))
  const questions = { ...first, ...rest }
  const facts = factsOf(questions)
  const here = new Set(all.map(({ factId }) => factId))
  const sources = await studySources(
    actor,
    scope.reach,
    [...facts].filter((id) => here.has(id)),
  )
  return { slots: whole, questions, sources }
}

const only = <Value>(all: Readonly<Record<string, Value>>, ids: ReadonlySet<string>): Record<string, Value> =>
  Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)))

const factsOf = (questions: Asked['questions']) =>
  new Set(Object.values(questions).flatMap(({ targets }) => targets.map(({ factId }) => factId)))

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

const packDecks = async (actor: Learner): Promise<PackDeck[]> =>
  (await listDecks(actor)).map(({ id, parentId, name, settings, documentIds }) => ({
    id,
    parentId,
    name,
    settings,
    documentIds,
  }))

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
  const found = await deskOf(actor, now, {})
  if (!found.ok) throw new Error('everything is always there')
  const desk = found.value
  const [top, decks, withheld] = await Promise.all([topOf(desk), packDecks(actor), withheldVersions(actor, now)])
  const open = desk.slots.map((slot) => ({
    ...slot,
    variants: slot.variants.filter(({ questionVersionId }) => !withheld.has(questionVersionId)),
  }))
  const until = packUntil(now, top.clock)
  const { due, fresh } = wantedOf(open, decks, until)
  const asked = bounded(await askedOf(desk, open, [...due, ...fresh].slice(0, room.slots)), room)
  const held = new Set(asked.slots.map(slotKey))
  const missing = (wanted: readonly RuledSlot[]) => wanted.filter((slot) => !held.has(slotKey(slot))).length
  return {
    madeAt: now,
    until,
    clock: top.clock,
    weights: top.weights,
    pace: top.pace,
    slots: asked.slots.map((slot) => ({ ...bareSlot(slot), documentId: slot.documentId, deckId: slot.deckId })),
    decks,
    titles: Object.fromEntries(desk.scope.documents.map(({ id, title }) => [id, title])),
    backlog: top.backlog,
    questions: asked.questions,
    sources: asked.sources,
    done: top.done,
    answeredToday: top.answeredToday,
    sequence,
    leftOut: { due: missing(due), fresh: missing(fresh) },
  }
}

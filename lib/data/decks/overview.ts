import { decksWithin } from '@/lib/domain/limits'
import type { Learner } from '@/lib/domain/policy'
import { expectedSeconds } from '@/lib/domain/queue'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { slotKey } from '@/lib/domain/slot'
import { type Desk, deskOf } from '../cards'
import { type Backlog, backlogOn } from '../cards/backlog'
import { planOf } from '../cards/plan'
import { type DeckFrame, deckFrames } from '../decks'
import { type RememberedSlot, rememberedSlots } from '../progress/slots'
import { readPreference } from '../users/preferences'
import { type ExamView, examsOver } from './exams'
import { type DrawableDocument, drawableDocuments, notesByDeck, type SectionSource, sectionSources } from './sources'

/** One deck in the list: what it holds, what of it is due, and its exams. */
export type DeckLine = {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  /** How deep it lies: 0 in no other. */
  readonly depth: number
  /** Texts it draws from wholly or in part. */
  readonly documents: readonly { readonly id: string; readonly title: string }[]
  readonly sections: readonly SectionSource[]
  /** How many notes were written into it, and how many cards it has of notes. */
  readonly notes: number
  readonly ownCards: number
  readonly due: number
  readonly minutes: number
  readonly newToday: number
  readonly studied: number
  readonly total: number
  readonly exams: readonly ExamView[]
}

export type DecksOverview = {
  /** Each followed by those that lie in it. */
  readonly decks: readonly DeckLine[]
  readonly backlog: Backlog
  /** Percent of the usual work for each weekday, Monday first. */
  readonly easyDays: readonly number[]
}

type Nested = { readonly deck: DeckFrame; readonly depth: number }

/** Decks with those within them below, in the order they were made. One that lies in a circle stands at the top. */
const inOrder = (decks: readonly DeckFrame[]): readonly Nested[] => {
  const lines: Nested[] = []
  const place = (deck: DeckFrame, depth: number) => {
    if (lines.some((line) => line.deck.id === deck.id)) return
    lines.push({ deck, depth })
    for (const child of decks) if (child.parentId === deck.id) place(child, depth + 1)
  }
  const has = (id: string | null) => decks.some((deck) => deck.id === id)
  for (const deck of decks) if (!has(deck.parentId)) place(deck, 0)
  for (const deck of decks) place(deck, 0)
  return lines
}

type Loaded = {
  readonly desk: Desk
  readonly decks: readonly DeckFrame[]
  readonly documents: readonly DrawableDocument[]
  readonly sections: readonly SectionSource[]
  readonly notes: ReadonlyMap<string, number>
  readonly remembered: readonly RememberedSlot[]
  readonly exams: readonly ExamView[]
}

const load = async (actor: Learner, now: Date): Promise<Loaded> => {
  const found = await deskOf(actor, now, {})
  if (!found.ok) throw new Error('everything is always there')
  const desk = found.value
  const [decks, documents, sections, notes, remembered] = await Promise.all([
    deckFrames(actor),
    drawableDocuments(actor),
    sectionSources(actor),
    notesByDeck(actor),
    rememberedSlots(actor, desk.scope.documents, now),
  ])
  return {
    desk,
    decks,
    documents,
    sections,
    notes,
    remembered,
    exams: await examsOver(actor, now, desk.rules, remembered),
  }
}

const linesOf = async ({
  desk,
  decks,
  documents,
  sections,
  notes,
  remembered,
  exams,
}: Loaded): Promise<readonly DeckLine[]> => {
  const { queue } = await planOf(desk)
  const ofNotes = new Set(desk.scope.documents.flatMap(({ kind, id }) => (kind === 'note' ? [id] : [])))
  const deckOf = new Map(desk.slots.map((slot) => [slotKey(slot), slot.deckId]))
  return inOrder(decks).map(({ deck, depth }) => {
    const own = queue.items.filter(({ slot }) => deckOf.get(slotKey(slot)) === deck.id)
    const due = own.filter(({ reason }) => reason !== 'new')
    const slots = remembered.filter(({ deckId }) => deckId === deck.id)
    return {
      id: deck.id,
      name: deck.name,
      parentId: deck.parentId,
      depth,
      documents: documents.filter((document) => document.deck?.id === deck.id),
      sections: sections.filter(({ deckId }) => deckId === deck.id),
      notes: notes.get(deck.id) ?? 0,
      ownCards: slots.filter(({ documentId }) => ofNotes.has(documentId)).length,
      due: due.length,
      minutes: Math.ceil(expectedSeconds(due, desk.pace) / 60),
      newToday: own.length - due.length,
      studied: slots.filter(({ card }) => card.state !== 'new').length,
      total: slots.length,
      exams: exams.filter(({ deckId }) => deckId === deck.id),
    }
  })
}

/** The learner's decks with what is due in each, the plan for what is late, and the easy weekdays. */
export const decksOverview = async (actor: Learner, now: Date): Promise<DecksOverview> => {
  const loaded = await load(actor, now)
  const [decks, backlog, { easyDays }] = await Promise.all([
    linesOf(loaded),
    backlogOn(loaded.desk),
    readPreference(actor, 'schedule'),
  ])
  return { decks, backlog, easyDays: easyDays.map((share) => Math.round(share * 100)) }
}

/** One deck with all that its page lets the learner change. */
export type DeckPage = {
  readonly deck: DeckFrame
  readonly line: DeckLine
  /** The other decks, and those of them that it could lie in. */
  readonly others: readonly Pick<DeckFrame, 'id' | 'name'>[]
  readonly around: readonly Pick<DeckFrame, 'id' | 'name'>[]
  readonly documents: readonly DrawableDocument[]
}

/** What the page of one of the learner's decks shows. */
export const deckPage = async (actor: Learner, deckId: string, now: Date): Promise<Result<DeckPage>> => {
  const loaded = await load(actor, now)
  const { decks, documents } = loaded
  const deck = decks.find(({ id }) => id === deckId)
  const line = (await linesOf(loaded)).find(({ id }) => id === deckId)
  if (!deck || !line) return notFound
  const within = new Set(decksWithin(decks, deckId).map(({ id }) => id))
  const others = decks.filter(({ id }) => id !== deckId).map(({ id, name }) => ({ id, name }))
  return ok({ deck, line, others, around: others.filter(({ id }) => !within.has(id)), documents })
}

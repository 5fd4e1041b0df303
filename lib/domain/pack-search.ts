import { type DayClock, studyDayOf } from './day'
import { grouped } from './grouped'
import { decksAround } from './limits'
import type { PackSlot, StudyPack } from './pack'
import type { Search } from './search'
import { isFound, type Searched, type SearchMoment } from './search/evaluate'
import { searchKeyOf } from './search/key'
import { fold } from './text'

/** What a pack knows nothing of: tags, when a card was added, and answers before the pack was made. */
const unknownTypes = ['tag', 'rated', 'added'] as const
export type UnknownType = (typeof unknownTypes)[number]

const unknownOf = (type: Search['type']): UnknownType | undefined => unknownTypes.find((unknown) => unknown === type)

const all: Search = { type: 'all' }
const none: Search = { type: 'not', part: all }

/** The search with all that a pack does not know taken as true for every card, or as false; beneath a `not` the other way round. */
const assuming = (search: Search, isTrue: boolean): Search => {
  if (search.type === 'and' || search.type === 'or')
    return { ...search, parts: search.parts.map((part) => assuming(part, isTrue)) }
  if (search.type === 'not') return { type: 'not', part: assuming(search.part, !isTrue) }
  if (unknownOf(search.type) === undefined) return search
  return isTrue ? all : none
}

/** What of a search only the server can tell. */
export const unknownIn = (search: Search): readonly UnknownType[] => {
  if (search.type === 'and' || search.type === 'or') return [...new Set(search.parts.flatMap(unknownIn))]
  if (search.type === 'not') return unknownIn(search.part)
  const unknown = unknownOf(search.type)
  return unknown === undefined ? [] : [unknown]
}

type Held = Pick<StudyPack, 'decks' | 'documents' | 'questions' | 'madeAt'>

const searchedOf = ({ decks, documents, questions, madeAt }: Held, slot: PackSlot): Searched => {
  const asking = slot.variants.flatMap(({ questionVersionId }) => questions[questionVersionId] ?? [])
  return {
    factId: slot.factId,
    slot: slot.slot,
    texts: asking.map(searchKeyOf),
    title: fold(documents[slot.documentId]?.title ?? ''),
    deckPath: decksAround(decks, slot.deckId)
      .map(({ name }) => fold(name))
      .reverse(),
    tags: [],
    kinds: slot.variants.map(({ kind }) => kind),
    card: slot.card,
    addedAt: madeAt,
    answers: [],
  }
}

type Moment = { readonly now: Date; readonly clock: DayClock; readonly weights: readonly number[] }

/** Which of the slots that a device holds a search finds for certain, and which it may find: the device does not know enough. */
export const soughtIn = <Slot extends PackSlot>(
  pack: Held,
  slots: readonly Slot[],
  search: Search,
  moment: Moment,
): { readonly found: readonly Slot[]; readonly unsure: readonly Slot[] } => {
  const at: SearchMoment = { ...moment, day: studyDayOf(moment.now, moment.clock) }
  const [surely, perhaps] = [assuming(search, false), assuming(search, true)]
  const sorted = grouped(slots, (slot) => {
    const searched = searchedOf(pack, slot)
    if (isFound(surely, searched, at)) return 'found'
    return isFound(perhaps, searched, at) ? 'unsure' : 'not'
  })
  return { found: sorted.get('found') ?? [], unsure: sorted.get('unsure') ?? [] }
}

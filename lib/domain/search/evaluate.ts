import { type CardState, isDue, isLearning, isLeech } from '../card'
import { addDays, type DayClock, daysBetween, type StudyDay, startOfDay, studyDayOf } from '../day'
import type { QuestionKind } from '../question'
import type { Rating } from '../rating'
import { retrievability } from '../schedule'
import type { Comparison, Pieces, Search, SearchProperty, SearchState } from '../search'
import type { SlotRef } from '../slot'

/** A card as it is searched. Texts, titles and names are folded (lib/domain/text.ts), tags normal (lib/domain/tag.ts). */
export type Searched = SlotRef & {
  /** Of each open question that asks it: stem and answer. */
  readonly texts: readonly string[]
  readonly title: string
  /** The names from the outermost deck to the one that holds it. */
  readonly deckPath: readonly string[]
  readonly tags: readonly string[]
  readonly kinds: readonly QuestionKind[]
  readonly card: CardState
  readonly addedAt: Date
  /** Answers that count, whatever they moved. */
  readonly answers: readonly { readonly day: StudyDay; readonly rating: Rating | null }[]
}

/** When and for whom a search is made. */
export type SearchMoment = {
  readonly now: Date
  readonly day: StudyDay
  readonly clock: DayClock
  readonly weights: readonly number[]
}

/** The pieces stand in the text, one after the other. */
export const contains = (text: string, pieces: Pieces): boolean => {
  let at = 0
  for (const piece of pieces) {
    const found = text.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  return true
}

/** The pieces make up the whole text, anything standing between them. */
export const isWhole = (text: string, pieces: Pieces): boolean => {
  const [first = '', ...rest] = pieces
  const last = rest.pop()
  if (last === undefined) return text === first
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false
  return contains(text.slice(first.length, text.length - last.length), rest)
}

/** A tag is found by its own name and by those it is nested in. */
export const hasTag = (tag: string, pieces: Pieces): boolean => {
  const parts = tag.split('/')
  return parts.some((_, index) => isWhole(parts.slice(0, index + 1).join('/'), pieces))
}

/** A deck is found by its name, its path, and by those of the decks it lies in. */
export const isInDeck = (path: readonly string[], pieces: Pieces): boolean =>
  path.some((name, index) => isWhole(name, pieces) || isWhole(path.slice(0, index + 1).join('/'), pieces))

const hasState = (card: CardState, state: SearchState, now: Date): boolean => {
  switch (state) {
    case 'due':
      return isDue(card, now)
    case 'new':
      return card.state === 'new'
    case 'learning':
      return isLearning(card)
    case 'review':
      return card.state === 'review'
    case 'suspended':
      return card.suspendedAt !== null
    case 'leech':
      return isLeech(card)
  }
}

/** The figure that `prop:` compares; null where a card has none yet. */
const figureOf = (card: CardState, property: SearchProperty, { day, clock, weights }: SearchMoment): number | null => {
  if (property === 'reps') return card.reps
  if (property === 'lapses') return card.lapses
  if (card.state === 'new') return null
  switch (property) {
    case 's':
      return card.stability
    case 'd':
      return card.difficulty
    case 'r':
      return retrievability(card, day, weights)
    case 'ivl':
      return card.lastStudyDay === null ? null : daysBetween(card.lastStudyDay, studyDayOf(card.dueAt, clock))
    case 'due':
      return daysBetween(day, studyDayOf(card.dueAt, clock))
  }
}

const compare: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
}

/** What a figure is compared with: recall is kept as a share and asked for in percent. */
export const comparedWith = (property: SearchProperty, value: number): number =>
  property === 'r' ? value / 100 : value

/** The first of so many study days, today the last. */
export const firstDayOf = (days: number, { day }: Pick<SearchMoment, 'day'>): StudyDay => addDays(day, 1 - days)

/** Whether a search finds a card. */
export const isFound = (search: Search, card: Searched, moment: SearchMoment): boolean => {
  switch (search.type) {
    case 'all':
      return true
    case 'and':
      return search.parts.every((part) => isFound(part, card, moment))
    case 'or':
      return search.parts.some((part) => isFound(part, card, moment))
    case 'not':
      return !isFound(search.part, card, moment)
    case 'words':
      return card.texts.some((text) => contains(text, search.pieces))
    case 'tag':
      return card.tags.some((tag) => hasTag(tag, search.pieces))
    case 'deck':
      return isInDeck(card.deckPath, search.pieces)
    case 'doc':
      return contains(card.title, search.pieces)
    case 'is':
      return hasState(card.card, search.state, moment.now)
    case 'prop': {
      const figure = figureOf(card.card, search.property, moment)
      return figure !== null && compare[search.comparison](figure, comparedWith(search.property, search.value))
    }
    case 'rated':
      return card.answers.some(
        ({ day, rating }) =>
          day >= firstDayOf(search.days, moment) && (search.rating === null || rating === search.rating),
      )
    case 'added':
      return card.addedAt >= startOfDay(firstDayOf(search.days, moment), moment.clock)
    case 'kind':
      return card.kinds.includes(search.kind)
    case 'card':
      return search.cards.some(({ factId, slot }) => factId === card.factId && slot === card.slot)
  }
}

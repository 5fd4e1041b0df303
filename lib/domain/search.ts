import type { QuestionKind } from './question'
import type { Rating } from './rating'
import type { SlotRef } from './slot'

/** The states that `is:` asks for. */
export const searchStates = ['due', 'new', 'learning', 'review', 'suspended', 'leech'] as const
export type SearchState = (typeof searchStates)[number]

/**
 * What `prop:` compares: stability `s` and interval `ivl` in days, difficulty `d` (1-10), expected recall now `r` in percent,
 * the counts `reps` and `lapses`, and `due` in study days from today (negative: late).
 */
export const searchProperties = ['s', 'd', 'r', 'ivl', 'reps', 'lapses', 'due'] as const
export type SearchProperty = (typeof searchProperties)[number]

export const comparisons = ['<=', '>=', '!=', '<', '>', '='] as const
export type Comparison = (typeof comparisons)[number]

/** What the learner looks for among the cards, as a tree. */
export type Search =
  | { readonly type: 'all' }
  | { readonly type: 'and' | 'or'; readonly parts: readonly Search[] }
  | { readonly type: 'not'; readonly part: Search }
  /** Folded pieces of text that stand in a question or its answer, one after the other. */
  | { readonly type: 'words'; readonly pieces: Pieces }
  | { readonly type: 'tag' | 'deck' | 'doc'; readonly pieces: Pieces }
  | { readonly type: 'is'; readonly state: SearchState }
  | {
      readonly type: 'prop'
      readonly property: SearchProperty
      readonly comparison: Comparison
      readonly value: number
    }
  /** Answered within so many study days, today the first of them; with a rating only so rated. */
  | { readonly type: 'rated'; readonly days: number; readonly rating: Rating | null }
  | { readonly type: 'added'; readonly days: number }
  | { readonly type: 'kind'; readonly kind: QuestionKind }
  /** Cards by name: how a selection is written as a search. */
  | { readonly type: 'card'; readonly cards: readonly SlotRef[] }

/** A pattern: what stands between its stars, folded. One piece where there is no star. */
export type Pieces = readonly string[]

export const maxSearchLength = 8000

/** Writes cards as a search that finds exactly them. */
export const searchOfCards = (cards: readonly SlotRef[]): string =>
  cards.length === 0 ? '' : `card:${cards.map(({ factId, slot }) => `${factId}/${slot}`).join(',')}`

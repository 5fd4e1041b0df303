import { isId } from '../id'
import { type QuestionKind, questionKinds } from '../question'
import { isRating } from '../rating'
import {
  type Comparison,
  comparisons,
  type Pieces,
  type Search,
  type SearchProperty,
  type SearchState,
  searchProperties,
  searchStates,
} from '../search'
import { isSlot } from '../slot'
import { editDistance, fold } from '../text'
import { type SearchProblemCode, SearchTrouble } from './problem'
import type { Token } from './tokens'

type Term = Extract<Token, { type: 'term' }>

const trouble = (code: SearchProblemCode, { start, end }: Term, text: string, hint: string | null = null) =>
  new SearchTrouble({ code, start, end, text, hint })

/** The word of a list that was most likely meant, if any is near. */
const nearest = (word: string, known: readonly string[]): string | null => {
  const ranked = known
    .map((each) => ({ each, distance: editDistance(word.toLowerCase(), each, 2) }))
    .filter(({ distance }) => distance <= 2)
    .sort((a, b) => a.distance - b.distance)
  return ranked[0]?.each ?? null
}

/** Folded pieces of a pattern; in quotes a star is no sign. */
const piecesOf = (term: Term, foldPiece: (piece: string) => string): Pieces => {
  const pieces = (term.isQuoted ? [term.value] : term.value.split('*')).map(foldPiece)
  if (pieces.every((piece) => piece === '') && (term.isQuoted || !term.value.includes('*')))
    throw trouble(term.value === '' ? 'nothingAfterKey' : 'noLetters', term, term.value || `${term.key}:`)
  return pieces
}

const foldTag = (text: string): string => text.normalize('NFKC').toLowerCase()

const isTerm = (term: Term): Search => {
  const state = searchStates.find((known): known is SearchState => known === term.value.toLowerCase())
  if (!state) throw trouble('unknownState', term, term.value, nearest(term.value, searchStates))
  return { type: 'is', state }
}

const kindTerm = (term: Term): Search => {
  const kind = questionKinds.find((known): known is QuestionKind => known === term.value.toLowerCase())
  if (!kind) throw trouble('unknownKind', term, term.value, nearest(term.value, questionKinds))
  return { type: 'kind', kind }
}

const propertyTerm = (term: Term): Search => {
  const sign = comparisons.find((each): each is Comparison => term.value.includes(each))
  const [name = '', number = ''] = sign === undefined ? [term.value] : term.value.split(sign)
  const property = searchProperties.find((known): known is SearchProperty => known === name.toLowerCase())
  const written = number.replace(/[%d]$/u, '')
  if (sign === undefined || property === undefined || !/^-?\d{1,6}(?:\.\d{1,4})?$/.test(written))
    throw trouble('badProperty', term, term.value, null)
  return { type: 'prop', property, comparison: sign, value: Number(written) }
}

const mostDays = 36_500
const daysIn = (text: string): number | null => {
  const days = /^\d{1,5}$/.test(text) ? Number(text) : 0
  return days >= 1 && days <= mostDays ? days : null
}

const ratedTerm = (term: Term): Search => {
  const [written = '', rated, ...rest] = term.value.split(':')
  const days = daysIn(written)
  const rating = rated === undefined ? null : Number(rated)
  if (days === null || rest.length > 0 || (rating !== null && !isRating(rating)))
    throw trouble('badRated', term, term.value)
  return { type: 'rated', days, rating }
}

const addedTerm = (term: Term): Search => {
  const days = daysIn(term.value)
  if (days === null) throw trouble('badAdded', term, term.value)
  return { type: 'added', days }
}

const cardTerm = (term: Term): Search => {
  const cards = term.value.split(',').map((name) => {
    const [factId = '', slot = ''] = name.split('/')
    if (!isId(factId) || !isSlot(slot)) throw trouble('badCard', term, name)
    return { factId, slot }
  })
  return { type: 'card', cards }
}

const terms: Readonly<Record<string, (term: Term) => Search>> = {
  tag: (term) => ({ type: 'tag', pieces: piecesOf(term, foldTag) }),
  deck: (term) => ({ type: 'deck', pieces: piecesOf(term, (piece) => piece.split('/').map(fold).join('/')) }),
  doc: (term) => ({ type: 'doc', pieces: piecesOf(term, fold) }),
  is: isTerm,
  kind: kindTerm,
  prop: propertyTerm,
  rated: ratedTerm,
  added: addedTerm,
  card: cardTerm,
}

/** What may stand before a colon. */
export const searchKeys: readonly string[] = Object.keys(terms)

/** What one word, phrase or `key:value` looks for. Throws `SearchTrouble` where it cannot be read. */
export const termOf = (term: Term): Search => {
  if (term.key === null) return { type: 'words', pieces: piecesOf(term, fold) }
  const key = term.key.toLowerCase()
  const make = Object.hasOwn(terms, key) ? terms[key] : undefined
  if (!make) throw trouble('unknownKey', term, term.key, nearest(term.key, searchKeys))
  if (term.value === '') throw trouble('nothingAfterKey', term, `${term.key}:`)
  return make(term)
}

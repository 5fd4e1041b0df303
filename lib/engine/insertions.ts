import type { Chunk } from './chunks'
import { nominal, skipAdverbsRight } from './clauseParts'
import { isHumanNoun, isPlural } from './lexicon'

/** Farther apart than so many chunks two commas seldom belong together. */
const longest = 10

/**
 * "met Otto Lang, a weaver from Ulm, in 1900": the comma that closes what is put in behind a noun at the comma `open`, where the clause
 * goes on behind it with a time or a place; undefined where nothing is put in.
 */
export function insertionEnd(chunks: readonly Chunk[], open: number, end: number): number | undefined {
  const first = chunks[open + 1]
  const isPhrase = first?.kind === 'np' && !first.pronoun
  const isParticiple = first?.kind === 'part' || (first?.kind === 'vg' && first.vg?.doubtful === true)
  if (chunks[open]?.kind !== 'comma' || !nominal(chunks[open - 1]) || !(isPhrase || isParticiple)) return undefined
  for (let at = open + 2; at < Math.min(end, open + longest); at += 1) {
    const { kind, word } = chunks[at] as Chunk
    if (kind === 'comma') return goesOn(chunks, at + 1, end) ? at : undefined
    if (!/^(?:np|prep|adj|adv|date|conj)$/.test(kind) || word === 'or') return undefined
  }
  return undefined
}

/** "edited, together with Ida Page, the chronicle": the comma that closes who was beside, right behind the verb. */
export function besideEnd(chunks: readonly Chunk[], open: number, end: number): number | undefined {
  if (!/^(?:together|along)\b/.test(chunks[open + 1]?.word ?? '')) return undefined
  const close = chunks.findIndex(({ kind }, at) => at > open && kind === 'comma')
  return close > open && close < end && nominal(chunks[close + 1]) ? close : undefined
}

/** "in 1900", "at Ulm" behind the closing comma, and no list that goes on. */
const goesOn = (chunks: readonly Chunk[], at: number, end: number): boolean =>
  at + 1 < end &&
  chunks[at]?.kind === 'prep' &&
  /^(?:in|on|at|during|from|until|by|for|to|into|under|after|before)$/.test(chunks[at]?.word ?? '') &&
  nominal(chunks[at + 1])

/** "joined two weavers in 1886, Otto Lang and Ida Page": names to the end, which tell who was meant before the comma. */
export const areLateNames = (chunks: readonly Chunk[], at: number, end: number): boolean =>
  chunks[at - 1]?.kind === 'comma' &&
  chunks
    .slice(at, end)
    .every(
      (chunk) => chunk.kind === 'conj' || chunk.kind === 'comma' || (chunk.kind === 'np' && chunk.head?.pos === 'name'),
    )

/** "by Otto Lang and Ida Page, Swiss and Dutch weavers of Ulm": what two names are, and no third that goes with them. */
export function areDescribed(chunks: readonly Chunk[], open: number, end: number): boolean {
  const [one, and, two] = chunks.slice(Math.max(0, open - 3), open)
  const isName = (chunk: Chunk | undefined): boolean => chunk?.kind === 'np' && chunk.head?.pos === 'name'
  if (!isName(one) || and?.kind !== 'conj' || !isName(two)) return false
  const behind = chunks.slice(open + 1, end)
  const noun = behind.find(({ kind, head }) => kind === 'np' && head?.pos === 'noun')?.head?.lower ?? ''
  return isHumanNoun(noun) && isPlural(noun) && behind.every(({ kind }) => /^(?:np|prep|adj|conj)$/.test(kind))
}

/** "Otto Lang, a weaver and poet": the two things that one is, and no row of three. */
export function isTwofold(chunks: readonly Chunk[], open: number): boolean {
  const [name, , one, and, two] = chunks.slice(open - 1, open + 4)
  return (
    name?.kind === 'np' &&
    name.head?.pos === 'name' &&
    one?.kind === 'np' &&
    /^an?$/.test(one.lead) &&
    isHumanNoun(one.head?.lower ?? '') &&
    and?.word === 'and' &&
    two?.kind === 'np' &&
    two.head?.pos === 'noun' &&
    !two.pronoun &&
    !/^(?:an?|the|his|her|their|its|\d+|two|three)$/.test(two.lead) &&
    isHumanNoun(two.head.lower)
  )
}

/** "belongs to the guild of Ulm, one of the two oldest", "into the lake, the largest of which are": told beside what stands before the comma. */
export const isOneOfThese = (chunks: readonly Chunk[], open: number): boolean =>
  chunks[open - 1]?.kind === 'np' &&
  chunks[open + 1]?.kind === 'np' &&
  chunks[open + 2]?.word === 'of' &&
  (chunks[open + 1]?.word === 'one' || (chunks[open + 3]?.kind === 'rel' && chunks[open + 3]?.word === 'which'))

/** "because it was dug without powder, which Otto Lang patented later": what a relative behind the comma tells to the end. */
export const endsInRelative = (chunks: readonly Chunk[], comma: number, end: number): boolean =>
  chunks[comma]?.kind === 'comma' &&
  chunks[comma + 1]?.word === 'which' &&
  chunks.slice(comma + 1, end).every(({ kind }) => kind !== 'comma' && kind !== 'conj')

/** "melts at 419 degrees, a low temperature for a metal": what is thought of a figure. */
export const isOfFigure = (chunks: readonly Chunk[], open: number): boolean =>
  /\d/.test(chunks[open - 1]?.lead ?? '') &&
  /^an?$/.test(chunks[open + 1]?.lead ?? '') &&
  /^(?:temperature|speed|height|depth|length|distance|weight|record|rate|figure|number|value|level|pressure|price|sum|amount|increase|decrease|drop|rise|share|proportion|total|age)$/.test(
    chunks[open + 1]?.head?.lower ?? '',
  )

/** "came nineteen times, often together with Otto Lang": who was beside now and then. */
export const isAddedAside = (chunks: readonly Chunk[], open: number): boolean =>
  /^(?:often|usually|mostly|sometimes|frequently|occasionally)$/.test(chunks[open + 1]?.word ?? '') &&
  /^together\b/.test(chunks[open + 2]?.word ?? '')

/** "into two kinds, natural and artificial": adjectives to the end, which tell what was counted before the comma. */
export const isCountedRow = (chunks: readonly Chunk[], open: number, end: number): boolean => {
  const row = chunks.slice(open + 1, end)
  return (
    counting.test(chunks[open - 1]?.lead ?? '') &&
    row[0]?.kind === 'adj' &&
    row.at(-1)?.kind === 'adj' &&
    row.some(({ word }) => word === 'and') &&
    row.every(({ kind, word }) => kind === 'adj' || kind === 'comma' || word === 'and')
  )
}
const counting = /^(?:two|three|four|five|six|seven|eight|nine|ten|\d+)$/

/** "named after Ida Page, the widow of a brewer": what a name behind a preposition is, told to the end with what it is of; no member of a list. */
export const isLateDescription = (chunks: readonly Chunk[], open: number, end: number): boolean => {
  const [name, before, first] = [chunks[open - 1], chunks[open - 2], chunks[open + 1]]
  return (
    name?.kind === 'np' &&
    name.head?.pos === 'name' &&
    before?.kind === 'prep' &&
    first?.kind === 'np' &&
    /^(?:an?|the)$/.test(first.lead) &&
    first.head?.pos === 'noun' &&
    chunks[open + 2]?.kind === 'prep' &&
    open + 2 < end &&
    chunks.slice(open + 2, end).every(({ kind }) => /^(?:np|prep|adj)$/.test(kind))
  )
}

/** "Otto, when he was young, moved", "the flat bean, as its name says, is": a clause with its own subject, put in behind what has no verb yet. */
export const isClauseBehind = (chunks: readonly Chunk[], open: number, verbs: readonly number[]): boolean =>
  (chunks[open + 1]?.kind === 'sub' || (chunks[open + 1]?.word === 'as' && chunks[open + 3]?.kind === 'vg')) &&
  nominal(chunks[open + 2]) &&
  verbs.every((verb) => verb > open)

const dash = /^[–—-]$/
/** "Otto – a weaver from Ulm – moved": behind the second dash the verb of what stands before the first. */
export function closesDashes(chunks: readonly Chunk[], second: number): boolean {
  const first = chunks.slice(0, second).findLastIndex(({ kind }) => kind === 'stop')
  const opening = chunks.slice(0, Math.max(0, first)).findLastIndex(({ kind }) => kind === 'stop') + 1
  return (
    dash.test(chunks[second]?.word ?? '') &&
    dash.test(chunks[first]?.word ?? '') &&
    nominal(chunks[first - 1]) &&
    chunks.slice(opening, first).every(({ kind }) => kind !== 'vg')
  )
}

/** Where the relative opens and ends that stands between a subject and the comma before its verb; undefined where none does. */
export function toldBehindSubject(
  chunks: readonly Chunk[],
  start: number,
  comma: number,
): { readonly a: number; readonly b: number } | undefined {
  const open = chunks.findIndex(({ kind }, index) => index > start && index < comma && kind === 'comma')
  const inside = open < 0 ? undefined : chunks[skipAdverbsRight(chunks, open + 1)]
  const isRelative =
    inside?.kind === 'rel' || inside?.kind === 'sub' || (inside?.kind === 'prep' && chunks[open + 2]?.kind === 'rel')
  // "Otto, a man of talent who wove silk, moved"
  const rel = chunks.findIndex(({ kind }, index) => index > open && index < comma && kind === 'rel')
  const first = isRelative ? open : open >= 0 && inside?.kind === 'np' && rel > 0 ? rel : undefined
  return first === undefined
    ? undefined
    : { a: first, b: chunks.findIndex(({ kind }, index) => index > first && kind === 'comma') }
}

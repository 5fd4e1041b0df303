import type { Chunk } from './chunks'
import { nominal, skipAdverbsLeft, skipAdverbsRight, timePrepositions } from './clauseParts'
import { infinitivesFrom } from './infinitiveLists'
import { insertionEnd } from './insertions'
import { opensAsked } from './lexicon'

/** Where the complement of the verb at `at` ends. */
export function complementEnd(chunks: readonly Chunk[], verbs: readonly number[], at: number): number {
  const content = chunks[at + 1]?.kind === 'rel' && chunks[at + 1]?.word === 'that'
  const rel = skipAdverbsLeft(chunks, at - 1)
  const inserted = chunks[rel]?.kind === 'rel' && chunks[rel - 1]?.kind === 'comma'
  let m = overAside(chunks, at + 1)
  let insideRelative = content
  let pending = content
  while (m < chunks.length) {
    const chunk = chunks[m] as Chunk
    if (chunk.kind === 'stop') return m
    if (asksBehind(chunks, m)) {
      insideRelative = true
      pending = true
    } else if (chunk.kind === 'sub' && !(chunk.word === 'whether' || chunk.word === 'how'))
      return chunks[m - 1]?.kind === 'comma' || /^(?:so|as|even)$/.test(chunks[m - 1]?.word ?? '') ? m - 1 : m
    if (chunk.kind === 'rel') {
      const prep = chunks[m - 1]?.kind === 'prep' ? m - 1 : m
      if (chunks[prep - 1]?.kind === 'comma') return prep - 1
      insideRelative = true
      pending = true
    }
    if (verbs.includes(m) && !insideRelative) {
      const contact = nominal(chunks[m - 1]) && nominal(chunks[m - 2])
      if (contact) insideRelative = true
      else return backToBoundary(chunks, m, at)
    } else if (verbs.includes(m)) {
      insideRelative = content
      pending = false
    }
    if (pending && chunk.kind !== 'rel') {
      m += 1
      continue
    }
    // ", which was sold in 1904, on the grounds of ...": what follows belongs to the main clause again.
    if (inserted && chunk.kind === 'comma' && chunks[m + 1]?.kind === 'prep') return m
    // "Otto Lang, who built the mill, and Ida Page"
    if (
      inserted &&
      chunk.kind === 'comma' &&
      chunks[m + 1]?.kind === 'conj' &&
      chunks[m + 2]?.head?.pos === 'name' &&
      !chunks.slice(at, m).some((own) => own.kind === 'comma')
    )
      return m
    // "the right to make, use, or sell the wheel"
    const listed = chunk.kind === 'comma' ? infinitivesFrom(chunks, m - 1) : undefined
    if (listed !== undefined) {
      m = listed + 1
      continue
    }
    if (chunk.kind === 'comma') {
      const close = isList(chunks, m) || isPlaceTail(chunks, m) ? undefined : insertionEnd(chunks, m, chunks.length)
      if (close !== undefined && !verbs.some((verb) => verb > m && verb < close)) {
        m = close
        continue
      }
      const next = chunks[skipAdverbsRight(chunks, m + 1)]
      if (
        !next ||
        (next.kind === 'ger' && !isListed(chunks, m + 1)) ||
        next.kind === 'part' ||
        next.kind === 'other' ||
        // "grew to 150,000, larger than London"
        (next.kind === 'adj' && chunks[skipAdverbsRight(chunks, m + 1) + 1]?.word === 'than') ||
        next.word === 'such' ||
        next.kind === 'inf' ||
        // "played in Ulm, first on a boat in 1912": another place and another time than those before.
        (next.kind === 'prep' &&
          /^(?:first|then|later|initially|originally|eventually|finally|afterwards|subsequently)$/.test(
            chunks[m + 1]?.word ?? '',
          ))
      )
        return m
      if (next.kind === 'vg' && !verbs.includes(chunks.indexOf(next))) return m
      if (
        next.kind === 'prep' &&
        /^(?:including|excluding|like|unlike|although|as|with|following|after|before|since|except)$/.test(next.word)
      )
        return m
      if (nominal(next) && runsIntoVerb(chunks, m, verbs)) return m
      if (nominal(next) && !isList(chunks, m) && !isPlaceTail(chunks, m) && chunks[m + 1]?.kind !== 'date') return m
    }
    // "shells that support and protect the body"
    if (chunk.kind === 'conj' && chunks[m - 2]?.kind === 'rel' && verbs.includes(m - 1) && verbs.includes(m + 1)) {
      insideRelative = true
      m += 1
      continue
    }
    if (chunk.kind === 'prep' && timePrepositions.has(chunk.word) && opensClause(chunks, m + 1, verbs))
      return chunks[m - 1]?.kind === 'comma' ? m - 1 : m
    // "was captured and taken to Linz": one more participle of the same passive.
    if (chunk.kind === 'conj' && isPassive(chunks[at]) && chunks[skipAdverbsRight(chunks, m + 1)]?.kind === 'part')
      return chunks[m - 1]?.kind === 'comma' ? m - 1 : m
    if (chunk.word === 'but' && chunks[m - 1]?.kind === 'comma' && opensContrast(chunks, m, at)) return m - 1
    if (chunk.kind === 'conj' && chunks[m - 1]?.kind === 'comma' && opensOfMany(chunks, m + 1, verbs)) return m - 1
    if (chunk.kind === 'conj' && opensClause(chunks, m + 1, verbs)) return chunks[m - 1]?.kind === 'comma' ? m - 1 : m
    if (
      chunk.kind === 'conj' &&
      (verbs.includes(skipAdverbsRight(chunks, overInserted(chunks, m + 1))) || opensBehindFront(chunks, m + 1, verbs))
    )
      return chunks[m - 1]?.kind === 'comma' ? m - 1 : m
    m += 1
  }
  return m
}

/** "as a method to determine when a loom is worn": what is found out goes with the infinitive. */
const asksBehind = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at]?.kind === 'sub' &&
  opensAsked.test(chunks[at]?.word ?? '') &&
  chunks[at - 1]?.kind === 'inf' &&
  /^(?:determine|decide|predict|learn|know|see|tell|show|explain|find|ask|test|check|understand)$/.test(
    chunks[at - 1]?.vg?.lemma ?? '',
  )

export const isPassive = (chunk: Chunk | undefined): boolean =>
  chunk?.vg?.voice === 'passive' && chunk.vg.helpers.length > 0

/** ", but despite the cold trade went on": another clause, unless "not" or "not only" came before, or two adjectives are set against each other. */
const opensContrast = (chunks: readonly Chunk[], but: number, at: number): boolean =>
  /^(?:np|prep|sub|date)$/.test(chunks[but + 1]?.kind ?? '') &&
  !chunks.slice(at + 1, but).some((chunk) => /^(?:not|only|nothing|no)$/.test(chunk.lead)) &&
  !chunks[at]?.vg?.negated

/** "is, by most accounts, the oldest": behind the phrase between commas that follows the verb at once. */
function overAside(chunks: readonly Chunk[], at: number): number {
  const comma = skipAdverbsRight(chunks, at)
  if (chunks[comma]?.kind !== 'comma' || !/^(?:prep|adv)$/.test(chunks[comma + 1]?.kind ?? '')) return at
  for (let close = comma + 2; close < comma + 9 && close + 1 < chunks.length; close += 1) {
    const kind = chunks[close]?.kind ?? 'stop'
    if (kind === 'comma') return /^(?:np|adj|prep|date|inf)$/.test(chunks[close + 1]?.kind ?? '') ? close + 1 : at
    if (!/^(?:prep|np|date|adv|adj|conj)$/.test(kind)) return at
  }
  return at
}

/** "and, until 2002, was": behind the adverbial between commas that follows a conjunction. */
function overInserted(chunks: readonly Chunk[], comma: number): number {
  if (chunks[comma]?.kind !== 'comma') return comma
  for (let at = comma + 1; at < comma + 6; at += 1) {
    const kind = chunks[at]?.kind
    if (kind === 'comma') return at + 1
    if (kind !== 'prep' && kind !== 'date' && kind !== 'np' && kind !== 'adv') break
  }
  return comma
}

/** "and as a result, all of them were": a clause with a phrase before its subject. */
function opensBehindFront(chunks: readonly Chunk[], prep: number, verbs: readonly number[]): boolean {
  if (chunks[prep]?.kind !== 'prep') return false
  let isInRelative = false
  for (let at = prep + 1; at < prep + 10; at += 1) {
    const kind = chunks[at]?.kind
    if (kind === 'comma') return opensClause(chunks, at + 1, verbs)
    // "and after a siege that lasted eight days, Lang gave in"
    if (kind === 'rel') isInRelative = true
    else if (kind !== 'prep' && kind !== 'np' && kind !== 'date' && kind !== 'adv' && !(isInRelative && kind === 'vg'))
      return false
  }
  return false
}

/** Back from an unexpected verb to the comma or conjunction that opened its clause; without one nothing is kept. */
function backToBoundary(chunks: readonly Chunk[], verb: number, at: number): number {
  for (let left = verb; left > at + 1; left -= 1) {
    const kind = chunks[left]?.kind
    if (kind === 'comma' || kind === 'conj') return chunks[left - 1]?.kind === 'comma' ? left - 1 : left
  }
  return at + 1
}

/** A noun phrase followed by a finite verb. */
function opensClause(chunks: readonly Chunk[], at: number, verbs: readonly number[]): boolean {
  let m = skipAdverbsRight(chunks, at)
  if (!nominal(chunks[m])) return false
  m += 1
  while (
    // "and Persians before Alexander seized it": the clause opens behind "before".
    (chunks[m]?.kind === 'prep' &&
      nominal(chunks[m + 1]) &&
      !(timePrepositions.has(chunks[m]?.word ?? '') && chunks[m + 1]?.kind !== 'date')) ||
    (chunks[m]?.kind === 'part' && nominal(chunks[m + 1]))
  )
    m += 2
  return verbs.includes(skipAdverbsRight(chunks, m))
}

/** ", and the Swiss, Polish and Dutch guilds kept": a clause whose subject is a list. */
function opensOfMany(chunks: readonly Chunk[], first: number, verbs: readonly number[]): boolean {
  let joined = false
  let at = first
  while (nominal(chunks[at])) {
    at += 1
    while (chunks[at]?.kind === 'prep' && nominal(chunks[at + 1])) at += 2
    if (verbs.includes(skipAdverbsRight(chunks, at))) return joined
    if (chunks[at]?.kind === 'comma') at += 1
    if (chunks[at]?.kind === 'conj') {
      joined = true
      at += 1
    }
  }
  return false
}

/** "While he has a boat, the lords of Lund and the bishop have horses": what looks like a list is the next clause's subject. */
function runsIntoVerb(chunks: readonly Chunk[], comma: number, verbs: readonly number[]): boolean {
  const open = chunks.slice(0, comma).findLastIndex((chunk) => chunk.kind === 'stop') + 1
  if (chunks[open]?.kind !== 'sub') return false
  let at = comma + 1
  while (/^(?:np|prep|conj|date|adv)$/.test(chunks[at]?.kind ?? '')) at += 1
  return verbs.includes(at) && chunks[skipAdverbsLeft(chunks, at - 1)]?.kind !== 'conj'
}

/** "timber, fishing and trade": an activity that is a member of a list. */
export const isListed = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at]?.kind === 'ger' &&
  (chunks[at + 1]?.kind === 'conj'
    ? nominal(chunks[at + 2]) && /^(?:stop|comma)$/.test(chunks[at + 3]?.kind ?? 'stop')
    : chunks[at + 1]?.kind === 'comma' && nominal(chunks[at + 2]) && chunks[at + 3]?.kind === 'conj')

/** After the comma at `m` a list goes on: ", NP and NP" or ", NP, ... and NP". */
function isList(chunks: readonly Chunk[], m: number): boolean {
  let at = m
  while (chunks[at]?.kind === 'comma' && nominal(chunks[at + 1])) {
    at += 2
    while (chunks[at]?.kind === 'prep' && nominal(chunks[at + 1])) at += 2
    if (chunks[at]?.kind === 'conj' || (chunks[at]?.kind === 'comma' && chunks[at + 1]?.kind === 'conj')) return true
  }
  return chunks[at]?.kind === 'comma' && chunks[at + 1]?.kind === 'conj'
}

/** "Youxi County, Fujian province": a place and what it lies in. */
const isPlaceTail = (chunks: readonly Chunk[], m: number): boolean =>
  /^\p{Lu}/u.test(chunks[m - 1]?.head?.text ?? '') &&
  chunks[m + 1]?.kind === 'np' &&
  !/^(?:an?|another|his|her|its|their)$/.test(chunks[m + 1]?.lead ?? '') &&
  (chunks[m + 1]?.j ?? 0) - (chunks[m + 1]?.i ?? 0) <= 3 &&
  /^(?:prep|stop|comma|date)$/.test(chunks[m + 2]?.kind ?? 'stop') &&
  (chunks[m - 2]?.kind === 'prep' || (chunks[m - 2]?.kind === 'comma' && isPlaceTail(chunks, m - 2)))

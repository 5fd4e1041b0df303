import type { Chunk } from './chunks'
import { boundary, closesFront, lists, nominal, type Subject, skipAdverbsRight, timePrepositions } from './clauseParts'
import { isClauseBehind } from './insertions'
import { isHumanNoun, isPlural } from './lexicon'
import { comparedNoun, isOtherName, tailStart, toldNoun } from './phraseTails'
import { isLandOfPlace, isPlaceAfterPlace } from './placeAfterPlace'

/** "the Holm Land and Ferry Company service": names in front of one noun. */
const isOneName = (own: readonly Chunk[]): boolean => {
  const [first, conj, last] = own
  return (
    own.length === 3 &&
    conj?.kind === 'conj' &&
    first?.lead === 'the' &&
    first.head?.pos === 'name' &&
    !/^(?:the|an?|its|his|her|their)$/.test(last?.lead ?? 'the') &&
    last?.head?.pos === 'noun' &&
    !isPlural(last.head.lower)
  )
}

export function subjectOf(chunks: readonly Chunk[], a: number, b: number): Subject | undefined {
  const first = chunks[a]
  if (!first?.head || !nominal(first)) return undefined
  const coordinated = chunks
    .slice(a, b)
    .some(
      (chunk, offset) =>
        chunk.kind === 'conj' &&
        chunk.word === 'and' &&
        !chunks
          .slice(a, a + offset)
          .some((left) => left.kind === 'prep' || left.kind === 'rel' || left.kind === 'part'),
    )
  return {
    a,
    b,
    head: first.head,
    pronoun: first.pronoun === true,
    plural:
      (coordinated && !isOneName(chunks.slice(a, b))) ||
      isPlural(first.head.lower) ||
      /^(?:they|we|these|those)$/.test(first.word),
  }
}

/** Start of the noun phrase that ends at `p`, with its "of ..." and its list, going left. */
export function leftOfPhrase(chunks: readonly Chunk[], p: number, verbs: readonly number[]): number | undefined {
  let start = p
  if (chunks[p]?.kind === 'vg') {
    // "the oxygen they produced began": a contact relative; its noun stands two phrases before.
    const inner = chunks[p - 1]
    const outer = chunks[p - 2]
    const told = toldNoun(chunks, p, verbs)
    if (told !== undefined) start = told
    else if (!nominal(inner)) return undefined
    else if (nominal(outer)) start = p - 2
    else if (outer?.kind === 'rel' && nominal(chunks[p - 3])) start = p - 3
    else return undefined
  } else if (chunks[p]?.kind === 'inf') {
    if (!nominal(chunks[p - 1])) return undefined
    start = p - 1
  }
  for (;;) {
    const left = chunks[start - 1]
    const beyond = chunks[start - 2]
    if (
      left?.kind === 'prep' &&
      nominal(beyond) &&
      !timePrepositions.has(left.word) &&
      (beyond?.kind !== 'date' || (chunks[start - 3]?.kind === 'prep' && chunks[start - 4]?.kind === 'np'))
    )
      start -= 2
    else if (
      left?.kind === 'prep' &&
      beyond?.kind === 'conj' &&
      nominal(chunks[start - 3]) &&
      chunks[start - 4]?.word === left.word &&
      !verbBefore(chunks, start - 3, verbs)
    )
      start -= 3
    else if (
      left?.kind === 'prep' &&
      beyond?.kind === 'conj' &&
      beforePair(chunks, start - 2, left.word, verbs) !== undefined
    )
      start = beforePair(chunks, start - 2, left.word, verbs) ?? start
    else if (
      left?.kind === 'prep' &&
      beyond?.kind === 'adj' &&
      chunks[start - 3]?.word === 'being' &&
      chunks[start - 4]?.kind === 'prep' &&
      nominal(chunks[start - 5])
    )
      start -= 5
    // "the wish to move to Linz"
    else if (
      left?.kind === 'prep' &&
      beyond?.kind === 'inf' &&
      nominal(chunks[start - 3]) &&
      chunks[start - 4]?.kind !== 'vg'
    )
      start -= 3
    else if (
      left?.kind === 'prep' &&
      beyond?.kind === 'ger' &&
      chunks[start - 3]?.kind === 'prep' &&
      nominal(chunks[start - 4])
    )
      start -= 4
    else if (
      left?.kind === 'prep' &&
      (beyond?.kind === 'part' || beyond?.kind === 'ger' || isReduced(chunks, start - 2, verbs)) &&
      nominal(chunks[start - 3])
    )
      start -= 3
    else if (
      (left?.kind === 'part' || left?.kind === 'ger' || isReduced(chunks, start - 1, verbs)) &&
      nominal(beyond) &&
      beyond?.kind !== 'date'
    )
      start -= 2
    else if (left?.kind === 'inf' && nominal(beyond) && chunks[start - 3]?.kind !== 'vg') start -= 2
    else if (tailStart(chunks, start, verbs) !== undefined) start = tailStart(chunks, start, verbs) ?? start
    // "efforts to drain and settle the marshes"
    else if (
      isReduced(chunks, start - 1, verbs) &&
      beyond?.kind === 'conj' &&
      chunks[start - 3]?.kind === 'inf' &&
      nominal(chunks[start - 4]) &&
      chunks[start - 5]?.kind !== 'vg'
    )
      start -= 4
    else if (left?.word === 'as' && beyond?.word === 'such' && nominal(chunks[start - 3])) start -= 3
    else if (left?.word === 'than' && comparedNoun(chunks, start - 2) !== undefined)
      start = comparedNoun(chunks, start - 2) ?? start
    // "A brew with more salt than the sea is": no verb has come before, so this is that of the brew.
    else if (
      left?.word === 'than' &&
      beyond?.kind === 'np' &&
      chunks[start - 3]?.kind === 'prep' &&
      nominal(chunks[start - 4]) &&
      !verbs.some((verb) => verb < start)
    )
      start -= 4
    else if (left?.kind === 'ger' && beyond?.kind === 'prep' && nominal(chunks[start - 3])) start -= 3
    else if (left?.kind === 'vg' && beyond?.kind === 'rel' && nominal(chunks[start - 3]) && verbs.includes(start - 1))
      start -= 3
    else if (lists(left) && nominal(beyond) && !verbBefore(chunks, start - 2, verbs)) {
      const list = listStart(chunks, start - 2)
      if (list === undefined) return undefined
      // "when he joined the club, the North and the South were": what the verb before governs is not in the list.
      const comma = chunks.slice(list, start).findLastIndex((chunk) => chunk.kind === 'comma')
      const fronted =
        comma > 0 &&
        chunks[openingOf(chunks, list)]?.kind === 'sub' &&
        verbs.some((verb) => verb > openingOf(chunks, list) && verb < list)
      start = (verbs.includes(list - 1) || fronted) && comma > 0 ? list + comma + 1 : list
    } else if (lists(left) && beyond?.kind === 'comma' && chunks[start - 3]?.kind === 'adj') {
      // "the medical, dental, and public health schools": cut inside its adjectives.
      return undefined
    } else if (lists(left) && beyond?.kind === 'comma' && !sameClauseVerb(chunks, start - 3, verbs)) {
      // "A, B, and C are": with the comma before "and" and no verb yet it can only be a list.
      const list = nominal(chunks[start - 3]) ? listStart(chunks, start - 3) : undefined
      if (list === start - 3 && isOtherName(chunks, start)) return list
      if (list === undefined || list === start - 3) return undefined
      start = list
    } else return start
  }
}

/** "changes in the price of grain or in the supply of coin": the noun before the first of two phrases with the same preposition. */
function beforePair(
  chunks: readonly Chunk[],
  conj: number,
  prep: string,
  verbs: readonly number[],
): number | undefined {
  for (let at = conj - 1; nominal(chunks[at]) && chunks[at - 1]?.kind === 'prep'; at -= 2)
    if (chunks[at - 1]?.word === prep)
      return nominal(chunks[at - 2]) && !verbBefore(chunks, at - 2, verbs) ? at - 2 : undefined
  return undefined
}

const isReduced = (chunks: readonly Chunk[], at: number, verbs: readonly number[]): boolean =>
  chunks[at]?.kind === 'vg' && !verbs.includes(at)

/** Where the part of the sentence opens that a chunk stands in. */
const openingOf = (chunks: readonly Chunk[], at: number): number =>
  chunks.slice(0, at).findLastIndex((chunk) => chunk.kind === 'stop') + 1

/** A finite verb earlier in the same clause: then a conjunction opens a clause, not a list. */
export function verbBefore(chunks: readonly Chunk[], at: number, verbs: readonly number[]): boolean {
  for (let left = at; left >= 0; left -= 1) {
    if (boundary(chunks[left] as Chunk) || chunks[left]?.kind === 'rel' || chunks[left]?.kind === 'comma') return false
    if (verbs.includes(left)) return true
  }
  return false
}

/** A finite verb anywhere before in this sentence part, commas or not. */
function sameClauseVerb(chunks: readonly Chunk[], at: number, verbs: readonly number[]): boolean {
  for (let left = at; left >= 0; left -= 1) {
    if (chunks[left]?.kind === 'stop') return false
    if (verbs.includes(left)) return true
  }
  return false
}

/** "plants, algae and some bacteria": leftmost item; undefined where a preposition makes it doubtful whose list it is. */
function listStart(chunks: readonly Chunk[], at: number): number | undefined {
  let start = overOf(chunks, at)
  while (chunks[start - 1]?.kind === 'comma' && nominal(chunks[start - 2]) && chunks[start - 2]?.kind !== 'date') {
    const item = overOf(chunks, start - 2)
    if (closesFront(chunks, item) && (start === overOf(chunks, at) || !isNames(chunks, item, start))) return start
    if (chunks[item - 1]?.kind === 'prep' && !nominal(chunks[item - 2]))
      return start === overOf(chunks, at) ? start : undefined
    start = item
  }
  return start
}

/** "In Ulm, Linz, Graz, and Lund": names in a row may as well be one list. */
const isNames = (chunks: readonly Chunk[], a: number, b: number): boolean =>
  chunks[a]?.head?.pos === 'name' && chunks[b]?.head?.pos === 'name'

function overOf(chunks: readonly Chunk[], at: number): number {
  let start = at
  while (chunks[start - 1]?.word === 'of' && nominal(chunks[start - 2])) start -= 2
  return start
}

/** "Cai, a native of Fujian, took": jumps from the closing comma over the insertion to the subject before it. */
export function overInsertion(chunks: readonly Chunk[], comma: number, verbs: readonly number[]): number | undefined {
  for (let open = comma - 1; open > 0; open -= 1) {
    const chunk = chunks[open] as Chunk
    if (boundary(chunk) && chunk.kind === 'stop') return undefined
    if (chunk.kind !== 'comma') continue
    const inside = chunks[skipAdverbsRight(chunks, open + 1)]
    const opens =
      inside &&
      (inside.kind === 'rel' ||
        inside.kind === 'part' ||
        inside.kind === 'ger' ||
        inside.kind === 'prep' ||
        inside.kind === 'adj' ||
        inside.kind === 'np' ||
        (/^(?:or|as well as)$/.test(inside.word) && chunks[open + 2]?.kind === 'np') ||
        // "the manual, and its English version, is"
        (inside.word === 'and' && /^(?:its|their|his|her)$/.test(chunks[open + 2]?.lead ?? '')) ||
        (inside.kind === 'vg' && (!verbs.includes(open + 1) || isParticiple(chunks, open + 1))) ||
        // "the museum, while keeping a few coins, sold", "Otto, while still engaged in a war, sent"
        (inside.kind === 'sub' && isVerbless(chunks, skipAdverbsRight(chunks, open + 2))) ||
        isClauseBehind(chunks, open, verbs) ||
        /^(?:such|where)$/.test(inside.word) ||
        chunks.indexOf(inside) === comma)
    if (!opens || !nominal(chunks[open - 1]) || isPlaceAfterPlace(chunks, open, comma)) continue
    const hasVerb = verbs.some(
      (verb) => verb > open && verb < comma && !isParticiple(chunks, verb) && !isToldInside(chunks, open, verb),
    )
    if (
      hasVerb &&
      inside.kind !== 'rel' &&
      !isClauseBehind(chunks, open, verbs) &&
      !(inside.kind === 'prep' && chunks[open + 2]?.kind === 'rel')
    )
      continue
    const start = leftOfPhrase(chunks, open - 1, verbs)
    if (start === undefined) continue
    const before = chunks[start - 1]
    if (before?.kind === 'prep' || isLandOfPlace(chunks, start, open)) continue
    // "two weavers, Otto Lang and Ida Page, who were late, ran"
    const isTold = before?.kind === 'comma' && isHumanNoun(chunks[start - 2]?.head?.lower ?? '')
    return isTold && chunks[start]?.head?.pos === 'name' ? start - 2 : start
  }
  return undefined
}

/** "keeping a few coins", "still at war", "engaged in a war": without a subject of its own. */
const isVerbless = (chunks: readonly Chunk[], at: number): boolean =>
  /^(?:ger|part|adj|prep)$/.test(chunks[at]?.kind ?? '') || isParticiple(chunks, at)

/** "a poison found in ferns", "penned and bound by Otto": within an insertion the form that may be a past is a participle. */
function isParticiple(chunks: readonly Chunk[], at: number): boolean {
  const { vg } = chunks[at] ?? {}
  if (vg?.helpers.length !== 0 || vg.main.form !== 'pastpp') return false
  const next = chunks[at + 1]
  return (next?.kind === 'prep' && next.word !== 'than') || (next?.kind === 'conj' && isParticiple(chunks, at + 2))
}

/** "Tyrite, a salt that melts in ovens, is": what a relative tells of the noun that is put in. */
function isToldInside(chunks: readonly Chunk[], open: number, verb: number): boolean {
  const rel = chunks.slice(0, verb).findLastIndex(({ kind }) => kind === 'rel')
  return (
    rel > open + 1 &&
    chunks[open + 1]?.kind === 'np' &&
    chunks.slice(open + 1, verb).every(({ kind }) => kind !== 'comma' && kind !== 'conj')
  )
}

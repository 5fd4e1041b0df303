import type { Chunk } from './chunks'
import { nominal } from './clauseParts'
import { areDescribed, isTwofold } from './insertions'
import { isHumanNoun, isPlural } from './lexicon'
import { hostile, institution, nounBound, topical } from './nounBound'

/** End of the noun phrase that begins at `a`, with "of ...", lists and restrictive relatives, within [a, end). */
export function phraseEnd(chunks: readonly Chunk[], a: number, end: number): number {
  let b = a + 1
  while (b < end) {
    const chunk = chunks[b] as Chunk
    const next = chunks[b + 1]
    if (chunk.kind === 'prep' && chunk.word === 'between' && next?.kind === 'date') return b
    // "wrote to Ida Page about the frost": a name is about nothing.
    if (/^(?:about|against|concerning|regarding)$/.test(chunk.word) && chunks[a]?.head?.pos === 'name') return b
    if (chunk.kind === 'prep' && nounBound.has(chunk.word) && nominal(next)) b += 2
    else if (chunk.word === 'against' && hostile.test(chunks[b - 1]?.head?.lower ?? '') && nominal(next)) b += 2
    else if (chunk.kind === 'prep' && nounBound.has(chunk.word) && next?.kind === 'ger') {
      b = nominal(chunks[b + 2]) && b + 2 < end ? phraseEnd(chunks, b + 2, end) : b + 2
      // "on suspicion of selling secrets to Ulm", "a policy of shielding the town from trade"
      const isOpen = nominal(chunks[b + 1]) && b + 1 < end
      if (isOpen && (chunks[b]?.word === 'to' ? handing : parting[chunks[b]?.word ?? ''])?.test(next.word)) b += 2
    } else if (chunk.word === 'such' && next?.word === 'as' && nominal(chunks[b + 2]) && b + 2 < end) b += 3
    else if (
      chunk.kind === 'prep' &&
      /^(?:on|for|to|with|in)$/.test(chunk.word) &&
      b === a + 1 &&
      next?.kind === 'np' &&
      topical.test(chunks[a]?.head?.lower ?? '') &&
      // "studied law in Vienna"
      !(chunk.word === 'in' && next.head?.pos === 'name')
    )
      b += 2
    // "a sugar with three carbon atoms"
    else if (
      chunk.word === 'with' &&
      b === a + 1 &&
      /^an?$/.test(chunks[a]?.lead ?? '') &&
      counting.test(next?.lead ?? '')
    )
      b += 2
    // "headed the delegation to the congress"
    else if (
      chunk.word === 'to' &&
      b === a + 1 &&
      delegated.test(chunks[a]?.head?.lower ?? '') &&
      next?.kind === 'np' &&
      heading.test(chunks[a - 1]?.vg?.lemma ?? '')
    )
      b += 2
    // "a school for girls"
    else if (chunk.word === 'for' && b === a + 1 && institution.test(chunks[a]?.head?.lower ?? '') && bareWord(next))
      b += 2
    // "its status as a free town"
    else if (
      chunk.word === 'as' &&
      b === a + 1 &&
      next?.kind === 'np' &&
      /^(?:status|role|reputation)$/.test(chunks[a]?.head?.lower ?? '')
    )
      b += 2
    // "a speech specific to their work"
    else if (isToldBehind(chunks, a, b)) b = phraseEnd(chunks, b + 2, end)
    // "the Department for Education"
    else if (
      /^(?:for|on)$/.test(chunk.word) &&
      b === a + 1 &&
      chunks[a]?.lead === 'the' &&
      chunks[a]?.head?.pos === 'name' &&
      next?.head?.pos === 'name'
    )
      b += 2
    else if (chunk.kind === 'conj' && isMember(chunks, b + 1, end) && b + 1 < end) b += 2
    else if (chunk.kind === 'comma' && (areDescribed(chunks, b, end) || isTwofold(chunks, b))) return b
    else if (chunk.kind === 'comma' && isMember(chunks, b + 1, end) && listCloses(chunks, b, end))
      b = listCloses(chunks, b, end) ?? b + 2
    else if (chunk.kind === 'comma' && next?.kind === 'conj' && nominal(chunks[b + 2]) && b + 2 < end) b += 3
    else if (chunk.kind === 'rel' || (chunk.kind === 'prep' && next?.kind === 'rel')) return end
    // "the person being treated"
    else if (chunk.word === 'being' && next?.kind !== 'np') return end
    // "introduced bread rationing in 1946": one noun.
    else if (
      chunk.kind === 'ger' &&
      b === a + 1 &&
      bareWord(chunks[a]) &&
      next?.kind === 'prep' &&
      chunks[b + 2]?.kind === 'date'
    )
      return b + 1
    else if (chunk.kind === 'ger' && b === a + 1 && !manner.test(chunk.word)) return end
    else if ((chunk.kind === 'part' || (chunk.kind === 'vg' && chunk.vg?.doubtful)) && b < end) return end
    // "delegations normally headed by ministers"
    else if (chunk.kind === 'adv' && b + 1 < end && (next?.kind === 'part' || next?.vg?.doubtful)) return end
    else if (chunk.kind === 'np' && chunks[b + 1]?.kind === 'vg' && b + 1 < end) return end
    else return b
  }
  return Math.min(b, end)
}

const handing =
  /^(?:selling|giving|sending|passing|betraying|lending|leaking|offering|paying|supplying|delivering|handing|bringing|teaching|telling|showing)$/

const shielding =
  /^(?:isolating|protecting|preventing|keeping|saving|freeing|separating|shielding|removing|excluding|guarding)$/
const parting: Readonly<Record<string, RegExp>> = { from: shielding, 'from outside': shielding }

/** Adjectives that stand behind the noun they describe, with what they need. */
const postposed =
  /^(?:specific|unique|native|peculiar|similar|identical|equal|equivalent|adjacent|analogous|comparable|relevant|proportional|resistant|prone|sensitive|immune|inherent|indigenous|endemic|suitable|capable|characteristic|typical|reminiscent|devoid|indicative|representative)$/

/** Verbs that say of what kind their object is, becomes or is held to be: "makes the cloth similar to silk". */
const complementing =
  /^(?:make|keep|render|leave|consider|find|deem|hold|think|call|get|turn|declare|set|believe|prove|feel|judge|regard|show)$/

/** "language | specific to their work": which one it is, a part of the object. */
const isToldBehind = (chunks: readonly Chunk[], a: number, b: number): boolean =>
  b === a + 1 &&
  chunks[b]?.kind === 'adj' &&
  postposed.test(chunks[b]?.word ?? '') &&
  chunks[a]?.kind === 'np' &&
  /^(?:to|of|for)$/.test(chunks[b + 1]?.word ?? '') &&
  nominal(chunks[b + 2]) &&
  !complementing.test(chunks[a - 1]?.vg?.lemma ?? '')

const delegated = /^(?:delegation|embassy|legation|mission|envoy|ambassador|emissary)$/
const heading = /^(?:head|lead|join|accompany|appoint|become|remain|chair)$/

const bareWord = (chunk: Chunk | undefined): boolean =>
  chunk?.kind === 'np' && chunk.head?.pos === 'noun' && chunk.j - chunk.i === 1

const counting = /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many)$/

/** "-ing" words that tell how or with what result, rather than which one. */
const manner =
  /^(?:using|becoming|making|leaving|causing|giving|allowing|resulting|leading|according|including|following|being|having|creating|bringing|reaching|taking)$/

/** "in Linz, Upper Austria": what a place lies in goes with it. */
export function overPlaces(chunks: readonly Chunk[], end: number, b: number): number {
  const place = chunks[end + 1]
  const tail =
    chunks[end]?.kind === 'comma' &&
    end + 1 < b &&
    chunks[end - 1]?.head?.pos === 'name' &&
    place?.kind === 'np' &&
    place.head?.pos === 'name' &&
    place.lead !== 'the' &&
    place.j - place.i <= 3 &&
    (end + 2 >= b || (/^(?:prep|comma|date)$/.test(chunks[end + 2]?.kind ?? '') && chunks[end + 2]?.word !== 'of'))
  return tail ? overPlaces(chunks, end + 2, b) : end
}

const rank =
  /^(?:prince|princess|duke|duchess|earl|count|countess|marquess|viscount|margrave|landgrave|elector|baron|lord|king|queen|emperor|bishop|archbishop|abbot)$/

/** "by William, Prince of Orange": the rank behind a name goes with it. */
export function overRank(chunks: readonly Chunk[], end: number, b: number): number {
  const [name, comma, title, of, land] = chunks.slice(end - 1, end + 4)
  const ranked =
    name?.head?.pos === 'name' &&
    comma?.kind === 'comma' &&
    rank.test(title?.word ?? '') &&
    title?.head?.pos === 'name' &&
    of?.word === 'of' &&
    land?.head?.pos === 'name' &&
    end + 4 <= b
  return ranked ? phraseEnd(chunks, end + 3, b) : end
}

/** "by the Danish smith, Otto Lang, in 1782": the name between commas tells which smith, and goes with him. */
export function overBearer(chunks: readonly Chunk[], end: number): number {
  const [noun, open, name, close, behind] = chunks.slice(end - 1, end + 4)
  const named =
    noun?.lead === 'the' &&
    noun.head?.pos === 'noun' &&
    isHumanNoun(noun.head.lower) &&
    !isPlural(noun.head.lower) &&
    open?.kind === 'comma' &&
    name?.kind === 'np' &&
    name.head?.pos === 'name' &&
    name.lead !== 'the' &&
    /^(?:comma|stop)$/.test(close?.kind ?? 'stop') &&
    !/^(?:np|conj|rel)$/.test(behind?.kind ?? '')
  return named ? end + 2 : end
}

/** "from his father and from a teacher": one phrase where the preposition is said twice; so is "from one crest to the next". */
export function overPairs(chunks: readonly Chunk[], word: string, end: number, b: number): number {
  const across =
    word === 'from' && chunks[end]?.word === 'to' && /^(?:next|other|another)$/.test(chunks[end + 1]?.word ?? '')
  if (across && end + 1 < b) return end + 2
  const paired =
    chunks[end]?.kind === 'conj' && chunks[end + 1]?.word === word && nominal(chunks[end + 2]) && end + 2 < b
  return paired ? overPairs(chunks, word, phraseEnd(chunks, end + 2, b), b) : end
}

/** "printed a letter by Lind": behind an active verb, "by" and a name tell who made the thing. */
export function overMaker(chunks: readonly Chunk[], a: number, end: number, b: number): number {
  const made = chunks[end]?.word === 'by' && chunks[end + 1]?.head?.pos === 'name' && end + 1 < b
  return made && chunks[a - 1]?.vg?.voice === 'active' ? phraseEnd(chunks, end + 1, b) : end
}

/** "timber, fishing and trade": an activity is a member like any other where nothing depends on it. */
const isMember = (chunks: readonly Chunk[], at: number, end: number): boolean =>
  nominal(chunks[at]) ||
  (chunks[at]?.kind === 'ger' && (at + 1 >= end || /^(?:comma|conj|stop)$/.test(chunks[at + 1]?.kind ?? '')))

/** Behind the last member of the list that goes on at `comma`; undefined where none does. */
function listCloses(chunks: readonly Chunk[], comma: number, end: number): number | undefined {
  for (let at = comma + 1; at < end; at += 1) {
    const { kind, word } = chunks[at] as Chunk
    if (kind === 'conj' && isMember(chunks, at + 1, end) && at + 1 < end) return at + 2
    if (kind === 'ger' && isMember(chunks, at, end)) continue
    if (kind === 'conj' || (kind !== 'np' && kind !== 'comma' && kind !== 'date' && kind !== 'prep')) return undefined
    if (kind === 'prep' && (!nominal(chunks[at + 1]) || chunks[at + 1]?.kind === 'date' || word === 'by'))
      return undefined
  }
  return undefined
}

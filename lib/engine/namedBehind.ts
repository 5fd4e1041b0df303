import type { Analysis } from './analysis'
import type { Chunk } from './chunks'
import { isHumanNoun, isPlural } from './lexicon'
import { hasTag } from './library'
import { titles } from './personEvidence'
import type { Reference } from './reference'
import type { Token } from './tokens'

/** "a tanner, Hugo Kern, bought", "his brother, Karl Lang, died": the name between the commas says who. */
export const isNamedBehind = (
  { chunks, tokens }: Analysis,
  a: number,
  comma: number,
  close: number,
  reference: Reference,
): boolean => {
  const noun = chunks[a]
  const name = chunks[comma + 1]
  const own = tokens.slice(name?.i, name?.j)
  const isWhole = close === comma + 2 || (close === comma + 4 && isTitledOf(own, chunks, comma))
  return (
    (comma === a + 1 ||
      isOffice(chunks, a, comma) ||
      (isPost(chunks, a, comma) && !mayBePlace(chunks[comma - 1], own, reference))) &&
    isWhole &&
    (/^(?:an?|his|her|its|their)$/.test(noun?.lead ?? '') ||
      (noun?.lead === 'the' && isHumanNoun(noun.head?.lower ?? '') && !isPlural(noun.head?.lower ?? '')) ||
      tokens.slice(noun?.i, noun?.j).some((token) => token.pos === 'part')) &&
    noun?.head?.pos === 'noun' &&
    name?.kind === 'np' &&
    (own.every((token) => token.pos === 'name') || isTitledName(own) || isTitledOf(own, chunks, comma))
  )
}

/** "a doctor in Santa Holm, South Tyrol, proved": behind a bare name that may be a place the next may be where it lies. */
const mayBePlace = (before: Chunk | undefined, own: readonly Token[], reference: Reference): boolean =>
  before?.head?.pos === 'name' &&
  before.lead !== 'the' &&
  own.every(({ pos }) => pos === 'name') &&
  !titles.test(own[0]?.text ?? '') &&
  !(own.length > 1 && hasTag(own[0]?.text ?? '', 'FirstName')) &&
  !reference.isPerson(reference.fullName(own.map(({ text }) => text).join(' ')))

/** "his friend, the botanist Otto Roth, drew": a name with what its bearer is. */
const isTitledName = (own: readonly Token[]): boolean => {
  const at = own.findIndex(({ pos }) => pos === 'name')
  return (
    at > 1 &&
    own[0]?.lower === 'the' &&
    isHumanNoun(own[at - 1]?.lower ?? '') &&
    own.slice(at).every(({ pos, lower }) => pos === 'name' || lower === 'la' || lower === 'de')
  )
}

/** "the heir, the Archduke Karl of Tyrol, rode", "a son, Duke Ludo": a title, a name and what it is the title of. */
const isTitledOf = (own: readonly Token[], chunks: readonly Chunk[], comma: number): boolean => {
  const [first, ...rest] = own[0]?.lower === 'the' ? own.slice(1) : own
  const next = chunks[comma + 2]
  return (
    first?.pos === 'name' &&
    titles.test(first.text) &&
    rest.length > 0 &&
    rest.every(({ pos }) => pos === 'name') &&
    (next?.kind === 'comma' || (next?.word === 'of' && chunks[comma + 3]?.head?.pos === 'name'))
  )
}

/** "the head of the guild in Linz": somebody by what they are of. */
const isOffice = (chunks: readonly Chunk[], a: number, comma: number): boolean =>
  chunks[a]?.lead === 'the' && isDescribed(chunks, a, comma, /^(?:of|in|for|at)$/)

/** "a weaver at the mill of Ulm", "the heir to the throne": somebody by what they do. */
const isPost = (chunks: readonly Chunk[], a: number, comma: number): boolean =>
  /^(?:an?|the)$/.test(chunks[a]?.lead ?? '') &&
  isHumanNoun(chunks[a]?.head?.lower ?? '') &&
  !isPlural(chunks[a]?.head?.lower ?? '') &&
  isDescribed(chunks, a, comma, /^(?:of|in|for|at|to|from|with|on)$/)

const isDescribed = (chunks: readonly Chunk[], a: number, comma: number, prep: RegExp): boolean =>
  (comma - a) % 2 === 1 &&
  chunks.slice(a + 1, comma).every(({ kind, word }, at) => (at % 2 === 0 ? prep.test(word) : kind === 'np'))

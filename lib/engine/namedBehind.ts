import type { Analysis } from './analysis'
import type { Chunk } from './chunks'
import { isHumanNoun, isPlural } from './lexicon'
import type { Token } from './tokens'

/** "a tanner, Hugo Kern, bought", "his brother, Karl Lang, died": the name between the commas says who. */
export const isNamedBehind = ({ chunks, tokens }: Analysis, a: number, comma: number, close: number): boolean => {
  const noun = chunks[a]
  const name = chunks[comma + 1]
  return (
    (comma === a + 1 || isOffice(chunks, a, comma)) &&
    close === comma + 2 &&
    (/^(?:an?|his|her|its|their)$/.test(noun?.lead ?? '') ||
      (noun?.lead === 'the' && isHumanNoun(noun.head?.lower ?? '') && !isPlural(noun.head?.lower ?? '')) ||
      tokens.slice(noun?.i, noun?.j).some((token) => token.pos === 'part')) &&
    noun?.head?.pos === 'noun' &&
    name?.kind === 'np' &&
    (tokens.slice(name.i, name.j).every((token) => token.pos === 'name') || isTitledName(tokens.slice(name.i, name.j)))
  )
}

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

/** "the head of the guild in Linz": somebody by what they are of. */
const isOffice = (chunks: readonly Chunk[], a: number, comma: number): boolean =>
  chunks[a]?.lead === 'the' &&
  (comma - a) % 2 === 1 &&
  chunks
    .slice(a + 1, comma)
    .every(({ kind, word }, at) => (at % 2 === 0 ? /^(?:of|in|for|at)$/.test(word) : kind === 'np'))

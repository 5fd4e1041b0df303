import type { Analysis } from './analysis'
import type { Chunk } from './chunks'
import type { Entity } from './entities'
import { joinPhrases, phraseOf, type Substitution, wordPhrase } from './rewrite'

/** "Kenya's capital" for "its capital"; "the seat of the Parliament of Kenya" where the owner's name is long. */
export function possessiveOf(
  analysis: Analysis,
  chunk: Chunk,
  at: number,
  i: number,
  { phrase, plural }: Entity,
): Substitution | undefined {
  const { tokens, chunks } = analysis
  const last = phrase.tokens.at(-1)
  // "the British's": such a name has no owner's form.
  if (plural && last?.pos === 'name' && !/s$/.test(last.lower)) return undefined
  // "the bank's committee's members": whose they are is lost in a chain.
  const rest = tokens.slice(i + 1, chunk.j)
  if ([...phrase.tokens, ...rest].some((token) => token.pos === 'part')) return undefined
  // "on weaving, and he won its Gold Medal": what bears a name belongs to a body, and to no matter.
  const isMatter = !plural && phrase.tokens.every(({ pos, text }) => pos === 'noun' && /^\p{Ll}/u.test(text))
  if (isMatter && rest[0]?.pos === 'name' && rest[1]?.lower !== 'name') return undefined
  // "Harvard and its museums": nothing is gained by saying it twice.
  if (!last || (chunks[at - 1]?.kind === 'conj' && i === chunk.i && chunks[at - 2]?.kind === 'np')) return undefined
  const plain = !phrase.tokens.some((token) => ['prep', 'conj', 'punct', 'verb'].includes(token.pos))
  if (plain && phrase.tokens.length <= 4) {
    const mark = wordPhrase(plural && /s$/.test(last.lower) ? "'" : "'s", 'part')
    const owned = joinPhrases(phrase, mark)
    // "one of the Holms' mills": many with one name have an article.
    const isBare = plural && phrase.tokens.length === 1 && last.pos === 'name'
    return {
      i,
      j: i + 1,
      phrase: isBare ? joinPhrases(wordPhrase('the', 'det'), owned) : owned,
      name: phrase.text,
    }
  }
  if (
    i !== chunk.i ||
    chunks[at + 1]?.word === 'of' ||
    phrase.tokens.some((token) => token.pos === 'conj' || token.pos === 'punct') ||
    rest.length === 0 ||
    rest.length > 3 ||
    rest.some((token) => token.lower === 'own')
  )
    return undefined
  const words = joinPhrases(wordPhrase('the', 'det'), phraseOf(tokens, i + 1, chunk.j))
  return {
    i,
    j: chunk.j,
    phrase: joinPhrases(joinPhrases(words, wordPhrase('of', 'prep')), phrase),
    name: phrase.text,
  }
}

import type { Token } from './tokens'

type Compound = {
  readonly kind: 'prep' | 'conj' | 'adv'
  readonly i: number
  readonly j: number
  readonly word: string
}

/** Prepositions, conjunctions and adverbs of several words. */
const compounds: readonly (readonly [words: readonly string[], kind: 'prep' | 'conj' | 'adv'])[] = [
  [['as', 'well', 'as'], 'conj'],
  [['as', 'well'], 'adv'],
  [['according', 'to'], 'prep'],
  [['along', 'with'], 'prep'],
  [['together', 'with'], 'prep'],
  [['instead', 'of'], 'prep'],
  [['rather', 'than'], 'prep'],
  [['apart', 'from'], 'prep'],
  [['aside', 'from'], 'prep'],
  [['out', 'of'], 'prep'],
  [['prior', 'to'], 'prep'],
  [['thanks', 'to'], 'prep'],
  [['as', 'of'], 'prep'],
  [['regardless', 'of'], 'prep'],
  [['in', 'particular'], 'adv'],
  [['in', 'general'], 'adv'],
  [['in', 'turn'], 'adv'],
  [['in', 'part'], 'adv'],
  [['in', 'fact'], 'adv'],
  [['for', 'example'], 'adv'],
  [['for', 'instance'], 'adv'],
  [['of', 'course'], 'adv'],
  [['that', 'is', ','], 'adv'],
]

/** "scholars from around Europe", "from within the party": where something comes from, in two words. */
const within =
  /^(?:across|all|among|amongst|around|behind|beneath|beyond|inside|near|outside|over|throughout|under|within)$/

/** ", so the mill closed", ", yet it held": what joins a clause with a subject of its own to the one before. */
function joinsClauses(tokens: readonly Token[], i: number): boolean {
  const [before, token, next, after] = [tokens[i - 1], tokens[i], tokens[i + 1], tokens[i + 2]]
  if (before?.text !== ',' || !next || !/^(?:so|yet)$/.test(token?.lower ?? '')) return false
  if (/^(?:an?|another|many|much|few|little|called|more|other)$/.test(next.lower)) return false
  return (
    /^(?:det|poss|pron|name|noun|there)$/.test(next.pos) ||
    (next.pos === 'adj' && /^(?:noun|name)$/.test(after?.pos ?? ''))
  )
}

/** The words of several that begin at a token, as one chunk: its kind and where it ends. */
export function compound(tokens: readonly Token[], i: number): Compound | undefined {
  const first = tokens[i]?.lower
  if (joinsClauses(tokens, i)) return { kind: 'conj', i, j: i + 1, word: first ?? '' }
  if (first === 'from' && within.test(tokens[i + 1]?.lower ?? '') && tokens[i + 1]?.pos === 'prep')
    return { kind: 'prep', i, j: i + 2, word: 'from' }
  const found = compounds.find(
    ([words]) => words[0] === first && words.every((word, offset) => tokens[i + offset]?.lower === word),
  )
  // "as well known as": the adverb weighs the adjective.
  if (
    found?.[0].length === 2 &&
    first === 'as' &&
    found[0][1] === 'well' &&
    /^(?:adj|verb)$/.test(tokens[i + 2]?.pos ?? '')
  )
    return undefined
  // "warships in the firth close to the bridge": "close to" of a thing, where what is done close to it needs no more than the verb.
  if (
    /^(?:close|next)$/.test(first ?? '') &&
    tokens[i + 1]?.lower === 'to' &&
    tokens[i + 1]?.pos === 'prep' &&
    /^(?:noun|name)$/.test(tokens[i - 1]?.pos ?? '')
  )
    return { kind: 'prep', i, j: i + 2, word: `${first} to` }
  return found && { kind: found[1], i, j: i + found[0].length, word: found[0].join(' ') }
}

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

/** The words of several that begin at a token, as one chunk: its kind and where it ends. */
export function compound(tokens: readonly Token[], i: number): Compound | undefined {
  const first = tokens[i]?.lower
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
  return found && { kind: found[1], i, j: i + found[0].length, word: found[0].join(' ') }
}

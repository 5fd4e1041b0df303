import type { Pos, Token } from './tokens'
import { verbForm } from './verbs'

export function set(out: Token[], index: number, pos: Pos): void {
  const { form: _, ...token } = out[index] as Token
  out[index] = pos === 'verb' ? { ...token, pos, form: verbForm(token.lower) } : { ...token, pos }
}

const nounStarts = new Set<Pos>([
  'det',
  'poss',
  'noun',
  'name',
  'adj',
  'num',
  'pron',
  'prep',
  'adv',
  'date',
  'to',
  'quote',
  'rel',
])

export const nounStart = (token: Token | undefined): boolean => token !== undefined && nounStarts.has(token.pos)

export const helper = (token: Token | undefined): boolean =>
  token !== undefined && ['be', 'have', 'do', 'modal'].includes(token.pos)

export const finite = (token: Token | undefined): boolean =>
  helper(token) || (token?.pos === 'verb' && token.form !== 'ger' && token.form !== 'pp')

/** Whether a finite verb stands in [from, to): not one that "to" makes an infinitive, nor "to be moved". */
export const hasFinite = (out: readonly Token[], from: number, to = out.length): boolean =>
  out
    .slice(from, to)
    .some(
      (token, offset) =>
        finite(token) &&
        leftOf(out, from + offset)?.pos !== 'to' &&
        !(out[from + offset - 1]?.lower === 'be' && leftOf(out, from + offset - 1)?.pos === 'to'),
    )

/** The word to the left, adverbs and "not" skipped. */
export function leftOf(out: readonly Token[], index: number): Token | undefined {
  let at = index - 1
  while (out[at]?.pos === 'adv' || out[at]?.pos === 'neg' || out[at]?.pos === 'quote') at -= 1
  return out[at]
}

/** The word before ", however," to the left; undefined where no adverb stands between commas. */
export const leftOfAside = (out: readonly Token[], index: number): Token | undefined =>
  out[index - 1]?.text === ',' && out[index - 2]?.pos === 'adv' && out[index - 3]?.text === ','
    ? leftOf(out, index - 3)
    : undefined

/** "from privately or publicly owned wells": the word before a pair of adverbs. */
export const leftOfAdverbs = (out: readonly Token[], index: number): Token | undefined => {
  const pair = out[index - 2]?.pos === 'conj' && out[index - 3]?.pos === 'adv'
  return out[index - (pair ? 4 : 2)]
}

const bounds = new Set<Pos>(['sub', 'rel', 'conj'])

/** Where a clause must begin or end: punctuation, conjunctions, relative words, "after", "than". */
export const parts = (token: Token): boolean =>
  bounds.has(token.pos) ||
  (token.pos === 'punct' && /^[,;:.!?–—-]$/.test(token.text)) ||
  (token.pos === 'prep' && /^(?:as|than|before|after|since|until)$/.test(token.lower))

import type { Analysis } from './analysis'
import { capital } from './capital'
import { chunk } from './chunks'
import { findClauses } from './clauses'
import type { Token } from './tokens'

/** Words that can stand in a sentence for others: tokens with offsets within `text`. */
export type Phrase = { readonly text: string; readonly tokens: readonly Token[] }

/** Tokens [i, j) of a sentence and what they stand for. */
export type Substitution = {
  readonly i: number
  readonly j: number
  readonly phrase: Phrase
  /** The name the words stand for, without "'s" or "the capital of". */
  readonly name: string
  /** True for a name in full in the place of a short form, which then is a right answer too. */
  readonly short?: boolean
}

/** Where a sentence was rewritten: [from, to) in the new words, [wasFrom, wasTo) in the document's. */
export type Replacement = {
  readonly from: number
  readonly to: number
  readonly wasFrom: number
  readonly wasTo: number
  readonly name: string
  readonly said: string
  readonly words: string
  readonly short: boolean
}

/** Tokens [i, j) as a phrase of their own; brackets and quotation marks between them stay behind. */
export function phraseOf(tokens: readonly Token[], i: number, j: number): Phrase {
  let text = ''
  const own = tokens.slice(i, j).map((token, index): Token => {
    const before = tokens[i + index - 1]
    if (index > 0 && before && token.from > before.to) text += ' '
    const from = text.length
    text += token.text
    return { ...token, from, to: text.length, bracketed: false }
  })
  return { text, tokens: own }
}

/** A phrase followed by another, with a space between unless the second is "'s". */
export function joinPhrases(first: Phrase, second: Phrase): Phrase {
  const gap = second.tokens[0]?.pos === 'part' ? '' : ' '
  const shift = first.text.length + gap.length
  return {
    text: first.text + gap + second.text,
    tokens: [
      ...first.tokens,
      ...second.tokens.map((token) => ({ ...token, from: token.from + shift, to: token.to + shift })),
    ],
  }
}

/** One word as a phrase. */
export const wordPhrase = (text: string, pos: Token['pos']): Phrase => ({
  text,
  tokens: [{ from: 0, to: text.length, text, lower: text.toLowerCase(), pos, bracketed: false }],
})

/** A name as a phrase, every word of it a name. */
export function namedPhrase(name: string): Phrase {
  let at = 0
  const tokens = name.split(' ').map((text): Token => {
    const from = at
    at += text.length + 1
    return { from, to: from + text.length, text, lower: text.toLowerCase(), pos: 'name', bracketed: false }
  })
  return { text: name, tokens }
}

/** The sentence with names in the place of what stood for them, read anew; offsets of the document are kept in `replaced`. */
export function rewrite(analysis: Analysis, substitutions: readonly Substitution[]): Analysis {
  if (substitutions.length === 0) return analysis
  const old = analysis.sentence.text
  const all: Token[] = []
  const replaced: Replacement[] = []
  let text = ''
  let cursor = 0
  const dates = new Map(analysis.dates.map((date) => [date, date]))
  let at = 0
  let apart = false
  for (const { i, j, phrase, name, short } of [...substitutions].sort((a, b) => a.i - b.i)) {
    const wasFrom = analysis.tokens[i]?.from ?? 0
    const wasTo = analysis.tokens[j - 1]?.to ?? wasFrom
    at = copyUpTo(wasFrom)
    const from = text.length
    const words = from === 0 ? capitalised(phrase) : phrase
    text += words.text
    cursor = wasTo
    const isPronoun = j === i + 1 && analysis.tokens[i]?.pos === 'pron'
    const opens = (index: number) => (index === 0 && short !== true ? { opens: true } : {})
    all.push(
      ...words.tokens.map((token, index) => ({
        ...token,
        ...opens(index),
        ...(isPronoun ? { forPronoun: true } : {}),
        from: token.from + from,
        to: token.to + from,
      })),
    )
    while ((analysis.all[at]?.from ?? wasTo) < wasTo) at += 1
    apart = short !== true && !/^(?:part|det)$/.test(words.tokens.at(-1)?.pos ?? '') && analysis.all[at]?.pos !== 'part'
    replaced.push({
      from,
      to: text.length,
      wasFrom,
      wasTo,
      name,
      said: old.slice(wasFrom, wasTo),
      words: phrase.text,
      short: short ?? false,
    })
  }
  copyUpTo(old.length)
  const tokens = all.filter((token) => !token.bracketed && token.pos !== 'quote')
  const chunks = chunk(tokens)
  const sentence = { ...analysis.sentence, text }
  return { sentence, all, tokens, chunks, clauses: findClauses(chunks), dates: [...dates.values()], replaced }

  /** Takes over what stands before `end`; returns the index of the first token behind it. */
  function copyUpTo(end: number): number {
    const shift = text.length - cursor
    text += old.slice(cursor, end)
    let next = at
    for (let token = analysis.all[next]; token && token.from < end; token = analysis.all[next]) {
      const date = token.date ? { ...token.date, from: token.date.from + shift, to: token.date.to + shift } : undefined
      if (token.date && date) dates.set(token.date, date)
      all.push({
        ...token,
        from: token.from + shift,
        to: token.to + shift,
        ...(date ? { date } : {}),
        ...(apart ? { opens: true } : {}),
      })
      apart = false
      next += 1
    }
    cursor = end
    return next
  }
}

/** A phrase as it begins a sentence. */
function capitalised({ text, tokens }: Phrase): Phrase {
  const [first, ...rest] = tokens
  return first ? { text: capital(text), tokens: [{ ...first, text: capital(first.text) }, ...rest] } : { text, tokens }
}

/** The document's range for a range of the rewritten sentence, both within the sentence. */
export function originalRange(
  analysis: Analysis,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } {
  let [start, end] = [from, to]
  for (const range of analysis.replaced ?? []) {
    if (range.to <= from) start = from - range.to + range.wasTo
    else if (range.from <= from) start = range.wasFrom
    if (range.to <= to) end = to - range.to + range.wasTo
    else if (range.from < to) end = range.wasTo
  }
  return { from: start, to: end }
}

/** True where a range of the rewritten sentence holds words that the document does not have there. */
export const isRewritten = (analysis: Analysis, from: number, to: number): boolean =>
  (analysis.replaced ?? []).some((range) => range.from < to && from < range.to)

/** True where a range of the rewritten sentence is a name put in, and nothing else. */
export const isOneName = (analysis: Analysis, from: number, to: number): boolean =>
  (analysis.replaced ?? []).some((range) => range.from === from && range.to === to)

/** What the document says in a range of the rewritten sentence. */
export function documentWords(analysis: Analysis, from: number, to: number): string {
  let words = ''
  let at = from
  for (const range of analysis.replaced ?? []) {
    if (range.to <= from || range.from >= to) continue
    words +=
      analysis.sentence.text.slice(at, Math.max(at, range.from)) + (range.name === 'the' ? range.words : range.said)
    at = Math.max(at, range.to)
  }
  return words + analysis.sentence.text.slice(at, Math.max(at, to))
}

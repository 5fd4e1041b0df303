import { stopEndsSentence } from './abbreviations'
import type { Entry } from './entries'
import { answerTo, findEntries } from './entryLists'
import { findSteps, type Step } from './steps'
import { findRows } from './tables'
import type { CanonicalDocument, Span } from './types'

/** A sentence before it has flags: where it stands and under which headings. */
export type RawSentence = Span & {
  readonly text: string
  readonly section: string
  readonly block: number
  readonly page?: number
  /** Words of it that its author set in bold. */
  readonly terms?: readonly string[]
  /** A bullet of some words that ends without a stop: a statement where it has a verb of its own. */
  readonly isOpen?: true
  /** It is a line of a list of terms or dates: not said in a sentence, and whole all the same. */
  readonly entry?: Entry
  /** It begins a line of a list whose lines are in order. */
  readonly step?: Step
}

/** Two words before a full stop are never longer. */
const longestWords = 120
const closers = /["'”’)\]」』）》】]/
const stops = /[.!?…؟۔।。！？]/
/** Behind these the next sentence begins without a space. */
const wideStops = /[。！？]/

const initial = /\p{Lu}[\p{L}'’.-]+ \p{Lu}$/u
const nickname = /^ ["“]\p{Lu}\p{L}*["”] \p{Lu}/u

/** Cuts one paragraph into spans. Stops inside brackets, in numbers, after abbreviations and initials do not cut. */
export function splitParagraph(text: string): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (/[([（【]/.test(char)) depth += 1
    else if (/[)\]）】]/.test(char)) depth = Math.max(0, depth - 1)
    if (char === ')' && depth === 0 && endsWithin(text.slice(start, at + 1), text.slice(at + 1, at + 4))) {
      spans.push(trimSpan(text, start, at + 1))
      start = at + 1
      continue
    }
    if (!stops.test(char) || (depth > 0 && at - start < 1000)) continue
    // ". . ." stands for words left out.
    if (char === '.' && /^\s\./.test(text.slice(at + 1, at + 3))) continue
    if (char === '.' && /\.\s$/.test(text.slice(Math.max(0, at - 2), at)) && !/^\s+\p{Lu}/u.test(text.slice(at + 1)))
      continue
    // 'John L. "Jack" Holm': what he is called stands within his name.
    if (
      char === '.' &&
      nickname.test(text.slice(at + 1, at + 40)) &&
      initial.test(text.slice(Math.max(0, at - 40), at))
    )
      continue
    let end = at + 1
    while (stops.test(text.charAt(end))) end += 1
    while (closers.test(text.charAt(end))) end += 1
    if (end < text.length && !/\s/.test(text.charAt(end)) && !wideStops.test(char)) continue
    if (char === '.' && end === at + 1) {
      const words = text.slice(Math.max(start, at - longestWords), at).split(/[\s(["“]+/)
      if (!stopEndsSentence(words.at(-1) ?? '', words.at(-2) ?? '', text.slice(end))) continue
    } else if (/^\s+\p{Ll}/u.test(text.slice(end, end + 4))) continue
    spans.push(trimSpan(text, start, end))
    start = end
    depth = 0
    at = end - 1
  }
  if (text.slice(start).trim() !== '') spans.push(trimSpan(text, start, text.length))
  return spans.flatMap((span) => cutLong(text, span))
}

/** "was founded in 1889 (and still meets in the old hall of Ulm.) The guild": the sentence ends with what its brackets hold. */
const endsWithin = (before: string, behind: string): boolean =>
  /^\s+\p{Lu}/u.test(behind) && /\((?:[^()\s]+ ){5,}\p{Ll}{3,}\.\)$/u.test(before.slice(-400))

/** No sentence is longer: what is, is cut between words into fragments, which are not asked. */
const longestSentence = 1_200

function cutLong(text: string, { start, end }: Span): readonly Span[] {
  const spans: Span[] = []
  let from = start
  while (end - from > longestSentence) {
    const space = text.lastIndexOf(' ', from + longestSentence)
    const to = space > from ? space : from + longestSentence
    spans.push(trimSpan(text, from, to))
    from = to
  }
  spans.push(trimSpan(text, from, end))
  return spans.filter((span) => span.end > span.start)
}

function trimSpan(text: string, start: number, end: number): Span {
  const slice = text.slice(start, end)
  return {
    start: start + (slice.length - slice.trimStart().length),
    end: end - (slice.length - slice.trimEnd().length),
  }
}

/**
 * The same text, kept in wide characters even where narrow ones would do: V8 compiles a pattern once for either, and a thread that
 * has practised with a plain text would compile all of them again for the first one with a dash or a curly quote.
 */
const inWideCharacters = (text: string): string => `\u2028${text}`.slice(1)

/** Where a text has these words, and not within others; -1 where it has not. */
export function placeOf(text: string, words: string): number {
  let at = text.indexOf(words)
  while (at >= 0 && (/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) || /[\p{L}\p{N}]/u.test(text.charAt(at + words.length))))
    at = text.indexOf(words, at + 1)
  return at
}

const endsStated = /[.!?:;,…。！？]["'”’)\]]*$/
/** Fewer words are a heading of what stands below. */
const fewestStated = 4

/** All sentences of the document in order, with offsets into its text; headings hold none, a table its rows where it is understood. */
export function splitSentences(document: CanonicalDocument): readonly RawSentence[] {
  const text = inWideCharacters(document.text)
  const rows = findRows(document)
  const sentences = document.blocks.flatMap((block, index): RawSentence[] => {
    const section = block.path.join(' / ')
    const page = block.page === undefined ? {} : { page: block.page }
    const row = rows.get(index)
    if (row) {
      const { start, end } = block
      return [{ start, end, text: text.slice(start, end), section, block: index, ...page, entry: row }]
    }
    if (block.kind === 'heading' || block.kind === 'table') return []
    let left = block.terms ?? []
    return splitParagraph(text.slice(block.start, block.end)).map((span, _, all) => {
      const start = block.start + span.start
      const end = block.start + span.end
      const own = text.slice(start, end)
      // Each belongs to the first sentence that has it: there it is brought in.
      const terms = left.filter((term) => placeOf(own, term) >= 0)
      left = left.filter((term) => !terms.includes(term))
      const isOpen =
        block.kind === 'list-item' &&
        all.length === 1 &&
        !endsStated.test(own) &&
        own.split(/\s+/).length >= fewestStated
      return {
        ...{ start, end, text: own, section, block: index, ...page },
        ...(terms.length === 0 ? {} : { terms }),
        ...(isOpen ? { isOpen } : {}),
      }
    })
  })
  const lines = sentences.filter(({ block, entry }, index) => !entry && sentences[index - 1]?.block !== block)
  const entries = findEntries(document, lines)
  const begun = new Set(lines)
  const steps = findSteps(document)
  return sentences.map((sentence, index) => {
    const own = begun.has(sentence) ? entries.get(sentence.block) : undefined
    const entry = answerTo(sentences[index - 1], sentence, sentences[index + 1]) ?? own
    const step = begun.has(sentence) ? steps.get(sentence.block) : undefined
    return entry || step ? { ...sentence, ...(entry ? { entry } : {}), ...(step ? { step } : {}) } : sentence
  })
}

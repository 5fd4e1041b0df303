import { stem as stemOf } from '@/lib/domain/text'
import type { Candidate } from '../questions/candidate'
import type { Context } from '../questions/context'
import { stemsOf, tokensOf } from '../questions/words'
import { pairLead, pairOf } from '../sentencePair'

/** "The first step is to copy a strand. This is called ____": what is done tells the term, whatever it is the first of. */
const naming = /^(?:This|These|It)(?: \p{Ll}+)? (?:is|are|was|were) (?:called|known as|termed)\b/u

/** What has to say by itself of what it speaks: a stem, each part of an order or a match, and of two sentences each, the second with what the first has named. */
export function stemsApart({ parts, stem, facts, kind }: Candidate): readonly string[] {
  if (parts.length > 0) return parts.map(({ text }) => text)
  const pair = kind === 'cloze' ? pairOf(stem) : undefined
  return pair
    ? [naming.test(pair[1]) ? pair[0].replace(/^The (?=\p{Ll})/u, '') : pair[0], named(pair, facts[0].subject)]
    : [stem]
}

/** "The town lived under a king. His wife, ____, was": the first of two sentences names nobody whose she was. */
export function isOfNobody({ kind, stem }: Candidate, { personWords }: Context): boolean {
  const [first, second] = (kind === 'cloze' ? pairOf(stem) : undefined) ?? []
  return (
    first !== undefined &&
    second !== undefined &&
    /^(?:he|she|his|her)$/i.test(pairLead(second)?.word ?? '') &&
    !tokensOf(first).some((word) => personWords.has(word))
  )
}

/** "It was moved to ____": "The exchange was moved to ____"; "the weir", named before, is no longer any weir. */
function named([first, second]: readonly [string, string], subject: string): string {
  const said = new Set(stemsOf(first))
  const { word, at } = pairLead(second) ?? { word: '', at: 0 }
  const meant = /^(?:its|their|his|her)$/i.test(word)
    ? `${subject}'s`
    : /^(?:it|they|he|she)$/i.test(word)
      ? subject
      : ''
  return `${second.slice(0, at)}${meant}${second.slice(at + word.length)}`
    .replace(/\b[Tt]he (?=(\p{Ll}+))/gu, (article, noun: string) => (said.has(stemOf(noun)) ? '' : article))
    .trim()
}

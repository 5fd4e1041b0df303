import { isDamaged } from '../check'
import { sentencesOf } from '../questions/context'
import { isCutPhrase } from './cutPhrase'
import { cutsSentence } from './cutSentence'
import { isHalfClause } from './halfClause'
import { isSpilled } from './spilled'
import { cutsDeedShort, isTorn } from './torn'
import type { Check } from './types'
import { isUnfinished } from './unfinished'
import { asksWrongly } from './wrongWord'

const pairs = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
] as const

/** True where brackets and quotation marks open and close in order. */
export function balanced(text: string): boolean {
  if ((text.match(/"/g)?.length ?? 0) % 2 !== 0) return false
  return pairs.every(([open, close]) => {
    let depth = 0
    for (const char of text) {
      if (char === open) depth++
      if (char === close) depth--
      if (depth < 0) return false
    }
    return depth === 0
  })
}

/** `damaged`: the sentence is whole, and so are the question and its answer. */
export const damaged: Check = (candidate, context) => {
  const texts = [candidate.stem, candidate.answer, ...candidate.options.map((option) => option.text)]
  const doubled = /\b(\p{L}{2,}) \1\b/u.test(candidate.stem)
  const sentences = candidate.facts.flatMap((fact) => sentencesOf(context, fact))
  const evidence = context.document.text.slice(candidate.evidence.start, candidate.evidence.end)
  const asked =
    candidate.parts.length > 0 ? candidate.parts.map((part) => part.text) : [candidate.stem, candidate.answer]
  return (
    texts.every(balanced) &&
    !asked.some((text) => isTorn(text) || cutsDeedShort(text, evidence)) &&
    !doubled &&
    !asksWrongly(candidate, context) &&
    !cutsSentence(candidate, evidence) &&
    !isCutPhrase(candidate, evidence) &&
    !isHalfClause(candidate, evidence) &&
    !isUnfinished(candidate, evidence) &&
    !isSpilled(candidate, evidence) &&
    !sentences.some(isDamaged)
  )
}

import { isDamaged, sentencesOf } from '../questions/context'
import type { Check } from './types'

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

const dangling = /(?:\b(?:and|or|but|of|the|an?|as|than|that|which|whose|because|while|when|to)|,)\s*[?.]?$/i
const broken = /,\s*(?:and|or)\s*,|\(\s*\)|\s,|,,|\b(?:and|or) (?:and|or)\b|\b(?:the|an?) (?:the|an?|of|and|or)\b/i

const bareYear =
  /(?<!\b(?:in|of|by|since|until|till|to|and|from|during|early|late|mid|around|about|before|after|year|between|or|the|for|at|on|\p{Lu}\p{L}+|\d|[,;]))\s(?:1\d|20)\d\d\s*[?.,]/u
const tail = /,? (?:and|or),? (?:in|on|until|from|since|by|for|at) [^,]{1,20}\?$/
const opening = /^(?:Had|Having|Been|Being|Were|Did|And|But|Or|Which was|Who was) .*,/

/** True for a text without a torn end or a hole in it: "governed two cities as mayor and", "and, , mayor". */
const unbroken = (text: string): boolean =>
  !dangling.test(text) && !broken.test(text) && !bareYear.test(text) && !tail.test(text) && !opening.test(text)

/** `damaged`: the sentence is whole, and so are the question and its answer. */
export const damaged: Check = (candidate, context) => {
  const texts = [candidate.stem, candidate.answer, ...candidate.options.map((option) => option.text)]
  const doubled = /\b(\p{L}{2,}) \1\b/u.test(candidate.stem)
  const sentences = candidate.facts.flatMap((fact) => sentencesOf(context, fact))
  const asked =
    candidate.parts.length > 0 ? candidate.parts.map((part) => part.text) : [candidate.stem, candidate.answer]
  return texts.every(balanced) && asked.every(unbroken) && !doubled && !sentences.some(isDamaged)
}

import { isPlural } from './lexicon'
import type { Token } from './tokens'
import { canBeNoun } from './verbs'

/** How much of it a participle tells, so that it describes what stands behind: "slightly webbed", but not "recently printed". */
const degree =
  /^(?:slightly|highly|partially|partly|poorly|well|finely|sharply|thickly|densely|loosely|tightly|brightly|strongly|weakly|relatively|fairly|extremely|very|more|less|differently|similarly|elaborately|richly|darkly)$/
/** Words that the library takes for verbs, and that describe where "are black and" stands before them. */
const describing =
  /^(?:short|dry|clean|open|clear|slow|thin|smooth|warm|cool|narrow|light|calm|empty|blunt|dim|pale|tame|wet|loose|free|level|rough|round|sour|mature|steady|idle|bare|blue|yellow|brown|weak|complete|secure|distinct|alert)$/

/** Whether the verb form at `index` describes a noun: "of small, scattered mills", "has slightly webbed feet", "creates added stress". */
export function isParticipleBeforeNoun(out: readonly Token[], index: number): boolean {
  const token = out[index] as Token
  const [third, second, before] = out.slice(Math.max(0, index - 3), index).slice(-3)
  const next = out[index + 1]
  if (token.pos !== 'verb') return false
  // "are black and short with thick fur"
  if (token.form === 'base')
    return (
      describing.test(token.lower) &&
      before?.pos === 'conj' &&
      second?.pos === 'adj' &&
      third?.pos === 'be' &&
      /^(?:prep|punct)$/.test(next?.pos ?? 'punct')
    )
  if (!/^(?:pp|pastpp)$/.test(token.form ?? '')) return false
  if (isFirstOfTwo(out, index)) return true
  if (!/^(?:noun|adj)$/.test(next?.pos ?? '')) return false
  if (before?.text === ',' && isFirstOfTwo(out, index - 2, 'adj')) return true
  if (before?.text === ',') return second?.pos === 'adj' && /^(?:prep|det|poss|num)$/.test(third?.pos ?? '')
  // "Newly printed books were": where a sentence begins, nobody has printed them yet.
  if (index === 1 && out[0]?.pos === 'adv' && /ly$/.test(out[0].lower))
    return next?.pos === 'noun' && isPlural(next.lower) && !/^[,;:]$/.test(out[index + 2]?.text ?? ',')
  if (before?.pos === 'adv') return second?.pos === 'have' && degree.test(before.lower) && next?.pos === 'noun'
  return before?.pos === 'verb' && before.form === 'pres3' && !canBeNoun(before.lower)
}

/** "a deeply carved, painted chest": behind an article and an adverb, the first of two that describe the noun. */
const isFirstOfTwo = (out: readonly Token[], index: number, pos = 'verb'): boolean =>
  /^an?$/.test(out[index - 2]?.lower ?? '') &&
  out[index - 1]?.pos === 'adv' &&
  out[index]?.pos === pos &&
  out[index + 1]?.text === ',' &&
  (out[index + 2]?.pos === 'adj' || /^(?:pp|pastpp)$/.test(out[index + 2]?.form ?? '')) &&
  out[index + 3]?.pos === 'noun'

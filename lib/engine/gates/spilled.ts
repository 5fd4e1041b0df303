import type { Candidate } from '../questions/candidate'
import { restsBehind } from './restsBehind'

/** "Who sailed to Lund less than two years?" of "less than two years later": after what, is gone. */
const stretch = / (?:\S+ )?\S+ (?:years?|months?|weeks?|days?|hours?|minutes?)$/
const lasting = / for (?:\S+ ){1,2}\S+$/
const cutsDistance = (asked: string, evidence: string): boolean => {
  const end = lasting.test(asked) ? undefined : stretch.exec(asked)?.[0]
  return (
    end !== undefined &&
    restsBehind(evidence, end).some((rest) => /^ (?:later|earlier|before|after|afterwards)\b/.test(rest))
  )
}

/** "Who dyed the cloth of the guild, partly?" of "partly because of the frost": what the adverb points at is gone. */
const endsInFocus =
  /,? (?:partly|mainly|largely|mostly|chiefly|primarily|principally|particularly|especially|notably|possibly|probably)$/

/** "to drain the marsh, they met many troubles": the next clause, with a subject of its own. */
const opensClause = /^to [^,]*, (?:he|she|it|they|we) \p{Ll}/u

/** "distrust, and King Otto" of "distrust, and King Otto took the mills": whoever does the next thing is none of what came of the first. */
const takesSubject = (answer: string, evidence: string): boolean =>
  /^\p{Ll}[^,]*, and (?:the )?\p{Lu}[^,]*$/u.test(answer) &&
  restsBehind(evidence, answer).some((rest) => doing.test(rest))
const doing =
  /^ (?:[–—]|(?:was|were|is|are|has|had|did|could|would|took|made|gave|became|began|went|came|led|saw|held|won|left|\p{Ll}{2,}ed)\b)/u

/** True for a stem whose last words belong to what it has left out, or an answer that takes the beginning of the next clause with it. */
export const isSpilled = ({ kind, stem, answer }: Candidate, evidence: string): boolean => {
  if (kind === 'cloze') return false
  const asked = stem.replace(/\?$/, '')
  return (
    cutsDistance(asked, evidence) ||
    endsInFocus.test(asked) ||
    opensClause.test(answer) ||
    takesSubject(answer, evidence)
  )
}

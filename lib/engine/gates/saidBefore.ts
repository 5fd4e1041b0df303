import { spanOfTime } from '../looseFronts'
import type { Candidate } from '../questions/candidate'
import type { Context } from '../questions/context'
import { stemsApart } from './apart'

/** "subsequent talks": behind which others, only the text tells; "subsequent rent of the mill" is told by the rest. */
const subsequent = /^(?:(?:the|all|many|some|several|an?) )?subsequent (?:\p{Ll}+ )?\p{Ll}+$/iu

/** "The fall of Ulm proved equally grave": as grave as what. */
const equally =
  /\b(?:is|are|was|were|be|been|prove[sd]?|became|becomes?|seem(?:s|ed)?|remain(?:s|ed)?) (?:often |sometimes |always |usually |almost )?equally (?!likely|probable|spaced|divided|distributed|shared|split|balanced|matched|sized|spread|treated)\p{Ll}+(?=[.?]?$|, )/u
const compared = /\b(?:both|all|each|as|than|to)\b| and /

/** "serves as another example of thrift", "What is another bridge of Ulm?": beside which one; but "another name for the mill". */
const another =
  /\b(?:(?:serve[sd]?|act(?:s|ed)?|functions?|functioned|seen|regarded|used|considered|described|cited) as|is|was|are|were|became|remains?) another (?!(?:common |old |popular |frequent )?(?:names?|words?|terms?|ways? (?:of saying|to say)|person|human|individual|man|woman|one|country|language)\b)/
const isAnother = (text: string): boolean => another.test(text) && !/\bone\b.*\banother\b/.test(text)

/** "The news reached Linz": which news. */
const news =
  /(?<!\b(?:on|in|watch(?:es|ed|ing)?|reads?|reading|follow(?:s|ed|ing)?|ma[dk]es?|making) )\bthe (?:news|tidings)\b(?! (?:of|that|about|from|on|media|agency|agencies|industry|organi[sz]ations?|coverage|cycle|programmes?|programs?|reports?|stories|anchors?)\b)/iu

/** "Within a week, Otto Lang had left": a week from where the text was. */
const opensSpan = new RegExp(`^(?:Within|After) ${spanOfTime},? (?!of\\b|after\\b|from\\b|the (?:birth|start)\\b)`, 'u')
const saysSpan = new RegExp(`\\b(?:within|after) ${spanOfTime}(?=[,.?])`, 'iu')
const past = /\b(?:was|were|did|had|\p{Ll}{3,}ed|became|began|took|made|led|won|lost|left|went|came)\b/u

/** "Also a band of weavers came": beside whom. */
const also = /^(?:Also|Thereafter|Likewise|Similarly)(?= \p{Ll})/u

/** "Specifically over five years the mill lost a wheel": of which mills, the sentence before has told; "specifically, the mill ..." goes without it. */
const specifically = /^Specifically(?= \p{Ll})/u

/** "In the first three minutes alone, 900 shares were sold": of which day. */
const firstAlone = /\b(?:in|during|within) (?:the|its|their) (?:first|last|next|opening) (?:[\p{L}\d_]+ ){1,2}alone\b/iu

/** "on the seventh floor": of which house. */
const floor =
  /\bthe (?:ground|top|upper|lower|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)) floors?\b(?! (?:of|in|at)\b)/u

/** "the sudden jolt": of what. */
const sudden = /\bthe (?:sudden|abrupt|ensuing) \p{Ll}+(?= (?:is|was|has|had|\p{Ll}+(?:ed|es))\b| \p{Ll}+\?$|[?.]?$|,)/u

/** "A much larger fire broke out in Ulm": larger than which, where nothing says so. */
const muchGreater =
  /(?:^|\b(?:did|was|were|does|is|are) )an? (?:much|far|even|still|considerably|significantly|somewhat|slightly) (?:(?:more|less) \p{Ll}+|\p{Ll}+er) \p{Ll}/iu
export const isGreaterThanUnsaid = (stem: string): boolean => muchGreater.test(stem) && !/ than\b/.test(stem)

/** True where words lean on a sentence before that the learner does not see. */
export function leansOnBefore(candidate: Candidate, { document }: Context): boolean {
  const { stem, answer, facts, evidence, targets } = candidate
  const isSubject = targets[0]?.slot === 'subject'
  if (subsequent.test(answer) || subsequent.test(facts[0].subject)) return true
  if (equally.test(stem) && !compared.test(stem)) return true
  if (isAnother(stem) || news.test(stem) || (news.test(answer) && isSubject) || also.test(stem)) return true
  if (specifically.test(stem) || firstAlone.test(stem) || sudden.test(stem) || sudden.test(answer)) return true
  if (floor.test(stem) || floor.test(answer)) return true
  if ([...stemsApart(candidate), ...(isSubject ? [answer] : [])].some(isGreaterThanUnsaid)) return true
  return saysSpan.test(stem) && past.test(stem) && opensSpan.test(document.text.slice(evidence.start, evidence.end))
}

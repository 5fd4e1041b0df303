import type { Candidate } from '../questions/candidate'
import { contentOf } from '../questions/words'

const namesIt = /(?<=.)\p{Lu}|\d/u

/** "the evolutionary trend": what led to something, and no more than that it did. */
const bareCourse =
  /^(?:the|an?|this|that) (?:\p{Ll}+ )?(?:trend|process|change|development|situation|factor|phenomenon|approach|event|effect|practice|step|move)s?$/u

/** "What creates lasting wealth?": new dyes, and much else. */
const creates =
  /^What (?:creates|produces|provides|generates|offers|yields|promotes|enables|supports|is (?:creating|producing|providing|generating|offering|promoting|enabling|supporting)) /
/** "What allows people to make friends?": music, and much else. */
const serves =
  /^What (?:allows|enables|helps|lets|encourages) (?:people|humans|us|individuals|societies|students|children) /
/** "What results in a variety of changes to sleep?": tea, and much else. */
const manyThings =
  /^What (?:results in|leads to|causes|produces|brings about|is associated with) an? (?:wide |broad |large |great |whole )?(?:variety|range|number|host|array|series) of /
const muchElse = ({ stem, answer }: Candidate): boolean =>
  (manyThings.test(stem) ||
    (creates.test(stem) && contentOf(stem).length <= 5) ||
    (serves.test(stem) && contentOf(stem).length <= 4)) &&
  !namesIt.test(answer) &&
  !namesIt.test(stem)

/** "What can silk affect in many ways?": whatever is meant. */
const manyWays =
  /\bin (?:a (?:number|variety|range) of|many|various|several|numerous|multiple|countless) (?:different )?ways\?$/

/** "What is important in the history of weaving?": one loom, and much else. */
const weighty =
  /^What (?:is|was) (?:important|significant|useful|essential|crucial|vital|valuable|relevant|helpful|influential|prominent|popular) (?:in|for|to) /

/** "Who admired the works of Roth?": so did many; a year or a first time singles one out. */
const feels =
  /^(?:Who|What|Which \p{Ll}+) (?:(?:has|have|had|do|does|did) )?(?:\p{Ll}+ly |also )?(?:admire|love|like|enjoy|respect|adore|dislike|hate)[sd]? (?!.*\b(?:\d{4}|first|most|only)\b)/u

/** "Like all conifers, larches produce spores": so do all conifers. */
const likeAll = /^(?:Like|As with|As do|As in) (?:all|most|many|other|any|every|the other)\b/

/** "By whom can schools be provided?" - "a private company": others can as well. */
const agentThatMay = ({ stem, answer }: Candidate): boolean =>
  /^By (?:whom|what|which \p{L}+) (?:can|may|might|could)\b/u.test(stem) && !/(?<![-\p{L}])\p{Lu}/u.test(answer)

/** "a method that has been found": which, it does not say. */
const someMethod =
  /^an? (?:new )?(?:method|technique|approach|strategy|process|system|way|study|experiment|tool) (?:that|which) (?:has|have|was|were|had)\b/

/** "In what year did the guild found a state?", "How long did it last?" of "another two hundred years": which, or from when. */
const founds =
  /\b(?:establish|found|create|form|build|sign|publish|write|develop|introduce|propose|launch|open|start)(?:ed)? an? \p{Ll}+\?$/u
const isOneOfMany = ({ stem, targets }: Candidate): boolean => targets[0]?.slot === 'start' && founds.test(stem)
const goesFurther = ({ answer, targets }: Candidate, evidence: string): boolean =>
  targets[0]?.slot === 'quantity' &&
  /\b(?:another|further|additional|extra|more than another) $/.test(evidence.split(answer)[0] ?? '')

/** "How many reasons did Ida Holm offer?": for what, or of what, nothing says. */
const bareSaying =
  /^How many (?:\p{Ll}+ )?(?:reasons|points|arguments|questions|answers|examples|suggestions|conclusions|recommendations|objections|explanations|observations|claims|ways|things|factors|assumptions|goals|aims) (?:do|does|did|has|have|had) [^,?]{1,60} (?:offer|offered|give|given|make|made|raise|raised|name|list|identify|identified|present|suggest|mention|provide|draw|state|propose|discuss|have)\?$/u

/** "in the eastern half of their domains": whose, a place must say by itself. */
const theirs = ({ answer, targets }: Candidate): boolean =>
  targets[0]?.slot === 'place' && /\b(?:half|parts?|sides?|edges?|ends?) of (?:his|her|its|their)\b/.test(answer)

/** "By then three mills had closed": how many had in the end, the text may tell elsewhere. */
const byThen = /^(?:By (?:that|this) (?:time|point)|By then|Until then|At that (?:time|point)|So far),? /
const isSoFar = ({ stem }: Candidate, evidence: string): boolean =>
  byThen.test(evidence) && /\bhad\b/.test(evidence) && !/\d{4}/.test(stem)

/** True where what is asked for is one of many that did the same, or says nothing when it is given. */
export const isUnspecific = (candidate: Candidate, evidence: string): boolean => {
  const slot = candidate.targets[0]?.slot
  const asksDoer = slot === 'subject' || slot === 'reason'
  return (
    agentThatMay(candidate) ||
    isOneOfMany(candidate) ||
    goesFurther(candidate, evidence) ||
    theirs(candidate) ||
    isSoFar(candidate, evidence) ||
    bareSaying.test(candidate.stem) ||
    someMethod.test(candidate.answer) ||
    manyWays.test(candidate.stem) ||
    (asksDoer &&
      (bareCourse.test(candidate.answer) ||
        weighty.test(candidate.stem) ||
        feels.test(candidate.stem) ||
        muchElse(candidate) ||
        likeAll.test(evidence)))
  )
}

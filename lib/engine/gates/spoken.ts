import type { Candidate } from '../questions/candidate'

/** "By what can sieges be decided?": what may do it is more than one thing, and in front of "what" no preposition is spoken. */
const fronted = /(?:^|, )(?:by|through|with) what (?:can|could|may|might)\b/i

/** "For whom did the front involve hardship?" - "troops": a preposition, and nobody by name. */
const forWhom = /(?:^|, )(?:for|to|with|from|against|on) whom\b/i

/** "How long would the bank remain?": what it would be is gone. */
const bareRemain =
  /^(?:(?:For )?how long|When|Until when|Since when|In what year)\b.* (?:remain|become|seem|appear to be)\?$/i

/** "What did she work on?" - "behalf of orphans": the preposition belongs to the answer. */
const joined: readonly (readonly [end: RegExp, start: RegExp])[] = [
  [/\bon\?$/, /^(?:behalf|account|top|grounds?) of\b/],
  [
    /\bin\?$/,
    /^(?:favou?r|spite|front|charge|terms|search|pursuit|honou?r|place|view|light|need|support|addition|response|relation|contrast|exchange|return)\b (?:of|to|for)\b/,
  ],
  [/\bby\?$/, /^(?:means|virtue|way) of\b/],
  [/\bfrom\?$/, /(?:standpoint|viewpoint|perspective|point of view)$/],
]

/** "What is another name for the anterior?" - "front": which side it is, and no name. */
const side = /^(?:the )?(?:front|back|rear|top|bottom|upper|lower|left|right|inner|outer)(?: (?:side|end|part))?$/

/** "Why was the charter?" - "expire in 1710": a verb that "due to" left without its subject. */
const bareVerb =
  /^(?:expire|arrive|begin|end|start|return|open|close|retire|leave|appear|become|be|take|receive|run|give|meet|finish|launch)\b(?! of\b)/

/** "By whom can tin was patented?": the noun "can" taken for the verb, and another verb behind it. */
const twoFinites =
  /^(?:By whom|Who|What|When|Where|Why|How|In what year) (?:can|will|may|might|must) (?:\p{L}+ ){1,3}(?:was|were|is|are) \p{L}+/u

/** "What are moraines formed from by the sea?", "What was it used for as a sealant?": two prepositions run into one. */
const strandedTwice = /\b(?:from by|for as)\b/

/** "Why is the relapse caused by parasites?": what it is caused by is why. */
const whyCaused = /^Why (?:is|are|was|were) .* caused by\b/

/** "What do symptoms begin after the bite?" - "ten days": when, and no thing. */
const timeAsThing =
  /^(?!(?:a|one) )(?:about |around |some |nearly |almost |over )?\S+(?: (?:to|or) \S+)? (?:seconds|minutes|hours|days|weeks|months|years|decades|centuries)$/

/** "Where did the kings live?" - "in the region": some place, and not which. "within a few decades": a time. */
const noPlace =
  /^(?:in|at|on|near|around|throughout|within) the (?:same )?(?:region|area|city|town|village|country|place|site|vicinity|neighbou?rhood|area)$|\b(?:years?|decades?|centur(?:y|ies)|months?|weeks?|days?|hours?|minutes?)$/

/** "What is glass made with?" - "the help of tin": half of the preposition. */
const halfMeans = /^(?:the )?(?:help|aid|assistance|use|means|exception) of\b/

/** "in the Russian winter of 1812": its first word stays behind in the stem. */
const season = /^(?:early |late )?(?:winter|spring|summer|autumn|fall) of \d{4}$/
const cutSeason = ({ answer, slot }: Candidate, text: string): boolean =>
  slot !== undefined &&
  season.test(answer) &&
  /\p{Lu}\p{Ll}+ $/u.test(text.slice(Math.max(0, slot.start - 12), slot.start))

/** "Where does the mill have the second-highest wheel?" - "in Marland": among which it is so, and no place. */
const scopeOfMost =
  /^(?:Where|In which \p{L}+) (?:do|does|did|is|are|was|were|has|have|had) .*\b(?:the|its|their) (?:(?:second|third|fourth|fifth|\d+(?:th|nd|rd))[- ])?(?:most|\p{Ll}{2,}est) \p{Ll}/u

/** "Which award did Ulm win?" - "16 titles": how many, and not which. */
const manyAwards = ({ stem, answer }: Candidate): boolean =>
  /^Which (?:award|prize|honou?r)\b/.test(stem) &&
  /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|numerous)\b/.test(answer)

/** True where nobody would ask so aloud, or the answer does not fit what is asked. */
export function isUnspoken(candidate: Candidate, text: string): boolean {
  const { stem, answer, targets, facts } = candidate
  const slot = targets[0]?.slot
  return (
    fronted.test(stem) ||
    twoFinites.test(stem) ||
    manyAwards(candidate) ||
    cutSeason(candidate, text) ||
    (slot === 'place' && (noPlace.test(answer) || (scopeOfMost.test(stem) && !/\d/.test(stem)))) ||
    (/\b(?:with|by|through)\?$/.test(stem) && halfMeans.test(answer)) ||
    (forWhom.test(stem) && /^[\p{Ll} -]+$/u.test(answer) && !/^(?:the|an?) /.test(answer)) ||
    bareRemain.test(stem) ||
    strandedTwice.test(stem) ||
    whyCaused.test(stem) ||
    (slot === 'object' && /^What (?:do|does|did)\b|, what (?:do|does|did)\b/.test(stem) && timeAsThing.test(answer)) ||
    joined.some(([end, start]) => end.test(stem) && start.test(answer)) ||
    (facts[0].kind === 'naming' && side.test(answer)) ||
    (slot === 'reason' && /^(?:Why|What caused)\b/.test(stem) && bareVerb.test(answer))
  )
}

import { isPlural } from '../lexicon'
import type { Candidate } from '../questions/candidate'
import { remembered, tokensOf } from '../questions/words'
import { isAstray } from './astray'
import { attached } from './attached'
import { isUnspoken } from './spoken'
import type { Check } from './types'

const wh = '(?:who|whom|whose|what|which|when|where|why|how)'
const preposition =
  '(?:about|according to|across|after|against|along|among|around|as|at|before|behind|below|between|by|during|for|from|in (?:partnership|collaboration|cooperation|conjunction|association|alliance|consultation) with|in|inside|into|like|near|of|off|on|onto|out of|over|since|through|throughout|to|toward|towards|under|until|up to|upon|with|within|without)'
const opening = new RegExp(`^(?:${preposition} )?${wh}\\b`, 'i')
/** Behind a phrase of time or place set off by a comma: "After 1850, who ...". */
const laterOpening = new RegExp(`^[^,?]{3,80}, (?:${preposition} )?${wh}\\b`, 'i')

/** Ends that something must follow, or that say something of words that are gone: "the exchange ironically?". */
const looseEnd =
  /\b(?:ironically|respectively|however|therefore|thus|then|also|too|only|even|mostly|mainly|especially|particularly|largely|approximately|nearly|almost|very|quite|rather|just|merely|simply|so|such|namely|including|available|unable|able|likely|due|according|because|although|whereas|unless|if|since long|kept up with .*|(?<!how )(?:early|late)|(?:half|twice|times|so|as) as \p{L}+|(?:difficult|easy|hard|impossible|possible|ready|free|safe|expensive|cheap|costly|necessary|sufficient) to)\?$/iu

/** "the journal in Ulm Ramón de la?", "found own in 1512": a name or "of their own" was torn. */
const tornName =
  /^Which \p{Lu}\p{L}+ (?:al|el|de|da|di|la|von|van|der) |\b(?:de la|de los|von|van|van der|del|bin|ibn|di|della)\?$|(?<!['’]s|\b(?:his|her|its|their|whose)|\b(?:do|does|did|to)\b[^?]{1,80}) own(?:\?$| (?:in|on|at|by|from) )/u

/** 'the name Ulm" and "Linz': a mark that closes stands before one that opens. */
const closesFirst = /^[^"“]*\p{L}["”](?=[ ?])/u

/** "What has no single theory achieved?": who or what, nobody can say. */
const negative =
  /\b(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would) (?:no|none|neither|nobody|nothing)\b|^(?:What|Who|Which \p{L}+) (?:is|are|was|were|do|does|did|has|have|had|can|could) not\b/u

/** "What happens when it was linked?": the present asks of what is over. */
const mixedTense = /^What happens (?:when|if)\b.*\b(?:was|were|had|did)\b/

/** "How many silver": what is counted stands in the plural. */
function countsOne(stem: string): boolean {
  const words = /^(?:\p{L}+ )?how many (.*)/iu.exec(stem)?.[1]
  if (words === undefined) return false
  const before =
    words.split(/\s(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|of|that|who)\s/)[0] ?? ''
  return !before
    .split(/[\s,]+/)
    .some(
      (word) =>
        isPlural(word.toLowerCase()) ||
        /^\p{Lu}\p{L}+s$/u.test(word) ||
        /^(?:percent|offspring|species|series|cattle|fish|sheep|aircraft)$|(?:eaux|ae|i|ia)$/.test(word),
    )
}

/** "What be converted": a verb that lost its form. */
const formless = /^(?:Who|What|Which \p{L}+) (?:be|been|being)\b/u

/** The same three words twice: a stem that says one thing two times. */
function repeats(stem: string): boolean {
  const words = tokensOf(stem)
  const seen = new Set<string>()
  return words.some((_, index) => {
    const three = words.slice(index, index + 3)
    if (three.length < 3) return false
    const key = three.join(' ')
    return seen.has(key) || !seen.add(key)
  })
}

/** Reference marks and brackets that belong to the page, not to the sentence. */
const marks = /[[\]{}<>|]|\(\s|:\d|\d\s?:\s?\d{3}|\p{L}\.\p{L}{3}|[;:]\s*\?$|\s['’‘]\p{Lu}/u

/** "altered in what he called a war": a clause that looks like a second question. */
const secondQuestion =
  /\b(?:what|which|who|whom|when|where|why|how)\b.{8,}\b(?:in|of|to|by|from|with|for|at|as) what \p{L}/iu

/** "How long did they spend 31 minutes there?": half of a stretch of time is asked, half said. */
const twoStretches = /\bhow long\b.*\b(?:\d+|\p{L}+) (?:seconds|minutes|hours|days|weeks|months)\b/iu

const twoPrepositions = /\b(?:of|at|by|for|with|into) (?:of|on|at|by|for|with|into|in|from)\b/i

/** "the crust called a rift valley": what is called so is not the crust. */
const wronglyCalled = /\bthe [\p{Ll}-]+ (?:called|named|known as) an? /u

/** "enrolled first at Graz": what came then is lost. */
const firstOfTwo =
  /\b(?!(?:ranks|ranked|comes|places|placed|finishes|finished)\b)\p{Ll}+(?:ed|s) first (?:at|in|to|as|by|with|under|for)\b/u

/** "captured in 1748 in 1745": two years for one deed. */
const twoYears = /\bin \d{4} in \d{4}\b/

/** "Why does wool needs to dry": the verb was taken for a noun. */
const verbAsNoun = /\bdoes (?:the |an? )?\p{Ll}+ (?!\p{Ll}*ss\b)\p{Ll}+s to \p{Ll}/u

/** "What contributes directly to others?": other than what, is gone. */
const toOthers = /^(?:What|Which \p{L}+) (?!.*\b(?:some|one|most|many)\b).* (?:to|from|with|on|of|by) others\?$/u

/** "What adopted on Christmas Eve?", "What did the court find guilty?", "Who showed interest after 1927?": what the verb asks for is gone. */
const lacksObject =
  /^What (?:adopted|signed|founded|built|ratified|established|designed|negotiated|constructed) (?:on|in|at|by)\b|^What (?:did|does|do) .*\bfind (?:guilty|innocent)\b|\b(?:express|show)(?:ed|es|s)? (?:an |great |strong )?interest(?! in\b)/

/** "What is Otto made what called?": two questions in one; "What does the law hold in situations?": which, is cut. */
const cutsWhich =
  / what called\?$|\bin (?:situations|cases|circumstances|instances|conditions|places|areas|countries|ways)\?$/

/** "What describes a move, or flight?": what else it is stood behind. */
const endsInOr = /, or \p{Ll}+\?$/u

/** "born with brown than black wool": than what, "more" or "rather" is gone. */
const lacksMore =
  /(?<!\b(?:more|less|rather|other|fewer|better|worse|else|different|older|younger)\b.*|\p{L}er\b.*) than\b/u

/** "did the diary transcribe by Otto Roth": Otto did, and not the diary. */
const doneBySomebody = /\bdid [^?]* by \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+\?$/u

/** "When did the ships come on 10 May 1940?", "In which decade?" - "the 1600s": it says when, or a hundred years. */
const asksToldTime = ({ stem, answer }: Candidate): boolean =>
  /^When (?:did|was|were)\b.*\b\d{1,2} \p{Lu}\p{Ll}+ \d{4}\b/u.test(stem) ||
  (/^(?:In|By|Since|Until|From) which decade\b/.test(stem) && /00s$/.test(answer))

/** "What does the gear serve as in looms?": what it is like, and not what it does. */
const likens = /^(?!.*\bas \p{Ll}+ .*\bas in ).*\bas in \S+\?$/u

/** "feature in Holm, Lund, Ulm, Linz, and Graz": a list that went astray. */
const tooManyCommas = /(?:,.*){4}/u

/** "According to Holm in 1990, what ...": the comma behind what stands in front is none of the list's. */
const opensLater = /^According to [^,?]{3,60}, /

/** "Under which Otto Lang's two sons": whose, and which, at once. */
const whichOwner = /\b[Ww]hich \p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*)*['’]s?\b/u

/** True for a stem that reads as a whole question: a question word at its head, nothing left hanging, nothing said twice. */
export const readsWell = remembered(
  (stem): boolean =>
    stem.endsWith('?') &&
    (opening.test(stem) || laterOpening.test(stem)) &&
    tokensOf(stem).length >= 3 &&
    !looseEnd.test(stem) &&
    !tornName.test(stem) &&
    !closesFirst.test(stem) &&
    !negative.test(stem) &&
    !mixedTense.test(stem) &&
    !formless.test(stem) &&
    !countsOne(stem) &&
    !repeats(stem) &&
    !marks.test(stem) &&
    !secondQuestion.test(stem) &&
    !twoStretches.test(stem) &&
    !twoPrepositions.test(stem) &&
    !tooManyCommas.test(opensLater.test(stem) ? stem.replace(',', '') : stem) &&
    !twoYears.test(stem) &&
    !lacksObject.test(stem) &&
    !verbAsNoun.test(stem) &&
    !toOthers.test(stem) &&
    !cutsWhich.test(stem) &&
    !likens.test(stem) &&
    !whichOwner.test(stem),
)

/** "What would cause harm?" of a sentence that says "if": without the condition it is asked of what is not so. */
const losesCondition = (candidate: Candidate, evidence: string): boolean =>
  /^(?:What|Who|Which \p{L}+) would\b/u.test(candidate.stem) &&
  /\b(?:if|unless)\b/i.test(evidence) &&
  !/\b(?:if|unless)\b/i.test(candidate.stem)

/** `reads`: a question that can be read aloud. Gaps, statements and those of several parts have stems of another form. */
export const reads: Check = (candidate, context) =>
  attached(candidate, context) &&
  !isAstray(candidate, context.document.text.slice(candidate.evidence.start, candidate.evidence.end)) &&
  !firstOfTwo.test(candidate.stem) &&
  !asksToldTime(candidate) &&
  !endsInOr.test(candidate.stem) &&
  !lacksMore.test(candidate.stem) &&
  !doneBySomebody.test(candidate.stem) &&
  !wronglyCalled.test(`${candidate.stem} ${candidate.answer}`) &&
  (candidate.parts.length > 0 ||
    candidate.kind === 'cloze' ||
    candidate.kind === 'true-false' ||
    (readsWell(candidate.stem) &&
      !isUnspoken(candidate, context.document.text) &&
      !losesCondition(candidate, context.document.text.slice(candidate.evidence.start, candidate.evidence.end))))

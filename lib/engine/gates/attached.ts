import { isHumanNoun } from '../lexicon'
import type { Candidate } from '../questions/candidate'
import type { Context } from '../questions/context'
import { asPattern, tokensOf } from '../questions/words'
import { infinitive, isKnownBase, isPureVerb, verbForm } from '../verbs'
import { agrees, mayEndPhrase, speaksOfAll, speaksOfWriter } from './agrees'
import { isVerb } from './definite'
import { gapWithDeed, leavesPart } from './left'
import { misplaced } from './misplaced'
import type { Check } from './types'

const asksPlace =
  /^(?:[^,?]{3,80}, )?(?:where|(?:in|at|on|to|near) which (?:city|country|town|village|state|province|county|region|island|continent|place|district|river|sea|school|university|college))\b/iu
const placeNoun =
  '(?:school|college|university|city|town|village|church|hospital|castle|abbey|monastery|palace|island|coast|farm|factory|port|harbou?r|museum|theatre|library|court|camp|prison|colony|province|region|district|country)'
const placePhrase = new RegExp(
  `\\s(?:in|at|on|near) (?:an?|the|his|her|its|their) (?:[\\p{L}-]+ ){0,2}?${placeNoun}\\b`,
  'iu',
)

/** "Where did Ada work at a school in Ulm?": a place is asked, and another place stays in the question. */
function twoPlaces(candidate: Candidate, context: Context): boolean {
  const opening = asksPlace.exec(candidate.stem)?.[0]
  if (opening === undefined) return false
  const { subject } = candidate.facts[0]
  const rest = candidate.stem.slice(opening.length).replace(subject, '')
  if (placePhrase.test(rest)) return true
  const names = [...rest.matchAll(/\s(?:in|at|on|near|to) (?:the )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)/gu)]
  return names.some(([, name = '']) =>
    [name, `the ${name}`].some((own) => {
      const type = context.namings.get(own.toLowerCase())?.[0]?.type
      return type === 'place'
    }),
  )
}

/** "In which country does the word describe forces used against France?": the place is that of the participle. */
const placeOfParticiple = (stem: string): boolean =>
  asksPlace.test(stem) &&
  /\b(?:do|does|did) [^?]*\p{Ll} (?:\p{Ll}+[^e]ed|known|made|built|held|written) (?:by|against|for|to|with|as|from)\b/u.test(
    stem,
  )

/** "the Commission for Aid in Tyrol": the place belongs to the name. */
const insideName =
  /\p{Lu}\p{L}+ (?:for|on|against|to) (?:the )?(?:\p{Lu}\p{L}+ (?:and |of (?:the )?)?)*\p{Lu}\p{L}+ (?:in|to|from|of) (?:the )?$/u

/** "in America, as in England": one of two places. */
const comparedWith = /^,? as (?:in|at|on|well as)\b/

const bareNumber =
  /^(?:about |around |some |nearly |almost |over |more than |at least )?(?:[\d.,]+|(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|a|and)[ -]?)+)$/i
const asksFigure =
  /\bhow (?:many|old)\b|^(?:[^,?]{3,80}, )?(?:\p{L}+ )?(?:what|which) (?:percentage|percent|age|year|date|century|decade|number|chapter|volume|page|magnitude|grade)\b|\b(?:number|population|percentage|figure|total|value|score|ratio|numeral|magnitude|probability|rank)\b/iu

/** "What did the state charter?" - "forty": forty what, neither question nor answer says. */
const countsNothing = ({ stem, answer, kind }: Candidate): boolean =>
  kind !== 'cloze' &&
  kind !== 'true-false' &&
  bareNumber.test(answer) &&
  !asksFigure.test(stem) &&
  !/\bwhen\b/i.test(stem)

const body =
  'Committee|Commission|Council|Centre|Center|Institute|Society|Association|Office|Department|Ministry|Board|Fund|Agency|Bureau|League|Union|Organi[sz]ation|Campaign|Foundation|School|College|Museum|Academy|Conference|Convention|Treaty|Act'
const namesBody = new RegExp(`\\b(?:${body}) (?:for|on|of|to) (?:[^,]* )?\\p{Lu}[\\p{L}-]*$`, 'u')
const endsInBody = new RegExp(`\\b(?:${body})$`)

/** "Ida Page of the Committee" of "the Committee for Aid in Tyrol": the name goes on. */
const nameGoesOn = (answer: string, after: string): boolean =>
  (endsInBody.test(answer) && /^ (?:for|on|against|to) (?:the )?\p{Lu}/u.test(after)) ||
  (namesBody.test(answer) && /^ (?:for|on|against) (?:the )?\p{Lu}/u.test(after))

/** "build the eighteenth-century at Ulm": what the quality belongs to is gone. */
const bareQuality =
  /\b(?:the|an?) [\p{L}\d]+-(?:century|year|day|month|decade|era|style|based|shaped)(?: (?:in|at|on|of|by|for|from|to|with)\b|\?)/iu

/** "For what purpose was the Board set up as a regulator?": the purpose may be that of the regulator. */
const purposeOfRole = /^For what purpose\b.* as an? [\p{L}-]+\?$/u

/** "For what purpose did the fleet include the Ulm?": it was not included for that. */
const purposeOfContent = /^For what purpose (?:do|does|did) .* (?:include|contain|comprise|have)\b/

/** "sent boats to Ulm, built to carry salt": whether the boats or Ulm were built for that, the grammar does not say. */
const purposeOfOther = ({ stem, facts, evidence }: Candidate, text: string): boolean =>
  stem.startsWith('For what purpose ') &&
  new RegExp(
    `\\b(?:to|of|for|in|on|at|from|into|by|with) (?:the )?${asPattern(facts[0].subject)}, \\p{Ll}+ to `,
    'u',
  ).test(text.slice(evidence.start, evidence.end))

/** "What does the guild record?" - "show that ...": the verb of the sentence taken for what is asked. */
const verbAnswers = ({ stem, answer }: Candidate): boolean => {
  const word = /^(\p{Ll}+) (?:that|the|an?|its|his|their|how)\b/u.exec(answer)?.[1]
  return (
    word !== undefined &&
    /^(?:What|Which|Who|Whom)\b/.test(stem) &&
    !/\bdo\b[^?]*\?$/.test(stem.replace(/^\S+ (?:do|does|did)\b/, '')) &&
    verbForm(word) === 'base' &&
    (isPureVerb(word) || isKnownBase(word) || isVerb(word))
  )
}

/** "In what year did Otto II perform?": what was done is neither said nor asked. */
const emptyVerb =
  /^(?:When|Where|Why|How|(?:In|On|At|By|From|To) (?:what|which|whom) ?[^?]*)\b(?:do|does|did) [^?]+ (?:perform|force|produce|publish|develop|lead|cover|describe|provide|contain|cause|help|allow|enable|require|receive|achieve|establish|found|create|introduce|carry|hold|keep|show|mean|say|become|seem|complete|acquire|order|propose|present|discover|invent|support|supply|cross|reach|enter|join|spend)\?$/

/** "In what do mines employ 400 workers?" - "the valley": where, then. */
const placeAsThing = ({ stem, answer }: Candidate): boolean =>
  /^(?:In|At|On|Near) what (?:do|does|did|is|are|was|were)\b/.test(stem) &&
  new RegExp(
    `^(?:an?|the|its|his|her|their) (?:[\\p{L}-]+ ){0,2}?(?:${placeNoun}|valley|mountains?|hills?|desert|area|part|north|south|east|west|centre|center|middle|sea|river|lake|forest|street|house|building|room|fields?|world)\\b`,
    'iu',
  ).test(answer)

/** "What is reached?" - "above 3 degrees": a measure did nothing. */
const measureActs = ({ targets, answer }: Candidate): boolean =>
  targets[0]?.slot === 'subject' && /^(?:above|below|under|over|within|near|around|up to) \d/.test(answer)

/** "the eighteenth-century" is a quality, no time. */
const adjectiveOfTime = ({ answer }: Candidate): boolean =>
  /[\p{L}\d]-(?:century|year|day|month|decade|era)$/u.test(answer)

/** "What does the school focus on to help the poor?": what stands behind the asked phrase belongs to it. */
const behindStranded =
  /^(?:What|Whom|Who|Which \p{L}+) (?:do|does|did|is|are|was|were)\b.*\s(?:on|with|for|of|in|at|from|by|upon) to \p{Ll}+/u

/** "What did the war make reliant?": reliant on what, nobody says. */
const wantsMore =
  /^(?!(?:on|upon|to|of|for|with|from|by) )[^?]*\b(?:reliant|dependent|prone|capable|incapable|liable|akin|averse|devoid|aware|unaware|susceptible|conducive|tantamount|equivalent|consistent|compatible|comparable|bound|willing|unwilling|eager|ready|keen|close|adjacent|(?<!\bthe )next|due|prior|subject|similar|equal|opposite|parallel|thanks)\?$/i

/** "defined as coverture America": a phrase was taken out between two nouns, which now stand side by side. */
function sideBySide(candidate: Candidate, evidence: string): boolean {
  const words = candidate.stem.replace(/\?$/, '').split(' ')
  return words.some((word, index) => {
    const next = words[index + 1] ?? ''
    return (
      index > 2 &&
      /^\p{Lu}\p{Ll}+/u.test(next) &&
      mayEndPhrase(word) &&
      !isVerb(word) &&
      new RegExp(`\\s${word}[\\s,]`).test(evidence) &&
      evidence.includes(next) &&
      !new RegExp(
        `${word}${isHumanNoun(word) ? ',?' : ''}\\s+["“‘']?${next.replace(/[^\p{L}\p{N}]/gu, '.')}`,
        'u',
      ).test(evidence)
    )
  })
}

/** "the end of the fork, which sorts ...": which of the two nouns sorts, the grammar does not say. */
function eitherNoun(candidate: Candidate, after: string): boolean {
  return (
    candidate.targets[0]?.slot === 'subject' &&
    / (?:of|in|at|on|from|for) /.test(candidate.answer) &&
    /^,? (?:which|that) /.test(after)
  )
}

/** "When is it different?" - "when ...", of a clause between which and its verb something else stands. */
function clauseElsewhere({ stem, answer }: Candidate, upTo: string): boolean {
  const before = upTo.replace(/\b(?:when|while|as|once|if)\s*$/, '')
  if (!/^When\b/.test(stem) || !/^(?:when|while|as|once|if) /.test(answer)) return false
  if (/,\s*$/.test(before)) return true
  const last = /([\p{L}-]+)\s*$/u.exec(before)?.[1]
  return last !== undefined && !tokensOf(stem).some((word) => word === last.toLowerCase() || word === infinitive(last))
}

/** A stem and an answer that hang together: nothing asked that belongs to another phrase, nothing left that needs what is asked. */
/** "What did Ida Roth organise to the poor?" - "the delivery of bread": its end stands in the question. */
const sending =
  /\b(?:distribution|delivery|transfer|supply|return|access|introduction|donation|grant|transition|move|transport|sale|payment|export|threat|approach)s?\b/
const halvesSending = ({ stem, answer }: Candidate): boolean =>
  sending.test(answer) && /^What (?:did|does|do) .* to (?!\p{Ll}+\?$)/u.test(stem)

/** "How many faculties and over fifty institutes are there?": two figures, of which one is told. */
const twoFigures =
  /^How many (?!.*\b(?:between|from)\b)[^?]*? and (?:over |about |more than |nearly |almost |some |around )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)/

/** "Where was the school located?" of "Originally located in ...": it is no more. */
const onceThere = (stem: string, evidence: string): boolean =>
  /^Where\b/.test(stem) &&
  /^(?:Originally|Initially|Formerly|First) \p{Ll}+(?:ed|t)\b/u.test(evidence) &&
  !/\b(?:originally|initially|formerly|first)\b/.test(stem)

/** "What did Ida Roth focus on moss?" - "her work": half of what the verb says. */
const halfFocus = /^What (?:did|does|do) .* (?:focus|base|concentrate|centre|center|model|spend|blame)\b.* on\b(?!\?$)/

/** "What did Ida Roth protest for criticizing the king?" - "the arrest of a poet": for which the poet was arrested. */
const isOfAnswer = ({ stem, answer }: Candidate): boolean =>
  /^(?:the )?(?:\p{L}+(?:ment|tion|sion|al)|arrest|trial|execution|death) of /u.test(answer) &&
  /^What (?:did|does|do) .* for \p{Ll}+ing\b/u.test(stem)

/** "What did Otto learn in the valley?" - "the order of the mills": it is the mills that are in the valley. */
const placeOfKnown = ({ stem, answer }: Candidate): boolean =>
  / of /.test(answer) &&
  /^What (?:do|does|did) [^?]*\b(?:learn|know|remember|recall|forget|memori[sz]e|describe|explain|understand|list) in the [^?]+\?$/.test(
    stem,
  )

export const attached: Check = (candidate, context) => {
  const { stem, answer, slot } = candidate
  if (candidate.parts.length > 0) return true
  if ((speaksOfWriter(stem) || speaksOfWriter(answer)) && !speaksOfAll(candidate)) return false
  const text = context.document.text
  const before = slot ? text.slice(Math.max(candidate.evidence.start, slot.start - 100), slot.start) : ''
  if (candidate.kind === 'cloze' || candidate.kind === 'true-false') return !gapWithDeed(candidate, before)
  const after = slot ? text.slice(slot.end, slot.end + 40) : ''
  return (
    agrees(stem) &&
    !countsNothing(candidate) &&
    !adjectiveOfTime(candidate) &&
    !verbAnswers(candidate) &&
    !leavesPart(candidate, before, after) &&
    !placeAsThing(candidate) &&
    !placeOfKnown(candidate) &&
    !measureActs(candidate) &&
    !misplaced(candidate, before, context) &&
    !emptyVerb.test(stem) &&
    !behindStranded.test(stem) &&
    !bareQuality.test(stem) &&
    !isOfAnswer(candidate) &&
    !halfFocus.test(stem) &&
    !halvesSending(candidate) &&
    !twoFigures.test(stem) &&
    !onceThere(stem, text.slice(candidate.evidence.start, candidate.evidence.end)) &&
    !purposeOfRole.test(stem) &&
    !purposeOfContent.test(stem) &&
    !purposeOfOther(candidate, text) &&
    !nameGoesOn(answer, after) &&
    !(slot?.type === 'place' && comparedWith.test(after)) &&
    !wantsMore.test(stem) &&
    !(slot?.type === 'place' && insideName.test(before)) &&
    !twoPlaces(candidate, context) &&
    !placeOfParticiple(stem) &&
    !sideBySide(candidate, text.slice(candidate.evidence.start, candidate.evidence.end)) &&
    !eitherNoun(candidate, after) &&
    !clauseElsewhere(candidate, before)
  )
}

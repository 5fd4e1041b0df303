import { isHumanNoun, isPlural } from '../lexicon'
import { isBodyHead } from '../mentions/nameType'
import type { Candidate } from '../questions/candidate'
import { isIrregularParticiple } from '../verbs'
import { restsBehind } from './restsBehind'

/** "before 1257" of "until 500 years before 1257": half of a time. */
const span = /\b(?:years?|decades?|centur(?:y|ies)|months?|weeks?|days?|hours?|minutes?) $/
const cutsSpan = ({ answer }: Candidate, evidence: string): boolean => {
  const at = /^(?:before|after) /.test(answer) ? evidence.indexOf(answer) : -1
  return at > 0 && span.test(evidence.slice(0, at))
}

/** "within a few hours in Lund" of "within a few hours after the fire": after what is gone. */
const delay =
  /\b(?:within|just|only|some|about) (?:an?|a few|several|\d+|two|three|four|five|six|seven|eight|nine|ten) (?:\p{L}+ )?(?:hours?|days?|weeks?|months?|years?|minutes?)(?= |\?)(?! (?:of|after|before|from|later|earlier)\b)/u
const cutsDelay = ({ stem }: Candidate, evidence: string): boolean => {
  const words = delay.exec(stem)?.[0]
  return words !== undefined && restsBehind(evidence, words).some((rest) => /^ (?:of|after|before|from)\b/.test(rest))
}

/** "was too small": for what, the sentence goes on to say. */
const tooMuch = /\btoo \p{Ll}+(?=[.?]$)/u
const isTooMuch = ({ stem }: Candidate, evidence: string): boolean => {
  const words = tooMuch.exec(stem)?.[0]
  if (words === undefined) return false
  const condition = /^What (?:happens|happened) (?:if|when) /.test(stem)
  return !condition || restsBehind(evidence, words).some((rest) => /^ (?:to|for)\b/.test(rest))
}

/** "linked the records about Mount Holm" of "linked the records about Mount Holm to these spikes": the end leans on the text, and was left out. */
const leaning = /((?:\S+ )?\S+) (?:to|into|with) (?:this|these|those|them|it|him|her|that)\b/gi
const cutsTarget = ({ stem, answer }: Candidate, evidence: string): boolean => {
  const cut = [stem.replace(/\?$/, ''), answer].map((text) => ` ${text.split(' ').slice(-2).join(' ')}`.toLowerCase())
  return [...evidence.matchAll(leaning)].some(([, words]) => cut.some((end) => ` ${words}`.toLowerCase().endsWith(end)))
}

/** "full of gas bubbles that it floats": what follows from "so" is no part of the bubbles. */
const takesResult = ({ answer }: Candidate, evidence: string): boolean =>
  / that (?:it|they|he|she|the)\b/.test(answer) && /\bso (?:\p{Ll}+ )+/u.test(evidence.split(answer)[0] ?? '')

const names = /\p{Lu}\p{L}+(?: (?:of |for |and )?\p{Lu}\p{L}+)+/gu

const isHead = (word: string): boolean =>
  isBodyHead(word) || /^(?:Cent(?:re|er)|Program(?:me)?|Project|Act|Prize|Award)$/.test(word)

const opening = /\b(?:[Tt]he \p{Lu}\p{L}+(?:, \p{Lu}\p{L}+)*,? and|\p{Lu}\p{L}+ of(?: the)?) $/u
const opensEarlier = (name: string, text: string): boolean => {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (opening.test(text.slice(0, at)) && !/^\w/.test(text.slice(at + name.length))) return true
  return false
}

/** "Allied Trades College" of "the Weaving and Allied Trades College": the name begins before "and". */
const cutsName = ({ stem, answer }: Candidate, evidence: string): boolean =>
  [...`${stem} | ${answer}`.matchAll(names)].some(
    ([name]) =>
      isHead(name.split(' ').at(-1) ?? '') &&
      opensEarlier(name, evidence) &&
      !opensEarlier(name, stem) &&
      !opensEarlier(name, answer),
  )

/** "has novelist lived": a person without an article is half of a phrase. */
const bare =
  /\b(?:is|was|has|had|does|did) (\p{Ll}+) (?:\p{Ll}+ed|in|on|at|of|for|been|made|become|lived?|moved?|written|won|held|taken|gone)\b/u
const bareSubject = ({ stem }: Candidate): boolean => {
  const noun = bare.exec(stem)?.[1] ?? ''
  return isHumanNoun(noun) && !isPlural(noun)
}

/** "What did the canal give in 1900?" - "ships access": two things at once. */
const twoObjects = /\bgive(?:\?$| (?:from|in|on|at|during|after|before|by) )/
const givesTwo = ({ stem, answer }: Candidate): boolean =>
  /^What (?:do|does|did)\b/.test(stem) && twoObjects.test(stem) && /^\p{Ll}+s \p{Ll}+/u.test(answer)

/** "Salt" of "Salt, Bread, Ash: a tale", "his 1906 novel" of "his 1906 novel, The Lock": a title with commas, and one that is left out. */
const titleGoesOn = /^, (?:and |or )?\p{Lu}\p{L}*(?:,| and|:|\.$)/u
const endsInTitle = /(?<=\p{Ll}) (\p{Lu}\p{L}*)\?$/u
const afterPlacing = / (?:in|at|of|from|to|near|for|by) \S+$/
const cutsTitle = ({ stem, answer, targets, slot }: Candidate, evidence: string): boolean => {
  const last = endsInTitle.exec(stem)?.[1]
  const rest = last === undefined || afterPlacing.test(stem) ? undefined : evidence.split(` ${last}, `)[1]
  if (rest !== undefined && /^\p{Lu}\p{L}*, \p{Lu}\p{L}*:/u.test(rest)) return true
  const at = targets[0]?.slot === 'object' && slot?.type !== 'place' ? evidence.indexOf(answer) : -1
  const after = at < 0 ? '' : evidence.slice(at + answer.length)
  return (
    (/^\p{Lu}\S*$/u.test(answer) && titleGoesOn.test(after)) ||
    (/^(?:his|her|its|their|the) (?:\d{4} )?\p{Ll}+$/u.test(answer) && /^, \p{Lu}/u.test(after)) ||
    /^\p{Ll}[^,]*, and \p{Ll}[^,]*$/u.test(answer) ||
    (/, \p{Lu}.* and \p{Lu}\p{L}+$/u.test(answer) && /^, \p{Lu}\p{Ll}+(?:[.;]|$)/u.test(after))
  )
}

/** "When did they work to create?", "Who believes that only direct action?": what the verb asks for, or the verb itself, is gone. */
const unended =
  /^(?:When|Where|Why|How|In what|On what|During|At which|In which|Who)\b.* to (?:create|make|build|produce|establish|develop|find|obtain|provide|form|achieve|bring|give|take|get|defend|protect)\?$/
const verbless =
  /\b(?:believes?|believed|argues?|argued|claims?|claimed|holds?|held|says?|said|states?|stated|thinks?|thought) that ((?:\p{L}+ ?){1,4})\?$/u
const hasVerb =
  /(?:ed|[^s]s|n't)\b|\b(?:is|are|was|were|be|has|have|had|can|could|may|might|must|will|would|should|do|did)\b/
/** "When did the clerk do?", "To whom was she appointed in succession?": what was done, and half of "in succession to". */
const idle =
  /^(?!(?:.* )?what (?:do|does|did|must|can|could|may|should|will|would)\b).*\b(?:do|does|did) [^?,]*\bdo\?$/i
const halfPreposition =
  /^(?:To|With|Of|For|From) (?:whom|what|which)\b.* (?:in (?:succession|addition|relation|response|contrast|opposition|regard|reference|exchange|return|charge|favou?r|terms|place|lieu)|with (?:regard|respect)|due|prior|according|contrary|on (?:behalf|account|top))\?$/
const lacksEnd = ({ stem }: Candidate): boolean =>
  unended.test(stem) ||
  idle.test(stem) ||
  halfPreposition.test(stem) ||
  /\blead to \p{Ll}+ing\b/u.test(stem) ||
  !hasVerb.test((verbless.exec(stem)?.[1] ?? 'is').replace(/\p{Lu}\S*/gu, ''))

/** "blue (boron), yellow (tin), brown (lead)": what stands between the brackets runs together without them. */
const listsBrackets = (evidence: string): boolean => (evidence.match(/\([^()]*\),/g)?.length ?? 0) >= 3

/** "rain, wind and sun" of "rain, wind and sun, and the river", "to heal" of "to heal and to cheer": the list goes on. */
const cutsSeries = ({ answer, targets }: Candidate, evidence: string): boolean => {
  const aim = /^to \p{Ll}/u.test(answer) ? evidence.indexOf(answer) : -1
  if (aim >= 0 && /^,? (?:and|or) to \p{Ll}/u.test(evidence.slice(aim + answer.length))) return true
  const at = targets[0]?.slot === 'object' && /, .* and /.test(answer) ? evidence.indexOf(answer) : -1
  return at >= 0 && /^,? and (?:\p{Ll}+ )?\p{Ll}+[.,;]/u.test(evidence.slice(at + answer.length))
}

/** "from its foundation in 1694 until 1946": the first of two times. */
const cutsStretch = ({ answer, stem, targets }: Candidate, evidence: string): boolean =>
  targets[0]?.slot === 'start' &&
  / from (?:its|the|his|her) \p{Ll}+\?$/u.test(stem) &&
  evidence.includes(` ${answer} until `)

/** "weather" of "such as war, famine, and weather": the last of a list alone. */
const lastOfList = /(?:(?:such as|including) [^.;]*|\p{Ll}+, \p{Ll}+,?) and $/u
const cutsDoers = ({ answer, targets }: Candidate, evidence: string): boolean => {
  const asksDoer = targets[0]?.slot === 'subject' || targets[0]?.slot === 'reason'
  const at = asksDoer && /^\p{Ll}+$/u.test(answer) ? evidence.indexOf(` ${answer} `) : -1
  return at > 0 && lastOfList.test(evidence.slice(0, at + 1))
}

/** "To whom did it end hopes of returning?": returning has its own. */
const ofDoing = /^(?:To|From|With|For|By|In|At|On) (?:whom|which|what)\b.* of \p{Ll}+ing(?: \p{Ll}+ly)?\?$/u

/** "reach it faster" of "faster than any other": than what is gone. "What does it need than the shallow one?": what it is more of is. */
const compared = /\b(?:\p{Ll}{2,}er|more|less|rather|else|differently|different|worse)\b.* than\b/iu
const cutsThan = ({ stem, parts }: Candidate, evidence: string): boolean => {
  const word = / (\p{Ll}{2,}er|more|less)\?$/u.exec(stem)?.[1]
  if (word !== undefined && evidence.includes(`${word} than `)) return true
  // "pumps more blood in an hour | than the body holds"
  const end = stem.replace(/\?$/, '').split(' ').slice(-3).join(' ')
  if (/\b(?:more|less|fewer|\p{Ll}{2,}er)\b/u.test(stem) && evidence.includes(`${end} than `)) return true
  return parts.length === 0 && stem.endsWith('?') && / than\b/.test(stem) && !compared.test(stem)
}

/** "the main building", "the best known species": of what, nothing says. */
const first = String.raw`the (?:main|chief|principal|(?:best|most|least|well)[ -]\p{Ll}+|(?!(?:forest|interest|harvest|west|test|chest|guest|request|protest|priest|nest|crest)\b)\p{Ll}+est|only|first|last|second|third)`
const lone = new RegExp(`^${first} \\p{Ll}+$`, 'u')
const loneAsked = new RegExp(`^(?:What|Who) (?:is|are|was|were) ${first} \\p{Ll}+\\?$`, 'u')
const lacksWhole = ({ answer, stem, facts }: Candidate): boolean =>
  facts[0].kind === 'definition' && (lone.test(answer) || loneAsked.test(stem))

/** "the oldest hall and located near the lake", "notes of spoken" for "of spoken or written words": what goes on is something else, or gone. */
const goesOn = / and (?:located|situated|based|founded|built|known|named|called|owned|run|used)\b/
const participleBehind = /\bof (\p{Ll}{4,}n)(?: (\p{Ll}+)|\?$)/u
const isVerbal = (word: string): boolean => /^(?:is|are|was|were)$|ed$/.test(word) || isIrregularParticiple(word)
const endsInParticiple = ({ stem, answer, targets }: Candidate): boolean => {
  const [, participle = '', next = 'is'] = participleBehind.exec(stem) ?? /\bof (\p{Ll}{4,}n)$/u.exec(answer) ?? []
  return (
    (targets[0]?.slot === 'definition' && goesOn.test(answer)) || (isIrregularParticiple(participle) && isVerbal(next))
  )
}

/** "invite Ida Holm to visit Holm": one of them is somebody else. "the first meeting of the Bank": of its own board, which is asked for. */
const namesTwice = ({ stem, answer }: Candidate): boolean => {
  const owner = /^(?:the )?(\p{Lu}.*)['’]s \p{Lu}/u.exec(answer)?.[1]
  const again = /\p{Lu}\p{Ll}+ (\p{Lu}\p{Ll}+) (?:.* )?to \p{Ll}+ \1\b(?!['’])/u.test(stem)
  return again || (owner !== undefined && stem.includes(` of the ${owner}`))
}

/** "tied to wealth in that it gives power": how far it is so, not what. */
const explains = / in that (?:it|they|he|she|the)\b/

/** "In those days photographs were glass plates": what a word meant then. */
const then =
  /^(?:In those (?:days|times|years)|In the past|At (?:that|the) time|At first|Back then|Originally|Initially|Formerly)\b/
const isOfThen = ({ facts }: Candidate, evidence: string): boolean =>
  facts[0].rule === 'definition:copula' && then.test(evidence)

/** True where a stem or an answer has but half of a phrase of its sentence. */
export const isCutPhrase = (candidate: Candidate, evidence: string): boolean =>
  cutsSpan(candidate, evidence) ||
  takesResult(candidate, evidence) ||
  cutsDelay(candidate, evidence) ||
  isTooMuch(candidate, evidence) ||
  cutsTarget(candidate, evidence) ||
  cutsName(candidate, evidence) ||
  bareSubject(candidate) ||
  givesTwo(candidate) ||
  cutsTitle(candidate, evidence) ||
  cutsStretch(candidate, evidence) ||
  cutsDoers(candidate, evidence) ||
  cutsThan(candidate, evidence) ||
  lacksWhole(candidate) ||
  endsInParticiple(candidate) ||
  namesTwice(candidate) ||
  ofDoing.test(candidate.stem) ||
  cutsSeries(candidate, evidence) ||
  listsBrackets(evidence) ||
  explains.test(candidate.answer) ||
  isOfThen(candidate, evidence) ||
  lacksEnd(candidate)

import { isFunctionWord, stem as stemOf } from '@/lib/domain/text'
import { isDamaged } from '../check'
import { isHumanNoun } from '../lexicon'
import type { Candidate } from '../questions/candidate'
import { type Context, sentencesOf } from '../questions/context'
import { headOf } from '../questions/shape'
import { foldOf, tokensOf } from '../questions/words'
import { isIrregularParticiple } from '../verbs'
import { isTorn } from './torn'
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

/** "To whom was he promoted?", "Into whom was he born?": a post and a family are no whom. */
const post = /^(?:Into|As) whom\b|^To whom\b.*\b(?:promoted|demoted|advanced|raised|rise|risen|grow|grown)\b/

/** "What was replaced as mayor?" where a person was: the question word does not fit its answer. */
function wrongWord({ stem, answer, targets }: Candidate, context: Context): boolean {
  if (post.test(stem) || (/^What /.test(stem) && context.persons.has(answer))) return true
  if (/^Whom /.test(stem) && /^(?:his|her|its|their) /.test(answer) && !isHumanNoun(headOf(answer))) return true
  if (targets[0]?.slot !== 'subject') return false
  // "What negotiated?" - "the secretary", "Who was fought?" - "the Battle of ...".
  if (/^What /.test(stem) && / of |^\S+ \S+$/.test(answer) && isHumanNoun(headOf(answer))) return true
  const type = context.namings.get(foldOf(answer.replace(/^the /, '')))?.[0]?.type
  return /^Who /.test(stem) && (type === 'place' || type === 'event' || type === 'work')
}

const limiting = /\b(only|never|rarely|seldom|hardly|barely|scarcely|no longer|not) (\p{L}+)/giu

/** "Why does the law apply to stars?" of "the law only applies to stars ...": without "only" it is another statement. */
function losesLimit(candidate: Candidate, evidence: string): boolean {
  const said = new Set(tokensOf(`${candidate.stem} ${candidate.answer}`).map(stemOf))
  return [...evidence.matchAll(limiting)].some(
    ([, limit = '', next = '']) =>
      said.has(stemOf(next.toLowerCase())) &&
      !isFunctionWord(next.toLowerCase()) &&
      !limit.split(' ').every((word) => said.has(word.toLowerCase())),
  )
}

const conditions = /\b(until(?! (?:\p{L}+ )?\d)|unless|as long as|provided that|only if|only when)\b/giu

/** "What behaves like a solid?" of "Ice behaves like a solid until ...": so far it is true, and no further. */
const losesCondition = ({ stem, answer }: Candidate, evidence: string): boolean =>
  [...evidence.matchAll(conditions)].some(
    ([words]) => !`${stem} ${answer}`.toLowerCase().includes(words.toLowerCase()),
  ) && !/\b(?:was|were|did|had)\b/.test(stem)

const unchanged = /^(?:broadcast|cast|set|put|cut|hit|shut|spread|split|shed)$/

/** "What was the landing?" - "broadcast on live TV": what was done to it, and not what it is. */
const asksDeed = ({ stem, answer }: Candidate): boolean => {
  const [first = ''] = answer.split(' ')
  return (
    /^(?:What|Who) (?:is|are|was|were) [^?]*\?$/.test(stem) &&
    /^\p{Ll}+$/u.test(first) &&
    (isIrregularParticiple(first) || unchanged.test(first))
  )
}

const cutTime = /\b(?:before|after|until|since|than) (?:the )?(?:\p{Lu}\S* )*(\p{Lu}[^\s?.]*)[?.]$/u
const goesOn =
  /^ (?:and|or|was|were|is|are|had|has|took|made|left|came|went|began|died|became|gave|saw|could|would|\p{Ll}{2,}ed)\b/u

/** "before Otto Roth." of "before Otto Roth and Karl Holm left": half of a clause. */
function cutsTime({ stem }: Candidate, evidence: string): boolean {
  const name = cutTime.exec(stem)?.[1]
  const at = name === undefined ? -1 : evidence.lastIndexOf(name)
  return name !== undefined && at >= 0 && goesOn.test(evidence.slice(at + name.length))
}

/** "Jan Brandt died, and the inquiry.": what comes behind the comma belongs elsewhere. */
const leftOver = /^[^,]*, and (?:the|an?|his|her|its|their) (?:\p{L}+ ){0,2}\p{L}+\.$/u

/** "in which the blood remains in the vessels": where, the clause before says. */
const withinAnother = ({ facts }: Candidate, evidence: string): boolean => {
  const { subject } = facts[0]
  const at = subject.startsWith('the ') ? evidence.indexOf(`which ${subject}`) : -1
  return at > 0 && /\b(?:in|on|at|by|through|during|under|from|with|for) $/.test(evidence.slice(0, at))
}

/** "For example, an accountant may charge $100": made up to explain, and nothing to learn. */
const isMadeUp = ({ facts }: Candidate, evidence: string): boolean =>
  /^(?:For (?:example|instance)|Imagine|Suppose)\b/.test(evidence) && /^an? /i.test(facts[0].subject)

/** "Where was Dublin?" - "under constant threat": no place at all. */
const noPlace = (candidate: Candidate): boolean =>
  /^Where\b/.test(candidate.stem) &&
  /^(?:under|to|by|with|as|of) |^(?:in|on|at) (?:the |their |its |his |her )?(?:(?:own|same|general|whole|constant) )?(?:control|charge|favou?r|conflict|contrast|order|orders|power|terms?|trouble|debt|danger|need|doubt|addition|general|common|response|recognition|support|honou?r|memory|search|return|exchange|connection|accordance|agreement|time|times|case|cases|way|ways|form|forms|fact|turn|effect|use|practice|theory|average|basis|behalf|request|expense|grounds|condition|purpose|command|advice|view|eyes?|years?|months?|days?|century|decade)\b/i.test(
    candidate.answer,
  )

/** "What does photosynthesis take in chloroplasts?" - "place": half of a phrase whose words mean nothing apart. */
const halfIdiom = (candidate: Candidate): boolean =>
  /\b(?:takes?|took|taken|makes?|made|gives?|gave|given|plays?|played|loses?|lost|lose|pays?|paid|comes?|came)\b/.test(
    candidate.stem,
  ) &&
  /^(?:(?:an?|the|little|no|much|great|full|its|his|her|their)\s+)*(?:\p{L}+\s+)?(?:place|part|role|care|account|advantage|rise|use|sense|way|time|attention|heed|charge|hold|shape|effect|fruit|mind)\b(?! of (?:the |an? )?\p{Lu})/u.test(
    candidate.answer,
  )

/** "Which da did the king send?": a part of a name is no class. */
const asksParticle = /\bwhich (?:de|del|della|di|da|dos|du|van|von|der|den|ter|ten|bin|ibn|al|el|la|le|y|zu|zum|zur) /i

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
    !asked.some(isTorn) &&
    !doubled &&
    !asksParticle.test(candidate.stem) &&
    !wrongWord(candidate, context) &&
    !halfIdiom(candidate) &&
    !noPlace(candidate) &&
    !losesLimit(candidate, evidence) &&
    !losesCondition(candidate, evidence) &&
    !asksDeed(candidate) &&
    !cutsTime(candidate, evidence) &&
    !leftOver.test(candidate.stem) &&
    !withinAnother(candidate, evidence) &&
    !isMadeUp(candidate, evidence) &&
    !sentences.some(isDamaged)
  )
}

import { isFunctionWord, stem as stemOf } from '@/lib/domain/text'
import { isHumanNoun, isPlural } from '../lexicon'
import type { Candidate } from '../questions/candidate'
import type { Context } from '../questions/context'
import { foldOf, stemsOf, tokensOf } from '../questions/words'
import { comparesUnsaid, isAnonymous } from './anonymous'
import { isOfImagined } from './imagined'
import { isOpen } from './open'
import { type Check, type Objection, type Objections, withoutAnyInStem } from './types'
import { isUnspecific } from './unspecific'
import { genericNouns, genericVerbs } from './words'

/** "the term inflation": the word behind it is a name. */
const named = /^(?:term|word|name)$/

const asksTime = /^(?:In|On|Since|Until|From) what (?:year|date|month(?: and year)?|decade|century)\b/i

/** How far words single something out: a name or a number most, an ordinary word less, "have" or "part" hardly. */
function specificity(stem: string, context: Context, without: ReadonlySet<string> = new Set()): number {
  const raw = stem
    .replace(asksTime, '')
    .replace(/[?.,;:!"“”()]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
  return raw.reduce((sum, word, index) => {
    const folded = foldOf(word)
    if (without.has(folded)) return sum
    if (index > 0 && (/^[\p{Lu}\p{N}]/u.test(word) || named.test(raw[index - 1] ?? ''))) return sum + 1.5
    if (folded === '' || isFunctionWord(folded)) return sum
    if (genericVerbs.has(stemOf(folded)) || genericVerbs.has(folded) || genericNouns.has(stemOf(folded)))
      return sum + 0.4
    return sum + (context.topic.has(stemOf(folded)) ? 0.8 : 1)
  }, 0)
}

/** Subjects that are somebody or other: nothing asked of them can be known. */
const indefinite =
  /^(?:an? (?:new )?(?:method|technique|approach|strategy|process|system|way|study|experiment|tool) (?:that|which)\b|some|certain|various|several|other|others|another|no(?!\.)|few|a few|one|both|an? (?:second|third|similar|turning point|milestone|new|further|additional|number|variety|range|series|few)|notable|recent|further|additional|numerous|different|much|more(?! than (?:an? )?(?:\d|half\b|hundred|thousand|million|dozen)))\b/i

/** Kinds whose stem says by itself what is asked: "What is X?", "What is the term for ...?", "When was X born?" */
const plainKinds = new Set(['definition', 'naming', 'birth', 'death', 'tenure', 'appointment', 'succession'])

/** Kinds whose question word says much: "Why", "Where", "When does ...", "caused by". */
const clear = new Set(['cause', 'condition', 'location', 'founder', 'purpose', 'process'])

/** "What is the average yearly rainfall?", "How long did 50% of travellers wait?": where, or of what, the stem does not say. */
const figureOf =
  /^(?:What|How \p{Ll}+) (?:is|was|are|were) the (?:(?!of |in |for |between |from |to |at |on |per |by )[\p{Ll}-]+ ?){1,5}\?$/u
/** "What is the limit in Norland?": of what. */
const looseLimit =
  /^What (?:is|was) the (?:limit|maximum|minimum|amount|rate|figure|total|average|ratio)(?! (?:of|for|on|at which|that|to)\b)/
const isLooseFigure = ({ stem, facts, targets }: Candidate): boolean =>
  targets[0]?.slot === 'quantity' &&
  (figureOf.test(stem) ||
    looseLimit.test(stem) ||
    (isUnanchored(stem.replace(/\d+(?:\.\d+)? ?%/g, '')) && /^(?:\d|half\b|most\b|\p{Ll}+s$)/u.test(facts[0].subject)))

const asksSubject = (candidate: Candidate): boolean => candidate.targets[0]?.slot === 'subject'

/** "What caused more than $10 million in damage?": whatever caused twice as much did, too. */
const atLeast =
  /^(?:Who|What) .*\b(?:more than|over|at least|up to|less than|fewer than) (?:[$€£]|\d|an? (?:hundred|thousand|million|dozen))/

/** "What did X make ...?", with no preposition behind the verb that is answered. */
const plainObject =
  /^What (?:do|does|did|can|could|may|might|will|would|has|have|had)\b(?!.* (?:of|to|for|from|with|in|on|as|by|at|into|about|against|through)\?$)/

/** Kinds of which the stem is a plain clause. */
const fresh = new Set(['statement', 'event'])

/** "particularly bright examples": of what, they do not say. */
const unsaid = /\b(?:examples|types|forms|kinds|versions|ones|variants|variations|cases|instances|others)$/i

/** "positive effects", "softer materials": a class too wide to ask about, with nothing that says of what. */
function isWide(phrase: string): boolean {
  const words = phrase.replace(/^(?:the|an?|its|their) /i, '').split(' ')
  const last = foldOf(words.at(-1) ?? '')
  return (
    words.length <= 3 &&
    !/\p{Lu}/u.test(phrase) &&
    isPlural(last) &&
    !isHumanNoun(last) &&
    genericNouns.has(stemOf(last))
  )
}

/** "mole colonies", in a text on moles. */
const isOfTopic = (phrase: string, { document }: Context): boolean => {
  const title = stemsOf(document.title)
  return stemsOf(phrase)
    .slice(0, -1)
    .some((word) => title.includes(word))
}

/** "What did a toad drink?", "What did a nationwide talent search result in?": some toad of a story; "What does a comet release?" is said of them all. */
const someThing = /^(?:an?|one|two|three|four) [\p{Ll}-]+(?: [\p{Ll}-]+)?$/u
/** Of one in more words a name or a figure tells which: "In what year was a small steam engine built in Ulm?" */
const someLonger = /^(?:an?|one|two|three|four) [\p{Ll}-]+(?: [\p{Ll}-]+){2}$/u
const past = /\b(?:did|was|were|had)\b/

/** "What is the southernmost chain?": of what, neither a name nor a place says. */
const greatest = /^What (?:is|are|was|were) the (?:\p{Ll}+(?:est|most)|(?:most|least) \p{Ll}+) \p{Ll}+\?$/u

/** "In what year was Ida Holm elected?": to what, the text had said before. */
const toWhat =
  /^(?:In what year|On what date|In what month and year|When) (?:was|were) (?:\p{Lu}\S* )+(?:elected|re-elected|appointed|nominated|selected|chosen|promoted|hired|confirmed)\?$/u

const exampleOf = /^What (?:is an example|are \p{L}+ examples) of (.+)\?$/u

/** "two examples of famous painters": there are many. */
const remarkable =
  /^(?:famous|notable|important|prominent|major|well-known|popular|leading|influential|other|such|common)\b/

/** "Who wrote a secret letter?": one of many, and nothing says which. */
const deedToOne =
  /^(?:Who|Which \p{Ll}+) (?!is\b|has\b|can\b|may\b)(?:(?:was|had) )?(?:\p{Ll}+ed|wrote|made|built|led|gave|took|sent|held|won|found|drew|began|sold|bought) an? (?:\p{Ll}+ ){0,2}\p{Ll}+\?$/u

/** "Most were formed in the mantle", "The initial loan of ____ will go to Ulm", "Examples are Ulm and Linz": of what, the statement does not say. */
const openStatement =
  /^Others\b|^The (?:initial|additional|remaining|extra|further) (?:____|[$€£]\d\S*)(?: \p{L}+)* (?:will|was|were|is|are) |^Only (?:\d+|two|three|four|five|six|seven|eight|nine|ten) \p{Ll}+|\ban? more \p{Ll}+ \p{Ll}+(?!.* than\b)|^An? (?:new|second|third|further|similar|later|different) (?!\p{Lu})|^(?:(?:An?|The|Some|Other|Common|Notable|Famous|Well-known|[Oo]nly) )*[Ee]xamples? (?!of\b)|^(?:Most|Some|Many|Few|All|Both|Each|Several|Others?|One|Two|Three|Four|Five|None|Half|Much) (?:of (?:them|these|those)\b|is|are|was|were|has|have|had|can|could|may|might|will|would|do|did|does)\b/u

/** "Seven guards were hurt": of a deed that is over a statement must say whose, where or when. */
const isUnanchored = (stem: string): boolean =>
  /\b(?:was|were|had|did)\b/.test(stem) && !/(?<=\p{L}[\p{L},;:"“”’']* )["“]?\p{Lu}|\d/u.test(stem)

/** "What was Ada Brandt working on?": when, only the text tells. */
const underWay = ({ stem }: Candidate): boolean =>
  !/^(?:By|Since|Until) (?:what|which) (?:year|decade|century)\b|\d/.test(stem) &&
  (/\b(?:was|were) .*\bbeing \p{Ll}{3,}/u.test(stem) ||
    /\b(?:was|were) (?:(?:the )?\p{Lu}\S* ){1,4}(?:away |still |already |then )?(?!king\b|during\b|being\b|missing\b|outstanding\b|surprising\b|interesting\b)\p{Ll}{3,}ing\b/u.test(
      stem,
    ))

/** "the narrower end": of what, only the text tells. */
const someEnd =
  /\bthe (?:\p{Ll}+er|left|right|front|back|opposite) (?:end|side|part|half|portion|edge|tip|surface)(?! (?:of|that|which)\b)(?=[ ?])/u

/** "over the last 20 years": before when. */
const untilNow =
  /\b(?:over|in|for|during|within) the (?:last|past) (?:\p{L}+ |\d+ )?(?:years|decades|months|century|decade|year)\b/u

/** "the current mayor", "Tyrol's future king": who it was when it was written; but "the new king" of a year. */
const office =
  '(?:\\p{Ll}+ )?(?:president|king|queen|emperor|empress|pope|bishop|archbishop|governor|mayor|chancellor|senator|minister|director|chairman|chairwoman|leader|head|ruler|owner|chief|commander|principal|dean|manager|editor|holder)\\b'
const inOffice = new RegExp(`\\b(?:[Tt]he|its|their|\\S+['’]s?|[Ww]hich) (?:current|present|incumbent) ${office}`, 'u')
/** "The current President is ____": written large as well, where no year tells when. */
const titleInOffice = /^[^\d]{0,60}\b[Tt]he (?:current|present|incumbent) \p{Lu}\p{Ll}+\b(?!.*\d)/u
const newInOffice = new RegExp(
  `\\b(?:[Tt]he|its|their|\\S+['’]s?) (?:new|future|next|current|present|incumbent) ${office}`,
  'u',
)

/** "Who responded by closing the gates?": to what, only the text tells. */
const respondsToNothing =
  /^(?!.*\b(?:When|After|If|During|In response|\p{L}*(?:respond|react|retaliat|repl[iy])\p{L}* to) )[^,]*\b(?:respond|react|retaliat|repl[iy])(?:ed|s|es|ing)?(?: by\b|\?$)/u

/** "What does a different type of pump use?", "a competing model", "in some cases": which, only the text tells. */
const otherType =
  /\b(?:an?|another) (?:(?:different|second|third|new|further|similar|certain|special|particular) (?:type|kind|form|sort|way) of|(?:competing|rival|alternative|opposing) \p{Ll}+)\b|\bin (?:some|many|most|certain|other) cases\b/iu

/** "the first use of the word by": which word, is not told. */
const untoldWord =
  /^(?!.*["“]).*\bthe (?:word|phrase|nickname)(?= (?:by|in|was|is|were|had|has|became|came|comes|derives?|originates?|originated|first|entered|mean|refer|come|derive)\b|[?.,])/iu

const isStatement = ({ kind }: Candidate): boolean => kind === 'true-false' || kind === 'cloze'

/** What holds of questions only. */
const asked =
  (holds: Objection): Objection =>
  (candidate, context) =>
    !isStatement(candidate) && holds(candidate, context)

/** What holds of statements only, whole or with a gap. */
const stated =
  (holds: Objection): Objection =>
  (candidate, context) =>
    isStatement(candidate) && holds(candidate, context)

const aboutSubject = ({ facts: [fact], targets }: Candidate): boolean =>
  fact.kind !== 'list' && targets[0]?.slot !== 'subject'

/** "What is known as X?" and the like say by their kind what is asked. */
const isPlain = ({ facts: [fact] }: Candidate): boolean => plainKinds.has(fact.kind)

/** Words that ask for one thing by themselves. */
const clearStem =
  /^How often |^What kind of |^What is the \p{Lu}\p{Ll}+ (?:word|term|phrase|prefix|suffix) (?:that means|which means|meaning) |\b(?:caused by|result from|arise from|made (?:of|from|up of)|(?:derived?|obtained|extracted|come) from|(?:consist|composed) of|divided into|(?:known|famous|noted) for)\?$|\b(?:consist|made up|composed)\?$/u

/** What one does for all the others: "Who discovered radium?", "Who built the first telescope?" */
const doneOnce =
  /^(?:Who|By whom was .*) (?:discovered|invented|devised|coined|isolated|patented|\p{Ll}+ the first \p{Ll}+)\b/u

/** The stem asks for a subject, and says too little of what it did. */
const saysLittleOfSubject = (candidate: Candidate, context: Context): boolean =>
  !isPlain(candidate) &&
  candidate.facts[0].kind !== 'superlative' &&
  asksSubject(candidate) &&
  specificity(candidate.stem, context) <
    (doneOnce.test(candidate.stem)
      ? 1.6
      : /^(?:Who|By whom|Which \p{Ll}+ (?:states|holds|says|argues|claims))\b/u.test(candidate.stem)
        ? 2.3
        : 2.7)

/** "What did Zwicky make?": the verb says nothing, and nothing else does. */
const saysNothingOfObject = (candidate: Candidate, context: Context): boolean => {
  const [fact] = candidate.facts
  return (
    candidate.targets[0]?.slot === 'object' &&
    fresh.has(fact.kind) &&
    !fact.rule.startsWith('holding:') &&
    plainObject.test(candidate.stem) &&
    specificity(candidate.stem, context, new Set(tokensOf(fact.subject))) < 0.9
  )
}

/** The stem says too little to single out its answer; "the largest island" is singled out by being the largest. */
const saysLittle = (candidate: Candidate, context: Context): boolean => {
  const { kind } = candidate.facts[0]
  if (isPlain(candidate) || (asksSubject(candidate) && kind !== 'superlative')) return false
  const isClear = kind === 'superlative' || clear.has(kind) || clearStem.test(candidate.stem)
  return specificity(candidate.stem, context) < (isClear ? 1.2 : 1.55)
}

/** Why a stem may say too little to single out its answer, or a statement too little to be judged. */
export const vagueObjections: Objections = {
  imagined: ({ stem, answer }, context) => isOfImagined(`${stem} ${answer}`, context),
  'word untold': ({ stem, answer }) => untoldWord.test(stem.replace('____', answer)),
  'until now': ({ stem }) => untilNow.test(stem),
  'of today': ({ stem, answer, facts: [fact] }) =>
    inOffice.test(`${stem} ${answer}`) ||
    titleInOffice.test(`${stem} ${answer}`) ||
    (fact.kind === 'definition' && newInOffice.test(`${stem} ${answer}`)),
  'to nothing': ({ stem }) => respondsToNothing.test(stem),
  'some end': ({ stem }) => someEnd.test(stem),
  'some type': ({ stem, answer, targets }) =>
    otherType.test(targets[0]?.slot === 'object' ? `${stem} ${answer}` : stem),
  'open statement': stated(({ stem }) => openStatement.test(stem)),
  'unanchored statement': stated(({ stem, answer }) => isUnanchored(stem.replace('____', answer))),
  'comparison unsaid': stated(({ stem }) => comparesUnsaid(stem)),
  'short statement': stated(({ stem }, context) => specificity(stem, context) < 3.2),
  'open question': asked(isOpen),
  'under way': asked(underWay),
  'deed to one': asked((candidate) => asksSubject(candidate) && deedToOne.test(candidate.stem)),
  'indefinite subject': asked(
    ({ facts: [fact], targets }) => !/^(?:subject|term)$/.test(targets[0]?.slot ?? '') && indefinite.test(fact.subject),
  ),
  'unsaid subject': asked((candidate) => aboutSubject(candidate) && unsaid.test(candidate.facts[0].subject)),
  'wide subject': asked(
    (candidate, context) =>
      aboutSubject(candidate) &&
      !/^(?:start|quantity)$/.test(candidate.targets[0]?.slot ?? '') &&
      isWide(candidate.facts[0].subject) &&
      !isOfTopic(candidate.facts[0].subject, context),
  ),
  'example of many': asked(({ stem }) => {
    const ofClass = exampleOf.exec(stem)?.[1] ?? ''
    return isWide(ofClass) || remarkable.test(ofClass) || isHumanNoun(ofClass.split(' ').at(-1) ?? '')
  }),
  anonymous: asked(isAnonymous),
  'loose figure': asked(isLooseFigure),
  unspecific: asked((candidate, { document }) =>
    isUnspecific(candidate, document.text.slice(candidate.evidence.start, candidate.evidence.end)),
  ),
  'something of a story': asked(
    ({ stem, facts: [fact] }) =>
      fact.kind !== 'list' &&
      past.test(stem) &&
      (someThing.test(fact.subject) || (someLonger.test(fact.subject) && !/(?<=.)[\p{Lu}\d]/u.test(stem))),
  ),
  sign: asked(({ stem }) => /^What (?:is|are|was|were) (?:the )?\S{1,2}\?$/.test(stem)),
  'greatest of what': asked(({ stem }) => greatest.test(stem)),
  'to what': asked(({ stem }) => toWhat.test(stem)),
  'at least': asked(
    (candidate) =>
      !isPlain(candidate) &&
      candidate.facts[0].kind !== 'superlative' &&
      (asksSubject(candidate) || candidate.targets[0]?.slot === 'reason') &&
      atLeast.test(candidate.stem),
  ),
  'little of subject': asked(saysLittleOfSubject),
  'nothing of object': asked(saysNothingOfObject),
  little: asked(saysLittle),
}

/** `vague`: the stem says enough to single out its answer, and a statement enough to be judged. */
export const vague: Check = withoutAnyInStem(vagueObjections)

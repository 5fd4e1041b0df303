import { stem as stemOf } from '@/lib/domain/text'
import type { Candidate } from '../questions/candidate'
import { asPattern, tokensOf } from '../questions/words'
import { infinitive, isIrregularPast, isPureVerb } from '../verbs'

/** Verbs that say little without what their object is taken for: "treated him as an equal". */
const takenFor =
  /\b((?:treat|regard|view|perceiv|portray|depict|characteri[sz]|interpret|dismiss)(?:s|es|e|ed|d|ing)?)\b [^.;:]{2,80}? as (?:an? |the |\p{L})/giu

/** What is taken up only to do something else with it: "took the notes of others and arranged them". */
const takenUp =
  /\b(takes?|took|taken|brings?|brought|gets?|got|picks?|picked|gathers?|gathered) [^.;:]*? and (?:\p{Ll}+ly )?(\p{Ll}+) (?:it|them|him|her|these|those)\b/giu

/** "Who took the notes of others?": to take them was not the deed. */
const losesDeed = ({ stem, answer }: Candidate, evidence: string): boolean => {
  const said = new Set(tokensOf(`${stem} ${answer}`).map((word) => infinitive(word)))
  return [...evidence.matchAll(takenUp)].some(
    ([, first = '', second = '']) => said.has(infinitive(first.toLowerCase())) && !said.has(infinitive(second)),
  )
}

/** Verbs that say little without what comes with their object: "entrusted her with the samples". */
const withWhat =
  /\b((?:entrust|charg|credit|provid|suppl|equip|endow|confront|compar|associat|confus|replac)(?:s|es|ies|e|ed|ied|d|ing|y|ying)?) [^.,;:]{2,50}? with \p{L}/giu

/** "Who refused to treat Ada Brandt?" of "as an equal", "Ada Brandt entrusted Otto Roth." of "with the samples". */
const losesComplement = ({ stem, answer }: Candidate, evidence: string, verbs: RegExp, link: RegExp): boolean => {
  const said = new Set(tokensOf(stem).map(stemOf))
  return (
    !link.test(`${stem} ${answer}`) &&
    [...evidence.matchAll(verbs)].some(([, verb = '']) => said.has(stemOf(verb.toLowerCase())))
  )
}

/** "made him miserable that he thought of leaving": so miserable that. */
const losesDegree = ({ stem }: Candidate, evidence: string): boolean =>
  [...evidence.matchAll(/\bso (\p{L}+) that\b/gu)].some(
    ([, quality = '']) => stem.includes(` ${quality} that `) && !stem.includes(`so ${quality}`),
  )

/** "denied the northern fleet use of the canal": to whom, and what, run into one. */
const twoGifts =
  /\b(?:den(?:y|ies|ied)|grant(?:s|ed)?|g[ai]ven?|gives?|allow(?:s|ed)?|refuse[sd]?) ((?:the|an?) [\p{L}-]+(?: [\p{L}-]+)? (?:use|access|entry|passage|permission|aid|support|leave|asylum))\b/gu
const mixesGifts = ({ stem, answer }: Candidate, evidence: string): boolean =>
  [...evidence.matchAll(twoGifts)].some(
    ([words, gift = '']) => `${stem} ${answer}`.includes(gift) && !stem.includes(words),
  )

/** "by a combination of plague": of two things, one is left. */
const losesFellow = ({ stem }: Candidate, evidence: string): boolean =>
  /\b(?:combination|mixture|blend|union) of (?!.* and )/.test(stem) &&
  /\b(?:combination|mixture|blend|union) of [^.;]* and /.test(evidence)

/** "In what year did the knights besiege?", "In what year did she begin?": what, the question leaves out. */
const bareVerb =
  /^(?:In what (?:year|month and year|decade|century)|On what date|When|Why|Who|What) (?:did )?(?:.* )?(?:invade|besiege|raid|conquer|capture|occupy|destroy|defeat|annex|build|design|decline|refuse|agree|accept|begin|continue|try|attempt|besieged|raided|conquered|captured|occupied|destroyed|defeated|annexed)(?: (?:in|on|by|as) [^?]*)?\?$/u
const undone = /\b(?:besieged|invaded|raided|conquered|captured|occupied|destroyed|defeated|annexed)(?: in \d+)?\.$/
const asksNoObject = ({ kind, stem, targets }: Candidate): boolean =>
  kind === 'true-false'
    ? undone.test(stem) && !/\b(?:was|were|is|are|been)\b/.test(stem)
    : bareVerb.test(stem) &&
      targets[0]?.slot !== 'object' &&
      // "Why did Rome decline?", but not "Why did Ida Holm decline?"
      (!/\b(?:begin|continue|decline)\b/.test(stem) || /\bdid (?:\p{Lu}\S+ ){2,}/u.test(stem)) &&
      !/\b(?:was|were|is|are|been|be)\b/.test(stem)

/** "together with Tyrol, grew a third of it": not by itself. */
const withPartner = /\b(?:together|along|jointly) with (?:the )?\p{Lu}[\p{L} ]*?, (\p{Ll}{3,})\b/u
const losesPartner = ({ stem, answer }: Candidate, evidence: string): boolean => {
  const deed = withPartner.exec(evidence)?.[1]
  const said = tokensOf(`${stem} ${answer}`).map((word) => infinitive(word))
  return (
    deed !== undefined &&
    said.includes(infinitive(deed)) &&
    !/\b(?:together|along|jointly) with\b/.test(`${stem} ${answer}`)
  )
}

/** "Otto Lang and, on his own, Karl Holm built looms": one of two who did. */
const afterFellow = /\b(?:and|or), (?:\p{Ll}+ ){0,3}\p{Ll}+, $/u
const losesFormer = ({ stem, answer, targets }: Candidate, evidence: string): boolean => {
  const at = targets[0]?.slot === 'subject' ? evidence.indexOf(answer) : -1
  return at > 0 && /^Wh/.test(stem) && afterFellow.test(evidence.slice(0, at))
}

/** "to ask whether Ida Holm had sold the mill": it is not said that she had. */
const isOpen = ({ facts }: Candidate, evidence: string): boolean => evidence.includes(` whether ${facts[0].subject} `)

/** "In the 17th century the walls still stood": they had stood before as well. */
const losesStill = ({ stem, targets }: Candidate, evidence: string): boolean =>
  (targets[0]?.slot === 'start' || targets[0]?.slot === 'end') &&
  /\b(?:was|were|is|are|had|has|have) (?:still|already)\b|\b(?:still|already) \p{Ll}+(?:ed|s)\b/u.test(evidence) &&
  !/\b(?:still|already)\b/.test(stem)

/** "The bank considers a law effective if it protects": only then. */
const losesCase = ({ kind, stem, answer, facts }: Candidate, evidence: string): boolean =>
  kind !== 'cloze' &&
  facts[0].rule.startsWith('statement:') &&
  / if (?:it|they|he|she|the|an?|its|their|there) /.test(evidence) &&
  !/\b(?:if|was|were|did|had)\b/.test(`${stem} ${answer}`)

/** "If these claims are false, she was the first": only then. */
const losesIf = ({ stem, answer, facts }: Candidate, evidence: string): boolean =>
  /^(?:If|Unless)\b/.test(evidence) && facts[0].kind !== 'condition' && !/\b(?:if|unless)\b/i.test(`${stem} ${answer}`)

/** "Designed by Otto Roth, its halls were completed": the participle is of something else than the halls. */
const dangling = /^(\p{Lu}\p{Ll}+ed|Built|Made|Written|Drawn|Led) (?:by|in|at|from) [^,]+, (?:its|his|her|their) /u
const readsDangling = ({ stem }: Candidate, evidence: string): boolean => {
  const participle = dangling.exec(evidence)?.[1]?.toLowerCase()
  return participle !== undefined && tokensOf(stem).includes(participle)
}

/** "while leaving tenants open to harm": no tenants that leave. */
const participleAsSubject = ({ facts }: Candidate, evidence: string): boolean =>
  /^\p{Ll}+ing /u.test(facts[0].subject) &&
  new RegExp(`\\b(?:while|when|before|after|by|without|thereby|thus) ${asPattern(facts[0].subject)}`, 'u').test(
    evidence,
  )

/** "the largest dam in Europe when it was completed": and since then, perhaps, no more. */
const greatestThen =
  /\b(?:the|its|his|her) (?:\p{Ll}+ )?(?:most|least|first|only|\p{Ll}{3,}est)\b[^.;]* when (?:it|they|he|she) (?:was|were|had)\b/u
const losesThen = ({ stem, answer }: Candidate, evidence: string): boolean =>
  greatestThen.test(evidence) &&
  /\b(?:most|least|first|only|\p{Ll}{3,}est)\b/u.test(`${stem} ${answer}`) &&
  !/\bwhen\b/i.test(stem)

const more =
  '(?:lower|higher|larger|smaller|greater|faster|slower|longer|shorter|better|worse|more|less|fewer|stronger|weaker|heavier|lighter|deeper|cheaper)'
/** "at a lower price than its neighbour": lower than what, is not said. */
const compared = new RegExp(`\\ban? (${more}) [^.,;:?]{2,50} than `, 'gu')
const losesComparison = ({ stem, answer }: Candidate, evidence: string): boolean =>
  !/ than /.test(`${stem} ${answer}`) &&
  [...evidence.matchAll(compared)].some(([, word = '']) => new RegExp(`\\ban? ${word} `, 'u').test(`${stem} ${answer}`))

/** Nouns that say nothing without the one they are of: "had been asked to find a replacement". */
const ofSomebody = /\b(?:an?|the) (?:replacement|substitute|successor|predecessor|counterpart|remainder)s?(?=[?.,]|$)/i

/** "Its own mill produces more boats a year": more than what, was said before it, or nowhere. */
const moreThanWhat =
  /\b(?:produc|mak|earn|us|need|cost|sell|grow|contain|get|receiv|ha)(?:es?|s|ve) (?:more|fewer|less) (?!than\b|or\b|and\b)\p{L}/u
const losesMeasure = ({ stem }: Candidate): boolean => moreThanWhat.test(stem) && !/ than /.test(stem)

/** "are owned and run by the guild": that which looks like a verb of its own is done to it. */
const secondDone = /\b(?:is|are|was|were|be|been) (?:\p{Ll}+ly )?\p{Ll}+ (?:and|or) (\p{Ll}+)(?: \p{Ll}+ly)? by\b/gu
const actsWhatIsDone = ({ stem }: Candidate, evidence: string): boolean =>
  !/\b(?:is|are|was|were|be|been)\b/.test(stem) &&
  [...evidence.matchAll(secondDone)].some(([, verb = '']) =>
    tokensOf(stem).some((word) => infinitive(word) === infinitive(verb)),
  )

/** "exceed 30 °C in summer and 15 °C in winter": with one figure asked for, the other stays. */
const leavesFigure = ({ stem, answer }: Candidate): boolean =>
  /^\D{0,12}\d/.test(answer) && /\b(?:during|in|at|for) [^?,]* and \d[\d.,]* ?\S{0,12} (?:during|in|at|for) /.test(stem)

/** "What is a large number of weavers called?": the weavers are called so, not their number. */
const numberCalled = /^What (?:is|are|was|were) an? (?:\p{Ll}+ )?(?:number|variety|range|lot) of [^?]* called\?$/u

/** "With 2,000 looms, Ulm had half of the trade", "From wool to silk, Ulm dyed everything": behind the verb it would belong to that. */
const front = /^(?:With|From) [^,]*\d|^From [^,]* to /
const movesFront = ({ stem }: Candidate, evidence: string): boolean =>
  front.test(evidence) &&
  new RegExp(
    `. ${/^\w+ \S+/
      .exec(evidence)?.[0]
      .toLowerCase()
      .replace(/[^\p{L}\p{N} ]/gu, '.')}`,
    'iu',
  ).test(stem)

/** "What do plays show?" - "the hopes" of "the hopes, fears, and joys": one of what is told in a row. */
const oneOfRow = ({ answer }: Candidate, evidence: string): boolean => {
  const at = evidence.indexOf(answer)
  const row = at < 0 ? undefined : /^, (\p{Ll}{3,}), and (\p{Ll}{3,})[.;]/u.exec(evidence.slice(at + answer.length))
  return row?.slice(1).every((word) => !/(?:ed|ly)$/.test(word) && !isPureVerb(word)) ?? false
}

/** "Roth and ____ propose a model": of two names one is a matter of luck. */
const halfOfPair = ({ kind, stem }: Candidate): boolean =>
  kind === 'cloze' && /^(?:\p{Lu}[\p{L}’'-]+ and ____|____ and \p{Lu})/u.test(stem)

const joined = /(?<= )(\p{L}+ \p{Ll}+) and (\p{L}+ (?:\p{L}+ )?\p{Ll}+s)\b/gu
const noPhrase =
  /^(?:the|an?|its|their|his|her|other|in|on|at|by|to|for|from|with|of|as|then|was|were|is|are|had|has|it|he|she|they|later|so|also|that|which|who)$/i

/** "by holding market day in Ulm" of "market day and harvest fairs": one of two that belong together is left. */
const losesSharedHead = ({ stem }: Candidate, evidence: string): boolean =>
  [...evidence.matchAll(joined)].some(
    ([, first = '', second = '']) =>
      stem.includes(` ${first}`) &&
      !stem.includes(` ${first} and`) &&
      second
        .split(' ')
        .every(
          (word) => !noPhrase.test(word) && !/(?:ed|ly)$/.test(word) && !isPureVerb(word) && !isIrregularPast(word),
        ) &&
      first.split(' ').every((word) => !noPhrase.test(word) && !isPureVerb(word) && !/ed$/.test(word)),
  )

/** "When the tide comes, what boats around the pier sink?": a noun taken for the verb, and the verb left at the end. */
const secondVerb = ({ stem, targets }: Candidate): boolean => {
  const last =
    /(?:^|, )[Ww]h(?:at|o) (?!makes|lets|helps|has|sees|hears)\p{Ll}+s (?![^?]*\b(?:that|which|who|when|where|how|why|if|as|than|to|and|or|can)\b)[^?]* (\p{Ll}+)\?$/u.exec(
      stem,
    )?.[1]
  return targets[0]?.slot === 'subject' && last !== undefined && isPureVerb(last) && infinitive(last) === last
}

/** "Who weaves linen, or dye wool?": what else they do goes on behind. */
const otherPredicate = ({ stem, targets }: Candidate): boolean => {
  const verb = /^(?:Who|What|Which \p{Ll}+) \p{Ll}+s [^?]*, (?:and|or) (?:\p{Ll}+ly )?(\p{Ll}+) /u.exec(stem)?.[1]
  return targets[0]?.slot === 'subject' && verb !== undefined && isPureVerb(verb) && infinitive(verb) === verb
}

/** "A gain of $6 is greater than a cost of $4": so are they anywhere. */
const weighsFigures = ({ stem, answer, facts, kind }: Candidate): boolean =>
  facts[0].kind === 'comparison' || kind === 'true-false'
    ? /[$€£]\d[^?]* (?:than|as)\b/.test(stem) &&
      /[$€£]\d/.test(kind === 'true-false' ? stem.replace(/^.* (?:than|as)\b/, '') : answer)
    : false

/** True where the stem keeps half of a deed whose sense lies in the other half. */
export const halfSaid = (candidate: Candidate, evidence: string): boolean =>
  asksNoObject(candidate) ||
  losesStill(candidate, evidence) ||
  isOpen(candidate, evidence) ||
  losesCase(candidate, evidence) ||
  losesPartner(candidate, evidence) ||
  losesFormer(candidate, evidence) ||
  losesIf(candidate, evidence) ||
  losesComplement(candidate, evidence, takenFor, /\bas\b/i) ||
  losesDeed(candidate, evidence) ||
  losesComplement(candidate, evidence, withWhat, /\bwith\b/i) ||
  losesDegree(candidate, evidence) ||
  mixesGifts(candidate, evidence) ||
  losesFellow(candidate, evidence) ||
  losesComparison(candidate, evidence) ||
  losesThen(candidate, evidence) ||
  readsDangling(candidate, evidence) ||
  losesMeasure(candidate) ||
  actsWhatIsDone(candidate, evidence) ||
  leavesFigure(candidate) ||
  halfOfPair(candidate) ||
  movesFront(candidate, evidence) ||
  oneOfRow(candidate, evidence) ||
  numberCalled.test(candidate.stem) ||
  participleAsSubject(candidate, evidence) ||
  /^the \p{Ll}+ of wh(?:om|ich)\b/u.test(candidate.answer) ||
  /\b(?:is|are|was|were) the \p{Ll}+ of wh(?:om|ich)\b/u.test(candidate.stem) ||
  // "a board in the hall which read"
  /\b(?:which|that|who) \p{Ll}+$/u.test(candidate.answer) ||
  otherPredicate(candidate) ||
  losesSharedHead(candidate, evidence) ||
  secondVerb(candidate) ||
  weighsFigures(candidate) ||
  ofSomebody.test(candidate.stem) ||
  ofSomebody.test(candidate.answer)

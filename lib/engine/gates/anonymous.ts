import { stem as stemOf } from '@/lib/domain/text'
import { fullMonths } from '../dates'
import { isPlural } from '../lexicon'
import type { Candidate } from '../questions/candidate'
import type { Context } from '../questions/context'
import { contentOf, stemsOf, tokensOf } from '../questions/words'
import { danglingNouns, genericNouns } from './words'

/** A name or a figure behind the first word. */
const nameOrFigure = /[\p{Lu}\p{N}]/u

const saysTopic = (text: string, { document }: Context): boolean => {
  const title = stemsOf(document.title)
  return stemsOf(text).some((word) => title.includes(word))
}

/** Whether anything in the stem says of which thing in the world it asks: a name, a figure, or what the document is about. */
const isPlaced = (stem: string, context: Context): boolean =>
  nameOrFigure.test(stem.slice(1)) || saysTopic(stem, context)

const past = /\b(?:did|was|were|had)\b/
const owned = /^(?:the|his|her|its|their|an?) /

/** "When were minor changes made?", "To whom did control pass?": of what, in a past of which nothing is named. */
function happensToAnything({ stem, facts, targets }: Candidate, context: Context): boolean {
  const { subject, kind } = facts[0]
  const words = subject.split(' ')
  return (
    targets[0]?.slot !== 'subject' &&
    kind !== 'definition' &&
    past.test(stem) &&
    /^\p{Ll}/u.test(subject) &&
    !owned.test(subject) &&
    !nameOrFigure.test(stem.slice(1)) &&
    (words.length === 1 || (words.length === 2 && isPlural(words.at(-1) ?? ''))) &&
    // "By what were ferries guided before the building of the first harbour lights?": the rest says enough.
    (contentOf(stem).length < 6 || !/ (?:before|after|until|since|during) the \p{Ll}+ of /u.test(stem)) &&
    !saysTopic(kind === 'cause' || kind === 'purpose' ? stem : subject, context)
  )
}

const month = new RegExp(`\\b(?:${fullMonths})\\b`, 'g')

/** "Where did construction begin in 1811?", "In what year did work stop?": of what, the year does not say. */
const process =
  /^(?:construction|work|funding|production|control|building|trade|fighting|development|research|demand|expansion)$/
const isOfNothing = ({ facts, stem }: Candidate): boolean =>
  process.test(facts[0].subject) &&
  (past.test(stem) || /^(?:During|In|At) (?:wh|how many )/.test(stem)) &&
  !/\p{Lu}/u.test(
    stem
      .slice(1)
      .replace(/\b(?:after|before|since|following|during|until) .*$/, '')
      .replace(month, ''),
  )

/** "On what date did the marriage take place?": whose, or of what. */
const happening =
  /^the (?:marriage|wedding|funeral|ceremony|trial|auction|concert|meeting|performance|premiere|election|exhibition|expedition|voyage|trip|tour|journey|match|game|race|vote|decision|announcement|attack|raid|battle|siege|fire|accident|crash|incident|event|visit|opening|inauguration)$/
const asksOfHappening = ({ facts, stem, kind, targets }: Candidate, context: Context): boolean =>
  kind !== 'true-false' &&
  targets[0]?.slot !== 'subject' &&
  happening.test(facts[0].subject) &&
  past.test(stem) &&
  !isPlaced(stem, context)

/** "What did the final round of interviews consist of?": of which course, only the text tells. */
const round =
  /^the (?:first|second|third|final|last|next|initial|opening|closing) (?:round|stage|phase|part|step|series|batch|session|leg|instalment|episode)s?(?: of \p{Ll}+)?$/u
const isRoundOfSome = ({ facts, stem, targets }: Candidate, context: Context): boolean =>
  targets[0]?.slot !== 'subject' && round.test(facts[0].subject) && past.test(stem) && !isPlaced(stem, context)

/** "By whom was the political structure established?": of what, only the text tells. */
const isOpenClass = (text: string): boolean =>
  genericNouns.has(stemOf(/^[Tt]he \p{Ll}+ (\p{Ll}+)$/u.exec(text)?.[1] ?? '-'))
const asksOfOpenClass = ({ facts, stem, answer, targets }: Candidate, context: Context): boolean =>
  targets[0]?.slot !== 'term' &&
  past.test(stem) &&
  (isOpenClass(answer) || (!isPlaced(stem, context) && facts[0].slots.some(({ text }) => isOpenClass(text))))

/** "What may serious consequences include?": of what, neither a name nor the topic tells. */
const relational =
  /^(?:the )?(?:(?:common|typical|main|serious|severe|early|late|initial|possible|further|first|most|other|rare) )*(?:symptoms?|complications?|consequences?|(?:side )?effects?|signs|treatments?|causes|risks?|benefits|advantages|disadvantages|drawbacks|outcomes?|characteristics|functions)(?: (?:in|among|for|with) [^A-Z]*)?$/
const isOfUnsaid = ({ facts, stem, targets }: Candidate, context: Context): boolean =>
  targets[0]?.slot !== 'subject' && relational.test(facts[0].subject) && !isPlaced(stem, context)

/** "How many people lost their lives?": where and when, nothing tells. */
const anyPeople =
  /^How many (?:(?:\p{L}|-)+ ){0,3}?(?:people|persons|men|women|children|soldiers|workers|passengers|victims|others|prisoners|families)\b(.*)/u

function countsAnyone({ stem }: Candidate, context: Context): boolean {
  const rest = anyPeople.exec(stem)?.[1]
  return rest !== undefined && !nameOrFigure.test(rest) && !saysTopic(stem, context)
}

/** "How many species are recognised?": of what, neither a name nor the topic tells. */
const bareCount = /^How many (?:[\p{L}-]+ )?[\p{L}-]+ (?:is|are|was|were|do|does|did|has|have|had) [^?]*\?$/u
const countsOpenly = ({ facts, stem }: Candidate, context: Context): boolean =>
  facts[0].kind === 'quantity' &&
  bareCount.test(stem) &&
  tokensOf(stem).length <= 6 &&
  (facts[0].rule === 'quantity:subject' || owned.test(facts[0].subject)) &&
  !isPlaced(stem, context)

/** "In what year was the average daily output 900 bolts?", "The total cost was ____": of what, neither a name nor the topic tells. */
const measured =
  /\b[Tt]he (?:average|mean|median|total|daily|weekly|monthly|annual|yearly|overall) (?:\p{Ll}+ ){0,3}?(?:value|volume|price|number|cost|rate|income|size|amount|turnover|output|yield|wage|salary|score)s? (?!of\b|for\b|per\b|in \p{Lu}|at \p{Lu})/u
const isMeasureOfNothing = ({ stem }: Candidate, context: Context): boolean =>
  measured.test(stem) && past.test(stem) && !/\p{Lu}/u.test(stem.slice(1)) && !saysTopic(stem, context)

/** "How long does each cycle last?": of what, only the text tells. */
const eachOfSome =
  /\beach (?!(?:day|night|week|month|year|season|spring|summer|autumn|winter|hour|minute|second)\b)(\p{Ll}+)\b(?! (?:of|in|that|which)\b)/u
function countsEach({ stem }: Candidate, context: Context): boolean {
  const noun = eachOfSome.exec(stem)?.[1]
  return noun !== undefined && (danglingNouns.has(noun) || !isPlaced(stem, context))
}

/** "When did many loyal Catholics keep office?", "What do many rivers flow to?": some of them, and not the others. */
const some = /^(?:many|numerous|countless) /i
const asksOfSome = ({ facts, targets, kind }: Candidate): boolean =>
  kind !== 'cloze' &&
  kind !== 'true-false' &&
  some.test(facts[0].subject) &&
  facts[0].kind !== 'cause' &&
  /^(?:object|place|start|end|manner)$/.test(targets[0]?.slot ?? '')

/** "the larger effort": larger than which, only the text tells. */
const lesser =
  /\b[Tt]he (?:larger|smaller|broader|wider|earlier|later|older|younger|newer|stronger|weaker|longer|shorter|higher|lower|better|worse|faster|slower|heavier|lighter)(?! (?:than|of|Middle|House|Church|Egypt|Saxony|Austria|class|classes|court|house|jaw|lip|education|plants|animals|\p{Lu}))\b/u
export const comparesUnsaid = (stem: string): boolean => lesser.test(stem) && !/ than /.test(stem)

/** "His father, Jakob,": a first name that only its relation tells. */
const kin =
  /\b(?:father|mother|parents|brother|sister|son|daughter|wife|husband|uncle|aunt|cousin|nephew|niece|grandfather|grandmother)s?\b/i
const nameOfKin = new RegExp(`${kin.source},? (\\p{Lu}\\p{Ll}+)(?! \\p{Lu})`, 'giu')

/** "Who was Jakob?" of "His father, Jakob, was ...": without a surname, and without whose father he was. */
const firstNameAlone = ({ stem, evidence }: Candidate, { document }: Context): boolean =>
  !kin.test(stem) &&
  [...document.text.slice(evidence.start, evidence.end).matchAll(nameOfKin)].some(([, name = '']) =>
    new RegExp(`(?<!\\p{Lu}\\p{Ll}+ )\\b${name}\\b(?! \\p{Lu})`, 'u').test(stem),
  )

/** "Since what year has a World Fair site been kept by ...?" of "is listed as a World Fair site, which ...": which one, its name says. */
const isCalledSo = ({ facts, evidence, targets }: Candidate, { document }: Context): boolean =>
  targets[0]?.slot !== 'subject' &&
  /^an? /.test(facts[0].subject) &&
  document.text.slice(evidence.start, evidence.end).includes(` as ${facts[0].subject}, wh`)

/** True where what is asked may be said of anybody, anything or any time, and nothing in the words tells of which. */
export const isAnonymous = (candidate: Candidate, context: Context): boolean =>
  comparesUnsaid(candidate.stem) ||
  happensToAnything(candidate, context) ||
  isOfNothing(candidate) ||
  asksOfHappening(candidate, context) ||
  isRoundOfSome(candidate, context) ||
  asksOfOpenClass(candidate, context) ||
  countsAnyone(candidate, context) ||
  countsOpenly(candidate, context) ||
  countsEach(candidate, context) ||
  isMeasureOfNothing(candidate, context) ||
  isOfUnsaid(candidate, context) ||
  asksOfSome(candidate) ||
  firstNameAlone(candidate, context) ||
  isCalledSo(candidate, context)

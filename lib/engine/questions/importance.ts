import type { FactKind } from '@/lib/domain/fact'
import { readQuantity } from '@/lib/domain/grading/numbers'
import { stem } from '@/lib/domain/text'
import { isOfLine } from '../lines'
import type { Fact } from '../types'
import { acceptance, judgedOf, sure } from './acceptance'
import { type Candidate, slotOf } from './candidate'
import { type Context, sentencesOf } from './context'
import { meansA } from './distractors'
import { headOf } from './shape'
import { unforeseen } from './unforeseen'
import { contentOf, keyOf, stemsOf, tokensOf } from './words'

/** What a teacher asks first: why and what for, what it is, how it differs; bare numbers and the dates of offices last. */
const kindWeight: Readonly<Record<FactKind, number>> = {
  cause: 15,
  purpose: 13,
  definition: 9,
  contrast: 12,
  condition: 8,
  process: 11,
  founder: 8,
  superlative: 7.5,
  part: 7,
  comparison: 7,
  naming: 6,
  list: 6.5,
  award: 6,
  event: 6,
  statement: 5.5,
  location: 5.5,
  succession: 5.5,
  birth: 5.5,
  education: 5.5,
  appointment: 2,
  tenure: 2,
  death: 5,
  membership: 4.5,
  quantity: 4,
  card: 5,
}

const questionWeight: Readonly<Record<Candidate['kind'], number>> = {
  choice: 2,
  typed: 1.5,
  'multiple-response': 1,
  matching: 0.5,
  ordering: 0.5,
  cloze: -1,
  'true-false': -8,
  open: 0,
  flashcard: 0,
}

/** Heads that say no class: beside "a process" any term may stand. */
const anyClass =
  /^(?:process|type|kind|sort|form|part|thing|way|state|system|group|set|number|amount|one|something|method|act|use|ability|condition|area|place|name|term|word|substance|material|unit|example|series|collection|piece|practice|idea|concept|principle|phenomenon|situation|event|measure|level|property|result)$/

/** "What is the term for a tax on imports?" beside terms that name no tax: by its class alone the key stands out, as a meaning mostly does; typed it does not. */
function standsOut({ kind, targets, facts, slot, options }: Candidate, context: Context): number {
  const meaning = slotOf(facts[0], 'definition')
  if (kind === 'choice' && targets[0]?.slot === 'definition') return 1
  if (kind !== 'choice' || targets[0]?.slot !== 'term' || !meaning || slot?.type === 'person') return 0
  const head = stem(headOf(meaning.text))
  return anyClass.test(head) || options.some(({ because }) => because !== undefined && meansA(context, because, head))
    ? 0
    : 1
}

/** "octopuses", in a text on them: an answer that its title tells. */
const isTopic = ({ answer }: Candidate, context: Context): boolean =>
  keyOf(answer) === context.protagonist || contentOf(answer).every((word) => context.topic.has(stem(word)))

/** Days and bare numbers weigh less, and what the whole document is about is no answer worth asking for. */
function answerWeight(candidate: Candidate, context: Context): number {
  const slot = candidate.targets[0]?.slot
  if (slot === 'start' || slot === 'end') return (candidate.slot?.value?.length ?? 4) > 7 ? -2.5 : -1.5
  if (slot !== 'quantity' && /^\d/.test(candidate.answer)) return -2
  if (slot === 'quantity') return (readQuantity(candidate.answer)?.value ?? 0) <= 3 ? -3 : -1.5
  if (isTopic(candidate, context)) return -20
  if (candidate.slot?.type === 'role' && !/ (?:of|at|in|to|for) /.test(candidate.answer)) return -1.5
  return candidate.options.length === 3 ? -0.5 : 0
}

/** What only says of what class a thing is ("a city in Fujian"), or spells out an abbreviation, is known to those who ask; what the
 * document is about comes first. When somebody was born whom it only mentions, few need to know. */
function slight(candidate: Candidate, context: Context): number {
  const fact = candidate.facts[0]
  if (fact.relation === 'stands for') return isAbbreviatedOnce(fact, context) ? 9 : 4.5
  if (fact.kind === 'birth' || fact.kind === 'death') return keyOf(fact.subject) === context.protagonist ? 0 : 10
  // "How long did the school's course last?": in a life, a figure of what belongs to something else.
  const { protagonist } = context
  const isBeside = fact.kind === 'quantity' && protagonist.includes(' ') && /\p{L}['’]s? /u.test(fact.subject)
  if (isBeside && !keyOf(fact.subject).startsWith(protagonist)) return 6
  if (fact.kind !== 'definition') return 0
  const meaning = slotOf(fact, 'definition')
  if (fact.subject !== '' && stemsOf(fact.subject).every((word) => context.topic.has(word)))
    return isNamed(fact.subject, context) ? 12 : 3
  if (/ and /.test(fact.subject)) return 5
  const rare = stemsOf(fact.subject).every((word) => (context.frequency.get(word) ?? 0) < 3)
  return (meaning && stemsOf(meaning.text).length <= 3 ? 5.5 : 0) + (rare ? 1 : 0)
}

/** "the Lund Institute of Felt (LIF)" of a text that says it so once: the letters stand beside it, and nobody needs them. */
const isAbbreviatedOnce = (fact: Fact, { frequency }: Context): boolean =>
  stemsOf(slotOf(fact, 'term')?.text ?? '').every((word) => (frequency.get(word) ?? 0) < 2)

/** A name and no term: what "Saturn" or "Ida Holm" is, all who open a document about it know, and much of it would be right. */
const isNamed = (subject: string, { document }: Context): boolean => {
  const name = /^(?:the )?(\p{Lu}[\p{L}’'-]*)/u.exec(subject)?.[1]
  return name !== undefined && new RegExp(`\\p{Ll},? ${name}\\b`, 'u').test(document.text)
}

/** Said in the lead, said twice or more, about the document's subject or a term in bold, in its frequent words: 0 to about 7. */
function standing(context: Context, fact: Fact): number {
  const sentences = sentencesOf(context, fact)
  const inLead = sentences.some((sentence) => sentence.section === '' || sentence.block <= 1)
  const repeated = new Set(sentences.map((sentence) => sentence.index)).size > 1
  const about =
    keyOf(fact.subject) === context.protagonist || contentOf(fact.subject).some((word) => context.topic.has(stem(word)))
  const isTerm = fact.slots.some(({ text }) => context.terms.has(keyOf(text)))
  const words = fact.slots.flatMap((slot) => contentOf(slot.text)).map((word) => context.frequency.get(stem(word)) ?? 0)
  const common = words.length === 0 ? 0 : words.reduce((sum, count) => sum + Math.log2(1 + count), 0) / words.length
  return (inLead ? 1.5 : 0) + (repeated ? 1.5 : 0) + (about ? 1 : 0) + (isTerm ? 1.5 : 0) + Math.min(2, common / 2)
}

const specific = new Set<FactKind>(['definition', 'naming', 'birth', 'death', 'tenure', 'appointment'])

const fresh = new Set<FactKind>(['statement', 'event', 'founder'])

/** Words of a stem beyond which it is hard to take in at one reading. */
const easyStem = 14

/** Words beyond which a stem is read twice. */
const longStem = 20

/** "Into what does the pump push water?": nobody asks so aloud. */
const fronted =
  /(?:^|, )(?:by|to|with|from|of|on|in|into|onto|against|through|for|under|upon|towards?) what (?:is|are|was|were|do|does|did|has|have|had|must|will|would|should)\b/i

/** A front clause, a comma, a "may": what makes a stem heavy or its answer unsure. */
function weight(stemText: string): number {
  const front = /^(?:When|If|Although|After|Before|As|Once|According to|Because|During)\b[^?]*,/.test(stemText)
    ? 1.5
    : 0
  const commas = Math.max(0, (stemText.match(/,/g)?.length ?? 0) - 1) * 0.6
  const bookish = fronted.test(stemText) ? 4 : 0
  const unsure = /\b(?:may|might)\b/.test(stemText) ? 2 : /\b(?:could|can|would|should)\b/.test(stemText) ? 0.7 : 0
  const words = tokensOf(stemText).length
  return front + commas + bookish + unsure + Math.max(0, words - easyStem) * 0.25 + Math.max(0, words - longStem) * 0.5
}

/** Slots that a clause answers: why, how, what it is. */
const clausal: ReadonlySet<string> = new Set(['reason', 'manner', 'definition'])

/** What people ask for: names, dates, numbers and short phrases; a clause is hard to give and to mark. */
function brevity(candidate: Candidate): number {
  const { answer, kind } = candidate
  const words = tokensOf(answer).length
  const isName = /^(?:the )?\p{Lu}/u.test(answer) && !/\d/.test(answer)
  const recall = kind === 'typed' || kind === 'cloze'
  const long = clausal.has(candidate.targets[0]?.slot ?? 'object') ? 12 : 7
  return (isName && words <= 6 ? 1.5 : words <= 5 ? 0.7 : 0) - (recall ? Math.max(0, words - long) * 0.3 : 0)
}

/** "What feeds on moss?": a plain statement asked for its subject has many answers in the world, unless it names a person or says much. */
function open(candidate: Candidate): number {
  if (candidate.targets[0]?.slot !== 'subject' || !/^What\b/.test(candidate.stem)) return 0
  return fresh.has(candidate.facts[0].kind) ? 1.2 : 0.4
}

/** A stem that says little ("What do plants contain?") fits too much, and a lone common noun ("a hypothesis") is no answer worth the name. */
function form(candidate: Candidate, context: Context): number {
  if (candidate.parts.length > 0) return 0
  const said = contentOf(candidate.stem).length
  const vague = specific.has(candidate.facts[0].kind) ? 0 : Math.max(0, 4 - said) * 1.2
  const answer = contentOf(candidate.answer).length
  const plain = fresh.has(candidate.facts[0].kind) && answer === 1 && !/\p{Lu}|\d/u.test(candidate.answer)
  const rare = plain && (context.frequency.get(stem(contentOf(candidate.answer)[0] ?? '')) ?? 0) < 3
  const unnamed = /^(?:no(?!\.)|some|many|most|several|certain|various|an? (?:second|third)|few)\b/i.test(
    candidate.facts[0].subject,
  )
  return brevity(candidate) - (rare ? 2 : 0) - (unnamed ? 3 : 0) - vague - weight(candidate.stem) - open(candidate)
}

/** Kinds that single out what they ask for by themselves. */
const settled = new Set(['definition', 'naming', 'superlative', 'founder', 'tenure', 'succession'])

/** "What did the guards demand?": of a deed that is over, with no name and no date, only the text tells which it was. */
function unanchored({ stem, facts, parts, targets }: Candidate, { protagonist }: Context): number {
  if (parts.length > 0 || settled.has(facts[0].kind) || !/\b(?:was|were|had|did)\b/.test(stem) || /\d/.test(stem))
    return 0
  const names = stem.match(/(?<= ["“]?)\p{Lu}[\p{L}’'-]*/gu) ?? []
  if (names.length === 0) return 2
  // "How many looms did Ida Holm show?": of one of whom all is told it says no more.
  const isCounted = targets[0]?.slot === 'quantity'
  return isCounted && names.every((name) => protagonist.split(' ').includes(keyOf(name))) ? 2 : 0
}

/** "In what year did Otto Lang praise the plan?": when something was said or felt, few need to know. */
const passing =
  /\b(?:extol|praise|criticize|criticise|complain|remark|comment|note|joke|feel|seem|appear|hope|wish|regret|admire|enjoy)\b/
const inPassing = ({ stem, targets }: Candidate): number => (targets[0]?.slot === 'start' && passing.test(stem) ? 3 : 0)

/** What it is worth, in points, that a question is accepted as it stands and not refused: what a bad one asks is not learned. */
const acceptanceWeight = 24

/** How likely a question is to be accepted, as `acceptance` has it; what is only true or false, parts of an order or a match, and lines of lists were not rated and count as just sure. */
export const likelyAccepted = (candidate: Candidate, context: Context): number =>
  candidate.kind === 'true-false' || candidate.parts.length > 0 || isOfLine(candidate.facts[0])
    ? sure
    : acceptance(judgedOf(candidate, context)) + unforeseen(candidate, context)

/** How much a careful teacher would want to ask this, without regard to what else is asked; about 0 to 45. */
export function importanceOf(
  candidate: Candidate,
  context: Context,
  likely: number = likelyAccepted(candidate, context),
): number {
  const fact = candidate.facts[0]
  return (
    kindWeight[fact.kind] +
    questionWeight[candidate.kind] +
    answerWeight(candidate, context) +
    standing(context, fact) +
    form(candidate, context) +
    acceptanceWeight * likely -
    unanchored(candidate, context) -
    inPassing(candidate) -
    standsOut(candidate, context) -
    slight(candidate, context)
  )
}

import { seedOf } from '@/lib/domain/id'
import { seeded } from '@/lib/domain/seeded'
import { capital } from '../capital'
import { fullMonths } from '../dates'
import { isHumanNoun } from '../lexicon'
import { pairOf } from '../sentencePair'
import type { EngineSlot, Fact, MentionType } from '../types'
import { type Candidate, slotOf } from './candidate'
import type { Context } from './context'
import { findDistractors } from './distractors'
import { polishedStatement, withPoint } from './polish'
import { contentOf, foldOf, tokensOf } from './words'

export const gap = '____'

/** Where the words of a slot stand in the statement, if exactly once and not within other words; -1 otherwise. */
function placeIn(statement: string, words: string): number {
  const at = statement.indexOf(words)
  if (words === '' || at < 0 || statement.indexOf(words, at + 1) >= 0) return -1
  const before = statement[at - 1] ?? ' '
  const after = statement[at + words.length] ?? ' '
  return /[\p{L}\p{N}]/u.test(before) || /[\p{L}\p{N}]/u.test(after) ? -1 : at
}

const fits = (statement: string, at: number, instead: string): boolean => {
  const article = /\b(an?) $/i.exec(statement.slice(0, at))?.[1]?.toLowerCase()
  return article === undefined || (article === 'an') === /^[aeiou]/i.test(instead)
}

/** A phrase that begins like a noun phrase or with its preposition, says more than "the mill", and has no verb of its own. */
const isNounPhrase = (text: string): boolean =>
  /^(?:the|an?|\p{Lu}|by|in|at|on|from|to|for|with|of|into|through)\b/u.test(text) &&
  !/^(?:the|an?) (?:\p{Ll}+ )?[\p{Ll}-]+$/u.test(text) &&
  !/\b(?:is|are|was|were|has|have|had|can|could|will|would)\b/.test(text)

/** "Many earthquakes" at the head of a statement: its capital is the sentence's, and no name. */
const isName = ({ type, text }: EngineSlot): boolean =>
  (type !== undefined && type !== 'term') || text.split(' ').every((word) => /^\p{Lu}|^(?:of|the|and)$/u.test(word))

/** Names and dates of which a gap asks as well as any question does. */
const nameable = new Set<MentionType>(['person', 'place', 'org', 'event', 'work', 'date'])
/** Words of a sentence that says enough around a gap, and not too much. */
const [fewestAround, mostAround] = [11, 36]

/** A slot that a question asks has its gap beside it only where the sentence leaves little doubt of it. */
function isWorthGap({ stem }: Candidate, { type, text }: EngineSlot): boolean {
  const words = stem.split(' ').length
  return (
    type !== undefined && nameable.has(type) && /[\p{Lu}\d]/u.test(text) && words >= fewestAround && words <= mostAround
  )
}

/** "is approximately ____ tons": how near the figure is, the sentence says. */
const roughly =
  /^(?:about|around|approximately|roughly|nearly|almost|some|(?:well )?over|under|(?:more|less|fewer) than) /

/** A gap (in a statement that says enough around it) for each slot whose words stand once in the fact's statement and that no wh-question asks, or that is a name in a sentence which leaves no doubt. */
export function clozeQuestions(fact: Fact): Candidate[] {
  const statement = polishedStatement(fact)
  if (statement === null) return []
  if (contentOf(statement).length < 5) return []
  const asked = new Set(fact.asks.map((ask) => ask.slot))
  return fact.slots
    .filter((slot) => slot.slot !== 'subject' && tokensOf(slot.text).length <= 5)
    .filter((slot) =>
      fact.kind === 'quantity' ? slot.slot === 'quantity' : slot.type !== undefined || isNounPhrase(slot.text),
    )
    .flatMap((slot): Candidate[] => {
      const bare = slot.text
        .replace(/^(?:by|in|at(?! least| most)|on|from|to|for|with|of|into|through|during) /i, '')
        .replace(slot.slot === 'quantity' ? roughly : '', '')
      const whole = withPoint(bare)
      const answer = [' ', ','].some((mark) => statement.includes(whole + mark)) ? whole : bare
      const at = placeIn(statement, answer)
      if (
        at < 0 ||
        (at === 0 && slot.slot !== 'term' && !isName(slot)) ||
        (slot.slot === 'quantity' && /^(?:1\d|20)\d\d$/.test(answer))
      )
        return []
      // "is a Tyrolean leader": said beside the name, it leaves open when, and who else.
      if (at === 0 && fact.rule === 'definition:apposition') return []
      if (/, | or | of \p{Ll}+ing$/u.test(answer)) return []
      const stem = timeInFront(fact, slot, statement.slice(0, at) + gap + statement.slice(at + answer.length))
      const candidate: Candidate = {
        kind: 'cloze',
        targets: [{ factKey: fact.key, slot: slot.slot }],
        stem,
        answer,
        accepted: [],
        options: [],
        parts: [],
        evidence: fact.evidence,
        facts: [fact],
        slot,
      }
      return asked.has(slot.slot) && !isWorthGap(candidate, slot) ? [] : [candidate]
    })
}

/** No second verb, of which it would be the time: "was meant to double the trade by ____". */
const doneBy =
  /^((?:(?! to \p{Ll}| that | which | who | \p{Ll}+ing ).)* (?:was|were|been) (?:\p{Ll}+ly )?(?:\p{Ll}+(?:ed|wn|ught|ken|ten|ven)|built|made|sold|lost|held|set|cut)(?:(?! to \p{Ll}| that | which | who | \p{Ll}+ing ).)*) by ____\.$/u

/** "had been built in Ulm by ____": who, or by when? "By ____, the mills had been built in Ulm" asks for a time alone. */
function timeInFront({ subject }: Fact, { type }: EngineSlot, stem: string): string {
  const said = doneBy.exec(stem)?.[1]
  return type === 'date' && said?.startsWith(capital(subject))
    ? `By ${gap}, ${subject}${said.slice(subject.length)}.`
    : stem
}

const swappable = new Set<MentionType>(['person', 'place', 'org', 'date', 'quantity', 'role'])
const canSwap = (slot: EngineSlot): boolean => slot.type !== undefined && swappable.has(slot.type)

/** "the United States", but not "the Marland": a land stands with its article or without. */
const takesThe = ({ document }: Context, place: string): boolean =>
  /^the /i.test(place) || document.text.includes(`the ${place}`)

/** Names are swapped for names of their own kind: a person for a person, a city for a city, a council for a council. */
function isLike(context: Context, slot: EngineSlot, text: string): boolean {
  if (slot.type === 'date' || slot.type === 'quantity') return true
  const found = context.namings.get(foldOf(text))?.[0]
  if (found === undefined) return false
  return found.type === slot.type && (slot.type !== 'org' || found.head === slot.head)
}

/** "reached a height of 30 m": a lower one, too. "1884 dealt with ...": a year does nothing. "The town has 4,000 inhabitants": when, only the text tells. */
const unsettled =
  /\breach(?:es|ed|ing)? (?:up to|an? (?:height|speed|depth|length|temperature|age|level) of)\b|\b\d+(?:st|nd|rd|th) (?:Baron|Earl|Duke|Marquess|Viscount|Count)|^\d{3,4}s? \p{Ll}|^(?:Several|Most|Many|Some|Few|Various|Other|A few|A number of)\b|^(?!.*\b\d{4}\b).*\b(?:is|are|has|have|had|was|were|receives?|currently|now|today)\b.*\b(?:population|inhabitants|visitors|residents|students|employees|members|GDP|percent|per cent|billion|million)\b/u

/** "an autonomous Catalonia" for "the Principality of Catalonia": who can say that this is false? */
function sharesName(text: string, { text: own, type }: EngineSlot): boolean {
  if (type !== 'place') return false
  const words = contentOf(own)
  const others = new Set(contentOf(text))
  return words.some((word) => others.has(word))
}

/** "Born Johann Holm, ...": another name there makes nonsense. */
const birthName = /\b(?:born|n[ée]e|named|called|christened) $/iu

/** "William Holm, 4th Baron Ulm", "the miller Otto Roth, a weaver's son": what is told of one is not told of another. */
const toldOf = /^, (?:\d+(?:st|nd|rd|th)|the|an?|his|her|son|daughter|king|queen|duke|earl|baron|bishop|then|later)\b/i

/** "the geologist Otto Roth": whom the document nowhere calls one, nobody takes for one. */
function isCalled({ document }: Context, name: string, before: string): boolean {
  const calling = /\p{Ll}+ $/u.exec(before)?.[0] ?? ''
  return !isHumanNoun(calling.trim()) || document.text.includes(calling + name)
}

/** "Church of England", or a place of the subject: the name of another thing, of which the rest may be true as well. */
const isWithin = (before: string): boolean =>
  /\p{Lu}\p{L}+ (?:of|for|in) (?:the )?$/u.test(before) ||
  !/\b(?:is|are|was|were|has|have|had|\p{Ll}+ed|\p{Ll}+s|became|began|met|went|came|took|left|fought|won|lay)\b/u.test(
    before,
  )

/** "Ulm, Marland": another town does not lie there. */
const inLand = /^, (?:in )?(?:the )?\p{Lu}/u

/** "two of the three mills": five of them would be nonsense. */
const ofSoMany = /^ of the (?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/

/** "by 1851", "over 20 mills", "for as long as 20 days", "as of 1988": by 1860, over 10 and for 10 are true as well, and of 1980 nothing is said. */
const bounded =
  /\b(?:by|before|after|since|until|till|over|under|than|at least|at most|up to|as (?:early|late|many|much|long|far|high|deep|low|few|little) as|as of) (?:the |about )?$/i

/** "In 1940, only 5 percent had a loom": how many had one in another year, the text does not say. */
const share = /%|\bper ?cent\b/

/** A second date beside the one that is swapped: the two would no longer go together. */
const otherDate = new RegExp(`\\b\\d{4}\\b|\\b(?:${fullMonths}) \\d|\\d (?:${fullMonths})\\b`)

/** "Ida Holm shortened her name": of another person, the pronoun tells who is not meant. */
const ofPerson = /\b(?:his|her|him|himself|herself)\b/

/** A statement longer than this says more than one thing that may be true or false. */
const mostJudged = 20
const second =
  /,? (?:and|but) (?:was|were|is|are|has|had|became|began|took|made|left|went|gave|led|won|\p{Ll}{2,}ed)\b|, (?:which|who|whom|whose|where|when|while|whereas|with|most|some|one|as well as|even|despite|\p{Ll}+ing|\p{Ll}+ed)\b|^(?:When|After|As|Before|While|If|Because|Although|Since|\p{Lu}\p{Ll}+(?:ing|ed))\b[^,]*,/u
const verbal =
  /\b(?:is|are|was|were|has|have|had|can|could|may|might|must|will|would|did|does|do|\p{Ll}{2,}(?:ed|s)|became|began|came|fell|fought|gave|grew|held|knew|lay|led|left|lost|made|met|ran|rose|said|sang|saw|sent|set|spent|stood|taught|took|went|won|wrote|put|cost|built|brought|bought|found|got|kept|sold|told|thought)\b/u

/** One statement, which is true or false as a whole. */
const isOneStatement = (statement: string): boolean =>
  tokensOf(statement).length <= mostJudged &&
  pairOf(statement) === undefined &&
  !second.test(statement) &&
  verbal.test(statement)

const slotOrder = ['object', 'place', 'start', 'quantity', 'predecessor', 'end'] as const

/** The statement with one typed value swapped for another of the document that is false there; null where no swap is safe. */
function swapped(
  context: Context,
  fact: Fact,
  statement: string,
): { text: string; slot: EngineSlot; because: string } | null {
  if (unsettled.test(statement)) return null
  for (const name of slotOrder) {
    const slot = fact.slots.find((own) => own.slot === name && canSwap(own))
    if (slot?.type === 'quantity' && /^(?:1\d|20)\d\d$/.test(slot.text)) continue
    const at = slot ? placeIn(statement, slot.text) : -1
    if (!slot || at < 0 || birthName.test(statement.slice(0, at))) continue
    if (slot.type !== 'date' && slot.type !== 'quantity' && toldOf.test(statement.slice(at + slot.text.length)))
      continue
    const rest = `${statement.slice(0, at)} ${statement.slice(at + slot.text.length)}`
    if ((slot.type === 'date' || slot.type === 'quantity') && bounded.test(statement.slice(0, at))) continue
    if (slot.type === 'date' && (otherDate.test(rest) || share.test(rest))) continue
    if (slot.type === 'person' && ofPerson.test(rest)) continue
    if (slot.type === 'quantity' && ofSoMany.test(statement.slice(at + slot.text.length))) continue
    if (slot.type === 'place' && isWithin(statement.slice(0, at))) continue
    if (slot.type === 'place' && inLand.test(statement.slice(at + slot.text.length))) continue
    const options = findDistractors(context, fact, { slot: slot.slot, stem: rest, answer: slot.text })
    const draw = seeded(seedOf('swap', fact.key))
    const isThe = /\bthe $/i.test(statement.slice(0, at)) || /^the /i.test(slot.text)
    const other = options.filter(
      (own) =>
        !sharesName(own.text, slot) &&
        isLike(context, slot, own.text) &&
        isCalled(context, own.text, statement.slice(0, at)) &&
        (slot.type !== 'place' || isThe === takesThe(context, own.text)),
    )
    const option = other.length === 0 ? undefined : other[Math.floor(draw() * other.length)]
    if (!option || !fits(statement, at, option.text)) continue
    return {
      text:
        statement.slice(0, at) +
        (at === 0 ? capital(option.text) : option.text) +
        statement.slice(at + slot.text.length),
      slot,
      because: option.because,
    }
  }
  return null
}

const trueFalse = (fact: Fact, stem: string, slot: EngineSlot, isTrue: boolean, because?: string): Candidate => ({
  kind: 'true-false',
  targets: [{ factKey: fact.key, slot: slot.slot }],
  stem,
  answer: isTrue ? 'True' : 'False',
  accepted: [],
  options: [
    { text: 'True', correct: isTrue, ...(isTrue || because === undefined ? {} : { because }) },
    { text: 'False', correct: !isTrue },
  ],
  parts: [],
  evidence: fact.evidence,
  facts: [fact],
  slot,
})

/**
 * True-or-false questions, one a fact, half of them true: only facts that have a safe swap are used, so that a statement's form
 * does not tell whether it is true.
 */
export function trueFalseQuestions(context: Context, facts: readonly Fact[]): Candidate[] {
  const swaps = facts.flatMap((fact) => {
    const statement = polishedStatement(fact)
    const swap = statement === null || !isOneStatement(statement) ? null : swapped(context, fact, statement)
    return swap && statement !== null ? [{ fact, statement, swap }] : []
  })
  const drawn = [...swaps].sort((a, b) => seedOf('truth', a.fact.key) - seedOf('truth', b.fact.key))
  const truths = new Set(drawn.slice(0, Math.ceil(drawn.length / 2)).map(({ fact }) => fact.key))
  return swaps.map(({ fact, statement, swap }) => {
    const isTrue = truths.has(fact.key)
    return trueFalse(
      fact,
      isTrue ? statement : swap.text,
      slotOf(fact, swap.slot.slot) ?? swap.slot,
      isTrue,
      swap.because,
    )
  })
}

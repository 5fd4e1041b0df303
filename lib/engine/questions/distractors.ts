import { seedOf } from '@/lib/domain/id'
import { type Draw, seeded } from '@/lib/domain/seeded'
import type { Slot } from '@/lib/domain/slot'
import { stem } from '@/lib/domain/text'
import type { Fact } from '../types'
import { isAlias, isNamesake, isNobody, isSeated, looksLike, namesTitle, ofOneHead } from './alike'
import { nearDates } from './calendar'
import { type Ask, slotOf } from './candidate'
import { type Context, sentencesSaying } from './context'
import { derivedAges, derivedDates, derivedNumbers, derivedPeriods } from './derived'
import { isFalse } from './false'
import { citiesAround, type List, listsOf } from './listed'
import { compareNumeric, isLongSpan, isNear, isNumeric, isPastAge, pickAround, spreadOut } from './numeric'
import { placeClass } from './placeClass'
import { isOfCentury, latestYear, makeIsOfItsTime, yearsOfWar } from './plausibleTime'
import { classesOf, likeValues } from './pool'
import { oneContainsOther, sameTime } from './same'
import { headOf } from './shape'
import { datesBeside, isWithin, shortSpanAround } from './shortSpan'
import { besideIn } from './siblings'
import { dateOf, keyOf, stemsOf, tokensOf } from './words'

/** A wrong option with the fact that makes it plausible: where the document says it, or the asked fact, to which it is akin. */
export type Distractor = { readonly text: string; readonly because: string }

const wanted = 3

/** How often the rarest word of a phrase occurs: a word the document keeps using is the better lure. */
const rarest = (context: Context, text: string): number =>
  dateOf(text) !== undefined ? 0 : Math.min(...stemsOf(text).map((word) => context.frequency.get(word) ?? 0), 8)

/** Countries that the sentence of a fact names. */
const countriesOf = (context: Context, fact: Fact): string[] =>
  (context.mentionsBySentence.get(fact.allEvidence[0]?.sentence ?? -1) ?? [])
    .filter((mention) => mention.type === 'place' && placeClass(context, mention.name, mention.head) === 'country')
    .map((mention) => mention.name)

/** True where the option comes with a country that the asked fact has nothing to do with: a foreigner among locals. */
function isForeign(context: Context, fact: Fact, because: string): boolean {
  const source = context.factByKey.get(because)
  if (!source) return false
  const own = countriesOf(context, fact)
  return countriesOf(context, source).some((country) => !own.includes(country))
}

/** How near a wrong answer lies: same relation, kind, section and period, similar length, capital where the key has one. */
function weigh(context: Context, fact: Fact, answer: string, option: Distractor, slot: Slot): number {
  const source = context.factByKey.get(option.because)
  if (!source) return 0
  if (source === fact) return sentencesSaying(context, option.text).size > 0 ? 4 : 2
  const section = (own: Fact): string => context.sentences[own.allEvidence[0]?.sentence ?? -1]?.section ?? ''
  const length = Math.min(option.text.length, answer.length) / Math.max(option.text.length, answer.length, 1)
  const [own, other] = [dateOf(answer), dateOf(option.text)]
  const years = own && other ? Math.abs(Number(own.slice(0, 4)) - Number(other.slice(0, 4))) : 0
  return (
    (source.relation === fact.relation ? 3 : 0) +
    (source.kind === fact.kind ? 2 : 0) +
    (slotOf(source, slot)?.text === option.text ? 1 : 0) +
    (section(source) === section(fact) ? 1 : 0) +
    (fact.start !== undefined && source.start !== undefined && sameTime(fact, source) ? 1 : 0) +
    2 * length -
    Math.min(4, years / 5) +
    Math.min(3, Math.log2(1 + rarest(context, option.text))) +
    (/^\p{Lu}/u.test(option.text) === /^\p{Lu}/u.test(answer) ? 2 : 0)
  )
}

const classless = new Set([
  'is',
  'are',
  'was',
  'were',
  'do',
  'does',
  'did',
  'term',
  'name',
  'word',
  'place',
  'organization',
  'can',
  'has',
  'have',
])

/** True where the fact behind an option calls it by the noun, as a stem, that is asked for ("Which pigment ..."). */
export const meansA = (context: Context, because: string, noun: string): boolean =>
  context.factByKey
    .get(because)
    ?.slots.some((slot) => slot.slot === 'definition' && stem(headOf(slot.text)) === noun) === true

/** Kinds whose place is one by nature: one is born in it, meets in it, has one's seat in it. */
const onePlace: ReadonlySet<string> = new Set(['birth', 'death', 'location', 'event', 'education'])

/** Relations that join a thing with one name: its capital, what it is called. */
const oneValue = /\b(?:capital|nationality|citizen|currency|called|named|stands for)\b/

/** What is used or found in one country is used in others as well; what lies, meets or is founded has one place, and so has a dated deed. */
const placing =
  /\b(?:locat|lie|lay|headquarter|found|establish|h[eo]ld|meet|met|bur[yi]|buil[dt]|situat|base|stand|seat|born|die|sign|launch)/
const inYear = /\b1\d{3}\b|\b20\d\d\b/

/** True where one value is right by nature, so that what a list offers beside it is false in the world, not only in the text. */
const hasOneAnswer = (fact: Fact, { slot, stem: asked }: Ask): boolean =>
  slot !== 'subject' &&
  ((slot === 'place' &&
    onePlace.has(fact.kind) &&
    (fact.kind === 'birth' || fact.kind === 'death' || placing.test(fact.relation) || inYear.test(asked))) ||
    oneValue.test(fact.relation))

/** "Where is salt common?": in other places too, of which the document says nothing. */
const elsewhereToo =
  /\b(?:common|widespread|popular|frequent|prevalent|abundant|scarce|rare|grown|spoken|practi[sc]ed|mined|known|seen|occurs?|active|used)\b/

/** Words for whole classes: beside astronomers, "scientists" may be meant as well. */
const classWide = new Set(
  'scientists researchers experts scholars people persons humans animals plants organisms things substances metals gases countries cities rocks foods fuels'.split(
    ' ',
  ),
)

/** Lists with the answer; for a birthplace or school in a village that no list has, the cities around. */
function listsFor(context: Context, fact: Fact, ask: Ask): readonly List[] {
  const lists = listsOf(ask.answer)
  if (lists.length > 0) return lists
  const slot = slotOf(fact, ask.slot)
  if (slot?.slot !== 'place' || !classesOf(context, fact, slot).includes('place city')) return []
  const around = citiesAround((name) => sentencesSaying(context, name).size > 0)
  return around ? [around] : []
}

/**
 * Members of the bundled lists in which the answer stands, those first that the document says itself. Why they are plausible, the
 * asked fact tells: they are of one kind with what it states.
 */
function listed(context: Context, fact: Fact, ask: Ask): Distractor[] {
  if (!hasOneAnswer(fact, ask)) return []
  const said = (text: string): number | undefined => {
    const [sentence] = sentencesSaying(context, text)
    return sentence
  }
  return listsFor(context, fact, ask)
    .map(({ members }) => members.map((text) => ({ text, at: said(text) })))
    .sort((a, b) => b.filter(({ at }) => at !== undefined).length - a.filter(({ at }) => at !== undefined).length)
    .flat()
    .map(({ text, at }) => ({ text, because: context.factBySentence.get(at ?? -1)?.key ?? fact.key }))
}

/** Dates and numbers of the document in the order of nearness, then such as a rule derives from the answer. */
function numeric(context: Context, fact: Fact, ask: Ask, draw: Draw): Distractor[] {
  const derived = (texts: readonly string[]): Distractor[] => texts.map((text) => ({ text, because: fact.key }))
  if (ask.slot === 'quantity' && !/\b[12]\d{3}s\b|centur/.test(ask.answer)) {
    const lead = /^\D*/.exec(ask.answer)?.[0]
    const own = likeValues(context, fact, ask.slot).filter(
      ({ text }) => /^\D*/.exec(text)?.[0] === lead && isNear(text, ask.answer),
    )
    return /\bage\b/.test(ask.stem) && !/\p{L}/u.test(ask.answer)
      ? [...own.filter(({ text }) => !isPastAge(text, ask.answer)), ...derived(derivedAges(ask.answer))]
      : [...own, ...derived(derivedNumbers(ask.answer))]
  }
  // "400 poems" are no year.
  const date = ask.slot === 'quantity' ? undefined : dateOf(ask.answer)
  const latest = Math.max(latestYear(context), Number((fact.end ?? fact.start ?? '').slice(0, 4)))
  const isOfItsTime = makeIsOfItsTime(context, fact, ask.answer)
  const ofWar = date === undefined ? [] : yearsOfWar(ask.stem, date)
  const others =
    date === undefined
      ? derived(derivedPeriods(ask.answer, latest, draw))
      : [
          ...nearDates(context.calendar, ask.answer, date),
          ...derived(date.length === 4 ? ofWar.map(String) : []),
          ...derived(derivedDates(ask.answer, date, latest, draw)),
        ].filter(
          ({ text }) =>
            isOfCentury(ask.stem, date, text) &&
            (ofWar.length === 0 || ofWar.includes(Number(dateOf(text)?.slice(0, 4)))),
        )
  const span = date === undefined ? undefined : shortSpanAround(context.calendar, date)
  const beside = span && date !== undefined ? derived(datesBeside(ask.answer, date, draw)) : []
  // In a text about one autumn, a day two years later is no date to think of.
  const inSpan = span ? [...others, ...beside].filter(({ text }) => isWithin(span, text)) : []
  return (inSpan.length > wanted ? inSpan : others).filter(({ text }) => isOfItsTime(text))
}

/** The noun of "by which tough polymer is ...". */
const behindWhich =
  /\bwhich (?:\p{Ll}+ ){0,3}?(\p{Ll}+) (?:is|are|was|were|do|does|did|has|have|had|can|may|must|will|would)\b/u

/** Those of some options, nearest or most plausible first, that are false here and fit beside each other; at most `most`. */
function validOf(context: Context, fact: Fact, ask: Ask, options: readonly Distractor[], most: number): Distractor[] {
  const asked = /^(?:Which|What) (\p{Ll}+) /u.exec(ask.stem)?.[1]
  // "By which tough polymer is it coated?": only polymers, where the answer is a common noun.
  const sort = /^\p{Ll}[^\p{Lu}\d]*$/u.test(ask.answer) ? behindWhich.exec(ask.stem)?.[1] : undefined
  const named = asked !== undefined && ask.slot === 'term' && !classless.has(asked) ? asked : sort
  const ofClass = named === undefined ? undefined : stem(named)
  const stemWords = tokensOf(ask.stem).join(' ')
  // "By whom was the system made?" - "Google": no person among bodies, nor the reverse.
  const isBody =
    /^(?:the )?\p{Lu}[^ ]*$/u.test(ask.answer) &&
    ![...context.persons].some((name) => name.split(' ').includes(ask.answer))
  const valid: Distractor[] = []
  for (const option of options) {
    if (isBody && context.persons.has(option.text)) continue
    if (
      (context.persons.has(ask.answer) || /^(?:\p{Lu}\p{Ll}+ )?whom?\b/iu.test(ask.stem)) &&
      isNobody(context, option.text)
    )
      continue
    if ([ask.answer, ...valid.map(({ text }) => text)].some((other) => isAlias(context, option.text, other))) continue
    // A document about no person has its title for none.
    if (namesTitle(option.text, context.document.title) && context.protagonist !== keyOf(option.text)) continue
    if (isNamesake(context, option.text)) continue
    if (slotOf(fact, ask.slot)?.type === 'person' && isSeated(option.text)) continue
    if (valid.length >= most) break
    if (
      classWide.has(keyOf(option.text)) ||
      tokensOf(option.text).length > 20 ||
      stemWords.includes(keyOf(option.text))
    )
      continue
    if (valid.some((other) => oneContainsOther(other.text, option.text))) continue
    if (!looksLike(option.text, ask.answer)) continue
    if (context.persons.has(option.text) && isForeign(context, fact, option.because)) continue
    if (ofClass !== undefined && !meansA(context, option.because, ofClass)) continue
    if (isFalse(context, fact, ask.slot, option.text, undefined, ask.stem)) valid.push(option)
  }
  return valid
}

const unique = (options: readonly Distractor[], answer: string): Distractor[] => {
  const seen = new Set<string>([keyOf(answer)])
  return options.filter(({ text }) => (seen.has(keyOf(text)) ? false : seen.add(keyOf(text))))
}

/** "What does LNG stand for?": of any words only those with its initials can be right. */
const fitsInitials = ({ relation }: Fact): boolean => relation === 'stands for'

/** "over 90 %" is over 70 % as well, and fewer than 20 are fewer than 30: no other figure beside it is false for sure. */
const oneSided =
  /^(?:over|above|more than|at least|no fewer than|no less than|exceeding|under|below|less than|fewer than|up to|at most|no more than|as (?:many|much|few|little|high|low) as)\b/i

/** "made mainly of rye": beside what is mainly so, something else is so as well. */
const isMainly = (context: Context, fact: Fact, answer: string): boolean => {
  const text = context.sentences[fact.allEvidence[0]?.sentence ?? -1]?.text ?? ''
  return /\b(?:primarily|mainly|mostly|largely|chiefly|partly)(?: (?:of|by|from|in|on|with|to|as))? (?:the |an? )?$/.test(
    text.slice(0, Math.max(0, text.indexOf(answer))),
  )
}

/**
 * Up to three wrong options for an ask, from the document first, then by rule (dates and numbers near the answer) or from the bundled
 * lists: of the answer's class, false at the asked time, none containing another, the most plausible first. Dates and numbers are chosen
 * around the key and sorted; of words at least one is not shorter than the key where there is one, so that length gives nothing away.
 */
export function findDistractors(context: Context, fact: Fact, ask: Ask): Distractor[] {
  const slot = slotOf(fact, ask.slot)
  const asksWhere = ask.slot === 'place' || /^(?:Where|In which) /.test(ask.stem)
  if (!slot || (asksWhere && elsewhereToo.test(ask.stem))) return []
  // "Of which body did she become a member?": other posts are no bodies.
  if (slot.type === 'role' && keyOf(slot.text) !== keyOf(ask.answer)) return []
  if (
    isMainly(context, fact, ask.answer) ||
    oneSided.test(ask.answer) ||
    isLongSpan(ask.answer) ||
    fitsInitials(fact) ||
    (ask.slot === 'definition' && isNumeric(ask.answer))
  )
    return []
  const draw = seeded(seedOf('pick', fact.key, ask.slot))
  const beside = besideIn(context, fact, ask, wanted)
  if (beside) return beside
  if (isNumeric(ask.answer)) {
    const all = unique(numeric(context, fact, ask, draw), ask.answer).filter(({ text }) => isNumeric(text))
    const isDate = dateOf(ask.answer) !== undefined && ask.slot !== 'quantity'
    const side = (sign: number): Distractor[] => {
      const own = all.filter(({ text }) => sign * compareNumeric(text, ask.answer) > 0)
      return isDate
        ? spreadOut(validOf(context, fact, ask, own, 2 * wanted), ask.answer).slice(0, wanted)
        : validOf(context, fact, ask, own, wanted)
    }
    return pickAround(side(-1), side(1), wanted, draw).sort((a, b) => compareNumeric(a.text, b.text))
  }
  const sorted = unique([...likeValues(context, fact, ask.slot), ...listed(context, fact, ask)], ask.answer)
    .map((option) => ({ ...option, weight: weigh(context, fact, ask.answer, option, ask.slot) }))
    .sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1))
  const valid = ofOneHead(validOf(context, fact, ask, sorted.slice(0, 40), 14), ask.stem, ask.answer)
  const picked = valid.slice(0, wanted)
  const longer = valid.slice(wanted).find(({ text }) => text.length >= ask.answer.length / 1.2)
  if (longer && picked.length === wanted && picked.every(({ text }) => text.length < ask.answer.length / 1.2))
    picked[wanted - 1] = longer
  return picked
}

export { compareNumeric, isNumeric }

import { datesCompatible } from '@/lib/domain/date'
import type { Slot } from '@/lib/domain/slot'
import { stem as stemOf } from '@/lib/domain/text'
import { isHumanNoun } from '../lexicon'
import { isOfLine } from '../lines'
import { type Candidate, slotOf } from '../questions/candidate'
import { type Context, familyOf } from '../questions/context'
import { fitsStem } from '../questions/fits'
import { isPost, oneContainsOther, sameValue } from '../questions/same'
import { dateOf, keyOf, stemsOf } from '../questions/words'
import type { Fact } from '../types'
import { answered, type Check, type Objections, withoutAnyInStem } from './types'

/** Another fact of the document that answers the same stem with another value. */
function rival(candidate: Candidate, context: Context): Fact | undefined {
  const fact = candidate.facts[0]
  const asked = candidate.targets[0]?.slot
  const own = candidate.slot
  if (asked === undefined || own === undefined) return undefined
  const date = dateOf(candidate.answer)
  return familyOf(context, fact).find((other) => {
    if (other.key === fact.key || (fact.statement !== null && other.statement === fact.statement)) return false
    const value = slotOf(other, asked)
    if (!value || sameValue(own, value)) return false
    // "mayor" with its place beside it and "mayor of Sanming" are one post.
    if (isPost(fact) && other.relation === fact.relation && oneContainsOther(own.text, value.text)) return false
    if ((asked === 'start' || asked === 'end') && isElsewhere(candidate, other, context)) return false
    if (asked === 'quantity' && isOtherMeasure(candidate, other, value.text)) return false
    const otherDate = value.value ?? dateOf(value.text)
    if (date !== undefined && otherDate !== undefined && datesCompatible(date, otherDate)) return false
    return fitsStem(fact, other, candidate.stem, asked)
  })
}

/** "How wide is the lake?": how long or how old it is, is no second answer. */
function isOtherMeasure({ stem, answer }: Candidate, other: Fact, value: string): boolean {
  const [how] = /^How (?:long|wide|high|tall|deep|thick|old|far|heavy)\b/.exec(stem) ?? []
  if (how === undefined) return false
  const stems = other.asks.filter(({ slot }) => slot === 'quantity').map((own) => own.stem)
  return stems.length > 0
    ? !stems.some((own) => own.startsWith(how))
    : answer.split(' ').at(-1) !== value.split(' ').at(-1)
}

/** "On what date was it released in Norland?": what the text says of Elmark is no second answer. */
function isElsewhere({ stem, facts }: Candidate, other: Fact, context: Context): boolean {
  const [fact] = facts
  const said = other.allEvidence.map(({ sentence }) => context.sentences[sentence]?.text ?? '').join(' ')
  const names = (stem.slice(1).match(/\p{Lu}\p{L}+/gu) ?? []).filter((name) => !fact.subject.includes(name))
  return names.some((name) => !said.includes(name))
}

/** A post said without its place ("party secretary") where the document has it for several places: no statement for true or false. */
function placeless(candidate: Candidate, context: Context): boolean {
  const fact = candidate.facts[0]
  const own = stemsOf(fact.relation)
  return (
    isPost(fact) &&
    familyOf(context, fact).some((other) => {
      const words = stemsOf(other.relation)
      return words.length > own.length && own.every((word, index) => words[index] === word)
    })
  )
}

/** "The device lost 12 percent of its mass": at the first attempt, and 30 at the second. */
function isOneOfTwoFigures({ kind, facts: [fact] }: Candidate, context: Context): boolean {
  const said = (own: Fact, slot: Slot) => keyOf(slotOf(own, slot)?.text ?? '')
  return (
    kind === 'true-false' &&
    fact.kind === 'quantity' &&
    familyOf(context, fact).some(
      (other) =>
        other.start === fact.start &&
        keyOf(other.subject) === keyOf(fact.subject) &&
        said(other, 'object') === said(fact, 'object') &&
        said(other, 'quantity') !== said(fact, 'quantity'),
    )
  )
}

const oneOfSeveral: ReadonlySet<string> = new Set(['object', 'place', 'process'])

/** "He also taught in Linz", "Glaciers also slide": one thing more, beside others that would be right as well. */
function isOneMore({ kind, answer, targets, facts }: Candidate, context: Context): boolean {
  const [fact] = facts
  const sentence = context.sentences[fact.allEvidence[0]?.sentence ?? -1]?.text ?? ''
  const at = sentence.indexOf(answer)
  if (kind === 'cloze' || at < 0 || fact.kind === 'naming') return false
  const before = sentence.slice(0, at).split(/[,;:]/).at(-1) ?? ''
  return (
    /\balso(?! (?:known|called|named)\b)/.test(before) &&
    (oneOfSeveral.has(targets[0]?.slot ?? '') ||
      /\balso\b.* (?:caused|produced|made|formed|spread|carried) by $/.test(before))
  )
}

/** "Whom did Ida Roth marry?": in a text of two marriages, without a year, there are two answers. */
const severalMarriages =
  /\bremarri|\b(?:first|second|third|fourth|former) (?:wife|husband|marriage)|\bdivorc\p{Ll}+|\bmarried (?:twice|again|\S+ times)|\b(?:his|her) marriage to\b/u
const marriesAny = ({ stem }: Candidate, { document }: Context): boolean =>
  /\bmarry\b/.test(stem) &&
  !/\d/.test(stem) &&
  /^(?:Whom|Who|Which)\b/.test(stem) &&
  severalMarriages.test(document.text)

/** "What is the term for a hormone of this gland?" where the text says the same of two. */
const saysOfTwo = ({ stem }: Candidate, { document }: Context): boolean => {
  const said = /^What is the term for (an? .+)\?$/.exec(stem)?.[1]
  return said !== undefined && document.text.split(`, ${said}`).length > 2
}

/** "share a similar function": said of two terms of a list. */
const isOfTwoLines = ({ stem, facts: [fact] }: Candidate, context: Context): boolean =>
  isOfLine(fact) && (context.lineAnswers.get(stem)?.size ?? 0) > 1

/** "Who was Ida's brother?" where the text tells of another: "her eldest brother Karl". */
const kin = 'brother|sister|son|daughter|uncle|aunt|nephew|niece|grandson|granddaughter|half-brother|half-sister'
const ofMany = new RegExp(`^(?:${kin})$`)
/** Sentences in which others of the kind are looked for. */
const mostSentences = 40
const nameOfKin = new RegExp(`(?<=\\b(?:his|her|['’]s) (?:\\p{Ll}+ ){0,2})(${kin}),? (\\p{Lu}\\p{Ll}+)`, 'gu')
const isOneOfKin = ({ answer, stem, facts: [{ rule, relation, subject }] }: Candidate, context: Context): boolean =>
  rule === 'kin' &&
  keyOf(subject) === context.protagonist &&
  ofMany.test(relation) &&
  stem.endsWith(`s ${relation}?`) &&
  [...(context.sentencesByWord.get(stemOf(relation)) ?? [])]
    .slice(0, mostSentences)
    .some((index) =>
      [...(context.sentences[index]?.text ?? '').matchAll(nameOfKin)].some(
        ([, noun, name = '']) =>
          noun === relation &&
          !answer.includes(name) &&
          !/^(?:Admiral|Captain|King|Queen|Sir|Lady|Lord|Prince|Princess)$/.test(name),
      ),
    )

/** "Who first described such hills?" - "a Swiss geologist": one whom the text does not name. */
const isSomebody = ({ stem, answer, targets }: Candidate): boolean =>
  /^(?:subject|object)$/.test(targets[0]?.slot ?? '') &&
  doneOnce.test(stem) &&
  isHumanNoun(/^an? (?:[\p{L}-]+ ){0,2}(\p{Ll}+)$/u.exec(answer)?.[1] ?? '')
const doneOnce =
  /^(?:Who (?:(?:first|\p{Ll}+ly) )?(?:\p{Ll}+ed|wrote|made|built|led|gave|took|found|drew|began|was|were|had)|By whom (?:was|were|had))\b/u

/** "Which organization is based in Ulm?": a town is the seat of many. */
const seatOfMany = ({ stem, targets }: Candidate): boolean =>
  targets[0]?.slot === 'subject' &&
  /^(?:Who|What|Which \p{L}+) (?:is|are|was|were) (?:based|headquartered) (?:in|at) (?:\p{Lu}[\p{L}.-]*,? ?){1,4}\?$/u.test(
    stem,
  )

/** What may have a second answer. */
export const uniqueObjections: Objections = {
  placeless,
  'two figures': isOneOfTwoFigures,
  'one more': answered(isOneMore),
  'seat of many': answered(seatOfMany),
  marriages: answered(marriesAny),
  somebody: answered(isSomebody),
  'one of kin': answered(isOneOfKin),
  'two lines': answered(isOfTwoLines),
  'said of two': answered(saysOfTwo),
  rival: answered((candidate, context) => rival(candidate, context) !== undefined),
}

/** `unique`: no other fact of the document answers the stem: same subject, relation and time, unknown ends overlapping. */
export const unique: Check = withoutAnyInStem(uniqueObjections)

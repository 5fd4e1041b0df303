import { stem } from '@/lib/domain/text'
import { extent } from '../analysis'
import { type Entity, entitiesOf } from '../entities'
import { isVerb } from '../gates/definite'
import { genericNouns } from '../gates/words'
import { standsAlone } from '../leaning'
import { stemsOf } from '../questions/words'
import { sayTextOnce } from '../sayOnce'
import { pairLead, pairOf } from '../sentencePair'
import type { Draft, Family, View } from './family'
import { type Gap, gapsOf, pickGaps, termsOf } from './gaps'
import { clauseOf, endsOf, endsWell, gapped, opener, type Stretch, statementOf, subjectOf } from './unread'

/**
 * A sentence that leans on the one before it, asked behind that one: "The simplest way is to bend the rim of the bowl. This is called ____." The first
 * has to stand by itself, and to name what the pronoun of the second can stand for.
 */
export const paired: Family = {
  name: 'paired',
  last: true,
  read: (view) => read(view),
}

/** A sentence behind the other may be short: "It is called ____." */
const fewestWords = 4
const mostOfFirst = 24
const mostOfSecond = 16
const mostWords = 38
const mostGaps = 2

/** "It is said that", "It is hard to": "it" stands for nothing. */
const empty =
  /^(?:[^,]{1,60}, )?it (?:is|was|has been|can be|may be|would be|became|took|takes)\b[^.,]{0,40} (?:that|to|whether|who|for)\b/i

function read(view: View): readonly Draft[] {
  const { before } = view
  if (!before || view.attribution !== undefined || before.attribution !== undefined) return []
  for (const second of secondsOf(view)) {
    const found = readBehind(view, before, second)
    if (found.length > 0) return found
  }
  return []
}

function readBehind(view: View, before: View, second: Stretch): readonly Draft[] {
  const { analysis } = view
  if (empty.test(second.statement) || !leansOnce(view)) return []
  const lead = pairLead(second.statement)
  if (lead === undefined) return []
  const first = firstOf(before)
  if (!first || !canMean(before, lead, second.statement, first)) return []
  const told = sayTextOnce(before.analysis, first.statement)
  const statement = `${told} ${second.statement}`
  if (statement.split(' ').length > mostWords || pairOf(statement)?.[0] !== told) return []
  const known = new Set(stemsOf(first.statement))
  const isNew = ({ from, to }: Gap): boolean => {
    const words = stemsOf(analysis.sentence.text.slice(from, to))
    const isInside = second.ranges.some((range) => range.from <= from && to <= range.to)
    return isInside && words.length > 0 && !words.every((word) => known.has(word))
  }
  const gaps = gapsOf(view).filter(isNew)
  const own = gaps.length > 0 ? pickGaps(gaps, mostGaps) : pickGaps(termsOf(view).filter(isNew), 1)
  return own.map((gap) => gapped(view, { ...second, statement, subject: first.subject }, gap, 'unread:pair'))
}

/** The sentence that leans, a long one first without what follows its first clause. */
function secondsOf({ analysis }: View): readonly Stretch[] {
  const { text } = analysis.sentence
  const front = openerOf(text)
  const stretch = (to: number): readonly Stretch[] => {
    const said = text.slice(front, to).replace(/,?(?: (?:and|but|or))?,?$/, '')
    const statement = statementOf(to < text.length ? `${said}.` : said, fewestWords)
    return statement === undefined ? [] : [{ statement, subject: '', ranges: [{ from: front, to }] }]
  }
  const isShort = ({ statement }: Stretch): boolean => statement.split(' ').length <= mostOfSecond
  const whole = stretch(text.length)
  const [first] = analysis.clauses
  if (whole.some(isShort) || !first || !endsWell(analysis, first.complement.b)) return whole
  const cut = endsOf(analysis, first).flatMap((end) => stretch(extent(analysis, first.at, end).to))
  return [...cut.filter(isShort).slice(0, 1), ...whole]
}

const openerOf = (text: string): number => text.length - text.replace(opener, '').replace(/^Today, /, '').length

/** The sentence before, or its main clause, where that says by itself of what it tells. */
function firstOf(view: View): Stretch | undefined {
  const { analysis, reference } = view
  const [first] = analysis.clauses
  const text = analysis.sentence.text.replace(opener, '')
  const statement = statementOf(text)
  if (!first || pairLead(text) !== undefined) return undefined
  const isSentence = first.marker === undefined || /^That\b/.test(text)
  const isThere = /^There (?:is|are|was|were)\b/.test(text)
  const isNamed = isThere || (first.subject !== undefined && !first.subject.pronoun)
  const isWhole =
    statement !== undefined &&
    statement.split(' ').length <= mostOfFirst &&
    isNamed &&
    isSentence &&
    (isThere || standsAlone(analysis, 0, first.at, reference, false)) &&
    !pointing.test(text)
  if (isWhole) return { statement, subject: subjectOf(analysis), ranges: [] }
  const cut = clauseOf(view, first)
  return cut && cut.statement.split(' ').length <= mostOfFirst ? cut : undefined
}

const pointing = /\b(?:this|these|those|such(?! as)|latter|former)\b/i

/** Behind its lead the second sentence points at nothing else. */
function leansOnce({ analysis: { chunks, tokens, clauses } }: View): boolean {
  const [first] = clauses
  return (
    first?.subject !== undefined &&
    !chunks
      .slice(first.at)
      .some(
        (chunk) =>
          /^(?:this|these|those|such|another|there|latter|former)$/.test(tokens[chunk.i]?.lower ?? '') ||
          (chunk.kind === 'np' && /^(?:it|him|her|them)$/.test(chunk.word)),
      )
  )
}

/** Parts of the text itself. */
const ofText = /^(?:section|chapter|module|book|article|text|page|figure|table|picture|image|lesson)s?$/

/** Whether the first sentence names something that the word can stand for: a person, a thing, several; what is told of "these looms" has been named or is any sort of thing. */
function canMean(
  { analysis, reference }: View,
  lead: { readonly word: string; readonly at: number },
  second: string,
  { statement, ranges }: Stretch,
): boolean {
  const isCut = ranges.length > 0
  // What has been cut off the first sentence, it does not name.
  const isSaid = ({ i, j }: Entity): boolean =>
    !isCut ||
    ranges.some(({ from, to }) => from <= (analysis.tokens[i]?.from ?? 0) && (analysis.tokens[j - 1]?.to ?? 0) <= to)
  const found = entitiesOf(analysis, reference).filter(isSaid)
  const word = lead.word.toLowerCase()
  if (/^(?:he|she|his|her)$/.test(word))
    return found.some(({ person, maybePerson, plural }) => !plural && (person || maybePerson))
  if (/^(?:it|its)$/.test(word))
    return found.some(({ person, plural, role, fresh }) => !plural && !person && (role === 'subject' || fresh))
  const noun = second.slice(lead.at + word.length + 1).split(' ')[0] ?? ''
  if (ofText.test(noun)) return false
  if (word !== 'this') return found.some(({ plural }) => plural)
  // "Otto became mayor | while prices rose. This was due to": of what has been cut off.
  if (isVerb(noun)) return !isCut || /^This (?:was|is|marked) the (?:first|last|only)\b/.test(second)
  return stemsOf(statement).includes(stem(noun)) || genericNouns.has(stem(noun))
}

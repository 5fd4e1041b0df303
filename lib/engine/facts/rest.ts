import { extent, plain } from '../analysis'
import { singularVerb, verbWords } from '../asks'
import { capital } from '../capital'
import type { Clause } from '../clauseParts'
import { leans, standsAlone } from '../leaning'
import { isPlural } from '../lexicon'
import { contentOf } from '../questions/words'
import { thirdPerson } from '../verbs'
import { ask, type Draft, draft, type Family, slotAt, type View } from './family'
import { phraseOf } from './phrase'
import { enough, frontOf } from './restOfNamed'

/**
 * Who or what it is of which all the rest of a sentence is said: "What explains why few people can draw a coin from memory?" The words behind the verb
 * are asked with as they stand, so that their grammar need not be known; it only has to be sure that they point at nothing outside.
 */
export const rest: Family = {
  name: 'rest',
  last: true,
  read: (view) => {
    const [first] = view.analysis.clauses
    return first === undefined || view.attribution !== undefined ? [] : read(view, first)
  },
}

/** What singles nothing out, speaks to the reader, or points at what stands elsewhere. */
const unfit =
  /[;:?!()[\]"“”]|(?<!\d)[–—]|[–—](?!\d)|\b(?:it|itself|this|these|those|such(?! as)|here|there|we|us|our|you|your|I|my|today|now|currently|above|below|latter|former|same|so far|use[sd]? the (?:term|word|phrase|name|expression)|also|thus|therefore|too|instead|respectively|otherwise)\b/

const counted =
  /^(?:some|certain|various|several|other|many|most|few|a number of|a few|no(?!\.)|any|each|every|all|both|more|less|much|another|half|one|such|only|two|three|four|five|six|\d)\b|^(?:the |an? )?(?:word|term|name|phrase|expression)\b/i

/** What much else is, has or does in the same place. */
const plainVerbs = /^(?:be|have|include|lie|lay|live|exist|occur|happen|stand|sit|remain|seem|appear|become|go|come)$/

const fewestSaid = 5
const fewestOfPerson = 4
const mostWords = 24

function read(view: View, clause: Clause): readonly Draft[] {
  const { vg, at, subject, marker, relative, reduced } = clause
  const { analysis, reference } = view
  const { chunks, sentence } = analysis
  if (!subject || subject.pronoun || marker !== undefined || relative !== undefined || reduced) return []
  const front = frontOf(view, clause)
  if (front === undefined) return []
  if (
    vg.negated ||
    vg.helpers.some(({ lower, pos }) => pos === 'do' || /^(?:would|could|might|should)$/.test(lower)) ||
    isReduced(view, vg, at) ||
    (plainVerbs.test(vg.lemma) && vg.voice === 'active')
  )
    return []
  const whole = endOf(view, at)
  const end = whole === undefined ? undefined : subject.head.pos === 'name' ? enough(view, at, whole) : whole
  if (end === undefined || end <= at + 1) return []
  const told = extent(analysis, at + 1, end)
  if (unfit.test(`${front} ${sentence.text.slice(extent(analysis, subject.a, subject.b).from, told.to)}`)) return []
  const name = extent(analysis, subject.a, subject.b)
  const who = plain(sentence.text.slice(name.from, name.to))
  const phrase = phraseOf(view, subject.a, subject.b, true)
  // "UDP, by contrast, sends"
  if (!phrase || /,$/.test(who) || counted.test(who) || who.split(' ').length > 8) return []
  // "Which cells": many; "who" and "what" are one.
  const isMany = phrase.wh.startsWith('which ') && subject.plural
  const words = plain((isMany ? undefined : singular(view, at, end)) ?? sentence.text.slice(told.from, told.to))
  // "Who rose because they wanted bread?", but not "What lost their leaves?"
  const owner = phrase.human
    ? /\bits\b/
    : subject.plural
      ? /\b(?:they|them|their|its|he|him|his|she|her)\b/
      : /\b(?:its|he|him|his|she|her)\b/
  if (owner.test(words) || !reachesOnlyItself(view, at, end, phrase.human)) return []
  const asked = `${phrase.wh} ${isMany ? verbWords(vg) : singularVerb(vg)} ${words}?`
  const stem = front === '' ? capital(asked) : `${front}, ${asked}`
  const said = contentOf(`${vg.main.lower} ${words}`).length
  if (said < (phrase.human ? fewestOfPerson : fewestSaid) || stem.split(' ').length > mostWords) return []
  const lead = analysis.tokens[chunks[subject.a]?.i ?? 0]
  const answer =
    lead?.pos === 'name' || phrase.answer !== who ? phrase.answer : who.charAt(0).toLowerCase() + who.slice(1)
  return standsAlone(analysis, subject.a, subject.b, reference)
    ? [
        draft(view, {
          kind: 'statement',
          relation: vg.lemma,
          subject: who,
          rule: 'rest',
          slots: [slotAt(view, 'subject', phrase.from, phrase.to, phrase.type ? { type: phrase.type } : {})],
          statement: null,
          asks: [ask('subject', stem, answer, phrase.accepted)],
        }),
      ]
    : []
}

/** "What filters the water and shelters young fish?": the words behind the verb, a second verb made singular like the first; undefined where none needs it. */
function singular(
  { analysis: { chunks, clauses, tokens, sentence } }: View,
  at: number,
  end: number,
): string | undefined {
  const told = extent({ tokens, chunks }, at + 1, end)
  const second = clauses.find(
    ({ at: verb, shared, vg }) =>
      verb > at && verb < end && shared && vg.helpers.length === 0 && vg.main.form === 'base',
  )?.vg.main
  return second && chunks[at]?.vg?.main.form === 'base'
    ? sentence.text.slice(told.from, second.from) + thirdPerson(second.lower) + sentence.text.slice(second.to, told.to)
    : undefined
}

/** "Ships called cogs carried": the participle tells which, and the verb comes behind. */
const isReduced = ({ analysis: { clauses } }: View, { doubtful, lemma }: Clause['vg'], at: number): boolean =>
  doubtful &&
  (/^(?:call|name|term|dub|know|title|entitle)$/.test(lemma) ||
    clauses.some(
      (own) => own.at > at && !own.subject && !own.shared && own.relative === undefined && own.marker === undefined,
    ))

/** Where what is said of the subject ends: at the end of the sentence, or before a clause with a subject of its own that is joined to it. */
function endOf({ analysis: { chunks, clauses } }: View, at: number): number | undefined {
  const next = clauses.find(
    (own) =>
      own.at > at &&
      own.subject &&
      !own.shared &&
      !own.reduced &&
      own.marker === undefined &&
      own.relative === undefined,
  )
  // "gave an opinion that because the law was old, and the treaty was in force, Costa had no claim": what it says is told to the end.
  const opened = chunks.findIndex(
    ({ kind, word }, index) => index > at && word === 'that' && kind === 'rel' && chunks[index + 1]?.kind === 'sub',
  )
  if (!next?.subject || (opened > 0 && opened < next.at))
    return chunks.length - (chunks.at(-1)?.kind === 'stop' ? 1 : 0)
  const joint = next.subject.a - 1
  if (chunks[joint]?.kind !== 'conj' || chunks[joint - 1]?.kind !== 'comma') return undefined
  return joint - 1
}

/** No noun behind the verb leans on another sentence, and who is meant by "they" has been named. */
function reachesOnlyItself({ analysis, reference }: View, at: number, end: number, human: boolean): boolean {
  const { chunks, tokens } = analysis
  const said = tokens.slice(chunks[at]?.j ?? 0, chunks[end - 1]?.j ?? 0)
  const they = said.findIndex(({ lower }) => /^(?:they|them|their|theirs)$/.test(lower))
  if (they >= 0 && !human && !said.slice(0, they).some(({ pos, lower }) => pos === 'noun' && isPlural(lower)))
    return false
  return chunks
    .slice(at + 1, end)
    .every((chunk, index) => chunk.kind !== 'np' || !leans(analysis, at + 1 + index, end, reference, false))
}

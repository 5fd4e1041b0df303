import type { Slot } from '@/lib/domain/slot'
import type { Analysis } from '../analysis'
import { extent, plain } from '../analysis'
import type { Chunk } from '../chunks'
import type { Clause } from '../clauseParts'
import { leans, standsAlone } from '../leaning'
import { isPlural } from '../lexicon'
import { findQuantities } from '../mentions/quantities'
import type { Reference } from '../reference'
import type { EngineSlot, MentionType } from '../types'
import { type Draft, draft, type Family, slotAt, type View } from './family'

/**
 * A whole sentence that stands alone and that no other family can ask about: what it says of a date, a name or a figure can be asked
 * by a gap, for which its grammar need not be known.
 */
export const unread: Family = {
  name: 'unread',
  last: true,
  read: (view) => read(view),
}

const longestWords = 32
/** One sentence is asked in so many places at most. */
const mostSlots = 2

/** Speech, questions, second thoughts and what only holds today. */
const unfit =
  /["“”?!:;–—]|\s-\s|\b(?:today|currently|now|nowadays|recently|so far|above|below|we|our|us|you|your)\b|\b(?:see|figure|table|chapter)\s\d/i
const opener =
  /^(?:however|moreover|furthermore|in addition|additionally|therefore|thus|hence|consequently|similarly|for (?:example|instance)|in fact|indeed|also|later|then|finally|eventually|meanwhile|instead|nevertheless|nonetheless|still|yet|again|overall|as a result|by then|afterwards|subsequently),\s+/i
/** Names that say little by themselves, or are words of the calendar. */
const noAnswer =
  /^(?:\p{Lu}\.?|Mr|Mrs|Dr|St|Sir|Lord|King|Queen|North|South|East|West|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|God|English|French|German|Latin)$/u

type Found = {
  readonly slot: Slot
  readonly from: number
  readonly to: number
  readonly type: MentionType
  readonly worth: number
}

function read(view: View): readonly Draft[] {
  const { analysis } = view
  const { sentence } = analysis
  const statement = statementOf(sentence.text)
  if (view.attribution !== undefined || statement === undefined || !isWhole(view)) return []
  const slots = pick([...dates(analysis), ...names(view), ...figures(analysis)]).map(
    (found): EngineSlot => slotAt(view, found.slot, found.from, found.to, { type: found.type }),
  )
  if (slots.length === 0) return []
  return [
    draft(view, {
      kind: 'statement',
      relation: 'states',
      subject: view.frames[0]?.subject ?? subjectOf(analysis),
      rule: 'unread:gap',
      slots,
      statement,
      asks: [],
    }),
  ]
}

/**
 * Its first subject is named in full, and what points back points at that: pronouns and "the company" behind the verb have the subject to
 * stand for, before it they have none.
 */
function isWhole({ analysis, reference }: View): boolean {
  const [first] = analysis.clauses
  if (!first?.subject || first.marker !== undefined || analysis.clauses.some((clause) => clause.vg.negated))
    return false
  return (
    !first.subject.pronoun &&
    !pointsElsewhere(analysis, first, reference) &&
    standsAlone(analysis, 0, first.at, reference) &&
    !analysis.chunks
      .slice(first.at)
      .some((chunk) =>
        /^(?:this|these|those|such|another|there|latter|former)$/.test(analysis.tokens[chunk.i]?.lower ?? ''),
      )
  )
}

/** "The strait divides it", "The fleet took the colony", "The prize was their goal": "it" beside the subject means another thing, and so does "their" behind one thing. */
function pointsElsewhere(analysis: Analysis, { subject, at, complement }: Clause, reference: Reference): boolean {
  const { chunks, tokens } = analysis
  const beside = chunks
    .slice(complement.a, complement.b)
    .some((chunk) => chunk.kind === 'np' && /^(?:it|him|her|them)$/.test(chunk.word))
  const behind = tokens.slice(chunks[at]?.i ?? 0)
  const their = behind.findIndex((token) => /^(?:they|them|their|theirs)$/.test(token.lower))
  const next = chunks[complement.a]
  const object =
    next?.kind === 'np' && next.j - next.i === 2 && leans(analysis, complement.a, complement.b, reference, false)
  return (
    beside ||
    object ||
    (their >= 0 &&
      subject?.plural !== true &&
      !behind.slice(0, their).some((token) => token.pos === 'noun' && isPlural(token.lower)))
  )
}

/** The sentence without its brackets and without what ties it to the one before; undefined where it is no plain statement. */
function statementOf(text: string): string | undefined {
  const bare = plain(text.replace(/\s*\([^()]*\)/g, '').replace(opener, ''))
  const words = bare.split(' ').length
  return unfit.test(bare) || words > longestWords || words < 7 || !/\.$/.test(bare)
    ? undefined
    : bare.charAt(0).toUpperCase() + bare.slice(1)
}

/** The words before the first verb. */
function subjectOf(analysis: Analysis): string {
  const [first] = analysis.clauses
  const { from, to } = extent(analysis, first?.subject?.a ?? 0, first?.at ?? 0)
  return plain(analysis.sentence.text.slice(from, to))
}

const dates = ({ tokens, chunks }: Analysis): Found[] =>
  chunks.flatMap((chunk): Found[] => {
    const token = tokens[chunk.i]
    return chunk.kind === 'date' && token?.date?.start !== undefined && token.date.derived !== true
      ? [{ slot: 'start', from: token.from, to: token.to, type: 'date', worth: 3 }]
      : []
  })

/** Names behind the subject: what the sentence is about is no answer to itself. */
const names = (view: View): Found[] =>
  view.analysis.chunks.flatMap((chunk, at): Found[] => {
    const run = at === 0 || view.analysis.clauses[0]?.subject?.a === at ? undefined : nameOf(view.analysis, chunk)
    if (!run) return []
    const type =
      view.typeOf(run.text) ?? (view.reference.isPerson(view.reference.fullName(run.text)) ? 'person' : 'term')
    return [
      { slot: type === 'place' ? 'place' : 'object', from: run.from, to: run.to, type, worth: type === 'term' ? 2 : 4 },
    ]
  })

function nameOf({ tokens, sentence }: Analysis, chunk: Chunk) {
  if (chunk.kind !== 'np' || chunk.head?.pos !== 'name') return undefined
  const own = tokens.slice(chunk.i, chunk.j)
  const first = own.findIndex((token) => token.pos === 'name')
  const run = own.slice(first)
  if (!run.every((token) => token.pos === 'name') || tokens[chunk.j]?.pos === 'part') return undefined
  const [from, to] = [run[0]?.from ?? 0, run.at(-1)?.to ?? 0]
  const text = sentence.text.slice(from, to)
  return noAnswer.test(text) || run.length > 5 ? undefined : { from, to, text }
}

const figures = ({ tokens }: Analysis): Found[] =>
  findQuantities(tokens)
    .filter(({ i, unit }) => unit !== undefined || !/^(?:one|two|1|2)$/i.test(tokens[i]?.text ?? ''))
    .map(({ from, to }): Found => ({ slot: 'quantity', from, to, type: 'quantity', worth: 3 }))

/** The best of them, one of each slot. */
function pick(found: readonly Found[]): readonly Found[] {
  const slots = new Set<Slot>()
  const picked: Found[] = []
  for (const one of [...found].sort((a, b) => b.worth - a.worth || a.from - b.from)) {
    if (slots.has(one.slot) || picked.length >= mostSlots) continue
    slots.add(one.slot)
    picked.push(one)
  }
  return picked
}

import { extent, plain } from '../analysis'
import type { Clause } from '../clauseParts'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { isHumanNoun, isPlural } from '../lexicon'
import type { Piece } from '../pieces'
import { canBeVerb } from '../verbs'
import type { View } from './family'
import { placeClause, whenOf } from './predicateTail'

/** "a museum of history, art | and culture located in London", "of goods | and services in an economy": the phrase goes on behind its cut. */
export function isCut(view: View, predicate: Piece): boolean {
  const { chunks, clauses } = view.analysis
  // "an Art Nouveau, | red brick house with a tower": the noun comes behind the comma.
  const [comma, more, behind] = chunks.slice(predicate.b, predicate.b + 3)
  if (
    comma?.kind === 'comma' &&
    more?.kind === 'np' &&
    !/^(?:an?|the|its|his|her|their|this|one)$/.test(more.lead) &&
    more.head?.pos === 'noun' &&
    more.j - more.i > 1 &&
    !isHumanNoun(more.head.lower) &&
    behind?.kind !== 'comma' &&
    behind?.kind !== 'conj'
  )
    return true
  if (comma?.kind === 'comma' && listsOn(view, predicate)) return true
  // "a mass of ice that forms | where snow falls"
  if (chunks[predicate.b]?.kind === 'sub' && chunks[predicate.b - 1]?.kind === 'vg') return true
  // "are dams in Ulm, | overgrazing, and drilling for salt"
  if (comma?.kind === 'comma' && more?.kind === 'ger' && (behind?.kind === 'comma' || behind?.kind === 'conj'))
    return true
  const at = chunks[predicate.b]?.kind === 'comma' ? predicate.b + 1 : predicate.b
  if (chunks[at]?.kind !== 'conj') return false
  const after = chunks[at + 1]
  const last = chunks[predicate.b - 1]
  if (after?.kind === 'vg') return after.vg?.main.form === 'pres3' && isPlural(last?.head?.lower ?? '')
  if (after?.kind !== 'np') return false
  const next = clauses.find((clause) => clause.at > at)
  return next?.subject === undefined || next.vg.doubtful
}

/** "a hall that cost nine crowns for the land, | timber, work, and carving": what its relative clause lists. */
function listsOn({ analysis: { chunks } }: View, { a, b }: Piece): boolean {
  if (!chunks.slice(a, b).some(({ kind }) => kind === 'rel')) return false
  const rest = chunks.slice(b)
  const stop = rest.findIndex(({ kind }) => !/^(?:np|ger|comma|conj)$/.test(kind))
  const list = rest.slice(0, stop < 0 ? rest.length : stop)
  return rest[stop]?.kind === 'stop' && list.at(-2)?.kind === 'conj'
}

/** "a gene that, when altered, | leads to growth": where the clause ends that what stands between commas has cut in two. */
function overAside({ analysis: { chunks, tokens } }: View, b: number): number | undefined {
  const [rel, comma, opening] = chunks.slice(b - 1, b + 2)
  if (rel?.kind !== 'rel' || comma?.kind !== 'comma' || !/^(?:sub|prep)$/.test(opening?.kind ?? '')) return undefined
  const close = chunks.findIndex(({ kind }, at) => at > b + 1 && kind === 'comma')
  const verb = chunks[close + 1]
  const isVerb = verb?.kind === 'vg' || (verb?.j === (verb?.i ?? 0) + 1 && canBeVerb(tokens[verb?.i ?? 0]?.lower ?? ''))
  const end = chunks.findIndex(({ kind }, at) => at > close + 1 && /^(?:comma|stop)$/.test(kind))
  // "leads to growth, loss, or decay": the list goes on.
  const listed = chunks.slice(end).some(({ kind }) => kind === 'conj')
  return close > 0 && close < b + 8 && isVerb && end > close + 2 && !listed ? end : undefined
}

/** "used to encode, | store and retrieve facts": the clause of the last of several verbs behind one "to". */
function lastAim({ analysis: { chunks, clauses } }: View, a: number, b: number): Clause | undefined {
  if (!chunks.slice(a, b).some(({ kind }) => kind === 'inf')) return undefined
  const and = chunks.findIndex(({ kind }, at) => at >= b - 1 && kind === 'conj')
  const between = chunks.slice(b, Math.max(b, and))
  const isList = between.every(({ kind, j, i }) => kind === 'comma' || (kind === 'np' && j - i === 1) || kind === 'vg')
  return isList && chunks[and + 1]?.vg?.main.form === 'base' ? clauses.find(({ at }) => at === and + 1) : undefined
}

/** "Altruism is people's desire to help others", "Bias is any factor that distorts results", "Attitude is our view of a person": whoever they are. */
export function isGeneral({ analysis: { chunks, tokens } }: View, { plural }: Frame, { a, words }: Piece): boolean {
  const first = tokens[chunks[a]?.i ?? 0]
  if (first?.pos === 'noun') return isPlural(first.lower) && tokens[(chunks[a]?.i ?? 0) + 1]?.pos === 'part'
  return (
    !plural &&
    ((first?.lower === 'any' && chunks[a + 1]?.kind === 'rel') || (first?.lower === 'our' && words.includes(' of ')))
  )
}

/** "The founder was a merchant, Otto Lind": who it was is the name, and not what he was. */
export function isNamedBehind(view: View, { b }: Piece): boolean {
  const [comma, name, after] = view.analysis.chunks.slice(b, b + 3)
  return (
    comma?.kind === 'comma' &&
    name?.kind === 'np' &&
    name.head?.pos === 'name' &&
    (after?.kind === 'comma' || after?.kind === 'stop' || after === undefined)
  )
}

/** "A dry cell is one that holds no liquid": one of what the subject is one of. */
export function isOneThat({ analysis: { chunks } }: View, { subject, plural }: Frame, { a, head }: Piece): boolean {
  const next = chunks[a + 1]
  const clause = next?.kind === 'prep' ? chunks[a + 2] : next
  return (
    head?.lower === 'one' &&
    !plural &&
    (clause?.kind === 'rel' || clause?.word === 'where') &&
    /^an? (?:\p{Ll}[\p{L}-]* ){0,2}\p{Ll}[\p{L}-]*$/iu.test(subject)
  )
}

/** "a carpenter who sold chests near the town": whom the clause tells of was a carpenter all the same. */
export function withoutLeaningClause(view: View, predicate: Piece): Piece {
  const { chunks, sentence } = view.analysis
  const { a, b, from } = predicate
  const which = chunks.findIndex(({ kind, word }, at) => at > a && at < b && kind === 'rel' && word === 'which')
  // "The largest brook is the Lund Beck which joins the Ulm": the name tells which.
  const named = which === a + 1 && chunks[a]?.head?.pos === 'name' && chunks[a]?.lead === 'the'
  if (named) {
    const { to } = extent(view.analysis, a, which)
    return { ...predicate, b: which, to, words: plain(sentence.text.slice(from, to)) }
  }
  const who = chunks.findIndex(({ kind, word }, at) => at > a && at < b && kind === 'rel' && word === 'who')
  if (who < 0 || standsAlone(view.analysis, a, b, view.reference)) return predicate
  const { to } = extent(view.analysis, a, who)
  return { ...predicate, b: who, to, words: plain(sentence.text.slice(from, to)) }
}

/** What is said of a place, up to the "where" that tells it. */
export function coreEnd({ analysis: { chunks } }: View, { a, b }: Piece): number {
  const at = chunks.findIndex(({ word }, index) => index > a && index < b && word === 'where')
  return at < 0 ? b : at
}

const hanging = /,? (?:and|or), (?:in|at|on|by|for|with|under) [^,]*$/

/** The predicate to the end of the clause, dates and all. */
export function wholePredicate(view: View, frame: Frame, predicate: Piece): Piece | undefined {
  const rest = frame.pieces.filter((piece) => !piece.front)
  const last = rest.at(-1)
  if (!last) return undefined
  const { analysis } = view
  // "a body that warms and begins to release gases": the second verb of the relative clause belongs to it.
  const second = analysis.clauses.find(
    ({ shared, relative, marker = '', at }) =>
      shared && (relative !== undefined || /which$/.test(marker)) && at > last.b && at <= last.b + 3,
  )
  // "an area where magma melts the crust": without its clause it says next to nothing.
  const where = analysis.chunks[last.b]?.word === 'where' ? placeClause(view, last.b) : undefined
  const tail = second ?? where ?? lastAim(view, predicate.a, last.b)
  const behind = overAside(view, last.b) ?? whenOf(view, last.b)
  const end = tail
    ? extent(analysis, tail.at, tail.complement.b).to
    : behind
      ? extent(analysis, last.b, behind).to
      : last.to
  // "with the ground or, in rare cases | ,": what goes on behind a phrase between commas is left out whole.
  const loose = hanging.exec(analysis.sentence.text.slice(predicate.from, end))
  const to = loose ? predicate.from + loose.index : end
  return {
    ...predicate,
    b: tail?.complement.b ?? behind ?? last.b,
    to,
    words: plain(analysis.sentence.text.slice(predicate.from, to)),
  }
}

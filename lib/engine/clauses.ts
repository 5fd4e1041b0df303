import { accompanyingClauses } from './accompanying'
import { activityBefore } from './activity'
import { agreeing, agrees } from './agreement'
import { antecedentOf } from './antecedents'
import type { Chunk, VerbGroup } from './chunks'
import {
  afterConjunction,
  behindJoinedDate,
  boundary,
  type Clause,
  isNamedSubject,
  isNext,
  isParted,
  isPast,
  nominal,
  opensUnread,
  type Range,
  skipAdverbsLeft,
  timePrepositions,
} from './clauseParts'
import { complementEnd, isPassive } from './complement'
import { sharesHelper } from './elided'
import { finiteVerbs } from './finite'
import { closesPair, endsInOtherName } from './frontEnds'
import { objectRelatives } from './objectRelatives'
import { closesRelative, overRelative } from './overRelative'
import { figureBefore } from './phraseTails'
import { beforePlaceClause } from './placeClauses'
import { reducedClauses } from './reduced'
import { beforeDashes, beforeStrayComma } from './strayComma'
import { leftOfPhrase, overInsertion } from './subjects'
import { infinitive } from './verbs'

/** All clauses with a finite verb, left to right, then those of participles. */
export function findClauses(chunks: readonly Chunk[]): readonly Clause[] {
  const verbs = finiteVerbs(chunks)
  const clauses: Clause[] = []
  verbs.forEach((at, index) => {
    const clause = readClause(chunks, verbs, index, clauses)
    if (clause) clauses.push(clause)
    else
      clauses.push({
        vg: (chunks[at] as Chunk).vg as VerbGroup,
        at,
        front: [],
        complement: { a: at + 1, b: at + 1 },
        shared: false,
      })
  })
  return [
    ...clauses,
    ...sharedPassives(chunks, verbs, clauses),
    ...reducedClauses(chunks, verbs, clauses),
    ...accompanyingClauses(chunks, verbs, clauses),
    ...objectRelatives(chunks, clauses),
  ]
}

/** "was captured and taken to Linz": what "and" joins to a passive is one, with the same helper and subject. */
function sharedPassives(
  chunks: readonly Chunk[],
  verbs: readonly number[],
  clauses: readonly Clause[],
): readonly Clause[] {
  return chunks.flatMap((chunk, at): readonly Clause[] => {
    const conj = skipAdverbsLeft(chunks, at - 1)
    if (chunk.kind !== 'part' || !chunk.head || chunks[conj]?.kind !== 'conj') return []
    const first = clauses.find((clause) => clause.complement.b === conj && isPassive(chunks[clause.at]))
    if (!first?.subject || first.relative !== undefined || first.marker !== undefined) return []
    return [
      {
        vg: { ...first.vg, adverbs: [], main: chunk.head, lemma: infinitive(chunk.head.lower) },
        at,
        subject: first.subject,
        front: first.front,
        complement: { a: at + 1, b: complementEnd(chunks, verbs, at) },
        shared: true,
      },
    ]
  })
}

function readClause(
  chunks: readonly Chunk[],
  verbs: readonly number[],
  index: number,
  earlier: readonly Clause[],
): Clause | undefined {
  const at = verbs[index] as number
  const { vg } = chunks[at] as Chunk
  if (!vg) return undefined
  const complement = { a: at + 1, b: complementEnd(chunks, verbs, at) }
  const p = skipAdverbsLeft(chunks, at - 1)
  const before = chunks[p]
  const base = { vg, at, complement }
  if (before?.kind === 'rel') {
    const antecedent = before.word === 'what' ? undefined : antecedentOf(chunks, p, vg)
    return { ...base, ...(antecedent ? { subject: antecedent } : {}), front: [], relative: before.word, shared: false }
  }
  const inserted = before?.kind === 'comma' ? afterConjunction(chunks, p) : false
  const dated = behindJoinedDate(chunks, p, earlier)
  if (
    inserted ||
    dated ||
    before?.kind === 'conj' ||
    (before?.kind === 'comma' && isNext(chunks, p, at) && !isParted(chunks, earlier, at)) ||
    (before?.kind === 'comma' &&
      earlier.length > 0 &&
      isVerbList(chunks, verbs, index) &&
      !isNamedSubject(chunks, p) &&
      !isParted(chunks, earlier, at) &&
      !closesRelative(chunks, p, verbs, earlier))
  ) {
    const last = earlier.findLast((clause) => clause.at < at)
    const previous = beforePlaceClause(chunks, p, vg, last, earlier) ?? last
    // "is used of any quake, whether natural or caused by men"
    const divided = chunks.slice(previous?.at ?? at, at).some((chunk) => chunk.word === 'whether')
    if (!previous?.subject || divided || opensUnread(chunks, last?.at ?? at, at))
      return { ...base, front: [], shared: true }
    const elided = sharesHelper(chunks, at, vg, previous)
    const [modal] = previous.vg.helpers
    const shared = vg.helpers.length === 0 && vg.main.form === 'base' && /^(?:modal|do)$/.test(modal?.pos ?? '')
    // "to tell the age and find the cause": the second may well be an infinitive too.
    const infinitive =
      vg.main.form === 'base' &&
      vg.helpers.length === 0 &&
      chunks.slice(previous.at, at).some((chunk) => chunk.kind === 'inf')
    if (!elided && (infinitive || (!shared && !agrees(vg, previous.subject))))
      return { ...base, front: [], shared: true }
    return {
      ...base,
      ...(elided
        ? { vg: { ...vg, helpers: previous.vg.helpers, voice: 'passive', doubtful: false } as VerbGroup }
        : shared && modal
          ? { vg: { ...vg, helpers: [modal] } }
          : {}),
      subject: previous.subject,
      // "In 2007 it sold the mill and now runs a shop": the time is that of the first.
      front: dated
        ? [dated]
        : previous.shared || isNext(chunks, p, at) || isPast(previous.vg) !== isPast(vg)
          ? []
          : previous.front.filter((range) => chunks[range.a]?.kind !== 'sub'),
      shared: true,
      ...(previous.relative ? { relative: previous.relative } : {}),
      ...(previous.marker ? { marker: previous.marker } : {}),
    }
  }
  const dash = beforeDashes(chunks, p, verbs)
  if (dash) return { ...base, ...placed(chunks, dash.start, dash.end, at, verbs), shared: false }
  const figure = figureBefore(chunks, p)
  const start =
    before?.kind === 'comma'
      ? (overInsertion(chunks, p, verbs) ?? beforeStrayComma(chunks, p, verbs))
      : nominal(before) || before?.kind === 'vg' || before?.kind === 'inf'
        ? leftOfPhrase(chunks, p, verbs)
        : // "The degree of weathering tells"
          before?.kind === 'ger' && chunks[p - 1]?.word === 'of' && nominal(chunks[p - 2])
          ? leftOfPhrase(chunks, p - 2, verbs)
          : figure !== undefined
            ? leftOfPhrase(chunks, figure, verbs)
            : // "The quality of being soft is"
              before?.kind === 'adj' && chunks[p - 1]?.word === 'being' && chunks[p - 2]?.kind === 'prep'
              ? leftOfPhrase(chunks, p - 3, verbs)
              : undefined
  const activity = activityBefore(chunks, p, at)
  if (activity) {
    const { front, marker } = placed(chunks, activity.a, p, at, verbs)
    return marker === undefined
      ? { ...base, subject: activity, front, shared: false }
      : { ...base, front: [], shared: false }
  }
  const plainly = start === undefined ? { front: [] } : placed(chunks, start, p, at, verbs)
  const marker = plainly.marker ?? sharedMarker(chunks, plainly.subject, earlier)
  if (plainly.subject || marker !== undefined)
    return { ...base, ...plainly, ...(marker === undefined ? {} : { marker }), shared: false }
  const over = overRelative(chunks, p, verbs)
  return { ...base, ...(over === undefined ? plainly : placed(chunks, over, p, at, verbs)), shared: false }
}

/** "If the king dies and the heir is a child, ...": what "and" joins to a condition in front is one as well. */
function sharedMarker(
  chunks: readonly Chunk[],
  subject: Clause['subject'],
  earlier: readonly Clause[],
): string | undefined {
  const previous = earlier.at(-1)
  if (!subject || !previous?.marker || previous.subject?.a !== 1 || chunks[subject.a - 1]?.kind !== 'conj')
    return undefined
  const between = chunks.slice(previous.at, subject.a)
  const closes = chunks.slice(subject.a).some(({ kind }) => kind === 'comma')
  return closes &&
    /^(?:if|when|unless|because|although)$/.test(previous.marker) &&
    between.every(({ kind }) => kind !== 'comma' && kind !== 'stop')
    ? previous.marker
    : undefined
}

/** ", VG" within "VG ..., VG ..., and VG". */
const isVerbList = (chunks: readonly Chunk[], verbs: readonly number[], index: number): boolean =>
  verbs.slice(index + 1).some((next) => chunks[skipAdverbsLeft(chunks, next - 1)]?.kind === 'conj')

/** Subject at chunks [start, p], what stands before it, and the word that makes it subordinate. */
function placed(
  chunks: readonly Chunk[],
  start: number,
  p: number,
  at: number,
  verbs: readonly number[],
): Pick<Clause, 'subject' | 'front' | 'marker'> {
  const subject = agreeing(chunks, start, p, at)
  let left = start - 1
  const marker = chunks[left]
  if (
    marker &&
    ((marker.kind === 'sub' && marker.word !== 'where') ||
      (marker.kind === 'prep' && timePrepositions.has(marker.word)) ||
      (marker.kind === 'rel' && marker.word === 'that'))
  )
    return {
      ...(subject ? { subject } : {}),
      front: [],
      marker: marker.kind === 'sub' && chunks[left - 1]?.word === 'so' ? 'so that' : marker.word,
    }
  if (marker?.kind === 'rel' || marker?.word === 'where') {
    // "by which plants use light" lacks nothing; "which he obtained" lacks its object.
    const whole = chunks[left - 1]?.kind === 'prep' ? 'in which' : marker.word
    return { ...(subject ? { subject } : {}), front: [], marker: whole }
  }
  if (marker?.kind === 'np' && marker.word === 'way')
    return { ...(subject ? { subject } : {}), front: [], marker: 'in which' }
  const front: Range[] = []
  let end = start
  while (left >= 0) {
    const chunk = chunks[left] as Chunk
    if (chunk.kind === 'stop') break
    const betweenDates = chunks[left - 1]?.kind === 'date' && chunks[left + 1]?.kind === 'date'
    // "prior to and during the war"
    const betweenPreps = chunks[left - 1]?.kind === 'prep' && chunks[left + 1]?.kind === 'prep'
    if (
      chunk.kind === 'conj' &&
      !betweenDates &&
      !betweenPreps &&
      verbs.some((verb) => verb < left) &&
      !verbs.some((verb) => verb > left && verb < at)
    )
      break
    if (chunk.kind === 'comma' && verbs.some((verb) => verb < left) && chunks[left + 1]?.kind === 'conj') break
    if (chunk.kind === 'comma') {
      if (left + 1 < end) front.unshift({ a: left + 1, b: end })
      end = left
    }
    left -= 1
  }
  if (left + 1 < end) front.unshift({ a: left + 1, b: end })
  const [opening] = front
  if (opening && closesPair(chunks, opening)) front.shift()
  // "In 1956 Harbour One, the first cable was laid": the name in front is what was laid.
  if (front.some((range) => endsInOtherName(chunks, range))) return { front: [] }
  const clear = front.every((range) =>
    verbs.every((verb) => verb < range.a || verb >= range.b || isSubordinate(chunks, range, verb)),
  )
  if (!clear || chunks[start - 1]?.kind === 'prep' || splitsList(chunks, start, verbs)) return { front: [] }
  return {
    ...(subject ? { subject } : {}),
    front: front.filter((range) => chunks[range.a]?.kind !== 'conj' || range.b - range.a > 1),
  }
}

/** "the growth of A and B required": what stands behind "and" may be only the end of a list, unless a verb came before. */
function splitsList(chunks: readonly Chunk[], start: number, verbs: readonly number[]): boolean {
  if (chunks[start - 1]?.kind !== 'conj' || !nominal(chunks[start - 2]) || chunks[start - 3]?.kind !== 'prep')
    return false
  for (let left = start - 2; left >= 0; left -= 1) {
    if (verbs.includes(left)) return false
    if (boundary(chunks[left] as Chunk) || chunks[left]?.kind === 'rel') return true
  }
  return true
}

/**
 * A verb of a front depends on something in that front: "when the gate opens", and, where a comma closes the front, "after he died",
 * "despite the maps that cover it", "upon learning that".
 */
function isSubordinate(chunks: readonly Chunk[], range: Range, verb: number): boolean {
  const opens = (chunk: Chunk | undefined): boolean =>
    chunk?.kind === 'sub' || (chunk?.kind === 'prep' && timePrepositions.has(chunk.word))
  const first = chunks[range.a]
  if (opens(first) || (first?.kind === 'adv' && chunks[range.a + 1]?.kind === 'sub')) return true
  return (
    chunks[range.b]?.kind === 'comma' &&
    chunks.slice(range.a, verb).some((chunk) => chunk.kind === 'rel' || opens(chunk))
  )
}

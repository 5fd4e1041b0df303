import type { Chunk, VerbGroup } from './chunks'
import { isPlural } from './lexicon'
import type { Token } from './tokens'

/** Chunks [a, b) of the sentence. */
export type Range = { readonly a: number; readonly b: number }

/** One finite verb with its subject and what belongs to it. All ranges are chunk indexes. */
export type Clause = {
  readonly vg: VerbGroup
  readonly at: number
  /** Absent where none is found: such a clause states nothing we may use. */
  readonly subject?: Range & { readonly head: Token; readonly pronoun: boolean; readonly plural: boolean }
  /** Before the subject: "In 1997", "After the war". */
  readonly front: readonly Range[]
  readonly complement: Range
  /** "because", "while", "if" ... for a subordinate clause, "that" for a content clause. */
  readonly marker?: string
  /** "which", "who", "that" of a relative clause; its subject is the antecedent. */
  readonly relative?: string
  /** Shares the subject of the clause before ("... and became head"). */
  readonly shared: boolean
}

const nominal = (chunk: Chunk | undefined): boolean => chunk?.kind === 'np' || chunk?.kind === 'date'
const timePrepositions = new Set(['before', 'after', 'since', 'until', 'till', 'as', 'than'])
const boundary = (chunk: Chunk): boolean => chunk.kind === 'stop' || chunk.kind === 'sub'

/** A finite verb: not a lone -ed form that the words around show to be a participle. */
function finiteVerbs(chunks: readonly Chunk[]): readonly number[] {
  return chunks.flatMap((chunk, at) =>
    chunk.kind === 'vg' && !(chunk.vg?.doubtful && isParticiple(chunks, at)) && !isBareInfinitive(chunks, at)
      ? [at]
      : [],
  )
}

/** "make their crops grow": a base form after a noun that depends on make, let, help. */
function isBareInfinitive(chunks: readonly Chunk[], at: number): boolean {
  const vg = chunks[at]?.vg
  const governor = chunks[at - 2]?.vg
  return (
    vg !== undefined &&
    vg.helpers.length === 0 &&
    vg.main.form === 'base' &&
    nominal(chunks[at - 1]) &&
    governor !== undefined &&
    /^(?:make|let|help|see|have|watch|hear)$/.test(governor.lemma)
  )
}

function isParticiple(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[skipAdverbsLeft(chunks, at - 1)]
  if (!before || before.kind === 'prep') return true
  if (before.kind === 'comma') {
    const next = chunks[at + 1]
    return next?.kind === 'prep' || next?.kind === 'inf' || next?.kind === 'comma'
  }
  if (before.kind === 'conj' || before.kind === 'rel') return false
  if (before.kind === 'sub') return true
  if (!nominal(before)) return true
  if (before.pronoun && !['some', 'all', 'many', 'most', 'those', 'others'].includes(before.word)) return false
  for (let right = at + 1; right < chunks.length; right += 1) {
    const chunk = chunks[right] as Chunk
    if (
      chunk.kind === 'conj' &&
      (chunks[right + 1]?.kind === 'ger' ||
        (nominal(chunks[right + 1]) &&
          chunks[at + 1]?.kind === 'prep' &&
          chunks[right - 1]?.kind === 'np' &&
          !/^(?:the|a|an|it|he|they)$/.test(chunks[right + 1]?.word ?? '')))
    )
      continue
    if (chunk.kind === 'comma' || chunk.kind === 'conj' || chunk.kind === 'rel' || boundary(chunk)) break
    if (chunk.kind === 'prep' && timePrepositions.has(chunk.word)) break
    if (chunk.kind === 'vg' && !chunk.vg?.doubtful) return true
  }
  for (let left = at - 1; left >= 0; left -= 1) {
    const chunk = chunks[left] as Chunk
    if (chunk.kind === 'comma' || chunk.kind === 'conj' || chunk.kind === 'rel' || boundary(chunk)) break
    if (chunk.kind === 'prep' && timePrepositions.has(chunk.word)) break
    if (chunk.kind === 'vg') return true
  }
  return chunks[at + 1]?.word === 'by' && chunks[at + 1]?.kind === 'prep'
}

function skipAdverbsLeft(chunks: readonly Chunk[], at: number): number {
  let index = at
  while (chunks[index]?.kind === 'adv') index -= 1
  return index
}

/** All clauses with a finite verb, left to right. */
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
  return clauses
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
  if (
    inserted ||
    before?.kind === 'conj' ||
    (before?.kind === 'comma' && earlier.length > 0 && isVerbList(chunks, verbs, index))
  ) {
    const previous = earlier.findLast((clause) => clause.at < at)
    if (!previous?.subject) return { ...base, front: [], shared: true }
    const elided =
      vg.doubtful && !nominal(chunks[at + 1]) && previous.vg.voice === 'passive' && previous.vg.helpers.length > 0
    return {
      ...base,
      ...(elided
        ? { vg: { ...vg, helpers: previous.vg.helpers, voice: 'passive', doubtful: false } as VerbGroup }
        : {}),
      subject: previous.subject,
      front: previous.shared ? [] : previous.front.filter((range) => chunks[range.a]?.kind !== 'sub'),
      shared: true,
      ...(previous.relative ? { relative: previous.relative } : {}),
      ...(previous.marker ? { marker: previous.marker } : {}),
    }
  }
  const start =
    before?.kind === 'comma'
      ? overInsertion(chunks, p, verbs)
      : nominal(before) || before?.kind === 'vg' || before?.kind === 'inf'
        ? leftOfPhrase(chunks, p, verbs)
        : undefined
  if (start === undefined) return { ...base, front: [], shared: false }
  return { ...base, ...placed(chunks, start, p, at, verbs), shared: false }
}

/** "and, until 2002, was": an adverbial between commas behind the conjunction. */
function afterConjunction(chunks: readonly Chunk[], comma: number): boolean {
  for (let at = comma - 1; at > comma - 6 && at > 0; at -= 1) {
    const kind = chunks[at]?.kind
    if (kind === 'comma') return chunks[at - 1]?.kind === 'conj'
    if (kind !== 'prep' && kind !== 'date' && kind !== 'np' && kind !== 'adv') return false
  }
  return false
}

/** ", VG" within "VG ..., VG ..., and VG". */
const isVerbList = (chunks: readonly Chunk[], verbs: readonly number[], index: number): boolean =>
  verbs.slice(index + 1).some((next) => chunks[skipAdverbsLeft(chunks, next - 1)]?.kind === 'conj')

type Subject = NonNullable<Clause['subject']>

function subjectOf(chunks: readonly Chunk[], a: number, b: number): Subject | undefined {
  const first = chunks[a]
  if (!first?.head || !nominal(first)) return undefined
  const coordinated = chunks
    .slice(a, b)
    .some(
      (chunk, offset) =>
        chunk.kind === 'conj' &&
        chunk.word === 'and' &&
        !chunks
          .slice(a, a + offset)
          .some((left) => left.kind === 'prep' || left.kind === 'rel' || left.kind === 'part'),
    )
  return {
    a,
    b,
    head: first.head,
    pronoun: first.pronoun === true,
    plural: coordinated || isPlural(first.head.lower) || /^(?:they|we|these|those)$/.test(first.word),
  }
}

/** Subject at chunks [start, p], what stands before it, and the word that makes it subordinate. */
function placed(
  chunks: readonly Chunk[],
  start: number,
  p: number,
  at: number,
  verbs: readonly number[],
): Pick<Clause, 'subject' | 'front' | 'marker'> {
  const found = subjectOf(chunks, start, p + 1)
  const subject = found && agrees(chunks[at]?.vg, found) ? found : undefined
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
  if (marker?.kind === 'rel' || marker?.word === 'where')
    return { ...(subject ? { subject } : {}), front: [], marker: marker.word }
  const front: Range[] = []
  let end = start
  while (left >= 0) {
    const chunk = chunks[left] as Chunk
    if (chunk.kind === 'stop') break
    const betweenDates = chunks[left - 1]?.kind === 'date' && chunks[left + 1]?.kind === 'date'
    if (
      chunk.kind === 'conj' &&
      !betweenDates &&
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
  const clear = front.every(
    (range) => isSubordinate(chunks, range.a) || !verbs.some((verb) => verb >= range.a && verb < range.b),
  )
  if (!clear || chunks[start - 1]?.kind === 'prep') return { front: [] }
  return {
    ...(subject ? { subject } : {}),
    front: front.filter((range) => chunks[range.a]?.kind !== 'conj' || range.b - range.a > 1),
  }
}

const isSubordinate = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at]?.kind === 'sub' ||
  (chunks[at]?.kind === 'prep' && timePrepositions.has(chunks[at]?.word ?? '')) ||
  (chunks[at]?.kind === 'adv' && chunks[at + 1]?.kind === 'sub')

/** Number of subject and verb must fit; where they do not, something was misread. */
function agrees(vg: VerbGroup | undefined, subject: Subject): boolean {
  if (!vg) return false
  const finite = vg.helpers[0] ?? vg.main
  if (/^(?:is|was|has|does)$/.test(finite.lower))
    return !subject.plural || /\d|^(?:a|most|much|half|part|some|all)$/.test(subject.head.lower)
  if (finite.pos === 'verb' && finite.form === 'pres3') return !subject.plural
  if (
    /^(?:are|were|have|do)$/.test(finite.lower) ||
    (finite.pos === 'verb' && finite.form === 'base' && vg.helpers.length === 0)
  )
    return (
      subject.plural || subject.pronoun || collective.test(subject.head.lower) || finite.lower !== infinitivePlain(vg)
    )
  return true
}

const collective =
  /^(?:number|majority|percent|%|half|third|quarter|most|some|all|many|few|several|both|team|police|government|family|group|couple|part|rest|variety|range|dozens|hundreds|thousands|\d.*)$/
/** "put", "set", "cut" are past as well as base. */
const infinitivePlain = (vg: VerbGroup): string =>
  /^(?:put|set|cut|hit|let|cost|cast|shut|split|spread|beat|read|bet|burst|shed|quit|hurt)$/.test(vg.main.lower)
    ? ''
    : vg.main.lower

/** Start of the noun phrase that ends at `p`, with its "of ..." and its list, going left. */
function leftOfPhrase(chunks: readonly Chunk[], p: number, verbs: readonly number[]): number | undefined {
  let start = p
  if (chunks[p]?.kind === 'vg') {
    // "the oxygen they produced began": a contact relative; its noun stands two phrases before.
    const inner = chunks[p - 1]
    const outer = chunks[p - 2]
    if (!nominal(inner)) return undefined
    if (nominal(outer)) start = p - 2
    else if (outer?.kind === 'rel' && nominal(chunks[p - 3])) start = p - 3
    else return undefined
  } else if (chunks[p]?.kind === 'inf') {
    if (!nominal(chunks[p - 1])) return undefined
    start = p - 1
  }
  for (;;) {
    const left = chunks[start - 1]
    const beyond = chunks[start - 2]
    if (left?.kind === 'prep' && nominal(beyond) && !timePrepositions.has(left.word) && beyond?.kind !== 'date')
      start -= 2
    else if (
      left?.kind === 'prep' &&
      (beyond?.kind === 'part' || isReduced(chunks, start - 2, verbs)) &&
      nominal(chunks[start - 3])
    )
      start -= 3
    else if (
      (left?.kind === 'part' || left?.kind === 'ger' || isReduced(chunks, start - 1, verbs)) &&
      nominal(beyond) &&
      beyond?.kind !== 'date'
    )
      start -= 2
    else if (left?.kind === 'ger' && beyond?.kind === 'prep' && nominal(chunks[start - 3])) start -= 3
    else if (left?.kind === 'vg' && beyond?.kind === 'rel' && nominal(chunks[start - 3]) && verbs.includes(start - 1))
      start -= 3
    else if (left?.kind === 'conj' && left.word !== 'but' && nominal(beyond) && !verbBefore(chunks, start - 2, verbs)) {
      const list = listStart(chunks, start - 2)
      if (list === undefined) return undefined
      start = list
    } else if (
      left?.kind === 'conj' &&
      left.word !== 'but' &&
      beyond?.kind === 'comma' &&
      !sameClauseVerb(chunks, start - 3, verbs)
    ) {
      // "A, B, and C are": with the comma before "and" and no verb yet it can only be a list.
      const list = nominal(chunks[start - 3]) ? listStart(chunks, start - 3) : undefined
      if (list === undefined || list === start - 3) return undefined
      start = list
    } else return start
  }
}

const isReduced = (chunks: readonly Chunk[], at: number, verbs: readonly number[]): boolean =>
  chunks[at]?.kind === 'vg' && !verbs.includes(at)

/** A finite verb earlier in the same clause: then a conjunction opens a clause, not a list. */
function verbBefore(chunks: readonly Chunk[], at: number, verbs: readonly number[]): boolean {
  for (let left = at; left >= 0; left -= 1) {
    if (boundary(chunks[left] as Chunk) || chunks[left]?.kind === 'rel' || chunks[left]?.kind === 'comma') return false
    if (verbs.includes(left)) return true
  }
  return false
}

/** A finite verb anywhere before in this sentence part, commas or not. */
function sameClauseVerb(chunks: readonly Chunk[], at: number, verbs: readonly number[]): boolean {
  for (let left = at; left >= 0; left -= 1) {
    if (chunks[left]?.kind === 'stop') return false
    if (verbs.includes(left)) return true
  }
  return false
}

/** "plants, algae and some bacteria": leftmost item; undefined where a preposition makes it doubtful whose list it is. */
function listStart(chunks: readonly Chunk[], at: number): number | undefined {
  let start = overOf(chunks, at)
  while (chunks[start - 1]?.kind === 'comma' && nominal(chunks[start - 2]) && chunks[start - 2]?.kind !== 'date') {
    if (chunks[start - 3]?.kind === 'prep' && !nominal(chunks[start - 4]))
      return start === overOf(chunks, at) ? start : undefined
    start = overOf(chunks, start - 2)
  }
  return start
}

function overOf(chunks: readonly Chunk[], at: number): number {
  let start = at
  while (chunks[start - 1]?.word === 'of' && nominal(chunks[start - 2])) start -= 2
  return start
}

/** "Cai, a native of Fujian, took": jumps from the closing comma over the insertion to the subject before it. */
function overInsertion(chunks: readonly Chunk[], comma: number, verbs: readonly number[]): number | undefined {
  for (let open = comma - 1; open > 0; open -= 1) {
    const chunk = chunks[open] as Chunk
    if (boundary(chunk) && chunk.kind === 'stop') return undefined
    if (chunk.kind !== 'comma') continue
    const inside = chunks[skipAdverbsRight(chunks, open + 1)]
    const opens =
      inside &&
      (inside.kind === 'rel' ||
        inside.kind === 'part' ||
        inside.kind === 'ger' ||
        inside.kind === 'prep' ||
        inside.kind === 'adj' ||
        inside.kind === 'np' ||
        (inside.kind === 'vg' && !verbs.includes(open + 1)) ||
        inside.word === 'such')
    if (!opens || !nominal(chunks[open - 1])) continue
    const hasVerb = verbs.some((verb) => verb > open && verb < comma)
    if (hasVerb && inside.kind !== 'rel' && !(inside.kind === 'prep' && chunks[open + 2]?.kind === 'rel')) continue
    const start = leftOfPhrase(chunks, open - 1, verbs)
    if (start === undefined) continue
    const before = chunks[start - 1]
    if (before?.kind === 'prep') continue
    return start
  }
  return undefined
}

const effects = new Set([
  'reduce',
  'cause',
  'lead',
  'mean',
  'make',
  'allow',
  'enable',
  'result',
  'help',
  'give',
  'increase',
  'be',
  'become',
  'prevent',
  'cost',
  'show',
  'suggest',
  'require',
  'bring',
  'force',
  'end',
  'start',
  'create',
  'prompt',
  'contribute',
])

/** The noun a relative pronoun stands for, only where number or position leaves no doubt. */
function antecedentOf(chunks: readonly Chunk[], rel: number, vg: VerbGroup): Subject | undefined {
  const word = chunks[rel]?.word
  let last = rel - 1
  const comma = chunks[last]?.kind === 'comma'
  if (comma) last -= 1
  if (!nominal(chunks[last]) || chunks[last]?.kind === 'date' || chunks[last]?.pronoun) return undefined
  const first =
    chunks[last - 1]?.kind === 'prep' && nominal(chunks[last - 2]) && chunks[last - 2]?.kind === 'np' ? last - 2 : last
  const finite = vg.helpers[0] ?? vg.main
  const plural =
    /^(?:are|were|have|do)$/.test(finite.lower) || finite.form === 'base'
      ? true
      : /^(?:is|was|has|does)$/.test(finite.lower) || finite.form === 'pres3'
        ? false
        : undefined
  const near = subjectOf(chunks, last, last + 1)
  const far = first < last ? subjectOf(chunks, first, last + 1) : undefined
  if (word !== 'who' && comma && plural === false && effects.has(vg.lemma) && !/^\p{Lu}/u.test(near?.head.text ?? ''))
    return undefined
  if (!far)
    return near && (plural === undefined || plural === near.plural || chunks[last - 1]?.kind === 'conj')
      ? chunks[last - 1]?.kind === 'conj'
        ? undefined
        : near
      : undefined
  if (plural === undefined || near?.plural === far.plural)
    return chunks[last - 1]?.word === 'of' && near?.head.pos !== 'name' && !comma
      ? undefined
      : near?.head.pos === 'name' && word !== 'that'
        ? near
        : undefined
  return near?.plural === plural ? near : far
}

/** Where the complement of the verb at `at` ends. */
function complementEnd(chunks: readonly Chunk[], verbs: readonly number[], at: number): number {
  const content = chunks[at + 1]?.kind === 'rel' && chunks[at + 1]?.word === 'that'
  let m = at + 1
  let insideRelative = content
  let pending = content
  while (m < chunks.length) {
    const chunk = chunks[m] as Chunk
    if (chunk.kind === 'stop') return m
    if (chunk.kind === 'sub' && !(chunk.word === 'whether' || chunk.word === 'how'))
      return chunks[m - 1]?.kind === 'comma' || /^(?:so|as|even)$/.test(chunks[m - 1]?.word ?? '') ? m - 1 : m
    if (chunk.kind === 'rel') {
      const prep = chunks[m - 1]?.kind === 'prep' ? m - 1 : m
      if (chunks[prep - 1]?.kind === 'comma') return prep - 1
      insideRelative = true
      pending = true
    }
    if (verbs.includes(m) && !insideRelative) {
      const contact = nominal(chunks[m - 1]) && nominal(chunks[m - 2])
      if (contact) insideRelative = true
      else return backToBoundary(chunks, m, at)
    } else if (verbs.includes(m)) {
      insideRelative = content
      pending = false
    }
    if (pending && chunk.kind !== 'rel') {
      m += 1
      continue
    }
    if (chunk.kind === 'comma') {
      const next = chunks[skipAdverbsRight(chunks, m + 1)]
      if (
        !next ||
        next.kind === 'ger' ||
        next.kind === 'part' ||
        next.kind === 'other' ||
        next.word === 'such' ||
        next.kind === 'inf'
      )
        return m
      if (next.kind === 'vg' && !verbs.includes(chunks.indexOf(next))) return m
      if (
        next.kind === 'prep' &&
        /^(?:including|excluding|like|unlike|although|as|with|following|after|before|since|except)$/.test(next.word)
      )
        return m
      if (nominal(next) && !isList(chunks, m) && !isPlaceTail(chunks, m) && chunks[m + 1]?.kind !== 'date') return m
    }
    if (chunk.kind === 'prep' && timePrepositions.has(chunk.word) && opensClause(chunks, m + 1, verbs))
      return chunks[m - 1]?.kind === 'comma' ? m - 1 : m
    if (chunk.kind === 'conj' && opensClause(chunks, m + 1, verbs)) return chunks[m - 1]?.kind === 'comma' ? m - 1 : m
    if (chunk.kind === 'conj' && verbs.includes(skipAdverbsRight(chunks, m + 1)))
      return chunks[m - 1]?.kind === 'comma' ? m - 1 : m
    m += 1
  }
  return m
}

function skipAdverbsRight(chunks: readonly Chunk[], at: number): number {
  let index = at
  while (chunks[index]?.kind === 'adv') index += 1
  return index
}

/** Back from an unexpected verb to the comma or conjunction that opened its clause; without one nothing is kept. */
function backToBoundary(chunks: readonly Chunk[], verb: number, at: number): number {
  for (let left = verb; left > at + 1; left -= 1) {
    const kind = chunks[left]?.kind
    if (kind === 'comma' || kind === 'conj') return chunks[left - 1]?.kind === 'comma' ? left - 1 : left
  }
  return at + 1
}

/** A noun phrase followed by a finite verb. */
function opensClause(chunks: readonly Chunk[], at: number, verbs: readonly number[]): boolean {
  let m = skipAdverbsRight(chunks, at)
  if (!nominal(chunks[m])) return false
  m += 1
  while (
    (chunks[m]?.kind === 'prep' && nominal(chunks[m + 1])) ||
    (chunks[m]?.kind === 'part' && nominal(chunks[m + 1]))
  )
    m += 2
  return verbs.includes(skipAdverbsRight(chunks, m))
}

/** After the comma at `m` a list goes on: ", NP and NP" or ", NP, ... and NP". */
function isList(chunks: readonly Chunk[], m: number): boolean {
  let at = m
  while (chunks[at]?.kind === 'comma' && nominal(chunks[at + 1])) {
    at += 2
    while (chunks[at]?.kind === 'prep' && nominal(chunks[at + 1])) at += 2
    if (chunks[at]?.kind === 'conj' || (chunks[at]?.kind === 'comma' && chunks[at + 1]?.kind === 'conj')) return true
  }
  return chunks[at]?.kind === 'comma' && chunks[at + 1]?.kind === 'conj'
}

/** "Youxi County, Fujian province": a place and what it lies in. */
const isPlaceTail = (chunks: readonly Chunk[], m: number): boolean =>
  /^\p{Lu}/u.test(chunks[m - 1]?.head?.text ?? '') &&
  chunks[m + 1]?.kind === 'np' &&
  (chunks[m + 1]?.j ?? 0) - (chunks[m + 1]?.i ?? 0) <= 3 &&
  /^(?:prep|stop|comma|date)$/.test(chunks[m + 2]?.kind ?? 'stop') &&
  chunks[m - 2]?.kind === 'prep'

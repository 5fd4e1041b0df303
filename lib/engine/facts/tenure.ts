import { extent, plain } from '../analysis'
import { whenWords } from '../asks'
import type { Chunk } from '../chunks'
import type { Frame } from '../frames'
import type { EngineSlot } from '../types'
import { ask, type Draft, draft, type Family, slotAt, subjectSlot, type View } from './family'
import { type DatePoint, type Interval, intervalAt, isRole, type RoleItem, roleItems } from './roleItems'
import { normaliseRole } from './roleWords'

type Mode = 'tenure' | 'appointment' | 'end'
type Trigger = { readonly mode: Mode; readonly at: number; readonly verb?: string }

const appointing = new Set([
  'appoint',
  'name',
  'make',
  'elect',
  'designate',
  'choose',
  'crown',
  'declare',
  'proclaim',
  'install',
  'select',
  'create',
  'ordain',
  'consecrate',
  'promote',
  'transfer',
  'assign',
  'hire',
  'employ',
  'recruit',
  'reappoint',
  'confirm',
  'elevate',
  'commission',
  'nominate',
])
const postNouns = /^(?:post|position|office|role|job|duties|place|seat|title|rank|term)$/
const asVerbs = new Set([
  ...appointing,
  'serve',
  'work',
  'act',
  'stay',
  'remain',
  'continue',
  'return',
  'join',
  'begin',
  'start',
  'spend',
  'train',
  'run',
  'sit',
  'enter',
  'lead',
  'govern',
  'take',
  'hold',
  'assume',
  'succeed',
  'replace',
  'follow',
  'keep',
  'employ',
  'move',
])
const leaving = new Set([
  'resign',
  'retire',
  'relinquish',
  'leave',
  'quit',
  'step',
  'lose',
  'vacate',
  'give',
  'dismiss',
  'remove',
  'oust',
  'depose',
  'sack',
  'fire',
])
const notBorne = new Set(['nominate'])

/** Posts held or taken up, with their dates: "He served as mayor of Linz from 1920 to 1924", lists of posts with their own years. */
export const tenure: Family = {
  name: 'tenure',
  read: (view) =>
    view.frames.flatMap((frame) => (frame.person || appointing.has(frame.vg.lemma) ? read(view, frame) : [])),
}

function read(view: View, found: Frame): readonly Draft[] {
  const frame = appointee(view, found)
  if (!frame || !/\p{Lu}/u.test(frame.subject) || /^(?:an?|some|many|most|all)\s/i.test(frame.subject)) return []
  const end = territoryEnd(view, frame)
  const items: { item: RoleItem; mode: Mode; verb: string | undefined }[] = []
  const front = frontInterval(view, frame)
  let at = frontStart(frame)
  while (at < end) {
    const trigger = triggerAt(view, frame, at)
    if (!trigger) {
      const until = untilThere(view, at)
      if (until && items.length > 0)
        for (const entry of items)
          if (!entry.item.when.end) entry.item = { ...entry.item, when: { ...entry.item.when, end: until } }
      at += 1
      continue
    }
    const own = items.length === 0 || trigger.at <= frame.clause.at ? front : {}
    const found = roleItems(
      view.analysis,
      trigger.at,
      end,
      trigger.at < frame.clause.at ? {} : { ...own, ...betweenVerbAndRole(view, frame, trigger) },
    )
    for (const item of found) items.push({ item, mode: trigger.mode, verb: trigger.verb })
    at = Math.max(at + 1, found.at(-1)?.next ?? trigger.at)
  }
  const later = heldUntil(view, frame)
  if (later)
    for (const entry of items)
      if (!entry.item.when.end && entry.mode !== 'end')
        entry.item = { ...entry.item, when: { ...entry.item.when, end: later } }
  return items.map(({ item, mode, verb }) =>
    toDraft(
      view,
      frame,
      withPlace(
        view,
        frame,
        item,
        items.map((entry) => entry.item),
      ),
      mode,
      verb,
    ),
  )
}

/** Who gets the post: the subject, but the object of an active "appointed", "made". */
function appointee(view: View, frame: Frame): Frame | undefined {
  if (frame.vg.voice === 'passive' || !appointing.has(frame.vg.lemma)) return frame
  const object = frame.pieces.find((piece) => piece.role === 'object' && !piece.front)
  if (!object) return frame
  const name = view.reference.fullName(object.words)
  const pronoun = view.reference.pronoun(object.words, view.index)
  if (pronoun === undefined && !view.reference.isPerson(name)) return undefined
  return {
    ...frame,
    subject: pronoun ?? name,
    subjectFrom: object.from,
    subjectTo: object.to,
    derived: (pronoun ?? name) !== object.words,
    person: true,
  }
}

/** Up to the next clause that has a subject of its own, or the end of the sentence. */
function territoryEnd(view: View, frame: Frame): number {
  const { clauses, chunks } = view.analysis
  const next = clauses.find((clause) => clause.at > frame.clause.at && clause.marker !== 'than')
  if (!next) return chunks.length
  return next.shared
    ? next.at
    : next.front[0]
      ? Math.min(next.front[0].a, next.subject?.a ?? next.at)
      : next.subject && !next.relative
        ? next.subject.a
        : next.at
}

const frontStart = (frame: Frame): number =>
  frame.clause.shared ? frame.clause.at : (frame.clause.front[0]?.a ?? frame.clause.at)

/** Date before the subject: "In 1997, he became", "From 2010 to 2014, he served". */
function frontInterval(view: View, frame: Frame): Interval {
  for (const range of frame.clause.front) {
    for (let at = range.a; at < range.b; at += 1) {
      const found = intervalAt(view.analysis, at)
      if (found) return found
    }
  }
  const before = frame.clause.subject ? intervalAt(view.analysis, frame.clause.subject.b) : undefined
  if (before) return before
  const { chunks, dates } = view.analysis
  if (frame.clause.shared) {
    // "and, until 2002, was mayor": between the conjunction and the verb.
    for (let at = frame.clause.at - 1; at > frame.clause.at - 7 && chunks[at]?.kind !== 'conj'; at -= 1) {
      const found = chunks[at]?.kind === 'prep' ? intervalAt(view.analysis, at) : undefined
      if (found) return found
    }
  }
  const [only] = dates
  if (
    /^(?:when|where)$/.test(frame.clause.marker ?? '') &&
    dates.length === 1 &&
    only?.start !== undefined &&
    !only.vague
  ) {
    const at = chunks.findIndex((chunk) => chunk.kind === 'date')
    return intervalAt(view.analysis, chunks[at - 1]?.kind === 'prep' ? at - 1 : at) ?? {}
  }
  return {}
}

/** "was transferred to Zhejiang in May 1999 serving as": a date between verb and post. */
function betweenVerbAndRole(view: View, frame: Frame, trigger: Trigger): Interval {
  for (let at = frame.clause.at + 1; at < trigger.at; at += 1) {
    const found = intervalAt(view.analysis, at)
    if (found && found.next <= trigger.at && view.analysis.chunks[at - 1]?.word !== 'there') return found
  }
  return {}
}

/** "..., and he remained in that office until 1999": the next clause, with the same subject or its pronoun, gives the end. */
function heldUntil(view: View, frame: Frame): DatePoint | undefined {
  const { clauses, chunks } = view.analysis
  const next = clauses.find((clause) => clause.at > frame.clause.at)
  if (
    !next ||
    !/^(?:remain|stay|serve|hold|keep|work|continue)$/.test(next.vg.lemma) ||
    !(next.shared || next.subject?.pronoun)
  )
    return undefined
  for (let at = next.at; at < chunks.length; at += 1) {
    const found = untilThere(view, at)
    if (found) return found
  }
  return undefined
}

/** "working there until 1999", "remained in that office until 1999". */
function untilThere(view: View, at: number): DatePoint | undefined {
  const { chunks } = view.analysis
  if (!/^(?:until|till)$/.test(chunks[at]?.word ?? '')) return undefined
  const back = chunks.slice(Math.max(0, at - 4), at)
  const leans = back.some((chunk) =>
    /^(?:there|office|post|position|role|serving|working|remaining|staying)$/.test(chunk.word),
  )
  return leans ? intervalAt(view.analysis, at)?.end : undefined
}

function triggerAt(view: View, frame: Frame, at: number): Trigger | undefined {
  const { chunks, tokens } = view.analysis
  const chunk = chunks[at] as Chunk
  const lemma = chunk.vg?.lemma ?? ''
  const skip = (from: number): number => {
    let k = from
    while (
      chunks[k]?.kind === 'adv' ||
      (chunks[k]?.kind === 'conj' && chunks[k]?.word === 'both') ||
      (chunks[k]?.kind === 'prep' && chunks[k]?.word === 'then')
    )
      k += 1
    return k
  }
  const verbLemma = frame.vg.lemma
  if (
    chunk.kind === 'np' &&
    at === frame.clause.complement.a &&
    frame.vg.voice === 'active' &&
    appointing.has(verbLemma) &&
    isRole(chunks[at + 1])
  )
    return { mode: 'appointment', at: at + 1, verb: verbLemma }
  const role = skip(at + 1)
  if (/^(?:neither|not|never|no)$/.test(tokens[chunks[role]?.i ?? 0]?.lower ?? '')) return undefined
  if (chunk.kind === 'vg' || chunk.kind === 'inf') {
    if (chunk.kind === 'vg' && at !== frame.clause.at) return undefined
    if ((lemma === 'become' || lemma === 'remain') && roleAhead(chunks, role, tokens))
      return { mode: lemma === 'become' ? 'appointment' : 'tenure', at: role, verb: 'become' }
    if (lemma === 'be' && chunk.vg?.voice === 'active' && roleAhead(chunks, role, tokens))
      return { mode: 'tenure', at: role, verb: 'be' }
    if (chunk.vg?.voice === 'passive' && appointing.has(lemma) && !notBorne.has(lemma) && isRole(chunks[role]))
      return { mode: 'appointment', at: role, verb: lemma }
  }
  if (chunk.kind === 'ger' && /^(?:becoming)$/.test(chunk.word) && isRole(chunks[role]))
    return { mode: 'appointment', at: role, verb: 'become' }
  if (chunk.kind === 'prep' && chunk.word === 'as' && roleAhead(chunks, role, tokens)) {
    const before = chunks[at - 1]
    if (leaving.has(verbLemma) && at > frame.clause.at) return { mode: 'end', at: role }
    if (before && postNouns.test(before.word) && leaving.has(verbLemma)) return { mode: 'end', at: role }
    const governor = lastVerb(chunks, at)
    // Who "was replaced as mayor" was mayor until then, and the new one is read as a succession.
    if (frame.vg.voice === 'passive' && /^(?:replace|succeed|follow)$/.test(governor)) return undefined
    const point =
      [
        'appoint',
        'elect',
        'name',
        'choose',
        'promote',
        'transfer',
        'succeed',
        'replace',
        'select',
        'reappoint',
      ].includes(governor) ||
      (chunks[at - 1]?.kind === 'np' && governor === 'take')
    if (at < frame.clause.at)
      return before === undefined || before.kind === 'comma' || before.word === 'term' || postNouns.test(before.word)
        ? { mode: 'tenure', at: role }
        : undefined
    return asVerbs.has(governor) || (before && postNouns.test(before.word))
      ? { mode: point ? 'appointment' : 'tenure', at: role, verb: governor }
      : undefined
  }
  if (
    chunk.kind === 'np' &&
    postNouns.test(chunk.word) &&
    /^(?:of|as)$/.test(chunks[at + 1]?.word ?? '') &&
    isRole(chunks[skip(at + 2)])
  ) {
    const governor = lastVerb(chunks, at)
    const mode = leaving.has(governor)
      ? 'end'
      : ['hold', 'occupy', 'keep'].includes(governor)
        ? 'tenure'
        : 'appointment'
    return { mode, at: skip(at + 2), verb: governor }
  }
  if (
    chunk.kind === 'prep' &&
    chunk.word === 'to' &&
    isRole(chunks[role]) &&
    ['promote', 'rise', 'advance', 'elevate', 'appoint', 'elect'].includes(lastVerb(chunks, at))
  )
    return { mode: 'appointment', at: role, verb: 'become' }
  if (
    chunk.kind === 'prep' &&
    chunk.word === 'to' &&
    chunks[at + 1]?.kind === 'np' &&
    postNouns.test(tokens[(chunks[at + 1]?.i ?? 0) + 1]?.lower ?? '') &&
    isRole(chunks[at + 1])
  )
    return { mode: 'appointment', at: at + 1, verb: 'become' }
  return undefined
}

/** A post right here, or behind "the" and an adverb; not a mere description ("a leader of his time" has no body). */
const roleAhead = (chunks: readonly Chunk[], at: number, tokens: readonly { readonly lower: string }[]): boolean =>
  isRole(chunks[at]) && !/^(?:his|her|their|its|one)$/.test(tokens[chunks[at]?.i ?? 0]?.lower ?? '')

function lastVerb(chunks: readonly Chunk[], at: number): string {
  for (let k = at; k >= 0; k -= 1) {
    const chunk = chunks[k] as Chunk
    if (chunk.vg) return chunk.vg.lemma
    if (chunk.kind === 'ger')
      return chunk.word === 'serving'
        ? 'serve'
        : chunk.word === 'working'
          ? 'work'
          : chunk.word === 'acting'
            ? 'act'
            : chunk.word
  }
  return ''
}

/** Gives a post without its place that of "there" or "where": the body of the post before it, or the place the sentence has just named. */
function withPlace(view: View, frame: Frame, item: RoleItem, items: readonly RoleItem[]): RoleItem {
  const { chunks } = view.analysis
  if (item.place || item.b - item.a > 1) return item
  if (item.there) {
    const before = items.findLast((other) => other.a < item.a && (other.place !== undefined || other.b - other.a >= 3))
    const place = before?.place ?? (before ? { a: before.a + 2, b: before.b } : undefined)
    return place ? { ...item, place } : item
  }
  if (frame.clause.marker !== 'where' || !frame.clause.subject) return item
  for (let at = frame.clause.subject.a - 2; at > 0; at -= 1) {
    if (
      chunks[at]?.kind === 'np' &&
      chunks[at]?.head?.pos === 'name' &&
      chunks[at - 1]?.kind === 'prep' &&
      /^(?:to|in|at|from)$/.test(chunks[at - 1]?.word ?? '')
    )
      return { ...item, place: { a: at, b: at + 1 } }
  }
  return item
}

function toDraft(view: View, frame: Frame, item: RoleItem, mode: Mode, verb: string | undefined): Draft {
  const { analysis } = view
  const range = extent(analysis, item.a, item.b)
  const first = analysis.tokens[analysis.chunks[item.a]?.i ?? 0]
  const article = first?.pos === 'det'
  const postNoun =
    article &&
    postNouns.test(analysis.tokens[(analysis.chunks[item.a]?.i ?? 0) + 1]?.lower ?? '') &&
    (analysis.chunks[item.a]?.j ?? 0) - (analysis.chunks[item.a]?.i ?? 0) > 2
  const from = postNoun
    ? (analysis.tokens[(analysis.chunks[item.a]?.i ?? 0) + 2]?.from ?? range.from)
    : article
      ? (analysis.tokens[(analysis.chunks[item.a]?.i ?? 0) + 1]?.from ?? range.from)
      : range.from
  const object = slotAt(view, 'object', from, range.to, {
    type: 'role',
    head: analysis.chunks[item.a]?.head?.lower ?? '',
  })
  const placeRange = item.place ? extent(analysis, item.place.a, item.place.b) : undefined
  const place = placeRange ? slotAt(view, 'place', placeRange.from, placeRange.to) : undefined
  const apart = item.place !== undefined && (item.place.a < item.a || item.place.a >= item.b)
  const words = plain(analysis.sentence.text.slice(postNoun ? from : range.from, range.to))
  const bare = plain(object.text)
  const inItem = apart && place && !bare.includes(' of ') ? ` ${joint(view, item)} ${plain(place.text)}` : ''
  const role = `${lowerFirst(words, article)}${inItem}`
  const { start, end } = mode === 'end' ? { start: undefined, end: item.when.start ?? item.when.end } : item.when
  const slots: EngineSlot[] = [
    subjectSlot(view, frame),
    object,
    ...(place ? [place] : []),
    ...dateSlot(view, 'start', start),
    ...dateSlot(view, 'end', end),
  ]
  const kind = mode === 'appointment' && !end ? 'appointment' : 'tenure'
  return draft(view, {
    kind,
    relation: normaliseRole(bare, place && !bare.includes(' of ') ? plain(place.text) : ''),
    subject: frame.subject,
    slots,
    rule: `tenure:${verb ?? mode}`,
    claims: frame.clause.at,
    start: start?.value,
    end: end?.value,
    statement: statementOf(frame.subject, role, kind, start, end),
    asks: leansOn(role) ? [] : asksOf(frame.subject, role, bare, kind, start, end),
  })
}

/** "mayor of Linz", but "a clerk in the archive" where the sentence says so. */
function joint(view: View, item: RoleItem): string {
  const word = view.analysis.chunks[(item.place?.a ?? 0) - 1]?.word ?? ''
  return item.place && item.place.a === item.b + 1 && /^(?:in|at)$/.test(word) ? word : 'of'
}

const lowerFirst = (words: string, article: boolean): string =>
  article ? words.replace(/^(?:The|A|An)\b/, (word) => word.toLowerCase()) : words
const leansOn = (role: string): boolean =>
  /\b(?:his|her|its|their|that|this|the (?:city|province|party|company|university|country|team|club|state)(?:'s)?|the provincial)\b/.test(
    role,
  )
const dateSlot = (view: View, slot: 'start' | 'end', date: DatePoint | undefined): EngineSlot[] =>
  date ? [slotAt(view, slot, date.token.from, date.token.to, { value: date.value, type: 'date' })] : []

const during = (start: DatePoint | undefined, end: DatePoint | undefined): string | undefined =>
  start && end ? `from ${start.token.text} to ${end.token.text}` : undefined
const at = (date: DatePoint): string => `${date.value.length === 10 ? 'on' : 'in'} ${date.token.text}`

function statementOf(
  subject: string,
  role: string,
  kind: string,
  start: DatePoint | undefined,
  end: DatePoint | undefined,
): string | null {
  const period = during(start, end)
  if (period) return start?.token === end?.token ? null : `${subject} was ${role} ${period}.`
  if (start)
    return kind === 'appointment' || start.token.date?.derived ? `${subject} became ${role} ${at(start)}.` : null
  return end ? `${subject} was ${role} until ${end.token.text}.` : null
}

function asksOf(
  subject: string,
  role: string,
  object: string,
  kind: string,
  start: DatePoint | undefined,
  end: DatePoint | undefined,
) {
  const period = during(start, end)
  const oneToken = start && start.token === end?.token
  return [
    start && !oneToken && !start.token.date?.derived && (kind === 'appointment' || end)
      ? ask('start', `${whenWords({ start: start.value })} did ${subject} become ${role}?`, start.token.text)
      : undefined,
    end && !oneToken && !end.token.date?.derived
      ? ask('end', `Until ${end.value.length === 4 ? 'what year' : 'when'} was ${subject} ${role}?`, end.token.text)
      : undefined,
    period && !oneToken
      ? ask('object', `What post did ${subject} hold ${period}?`, object)
      : start && kind === 'appointment'
        ? ask('object', `What did ${subject} become ${at(start)}?`, object)
        : undefined,
    period && !oneToken
      ? ask('subject', `Who was ${role} ${period}?`, subject)
      : start && kind === 'appointment'
        ? ask('subject', `Who became ${role} ${at(start)}?`, subject)
        : undefined,
  ]
}

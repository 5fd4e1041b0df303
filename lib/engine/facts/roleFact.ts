import { extent, plain } from '../analysis'
import { whenWords } from '../asks'
import type { Frame } from '../frames'
import type { EngineSlot } from '../types'
import { type Ask, ask, type Draft, draft, slotAt, subjectSlot, type View } from './family'
import type { DatePoint, RoleItem } from './roleItems'
import { type Mode, postNouns } from './roleTriggers'
import { normaliseRole } from './roleWords'

export function toDraft(view: View, frame: Frame, item: RoleItem, mode: Mode, verb: string | undefined): Draft {
  const { analysis } = view
  const range = ownerEnd(view, item.b, extent(analysis, item.a, item.b))
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
  const placeRange = item.place ? ownerEnd(view, item.place.b, extent(analysis, item.place.a, item.place.b)) : undefined
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
    asks: leansOn(role) ? [] : asksOf(frame, role, bare, kind, start, end),
  })
}

/** "a fellow of King's": the name with what closes it, where nothing follows that is owned. */
function ownerEnd({ analysis: { chunks, tokens } }: View, b: number, range: { from: number; to: number }) {
  const closing = chunks[b]
  return closing?.kind === 'other' && /^['’]s?$/.test(closing.word)
    ? { from: range.from, to: tokens[closing.j - 1]?.to ?? range.to }
    : range
}

/** "mayor of Linz", but "a clerk in the archive" where the sentence says so. */
function joint(view: View, item: RoleItem): string {
  const word = view.analysis.chunks[(item.place?.a ?? 0) - 1]?.word ?? ''
  return item.place && item.place.a > item.b && /^(?:in|at)$/.test(word) ? word : 'of'
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

export const at = (date: DatePoint): string => `${date.value.length === 10 ? 'on' : 'in'} ${date.token.text}`

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
    return kind === 'appointment' || start.token.date?.derived
      ? `${subject} became ${withArticle(role)} ${at(start)}.`
      : null
  return end ? `${subject} was ${role} until ${end.token.text}.` : null
}

/** One of many in a body: which body it is, and no position. */
const belonging =
  /^(?:an? )?((?:(?:honorary|founding|corresponding|foreign|full|ordinary) )*(?:[Mm]ember|[Ff]ellow)) of (\p{L}.*)$/u

const oneOf = (words: string): string =>
  /^an? /.test(words) ? words : `${/^(?:[aeiou]|hon)/i.test(words) ? 'an' : 'a'} ${words}`

/** "a member of Parliament for Ulm": which place sent her, since the body is one of a kind. */
function bodyAsked(subject: string, post: string, body: string, when: string, object: string): Ask | undefined {
  const [, parliament, seat] =
    /^((?:the )?(?:Parliament|House|Congress|Assembly|Senate|Diet|Reichstag)\b.*?) for (\p{Lu}.*)$/u.exec(body) ?? []
  return parliament !== undefined && seat !== undefined
    ? ask('object', `For which place did ${subject} become ${post} of ${parliament} ${when}?`, seat)
    : ask('object', `Of which body did ${subject} become ${post} ${when}?`, body, [object])
}

/** "elected member of": one says "became a member of". */
const withArticle = (role: string): string => (belonging.test(role) ? oneOf(role) : role)

/** "was promoted to captain": a rank, and no post that is taken up. */
const ranked =
  /^(?:(?:rear|vice|lieutenant|first|second|major|brigadier|lance|staff|master|wing|squadron) )*(?:captain|commander|lieutenant|colonel|major|general|admiral|commodore|sergeant|corporal|brigadier|marshal)$/i

/** "was appointed Minister of the Mint": a post with a name is asked for without its time as well. */
const isGiven = ({ vg }: Frame, object: string): boolean =>
  vg.voice === 'passive' && /^(?:appoint|elect)$/.test(vg.lemma) && / (?:of|for|to) (?:the )?\p{Lu}/u.test(object)

const postAsked = ({ subject, vg }: Frame, object: string, when: string): string =>
  vg.lemma === 'promote' && vg.voice === 'passive'
    ? `To what ${ranked.test(object) ? 'rank' : 'position'} was ${subject} promoted ${when}?`
    : `What position did ${subject} take up ${when}?`

function asksOf(
  frame: Frame,
  bare: string,
  object: string,
  kind: string,
  start: DatePoint | undefined,
  end: DatePoint | undefined,
) {
  const { subject } = frame
  const period = during(start, end)
  const oneToken = start && start.token === end?.token
  const role = withArticle(bare)
  const [, post = '', body] = belonging.exec(object) ?? []
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
        ? body === undefined
          ? ask('object', postAsked(frame, object, at(start)), object)
          : bodyAsked(subject, oneOf(post), body, at(start), object)
        : kind === 'appointment' && isGiven(frame, object) && body === undefined && !end
          ? ask('object', `To what position was ${subject} ${frame.vg.main.lower}?`, object)
          : undefined,
    period && !oneToken
      ? ask('subject', `Who was ${role} ${period}?`, subject)
      : start && kind === 'appointment'
        ? ask('subject', `Who became ${role} ${at(start)}?`, subject)
        : undefined,
  ]
}

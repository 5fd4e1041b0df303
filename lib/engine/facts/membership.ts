import { askPiece, askSubject, statement, whenWords } from '../asks'
import { capital } from '../capital'
import type { Frame } from '../frames'
import { normaliseForKey } from '../keys'
import { isBodyHead, nameClass } from '../mentions/nameType'
import type { Piece } from '../pieces'
import type { EngineSlot } from '../types'
import { dateRange } from './event'
import { ask, type Draft, draft, type Family, inside, pieceSlot, safe, slotAt, subjectSlot, type View } from './family'
import { isRoleHead } from './roleWords'

const entering: Readonly<Record<string, RegExp | null>> = {
  join: null,
  enter: null,
  elect: /^to$/,
  appoint: /^to$/,
  admit: /^(?:to|into)$/,
  rise: /^(?:to|in)$/,
  rank: /^in$/,
  belong: /^to$/,
  induct: /^into$/,
  promote: /^to$/,
  accept: /^into$/,
  transfer: /^to$/,
  recruit: /^(?:to|into)$/,
}

/** "Holm School", "the Lycée Lang": which school, where the name says that it is one. */
function classOf(name: string): string | undefined {
  if (/^(?:the )?(?:École|Ecole|Collège|Lycée|Gymnasium) /.test(name)) return 'school'
  const found = nameClass(name.replace(/^the /, ''))
  return found !== undefined && isBodyHead(found) ? found : undefined
}

/** Who joined or belongs to which body, and since when. */
export const membership: Family = {
  name: 'membership',
  read: (view) => view.frames.flatMap((frame) => (frame.person ? read(view, frame) : subjectOf(view, frame))),
}

function read(view: View, frame: Frame): readonly Draft[] {
  const rule = entering[frame.vg.lemma]
  if (rule === undefined || frame.clause.marker === 'that') return []
  const rest = frame.pieces.filter((piece) => !piece.front)
  const passive = /^(?:elect|appoint|admit|induct|promote|accept|transfer|recruit)$/.test(frame.vg.lemma)
  if (passive !== (frame.vg.voice === 'passive')) return []
  const found =
    rule === null
      ? rest.find((piece) => piece.role === 'object')
      : rest.filter((piece) => piece.role === 'pp' && rule.test(piece.prep ?? '')).at(-1)
  // One is sent to a province, but does not enter it as one enters a body.
  const place = /^(?:province|county|city|town|village|district|region|state|country|island)$/.test(
    found?.head?.lower ?? '',
  )
  if (!found?.head || place || isRoleHead(found.head.lower) || !isBody(view, found)) return []
  const body = found.role === 'pp' ? inside(view, found) : found
  const when = frame.pieces.find(
    (piece) =>
      piece.role === 'date' &&
      piece.date?.start !== undefined &&
      !piece.date.vague &&
      /^(?:in|on|since)$/.test(piece.prep ?? ''),
  )
  const kind = frame.vg.lemma === 'transfer' ? 'appointment' : 'membership'
  const slots: EngineSlot[] = [
    subjectSlot(view, frame),
    slotAt(view, kind === 'membership' ? 'object' : 'place', body.from, body.to, {
      type: 'org',
      head: found.head.lower,
    }),
  ]
  return [
    draft(view, {
      kind,
      relation: kind === 'membership' ? 'member of' : `transferred to ${normaliseForKey(body.words)}`,
      subject: frame.subject,
      rule: 'membership:verb',
      claims: frame.clause.at,
      start: when?.date?.start,
      slots:
        when?.date?.start === undefined
          ? slots
          : [...slots, pieceSlot(view, 'start', dateRange(view, when), { value: when.date.start, type: 'date' })],
      statement: safe(view, frame) ? statement(frame) : null,
      asks: [
        when?.date && !when.date.derived && safe(view, frame, [when])
          ? ask('start', askPiece(frame, whenWords(when.date), [when]), dateRange(view, when).words)
          : undefined,
        when && safe(view, frame, [found])
          ? ask(
              'object',
              askPiece(
                frame,
                found.role === 'pp'
                  ? `${capital(found.prep ?? 'to')} which ${classOf(body.words) ?? 'body'}`
                  : `Which ${classOf(body.words) ?? 'organization'}`,
                [found],
              ),
              body.words,
            )
          : undefined,
        safe(view, frame) && (when || frame.pieces.length > 1)
          ? ask('subject', askSubject(frame, 'Who'), frame.subject)
          : undefined,
      ].map((own) =>
        own && own.slot === 'object' && kind !== 'membership' ? { ...own, slot: 'place' as const } : own,
      ),
    }),
  ]
}

/** A body with a name: "the Chinese Communist Party", not "the fray". */
function isBody(view: View, piece: Piece): boolean {
  const words = piece.role === 'pp' ? inside(view, piece).words : piece.words
  return (
    /\p{Lu}/u.test(words) &&
    view.typeOf(words) !== 'place' &&
    view.typeOf(words) !== 'person' &&
    view.typeOf(words) !== 'event'
  )
}

/** "His membership of the CCP dates from August 1975." */
function subjectOf(view: View, frame: Frame): readonly Draft[] {
  const head = frame.clause.subject?.head.lower
  const owner = /^(.*)'s membership (?:of|in) (.*)$/.exec(frame.subject)
  if (head !== 'membership' || !owner) return []
  const [, name = '', body = ''] = owner
  const { sentence } = view.analysis
  const from = sentence.text.indexOf(body, frame.subjectFrom)
  const when = frame.pieces.find(
    (piece) => piece.role === 'date' && piece.date?.start !== undefined && /^(?:from|in|since)$/.test(piece.prep ?? ''),
  )
  if (from < 0 || when?.date?.start === undefined) return []
  return [
    draft(view, {
      kind: 'membership',
      relation: 'member of',
      subject: name,
      rule: 'membership:noun',
      claims: frame.clause.at,
      start: when.date.start,
      slots: [
        slotAt(view, 'subject', frame.subjectFrom, from, { text: name, value: name, type: 'person' }),
        slotAt(view, 'object', from, from + body.length, { type: 'org' }),
        pieceSlot(view, 'start', dateRange(view, when), { value: when.date.start, type: 'date' }),
      ],
      statement: statement(frame),
      asks: [ask('start', `Since when has ${name} been a member of ${body}?`, dateRange(view, when).words)],
    }),
  ]
}

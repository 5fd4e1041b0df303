import { extent, plain } from '../analysis'
import { askPiece, askSubject, invert, remainder, statement } from '../asks'
import { capital } from '../capital'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import type { Piece } from '../pieces'
import {
  ask,
  type Draft,
  draft,
  type Family,
  pieceSlot,
  safe,
  slotAt,
  subjectSlot,
  subjectWord,
  type View,
} from './family'

const manners = /^(?:through|along|via|by|into|to|from|with|across|back)$/
/** What comes of it belongs to what is done. */
const changed = /^(?:convert|turn|transform|change|break|divide|split|process)$/
/** What is so, or is said or thought, is no step and needs no means. */
export const still: ReadonlySet<string> = new Set([
  'be',
  'have',
  'become',
  'remain',
  'seem',
  'mean',
  'say',
  'know',
  'call',
  'believe',
  'think',
  'consist',
  'contain',
  'include',
  'lie',
  'live',
])

/** Clauses that hold only with the one they belong to: "storms are seen as they form". */
const bounded = /^(?:that|if|as|when|before|after|until|once|unless)$/

/** What happens or is done, through which something comes about: asked how, not through what. */
export const doing = /(?:ing|tion|sion|sis|ment|ance|ence|use|means|help|process)$/

/** A step of how something works, and by what means: "Photosystem II replaces the lost electrons by splitting water". */
export const process: Family = {
  name: 'process',
  plain: true,
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

/** "What does the pump push water into?": as it is said aloud, where nothing follows but the object. */
function askWay(frame: Frame, how: Piece): string {
  const prep = how.prep ?? ''
  const { before, after } = remainder(frame, [how], { brief: true })
  const objects = frame.pieces.filter((piece) => piece.role === 'object' && !piece.front)
  const short = after === objects.map((piece) => piece.words).join(' ') && after.split(' ').length <= 4
  return before === '' && short
    ? `${plain(`What ${invert(frame.vg, frame.subject)} ${after} ${prep}`)}?`
    : askPiece(frame, capital(`${prep} what`), [how])
}

/** "by forging | , drawing, or casting": what is done in several ways is done by all of them. */
function withAllDoings({ analysis }: View, frame: Frame): Frame {
  const { chunks, sentence } = analysis
  const by = frame.pieces.find(
    ({ prep, front, a, b }) => prep === 'by' && !front && chunks[a + 1]?.kind === 'ger' && b === a + 2,
  )
  const rest = by ? chunks.slice(by.b) : []
  const length = rest.findIndex(({ kind }) => !/^(?:comma|conj|ger)$/.test(kind))
  const list = rest.slice(0, length)
  const isList =
    /^(?:comma|stop)$/.test(rest[length]?.kind ?? '') &&
    list.at(-1)?.kind === 'ger' &&
    list.at(-2)?.kind === 'conj' &&
    list.every(({ kind }, at) => kind !== 'ger' || list[at + 1]?.kind !== 'ger')
  if (!by || !isList) return frame
  const b = by.b + length
  const { to } = extent(analysis, by.a, b)
  const whole = { ...by, b, to, words: plain(sentence.text.slice(by.from, to)) }
  return { ...frame, pieces: frame.pieces.map((piece) => (piece === by ? whole : piece)) }
}

function read(view: View, told: Frame): readonly Draft[] {
  const frame = withAllDoings(view, told)
  const { vg, clause } = frame
  const present = vg.main.form === 'base' || vg.main.form === 'pres3' || /^(?:is|are)$/.test(vg.helpers[0]?.lower ?? '')
  if (still.has(vg.lemma) || frame.person || bounded.test(clause.marker ?? '') || vg.helpers[0]?.pos === 'modal')
    return []
  const { chunks, sentence } = view.analysis
  const rest = frame.pieces.filter((piece) => !piece.front)
  const by = rest.find((piece) => piece.role === 'pp' && piece.prep === 'by' && chunks[piece.a + 1]?.kind === 'ger')
  if (!present && !by) return []
  const how =
    by ?? rest.find((piece) => piece.role === 'pp' && manners.test(piece.prep ?? '') && piece.head?.pos === 'noun')
  if (!how) return []
  const verb = extent(view.analysis, clause.at, clause.at + 1)
  const before = rest.filter((piece) => piece.b <= how.a).at(-1)
  const range = {
    from: verb.from,
    to: changed.test(vg.lemma) && how.prep === 'into' ? how.to : (before?.to ?? verb.to),
  }
  const words = plain(sentence.text.slice(how.from, how.to))
  const wh = subjectWord(view, frame)
  const clear = safe(view, frame, [how])
  return [
    draft(view, {
      kind: 'process',
      relation: vg.lemma,
      subject: frame.subject,
      rule: by ? 'process:by' : 'process:path',
      ...(by ? { claims: frame.clause.at } : {}),
      slots: [subjectSlot(view, frame), slotAt(view, 'object', range.from, range.to), pieceSlot(view, 'manner', how)],
      statement: by && safe(view, frame) ? statement(frame) : null,
      asks: [
        by && clear && standsAlone(view.analysis, how.a, how.b, view.reference, false)
          ? ask('manner', askPiece(frame, 'How', [how]), words)
          : undefined,
        !by && how.prep === 'through' && clear
          ? doing.test(words)
            ? ask('manner', askPiece(frame, 'How', [how]), words, [words.replace(/^through\s+/, '')])
            : ask('manner', askWay(frame, how), words.replace(/^through\s+/, ''), [words])
          : undefined,
        !by && how.prep === 'into' && clear && before
          ? ask('manner', askWay(frame, how), words.replace(/^into\s+/, ''), [words])
          : undefined,
        by && wh && safe(view, frame) ? ask('subject', askSubject(frame, wh), frame.subject) : undefined,
      ],
    }),
  ]
}

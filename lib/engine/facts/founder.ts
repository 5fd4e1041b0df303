import { plain } from '../analysis'
import { askPiece, askSubject, statement } from '../asks'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { undertaking } from '../personEvidence'
import type { Piece } from '../pieces'
import type { EngineSlot } from '../types'
import { dateRange, timeAsk } from './event'
import { ask, type Draft, draft, type Family, inside, pieceSlot, safe, subjectSlot, type View } from './family'
import { nounGoverns } from './governed'

const making = new Set([
  'found',
  'establish',
  'discover',
  'invent',
  'write',
  'compose',
  'design',
  'build',
  'paint',
  'develop',
  'create',
  'introduce',
  'coin',
  'propose',
  'formulate',
  'direct',
  'produce',
  'publish',
  'isolate',
  'patent',
  'construct',
  'devise',
  'pioneer',
  'popularize',
  'popularise',
  'champion',
  'prove',
  'demonstrate',
  'show',
  'find',
  'describe',
  'identify',
  'name',
  'trace',
  'recognize',
  'recognise',
  'observe',
  'conclude',
  'commission',
  'sculpt',
  'erect',
  'launch',
  'initiate',
  'synthesize',
  'originate',
  'translate',
  'compile',
  'edit',
  'illustrate',
  'detect',
  'measure',
  'calculate',
  'predict',
])

/** Who made, found or proved what: "Chlorophyll was isolated in 1817 by ...", "Priestley found that ...". */
export const founder: Family = { name: 'founder', read: (view) => view.frames.flatMap((frame) => read(view, frame)) }

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause } = frame
  if (
    !making.has(vg.lemma) ||
    clause.marker === 'that' ||
    clause.marker === 'if' ||
    vg.progressive ||
    vg.helpers.some((helper) => helper.pos === 'modal')
  )
    return []
  const rest = frame.pieces.filter((piece) => !piece.front)
  if (vg.lemma === 'write' && rest.some(({ role }) => role === 'that')) return []
  return vg.voice === 'passive' ? passive(view, frame, rest) : active(view, frame, rest)
}

const dated = (view: View, frame: Frame): { slots: EngineSlot[]; when: Piece | undefined } => {
  const when = frame.pieces.find(
    (piece) =>
      piece.role === 'date' &&
      piece.date !== undefined &&
      !piece.date.end &&
      (piece.prep === undefined ||
        /^(?:in|on|during|by|around)$/.test(piece.prep) ||
        (/^(?:between|from)$/.test(piece.prep) && piece.b - piece.a === 4)),
  )
  return {
    when,
    slots:
      when?.date === undefined
        ? []
        : [
            pieceSlot(
              view,
              'start',
              dateRange(view, when),
              when.date.start === undefined || when.date.vague ? {} : { value: when.date.start, type: 'date' },
            ),
          ],
  }
}

/** "X was discovered by Y in Z". */
function passive(view: View, frame: Frame, rest: readonly Piece[]): readonly Draft[] {
  const by = rest.find((piece) => piece.role === 'pp' && piece.prep === 'by' && piece.head)
  if (!by?.head || !isMaker(view, by) || !standsAlone(view.analysis, by.a, by.b, view.reference)) return []
  const maker = inside(view, by)
  const { when, slots } = dated(view, frame)
  const name = view.reference.fullName(maker.words)
  const bare = beforeOwn(frame, maker.words)
  return [
    draft(view, {
      kind: 'founder',
      relation: frame.vg.lemma,
      subject: name,
      rule: 'founder:passive',
      claims: frame.clause.at,
      start: when?.date?.vague ? undefined : when?.date?.start,
      slots: [
        pieceSlot(view, 'subject', maker, {
          ...(name === maker.words ? {} : { text: name, value: name }),
          type: 'person',
        }),
        subjectSlot(view, frame, 'object'),
        ...slots,
      ],
      statement: safe(view, frame) ? statement(frame) : null,
      asks: [
        safe(view, bare, [by]) ? ask('subject', askPiece(bare, 'By whom', [by]), name) : undefined,
        when ? timeAsk(view, frame, when) : undefined,
        safe(view, frame) && !frame.person ? ask('object', askSubject(frame, 'What'), frame.subject) : undefined,
      ],
    }),
  ]
}

/** "was directed by Ida Roth as her second film": whose, the question is, and what hangs on it. */
function beforeOwn(frame: Frame, maker: string): Frame {
  const own = frame.pieces.findIndex(
    ({ front, words }) => !front && (/\b(?:his|her)\b/.test(words) || /^['’]s\b/.test(words.split(maker)[1] ?? '')),
  )
  return own < 0 ? frame : { ...frame, pieces: frame.pieces.slice(0, own) }
}

function isMaker(view: View, piece: Piece): boolean {
  const words = inside(view, piece).words
  if (piece.head?.pos === 'name') return view.typeOf(words) !== 'place' && !undertaking.test(words.split(' ')[0] ?? '')
  return view.reference.isPerson(view.reference.fullName(words))
}

/** "Y discovered X", "Y showed that ...": only for people and bodies with a name. */
function active(view: View, frame: Frame, rest: readonly Piece[]): readonly Draft[] {
  const object = rest.find((piece) => piece.role === 'object' || piece.role === 'that')
  const head = frame.clause.subject?.head
  if (!object || !head || !(frame.person || head.pos === 'name') || !/\p{Lu}/u.test(frame.subject)) return []
  if (frame.vg.main.form === 'base' || frame.vg.main.form === 'pres3') return []
  const { when, slots } = dated(view, frame)
  const whole = safe(view, frame)
  // "developed a taste for moss": for what, goes with the taste.
  const next = frame.pieces[frame.pieces.indexOf(object) + 1]
  const told =
    next?.role === 'pp' && next.a === object.b && nounGoverns(object.head?.lower ?? '', next.prep ?? '')
      ? [object, next]
      : [object]
  return [
    draft(view, {
      kind: 'founder',
      relation: frame.vg.lemma,
      subject: frame.subject,
      rule: 'founder:active',
      claims: frame.clause.at,
      start: when?.date?.vague ? undefined : when?.date?.start,
      slots: [
        subjectSlot(view, frame),
        pieceSlot(view, 'object', object, object.head?.pos === 'noun' ? { head: object.head.lower } : {}),
        ...slots,
      ],
      statement: whole ? statement(frame) : null,
      asks: [
        whole && frame.person ? ask('subject', askSubject(frame, 'Who'), frame.subject) : undefined,
        object.role === 'object' && safe(view, frame, [object]) && !/^(?:his|her|its|their) \p{Ll}/u.test(object.words)
          ? frame.vg.lemma === 'name'
            ? called(view, frame, object)
            : ask(
                'object',
                askPiece(frame, 'What', told),
                plain(view.analysis.sentence.text.slice(object.from, told.at(-1)?.to)),
              )
          : undefined,
        object.role === 'that' && safe(view, frame, [object])
          ? ask('object', askPiece(frame, 'What', [object]), object.words.replace(/^that\s+/, ''), [object.words])
          : undefined,
        when ? timeAsk(view, frame, when) : undefined,
      ],
    }),
  ]
}

/** "He named the enzyme of the yeast 'zymase'": what is named, and how, the quotation marks tell apart. */
function called(view: View, frame: Frame, object: Piece) {
  const match = /^(\S.*\S) ["“]([^"“”]+)["”]$/.exec(view.analysis.sentence.text.slice(object.from, object.to))
  const [, thing = '', name = ''] = match ?? []
  if (thing.split(' ').length < 2) return undefined
  const bare = {
    ...frame,
    pieces: frame.pieces.map((piece) => (piece === object ? { ...piece, words: thing } : piece)),
  }
  return ask('object', askPiece(bare, 'What', []), name)
}

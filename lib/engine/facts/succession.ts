import { extent, plain } from '../analysis'
import type { Frame } from '../frames'
import { dateRange } from './event'
import { ask, type Draft, draft, type Family, slotAt, subjectSlot, type View } from './family'
import { isRole, roleItems } from './roleItems'
import { normaliseRole } from './roleWords'

/** Who came before whom in a post: "replacing X", "succeeded X as", "was succeeded by Y". */
export const succession: Family = {
  name: 'succession',
  read: (view) =>
    view.frames.flatMap((frame) => (frame.person ? [...verbs(view, frame), ...participles(view, frame)] : [])),
}

type Pair = {
  readonly successor: string
  readonly predecessor: string
  readonly other: { from: number; to: number }
  readonly otherIsPredecessor: boolean
}

function verbs(view: View, frame: Frame): readonly Draft[] {
  const { vg } = frame
  if (!/^(?:succeed|replace|follow)$/.test(vg.lemma)) return []
  const rest = frame.pieces.filter((piece) => !piece.front)
  const by = vg.voice === 'passive' ? rest.find((piece) => piece.role === 'pp' && piece.prep === 'by') : undefined
  const object = vg.voice === 'active' ? rest.find((piece) => piece.role === 'object') : undefined
  const a = by ? by.a + 1 : object?.a
  if (a === undefined) return []
  const other = personAt(view, a)
  if (!other) return []
  const pair: Pair = by
    ? { successor: other.name, predecessor: frame.subject, other, otherIsPredecessor: false }
    : { successor: frame.subject, predecessor: other.name, other, otherIsPredecessor: true }
  return make(view, frame, pair, frame.clause.complement.a, frame.clause.complement.b)
}

/** "..., replacing Wang Anshun", "..., being succeeded by Yin Li". */
function participles(view: View, frame: Frame): readonly Draft[] {
  const { chunks } = view.analysis
  const end = view.analysis.clauses.find((clause) => clause.at > frame.clause.at)?.at ?? chunks.length
  return chunks.flatMap((chunk, at): readonly Draft[] => {
    if (at < frame.clause.at || at >= end || chunk.kind !== 'ger') return []
    if (/^(?:replacing|succeeding)$/.test(chunk.word)) {
      const other = personAt(view, at + 1)
      return other
        ? make(
            view,
            frame,
            { successor: frame.subject, predecessor: other.name, other, otherIsPredecessor: true },
            frame.clause.complement.a,
            frame.clause.complement.b,
          )
        : []
    }
    if (
      chunk.word === 'being' &&
      /^(?:succeeded|replaced|followed)$/.test(view.analysis.tokens[chunks[at + 1]?.i ?? 0]?.lower ?? '') &&
      chunks[at + 2]?.word === 'by'
    ) {
      const other = personAt(view, at + 3)
      return other
        ? make(
            view,
            frame,
            { successor: other.name, predecessor: frame.subject, other, otherIsPredecessor: false },
            frame.clause.complement.a,
            frame.clause.complement.b,
          )
        : []
    }
    return []
  })
}

function personAt(view: View, at: number): { name: string; from: number; to: number } | undefined {
  const { chunks, tokens, sentence } = view.analysis
  const chunk = chunks[at]
  if (chunk?.kind !== 'np' || chunk.pronoun) return undefined
  let i = chunk.j
  while (i > chunk.i && tokens[i - 1]?.pos === 'name') i -= 1
  if (i === chunk.j) return undefined
  const from = tokens[i]?.from ?? 0
  const to = tokens[chunk.j - 1]?.to ?? 0
  const text = sentence.text.slice(from, to)
  if (view.typeOf(text) === 'org' || view.typeOf(text) === 'place') return undefined
  return { name: view.reference.fullName(text), from, to }
}

function make(view: View, frame: Frame, pair: Pair, a: number, b: number): readonly Draft[] {
  const { chunks, sentence } = view.analysis
  const at = chunks.findIndex((chunk, index) => index >= a && index < b && isRole(chunk))
  const item = at < 0 ? undefined : roleItems(view.analysis, at, b, {})[0]
  const range = item ? extent(view.analysis, item.a, item.b) : undefined
  const role = range ? plain(sentence.text.slice(range.from, range.to)).replace(/^(?:the|a|an)\s+/i, '') : undefined
  const own = subjectSlot(view, frame, pair.otherIsPredecessor ? 'subject' : 'predecessor')
  const other = slotAt(view, pair.otherIsPredecessor ? 'predecessor' : 'subject', pair.other.from, pair.other.to, {
    text: pair.otherIsPredecessor ? pair.predecessor : pair.successor,
    value: pair.otherIsPredecessor ? pair.predecessor : pair.successor,
    type: 'person',
  })
  const as = role === undefined ? '' : ` as ${role}`
  const vague = role === undefined
  const when = frame.pieces.find(
    (piece) =>
      piece.role === 'date' &&
      piece.date?.start !== undefined &&
      !piece.date.vague &&
      /^(?:in|on)$/.test(piece.prep ?? ''),
  )
  return [
    draft(view, {
      kind: 'succession',
      relation: role === undefined ? 'succeed' : `succeed ${normaliseRole(role, '')}`,
      subject: pair.successor,
      rule: 'succession',
      start: when?.date?.start,
      slots: [
        own,
        other,
        ...(range && role ? [slotAt(view, 'object', range.to - role.length, range.to, { type: 'role' })] : []),
        ...(when?.date?.start === undefined
          ? []
          : [
              slotAt(view, 'start', dateRange(view, when).from, dateRange(view, when).to, {
                value: when.date.start,
                type: 'date',
              }),
            ]),
      ],
      statement: vague ? null : `${pair.successor} succeeded ${pair.predecessor}${as}.`,
      asks: vague
        ? []
        : [
            ask('predecessor', `Whom did ${pair.successor} succeed${as}?`, pair.predecessor),
            ask('subject', `Who succeeded ${pair.predecessor}${as}?`, pair.successor),
          ],
    }),
  ]
}

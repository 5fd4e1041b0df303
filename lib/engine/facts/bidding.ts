import { type Analysis, extent, plain } from '../analysis'
import { invert } from '../asks'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import type { Piece } from '../pieces'
import { type Ask, ask, type Draft, draft, type Family, safe, slotAt, subjectSlot, type View } from './family'
import { isStated } from './stated'

/** What somebody told, moved or allowed another to do: "The king ordered Otto Brandt to leave Ulm." Whom, a plain statement asks. */
export const bidding: Family = { name: 'bidding', read: (view) => view.frames.flatMap((frame) => read(view, frame)) }

/** Verbs whose object is told, moved or allowed to do something. */
export const bids =
  /^(?:order|ask|persuade|convince|force|compel|oblige|urge|invite|encourage|instruct|command|commission|hire|engage|permit|advise|request|beg|forbid|warn|tell|teach|train|inspire|motivate|tempt|press|pressure|challenge|authorize|authorise|recruit|induce)$/

/** "tried to persuade Otto Lang | to return": what somebody is persuaded to do. */
export const isBid = ({ chunks }: Analysis, inf: number): boolean =>
  chunks[inf - 1]?.kind === 'np' && bids.test(chunks[inf - 2]?.vg?.lemma ?? '')

const mostWords = 12

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause } = frame
  if (vg.voice !== 'active' || !bids.test(vg.lemma) || vg.helpers.length > 0 || !isStated(view, frame)) return []
  const { analysis, reference } = view
  const { chunks, sentence } = analysis
  const rest = frame.pieces.filter((piece) => !piece.front && piece.role !== 'adverb')
  const [whom] = rest
  if (whom?.role !== 'object' || chunks[whom.b]?.kind !== 'inf' || whom.b >= clause.complement.b) return []
  const times = frame.pieces.filter((piece) => piece.role === 'date' && (piece.front || piece.a > whom.b))
  const end = Math.min(clause.complement.b, ...times.filter((piece) => !piece.front).map((piece) => piece.a))
  const deed = chunks.slice(whom.b + 1, end)
  if (
    deed.length === 0 ||
    deed.some(({ kind }) => /^(?:vg|stop|inf|rel|sub|comma)$/.test(kind)) ||
    !standsAlone(analysis, whom.b, end, reference) ||
    !standsAlone(analysis, whom.a, whom.b, reference) ||
    !safe(view, { ...frame, pieces: [whom, ...times] })
  )
    return []
  const { from, to } = extent(analysis, whom.b, end)
  const words = plain(sentence.text.slice(from, to))
  if (words.split(' ').length > mostWords) return []
  return [
    draft(view, {
      kind: 'statement',
      relation: `${vg.lemma} to`,
      subject: frame.subject,
      rule: 'bidding',
      slots: [subjectSlot(view, frame), slotAt(view, 'object', from, to)],
      statement: null,
      asks: [deedAsked(frame, whom, words, times)],
    }),
  ]
}

const asked = (parts: readonly string[], times: readonly Piece[]): string =>
  plain(`${[...parts, ...times.map(({ words }) => words)].join(' ')}?`)

/** "What did the king order Otto Brandt to do?" */
const deedAsked = (frame: Frame, whom: Piece, words: string, times: readonly Piece[]): Ask | undefined =>
  /\b(?:his|her|their|its|him|them|it)\b/.test(whom.words)
    ? undefined
    : ask(
        'object',
        asked(['What', invert(frame.vg, frame.subject), whom.words, 'to do'], times),
        words.replace(/^to\s+/, ''),
        [words],
      )

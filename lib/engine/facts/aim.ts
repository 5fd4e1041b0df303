import { extent, plain } from '../analysis'
import { askPiece } from '../asks'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { ask, type Draft, draft, type Family, safe, type View } from './family'
import { openWords, purposeSlots } from './purpose'
import { purposeEnd } from './purposeEnd'

/** What something is done for, said by a noun: "in an attempt to", "with the aim of". */
export const aim: Family = { name: 'aim', read: (view) => view.frames.flatMap((frame) => aimed(view, frame)) }

/** "in an attempt to V", "with the aim of V-ing": the aim is what comes behind those words. */
function aimed(view: View, frame: Frame): readonly Draft[] {
  const { analysis } = view
  const { chunks, sentence } = analysis
  if (frame.clause.marker || (frame.vg.lemma === 'be' && frame.vg.voice === 'active')) return []
  const { a, b } = frame.clause.complement
  const at = chunks.findIndex((chunk, index) => {
    if (index < a || index > b + 1) return false
    const noun = chunks[index + 1]?.word ?? ''
    return (
      (chunk.word === 'in' && /^(?:attempt|effort|bid)$/.test(noun) && chunks[index + 2]?.kind === 'inf') ||
      (/^(?:with|for)$/.test(chunk.word) &&
        /^(?:aim|goal|intention|intent|purpose|objective|hope)$/.test(noun) &&
        chunks[index + 2]?.word === 'of' &&
        /ing$/.test(view.analysis.tokens[chunks[index + 3]?.i ?? 0]?.lower ?? ''))
    )
  })
  if (at < 0) return []
  const first = chunks[at + 2]?.kind === 'inf' ? at + 2 : at + 3
  const end = purposeEnd(view, first)
  const range = extent(analysis, first, end)
  const words = plain(sentence.text.slice(range.from, range.to))
  const whole = plain(sentence.text.slice(extent(analysis, at, at + 1).from, range.to))
  const pieces = frame.pieces.flatMap((piece) =>
    piece.front || piece.b <= at
      ? [piece]
      : piece.a >= at
        ? []
        : [
            {
              ...piece,
              b: at,
              to: extent(analysis, at - 1, at).to,
              words: plain(sentence.text.slice(piece.from, extent(analysis, at - 1, at).to)),
            },
          ],
  )
  const bare = { ...frame, pieces }
  if (!standsAlone(analysis, first, end, view.reference, false) && openWords(words, frame)) return []
  return [
    draft(view, {
      kind: 'purpose',
      relation: 'in order to',
      subject: frame.subject,
      rule: 'purpose:aim',
      claims: frame.clause.at,
      slots: purposeSlots(
        view,
        frame,
        { from: extent(analysis, frame.clause.at, frame.clause.at + 1).from, to: extent(analysis, at - 1, at).to },
        range,
      ),
      statement: null,
      asks: [
        safe(view, bare)
          ? ask('reason', askPiece(bare, 'For what purpose', []), words, [whole, words.replace(/^to\s+/, '')])
          : undefined,
      ],
    }),
  ]
}

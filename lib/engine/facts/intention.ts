import { extent, plain } from '../analysis'
import { invert, statement } from '../asks'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { ask, type Draft, draft, type Family, safe, slotAt, subjectSlot, type View } from './family'

/** What somebody decided, tried or was forced to do: the infinitive that completes a verb. */
export const intention: Family = {
  name: 'intention',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

const active =
  /^(?:decide|agree|refuse|plan|attempt|try|seek|choose|promise|threaten|hope|offer|vow|pledge|intend|aim|manage|fail|learn|want|wish|decline|resolve|volunteer|prepare|struggle|strive|opt|undertake|propose|swear|expect)$/
const passive =
  /^(?:force|order|ask|invite|compel|require|oblige|sentence|allow|permit|encourage|authorize|forbid|instruct|tell|commission|hire|persuade|urge|request|entitle|empower|design|intend|train|elect|choose|expect|inspire|able)$/

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause, analysis } = { ...frame, analysis: view.analysis }
  const { chunks, sentence } = analysis
  if ((clause.marker && !/^(?:while|whereas|although|though)$/.test(clause.marker)) || clause.relative === 'that')
    return []
  if (!(vg.voice === 'passive' ? passive : active).test(vg.lemma)) return []
  let at = clause.complement.a
  while (chunks[at]?.kind === 'adv') at += 1
  if (chunks[at]?.kind !== 'inf' || at >= clause.complement.b) return []
  // "agreed not to collect the tax": asked without "not", it would be the contrary.
  if (analysis.tokens[(chunks[at]?.i ?? 0) - 1]?.pos === 'neg') return []
  const dates = frame.pieces.filter((piece) => piece.role === 'date' && !piece.front && piece.a > at)
  const end = Math.min(clause.complement.b, ...dates.map((piece) => piece.a))
  const inside = chunks.slice(at + 1, end)
  if (
    inside.length === 0 ||
    inside.some((chunk) => chunk.kind === 'vg' || chunk.kind === 'stop') ||
    !standsAlone(analysis, at, end, view.reference)
  )
    return []
  const { from, to } = extent(analysis, at, end)
  const words = plain(sentence.text.slice(from, to)).replace(/[,;]$/, '')
  if (
    words.split(' ').length > 14 ||
    !safe(view, { ...frame, pieces: frame.pieces.filter((piece) => piece.b <= at || piece.role === 'date') })
  )
    return []
  const times = frame.pieces
    .filter(
      (piece) =>
        piece.role === 'date' || (piece.front && piece.role === 'pp' && !/^(?:un)?like$/.test(piece.prep ?? '')),
    )
    .map((piece) => piece.words)
  const stem = plain(`What ${[invert(vg, frame.subject), 'to do', ...times].join(' ')}?`)
  return [
    draft(view, {
      kind: 'statement',
      relation: `${vg.lemma} to`,
      subject: frame.subject,
      rule: 'intention',
      slots: [subjectSlot(view, frame), slotAt(view, 'object', from, to)],
      statement: safe(view, frame) ? statement(frame) : null,
      asks: [ask('object', stem, words.replace(/^to\s+/, ''), [words])],
    }),
  ]
}

import { type Analysis, extent } from './analysis'
import { type Clause, isPast } from './clauseParts'
import { standsAlone } from './leaning'
import { type Piece, piece } from './pieces'
import type { Reference } from './reference'

/** Words of such a clause: a longer one tells more than the time. */
const longest = 9

/** "kept ten mills | after the war ended in 1763": when, where the clause itself has no date. */
export function timeBehind(
  analysis: Analysis,
  clause: Clause,
  pieces: readonly Piece[],
  reference: Reference,
): readonly Piece[] {
  const { chunks, clauses } = analysis
  const { marker, relative, reduced, complement, vg } = clause
  if (marker !== undefined || relative !== undefined || reduced || !isPast(vg)) return []
  if (pieces.some(({ role, front }) => role === 'date' || front)) return []
  const at = complement.b
  const word = chunks[at]?.word ?? ''
  const inner = /^(?:after|before|until)$/.test(word)
    ? clauses.find((own) => own.marker === word && own.subject?.a === at + 1)
    : undefined
  if (!inner || !isPast(inner.vg)) return []
  const date = chunks.findIndex(({ kind }, index) => index > inner.at && index < inner.complement.b && kind === 'date')
  const end = date + 1
  // "Ulm was rich before Otto Lang seized it in 1763", read as "seized Ulm": that may be what is asked.
  const isWhole = chunks
    .slice(inner.at + 1, end)
    .every(({ kind, pronoun }) => /^(?:np|prep|date|adv)$/.test(kind) && pronoun !== true)
  if (date < 0 || !isWhole || !standsAlone(analysis, at, end, reference)) return []
  const { from, to } = extent(analysis, at, end)
  const words = analysis.sentence.text.slice(from, to).split(' ')
  return words.length > longest || words.includes(clause.subject?.head.text ?? '')
    ? []
    : [piece(analysis, 'other', at, end, false)]
}

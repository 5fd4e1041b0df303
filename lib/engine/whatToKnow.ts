import type { Analysis } from './analysis'
import type { Clause } from './clauseParts'
import { opensAsked } from './lexicon'
import { type Piece, piece } from './pieces'

/** "as a way to tell when the felt is dry": the clause belongs to the infinitive, and both to what stands right before. */
export function withWhatToKnow(analysis: Analysis, { complement }: Clause, pieces: readonly Piece[]): readonly Piece[] {
  const { chunks, clauses } = analysis
  const [before, last] = pieces.slice(-2)
  const own = clauses.find(({ subject, marker }) => marker !== undefined && subject?.a === complement.b + 1)
  if (last?.role !== 'inf' || last.b !== complement.b || last.b - last.a !== 1 || !own) return pieces
  if (!opensAsked.test(chunks[complement.b]?.word ?? '')) return pieces
  const end = own.complement.b
  if (!/^(?:stop|comma)$/.test(chunks[end]?.kind ?? 'stop') || before?.role !== 'pp' || before.b !== last.a)
    return pieces
  return [...pieces.slice(0, -2), piece(analysis, 'inf', before.a, end, false)]
}

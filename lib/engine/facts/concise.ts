import { isPast } from '../clauseParts'
import type { Frame } from '../frames'
import type { Piece } from '../pieces'
import { governs } from './governed'

/** Of a clause with many phrases a question says the first two beside what it asks for: who died of what is known without all of where and when. */
export function concise(frame: Frame, asked: readonly Piece[]): (piece: Piece) => boolean {
  const adjuncts = frame.pieces.filter((piece) => !asked.includes(piece) && /^(?:pp|date)$/.test(piece.role))
  if (adjuncts.length <= 2 || !isPast(frame.vg)) return () => true
  const ordered = [...adjuncts].sort((a, b) => weight(b) - weight(a))
  const kept = ordered.slice(0, 2)
  return (piece) => !adjuncts.includes(piece) || kept.includes(piece) || governs(frame.vg.lemma, piece.prep ?? '')
}

/** A time without a day tells most, then what stands with the verb, last the exact day. */
const weight = (piece: Piece): number =>
  piece.role === 'date' ? ((piece.date?.start?.length ?? 4) > 7 ? 0 : 2) : piece.front ? 1 : 1.5

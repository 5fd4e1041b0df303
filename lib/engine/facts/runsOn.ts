import type { Analysis } from '../analysis'
import type { Piece } from '../pieces'

/** "on a track outside the town and covered twelve miles": the next clause was taken for a part of the phrase. */
export const runsOn = ({ chunks }: Analysis, piece: Piece): boolean =>
  /^(?:pp|object)$/.test(piece.role) &&
  chunks.slice(piece.a, piece.b - 1).some(
    (chunk, at, own) =>
      chunk.kind === 'conj' &&
      chunks[piece.a + at + 1]?.kind === 'vg' &&
      // "shells that support and protect the body"
      own[at - 2]?.kind !== 'rel',
  )

/** Words behind a conjunction that were not read; "in plants, but not in animals" are a limit like any other. */
export const isLeftOver = ({ chunks }: Analysis, { a, front, role, words }: Piece): boolean =>
  !front && role === 'other' && chunks[a]?.kind === 'conj' && !butNot.test(words)
const butNot = /^but not (?:in|on|at|for|with|from|to|of|during|among) (?:the )?[\p{L}-]+$/u

import type { Frame } from './frames'
import type { Piece } from './pieces'

/** Nouns that say hardly anything without what they are to do: "as a means to tell". */
const instrumental = /^(?:method|way|means|tool|device|instrument|technique|opportunity|effort|attempt|measure|step)s?$/

/** "as a method" before "to determine when ...": neither stands, nor is moved, without the other. */
export const boundPair = (pieces: readonly Piece[], piece: Piece): Piece | undefined =>
  piece.role === 'inf'
    ? pieces.find(
        (before) =>
          before.b === piece.a &&
          before.role === 'pp' &&
          before.prep === 'as' &&
          instrumental.test(before.head?.lower ?? ''),
      )
    : undefined

/** What the sentence adds behind a comma: "salt, usually in blocks", "letters, along with a map". */
const added =
  /^(?:usually|typically|mostly|mainly|chiefly|primarily|largely|especially|particularly|notably|initially|originally|along with \S.*|together with \S.*)$/

/** The words of a piece, with the comma that parts such an addition from what stands before it. */
export function withComma(frame: Frame, piece: Piece): string {
  const parted =
    !piece.front &&
    added.test(piece.words) &&
    frame.pieces.some((before) => before.b === piece.a - 1) &&
    (piece.role !== 'adverb' || frame.pieces.some((next) => next.a === piece.b))
  return parted ? `, ${piece.words}` : piece.words
}

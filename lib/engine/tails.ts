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

/** "serfs, or bound weavers, for the mill": the comma that ends the other name. */
const otherName = /^[^,]+, or (?!(?:at|by|in|on|to|from|even|rather|more|less)\b)[^,]+$/

const isParted = (frame: Frame, piece: Piece): boolean =>
  !piece.front &&
  added.test(piece.words) &&
  frame.pieces.some((before) => before.b === piece.a - 1) &&
  (piece.role !== 'adverb' || frame.pieces.some((next) => next.a === piece.b))

/** The words of a piece of what is said, with the comma that parts such an addition, or such a name, from what stands beside it. */
export function withComma(frame: Frame, piece: Piece, said: readonly Piece[]): string {
  const behindName =
    piece.role !== 'apposition' &&
    said.some(({ b, front, role, words }) => !front && role === 'object' && b === piece.a - 1 && otherName.test(words))
  // "found carts, mainly of oak, in the Inn": the comma behind the addition, too.
  const behindAdded = said.some(
    ({ a, b, front }) =>
      !front &&
      b === piece.a - 1 &&
      frame.pieces.some((adverb) => adverb.b === a && added.test(adverb.words) && isParted(frame, adverb)),
  )
  return isParted(frame, piece) || behindAdded || behindName ? `, ${piece.words}` : piece.words
}

/** "two ships, the Holm and the Lund": who or what, told once more behind a comma that has its fellow. */
const apposed =
  /^(?:(?:both|the two|two|three|four|five) [^,]+, (?:the )?\p{Lu}[^,]+ and [^,]+|(?!.* (?:and|or) )[^,]*\p{Lu}[^,]*, (?:the|an?|his|her|its) [^,]+)$/u

/** The words of pieces in their order, with the comma that closes what is told once more before something else follows. */
export const withClosing = (parts: readonly string[]): readonly string[] =>
  parts.map((words, at) => {
    const next = parts[at + 1]
    return next !== undefined && !next.startsWith(',') && apposed.test(words) ? `${words},` : words
  })

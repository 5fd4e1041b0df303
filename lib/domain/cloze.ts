/** A piece of a text with gaps: words, or a gap with its number, what belongs in it, and what may be shown in its place. */
export type ClozePiece =
  | { readonly type: 'words'; readonly text: string }
  | {
      readonly type: 'gap'
      readonly number: number
      readonly pieces: readonly ClozePiece[]
      readonly hint: string | null
    }

const opening = /\{\{c(\d{1,3})::/g
const close = '}}'

/** Where a gap that begins at `from` ends: at the `}}` that belongs to it, else at the first one; -1 where there is none. */
const endOf = (text: string, from: number): number => {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    if (text[at] === '{') depth++
    else if (text[at] === '}' && depth > 0) depth--
    else if (text.startsWith(close, at)) return at
  }
  return text.indexOf(close, from)
}

/** What belongs in the gap, and its hint: what follows the first `::` that is in no gap within. */
const splitHint = (inner: string): { readonly text: string; readonly hint: string | null } => {
  let depth = 0
  for (let at = 0; at < inner.length; at++) {
    if (inner.startsWith('{{', at)) depth++
    else if (inner.startsWith(close, at)) depth--
    else if (depth <= 0 && inner.startsWith('::', at))
      return { text: inner.slice(0, at), hint: inner.slice(at + 2).trim() || null }
  }
  return { text: inner, hint: null }
}

/** Reads gaps written as in Anki, `{{c1::what belongs there::hint}}`, also one within another; everything else is words. */
export const parseCloze = (text: string): ClozePiece[] => {
  const pieces: ClozePiece[] = []
  const words = (from: number, to: number) => {
    if (to > from) pieces.push({ type: 'words', text: text.slice(from, to) })
  }
  let at = 0
  for (const match of text.matchAll(opening)) {
    if (match.index < at) continue
    const from = match.index + match[0].length
    const end = endOf(text, from)
    if (end === -1) continue
    words(at, match.index)
    const inner = splitHint(text.slice(from, end))
    pieces.push({ type: 'gap', number: Number(match[1]), pieces: parseCloze(inner.text), hint: inner.hint })
    at = end + close.length
  }
  words(at, text.length)
  return pieces
}

const gapsIn = (pieces: readonly ClozePiece[]): Extract<ClozePiece, { type: 'gap' }>[] =>
  pieces.flatMap((piece) => (piece.type === 'gap' ? [piece, ...gapsIn(piece.pieces)] : []))

/** The numbers of the gaps, each once, from the lowest. */
export const gapNumbers = (pieces: readonly ClozePiece[]): number[] =>
  [...new Set(gapsIn(pieces).map(({ number }) => number))].sort((a, b) => a - b)

/** The text with every gap filled in. */
export const filledText = (pieces: readonly ClozePiece[]): string =>
  pieces.map((piece) => (piece.type === 'words' ? piece.text : filledText(piece.pieces))).join('')

/** What belongs in the gaps of one number, in the order of the text. */
export const textsOfGap = (pieces: readonly ClozePiece[], number: number): string[] =>
  gapsIn(pieces)
    .filter((gap) => gap.number === number)
    .map((gap) => filledText(gap.pieces).trim())

/** The text as one gap is written: `of(gap)` in place of each gap of this number, all others filled in. */
export const withGap = (
  pieces: readonly ClozePiece[],
  number: number,
  of: (text: string, hint: string | null) => string,
): string =>
  pieces
    .map((piece) => {
      if (piece.type === 'words') return piece.text
      return piece.number === number ? of(filledText(piece.pieces), piece.hint) : withGap(piece.pieces, number, of)
    })
    .join('')

/** The number that the next gap gets. */
export const nextGapNumber = (text: string): number => Math.max(0, ...gapNumbers(parseCloze(text))) + 1

/** A selection [start, end) of a text made a gap, and what is selected then: what belongs in it. */
export const gapAround = (
  text: string,
  start: number,
  end: number,
  number: number,
): { readonly text: string; readonly start: number; readonly end: number } => {
  const before = `{{c${number}::`
  const inner = text.slice(start, end)
  return {
    text: text.slice(0, start) + before + inner + close + text.slice(end),
    start: start + before.length,
    end: start + before.length + inner.length,
  }
}

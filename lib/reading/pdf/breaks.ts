import type { Body } from './body'
import type { Line, Region } from './page'

/** A line with the region it stands in. */
export type Placed = { readonly line: Line; readonly region: Region }

const sentenceEnd = /[.!?:;。！？…]["'”’»)\]]*$/
export const endsSentence = (text: string): boolean => sentenceEnd.test(text)

const bullet = /^[•‣◦▪■●○·]\s*(?=\S)/
const dash = /^[-–—*]\s+(?=\S)/
const counted = /^(?:\(?\d{1,2}[.)]|\(?[a-z][.)])\s+(?=\S)/

/** The text of a list item without its mark; undefined where a line is none. */
export const itemText = (text: string): string | undefined => {
  const mark = [bullet, dash, counted].find((form) => form.test(text))
  return mark && text.replace(mark, '')
}

/** The mark of a list that a line cannot begin with by chance. */
export const isBullet = (text: string): boolean => bullet.test(text)

/** Whether the first word of a line would still have gone onto the line above: somebody ended that one before its end. */
const wouldFit = (above: Placed, { line }: Placed): boolean => {
  const letters = Math.max(1, line.text.length)
  const word = (line.text.split(' ', 1)[0] ?? '').length
  return above.line.right + ((word + 1.5) * (line.right - line.x)) / letters < above.region.right
}

/** Whether two lines look the same; amid a sentence, words of another font may be a little larger or smaller. */
const isAlike = (above: Line, next: Line): boolean =>
  above.bold === next.bold &&
  Math.abs(above.size - next.size) <=
    Math.max(above.size, next.size) * (endsSentence(above.text) || above.bold ? 0.08 : 0.16)

/** Far from filling its column, whatever the next line begins with. */
const isShort = ({ line, region }: Placed): boolean => line.right - region.left < (region.right - region.left) * 0.6

const isIndented = ({ line, region }: Placed): boolean => line.x > region.left + line.size * 0.7

/**
 * Whether a line begins anew after the one before it, in the order of reading: by its look, by the gap between them, by an
 * indent, or since the line above ends a sentence before its end. Where lines hang below the mark of an item, an indent is none.
 */
export const breaksBefore = (next: Placed, above: Placed, body: Body, hangs: boolean): boolean => {
  if (!isAlike(above.line, next.line)) return true
  const ended = endsSentence(above.line.text)
  const begins = /^[\p{Lu}\p{N}\p{Lo}"“‘'«([]/u.test(next.line.text)
  if (above.line.mono !== next.line.mono && begins) return true
  const brokenOff = ended && begins && wouldFit(above, next)
  const isLarge = next.line.size > body.size * 1.1
  if (above.region !== next.region) return isLarge || brokenOff || (ended && isIndented(next))
  const gap = (next.line.y - above.line.y) / next.line.size
  if (gap > (isLarge ? 1.7 : Math.max(body.leading * 1.3, body.leading + 0.25))) return true
  if (isLarge) return false
  if (hangs || !isIndented(next)) return brokenOff
  // Of two indented lines each may begin a paragraph of one line, or both stand in a quotation.
  return brokenOff || (isIndented(above) ? begins && (ended || isShort(above)) : ended || begins)
}

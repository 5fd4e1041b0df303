import { extent } from '../analysis'
import type { View } from './family'

const more = '\\bthe (?:more|less|fewer|better|worse|\\p{Ll}{2,}er) (?:\\p{Ll}+ ){0,3}?the\\b'
const behind = new RegExp(`^, ${more}`, 'iu')
const before = new RegExp(`${more}[^,;:]*$`, 'iu')

/** "the bigger the wheel, the more useful the mill": the two sides of the comma at chunk `at` grow together, and neither names the other. */
function isCorrelative({ analysis }: View, at: number): boolean {
  const { text } = analysis.sentence
  const { from } = extent(analysis, at, at + 1)
  return behind.test(text.slice(from, from + 80)) && before.test(text.slice(0, from))
}

/** A comma, a dash or a colon at chunk `at`, behind which its noun may be explained. */
export const mayExplain = (view: View, at: number): boolean => {
  const chunk = view.analysis.chunks[at]
  return (chunk?.kind === 'comma' || /^[–—:]$/.test(chunk?.word ?? '')) && !isCorrelative(view, at)
}

/** "a canal passing Lauen, the northern branch,": what stands between a thing and its verb tells of the thing as likely as of the last name. */
export const isWithinParticiple = ({ analysis: { chunks } }: View, at: number, end: number): boolean =>
  chunks[at - 2]?.kind === 'ger' && chunks[at - 3]?.kind === 'np' && chunks[end]?.kind === 'comma'

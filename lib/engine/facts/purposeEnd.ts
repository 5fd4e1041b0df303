import type { Chunk } from '../chunks'
import { nominal } from '../clauseParts'
import type { View } from './family'

/** "to treat pain, fever, or | colds": the last of what a list has, and no clause of its own. */
const closesList = (chunks: readonly Chunk[], comma: number): boolean =>
  nominal(chunks[comma - 1]) &&
  chunks[comma - 2]?.kind === 'comma' &&
  nominal(chunks[comma - 3]) &&
  /^(?:and|or)$/.test(chunks[comma + 1]?.word ?? '') &&
  nominal(chunks[comma + 2]) &&
  !/^(?:vg|adv|comma)$/.test(chunks[comma + 3]?.kind ?? 'stop')

/** Where the words that say what for end. */
export function purposeEnd(view: View, at: number): number {
  const { chunks } = view.analysis
  let end = at + 1
  while (end < chunks.length && chunks[end]?.kind !== 'stop' && chunks[end]?.kind !== 'sub') {
    if (
      chunks[end]?.kind === 'comma' &&
      !closesList(chunks, end) &&
      (chunks[end + 1]?.kind === 'conj' ||
        chunks[end + 1]?.kind === 'rel' ||
        chunks[end + 1]?.kind === 'ger' ||
        chunks[end + 1]?.kind === 'prep' ||
        (/^an?$/.test(chunks[end + 1]?.lead ?? '') && chunks[end + 2]?.kind === 'rel'))
    )
      break
    const next = chunks[end + 1]?.vg
    // "to hold the gate open and raised", "upright or tied": a second state of it.
    const isState =
      (chunks[end - 1]?.kind === 'adj' || chunks[end]?.word === 'or') &&
      next?.main.form === 'pastpp' &&
      next.helpers.length === 0
    if (chunks[end]?.kind === 'conj' && next && next.main.form !== 'base' && !isState) break
    if (chunks[end]?.kind === 'prep' && chunks[end + 1]?.kind === 'date' && chunks[end + 2]?.kind === 'stop') break
    end += 1
  }
  while (chunks[end - 1]?.kind === 'comma' || chunks[end - 1]?.kind === 'conj') end -= 1
  return end
}

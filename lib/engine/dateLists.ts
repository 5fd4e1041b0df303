import type { Chunk } from './chunks'

/** End of the dates behind the preposition at `at`: an interval, a pair, a list ("in 1563, 1593, and again in 1603"). */
export function datesEnd(
  chunks: readonly Chunk[],
  at: number,
  b: number,
): { readonly end: number; readonly many: boolean } {
  const word = chunks[at]?.word ?? ''
  if (
    /^(?:between|from)$/.test(word) &&
    /^(?:and|to|until|till|through)$/.test(chunks[at + 2]?.word ?? '') &&
    chunks[at + 3]?.kind === 'date' &&
    at + 3 < b
  )
    return { end: at + 4, many: false }
  let end = at + 2
  for (;;) {
    let next = end
    while (next < b && /^(?:comma|conj|adv)$/.test(chunks[next]?.kind ?? '')) next += 1
    if (next > end && chunks[next]?.kind === 'prep' && chunks[next]?.word === word) next += 1
    if (next === end || next >= b || chunks[next]?.kind !== 'date') return { end, many: end > at + 2 }
    end = next + 1
  }
}

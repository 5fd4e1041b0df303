import type { Chunk } from './chunks'

/** "the right to make, use, or sell the wheel": where the list of infinitives ends of which the verb at `at` is one; undefined where it is none. */
export function infinitivesFrom(chunks: readonly Chunk[], at: number): number | undefined {
  let first = at
  while (isPlainVerb(chunks[first]) && joins(chunks, first - 1)) first = beforeJoint(chunks, first - 1)
  if (chunks[first]?.kind !== 'inf' || chunks[first + 1]?.kind !== 'comma') return undefined
  for (let next = first; ; ) {
    let behind = next + 1
    while (behind <= next + 2 && /^(?:comma|conj)$/.test(chunks[behind]?.kind ?? '')) behind += 1
    if (behind === next + 1 || !isPlainVerb(chunks[behind])) return undefined
    if (chunks[behind - 1]?.kind === 'conj') return behind
    next = behind
  }
}

const isPlainVerb = (chunk: Chunk | undefined): boolean =>
  chunk?.kind === 'vg' && chunk.vg?.main.form === 'base' && chunk.vg.helpers.length === 0
const joins = (chunks: readonly Chunk[], at: number): boolean => /^(?:comma|conj)$/.test(chunks[at]?.kind ?? '')
const beforeJoint = (chunks: readonly Chunk[], at: number): number => (joins(chunks, at - 1) ? at - 2 : at - 1)

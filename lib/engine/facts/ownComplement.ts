import type { Chunk } from '../chunks'
import type { Clause } from '../clauseParts'

/**
 * What belongs to the verb, without what only opens the next clause ("became Ulm, and by 1900 | that name") or goes on from the
 * clause around ("called for a guild, which would judge, | and for a school").
 */
export function ownComplement(chunks: readonly Chunk[], { complement, relative }: Clause): Clause['complement'] {
  const { a, b } = complement
  if (relative === undefined && /^(?:stop|)$/.test(chunks[b]?.kind ?? '')) return complement
  for (let at = b - 3; at > a; at -= 1) {
    if (!opensAnew(chunks, at)) continue
    return chunks.slice(at + 2, b).some(({ kind }) => kind === 'vg') ? complement : { ...complement, b: at }
  }
  return complement
}

/** ", and by", ", but in" */
const opensAnew = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at]?.kind === 'comma' && /^(?:and|but)$/.test(chunks[at + 1]?.word ?? '') && chunks[at + 2]?.kind === 'prep'

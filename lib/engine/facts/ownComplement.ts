import type { Analysis } from '../analysis'
import type { Chunk } from '../chunks'
import type { Clause } from '../clauseParts'
import { isPlural } from '../lexicon'

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

/** "knew that once it had failed, ...": the clause behind "that" only begins. */
export const isBroken = ({ chunks }: Analysis, { a, b }: { readonly a: number; readonly b: number }): boolean =>
  chunks
    .slice(a, b)
    .some(
      ({ word }, at) =>
        word === 'that' &&
        /^(?:once|when|if|because|since|as|after|before|while)$/.test(chunks[a + at + 1]?.word ?? ''),
    )

/** "two armies: a Tyrolean-led allied | army under Lang": a noun with its adjective behind a colon, and no clause. */
export function isListedBehindColon({ chunks }: Analysis, { subject, at, complement, vg }: Clause): boolean {
  const next = chunks[complement.a]
  return (
    subject !== undefined &&
    chunks[subject.a - 1]?.word === ':' &&
    vg.helpers.length === 0 &&
    complement.a === at + 1 &&
    next?.kind === 'np' &&
    next.j - next.i === 1 &&
    next.head?.pos === 'noun' &&
    !isPlural(next.word)
  )
}

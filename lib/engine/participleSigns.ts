import type { Chunk } from './chunks'
import { nominal, skipAdverbsLeft } from './clauseParts'

/** "Otto Lang proposed that moss is": who finds or proposes something with a clause of its own has not been proposed. */
export const tellsThat = (chunks: readonly Chunk[], at: number): boolean =>
  /^(?:propose|discover|find|teach|establish)$/.test(chunks[at]?.vg?.lemma ?? '') &&
  chunks[at + 1]?.kind === 'rel' &&
  chunks[at + 1]?.word === 'that' &&
  nominal(chunks[at + 2]) &&
  nominal(chunks[at - 1])

/** "grew by a third, which drew weavers": the verb of what is told behind the comma. */
export function isToldBehind(chunks: readonly Chunk[], at: number): boolean {
  const rel = skipAdverbsLeft(chunks, at - 1)
  return chunks[rel]?.kind === 'rel' && chunks[rel]?.word === 'which' && chunks[rel - 1]?.kind === 'comma'
}

/** "With the fort of Ulm taken, Otto": what has been done to the thing, before a comma. */
export const isAbsolute = (chunks: readonly Chunk[], p: number, at: number): boolean => {
  const opening = chunks.slice(0, at).findLastIndex(({ kind }) => kind === 'stop') + 1
  return (
    chunks[opening]?.word === 'with' &&
    chunks[at + 1]?.kind === 'comma' &&
    chunks[at + 2]?.kind === 'np' &&
    chunks.slice(opening, p + 1).every(({ kind }) => kind === 'prep' || kind === 'np')
  )
}

/** "given in 1914 by Ida Holm": nothing but a time stands before who did it. */
export function isByBehind(chunks: readonly Chunk[], at: number): boolean {
  let next = at + 1
  while (chunks[next]?.kind === 'date' || (chunks[next]?.kind === 'prep' && chunks[next + 1]?.kind === 'date'))
    next += 1
  return chunks[next]?.word === 'by' && chunks[next]?.kind === 'prep'
}

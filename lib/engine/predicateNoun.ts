import type { Chunk } from './chunks'

/**
 * "Ulm was a port | on the Danube that shipped salt", "is a pact | signed in 1648 by Lund and Linz that ended": a name and a date are told
 * apart by nothing, so what stands behind them without a comma is said of the noun with which the predicate begins. Its chunk, where
 * between it and `last` there is no other noun.
 */
export function predicateNounBefore(chunks: readonly Chunk[], last: number): number | undefined {
  const { kind, head } = chunks[last] ?? {}
  if (kind !== 'date' && !(kind === 'np' && head?.pos === 'name')) return undefined
  let at = last
  while (
    /^(?:date|prep|conj|part)$/.test(chunks[at]?.kind ?? '') ||
    isName(chunks[at]) ||
    chunks[at]?.vg?.doubtful === true
  )
    at -= 1
  const noun = chunks[at]
  const is = chunks[at - 1]?.vg
  return at < last &&
    noun?.kind === 'np' &&
    noun.head?.pos === 'noun' &&
    /^(?:an?|the|one)$/.test(noun.lead ?? '') &&
    is?.lemma === 'be' &&
    is.voice === 'active' &&
    !is.negated
    ? at
    : undefined
}

const isName = (chunk: Chunk | undefined): boolean => chunk?.kind === 'np' && chunk.head?.pos === 'name'

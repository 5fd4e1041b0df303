import type { View } from './family'

/** "a good whose price rises | when wages rise": where the clause ends that the one before depends on. */
export function whenOf({ analysis: { chunks, clauses } }: View, at: number): number | undefined {
  const inner = chunks[at - 1]
  if (inner?.kind !== 'vg' || !/^(?:when|if|as)$/.test(chunks[at]?.word ?? '') || chunks[at]?.kind !== 'sub')
    return undefined
  const clause = clauses.find((each) => each.at > at && /^(?:when|if|as)$/.test(each.marker ?? ''))
  if (clause?.subject?.a !== at + 1) return undefined
  const comma = chunks.findIndex(({ kind }, index) => index > clause.at && kind === 'comma')
  return comma < 0 ? clause.complement.b : Math.min(comma, clause.complement.b)
}

/** The clause of the "where" at a chunk, where it ends the sentence. */
export function placeClause({ analysis: { chunks, clauses } }: View, at: number) {
  const clause = clauses.find((each) => each.at > at && each.marker === 'where')
  return clause && chunks.slice(clause.complement.b).every(({ kind }) => kind === 'stop') ? clause : undefined
}

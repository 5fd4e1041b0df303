import type { Settled } from '@/lib/data/conflicts'
import { makeQuestions } from '@/lib/engine/questions'
import type { Reading } from '@/lib/engine/types'

const isPair = ([a, b]: readonly string[], { factKeys: [c, d] }: Settled) =>
  (a === c && b === d) || (a === d && b === c)

/**
 * A reading as its author settled it: a fact that is not trusted is left out, and two that are both right no longer stand
 * against each other, so that questions are asked about what is left. Conflicts of which neither is to be asked stay.
 */
export const settle = (reading: Reading, settled: readonly Settled[]): Reading => {
  const settledFor = (keys: readonly string[]) => settled.find((one) => isPair(keys, one))
  const found = reading.check.conflicts.map((conflict) => ({ conflict, choice: settledFor(conflict.factKeys) }))
  if (found.every(({ choice }) => choice === undefined)) return reading
  const distrusted = new Set(found.flatMap(({ choice }) => choice?.distrusted ?? []))
  const conflicts = found
    .filter(({ choice }) => choice === undefined || choice.staysDisputed)
    .map(({ conflict }) => conflict)
    .filter(({ factKeys }) => !factKeys.some((key) => distrusted.has(key)))
  const half = {
    ...reading,
    facts: reading.facts.filter((fact) => !distrusted.has(fact.key)),
    check: { ...reading.check, conflicts },
  }
  return { ...half, ...makeQuestions(half) }
}

import type { Check } from './types'

/** `contradicted`: no fact that the document itself disagrees with. */
export const contradicted: Check = (candidate, context) =>
  !candidate.facts.some((fact) => context.contradicted.has(fact.key))

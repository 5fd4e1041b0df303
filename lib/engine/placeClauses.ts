import { agrees } from './agreement'
import type { Chunk, VerbGroup } from './chunks'
import { type Clause, isPast } from './clauseParts'
import { isPassive } from './complement'

/**
 * "Otto Lang left Ulm, where a guard was kept, and sailed to Lund": the clause of which the verb behind "and" goes on. What was
 * done stands between commas; the one who does the next thing is the one of the clause before "where".
 */
export function beforePlaceClause(
  chunks: readonly Chunk[],
  p: number,
  vg: VerbGroup,
  last: Clause | undefined,
  earlier: readonly Clause[],
): Clause | undefined {
  if (last?.marker !== 'where' || !isPassive(chunks[last.at]) || vg.voice === 'passive' || vg.helpers.length > 0)
    return undefined
  const where = chunks.findLastIndex(({ word }, at) => at < last.at && word === 'where')
  const closes = chunks[p]?.kind === 'conj' && chunks[p - 1]?.kind === 'comma'
  const main = earlier.findLast(({ at }) => at < where)
  if (!closes || chunks[where - 1]?.kind !== 'comma' || !main?.subject || main.marker !== undefined) return undefined
  return isPast(main.vg) === isPast(vg) && agrees(vg, main.subject) ? main : undefined
}

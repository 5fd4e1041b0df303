import type { Analysis } from './analysis'
import { type Clause, timePrepositions } from './clauseParts'

/** Of these a clause may be the object, with no "that" before it. */
const ofWords =
  /^(?:say|think|believe|know|claim|argue|hope|feel|find|see|hear|suggest|note|state|show|mean|insist|admit|announce|report|fear|realize|realise|understand|learn|assume|suppose|declare|deny|discover|imagine|decide|agree|be|seem|appear|tell|wish|write|predict|estimate|conclude|let|make|help|have|watch|ensure|prove|propose|recommend|require|demand|ask|order|remember|forget|notice|maintain|doubt|explain|reply|answer|swear|promise)$/

/** "went to | the school she knew", "dug up | 30 bowls lay": what belongs to the verb was taken for the subject of another. */
export function losesObject({ chunks }: Analysis, { vg, complement: { a, b } }: Clause): boolean {
  const next = chunks[b]
  const goal = a === b && next?.kind === 'prep' && !timePrepositions.has(next.word) ? chunks[b + 1] : undefined
  if (goal?.kind === 'np' && vg.voice === 'active') return true
  if (next?.kind !== 'np' || vg.voice === 'passive') return false
  return a === b ? !next.pronoun && !ofWords.test(vg.lemma) : b > a && chunks[b - 1]?.kind === 'prep'
}

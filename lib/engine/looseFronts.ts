import { type Analysis, extent } from './analysis'
import type { VerbGroup } from './chunks'
import { type Clause, isPast } from './clauseParts'
import { standsAlone } from './leaning'
import type { Piece } from './pieces'
import type { Reference } from './reference'

/** "At that time", "in these years": when, only the text tells. */
const time =
  /^(?:at|during|in|by|since|until|throughout|from|around|over|within) (?:about )?(?:this|that|these|those) (?:same |early |later |whole |entire )?(?:time|times|period|years?|days?|era|decades?|century|months?|weeks?|age|season|war|battle|reign|stage|phase)(?: on)?$/i
/** "a week", "only three short years": alternatives for a pattern. */
export const spanOfTime =
  '(?:just |only |about |less than )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|(?:a )?few|several|\\d+) (?:short )?(?:hour|day|week|month|year|decade)s?'
/** "Within a week, Otto Lang had left": a week from where the text was. */
const span = new RegExp(`^(?:within|after) ${spanOfTime}$`, 'i')
/** "For this reason", "despite this", "similar to wool": what it goes with; it is so all the same. */
const link =
  /^(?:(?:after|before|since|following|despite|in spite of|because of|due to|owing to|thanks to|as a result of|as a consequence of|in addition to|in response to|besides|apart from|through|with) (?:all )?(?:this|that|these|those|it|them)|(?:in|for|to|with) (?:this|that) (?:way|manner|fashion|reason|purpose|end|aim|goal)|similar to [^,]+|in (?:doing|so doing)(?: so| this)?)$/i
/** Clauses that tell why or in spite of what, and those that tell when. */
const beside = /^(?:although|though|because|since|even|whereas|despite)$/
const timely = /^(?:when|after|before|once|as|while|until)$/

/**
 * True for words in front that lean on the sentence before and can be left out, as what follows holds without them: "When this failed,
 * Otto Brandt built a mill". A condition ("If it rains") and a time of what always holds ("When this happens, the valve closes") cannot.
 */
export function isLooseFront(analysis: Analysis, vg: VerbGroup, front: Piece, reference: Reference): boolean {
  const { chunks, tokens, sentence } = analysis
  const { from, to } = extent(analysis, front.a, front.b)
  const words = sentence.text.slice(from, to).replace(/,$/, '')
  const finite = (vg.helpers[0] ?? vg.main).lower
  const isPerfect = /^(?:has|have)$/.test(finite) && vg.helpers.length > 0
  const isDone = isPast(vg) && vg.helpers.every(({ pos }) => pos !== 'modal')
  if (link.test(words)) return true
  if (time.test(words)) return isDone || isPerfect
  // "To solve this problem, the mill is driven by steam": for what, only the text tells.
  if (front.role === 'inf') return !standsAlone(analysis, front.a, front.b, reference)
  const first = chunks[front.a]
  if (front.role !== 'other' || !first || standsAlone(analysis, front.a + 1, front.b, reference, false)) return false
  const opener = tokens[first.i]?.lower ?? ''
  const isClause = chunks.slice(front.a + 1, front.b).some(({ kind }) => kind === 'vg')
  return isClause && (beside.test(opener) || (timely.test(opener) && isDone))
}

/**
 * "After the battle, Otto Lang fled to Graz": what a named subject did once, it did; a time or place in front that only the text explains
 * can be left out. What always holds may hold only there.
 */
export function withoutLeaningTimes(
  analysis: Analysis,
  clause: Clause,
  fronts: readonly Piece[],
  reference: Reference,
): readonly Piece[] {
  const rest = fronts.filter((front) => !isLooseFront(analysis, clause.vg, front, reference))
  if (!isDoneOnce(clause)) return rest
  return rest
    .filter((front) => !span.test(front.words))
    .filter((front) =>
      front.role === 'date'
        ? front.date?.derived !== true
        : (front.role !== 'pp' && !isParticiple(analysis, front)) ||
          (front.role === 'pp' &&
            !/^(?:after|before|during|in|at|on|for|over|upon|following|throughout|until|by|from)$/.test(
              front.prep ?? '',
            )) ||
          standsAlone(analysis, front.a, front.b, reference),
    )
}

/** "Having lost the war, Otto Lang": what the subject had done or was doing. */
const isParticiple = ({ chunks }: Analysis, { role, a }: Piece): boolean =>
  role === 'other' && /^(?:ger|part)$/.test(chunks[a]?.kind ?? '')

export const isDoneOnce = ({ vg, subject }: Clause): boolean =>
  isPast(vg) && vg.helpers.every((helper) => helper.pos !== 'modal') && subject?.head.pos === 'name'

import { plain } from '../analysis'
import { remainder, verbWords } from '../asks'
import { isPast } from '../clauseParts'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { isHumanNoun, isPlural } from '../lexicon'
import { type Ask, ask, safe, type View } from './family'
import { isStated } from './stated'

/** "some rooms", "one part", "two mills": of which of them, the name does not tell. */
const portion =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|many|most|several|certain|various|other|another|all|both|each|few|this|that|these|those|such|part|parts|kinds?|types?|forms?|pairs?|groups? of)\b/i

/** Prepositions that go before "which". */
const leading = /^(?:in|into|to|by|through|from|on|onto|at|with|via|over|under|for|between|within)$/

/** "The flour is carried through a pipe called a chute": "What is the pipe called through which the flour is carried?" */
export function calledThat(view: View, a: number, bearer: string, name: string): Ask | undefined {
  const frame = view.frames.find(
    ({ clause }) => clause.complement.a <= a && a < clause.complement.b && !clause.relative,
  )
  const piece = frame?.pieces.find((own) => !own.front && own.a <= a && a < own.b)
  if (!frame || !piece || frame.vg.lemma === 'be' || !isStated(view, frame)) return undefined
  // "forms a split in the crust called a rift": the split, and not the crust.
  if (piece.role === 'pp' && /^the /i.test(bearer)) return undefined
  const isOf = piece.role === 'pp' && piece.a + 1 === a && leading.test(piece.prep ?? '')
  if (!isOf && !(piece.role === 'object' && piece.a === a)) return undefined
  const noun = bearer.replace(/^(?:an?|the) /i, '')
  const head = view.analysis.chunks[a]?.head
  if (head?.pos !== 'noun' || isHumanNoun(head.lower) || portion.test(noun) || / (?:and|or) (?:an?|the) /.test(name))
    return undefined
  if (!tellsSubject(view, frame) || !safe(view, frame, [piece])) return undefined
  const { before, after } = remainder(frame, [piece], { brief: true })
  const said = plain(`${frame.subject} ${verbWords(frame.vg)} ${after}`)
  if (before !== '' || said.split(' ').length > 22 || said.split(' ').length < 4) return undefined
  const many = isPlural(head.lower)
  const be = isPast(frame.vg) ? (many ? 'were' : 'was') : many ? 'are' : 'is'
  return ask('term', `What ${be} the ${noun} called ${isOf ? `${piece.prep} which` : 'that'} ${said}?`, name)
}

/** A name, or more than a noun with its article. */
const tellsSubject = (view: View, { subject, clause }: Frame): boolean =>
  clause.subject !== undefined &&
  standsAlone(view.analysis, clause.subject.a, clause.subject.b, view.reference, false) &&
  !/^(?:this|that|these|those|such|it|they|he|she)\b/i.test(subject)

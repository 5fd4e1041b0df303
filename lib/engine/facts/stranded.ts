import { plain } from '../analysis'
import { invert, remainder } from '../asks'
import { capital } from '../capital'
import type { Frame } from '../frames'
import { piece as makePiece, type Piece } from '../pieces'

/** "In Mali, what did the drought lead to?": the preposition stays behind its verb, one short time or place goes first. */
export function askStranded(
  frame: Frame,
  asked: Piece,
  prep = asked.prep ?? '',
  others: readonly Piece[] = [],
  also: (piece: Piece) => boolean = () => true,
): string {
  const { before, after } = remainder(frame, [asked, ...others], {
    keep: (piece) => also(piece) && (piece.role !== 'adverb' || piece.front),
    brief: true,
  })
  const particle = frame.pieces
    .filter(
      ({ role, words, b }) =>
        role === 'adverb' &&
        (together.test(words) || (b === asked.a && (weighs.test(words) || isPairedWith(words, prep)))),
    )
    .map(({ words }) => words)
    .join(' ')
  // "What was the club barred from in 1900?": a short phrase may stand last.
  const short = after.split(' ').length <= 3 && !after.startsWith(`${prep} `)
  const beside = opening.test(after) && before === '' && !short
  const aside = beside && isOneAside(after)
  const front = aside ? after : before
  const asks = invert(frame.vg, frame.subject)
  // "From what does fluid pass into a capsule?", "For what was salt traded in Ulm?": no two prepositions in a row.
  const inRow = path.test(after) || (beside && !aside) || (!aside && leading.test(prep) && following.test(after))
  const question = plain(
    inRow ? `${prep} what ${asks} ${particle} ${after}` : `what ${asks} ${particle} ${prep} ${aside ? '' : after}`,
  )
  return front === '' ? `${capital(question)}?` : `${capital(front)}, ${question}?`
}

const opening = /^(?:in|on|at|during|under|after|before|until|since) /
/** "in the war with Mali", "on 4 May 1901"; "in May for a term that grew" and "on astronomy" stay behind the verb. */
const isOneAside = (words: string): boolean =>
  words.split(' ').length <= 6 &&
  !/ (?:in|on|at|for|to|from|by|during|after|until|since|that|which|who) /.test(words) &&
  !/^on (?!\d)/.test(words)

const leading = /^(?:of|at|by|for|with)$/
const following = /^(?:of|on|at|by|for|with|in) /
const path = /^(?:into|onto|to|through|towards?|over|across|past|along|out of|from) /

/** Words that make another verb of it: "held together", "broken up". */
const together = /^(?:together|apart|up|down|out|off|over|away|back|through)$/

/** "is built concurrently with the gate", "works independently of": without its adverb the preposition says something else. */
const isPairedWith = (word: string, prep: string): boolean =>
  prep === 'with'
    ? /^(?:concurrently|simultaneously|jointly|concomitantly|along|together|consistently|contemporaneously|interchangeably|identically|side by side)$/.test(
        word,
      )
    : prep === 'of'
      ? /^(?:independently|regardless|irrespective|irrespectively|short|clear|free)$/.test(word)
      : prep === 'to'
        ? /^(?:similarly|identically|analogously|contrary|prior|previously|subsequently|subsequent|parallel|according|relative|close|closer|next|adjacent|perpendicular|opposite)$/.test(
            word,
          )
        : prep === 'from' && /^(?:differently|separately|independently|apart|aside|far|away)$/.test(word)

/** "consists mainly of clay": and of other things beside it. */
const weighs = /^(?:primarily|mainly|mostly|chiefly|largely|partly|predominantly|principally)$/

/**
 * The frame with a list taken whole ("brass, bronze and steel") where the phrase was cut before a member that looks like an adjective
 * or a gerund; undefined where a list is cut and does not close.
 */
export function wholeList(frame: Frame, found: Piece): { readonly frame: Frame; readonly piece: Piece } | undefined {
  const { chunks } = frame.analysis
  const end = frame.clause.complement.b
  const next = chunks[found.b]
  const tail = found.role === 'pp' || endsInPhrase(frame, found) ? tailOf(frame, found) : undefined
  if (tail) return isDropped(frame, tail.b) ? undefined : widened(frame, found, tail.b)
  if (isDropped(frame, found.b)) return undefined
  if (found.b >= end || (next?.kind !== 'comma' && next?.kind !== 'conj')) return { frame, piece: found }
  const member = /^(?:np|adj|ger|conj|comma|date)$/
  const fits = chunks.slice(found.b, end).every((chunk) => member.test(chunk.kind) || chunk.word === 'of')
  const joined = chunks.slice(found.b, end).some((chunk) => chunk.kind === 'conj')
  if (!fits || !joined || /^(?:conj|comma)$/.test(chunks[end - 1]?.kind ?? '')) return undefined
  return widened(frame, found, end)
}

/** "movement | on faults that slip": what was left out behind the phrase was part of it. */
const isDropped = (frame: Frame, b: number): boolean =>
  b < frame.clause.complement.b &&
  /^(?:prep|rel|part)$/.test(frame.analysis.chunks[b]?.kind ?? '') &&
  !frame.pieces.some((piece) => piece.a === b)

/** "contains maps, letters and notes | on the care of bees": the phrase behind a list of what something holds is of its last. */
const endsInPhrase = ({ vg, pieces }: Frame, found: Piece): boolean =>
  /^(?:contain|include|comprise|encompass)$/.test(vg.lemma) &&
  found.role === 'object' &&
  /,? (?:and|or) /.test(found.words) &&
  pieces.some(({ role, front, a, prep = '' }) => role === 'pp' && !front && a === found.b && ofNoun.test(prep))
const ofNoun = /^(?:on|about|for|with|to|from|against|between|among|concerning|regarding)$/

/** The last of the phrases that follow: "from the deposition of silt at the mouth of a river" is one answer. */
function tailOf(frame: Frame, found: Piece): Piece | undefined {
  let last: Piece | undefined
  for (const piece of frame.pieces) {
    if (piece.front || piece.a < found.b) continue
    if (piece.role !== 'pp' || piece.a !== (last ?? found).b || /^(?:by|during|until|since)$/.test(piece.prep ?? ''))
      break
    last = piece
  }
  return last
}

function widened(frame: Frame, found: Piece, end: number): { readonly frame: Frame; readonly piece: Piece } {
  const piece = makePiece(frame.analysis, found.role, found.a, end, false, {
    ...(found.prep === undefined ? {} : { prep: found.prep }),
    ...(found.head ? { head: found.head } : {}),
  })
  const kept = frame.pieces.flatMap((own) =>
    own === found ? [piece] : own.a >= found.b && own.b <= end && !own.front ? [] : [own],
  )
  return { frame: { ...frame, pieces: kept }, piece }
}

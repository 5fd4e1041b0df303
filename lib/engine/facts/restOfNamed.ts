import { plain } from '../analysis'
import { capital } from '../capital'
import type { Clause } from '../clauseParts'
import { frontPieces, isConnector } from '../fronts'
import { standsAlone } from '../leaning'
import type { View } from './family'

const mostInFront = 9

/**
 * The time or place that stands before the subject of a sentence, as its question begins with it: "In 1913, who argued that ...?". Empty where nothing but a
 * tie to the sentence before stands there, undefined where something else does, or where the subject is no name and so may not be first without it.
 */
export function frontOf({ analysis, reference }: View, { subject, front }: Clause): string | undefined {
  if (!subject) return undefined
  if (subject.a === 0) return ''
  const { chunks } = analysis
  const isRead = (at: number): boolean => chunks[at]?.kind === 'comma' || front.some(({ a, b }) => a <= at && at < b)
  if (subject.head.pos !== 'name' || chunks[subject.a - 1]?.kind !== 'comma') return undefined
  if (!chunks.slice(0, subject.a).every((_, at) => isRead(at))) return undefined
  const [piece, ...more] = front
    .filter(({ a, b }) => !isConnector(analysis, a, b))
    .flatMap(({ a, b }) => frontPieces(analysis, a, b))
  if (piece === undefined) return ''
  const isPlain =
    piece.role === 'date' ? piece.date?.derived !== true : piece.role === 'pp' && placing.test(piece.prep ?? '')
  if (more.length > 0 || !isPlain || piece.words.split(' ').length > mostInFront) return undefined
  if (!standsAlone(analysis, piece.a, piece.b, reference)) return undefined
  const words = plain(piece.words)
  return capital(words)
}

const placing = /^(?:in|at|during|under|after|before|until|since|between|throughout)$/

/** "Otto Lang argued that the tower would fall, leading to a law": who did it, is known before the comma. */
export function enough({ analysis: { chunks } }: View, at: number, end: number): number {
  const comma = chunks.findIndex(
    ({ kind }, index) => index > at + 1 && index < end && kind === 'comma' && isAside(chunks, index + 1),
  )
  return comma < 0 ? end : comma
}

const isAside = (chunks: View['analysis']['chunks'], at: number): boolean => {
  const first = chunks[chunks[at]?.kind === 'adv' ? at + 1 : at]
  if (first?.kind === 'conj') return chunks[at + 1]?.kind === 'vg'
  return (
    first?.kind === 'ger' ||
    (first?.kind === 'rel' && first.word !== 'that') ||
    (first?.kind === 'sub' && /^(?:although|though|while|whereas|as|since|because)$/.test(first.word))
  )
}

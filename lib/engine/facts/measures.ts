import { plain } from '../analysis'
import { remainder } from '../asks'
import type { Frame } from '../frames'
import type { Quantity } from '../mentions/quantities'
import type { Piece } from '../pieces'
import type { Token } from '../tokens'
import type { View } from './family'

/** Nouns that a figure gives the size of. */
export const measures =
  /^(?:wavelength|area|population|length|height|depth|speed|temperature|mass|weight|distance|cost|price|rate|age|diameter|radius|volume|capacity|elevation|altitude|size|total|budget|endowment|score|density|pressure|voltage|frequency|width|value|salary|income|debt|duration|period|efficiency|circulation|revenue|profit|magnitude|thickness|lifespan|expectancy|wingspan|half-life|enrollment|enrolment|membership|workforce)$/

export type Stretch = { readonly from: number; readonly to: number; readonly words: string }

/** "a wavelength of 680 nanometers": the measure that the figure is of. */
export function measureOf(view: View, piece: Piece, found: Quantity): Stretch | undefined {
  const { tokens, chunks } = view.analysis
  let at = found.i
  while (tokens[at - 1]?.pos === 'adv') at -= 1
  if (tokens[at - 1]?.lower !== 'of') return undefined
  const chunk = chunks.find((own) => own.kind === 'np' && own.j === at - 1)
  const head = chunk?.head
  if (!chunk || !head || !measures.test(head.lower) || head.from < piece.from) return undefined
  let first = tokens.indexOf(head)
  while (first - 1 >= chunk.i && tellsMeasure(tokens[first - 1])) first -= 1
  const from = tokens[first]?.from ?? head.from
  return { from, to: head.to, words: view.analysis.sentence.text.slice(from, head.to) }
}

/** "gestation period", "average lifespan": which measure it is, where "large area" only says how it is found. */
const tellsMeasure = (token: Token | undefined): boolean =>
  token?.pos === 'noun' ||
  /^(?:average|mean|median|maximum|minimum|annual|typical|normal|orbital|rotational|gestational|total|top|structural|seating|operating|melting|boiling|natural|maximal)$/.test(
    token?.lower ?? '',
  )

/** "The population of Ulm was", "The number of votes is": a measure or a number that a figure gives. */
export const isMeasured = ({ clause, vg }: Frame): boolean =>
  vg.lemma === 'be' &&
  vg.voice === 'active' &&
  (measures.test(clause.subject?.head.lower ?? '') ||
    /^(?:number|proportion|share|percentage|point|attendance|turnout)$/.test(clause.subject?.head.lower ?? ''))

/** "Gestation is 60 days": of what is no measure a time tells how long it is. */
export const lasts = ({ clause }: Frame, { unit = '' }: Quantity): boolean =>
  /^(?:second|minute|hour|day|week|month|year)s?$/.test(unit) &&
  !measures.test(clause.subject?.head.lower ?? '') &&
  !/^(?:record|result|limit|average|minimum|maximum|difference|time|target|goal|estimate|answer|deadline|median|mean|number|life|age|span|total)$/.test(
    clause.subject?.head.lower ?? '',
  )

/** "What was the population of Ulm in 1640?" */
export function ofMeasure(frame: Frame, piece: Piece, measure: string): string {
  const { after } = remainder(frame, [piece], { brief: true })
  return plain(
    `What ${frame.vg.main.lower === 'had' ? 'was' : 'is'} the ${measure} of ${frame.subject} ${after}?`,
  ).replace(' ?', '?')
}

import { plain } from '../analysis'
import { remainder } from '../asks'
import type { Frame } from '../frames'
import type { Piece } from '../pieces'

const extent =
  /^(?:an? )?((?:\p{Ll}+ )?(?:height|depth|length|width|thickness|altitude|elevation|distance|speed|diameter|area|weight|volume)) of /u

/** The extent in space that a phrase gives: "top speed" of "a top speed of 90 miles per hour". */
export const extentIn = (words: string): string | undefined => extent.exec(words)?.[1]

/** "What was the population of Ulm in 1640?" */
export function ofMeasure(frame: Frame, piece: Piece, measure: string): string {
  const { after } = remainder(frame, [piece], { brief: true })
  return plain(
    `What ${frame.vg.main.lower === 'had' ? 'was' : 'is'} the ${measure} of ${frame.subject} ${after}?`,
  ).replace(' ?', '?')
}

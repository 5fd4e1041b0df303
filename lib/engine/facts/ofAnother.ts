import type { Frame } from '../frames'
import type { Piece } from '../pieces'

/** "went on until the fall of Ulm in 1899", "fled after the siege of 1712": that is when the town fell. */
export const isOfAnother = ({ pieces }: Frame, when: Piece): boolean =>
  pieces.some(
    ({ b, role, prep, head }) =>
      !when.front &&
      b === when.a &&
      ((role === 'pp' && /^(?:until|till|before|after|since|following)$/.test(prep ?? '')) ||
        (when.prep === 'from' && work.test(head?.lower ?? ''))),
  )
/** "is drawn in a letter from 1875": the letter is of that year. */
const work =
  /^(?:report|letter|book|photograph|photo|map|painting|inscription|document|article|manuscript|charter|print|engraving|drawing|newspaper|poem|picture|coin|chronicle|essay|interview|sketch|postcard|diary|recipe|portrait|fresco|poster|advertisement|census|text|source)s?$/

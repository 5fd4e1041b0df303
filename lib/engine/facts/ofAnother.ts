import type { Frame } from '../frames'
import type { Piece } from '../pieces'

/** "Until the war, mills had run by a rule of 1896": when that stretch of time ended, and not the day of the other date. */
const lasts = /^(?:until|till)$/

/** "worked by the rule set by Otto Lang in 1896", "by Holm v. Lang in 1896": when it was set, or judged. */
const isOfDoer = ({ pieces, vg }: Frame, { a }: Piece): boolean => {
  const doer = pieces.find(({ b, front }) => b === a && !front)
  return (
    vg.voice === 'active' &&
    doer?.prep === 'by' &&
    doer.head?.pos === 'name' &&
    pieces.some(({ b, front, words }) => b === doer.a && !front && made.test(words))
  )
}

/** What somebody has made, and who made it stands behind. */
const made = /\b(?:set|given|made|built|written|drawn|led|held|laid|won|put|found|founded|\p{Ll}{2,}ed)$/u

/** "followed a short war in 1712 with new tolls": the war was in 1712. */
const isOfHappening = ({ pieces, vg }: Frame, { a, front, prep }: Piece): boolean =>
  !front &&
  /^(?:in|of|from)$/.test(prep ?? '') &&
  /^(?:follow|precede|commemorate)$/.test(vg.lemma) &&
  vg.voice === 'active' &&
  pieces.some(({ b, role, head }) => role === 'object' && b === a && happened.test(head?.lower ?? ''))
const happened =
  /^(?:recession|depression|crisis|crash|panic|slump|boom|war|battle|siege|revolt|revolution|rebellion|uprising|riot|strike|fire|flood|earthquake|eruption|famine|drought|plague|epidemic|outbreak|massacre|coup|defeat|victory|death|collapse|fall)s?$/

/** "went on until the fall of Ulm in 1899", "fled after the siege of 1712": that is when the town fell. */
export const isOfAnother = (frame: Frame, when: Piece): boolean =>
  isOfDoer(frame, when) ||
  isOfHappening(frame, when) ||
  (when.prep === 'in' &&
    frame.pieces.some(({ front, role, prep }) => front && role === 'pp' && lasts.test(prep ?? ''))) ||
  frame.pieces.some(
    ({ b, role, prep, head }) =>
      !when.front &&
      b === when.a &&
      ((role === 'pp' && /^(?:until|till|before|after|since|following)$/.test(prep ?? '')) ||
        (when.prep === 'from' && work.test(head?.lower ?? ''))),
  )

/** "is credited with finding the comet in 1812": when it was found. */
export const isOfDeed = ({ vg }: Frame): boolean => vg.voice === 'passive' && vg.lemma === 'credit'

/** "is drawn in a letter from 1875": the letter is of that year. */
const work =
  /^(?:report|letter|book|photograph|photo|map|painting|inscription|document|article|manuscript|charter|print|engraving|drawing|newspaper|poem|picture|coin|chronicle|essay|interview|sketch|postcard|diary|recipe|portrait|fresco|poster|advertisement|census|text|source)s?$/

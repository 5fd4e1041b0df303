import { fill } from '../fill'
import type { Refused } from './refused'

/** The messages of the namespace `study` that say what the server has refused. */
export const refusedTexts = [
  'refusedOne',
  'refusedMany',
  'refused_conflict',
  'refused_invalid',
  'refused_not_found',
] as const
export type RefusedTexts = Readonly<Record<(typeof refusedTexts)[number], string>>

/** How many answers could not be kept, a sentence for each reason. */
export const refusedInWords = (refused: Refused, texts: RefusedTexts): readonly string[] =>
  (['conflict', 'invalid', 'not_found'] as const).flatMap((reason) => {
    const n = refused[reason]
    const sentence = n === 1 ? texts.refusedOne : texts.refusedMany
    return n === 0 ? [] : fill(sentence, { n, reason: texts[`refused_${reason}`] })
  })

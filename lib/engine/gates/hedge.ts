import { foldOf } from '../questions/words'
import type { Check } from './types'

const hedges =
  /\b(?:believed|thought|said|reported|reportedly|considered|alleged|allegedly|arguably|claimed|estimated|suggested|supposed|rumoured|rumored|possibly|probably|perhaps|may|might|could|likely|seems?|appears?)\b/i

/** `hedge`: what the text leaves to somebody names that somebody in the stem, and what it hedges stays hedged. */
export const hedge: Check = (candidate) =>
  candidate.facts.every((fact) => {
    const stem = foldOf(candidate.stem)
    if (fact.attribution !== undefined) {
      const source = foldOf(fact.attribution)
      // "Lang also wrote that": Otto Lang, who is named in full.
      return stem.includes(source) || ` ${foldOf(candidate.answer)}`.endsWith(` ${source}`)
    }
    return !fact.hedged || hedges.test(candidate.stem)
  })

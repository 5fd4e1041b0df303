import { extent } from '../analysis'
import { type Frame, frameOf } from '../frames'
import type { View } from './family'

/**
 * The frames of a sentence with those of its denied main clauses, "not" kept as an adverb: "Otto did not return because the mill had
 * burned" has a reason like any other, and is asked "Why did Otto not return?"
 */
export function withDenied(view: View): View {
  const { analysis, index, reference } = view
  if (blames.test(analysis.sentence.text) || !/\bnot\b/.test(analysis.sentence.text)) return view
  const denied = analysis.clauses.flatMap((clause): readonly Frame[] => {
    const { vg, marker, relative } = clause
    if (!vg.negated || marker !== undefined || relative !== undefined || clause.shared) return []
    const verb = extent(analysis, clause.at, clause.at + 1)
    const not = analysis.tokens.find(({ lower, from, to }) => lower === 'not' && from >= verb.from && to <= verb.to)
    if (!not || !stating.test(vg.helpers[0]?.lower ?? '')) return []
    const frame = frameOf(
      analysis,
      index,
      { ...clause, vg: { ...vg, negated: false, adverbs: [...vg.adverbs, not].sort((a, b) => a.from - b.from) } },
      reference,
    )
    return frame ? [{ ...frame, clause }] : []
  })
  return denied.length === 0
    ? view
    : { ...view, frames: [...view.frames, ...denied].sort((a, b) => a.clause.at - b.clause.at) }
}

/** Helpers of what is or was so: what may not be so has no sure reason. */
const stating = /^(?:did|does|do|was|were|is|are|has|have|had|can)$/

/** "did not marry because of her money": the reason may be what is denied; in front, behind a comma or of what cannot be, it is not. */
const blames =
  /\b(?:but (?:because|due)|(?:only|just|simply|merely|primarily|mainly) (?:because|due))\b|^(?!Because\b)(?!.*, (?:because|since|as|due|owing)\b)(?!.*\b(?:can(?:not| not)|could(?: not|n['’]t)|(?:was|were|is|are) not able)\b)/s

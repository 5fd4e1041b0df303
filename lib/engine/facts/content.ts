import { extent, plain } from '../analysis'
import { invert } from '../asks'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { ask, type Draft, draft, type Family, slotAt, subjectSlot, type View } from './family'

/** What a reason, a principle or a myth says, where a whole clause tells it: "The idea behind the toll is that whoever crosses pays." */
export const content: Family = {
  name: 'content',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

/** Nouns whose content a clause can be. */
const held =
  'reason|idea|principle|assumption|requirement|advantage|disadvantage|drawback|benefit|result|consequence|outcome|explanation|theory|hypothesis|argument|view|belief|concern|complaint|criticism|objection|difference|relationship|rule|law|myth|misconception|lesson|implication|limitation|challenge|danger|risk|weakness|strength|condition|message|conclusion|finding|interpretation|premise|thesis|doctrine|charge'
/** "the main reason for the war", "Holm's first objection": one of its kind, which says of what it is; "an advantage of" has others beside it. */
const single = new RegExp(
  `^(?:(?:[Tt]he|[Aa]n? (?:key|fundamental|basic|central|common|primary|main)) (?:\\p{L}+ ){0,3}(?:${held}) (?:of|for|behind|to|about|between|against|in) |\\p{Lu}[\\p{L}.'’ -]*['’]s? (?:\\p{L}+ ){0,2}(?:${held})$)`,
  'u',
)
const several = /^(?:the|an?) (?:\p{L}+ )?(?:other|next|further|second|third|same|major) /iu

const fewestWords = 4
const mostWords = 24

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause, subject } = frame
  const { chunks, sentence } = view.analysis
  if (vg.lemma !== 'be' || vg.voice !== 'active' || vg.helpers.length > 0 || clause.marker || clause.relative) return []
  if (!single.test(subject) || several.test(subject) || frame.pieces.some(({ front }) => front)) return []
  if (chunks[clause.complement.a]?.word !== 'that' || clause.complement.a !== clause.at + 1) return []
  const at = clause.complement.a + 1
  const end = endOf(view, at)
  // "is that chance—a blind force—rules": what stands behind a dash may be its verb.
  if (/[–—:([]/.test(view.analysis.tokens[chunks[end]?.i ?? 0]?.text ?? '')) return []
  if (!standsAlone(view.analysis, at, end, view.reference, false)) return []
  const { from, to } = extent(view.analysis, at, end)
  const words = plain(sentence.text.slice(from, to))
  const count = words.split(' ').length
  if (count < fewestWords || count > mostWords || leaning.test(words)) return []
  return [
    draft(view, {
      kind: 'statement',
      relation: 'is that',
      subject,
      rule: 'content',
      claims: clause.at,
      slots: [subjectSlot(view, frame), slotAt(view, 'object', from, to)],
      asks: [ask('object', `What ${invert(vg, subject)}?`, words, [`that ${words}`])],
    }),
  ]
}

/** "..., which is why towns grew", "..., but not in Ulm": said beside, and no part of the content. */
function endOf({ analysis: { chunks } }: View, from: number): number {
  let end = from
  while (end < chunks.length && chunks[end]?.kind !== 'stop') {
    const next = chunks[end + 1]
    if (chunks[end]?.kind === 'comma' && (next?.kind === 'rel' || next?.word === 'but' || next?.word === 'so')) break
    end += 1
  }
  return end
}

/** What only the text around it explains. */
const leaning = /\b(?:we|our|you|your|it|they|this|these|those|such)\b/i

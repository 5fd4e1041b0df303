import { extent, plain } from '../analysis'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { isHumanNoun } from '../lexicon'
import type { Piece } from '../pieces'
import { ask, type Draft, draft, type Family, slotAt, subjectSlot, type View } from './family'

/** What a name is besides: "Ulm is the capital, the largest city of Norland": told of Ulm, and not of the capital. */
export const secondPredicate: Family = {
  name: 'second-predicate',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

/** The predicate is "the capital" alone, and behind its comma stands "the" with another noun. */
export function hasSecond({ analysis: { chunks } }: View, { a, b }: Pick<Piece, 'a' | 'b'>): boolean {
  const [first, comma, second] = [chunks[a], chunks[b], chunks[b + 1]]
  return (
    b === a + 1 &&
    first?.lead === 'the' &&
    first.head?.pos === 'noun' &&
    comma?.kind === 'comma' &&
    second?.kind === 'np' &&
    second.lead === 'the' &&
    second.head?.pos === 'noun'
  )
}

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause, pieces } = frame
  const { chunks, sentence } = view.analysis
  const predicate = pieces.find(({ role, front }) => role === 'predicate' && !front)
  if (vg.lemma !== 'be' || vg.voice !== 'active' || vg.helpers.length > 0 || clause.marker || !predicate) return []
  if (clause.subject?.head.pos !== 'name' || !hasSecond(view, predicate)) return []
  const a = predicate.b + 1
  const [noun, of, whole, end] = chunks.slice(a, a + 4)
  const isTold = of?.word === 'of' && whole?.kind === 'np' && whole.head?.pos === 'name'
  if (!noun?.head || !isTold || !/^(?:stop|comma)$/.test(end?.kind ?? 'stop') || chunks[a + 4]?.kind === 'np') return []
  if (!standsAlone(view.analysis, a, a + 3, view.reference) || isHumanNoun(noun.head.lower) !== frame.person) return []
  const { from, to } = extent(view.analysis, a, a + 3)
  const words = plain(sentence.text.slice(from, to))
  return [
    draft(view, {
      kind: 'definition',
      relation: 'is',
      subject: frame.subject,
      rule: 'second-predicate',
      slots: [subjectSlot(view, frame, 'term'), slotAt(view, 'definition', from, to, { head: noun.head.lower })],
      statement: null,
      asks: [ask('term', `${frame.person ? 'Who' : 'What'} ${vg.main.lower} ${words}?`, frame.subject)],
    }),
  ]
}

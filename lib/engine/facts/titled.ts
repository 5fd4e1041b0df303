import { extent, plain } from '../analysis'
import { remainder, verbWords } from '../asks'
import type { Frame } from '../frames'
import { isHumanNoun, isPlural, isTitledNoun } from '../lexicon'
import { ask, type Draft, draft, type Family, objectOf, safe, slotAt, subjectSlot, type View } from './family'

const naming = /^(?:called|entitled|titled|named|dubbed|nicknamed)$/
/** "presented a paper entitled Theory of the Earth", "built the first network, called Abilene,": the name of what somebody made or had. */
export const titled: Family = {
  name: 'titled',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

function read(view: View, frame: Frame): readonly Draft[] {
  const { chunks, tokens, sentence } = view.analysis
  const object = objectOf(frame)
  if (!object || frame.vg.voice !== 'active' || frame.clause.marker !== undefined || frame.clause.relative) return []
  const noun = chunks[object.a]
  const at = chunks.findIndex(
    ({ kind, word }, index) =>
      index > object.a && index <= object.b + 1 && /^(?:part|vg)$/.test(kind) && naming.test(word),
  )
  const head = noun?.head
  if (at < 0 || !noun || head?.pos !== 'noun' || isPlural(head.lower) || isHumanNoun(head.lower)) return []
  const before = chunks[at - 1]?.kind === 'comma' ? at - 1 : at
  if (before < object.b && before !== at && before !== object.b) return []
  let end = at + 2
  while (chunks[end]?.word === 'of' && chunks[end + 1]?.kind === 'np') end += 2
  const name = tokens.slice(chunks[at + 1]?.i, chunks[end - 1]?.j)
  if (
    chunks[at + 1]?.kind !== 'np' ||
    name.length > 7 ||
    !/^\p{Lu}/u.test(name[0]?.text ?? '') ||
    name.at(-1)?.pos !== 'name'
  )
    return []
  // "called the Red and Black": what "and" goes on with may be a part of the name.
  if (chunks[end]?.kind === 'conj') return []
  const what = extent(view.analysis, object.a, before)
  const term = extent(view.analysis, at + 1, end)
  const tail = end < object.b ? extent(view.analysis, end, object.b) : undefined
  const bare = {
    ...frame,
    pieces: frame.pieces.filter((piece) => (piece !== object && piece.from >= term.to) || piece.front),
  }
  const thing = plain(sentence.text.slice(what.from, what.to)).replace(/^(?:an?|the) /i, '')
  if (thing.split(' ').length > 6 || !safe(view, frame, [object])) return []
  const rest = [tail && plain(sentence.text.slice(tail.from, tail.to)), remainder(bare, [], { brief: true }).after]
    .filter(Boolean)
    .join(' ')
  // "wrote a paper called Wool": one of many.
  if (rest === '' && !thing.includes(' ')) return []
  const label = isTitledNoun(head.lower) ? 'title' : 'name'
  return [
    draft(view, {
      kind: 'naming',
      relation: 'called',
      subject: `${thing} of ${frame.subject}`,
      rule: 'naming:titled',
      slots: [
        subjectSlot(view, frame),
        slotAt(view, 'object', what.from, what.to),
        slotAt(view, 'term', term.from, term.to),
      ],
      statement: null,
      asks: [
        ask(
          'term',
          `What was the ${label} of the ${thing} that ${[frame.subject, verbWords(frame.vg), rest].filter(Boolean).join(' ')}?`,
          sentence.text.slice(term.from, term.to),
        ),
      ],
    }),
  ]
}

import { plain } from '../analysis'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { ask, type Draft, draft, type Family, slotAt, subjectSlot, type View } from './family'

/** What came to be known how, or for what: "Otto Lang became known for his bells", "The lane became known as Fish Street". */
export const becameKnown: Family = {
  name: 'becameKnown',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

const longest = 16

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause } = frame
  const { chunks, tokens, sentence } = view.analysis
  const { a, b } = clause.complement
  if (vg.lemma !== 'become' || vg.helpers.length > 0 || clause.marker || clause.relative) return []
  if (!/^(?:known|famous)$/.test(chunks[a]?.word ?? '') || frame.pieces.some((piece) => piece.front)) return []
  let at = a + 1
  while (chunks[at]?.kind === 'adv') at += 1
  const prep = chunks[at]?.word ?? ''
  const first = tokens[chunks[at + 1]?.i ?? -1]
  const last = tokens[(chunks[b - 1]?.j ?? 0) - 1]
  if (!/^(?:as|for)$/.test(prep) || at + 1 >= b || !first || !last) return []
  const words = plain(sentence.text.slice(first.from, last.to))
  const said = plain(sentence.text.slice(tokens[chunks[a]?.i ?? 0]?.from, tokens[chunks[at]?.i ?? 0]?.from))
  const name = prep === 'as'
  if (words.split(' ').length > longest || !standsAlone(view.analysis, at + 1, b, view.reference)) return []
  const own = first.pos === 'poss' ? [words.replace(/^\S+\s+/, '')] : []
  return [
    draft(view, {
      kind: name ? 'naming' : 'statement',
      relation: name ? 'called' : 'known for',
      subject: frame.subject,
      rule: `becameKnown:${prep}`,
      claims: clause.at,
      slots: [subjectSlot(view, frame), slotAt(view, name ? 'term' : 'object', first.from, last.to)],
      statement: null,
      asks: [
        ask(
          name ? 'term' : 'object',
          `What did ${frame.subject} become ${said} ${prep}?`,
          words.replace(/^the /, ''),
          own,
        ),
      ],
    }),
  ]
}

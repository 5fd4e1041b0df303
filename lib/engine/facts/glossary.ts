import type { Entry } from '../entries'
import type { MentionType } from '../types'
import { entrySlot } from './entrySlot'
import { type Draft, draft, type Family, type View } from './family'
import { within } from './lineWords'
import { asksOf } from './termAsks'
import { termOf } from './terms'
import { sortOf } from './toldAs'

/** What a term of a list means or does: "Osmosis: the movement of water", "Ribosomes – build proteins", "abate - to become less". */
export const glossary: Family = {
  name: 'glossary',
  read: (view) => {
    const { entry } = view.analysis.sentence
    return entry && !entry.date && !entry.row && !entry.isAnswer ? [meaning(view, entry)] : []
  },
}

function meaning(view: View, entry: Entry): Draft {
  const said = view.analysis.sentence.text.slice(0, -1)
  const term = termOf(view, entry.term)
  const body = within(said)
  const sort = sortOf(view, term, body)
  const type: { type: MentionType } = { type: term.person ? 'person' : 'term' }
  const at = entry.head.start + term.from
  return draft(view, {
    kind: 'definition',
    relation: 'is',
    subject: term.text,
    rule: `glossary:${sort}`,
    slots: [
      entrySlot('term', term.text, { start: at, end: at + term.text.length }, type),
      entrySlot('definition', said, entry.body),
    ],
    statement: null,
    asks: asksOf(view, term, sort, body, said),
  })
}

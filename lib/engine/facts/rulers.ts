import { singularOf } from '../lexicon'
import { entrySlot } from './entrySlot'
import { ask, type Draft, draft, type Family, type View } from './family'

/** Who ruled or was in office when, as a line of a list of rulers: "William I (1066–1087)", "1801–1809: Thomas Jefferson". */
export const rulers: Family = {
  name: 'rulers',
  read: (view) => {
    const reign = reignIn(view)
    return reign ? [reign] : []
  },
}

const rules =
  /\b(?:kings?|queens?|monarchs?|rulers?|emperors?|empresses|sultans?|tsars?|czars?|pharaohs?|caliphs?|shahs?)\b/i
const offices = /\b((?:prime )?ministers|presidents|popes|chancellors|governors|mayors|archbishops|secretaries)\b/i

/** The heading that says of a list that it is of rulers: of its section, or the title of the text. */
const headingOf = ({ analysis: { sentence }, reference }: View): string | undefined =>
  [sentence.section, reference.title].find((heading) => rules.test(heading) || offices.test(heading))

export const isOfRulers = (view: View): boolean => headingOf(view) !== undefined

function reignIn(view: View): Draft | undefined {
  const { sentence } = view.analysis
  const { entry } = sentence
  const name = sentence.text.slice(0, -1)
  const isName = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|the|of|de|von|van|["“][^"”]+["”]))*$/u.test(name)
  const heading = headingOf(view)
  if (!entry?.date || !isName || heading === undefined) return undefined
  const { date } = entry
  const office = rules.test(heading) ? undefined : offices.exec(heading)?.[1]?.toLowerCase()
  const role = office?.split(' ').map(singularOf).join(' ')
  const time =
    date.end !== undefined && date.start !== undefined ? `from ${date.start} to ${date.end}` : `in ${entry.term}`
  return draft(view, {
    kind: 'tenure',
    relation: role ?? 'ruler',
    subject: name,
    rule: 'rulers',
    start: date.start,
    end: date.end,
    slots: [
      entrySlot('subject', name, entry.body, { type: 'person' }),
      entrySlot('start', entry.term, entry.head, { type: 'date' }),
    ],
    statement: null,
    asks: [
      ask('start', role ? `When was ${name} ${role}?` : `When did ${name} reign?`, entry.term),
      ask('subject', role ? `Who was ${role} ${time}?` : `Who reigned ${time}?`, name),
    ],
  })
}

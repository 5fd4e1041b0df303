import { entrySlot } from './entrySlot'
import { draft, type Family } from './family'

/** A step of what goes on in steps: a line of a list whose lines are in order. It is asked by its place among the others. */
export const step: Family = {
  name: 'step',
  read: (view) => {
    const { step: own, entry, start, text } = view.analysis.sentence
    if (!own) return []
    const label = entry?.term ?? text.replace(/[.;,]$/, '')
    const span = entry?.head ?? { start, end: start + label.length }
    return label.split(' ').length > mostWords
      ? []
      : [
          draft(view, {
            kind: 'process',
            relation: `step ${own.list}`,
            subject: own.of,
            rule: 'step',
            slots: [entrySlot('object', label, span)],
            statement: null,
            asks: [],
          }),
        ]
  },
}

const mostWords = 20

import { entrySlot } from './entrySlot'
import { ask, draft, type Family } from './family'

/** A question that the text asks and answers itself: "Q: Who discovered penicillin?" – "A: Alexander Fleming". */
export const answered: Family = {
  name: 'answered',
  read: (view) => {
    const { entry, text } = view.analysis.sentence
    if (!entry?.isAnswer) return []
    const answer = text.slice(0, -1)
    return [
      draft(view, {
        kind: 'statement',
        relation: 'answers',
        subject: entry.term,
        rule: 'answered',
        slots: [entrySlot('object', answer, entry.body)],
        statement: null,
        asks: [ask('object', entry.term, answer)],
      }),
    ]
  },
}

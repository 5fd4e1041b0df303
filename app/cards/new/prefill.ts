import { type NoteOriginRef, originAt } from '@/lib/data/notes/origin'
import { gapAround } from '@/lib/domain/cloze'
import type { Learner } from '@/lib/domain/policy'
import { type Draft, emptySides } from '../_note/draft'
import type { From } from '../_note/new-note'

type Query = Readonly<Record<string, string | string[] | undefined>>

const selectedCharacters = 1000
const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''

/** The sentence with what was selected in it as its gap; all of the selection where it goes beyond one sentence. */
const gapped = (origin: NoteOriginRef, text: string): string => {
  const { sentence, start } = origin
  const isWithin = text !== '' && text.length < sentence.length && sentence.startsWith(text, start)
  if (isWithin) return gapAround(sentence, start, start + text.length, 1).text
  return text.length > sentence.length ? text : sentence
}

/**
 * What a new card begins with: `text` that was selected somewhere, and in a document (`document`, `at` an offset of its text)
 * the sentence it stands in.
 */
export const prefillOf = async (actor: Learner, query: Query): Promise<{ draft: Draft; from: From | null }> => {
  const text = one(query.text).trim().slice(0, selectedCharacters)
  const at = Number(one(query.at))
  const documentId = one(query.document)
  const origin = documentId && Number.isInteger(at) && at >= 0 ? await originAt(actor, documentId, at) : null
  if (!origin) return { draft: { type: 'basic', pair: { front: text, back: '' }, cloze: emptySides }, from: null }
  const { title, sentence, index } = origin
  return {
    draft: {
      type: 'cloze',
      pair: { front: '', back: text },
      cloze: { front: gapped(origin, text), back: '' },
    },
    from: { documentId, index, title, sentence },
  }
}

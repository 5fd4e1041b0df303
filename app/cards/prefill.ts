import 'server-only'
import { noteDecks } from '@/lib/data/notes/deck'
import { type NoteOriginRef, originAt, originWith } from '@/lib/data/notes/origin'
import { gapAround } from '@/lib/domain/cloze'
import type { SelectedWords } from '@/lib/domain/note-forms'
import type { Learner } from '@/lib/domain/policy'
import { type Draft, emptySides } from './_note/draft'
import type { From } from './_note/new-note'
import { filingOf } from './filing'
import { formWords } from './load'

/** The sentence with what was selected in it as its gap; all of the selection where it goes beyond one sentence. */
const gapped = (origin: NoteOriginRef, text: string): string => {
  const { sentence, start } = origin
  const isWithin = text !== '' && text.length < sentence.length && sentence.startsWith(text, start)
  if (isWithin) return gapAround(sentence, start, start + text.length, 1).text
  return text.length > sentence.length ? text : sentence
}

const originOf = async (actor: Learner, { text, documentId, at }: SelectedWords): Promise<NoteOriginRef | null> => {
  if (documentId === undefined || (text === '' && at === undefined)) return null
  return at === undefined ? originWith(actor, documentId, text) : originAt(actor, documentId, at)
}

const prefillOf = (text: string, origin: NoteOriginRef | null): { draft: Draft; from: From | null } => {
  if (!origin) return { draft: { type: 'basic', pair: { front: text, back: '' }, cloze: emptySides }, from: null }
  const { documentId, title, sentence, index } = origin
  return {
    draft: {
      type: 'cloze',
      pair: { front: '', back: text },
      cloze: { front: gapped(origin, text), back: '' },
    },
    from: { documentId, index, title, sentence },
  }
}

/**
 * What the form of a new card begins with: words that were selected somewhere, the sentence of the document they stand in, the
 * deck of that document; and all that the form says.
 */
export const newNoteOf = async (actor: Learner, selected: SelectedWords) => {
  const [origin, words] = [await originOf(actor, selected), await formWords()]
  const { decks, lastId } = await noteDecks(actor, selected.documentId)
  return { ...prefillOf(selected.text, origin), ...words, decks, filing: filingOf(decks, lastId) }
}

import * as z from 'zod/mini'
import { noteLimits, noteTypes } from './note'
import { columnUses, listLimits, separators } from './term-list'

const id = z.string().check(z.uuid())
const deckName = z.string().check(z.trim(), z.maxLength(noteLimits.deckCharacters))
const offset = z.pipe(z.string().check(z.regex(/^\d{1,7}$/)), z.transform(Number))

/** The deck field of a form whose deck is to be made. */
export const newDeck = 'new'

const deckFields = {
  deck: z.union([z.literal(newDeck), id]),
  deckName: z._default(deckName, ''),
  // How long and how many they may be is said by lib/domain/note.ts, with the limit.
  tags: z._default(z.string().check(z.maxLength(100_000)), ''),
}
const noteFields = {
  type: z.enum(noteTypes),
  // How long they may be is said by lib/domain/note.ts, with the limit.
  front: z._default(z.string().check(z.maxLength(100_000)), ''),
  back: z._default(z.string().check(z.maxLength(100_000)), ''),
}

export const NewNoteForm = z.object({
  ...noteFields,
  ...deckFields,
  documentId: z.optional(id),
  sentence: z.optional(offset),
})
export const ChangeNoteForm = z.object({ noteId: id, ...noteFields, ...deckFields })
export const PreviewInput = z.strictObject(noteFields)

/** How a list is to be read and taken, as the page of the import sends it. */
export const ListInput = z.strictObject({
  separator: z.optional(z.enum(separators)),
  uses: z.optional(z.array(z.enum(columnUses)).check(z.maxLength(listLimits.columns))),
  type: z.enum(['basic', 'both']),
  again: z.boolean(),
  ...deckFields,
})

type DeckFields = { readonly deck: string; readonly deckName: string }

/** What was selected where a card is begun, the document it stands in, and the offset in its text where that is known. */
export const SelectedWords = z.object({
  text: z.string().check(z.trim(), z.maxLength(noteLimits.selectedCharacters)),
  documentId: z.optional(id),
  at: z.optional(z.int().check(z.gte(0))),
})
export type SelectedWords = z.infer<typeof SelectedWords>

/** The deck that a form chose; one without a name is called `fallback`. */
export const deckChoiceOf = ({ deck, deckName }: DeckFields, fallback: string) =>
  deck === newDeck ? { deckName: deckName || fallback } : { deckId: deck }

/** The sentence that a form names, if it names one. */
export const originRefOf = ({ documentId, sentence }: z.infer<typeof NewNoteForm>) =>
  documentId === undefined || sentence === undefined ? null : { documentId, index: sentence }

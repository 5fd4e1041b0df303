import { checkNote, type NoteContent, type NoteFields } from '@/lib/domain/note'
import { picturesIn, withPictures } from '@/lib/domain/picture'
import type { Learner } from '@/lib/domain/policy'
import { failure, ok, type Result } from '@/lib/domain/result'
import { noteContent } from '@/lib/notes/content'
import { attachPictures } from '../media/attach'
import type { Transaction } from '../prisma'

export type MadeNote = { readonly fields: NoteFields; readonly content: NoteContent }

/** What is asked must have words: for who listens, for the search, and for the list of cards. */
const wordless = ({ cards }: NoteContent): boolean => cards.some(({ stem, answer }) => !stem.plain || !answer.plain)

/** What would be stored of a note. Refusals name the field. */
export const madeOf = (written: NoteFields): Result<MadeNote> => {
  const checked = checkNote(written)
  if (!checked.ok) return checked
  const content = noteContent(checked.value)
  if (!wordless(content)) return ok({ fields: checked.value, content })
  const side = content.cards[0]?.stem.plain ? 'back' : 'front'
  return failure('invalid', 'checkFields', { fields: { [side]: 'note_wordless' } })
}

/** The same, with the pictures it shows made those of the note. The note's document must be there already. */
export const withOwnPictures = async (
  tx: Transaction,
  actor: Learner,
  documentId: string,
  made: MadeNote,
  at: Date,
): Promise<MadeNote> => {
  const { type, front, back } = made.fields
  const pictures = picturesIn(`${front}\n${back}`)
  if (pictures.length === 0) return made
  const copies = await attachPictures(tx, actor, documentId, pictures, at)
  if (copies.size === 0) return made
  const fields = { type, front: withPictures(front, copies), back: withPictures(back, copies) }
  return { fields, content: noteContent(fields) }
}

import type { Learner } from './policy'
import { failure, ok, type Result } from './result'

/** What a visitor may keep before they have an account, and the idle days after which it is erased. */
export const guestLimits = { documents: 3, notes: 200, pictures: 20, characters: 200_000, idleDays: 7 } as const

/** What somebody keeps already: documents and the characters of their texts. */
export type Kept = { readonly documents: number; readonly characters: number }

/** Whether the learner may add a text of `characters` to what they keep; people with an account always may. */
export const mayKeepText = (learner: Pick<Learner, 'kind'>, kept: Kept, characters: number): Result<null> => {
  if (learner.kind === 'person') return ok(null)
  if (kept.documents >= guestLimits.documents)
    return failure('limited', 'guestDocuments', { params: { documents: guestLimits.documents } })
  if (kept.characters + characters > guestLimits.characters)
    return failure('limited', 'guestCharacters', { params: { characters: guestLimits.characters } })
  return ok(null)
}

/** What somebody keeps already: notes, and the characters of all their texts. */
export type KeptNotes = { readonly notes: number; readonly characters: number }

/** Whether the learner may add so many notes of so many characters; people with an account always may. */
export const mayKeepNotes = (learner: Learner, kept: KeptNotes, notes: number, characters: number): Result<null> => {
  if (learner.kind === 'person') return ok(null)
  if (kept.notes + notes > guestLimits.notes)
    return failure('limited', 'guestNotes', { params: { notes: guestLimits.notes } })
  if (kept.characters + characters > guestLimits.characters)
    return failure('limited', 'guestCharacters', { params: { characters: guestLimits.characters } })
  return ok(null)
}

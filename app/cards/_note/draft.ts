import type { NoteType } from '@/lib/domain/note'

export type Sides = { readonly front: string; readonly back: string }

/** What is being written: the sides of a text with gaps are kept apart, so that trying a type loses nothing. */
export type Draft = { readonly type: NoteType; readonly pair: Sides; readonly cloze: Sides }

export const emptySides: Sides = { front: '', back: '' }

export const sidesOf = (draft: Draft): Sides => (draft.type === 'cloze' ? draft.cloze : draft.pair)

export const withSides = (draft: Draft, sides: Sides): Draft =>
  draft.type === 'cloze' ? { ...draft, cloze: sides } : { ...draft, pair: sides }

/** Another type: what was written so far goes along where nothing stands there yet. */
export const withType = (draft: Draft, type: NoteType): Draft => {
  const [from, to] = [sidesOf(draft), sidesOf({ ...draft, type })]
  const isBlank = to.front === '' && to.back === ''
  return isBlank ? withSides({ ...draft, type }, from) : { ...draft, type }
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && 'type' in value && 'pair' in value && 'cloze' in value

// Begins like all that a tab keeps of a learner, which goes at sign-out.
const keyOf = (userId: string) => `recite-${userId}-new-card`

/** What was being written in this tab when the page was left; null for nothing. */
export const keptDraft = (userId: string): Draft | null => {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(keyOf(userId)) ?? 'null')
    return isDraft(value) ? value : null
  } catch {
    return null
  }
}

/** Keeps what is being written, or forgets it where nothing is. A storage that refuses is no reason to stop writing. */
export const keepDraft = (userId: string, draft: Draft): void => {
  try {
    const isBlank = [draft.pair, draft.cloze].every(({ front, back }) => front + back === '')
    if (isBlank) sessionStorage.removeItem(keyOf(userId))
    else sessionStorage.setItem(keyOf(userId), JSON.stringify(draft))
  } catch {
    return
  }
}

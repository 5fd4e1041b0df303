import type { ColumnUse, ListRow, Separator } from '@/lib/domain/term-list'
import type { Filing } from '../_note/deck-fields'

/** What the server makes of a list before it is added. */
export type Plan = {
  readonly separator: Separator
  readonly header: readonly string[] | null
  readonly columns: number
  readonly uses: readonly ColumnUse[]
  readonly rows: readonly ListRow[]
  readonly total: number
  readonly adding: number
  readonly there: number
  readonly wrong: number
  readonly refusals: readonly { readonly line: number; readonly words: string; readonly reason: string }[]
}

export type Imported = {
  readonly importId: string
  readonly notes: number
  readonly cards: number
  readonly deckId: string
  readonly deckName: string
}

/** What the learner has said about the list; what is missing is found out. */
export type Choices = {
  readonly type: 'basic' | 'both'
  readonly again: boolean
  readonly separator?: Separator
  readonly uses?: readonly ColumnUse[]
}

/** The list itself: a text, or a file that was opened. */
export type Source = { readonly text: string; readonly file: File | null }

type Answer<T> = { readonly value: T } | { readonly message: string }

/** Asks the server what a list would make, or (`add`) to add it. */
export const sendList = async <T extends Plan | Imported>(
  step: 'plan' | 'add',
  { text, file }: Source,
  choices: Choices & Filing,
  unreachable: string,
): Promise<Answer<T>> => {
  const form = new FormData()
  form.set('step', step)
  form.set('choices', JSON.stringify(choices))
  if (file) form.set('file', file)
  else form.set('text', text)
  try {
    const response = await fetch('/api/note-lists', {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: form,
    })
    const answer: T & { message?: string } = await response.json()
    return response.ok ? { value: answer } : { message: answer.message ?? unreachable }
  } catch {
    return { message: unreachable }
  }
}

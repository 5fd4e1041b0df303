import type { SlotRef } from '@/lib/domain/slot'

/** A card as a line of the table, in words. */
export type Line = {
  readonly key: string
  readonly ref: SlotRef
  readonly href: string
  readonly stem: string
  readonly answer: string
  readonly language: string
  readonly document: { readonly title: string; readonly href: string }
  readonly deck: string
  readonly state: string
  readonly marks: readonly string[]
  readonly due: string
  readonly isDue: boolean
  readonly holds: string
  readonly tags: readonly string[]
}

/** The sentences of the library, by name: simple `{names}` only. */
export type Texts = Readonly<Record<string, string>>

/** A deck that cards can be moved to; `name` is its whole path. */
export type DeckChoice = { readonly id: string; readonly name: string }

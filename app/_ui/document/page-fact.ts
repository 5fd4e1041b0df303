import type { Ink } from '@/app/_ui/ink'
import type { KeptIllustration } from '@/lib/domain/illustration'

/** A fact as a page of its document marks it, in the ink of its reader's memory or of a class. */
export type PageFact = {
  readonly id: string
  readonly asked: readonly string[]
  /** Where it stands, offsets into the text. */
  readonly evidence: readonly { readonly start: number; readonly end: number }[]
  readonly disputed: boolean
  readonly ink: Ink
}

/** Whether it counts among the facts of its text: some question asks it, and no other sentence says otherwise. */
export const isAsked = ({ asked, disputed }: Pick<PageFact, 'asked' | 'disputed'>): boolean =>
  asked.length > 0 && !disputed

type Block = {
  readonly kind: 'heading' | 'paragraph' | 'list-item' | 'quote' | 'table'
  readonly level?: number
  readonly start: number
  readonly end: number
}

/** A version of a text as its page sets it. */
export type PageVersion = {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly sentences: readonly unknown[]
  readonly illustrations: readonly KeptIllustration[]
  readonly createdAt: Date
}

/** A document as its page names it. */
export type PageDocument = {
  readonly id: string
  readonly title: string
  readonly language: string
  readonly attribution: string | null
}

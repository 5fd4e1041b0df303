import type { FactKind, SlotValue } from '@/lib/domain/fact'
import type { Illustration, KeptIllustration, LeftOut } from '@/lib/domain/illustration'
import type { Option, Part, QuestionKind } from '@/lib/domain/question'
import type { Slot } from '@/lib/domain/slot'
import type { BlockRow, SentenceRow } from '../stored'

type Span = { readonly start: number; readonly end: number }

/** A fact as it was read: what a `Reading` of the engine has of it, as far as it is kept. */
export type FactRead = {
  readonly key: string
  readonly kind: FactKind
  readonly relation: string
  readonly slots: readonly (SlotValue & Span)[]
  readonly start?: string
  readonly end?: string
  readonly hedged: boolean
  readonly attribution?: string
  readonly evidence: Span
  readonly allEvidence: readonly (Span & { readonly sentence: number })[]
  readonly statement: string | null
}

export type QuestionRead = {
  readonly key: string
  readonly kind: QuestionKind
  readonly targets: readonly { readonly factKey: string; readonly slot: Slot }[]
  readonly stem: string
  readonly answer: string
  readonly accepted: readonly string[]
  readonly options: readonly Option[]
  readonly parts: readonly Part[]
  readonly evidence: Span
  readonly rank: number
  readonly look?: string
  readonly passed: readonly { readonly gate: string; readonly params?: Readonly<Record<string, string>> }[]
}

type Note = { readonly sentence: number; readonly reason: string }

/** A document as it was read, to be kept: a `Reading` of the engine fits. */
export type ReadingToSave = {
  readonly engineVersion: string
  readonly document: {
    readonly title: string
    readonly language: string
    readonly text: string
    readonly blocks: readonly Readonly<Omit<BlockRow, 'path'> & { readonly path: readonly string[] }>[]
  }
  /** As a file holds them, or as they are kept already. */
  readonly illustrations: readonly (Illustration | KeptIllustration)[]
  readonly leftOut: LeftOut
  readonly attribution?: string
  readonly sentences: readonly Readonly<Omit<SentenceRow, 'flags'> & { readonly flags: readonly string[] }>[]
  readonly facts: readonly FactRead[]
  readonly check: {
    readonly conflicts: readonly { readonly factKeys: readonly [string, string]; readonly reason: string }[]
    readonly damaged: readonly Note[]
    readonly unused: readonly Note[]
  }
  readonly questions: readonly QuestionRead[]
  /** Left out of the questions; one that is in use stays. */
  readonly doubtful: readonly QuestionRead[]
  /** Of these what its author may take. */
  readonly held: readonly QuestionRead[]
}

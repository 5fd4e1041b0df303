import type { Analysis } from './analysis'
import type { Clause } from './clauseParts'
import type { Entity, EntityRole } from './entities'
import type { Reference } from './reference'

/** What has been said so far in the paragraph, as far as a later word can point at it. */
export type Discourse = {
  /** The thing the document is about. */
  readonly topic?: Entity
  /** Entities of the sentence before in the same paragraph. */
  readonly before: readonly Entity[]
  /** All earlier entities of the paragraph. */
  readonly paragraph: readonly Entity[]
  /** False where "he" may be somebody else than the person the document is about. */
  readonly clear: boolean
}

/** Where a word stands that points at something: chunk, token, part in its clause, and what was said before it. */
export type Place = {
  readonly analysis: Analysis
  readonly at: number
  readonly i: number
  readonly role: EntityRole
  readonly clause?: Clause
  /** Entities of the same sentence before it. */
  readonly local: readonly Entity[]
  readonly discourse: Discourse
  readonly reference: Reference
}

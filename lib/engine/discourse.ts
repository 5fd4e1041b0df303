import type { Analysis } from './analysis'
import type { Clause } from './clauseParts'
import type { Entity, EntityRole } from './entities'
import type { LivingTopic } from './livingTopic'
import type { OnlyNamed } from './onlyNamed'
import type { Reference } from './reference'

/** Words of which nobody knows what they stand for: another of the same sort may stand for the same. */
export type OpenPronouns = ReadonlySet<'he' | 'she' | 'it' | 'they'>

/** What has been said so far in the paragraph, as far as a later word can point at it. */
export type Discourse = {
  /** The thing the document is about. */
  readonly topic?: Entity
  /** The same where it is an animal. */
  readonly living?: LivingTopic
  /** The only thing of its class that has been named so far. */
  readonly only: OnlyNamed
  /** Entities of the sentence before in the same paragraph. */
  readonly before: readonly Entity[]
  /** All earlier entities of the paragraph. */
  readonly paragraph: readonly Entity[]
  /** Pronouns of the sentence before that nothing explained. */
  readonly open: OpenPronouns
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
  /** All entities of the sentence. */
  readonly entities: readonly Entity[]
  /** Those before it, with what earlier words of the sentence stand for. */
  readonly local: readonly Entity[]
  /** Pronouns earlier in the sentence that nothing explained. */
  readonly open: OpenPronouns
  readonly discourse: Discourse
  readonly reference: Reference
}

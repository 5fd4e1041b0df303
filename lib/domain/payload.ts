import type { DayClock } from './day'
import type { DeckSettings } from './deck'
import type { Id } from './id'
import type { NoteOrigin, NoteType } from './note'
import type { Answerable } from './question'
import type { Pace, QueueItem, StudySlot } from './queue'
import type { SlotRef } from './slot'

/** What a session carries from the server to the device: all that is asked, with keys, sentences and what each rating would lead to. */

/** Why a wrong option is wrong: the statement of the document that it belongs to. */
export type Reason = { readonly statement: string; readonly factId: Id }

export type StudyQuestion = Omit<Answerable, 'slot'> & {
  readonly versionId: Id
  readonly questionId: Id
  readonly stem: string
  /** As they look where words alone do not say it: sanitised when they were saved. */
  readonly stemHtml: string | null
  readonly answerHtml: string | null
  /** In the order of the parts. One, or several for ordering and matching. */
  readonly targets: readonly SlotRef[]
  /** By the text of the wrong option. */
  readonly reasons: Readonly<Record<string, Reason>>
}

/** A note of the learner's own: `html` is all of it as it looks, null where its words say as much. */
export type NoteSource = { readonly type: NoteType; readonly html: string | null; readonly from: NoteOrigin | null }

/**
 * A sentence of a document with its neighbours in the same paragraph, of a row of a table the headings on a line of their own before it;
 * `mark` is the range of it that states the fact.
 */
export type StudySource = {
  readonly documentId: Id
  /** Of a note the name of its deck: its own title would give the answer away. */
  readonly documentTitle: string
  readonly language: string
  readonly before: string
  readonly sentence: string
  readonly after: string
  readonly mark: { readonly start: number; readonly end: number }
  /** The headings above it, outermost first. */
  readonly path: readonly string[]
  readonly page: number | null
  /** Its pages are slides. */
  readonly isSlide: boolean
  /** From 1: the last resort to say where. */
  readonly sentenceNumber: number
  /** The learner may change its questions: reject a bad one, edit it, overrule its key. */
  readonly canEdit: boolean
  /** Null for a text. */
  readonly note: NoteSource | null
}

export type StudyPayload = {
  /** Of the deck or document studied; null for a mixed session. */
  readonly title: string | null
  readonly items: readonly QueueItem[]
  /** By question version: every variant that an item may be shown as. */
  readonly questions: Readonly<Record<Id, StudyQuestion>>
  /** By `slotKey`: what questions of several parts ask, to be asked one by one where it is missed. */
  readonly parts: Readonly<Record<string, StudySlot>>
  /** By fact. */
  readonly sources: Readonly<Record<Id, StudySource>>
  /** By `slotKey`: the settings of the deck that rules the card. */
  readonly decks: Readonly<Record<string, DeckSettings>>
  readonly weights: readonly number[]
  readonly clock: DayClock
  readonly pace: Pace
  readonly seed: number
  /** Steps due after this moment are for another session. */
  readonly until: Date
  /** Left for another session or day. */
  readonly dueLeft: number
  readonly newLeft: number
  /** When the next card of the scope comes back; null where none is waiting. */
  readonly nextDueAt: Date | null
}

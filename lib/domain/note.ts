import { gapNumbers, parseCloze, textsOfGap } from './cloze'
import type { Id } from './id'
import type { QuestionKind } from './question'
import { failure, ok, type Result } from './result'
import type { Slot } from './slot'
import { storable } from './storable'
import { isTagTooLong, maxTagLength, normalTag } from './tag'
import { answerKey } from './text'

/** How a note is asked: front to back, in both directions, or gap by gap. */
export const noteTypes = ['basic', 'both', 'cloze'] as const
export type NoteType = (typeof noteTypes)[number]

export const noteLimits = {
  sideCharacters: 5000,
  gaps: 50,
  tags: 20,
  deckCharacters: 120,
  selectedCharacters: 1000,
} as const

/** A note as its author writes it, in Markdown. The back of a text with gaps is what is shown after the answer. */
export type NoteFields = { readonly type: NoteType; readonly front: string; readonly back: string }

/** The sentence of a document that a note was made from. */
export type NoteOrigin = { readonly documentId: Id; readonly title: string; readonly sentence: string }

/** A side of a note: its plain words, and how it looks where words alone do not say it. */
export type NoteSide = { readonly plain: string; readonly html: string | null }

/** A way in which a note is asked; `factKey` and `slot` name the memory that it moves, whatever its words. */
export type NoteCard = {
  readonly factKey: string
  readonly slot: Slot
  readonly kind: QuestionKind
  readonly stem: NoteSide
  readonly answer: NoteSide
  readonly accepted: readonly string[]
}

export type NoteFact = {
  readonly key: string
  readonly slots: readonly { readonly slot: Slot; readonly text: string }[]
  /** The part of the note's text that states it. */
  readonly start: number
  readonly end: number
}

/** All that is stored of a note, made from its fields. */
export type NoteContent = {
  readonly title: string
  readonly text: string
  readonly html: string | null
  readonly statement: string
  readonly facts: readonly NoteFact[]
  readonly cards: readonly NoteCard[]
}

// Letters of the private use area mark gaps on their way through Markdown.
const clean = (text: string) =>
  storable(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[\ue000-\uf8ff]/g, '')
    .normalize('NFC')
    .trim()

const wrongField = (field: string, reason: string, params: Readonly<Record<string, number>> = {}) =>
  failure('invalid', 'checkFields', { fields: { [field]: reason }, params })

/** The fields cleaned, or the field that cannot be asked and why. */
export const checkNote = (fields: NoteFields): Result<NoteFields> => {
  const { type } = fields
  const [front, back] = [clean(fields.front), clean(fields.back)]
  const limit = noteLimits.sideCharacters
  if (front.length > limit) return wrongField('front', 'note_too_long', { limit })
  if (back.length > limit) return wrongField('back', 'note_too_long', { limit })
  if (front === '') return wrongField('front', 'required')
  if (type !== 'cloze') return back === '' ? wrongField('back', 'required') : ok({ type, front, back })
  const pieces = parseCloze(front)
  const numbers = gapNumbers(pieces)
  if (numbers.length === 0) return wrongField('front', 'note_needs_gap')
  if (numbers.length > noteLimits.gaps) return wrongField('front', 'note_too_many_gaps', { limit: noteLimits.gaps })
  if (numbers.some((number) => textsOfGap(pieces, number).includes(''))) return wrongField('front', 'note_empty_gap')
  return ok({ type, front, back })
}

const typedCharacters = 60
const typedWords = 8

/** Whether an answer is short and plain enough to be typed and graded by the machine; else the card is turned over. */
export const isTyped = ({ plain, html }: NoteSide): boolean =>
  html === null && plain.length <= typedCharacters && plain.split(/\s+/).length <= typedWords && answerKey(plain) !== ''

/** Each of several answers that stand side by side ("colour / color", "to go; to walk") is right by itself. */
export const alternativesOf = (answer: string): string[] => {
  const parts = answer.split(/\s*;\s*|\s+\/\s+/).filter((part) => answerKey(part) !== '')
  return parts.length > 1 ? [...new Set(parts)] : []
}

const writtenTags = (text: string): string[] => text.split(/[\s,;]+/)
const allTags = (text: string): string[] => [
  ...new Set(writtenTags(text).flatMap((written) => normalTag(written) ?? [])),
]

/** Tags written one after the other, as they are kept: each once. */
export const tagsOf = (text: string): string[] => allTags(text).slice(0, noteLimits.tags)

/** The same of somebody who can be told: where some would not be kept, why. */
export const checkTags = (text: string): Result<string[]> => {
  if (writtenTags(text).some(isTagTooLong)) return wrongField('tags', 'tag_too_long', { limit: maxTagLength })
  const tags = allTags(text)
  return tags.length > noteLimits.tags ? wrongField('tags', 'tags_too_many', { limit: noteLimits.tags }) : ok(tags)
}

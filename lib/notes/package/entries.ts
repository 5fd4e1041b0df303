import { checkNote, type NoteFields } from '@/lib/domain/note'
import {
  type PackageCard,
  type PackageEntry,
  type PackageReview,
  packagePicture,
  withPackagePictures,
} from '@/lib/domain/note-package'
import { isRating } from '@/lib/domain/rating'
import type { Slot } from '@/lib/domain/slot'
import { markdownOfField, nestedTags } from '../anki'
import type { AnkiCard, AnkiNote, AnkiReview, Collection } from './collection'
import { answerHtml, isTooLong, questionHtml } from './template'

const millisPerDay = 86_400_000
/** From here on `due` counts seconds. */
const leastMoment = 1_000_000_000
/** The latest moment that a day can be told of. */
const latest = 4_102_444_800_000
const mostReviews = 1000
const mostDeckDepth = 10

type Side = { readonly markdown: string; readonly isTooLong: boolean }

const sound = /\[sound:[^\]]*\]/g

/** Turns HTML into Markdown, and gathers the pictures that it names. */
const sideReader = () => {
  const pictures: string[] = []
  const placeOf = (name: string): string | null => {
    if (/^(?:[a-z]+:|\/)/i.test(name)) return null
    const known = pictures.indexOf(name)
    return packagePicture(known === -1 ? pictures.push(name) - 1 : known)
  }
  const side = (html: string): Side => ({
    isTooLong: isTooLong(html),
    markdown: isTooLong(html) ? '' : markdownOfField(html, placeOf),
  })
  return { pictures, side }
}

const deckPath = (name: string): string[] => {
  const path = name
    .replaceAll('\u001f', '::')
    .split('::')
    .map((part) => part.trim().slice(0, 120))
    .filter((part) => part !== '')
  return path.length === 0 ? ['Anki'] : path.slice(0, mostDeckDepth)
}

/** What was answered since the card was last put back to new, as the ratings of today. */
const reviewsOf = (log: readonly AnkiReview[], isFirstScheduler: boolean, now: number): PackageReview[] => {
  const reset = log.findLastIndex(({ ease, factor, interval, type }) => type === 4 && ease + factor + interval === 0)
  return log.slice(reset + 1).flatMap(({ at, ease, interval, factor, durationMillis, type }): PackageReview[] => {
    const isCram = type === 3 && factor === 0
    const rating = isFirstScheduler && (type === 0 || type === 2) && ease > 1 ? ease + 1 : ease
    if (isCram || at <= 0 || at > now || !isRating(rating)) return []
    const waitMillis = interval > 0 ? interval * millisPerDay : -interval * 1000
    return [{ at, rating, waitMillis, durationMillis: Math.min(Math.max(0, durationMillis), millisPerDay) }]
  })
}

/** What is remembered of a card that has been learned, though nothing says when: as if it had been right once. */
const assumed = (dueAt: number, { intervalDays }: AnkiCard, now: number): PackageReview[] => {
  const waitMillis = Math.max(1, intervalDays) * millisPerDay
  return [{ at: Math.max(1, Math.min(dueAt - waitMillis, now)), rating: 3, waitMillis, durationMillis: 0 }]
}

const memoryOf = (collection: Collection, card: AnkiCard, now: number): Omit<PackageCard, 'factKey' | 'slot'> => {
  const isSuspended = card.queue === -1
  if (card.type === 0) return { isSuspended, dueAt: null, reviews: [] }
  const due = card.due > leastMoment ? card.due * 1000 : collection.beganAt + card.due * millisPerDay
  const dueAt = Math.min(Math.max(0, due), latest)
  const told = reviewsOf(collection.reviewsOf(card), collection.isFirstScheduler, now)
  const reviews = told.length > 0 ? told.slice(-mostReviews) : assumed(dueAt, card, now)
  return { isSuspended, dueAt, reviews }
}

type Asked = { readonly card: AnkiCard; readonly front: Side; readonly back: Side }

const isMirror = ([a, b, ...others]: readonly Asked[]): boolean =>
  a !== undefined &&
  b !== undefined &&
  others.length === 0 &&
  a.front.markdown === b.back.markdown &&
  a.back.markdown === b.front.markdown

type Made = {
  readonly key: string
  readonly fields: NoteFields
  readonly isTooLong: boolean
  readonly cards: readonly { readonly card: AnkiCard; readonly factKey: string; readonly slot: Slot }[]
}

/** The cards that a note has, each asked as its template says: two that mirror each other are one note here. */
const notesOfTemplates = (guid: string, asked: readonly Asked[]): Made[] => {
  const fieldsOf = ({ front, back }: Asked, type: 'basic' | 'both'): Pick<Made, 'fields' | 'isTooLong'> => ({
    fields: { type, front: front.markdown, back: back.markdown },
    isTooLong: front.isTooLong || back.isTooLong,
  })
  const [first, second] = asked
  if (first && second && isMirror(asked))
    return [
      {
        key: guid,
        ...fieldsOf(first, 'both'),
        cards: [
          { card: first.card, factKey: 'card', slot: 'definition' },
          { card: second.card, factKey: 'card', slot: 'term' },
        ],
      },
    ]
  return asked.map((one) => ({
    key: one.card.ordinal === 0 ? guid : `${guid} ${one.card.ordinal}`,
    ...fieldsOf(one, 'basic'),
    cards: [{ card: one.card, factKey: 'card', slot: 'definition' }],
  }))
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

/** Why a note cannot be asked: a key of the namespace `errors`; null where it can. */
const refusalOf = ({ fields, isTooLong }: Made): string | null => {
  if (isTooLong) return 'note_too_long'
  const checked = checkNote(fields)
  if (checked.ok) return null
  const [field = 'front', reason] = Object.entries(checked.fields ?? {})[0] ?? []
  return reason === 'required' ? `list_no_${field}` : (reason ?? 'invalid')
}

const notesOf = (
  { guid, kind, fields }: AnkiNote,
  cards: readonly AnkiCard[],
  side: (html: string) => Side,
): Made[] => {
  if (!kind) return []
  const byName = new Map(kind.fields.map((name, index) => [name, fields[index] ?? '']))
  const sidesOf = (ordinal: number) => {
    const template = kind.templates[ordinal]
    return (
      template && {
        front: side(questionHtml(template.question, byName)),
        back: side(answerHtml(template.answer, byName)),
      }
    )
  }
  if (!kind.isCloze)
    return notesOfTemplates(
      guid,
      cards.flatMap((card) => {
        const sides = sidesOf(card.ordinal)
        return sides ? [{ card, ...sides }] : []
      }),
    )
  const sides = sidesOf(0)
  if (!sides) return []
  const { front, back } = sides
  const gaps = cards.map((card) => ({ card, factKey: `c${card.ordinal + 1}`, slot: 'object' as const }))
  const asCloze = { type: 'cloze', front: front.markdown, back: back.markdown } as const
  return [{ key: guid, fields: asCloze, isTooLong: front.isTooLong || back.isTooLong, cards: gaps }]
}

/** All notes of a collection as they would be asked here, or the reason why not, one after the other. */
export function* entriesOf(collection: Collection, now: number): Generator<PackageEntry> {
  for (const { note, cards } of collection.notes()) {
    const { pictures, side } = sideReader()
    const made = notesOf(note, cards, side)
    const words = (markdown: string) => shortened(withPackagePictures(markdown, () => null).replace(/\s+/g, ' '))
    if (made.length === 0) yield { refused: 'package_no_card', words: words(markdownOfField(note.fields[0] ?? '')) }
    for (const one of made) {
      const refused = refusalOf(one)
      if (refused !== null) yield { refused, words: words(one.fields.front || (note.fields[0] ?? '')) }
      else
        yield {
          key: one.key,
          deck: deckPath(one.cards[0]?.card.deck ?? ''),
          tags: nestedTags(note.tags).split(/\s+/).filter(Boolean),
          fields: one.fields,
          pictures,
          sounds: note.fields.reduce((sum, field) => sum + (field.match(sound)?.length ?? 0), 0),
          cards: one.cards.map(({ card, factKey, slot }) => ({ factKey, slot, ...memoryOf(collection, card, now) })),
        }
    }
  }
}

import type { NoteFields } from './note'
import type { Rating } from './rating'
import type { Slot } from './slot'

const megabyte = 1024 * 1024

/** What a package of Anki may hold. */
export const packageLimits = {
  bytes: 500 * megabyte,
  megabytes: 500,
  unpackedBytes: 2048 * megabyte,
  unpackedMegabytes: 2048,
  /** Of the database of notes, which is held in memory; pictures are not. */
  collectionBytes: 256 * megabyte,
  collectionMegabytes: 256,
  entries: 100_000,
  notes: 100_000,
} as const

export const isPackageName = (name: string): boolean => /\.(?:apkg|colpkg)$/i.test(name)

/** A review as Anki recorded it; `waitMillis` is how long it put the card off. */
export type PackageReview = {
  readonly at: number
  readonly rating: Rating
  readonly waitMillis: number
  readonly durationMillis: number
}

/** What Anki remembers of one card of a note; `dueAt` null on a new one. */
export type PackageCard = {
  readonly factKey: string
  readonly slot: Slot
  readonly isSuspended: boolean
  readonly dueAt: number | null
  readonly reviews: readonly PackageReview[]
}

/** A note of a package. Its fields name pictures as `packagePicture` of their place in `pictures`. */
export type PackageNote = {
  /** The same in every package that holds this note. */
  readonly key: string
  readonly deck: readonly string[]
  readonly tags: readonly string[]
  readonly fields: NoteFields
  readonly pictures: readonly string[]
  readonly sounds: number
  readonly cards: readonly PackageCard[]
}

/** A note that cannot be asked here, and why: a key of the namespace `errors`. */
export type RefusedNote = { readonly refused: string; readonly words: string }

export type PackageEntry = PackageNote | RefusedNote

export const packagePicture = (index: number): string => `anki:${index}`

const shown = /!\[([^\]\n]*)\]\(anki:(\d+)\)/g

/** Markdown of a package with the addresses of its pictures; one that has none is told by its words, apart from those around it. */
export const withPackagePictures = (source: string, idOf: (index: number) => string | null): string =>
  source
    .replace(shown, (_, alt: string, index: string) => {
      const id = idOf(Number(index))
      return id === null ? ` ${alt} ` : `![${alt}](/api/media/${id})`
    })
    .trim()

const previewLimits = { decks: 50, rows: 12, refusals: 50 } as const

export type PackageRow = { readonly front: string; readonly back: string }

/** What a package will make, as it is told before anything of it is written. */
export type PackagePreview = {
  readonly notes: number
  readonly cards: number
  readonly learned: number
  readonly reviews: number
  readonly pictures: number
  readonly sounds: number
  /** Notes that the learner has from an earlier import. */
  readonly there: number
  readonly wrong: number
  readonly decks: readonly { readonly name: string; readonly notes: number }[]
  readonly moreDecks: number
  readonly rows: readonly (PackageRow & { readonly number: number })[]
  readonly refusals: readonly (RefusedNote & { readonly number: number })[]
}

export const emptyPreview: PackagePreview = {
  ...{ notes: 0, cards: 0, learned: 0, reviews: 0, pictures: 0, sounds: 0, there: 0, wrong: 0, moreDecks: 0 },
  ...{ decks: [], rows: [], refusals: [] },
}

const within = <T>(list: readonly T[], most: number, one: () => T): readonly T[] =>
  list.length < most ? [...list, one()] : list

const withDeck = (preview: PackagePreview, name: string): Pick<PackagePreview, 'decks' | 'moreDecks'> => {
  const { decks, moreDecks } = preview
  if (decks.some((deck) => deck.name === name))
    return { decks: decks.map((deck) => (deck.name === name ? { ...deck, notes: deck.notes + 1 } : deck)), moreDecks }
  return decks.length < previewLimits.decks
    ? { decks: [...decks, { name, notes: 1 }], moreDecks }
    : { decks, moreDecks: moreDecks + 1 }
}

/** The preview with one more note told of; `rowOf` says in plain words what one asks. */
export const withEntry = (
  preview: PackagePreview,
  entry: PackageEntry,
  isThere: boolean,
  rowOf: (fields: NoteFields) => PackageRow,
): PackagePreview => {
  const number = 1 + preview.notes + preview.wrong
  if ('refused' in entry)
    return {
      ...preview,
      wrong: preview.wrong + 1,
      refusals: within(preview.refusals, previewLimits.refusals, () => ({ ...entry, number })),
    }
  const { fields, cards } = entry
  return {
    ...preview,
    ...withDeck(preview, entry.deck.join(' › ')),
    notes: preview.notes + 1,
    there: preview.there + (isThere ? 1 : 0),
    cards: preview.cards + cards.length,
    learned: preview.learned + cards.filter(({ reviews }) => reviews.length > 0).length,
    reviews: cards.reduce((sum, { reviews }) => sum + reviews.length, preview.reviews),
    pictures: preview.pictures + entry.pictures.length,
    sounds: preview.sounds + entry.sounds,
    rows: within(preview.rows, previewLimits.rows, () => ({ number, ...rowOf(fields) })),
  }
}

/** What came of a package. */
export type ImportedPackage = {
  readonly notes: number
  readonly cards: number
  readonly reviews: number
  readonly pictures: number
}

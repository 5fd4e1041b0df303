import { grouped } from './grouped'
import { checkPicture, type PictureType } from './picture'
import { type PictureSize, pictureSizeOf } from './picture-size'

/** What the pictures of one document may be together, and each of them in pixels: a smaller one is a spacer or a dot of a layout. */
export const illustrationLimits = {
  pictures: 300,
  bytes: 25 * 1024 * 1024,
  least: 8,
  side: 10_000,
  pixels: 40_000_000,
  letters: 500,
} as const

/** Where a picture of a text hangs: below the block that ends at `after`, above all of them at 0; and what it is said to show. */
export type Placement = { readonly after: number; readonly alt: string; readonly caption?: string }

/** The bytes of a picture with what they are. */
export type PictureBytes = PictureSize & { readonly type: PictureType; readonly bytes: Uint8Array }

/** A picture of a text as its file holds it. */
export type Illustration = Placement & { readonly picture: PictureBytes }

/** A picture of a text as it is kept: `media` is the id of its bytes. */
export type KeptIllustration = Placement & PictureSize & { readonly media: string }

/** What of a file is no part of its text and not shown either. */
export type LeftOut = {
  /** Pages without a letter among pages with letters: pictures of text. `file` is named where a document was made of several. */
  readonly pages: readonly { readonly file?: string; readonly pages: readonly number[] }[]
  /** Pictures that the file only names: they lie elsewhere, and are never fetched. */
  readonly elsewhere: number
  /** Pictures of another kind, too large, or beyond the number that is kept. */
  readonly refused: number
}

export const nothingLeftOut: LeftOut = { pages: [], elsewhere: 0, refused: 0 }

/** What bytes are as a picture that a text may show; 'spacer' where it is too small to show anything, null where it is none. */
export const illustrationOf = (bytes: Uint8Array): PictureBytes | 'spacer' | null => {
  const type = checkPicture(bytes)
  const size = type.ok ? pictureSizeOf(bytes) : null
  if (!type.ok || size === null) return null
  const { width, height } = size
  const { least, side, pixels } = illustrationLimits
  if (Math.max(width, height) > side || width * height > pixels) return null
  return Math.min(width, height) < least ? 'spacer' : { type: type.value, bytes, width, height }
}

/** The pictures of a text by the start of the block that they hang below, in their order; null: above all that is shown. */
export const hungBelow = <Picture extends Pick<Placement, 'after'>>(
  blocks: readonly { readonly start: number; readonly end: number }[],
  pictures: readonly Picture[],
): ReadonlyMap<number | null, Picture[]> =>
  grouped(pictures, ({ after }) => blocks.findLast(({ end }) => end <= after)?.start ?? null)

/** Numbers of pages as people write them: neighbours as one range. */
export const pageRanges = (pages: readonly number[]): string[] => {
  const runs: { first: number; last: number }[] = []
  for (const page of pages) {
    const run = runs.at(-1)
    if (run && page === run.last + 1) run.last = page
    else runs.push({ first: page, last: page })
  }
  return runs.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`))
}

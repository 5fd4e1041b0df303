import type { Id } from './id'
import { failure, ok, type Result } from './result'

export const pictureLimits = { bytes: 5 * 1024 * 1024, megabytes: 5 } as const

export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const
export type PictureType = (typeof pictureTypes)[number]

/** A picture that Markdown shows, with what it is said to show. */
export type Picture = { readonly id: Id; readonly alt: string }

const address = /!\[([^\]\n]*)\]\(\/api\/media\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)/g

/** The pictures that Markdown shows, in their order. */
export const picturesIn = (source: string): Picture[] =>
  [...source.matchAll(address)].flatMap(([, alt = '', id]) => (id === undefined ? [] : [{ id, alt }]))

/** Markdown with another id in place of some pictures. */
export const withPictures = (source: string, ids: ReadonlyMap<Id, Id>): string =>
  source.replace(address, (whole, _alt: string, id: string) => whole.replace(id, ids.get(id) ?? id))

/** Markdown in which a picture is said to show something else. Brackets would end the words early. */
export const withAlt = (source: string, picture: Id, alt: string): string =>
  source.replace(address, (whole, _alt: string, id: string) =>
    id === picture ? `![${alt.replace(/[[\]\n]/g, ' ')}](/api/media/${id})` : whole,
  )

const begins = (bytes: Uint8Array, text: string, at = 0): boolean =>
  [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))

/** What a picture is by its first bytes, whatever it is called; null where it is none that is shown. */
export const pictureTypeOf = (bytes: Uint8Array): PictureType | null => {
  if (begins(bytes, '\u0089PNG\r\n\u001a\n')) return 'image/png'
  if (begins(bytes, '\u00ff\u00d8\u00ff')) return 'image/jpeg'
  if (begins(bytes, 'GIF87a') || begins(bytes, 'GIF89a')) return 'image/gif'
  return begins(bytes, 'RIFF') && begins(bytes, 'WEBP', 8) ? 'image/webp' : null
}

/**
 * What a picture is by its bytes, whatever it is called. Refusals are `invalid` with a reason: `picture_empty`,
 * `picture_too_large` (params `megabytes`), `picture_format` (SVG among them: it can run scripts).
 */
export const checkPicture = (bytes: Uint8Array): Result<PictureType> => {
  if (bytes.length === 0) return failure('invalid', 'picture_empty')
  if (bytes.length > pictureLimits.bytes)
    return failure('invalid', 'picture_too_large', { params: { megabytes: pictureLimits.megabytes } })
  const type = pictureTypeOf(bytes)
  return type === null ? failure('invalid', 'picture_format') : ok(type)
}

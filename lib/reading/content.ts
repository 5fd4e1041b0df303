import type { LeftOut } from '@/lib/domain/illustration'
import type { Result } from '@/lib/domain/result'
import type { Album, FoundPicture } from './pictures'
import type { RawBlock } from './text'

/** What a reader finds in a file: its blocks in order, and what the file says of itself. */
export type Content = {
  readonly blocks: readonly RawBlock<FoundPicture>[]
  readonly title?: string
  readonly language?: string
  readonly attribution?: string
  /** Pages without letters, of formats whose pages may be pictures. */
  readonly wordless?: LeftOut['pages']
}

/**
 * Reads one format, puts its pictures into the album of the document, and tells of each part (a page, a file of several) where
 * they may be many. Expected refusals are values; what a library throws at damaged bytes may be left to fly.
 */
export type Reader = (
  bytes: Uint8Array,
  pictures: Album,
  onPart: () => void,
) => Result<Content> | Promise<Result<Content>>

import { createHash } from 'node:crypto'
import { illustrationLimits, illustrationOf, type PictureBytes } from '@/lib/domain/illustration'
import { pictureLimits } from '@/lib/domain/picture'
import { failure } from '@/lib/domain/result'
import { storable } from '@/lib/domain/storable'
import type { Archive } from './archive'
import { cleanText } from './canonical'
import { decoded } from './entries'
import type { RawBlock } from './text'

/** A picture as a format names it: the places where its bytes may be, the best first, and what it is said to show. */
export type NamedPicture = { readonly sources: readonly string[]; readonly alt: string; caption?: string }

/** A picture of a text before its place in it is known. */
export type FoundPicture = { readonly alt: string; readonly caption?: string; readonly picture: PictureBytes }

/** The pictures of one document, whatever number of files it is made of: each is kept once, as far as there is room. */
export type Album = {
  /** A picture that came beside the files: one of this name that lies outside of them. */
  readonly lay: (name: string, bytes: Uint8Array) => void
  /** The blocks with the bytes of the pictures below them. `bytesAt` gives null where a source lies outside of the file. */
  readonly fill: (
    blocks: readonly RawBlock<NamedPicture>[],
    bytesAt: (source: string) => Uint8Array | null,
  ) => readonly RawBlock<FoundPicture>[]
  /** How many were not taken: those that lie elsewhere, and those that cannot be shown. */
  readonly leftOut: () => { readonly elsewhere: number; readonly refused: number }
}

const said = (text: string): string =>
  storable(cleanText(text).replace(/\s+/g, ' ').trim().slice(0, illustrationLimits.letters))

/** The last name of an address. */
const fileName = (address: string): string =>
  (decoded(address).split(/[?#]/, 1)[0] ?? '').split(/[/\\]/).at(-1)?.toLowerCase() ?? ''

export const album = (): Album => {
  const kept = new Map<string, PictureBytes>()
  const beside = new Map<string, Uint8Array>()
  const left = { elsewhere: 0, refused: 0 }
  let [shown, bytesKept] = [0, 0]

  const take = (bytes: Uint8Array): PictureBytes | 'spacer' | null => {
    const key = createHash('sha256').update(bytes).digest('hex')
    const known = kept.get(key)
    if (known) return known
    const picture = illustrationOf(bytes)
    if (picture === null || picture === 'spacer') return picture
    if (bytesKept + bytes.length > illustrationLimits.bytes) return null
    bytesKept += bytes.length
    kept.set(key, picture)
    return picture
  }
  const find = ({ sources, alt, caption }: NamedPicture, bytesAt: (source: string) => Uint8Array | null) => {
    const files = sources.flatMap((source) => bytesAt(source) ?? beside.get(fileName(source)) ?? [])
    const taken = shown < illustrationLimits.pictures ? files.map(take) : []
    const picture = taken.find((one) => one !== null && one !== 'spacer')
    if (picture) {
      shown++
      return [{ alt: said(alt), ...(caption === undefined ? {} : { caption: said(caption) }), picture }]
    }
    if (files.length === 0) left.elsewhere++
    else if (!taken.includes('spacer')) left.refused++
    return []
  }
  return {
    lay: (name, bytes) => beside.set(fileName(name), bytes),
    fill: (blocks, bytesAt) =>
      blocks.map(({ pictures, ...block }) =>
        pictures === undefined ? block : { ...block, pictures: pictures.flatMap((one) => find(one, bytesAt)) },
      ),
    leftOut: () => left,
  }
}

/** The bytes that an address holds itself (`data:`); null where it leads elsewhere. */
export const bytesWithin = (address: string): Uint8Array | null => {
  if (!/^\s*data:/i.test(address)) return null
  const head = /^\s*data:[^,]{0,200};base64,/i.exec(address)?.[0]
  return head === undefined ? new Uint8Array() : Buffer.from(address.slice(head.length), 'base64')
}

const none = failure('invalid', 'document_damaged')

/** The bytes of an entry, null where there is none of this name; empty where they cannot be unpacked, or are too many for a picture. */
export const bytesOfEntry = (archive: Archive, name: string): Uint8Array | null => {
  if (!archive.has(name)) return null
  const pieces: Uint8Array[] = []
  let length = 0
  const read = archive.read(name, (piece) => {
    pieces.push(piece)
    length += piece.length
    return length > pictureLimits.bytes ? none : null
  })
  return read.ok ? Buffer.concat(pieces) : new Uint8Array()
}

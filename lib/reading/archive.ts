import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import { type Failure, failure, ok, type Result } from '@/lib/domain/result'

const limits = { unpackedBytes: 200 * 1024 * 1024, entries: 5_000, ratio: 100 } as const
/** Small entries may well unpack to more than a hundred times their size. */
const smallBytes = 1024 * 1024
/** So much is inflated at a time, and then counted. */
const stepBytes = 8 * 1024

const damaged = failure('invalid', 'document_damaged')
const locked = failure('invalid', 'document_locked')
const tooLarge = failure('invalid', 'document_unpacks_too_large', {
  params: { megabytes: limits.unpackedBytes / 1024 / 1024, entries: limits.entries, ratio: limits.ratio },
})

/** Takes the next piece of an entry; a refusal ends the reading. */
export type Take = (piece: Uint8Array) => Failure | null

/** A zip whose entries are read one by one, by names that are never paths of this machine. */
export type Archive = {
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  /**
   * Unpacks an entry, piece by piece. Refusals, with code `invalid`: `document_damaged` (missing, cut off, or not what its
   * checksum says), `document_unpacks_too_large`, those of `take`. Throws what the inflater throws at bytes that are none.
   */
  readonly read: (name: string, take: Take) => Result<null>
}

type Entry = {
  readonly method: number
  readonly checksum: number
  readonly packedBytes: number
  readonly headerAt: number
  readonly isLocked: boolean
}

const mark = { end: 0x06054b50, listed: 0x02014b50, local: 0x04034b50 } as const
const size = { end: 22, comment: 0xffff, listed: 46, local: 30 } as const

/** Where the list of entries ends: the last bytes of the file, but for a comment. */
const endAt = (view: DataView): number | null => {
  const last = view.byteLength - size.end
  for (let at = last; at >= Math.max(0, last - size.comment); at--) if (view.getUint32(at, true) === mark.end) return at
  return null
}

/** The entries as listed. Throws a RangeError where the list leads out of the file. */
const listed = (view: DataView): Result<ReadonlyMap<string, Entry>> => {
  const end = endAt(view)
  if (end === null) return damaged
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) return tooLarge
  const entries = new Map<string, Entry>()
  const decoder = new TextDecoder()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== mark.listed) return damaged
    const nameBytes = view.getUint16(at + 28, true)
    const name = decoder.decode(new Uint8Array(view.buffer, view.byteOffset + at + size.listed, nameBytes))
    if (entries.has(name)) return damaged
    entries.set(name.replaceAll('\\', '/'), {
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      headerAt: view.getUint32(at + 42, true),
    })
    at += size.listed + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return ok(entries)
}

/** The packed bytes of an entry; null where they lead out of the file. */
const packed = (bytes: Uint8Array, view: DataView, { headerAt, packedBytes }: Entry): Uint8Array | null => {
  if (view.getUint32(headerAt, true) !== mark.local) return null
  const start = headerAt + size.local + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true)
  return start + packedBytes > bytes.length ? null : bytes.subarray(start, start + packedBytes)
}

/**
 * Opens a zip and reads its list of entries. Refusals, with code `invalid`: `document_damaged`, `document_locked` (under a
 * password), `document_unpacks_too_large` (more entries than any document has).
 */
export const openArchive = (bytes: Uint8Array): Result<Archive> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = listed(view)
  if (!entries.ok) return entries
  if ([...entries.value.values()].some(({ isLocked }) => isLocked)) return locked
  let unpackedBytes = 0

  const read: Archive['read'] = (name, take) => {
    const entry = entries.value.get(name)
    const content = entry && packed(bytes, view, entry)
    if (!entry || !content) return damaged
    let [ownBytes, checksum] = [0, 0]
    let refusal: Failure | null = null
    const receive = (piece: Uint8Array) => {
      ownBytes += piece.length
      unpackedBytes += piece.length
      checksum = crc32(piece, checksum)
      const isBomb = ownBytes > smallBytes && ownBytes > limits.ratio * content.length
      refusal ??= isBomb || unpackedBytes > limits.unpackedBytes ? tooLarge : take(piece)
    }
    const push = unpacker(entry.method, receive)
    if (!push) return damaged
    for (let at = 0; at < Math.max(1, content.length) && !refusal; at += stepBytes)
      push(content.subarray(at, at + stepBytes), at + stepBytes >= content.length)
    if (refusal) return refusal
    return checksum === entry.checksum ? ok(null) : damaged
  }
  return ok({ names: [...entries.value.keys()], has: (name) => entries.value.has(name), read })
}

/** Stored and deflated entries; nothing that makes documents uses another way. */
const unpacker = (method: number, receive: (piece: Uint8Array) => void) => {
  if (method === 0) return (piece: Uint8Array, _isLast: boolean) => receive(piece)
  if (method !== 8) return null
  const inflate = new Inflate(receive)
  return (piece: Uint8Array, isLast: boolean) => inflate.push(piece, isLast)
}

import { Inflate } from 'fflate'
import { packageLimits } from '@/lib/domain/note-package'
import { failure, ok, type Result } from '@/lib/domain/result'
import type { Bytes } from './bytes'

const damaged = failure('invalid', 'package_damaged')
export const unpacksTooLarge = failure('invalid', 'package_unpacks_too_large', {
  params: { megabytes: packageLimits.unpackedMegabytes, entries: packageLimits.entries },
})
/** So much is fetched and inflated at a time. */
const stepBytes = 256 * 1024

type Entry = {
  readonly method: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  readonly headerAt: number
}

/** A package whose entries are fetched one by one, by names that are never paths of this machine. */
export type PackageArchive = {
  readonly has: (name: string) => boolean
  /** Unpacks an entry; `package_damaged` where it is missing or is not what the list says, `tooLarge` beyond `most`. */
  readonly read: (name: string, most: number, tooLarge?: Result<never>) => Promise<Result<Uint8Array>>
}

const mark = { end: 0x06054b50, listed: 0x02014b50, local: 0x04034b50, farEnd: 0x06064b50, far: 0x07064b50 } as const
const size = { end: 22, comment: 0xffff, listed: 46, local: 30, far: 20, farEnd: 56 } as const

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

type Place = { readonly count: number; readonly from: number; readonly to: number }

/** Where the list of entries is; with very many entries another end stands before the usual one. */
const listPlace = async (bytes: Bytes): Promise<Place | null> => {
  const tailFrom = Math.max(0, bytes.length - size.end - size.comment - size.far)
  const tail = viewOf(await bytes.slice(tailFrom, bytes.length))
  let at = tail.byteLength - size.end
  while (at >= 0 && tail.getUint32(at, true) !== mark.end) at--
  if (at < 0) return null
  const [count, from] = [tail.getUint16(at + 10, true), tail.getUint32(at + 16, true)]
  if (at < size.far || tail.getUint32(at - size.far, true) !== mark.far) return { count, from, to: tailFrom + at }
  const farAt = Number(tail.getBigUint64(at - size.far + 8, true))
  const far = viewOf(await bytes.slice(farAt, farAt + size.farEnd))
  if (far.getUint32(0, true) !== mark.farEnd) return null
  return { count: Number(far.getBigUint64(32, true)), from: Number(far.getBigUint64(48, true)), to: farAt }
}

/** The entries as listed. Throws a RangeError where the list leads out of the file. */
const listed = async (bytes: Bytes): Promise<Result<ReadonlyMap<string, Entry>>> => {
  const place = await listPlace(bytes)
  if (place === null || place.from > place.to) return damaged
  if (place.count > packageLimits.entries) return unpacksTooLarge
  const list = await bytes.slice(place.from, place.to)
  const view = viewOf(list)
  const entries = new Map<string, Entry>()
  const decoder = new TextDecoder()
  let [at, unpackedBytes] = [0, 0]
  for (let index = 0; index < place.count; index++) {
    if (view.getUint32(at, true) !== mark.listed) return damaged
    const nameBytes = view.getUint16(at + 28, true)
    const name = decoder.decode(list.subarray(at + size.listed, at + size.listed + nameBytes))
    if (entries.has(name)) return damaged
    if ((view.getUint16(at + 8, true) & 1) === 1) return failure('invalid', 'package_locked')
    const entry = {
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    }
    entries.set(name, entry)
    unpackedBytes += entry.unpackedBytes
    at += size.listed + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return unpackedBytes > packageLimits.unpackedBytes ? unpacksTooLarge : ok(entries)
}

/** Stored and deflated entries; nothing that makes packages uses another way. */
const unpacker = (method: number, receive: (piece: Uint8Array) => void) => {
  if (method === 0) return (piece: Uint8Array, _isLast: boolean) => receive(piece)
  if (method !== 8) return null
  const inflate = new Inflate(receive)
  return (piece: Uint8Array, isLast: boolean) => inflate.push(piece, isLast)
}

const unpacked = async (bytes: Bytes, entry: Entry): Promise<Result<Uint8Array>> => {
  const header = viewOf(await bytes.slice(entry.headerAt, entry.headerAt + size.local))
  if (header.getUint32(0, true) !== mark.local) return damaged
  const from = entry.headerAt + size.local + header.getUint16(26, true) + header.getUint16(28, true)
  const to = from + entry.packedBytes
  if (to > bytes.length) return damaged
  const content = new Uint8Array(entry.unpackedBytes)
  let ownBytes = 0
  const push = unpacker(entry.method, (piece) => {
    if (ownBytes + piece.length <= content.length) content.set(piece, ownBytes)
    ownBytes += piece.length
  })
  if (!push) return damaged
  for (let at = from; at < to && ownBytes <= content.length; at += stepBytes)
    push(await bytes.slice(at, Math.min(to, at + stepBytes)), at + stepBytes >= to)
  return ownBytes === content.length ? ok(content) : damaged
}

/** What libraries throw at bytes that are not what they should be. */
const isBroken = (error: unknown): boolean =>
  error instanceof RangeError || (error instanceof Error && 'code' in error && typeof error.code === 'number')

const unlessBroken = async <T>(reading: () => Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await reading()
  } catch (error) {
    if (isBroken(error)) return damaged
    throw error
  }
}

/** Opens a package and reads its list of entries. Refusals: `package_damaged`, `package_locked`, `package_unpacks_too_large`. */
export const openPackage = (bytes: Bytes): Promise<Result<PackageArchive>> =>
  unlessBroken(async () => {
    const entries = await listed(bytes)
    if (!entries.ok) return entries
    return ok({
      has: (name) => entries.value.has(name),
      read: async (name, most, tooLarge = unpacksTooLarge) => {
        const entry = entries.value.get(name)
        if (!entry) return damaged
        return entry.unpackedBytes > most ? tooLarge : unlessBroken(() => unpacked(bytes, entry))
      },
    })
  })

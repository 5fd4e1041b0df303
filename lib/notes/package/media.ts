import * as z from 'zod/mini'
import { packageLimits } from '@/lib/domain/note-package'
import { pictureLimits } from '@/lib/domain/picture'
import { failure, ok, type Result } from '@/lib/domain/result'
import { type PackageArchive, unpacksTooLarge } from './archive'
import { protoFields, protoNumber, protoText } from './proto'
import { isZstd, unzstd } from './zstd'

const damaged = failure('invalid', 'package_damaged')
const mostListBytes = 64 * 1024 * 1024
const pictureTooLarge = failure('invalid', 'picture_too_large', { params: { megabytes: pictureLimits.megabytes } })

const NamesByEntry = z.record(z.string(), z.string())

/** By the name of a file its entry. Older packages list them as JSON, newer ones in the order of their entries. */
const listOf = (bytes: Uint8Array): Result<ReadonlyMap<string, string>> => {
  const plain = isZstd(bytes) ? unzstd(bytes, mostListBytes, unpacksTooLarge) : null
  if (plain !== null && !plain.ok) return plain
  try {
    if (plain === null) {
      const names = NamesByEntry.parse(JSON.parse(new TextDecoder().decode(bytes)))
      return ok(new Map(Object.entries(names).map(([entry, name]) => [name.normalize('NFC'), entry])))
    }
    const files = protoFields(plain.value).flatMap(({ number, value }) =>
      number === 1 && value instanceof Uint8Array ? [protoFields(value)] : [],
    )
    const bytesOfAll = files.reduce((sum, file) => sum + (protoNumber(file, 2) ?? 0), 0)
    if (bytesOfAll > packageLimits.unpackedBytes) return unpacksTooLarge
    return ok(
      new Map(
        files.map((file, index) => [protoText(file, 1).normalize('NFC'), String(protoNumber(file, 255) ?? index)]),
      ),
    )
  } catch {
    return damaged
  }
}

/** The pictures of a package by the names of their files. */
export type PackageMedia = {
  readonly has: (name: string) => boolean
  /** One of them, unpacked; what is larger than a picture may be is refused unread. */
  readonly read: (name: string) => Promise<Result<Uint8Array>>
}

/** Reads the list of files; a package without one has none. */
export const mediaOf = async (archive: PackageArchive): Promise<Result<PackageMedia>> => {
  const packed = archive.has('media') ? await archive.read('media', mostListBytes) : ok(new TextEncoder().encode('{}'))
  const list = packed.ok ? listOf(packed.value) : packed
  if (!list.ok) return list
  const entryOf = (name: string) => list.value.get(name.normalize('NFC'))
  return ok({
    has: (name) => archive.has(entryOf(name) ?? ''),
    read: async (name) => {
      const content = await archive.read(entryOf(name) ?? '', pictureLimits.bytes, pictureTooLarge)
      return content.ok && isZstd(content.value) ? unzstd(content.value, pictureLimits.bytes, pictureTooLarge) : content
    },
  })
}

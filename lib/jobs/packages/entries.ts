import { type PackageEntry, packageLimits } from '@/lib/domain/note-package'
import { failure, ok, type Result } from '@/lib/domain/result'
import { type Collection, openCollection, unlessDamaged } from '@/lib/notes/package/collection'
import { entriesOf } from '@/lib/notes/package/entries'
import { isZstd, unzstd } from '@/lib/notes/package/zstd'

/** The database of a package, as it lies in it, and the moment after which nothing can have been answered. */
export type PackedCollection = { readonly bytes: Uint8Array; readonly now: number }

/** Takes some notes of a package, the next ones once it is done; false where no more are wanted. */
export type TakeEntries = (entries: readonly PackageEntry[]) => Promise<boolean>

/**
 * Reads the notes of a package one batch after the other. Refusals: `package_damaged`, `package_not_anki`,
 * `package_too_many_notes`, `package_collection_too_large`, `package_empty`; `conflict` where no more were wanted.
 */
export type ReadEntries = (packed: PackedCollection, take: TakeEntries) => Promise<Result<null>>

const { notes: mostNotes, collectionBytes, collectionMegabytes } = packageLimits
export const collectionTooLarge = failure('invalid', 'package_collection_too_large', {
  params: { megabytes: collectionMegabytes },
})
const batch = 200

const readAll = async (collection: Collection, now: number, take: TakeEntries): Promise<Result<null>> => {
  if (collection.noteCount === 0) return failure('invalid', 'package_empty')
  if (collection.noteCount > mostNotes)
    return failure('invalid', 'package_too_many_notes', { params: { limit: mostNotes, found: collection.noteCount } })
  const entries = entriesOf(collection, now)
  const next = (): Result<PackageEntry[]> =>
    unlessDamaged(() => {
      const some: PackageEntry[] = []
      for (let step = entries.next(); !step.done; step = entries.next()) {
        some.push(step.value)
        if (some.length >= batch) break
      }
      return ok(some)
    })
  for (let some = next(); ; some = next()) {
    if (!some.ok) return some
    if (some.value.length === 0) return ok(null)
    if (!(await take(some.value))) return failure('conflict')
  }
}

export const readEntries: ReadEntries = async ({ bytes, now }, take) => {
  const plain = isZstd(bytes) ? unzstd(bytes, collectionBytes, collectionTooLarge) : ok(bytes)
  const collection = plain.ok ? await openCollection(plain.value) : plain
  return collection.ok ? readAll(collection.value, now, take) : collection
}

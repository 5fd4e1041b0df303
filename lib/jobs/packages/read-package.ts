import { withdrawImport } from '@/lib/data/notes/remove'
import { deckFinder } from '@/lib/data/packages/decks'
import { addHistory } from '@/lib/data/packages/history'
import { addNotes, documentIdOf, type There, whatIsThere } from '@/lib/data/packages/notes'
import {
  endPackage,
  failPackage,
  keepPreview,
  markPackage,
  type PackageWork,
  takePackage,
} from '@/lib/data/packages/work'
import { emptyPreview, type PackageEntry, type PackageNote, packageLimits, withEntry } from '@/lib/domain/note-package'
import { systemActor } from '@/lib/domain/policy'
import { failure, ok, type Result } from '@/lib/domain/result'
import { openPackage, unpacksTooLarge } from '@/lib/notes/package/archive'
import { mediaOf, type PackageMedia } from '@/lib/notes/package/media'
import { rowOf } from '@/lib/notes/package/row'
import { collectionTooLarge, type PackedCollection, type ReadEntries, readEntries } from './entries'

const system = systemActor('import a package')

type Opened = { readonly packed: PackedCollection; readonly media: PackageMedia }

/** The newest database of a package is the one that counts: older ones beside it say that they cannot be read. */
const collectionNames = ['collection.anki21b', 'collection.anki21', 'collection.anki2']

const opened = async ({ bytes, createdAt }: PackageWork): Promise<Result<Opened>> => {
  const archive = await openPackage(bytes)
  if (!archive.ok) return archive
  const name = collectionNames.find((each) => archive.value.has(each))
  if (name === undefined) return failure('invalid', 'package_not_anki')
  const media = await mediaOf(archive.value)
  if (!media.ok) return media
  const collection = await archive.value.read(name, packageLimits.collectionBytes, collectionTooLarge)
  if (!collection.ok) return collection
  return ok({ packed: { bytes: collection.value, now: createdAt.getTime() }, media: media.value })
}

const isNote = (entry: PackageEntry): entry is PackageNote => !('refused' in entry)

/** Looks through a package without writing anything of it. */
const look = async (work: PackageWork, { packed, media }: Opened, read: ReadEntries, there: There) => {
  let [preview, seen] = [emptyPreview, 0]
  const done = await read(packed, async (entries) => {
    const known = await there(entries.filter(isNote))
    for (const entry of entries) {
      const told = isNote(entry) ? { ...entry, pictures: entry.pictures.filter(media.has) } : entry
      preview = withEntry(preview, told, isNote(entry) && known.has(entry), rowOf)
    }
    seen += entries.length
    return markPackage(system, work, seen)
  })
  if (!done.ok) return done
  await keepPreview(system, work, preview)
  return done
}

/** Adds the notes of a package batch by batch, each with its pictures and its history. */
const add = async (work: PackageWork, { packed, media }: Opened, read: ReadEntries, there: There) => {
  const deckAt = deckFinder(system, work.ownerId, work.createdAt)
  let [notes, cards, pictures, reviews, bytes, seen] = [0, 0, 0, 0, 0, 0]
  const done = await read(packed, async (entries) => {
    const all = entries.filter(isNote)
    const known = await there(all)
    const fresh = all.filter((note) => !known.has(note))
    const added = await addNotes(system, work, fresh, deckAt, media.read)
    const places = new Map(all.map((note) => [note, known.get(note) ?? documentIdOf(work, note)]))
    reviews += await addHistory(system, work, places)
    notes += added.notes
    cards += added.cards
    pictures += added.pictures
    bytes += added.bytes
    seen += entries.length
    return bytes <= packageLimits.unpackedBytes && (await markPackage(system, work, seen))
  })
  if (bytes > packageLimits.unpackedBytes) return unpacksTooLarge
  if (done.ok) await endPackage(system, work, { notes, cards, pictures, reviews })
  return done
}

/**
 * Looks through a package that came in, or adds the notes of one that was looked at. Doing it twice changes nothing. One that
 * cannot be read leaves its reason, and nothing else.
 */
export const readPackage = async (packageId: string, at: Date, read: ReadEntries = readEntries): Promise<void> => {
  const work = await takePackage(system, packageId)
  if (!work) return
  const inside = await opened(work)
  const there = await whatIsThere(system, work)
  const done = inside.ok ? await (work.status === 'queued' ? look : add)(work, inside.value, read, there) : inside
  if (done.ok || done.code === 'conflict') return
  await giveUpPackage(work, at, { reason: done.reason ?? done.code, params: { ...done.params } })
}

const giveUpPackage = async (
  work: PackageWork,
  at: Date,
  reason: { readonly reason: string; readonly params: Readonly<Record<string, string | number>> },
): Promise<void> => {
  await withdrawImport(system, work.ownerId, work.id, at)
  await failPackage(system, work.id, reason)
}

/** Gives up on a package after the last try, so that its page says so instead of waiting for ever. */
export const giveUpReadingPackage = async (packageId: string, at: Date): Promise<void> => {
  const work = await takePackage(system, packageId)
  if (work) await giveUpPackage(work, at, { reason: 'package_damaged', params: {} })
}

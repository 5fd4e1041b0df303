import { derivedId } from '@/lib/domain/id'
import { type NoteFields, tagsOf } from '@/lib/domain/note'
import { type PackageNote, withPackagePictures } from '@/lib/domain/note-package'
import { checkPicture } from '@/lib/domain/picture'
import type { System } from '@/lib/domain/policy'
import type { Result } from '@/lib/domain/result'
import { noteKey } from '@/lib/domain/term-list'
import { noteContent } from '@/lib/notes/content'
import { hashOf } from '../media/hash'
import { insertNotes, type NewNote } from '../notes/insert'
import { ownNoteKeys } from '../notes/list'
import { db } from '../prisma'
import type { deckFinder } from './decks'

/** Whose package it is, and when it came: its id is the import of its notes. */
export type Owning = { readonly id: string; readonly ownerId: string; readonly createdAt: Date }

/** The document of a note of a package: the same however often the note comes. */
export const documentIdOf = ({ ownerId }: Owning, { key }: PackageNote): string => derivedId('anki-note', ownerId, key)

/** Where the notes of a package are already: by the package they came with, or by what they ask. */
export type There = (notes: readonly PackageNote[]) => Promise<ReadonlyMap<PackageNote, string>>

/** Tells which notes are there already, each with its document; what was put away is not. */
export const whatIsThere = async (_system: System, owning: Owning): Promise<There> => {
  const byKey = await ownNoteKeys(owning.ownerId)
  return async (notes) => {
    const ids = notes.map((note) => documentIdOf(owning, note))
    const rows = await db().document.findMany({ where: { id: { in: ids }, archivedAt: null }, select: { id: true } })
    const there = new Set(rows.map(({ id }) => id))
    return new Map(
      notes.flatMap((note, index) => {
        const id = ids[index] ?? ''
        const same = there.has(id) ? id : byKey.get(noteKey(note.fields))
        return same === undefined ? [] : [[note, same] as const]
      }),
    )
  }
}

export type ReadPicture = (name: string) => Promise<Result<Uint8Array>>

type Kept = { readonly fields: NoteFields; readonly media: readonly string[]; readonly bytes: number }

/** Keeps the pictures of a note as those of its owner, until its document is there to have them. */
const keepPictures = async (owning: Owning, note: PackageNote, id: string, readPicture: ReadPicture): Promise<Kept> => {
  const { ownerId, createdAt } = owning
  const media = new Map<number, string>()
  let bytes = 0
  for (const [index, name] of note.pictures.entries()) {
    const picture = await readPicture(name)
    const type = picture.ok ? checkPicture(picture.value) : picture
    if (!picture.ok || !type.ok) continue
    const pictureId = derivedId('anki-picture', id, name)
    const data = { id: pictureId, ownerId, hash: hashOf(picture.value), type: type.value, createdAt }
    await db().media.createMany({ data: [{ ...data, bytes: Buffer.from(picture.value) }], skipDuplicates: true })
    bytes += picture.value.length
    media.set(index, pictureId)
  }
  const { type, front, back } = note.fields
  const shown = (side: string) => withPackagePictures(side, (index) => media.get(index) ?? null)
  return { fields: { type, front: shown(front), back: shown(back) }, media: [...media.values()], bytes }
}

/** Notes that were put away come back with this import; the others are left to be written. */
const bringBack = async (owning: Owning, ids: readonly string[]): Promise<ReadonlySet<string>> =>
  db().$transaction(async (tx) => {
    const rows = await tx.document.findMany({ where: { id: { in: [...ids] } }, select: { id: true } })
    const known = rows.map(({ id }) => id)
    if (known.length === 0) return new Set()
    await tx.document.updateMany({ where: { id: { in: known } }, data: { archivedAt: null, importId: owning.id } })
    await tx.$executeRaw`
      UPDATE "Fact" f SET status = 'active' WHERE f."documentId" = ANY (${known}::uuid[]) AND EXISTS (
        SELECT 1 FROM "FactEvidence" e WHERE e."factId" = f.id AND e."documentVersionId" = (
          SELECT v.id FROM "DocumentVersion" v WHERE v."documentId" = f."documentId" ORDER BY v.number DESC LIMIT 1))`
    return new Set(known)
  })

type Added = { readonly notes: number; readonly cards: number; readonly pictures: number; readonly bytes: number }

/** Writes notes that are not there into their decks. Doing it again changes nothing. */
export const addNotes = async (
  _system: System,
  owning: Owning,
  notes: readonly PackageNote[],
  deckAt: ReturnType<typeof deckFinder>,
  readPicture: ReadPicture,
): Promise<Added> => {
  const { ownerId, createdAt: at } = owning
  const back = await bringBack(
    owning,
    notes.map((note) => documentIdOf(owning, note)),
  )
  const byDeck = new Map<string, NewNote[]>()
  const media: { id: string; documentId: string }[] = []
  let [cards, bytes] = [0, 0]
  for (const note of notes) {
    const id = documentIdOf(owning, note)
    if (back.has(id)) continue
    const kept = await keepPictures(owning, note, id, readPicture)
    const content = noteContent(kept.fields)
    const deckId = await deckAt(note.deck)
    const made = { id, fields: kept.fields, content, from: null, tags: tagsOf(note.tags.join(' ')) }
    byDeck.set(deckId, [...(byDeck.get(deckId) ?? []), made])
    media.push(...kept.media.map((each) => ({ id: each, documentId: id })))
    cards += content.cards.length
    bytes += kept.bytes
  }
  await db().$transaction(async (tx) => {
    for (const [deckId, some] of byDeck) await insertNotes(tx, { ownerId, deckId, importId: owning.id, at }, some)
    await tx.$executeRaw`
      UPDATE "Media" m SET "documentId" = r."documentId", "ownerId" = NULL
      FROM jsonb_to_recordset(${JSON.stringify(media)}::jsonb) AS r(id uuid, "documentId" uuid) WHERE m.id = r.id`
  })
  return { notes: notes.length, cards, pictures: media.length, bytes }
}

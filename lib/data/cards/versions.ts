import type { NoteSource } from '@/lib/domain/payload'
import { db } from '../prisma'
import { type BlockRow, parseBlocks, parseNote, parseSentences, type SentenceRow } from '../stored'

/** A version of a document, its JSON columns parsed. */
export type ReadVersion = {
  readonly text: string
  readonly blocks: readonly BlockRow[]
  readonly sentences: readonly SentenceRow[]
  readonly note: NoteSource | null
}

const noteOf = (note: unknown, html: string | null): NoteSource | null => {
  if (note === null) return null
  const { type, from } = parseNote(note)
  return { type, html, from }
}

// To parse a book for each session costs more than all the rest of it. Versions never change, so a few are kept.
const mostKeptCharacters = 10_000_000
const kept = new Map<string, ReadVersion>()
let keptCharacters = 0

/** What a version weighs: its text, and about as much for each sentence as a long one has. */
const weightOf = ({ text, sentences }: ReadVersion) => text.length + 200 * sentences.length

const drop = (id: string) => {
  const version = kept.get(id)
  if (version === undefined) return
  kept.delete(id)
  keptCharacters -= weightOf(version)
}

const keep = (id: string, version: ReadVersion) => {
  drop(id)
  kept.set(id, version)
  keptCharacters += weightOf(version)
  for (const oldest of kept.keys()) {
    if (keptCharacters <= mostKeptCharacters) return
    drop(oldest)
  }
}

/** Some versions by id; whoever asks has found that the learner may read them. */
export const readVersions = async (ids: readonly string[]): Promise<ReadonlyMap<string, ReadVersion>> => {
  const known = new Map(
    ids.flatMap((id) => {
      const version = kept.get(id)
      return version ? [[id, version] as const] : []
    }),
  )
  const missing = ids.filter((id) => !known.has(id))
  const rows =
    missing.length === 0
      ? []
      : await db().documentVersion.findMany({
          where: { id: { in: missing } },
          select: { id: true, text: true, blocks: true, sentences: true, note: true, html: true },
        })
  for (const { id, text, blocks, sentences, note, html } of rows)
    known.set(id, { text, blocks: parseBlocks(blocks), sentences: parseSentences(sentences), note: noteOf(note, html) })
  for (const [id, version] of known) keep(id, version)
  return known
}

import type { NoteOrigin } from '@/lib/domain/note'
import type { Learner } from '@/lib/domain/policy'
import { readable } from '../documents/find'
import { db } from '../prisma'
import { parseSentences, type SentenceRow } from '../stored'

/** The sentence of a document that a note is made from; `index` counts in its newest version. */
export type OriginRef = { readonly documentId: string; readonly index: number }

type Wanted = (sentence: SentenceRow, text: string) => boolean

const sentenceOf = async (actor: Learner, documentId: string, isWanted: Wanted) => {
  const document = await db().document.findFirst({
    where: { AND: [readable(actor, documentId), { kind: 'text' }] },
    select: {
      id: true,
      title: true,
      versions: { orderBy: { number: 'desc' }, take: 1, select: { text: true, sentences: true } },
    },
  })
  const version = document?.versions[0]
  const row = version && parseSentences(version.sentences).find((sentence) => isWanted(sentence, version.text))
  if (!document || !row) return null
  const sentence = version.text.slice(row.start, row.end)
  return { row, origin: { documentId: document.id, title: document.title, sentence } }
}

/** The sentence as it stands now, in a text that the actor may read; null where there is no such sentence. */
export const originOf = async (actor: Learner, { documentId, index }: OriginRef): Promise<NoteOrigin | null> =>
  (await sentenceOf(actor, documentId, (sentence) => sentence.index === index))?.origin ?? null

/** A sentence with its index, and where in it something stands. */
export type NoteOriginRef = NoteOrigin & { readonly index: number; readonly start: number }

/** The sentence that holds an offset of a text the actor may read; null where there is none. */
export const originAt = async (actor: Learner, documentId: string, offset: number): Promise<NoteOriginRef | null> => {
  const found = await sentenceOf(actor, documentId, ({ start, end }) => start <= offset && offset < end)
  return found && { ...found.origin, index: found.row.index, start: offset - found.row.start }
}

/** The first sentence of a text the actor may read that holds these words, or is among them; null where there is none. */
export const originWith = async (actor: Learner, documentId: string, words: string): Promise<NoteOriginRef | null> => {
  const found = await sentenceOf(actor, documentId, ({ start, end }, text) => {
    const sentence = text.slice(start, end)
    return sentence.includes(words) || words.includes(sentence)
  })
  if (!found) return null
  return { ...found.origin, index: found.row.index, start: Math.max(0, found.origin.sentence.indexOf(words)) }
}

import type { NoteOrigin } from '@/lib/domain/note'
import type { Learner } from '@/lib/domain/policy'
import { readable } from '../documents/find'
import { db } from '../prisma'
import { parseSentences } from '../stored'

/** The sentence of a document that a note is made from; `index` counts in its newest version. */
export type OriginRef = { readonly documentId: string; readonly index: number }

/** The sentence as it stands now, in a text that the actor may read; null where there is no such sentence. */
export const originOf = async (actor: Learner, { documentId, index }: OriginRef): Promise<NoteOrigin | null> => {
  const document = await db().document.findFirst({
    where: { AND: [readable(actor, documentId), { kind: 'text' }] },
    select: {
      id: true,
      title: true,
      versions: { orderBy: { number: 'desc' }, take: 1, select: { text: true, sentences: true } },
    },
  })
  const version = document?.versions[0]
  const sentence = version && parseSentences(version.sentences)[index]
  if (!document || !sentence) return null
  return { documentId: document.id, title: document.title, sentence: version.text.slice(sentence.start, sentence.end) }
}

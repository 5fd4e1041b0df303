import 'server-only'
import { notFound } from 'next/navigation'
import { pooledItems } from '@/lib/data/assignments/pooled'
import { conflictsOf } from '@/lib/data/conflicts'
import { factsOf } from '@/lib/data/facts/read'
import { authorQuestions } from '@/lib/data/questions/read'
import { loadDocument } from '../load'

/** A document with all that its author decides about; for those who may not change it, it has no such page. */
export const loadAuthored = async (id: string) => {
  const { actor, document } = await loadDocument(id)
  const { version } = document
  if (!document.canEdit || !version) notFound()
  const [facts, questions, conflicts] = await Promise.all([
    factsOf(actor, id, version.id),
    authorQuestions(actor, id, new Date()),
    conflictsOf(actor, id),
  ])
  const pooled = await pooledItems(
    actor,
    questions.map(({ versionId }) => versionId),
  )
  return { actor, document, version, facts, questions, conflicts, pooled }
}

export type Authored = Awaited<ReturnType<typeof loadAuthored>>

/** The sentence that an address asks about: by its number, or by an offset into the text at which something was selected. */
export const sentenceAsked = <S extends { readonly index: number; readonly end: number }>(
  sentences: readonly S[],
  { sentence, at }: Partial<Record<'sentence' | 'at', string | string[]>>,
): S | undefined => {
  if (typeof sentence === 'string') return sentences[Number(sentence)]
  return typeof at === 'string' && /^\d{1,9}$/.test(at) ? sentences.find(({ end }) => end > Number(at)) : undefined
}

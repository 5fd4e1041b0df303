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

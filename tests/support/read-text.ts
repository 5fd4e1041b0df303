import { createDocument } from '@/lib/data/documents/create'
import { readDocument } from '@/lib/data/documents/read'
import { factsOf } from '@/lib/data/facts/read'
import { authorQuestions } from '@/lib/data/questions/read'
import type { Learner } from '@/lib/domain/policy'
import { readUploaded } from '@/lib/jobs/read-document'
import { readText as readHere } from '@/lib/jobs/reading'

const now = new Date('2026-03-02T09:00:00Z')

/** A document as its author has it, after the worker has read what waits for it. */
export const readNow = async (owner: Learner, id: string) => {
  await readUploaded(id, now, readHere)
  const document = await readDocument(owner, id)
  if (!document.ok || !document.value.version) throw new Error('not read')
  const { version } = document.value
  const [facts, questions] = await Promise.all([factsOf(owner, id, version.id), authorQuestions(owner, id, now)])
  return { id, document: document.value, version, facts, questions }
}

/** Pastes a text and reads it. The queue must be there (prepareQueues). */
export const readText = async (owner: Learner, text: string) => {
  const made = await createDocument(owner, { name: 'pasted.txt', title: 'Pasted', text }, now)
  if (!made.ok) throw new Error(made.reason)
  return readNow(owner, made.value.id)
}

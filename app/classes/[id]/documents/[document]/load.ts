import 'server-only'
import { notFound } from 'next/navigation'
import { namesFor } from '@/app/_ui/names/hidden'
import { classProgress, studentProgress } from '@/lib/data/class-progress'
import type { Classroom } from '@/lib/data/classes'
import { readDocument } from '@/lib/data/documents/read'
import { factsOf } from '@/lib/data/facts/read'
import { studentIdsOf } from '@/lib/data/memberships'
import type { Person } from '@/lib/domain/policy'

type Query = { fact?: string | string[]; student?: string | string[] }
export type ShadedParams = { params: Promise<{ id: string; document: string }>; searchParams: Promise<Query> }

/** A document granted to a class, what the class or one student remembers of each of its facts, and the fact chosen. */
export const loadShaded = async (actor: Person, classroom: Classroom, { params, searchParams }: ShadedParams) => {
  const read = await readDocument(actor, (await params).document)
  if (!read.ok) notFound()
  const document = read.value
  const { fact, student } = await searchParams
  const now = new Date()
  const only = typeof student === 'string' ? student : null
  const progress = await (only === null
    ? classProgress(actor, classroom.id, now)
    : studentProgress(actor, classroom.id, only, now))
  const remembered = progress.ok ? progress.value.documents.find(({ id }) => id === document.id) : undefined
  if (!progress.ok || !remembered || !document.version) notFound()
  const nameOf = await namesFor(await studentIdsOf(actor, classroom.id))
  const names = new Map(progress.value.students.map(({ userId, name }) => [userId, nameOf(userId, name)]))
  return {
    ...{ classroom, document, remembered, names, only, version: document.version },
    facts: await factsOf(actor, document.id, document.version.id),
    chosen: remembered.facts.find(({ factId }) => factId === fact),
  }
}
export type Shaded = Awaited<ReturnType<typeof loadShaded>>

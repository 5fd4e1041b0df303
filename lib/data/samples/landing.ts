import { env } from '@/lib/env'
import { presentVersion } from '../documents/version'
import { type FactView, factsWithin } from '../facts/read'
import { db } from '../prisma'
import { type AuthorQuestion, presentQuestion, withVersion } from '../questions/read'
import type { BlockRow } from '../stored'

/** The sample that the landing page shows where the operator chose none. */
const defaultSample = 'photosynthesis'

/** A piece of a sample with the facts in it and one question on them that can be answered at once. */
export type LandingSample = {
  readonly documentId: string
  readonly title: string
  readonly language: string
  readonly text: string
  readonly blocks: readonly BlockRow[]
  readonly facts: readonly FactView[]
  readonly question: AuthorQuestion
  readonly section: string
}

/** The block that states what a question asks, and those after it as far as they are one short passage. */
const passage = (blocks: readonly BlockRow[], at: number): BlockRow[] => {
  const first = blocks.findIndex((block) => block.start <= at && at < block.end)
  const [home, next] = blocks.slice(first, first + 2)
  if (!home) return []
  const isShort = next?.kind === 'paragraph' && next.end - home.start < 900
  return isShort ? [home, next] : [home]
}

/**
 * What the landing page shows of a sample: its best question with options, with the passage it cites. Everyone may read
 * samples, so nobody is asked; null where there is none, or the operator wants none.
 */
export const landingSample = async (): Promise<LandingSample | null> => {
  const where = { sampleName: env().RECITE_SAMPLE ?? defaultSample, grants: { some: { everyone: true } } }
  const document = await db().document.findFirst({
    where,
    include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
  })
  const row = document?.versions[0]
  if (!document || !row) return null
  const version = presentVersion(row)
  const facts = await factsWithin(where, version.id, ['approved'])
  const rows = await db().question.findMany({
    where: { documentId: document.id, status: 'approved', kind: 'choice' },
    include: withVersion,
    orderBy: [{ rank: 'asc' }, { id: 'asc' }],
    take: 20,
  })
  const evidenceOf = (question: AuthorQuestion) =>
    facts.find((fact) => fact.id === question.targets[0]?.factId)?.evidence[0]
  const question = rows.flatMap(presentQuestion).find((one) => one.options.length >= 3 && evidenceOf(one))
  const evidence = question && evidenceOf(question)
  if (!evidence) return null
  const blocks = passage(version.blocks, evidence.start)
  const section = version.sentences[evidence.sentence]?.section ?? ''
  const { id, title, language } = document
  return { documentId: id, title, language, text: version.text, blocks, facts, question, section }
}

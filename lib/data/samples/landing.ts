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

const sampleRow = (sampleName: string) =>
  db().document.findFirst({
    where: { sampleName, grants: { some: { everyone: true } } },
    include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
  })

const bestChoices = async (documentId: string): Promise<AuthorQuestion[]> => {
  const rows = await db().question.findMany({
    where: { documentId, status: 'approved', kind: 'choice' },
    include: withVersion,
    orderBy: [{ rank: 'asc' }, { id: 'asc' }],
    take: 20,
  })
  return rows.flatMap(presentQuestion).filter((question) => question.options.length >= 3)
}

/**
 * What the landing page shows of a sample: its best question with options, with the passage it cites. Everyone may read
 * samples, so nobody is asked; null where there is none, or the operator wants none.
 */
export const landingSample = async (): Promise<LandingSample | null> => {
  const document = await sampleRow(env().RECITE_SAMPLE ?? defaultSample)
  const row = document?.versions[0]
  if (!document || !row) return null
  const { id, title, language } = document
  const version = presentVersion(row)
  const facts = await factsWithin({ id }, version.id, ['approved'])
  const asked = (await bestChoices(id)).flatMap((question) => {
    const evidence = facts.find((fact) => fact.id === question.targets[0]?.factId)?.evidence[0]
    return evidence ? [{ question, evidence }] : []
  })
  const [best] = asked
  if (!best) return null
  const { question, evidence } = best
  const blocks = passage(version.blocks, evidence.start)
  const section = version.sentences[evidence.sentence]?.section ?? ''
  return { documentId: id, title, language, text: version.text, blocks, facts, question, section }
}

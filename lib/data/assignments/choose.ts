import { type Assignable, bestQuestions, type Difficulty, difficultyOf, questionsAbout } from '@/lib/domain/choosing'
import type { Person } from '@/lib/domain/policy'
import type { QuestionKind } from '@/lib/domain/question'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { isSlot } from '@/lib/domain/slot'
import { leastRemembered } from '../class-progress/least'
import { editable, readable } from '../documents/find'
import { db } from '../prisma'
import { parseSentences } from '../stored'
import { withheldQuestionIds } from '../wall'
import { pooledItems } from './pooled'

/** A question on the page where an assignment is put together. */
export type AssignableQuestion = Assignable & {
  readonly stem: string
  readonly section: string
  /** Why its author should look at it before approving. */
  readonly look: string | null
  /** As the classes of the actor found it. */
  readonly difficulty: Difficulty
}

export type AssignView = {
  readonly documentId: string
  readonly title: string
  readonly questions: readonly AssignableQuestion[]
  /** Ids of those that are ticked at first. */
  readonly best: readonly string[]
  /** Of each class of the actor's that has answered enough: questions about what it remembers least, the least first. */
  readonly least: readonly {
    readonly classId: string
    readonly name: string
    readonly questionIds: readonly string[]
  }[]
}

const neverAsked = { attempts: 0, facility: null }

/**
 * What can be assigned from a document: its approved questions; for its editors proposals as well, which are approved by
 * being assigned. Best first. With `about` one about each of these facts is ticked at first, as far as there are some: a second
 * about a fact would say what the first asks.
 */
export const questionsToAssign = async (
  actor: Person,
  documentId: string,
  now: Date,
  about: readonly string[] = [],
): Promise<Result<AssignView>> => {
  const document = await db().document.findFirst({
    where: readable(actor, documentId),
    select: {
      id: true,
      title: true,
      versions: { orderBy: { number: 'desc' }, take: 1, select: { id: true, sentences: true } },
    },
  })
  if (!document) return notFound
  const mayApprove = (await db().document.count({ where: editable(actor, documentId) })) > 0
  const rows = await db().question.findMany({
    where: {
      // Who teaches here may sit a quiz there: its questions cannot be assigned to see their keys (the wall).
      id: { notIn: [...(await withheldQuestionIds(actor, now))] },
      documentId: document.id,
      status: { in: mayApprove ? ['approved', 'proposed'] : ['approved'] },
    },
    orderBy: [{ rank: 'asc' }, { id: 'asc' }],
    include: { currentVersion: { include: { targets: { orderBy: { position: 'asc' } } } } },
  })
  const [version] = document.versions
  const sectionOf = await sectionsOf(version)
  const asked = await pooledItems(
    actor,
    rows.flatMap(({ currentVersionId }) => currentVersionId ?? []),
  )
  const questions = rows.flatMap((row): AssignableQuestion[] => {
    const version = row.currentVersion
    if (!version) return []
    const targets = version.targets.flatMap(({ factId, slot }) => (isSlot(slot) ? [{ factId, slot }] : []))
    return [
      {
        id: row.id,
        kind: row.kind as QuestionKind,
        approved: row.status === 'approved',
        rank: row.rank,
        look: row.look,
        difficulty: difficultyOf(asked.get(version.id)?.statistics ?? neverAsked),
        stem: version.stem,
        section: sectionOf(targets[0]?.factId),
        targets,
      },
    ]
  })
  const ready = questions.filter((question) => question.approved || question.look === null)
  const onThese = questionsAbout(ready, about)
  const best = (onThese.length > 0 ? onThese : bestQuestions(ready)).map((question) => question.id)
  const weak = version ? await leastRemembered(actor, { id: document.id, versionId: version.id }, now) : []
  const least = weak.flatMap(({ factIds, ...classroom }) => {
    const questionIds = questionsAbout(ready, factIds).map((question) => question.id)
    return questionIds.length === 0 ? [] : [{ ...classroom, questionIds }]
  })
  return ok({ documentId: document.id, title: document.title, questions, best, least })
}

const sectionsOf = async (version: { id: string; sentences: unknown } | undefined) => {
  if (!version) return () => ''
  const sentences = parseSentences(version.sentences)
  const evidence = await db().factEvidence.findMany({
    where: { documentVersionId: version.id },
    orderBy: { start: 'desc' },
    select: { factId: true, sentenceIndex: true },
  })
  const sections = new Map(evidence.map((span) => [span.factId, sentences[span.sentenceIndex]?.section ?? '']))
  return (factId: string | undefined) => (factId && sections.get(factId)) ?? ''
}

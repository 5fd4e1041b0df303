import { type Illustration, nothingLeftOut } from '@/lib/domain/illustration'
import type { Learner } from '@/lib/domain/policy'
import { ok, type Result } from '@/lib/domain/result'
import { searchKeyOf } from '@/lib/domain/search/key'
import type { SharedDocument, SharedQuestion } from '@/lib/domain/shared-document'
import { newId } from '../id'
import { illustrate } from '../media/illustrate'
import { db, type Transaction } from '../prisma'
import { inParts } from '../reconcile/change'
import { roomFor } from './room'
import { titled } from './title'

/** A long document has thousands of rows to write. */
const patience = { maxWait: 10_000, timeout: 120_000 }

type Coming = {
  readonly tx: Transaction
  readonly documentId: string
  readonly shared: SharedDocument
  readonly at: Date
}

const illustrationsOf = ({ illustrations = [], pictures }: SharedDocument): Illustration[] =>
  illustrations.flatMap(({ picture: place, ...placement }) => {
    const picture = pictures[place]
    return picture ? [{ ...placement, picture }] : []
  })

const addText = async ({ tx, documentId, shared, at }: Coming, ownerId: string): Promise<string> => {
  const { title, language, attribution, text, blocks, sentences, check, engineVersion } = shared
  const versionId = newId(at)
  await tx.document.create({
    data: { id: documentId, ownerId, language, attribution, createdAt: at, ...titled(title) },
  })
  const { kept, refused } = await illustrate(tx, documentId, illustrationsOf(shared), at)
  await tx.documentVersion.create({
    data: {
      ...{ id: versionId, documentId, number: 1, text, blocks, sentences, engineVersion, createdAt: at },
      check: { ...check, leftOut: { ...nothingLeftOut, pages: [], refused } },
      illustrations: kept,
    },
  })
  return versionId
}

/** The ids of the facts, in their order. */
const addFacts = async ({ tx, documentId, shared, at }: Coming, versionId: string): Promise<string[]> => {
  const rows = shared.facts.map((fact) => ({ id: newId(at), fact }))
  await inParts(rows, (part) =>
    tx.fact.createMany({
      data: part.map(({ id, fact: { key, corrected, evidence, ...fact } }) => ({
        ...{ id, documentId, key: key ?? id, ...fact },
        ...(corrected === null ? {} : { override: { slots: corrected } }),
      })),
    }),
  )
  const evidence = rows.flatMap(({ id: factId, fact }) =>
    fact.evidence.map(({ sentence, ...span }) => ({
      ...{ id: newId(at), factId, documentVersionId: versionId, sentenceIndex: sentence, ...span },
    })),
  )
  await inParts(evidence, (part) => tx.factEvidence.createMany({ data: part }))
  return rows.map(({ id }) => id)
}

const addConflicts = async ({ tx, documentId, shared, at }: Coming, factIds: readonly string[]): Promise<void> => {
  const data = shared.conflicts.flatMap(({ a, b, reason, resolution }) => {
    const [factAId, factBId] = [factIds[a], factIds[b]]
    return factAId && factBId ? [{ id: newId(at), documentId, factAId, factBId, reason, resolution }] : []
  })
  await inParts(data, (part) => tx.conflict.createMany({ data: part }))
}

/** What an editor approved stays approved where its sentence stands in the text as it was quoted; else somebody looks again. */
const standing = ({ quotedSentence }: SharedQuestion, sentences: ReadonlySet<string>) =>
  sentences.has(quotedSentence) ? { status: 'approved', look: null } : { status: 'proposed', look: 'fact_changed' }

const addQuestions = async ({ tx, documentId, shared, at }: Coming, factIds: readonly string[]): Promise<void> => {
  const sentences = new Set(shared.sentences.map(({ start, end }) => shared.text.slice(start, end)))
  const rows = shared.questions.map((question) => ({ id: newId(at), versionId: newId(at), question }))
  await inParts(rows, (part) =>
    tx.question.createMany({
      data: part.map(({ id, question }) => ({
        ...{ id, documentId, key: question.key ?? id, kind: question.kind, origin: question.origin },
        ...{ rank: question.rank, ...standing(question, sentences) },
      })),
    }),
  )
  await inParts(rows, (part) =>
    tx.questionVersion.createMany({
      data: part.map(({ id, versionId, question: { stem, answer, accepted, options, parts, quotedSentence } }) => ({
        ...{ id: versionId, questionId: id, number: 1, createdAt: at },
        ...{ stem, answer, accepted, options, parts, quotedSentence, searchKey: searchKeyOf({ stem, answer, parts }) },
      })),
    }),
  )
  const targets = rows.flatMap(({ versionId, question }) =>
    question.targets.flatMap(({ fact, slot }, position) => {
      const factId = factIds[fact]
      return factId ? [{ questionVersionId: versionId, factId, slot, position }] : []
    }),
  )
  await inParts(targets, (part) => tx.questionTarget.createMany({ data: part }))
  await inParts(rows, (part) => {
    const ids = part.map(({ versionId }) => versionId)
    return tx.$executeRaw`UPDATE "Question" AS q SET "currentVersionId" = v.id
      FROM "QuestionVersion" AS v WHERE v."questionId" = q.id AND v.id = ANY(${ids}::uuid[])`
  })
}

/**
 * Keeps a document that came from another server as the actor's own, as it is: nothing is read again, so that no question
 * is lost; the id of the document. `limited` where a visitor keeps too much already.
 */
export const importDocument = async (
  actor: Learner,
  shared: SharedDocument,
  at: Date,
): Promise<Result<{ id: string }>> =>
  db().$transaction(async (tx) => {
    const room = await roomFor(tx, actor, shared.text.length, at)
    if (!room.ok) return room
    const coming: Coming = { tx, documentId: newId(at), shared, at }
    const versionId = await addText(coming, actor.userId)
    const factIds = await addFacts(coming, versionId)
    await addConflicts(coming, factIds)
    await addQuestions(coming, factIds)
    return ok({ id: coming.documentId })
  }, patience)

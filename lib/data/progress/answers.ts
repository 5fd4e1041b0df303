import { addDays, type StudyDay, startOfDay } from '@/lib/domain/day'
import type { StudyEvent } from '@/lib/domain/event'
import type { Learner } from '@/lib/domain/policy'
import type { QuestionKind } from '@/lib/domain/question'
import { Prisma } from '@/lib/generated/client'
import { readableIn } from '../access'
import { answersSince } from '../cards/answers'
import type { LearnerRules } from '../parameters'
import { runStatement } from '../prisma'

/** An answer with the kind of question that asked for it. */
export type KnownAnswer = StudyEvent & { readonly kind: QuestionKind | null }

// Tens of thousands of ids travel as one value.
const kindsOf = async (answers: readonly StudyEvent[]) => {
  const ids = [...new Set(answers.flatMap(({ questionVersionId }) => questionVersionId ?? []))]
  const versions = await runStatement<{ id: string; kind: QuestionKind }>(Prisma.sql`
    SELECT v.id, q.kind FROM "QuestionVersion" v JOIN "Question" q ON q.id = v."questionId" WHERE v.id = ANY (${ids}::uuid[])`)
  return new Map(versions.map(({ id, kind }) => [id, kind]))
}

const readableFacts = async (actor: Learner, factIds: readonly string[], documentId: string | undefined) => {
  const rows = await runStatement<{ id: string }>(Prisma.sql`
    SELECT f.id FROM "Fact" f JOIN "Document" d ON d.id = f."documentId"
    WHERE f.id = ANY (${factIds}::uuid[]) AND ${readableIn(actor)}
      ${documentId === undefined ? Prisma.empty : Prisma.sql`AND d.id = ${documentId}::uuid`}`)
  return new Set(rows.map(({ id }) => id))
}

/** The learner's answers of `days` days that count, on documents they may read now, or on one of them. */
export const answersOfDays = async (
  actor: Learner,
  today: StudyDay,
  { clock }: LearnerRules,
  days: number,
  documentId?: string,
): Promise<KnownAnswer[]> => {
  const all = await answersSince(actor, startOfDay(addDays(today, 1 - days), clock))
  const readable = await readableFacts(actor, [...new Set(all.map(({ factId }) => factId))], documentId)
  const answers = all.filter(({ factId, type }) => type === 'answer' && readable.has(factId))
  const kinds = await kindsOf(answers)
  return answers.map((answer) => ({ ...answer, kind: kinds.get(answer.questionVersionId ?? '') ?? null }))
}

import { addDays, type StudyDay, startOfDay } from '@/lib/domain/day'
import type { StudyEvent } from '@/lib/domain/event'
import type { Learner } from '@/lib/domain/policy'
import type { QuestionKind } from '@/lib/domain/question'
import { readableDocument } from '../access'
import { answersSince } from '../cards/answers'
import type { LearnerRules } from '../parameters'
import { db } from '../prisma'

/** An answer with the kind of question that asked for it. */
export type KnownAnswer = StudyEvent & { readonly kind: QuestionKind | null }

const kindsOf = async (answers: readonly StudyEvent[]) => {
  const versions = await db().questionVersion.findMany({
    where: { id: { in: [...new Set(answers.flatMap(({ questionVersionId }) => questionVersionId ?? []))] } },
    select: { id: true, question: { select: { kind: true } } },
  })
  return new Map(versions.map(({ id, question }) => [id, question.kind as QuestionKind]))
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
  const facts = await db().fact.findMany({
    where: {
      id: { in: [...new Set(all.map(({ factId }) => factId))] },
      document: { AND: [readableDocument(actor), documentId === undefined ? {} : { id: documentId }] },
    },
    select: { id: true },
  })
  const readable = new Set(facts.map(({ id }) => id))
  const answers = all.filter(({ factId, type }) => type === 'answer' && readable.has(factId))
  const kinds = await kindsOf(answers)
  return answers.map((answer) => ({ ...answer, kind: kinds.get(answer.questionVersionId ?? '') ?? null }))
}

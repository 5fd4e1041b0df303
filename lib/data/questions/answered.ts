import { Prisma } from '@/lib/generated/client'
import type { Transaction } from '../prisma'

type Those = { readonly documentIds: readonly string[] } | { readonly ids: readonly string[] }

const among = (those: Those): Prisma.Sql =>
  'ids' in those
    ? Prisma.sql`q.id = ANY (${those.ids}::uuid[])`
    : Prisma.sql`q."documentId" = ANY (${those.documentIds}::uuid[])`

/** Those questions that somebody but `exceptId` answered, as the log tells: no key ties an event to its question (docs/decisions/031). */
export const answeredQuestions = (
  tx: Transaction,
  those: Those,
  exceptId: string | null = null,
): Promise<readonly { readonly id: string; readonly documentId: string }[]> => tx.$queryRaw`
    SELECT q.id, q."documentId" FROM "Question" q WHERE ${among(those)} AND EXISTS (
      SELECT 1 FROM "QuestionVersion" v JOIN "StudyEvent" e ON e."questionVersionId" = v.id
      WHERE v."questionId" = q.id AND e."userId" IS DISTINCT FROM ${exceptId}::uuid)`

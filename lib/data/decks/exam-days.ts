import { type DayClock, type StudyDay, studyDayOf } from '@/lib/domain/day'
import { Prisma } from '@/lib/generated/client'
import { runStatement } from '../prisma'

/** An exam to come and the decks it is of: its own and all that lie within it. */
export type LoadedExam = { readonly at: string; readonly deckIds: readonly string[] }

/** Exams of the learner's decks after a moment. */
export const examsStatement = (userId: string, after: Date): Prisma.Sql => Prisma.sql`
  SELECT e.at, (
    WITH RECURSIVE within AS (
      SELECT e."deckId" AS id UNION SELECT d.id FROM "Deck" d JOIN within w ON d."parentId" = w.id)
    SELECT json_agg(w.id) FROM within w) AS "deckIds"
  FROM "Exam" e JOIN "Deck" k ON k.id = e."deckId"
  WHERE k."ownerId" = ${userId}::uuid AND e.at > ${after}::timestamptz`

/** The days of the exams that a deck is prepared for, ascending. */
export const examDaysBy =
  (exams: readonly LoadedExam[], clock: DayClock) =>
  (deckId: string): readonly StudyDay[] =>
    exams
      .filter(({ deckIds }) => deckIds.includes(deckId))
      .map(({ at }) => studyDayOf(new Date(at), clock))
      .sort()

/** The same, loaded by itself. */
export const examDaysOf = async (userId: string, now: Date): Promise<(deckId: string) => readonly StudyDay[]> => {
  const [row] = await runStatement<DayClock & { exams: LoadedExam[] }>(Prisma.sql`
    SELECT u."timeZone", u."dayStartsAtHour", (
      SELECT coalesce(json_agg(x), '[]') FROM (${examsStatement(userId, now)}) x) AS exams
    FROM "User" u WHERE u.id = ${userId}::uuid`)
  return row ? examDaysBy(row.exams, row) : () => []
}

import type { StudyDay } from '@/lib/domain/day'
import type { Mastery } from '@/lib/domain/progress'
import { Prisma } from '@/lib/generated/client'
import { type ExamView, examsWith } from '../decks/exams'
import { isStudied, recallOn } from '../library/compile'
import { runStatement } from '../prisma'
import { deckPlace, remembered, type Within } from './scope'

type Row = {
  readonly total: number
  readonly studied: number
  readonly now: number | null
  readonly onDay: number | null
}

const memoryOf = async (
  within: Within,
  deckIds: ReadonlySet<string>,
  { today, day }: { readonly today: StudyDay; readonly day: StudyDay },
): Promise<{ readonly now: Mastery; readonly onDay: Mastery }> => {
  const { moment } = within.setting
  const places = within.decks.flatMap(({ id }, index) => (deckIds.has(id) ? [index + 1] : []))
  const mean = (on: StudyDay) =>
    Prisma.sql`avg(CASE WHEN ${isStudied} THEN ${recallOn(Prisma.sql`${on}::date`, moment)} END)`
  const [row] = await runStatement<Row>(Prisma.sql`
    SELECT count(*)::int AS total, count(*) FILTER (WHERE ${isStudied})::int AS studied, ${mean(today)} AS now, ${mean(day)} AS "onDay"
    FROM ${remembered({ ...within, scope: {} })} AND ${deckPlace(within)} = ANY (${places}::int[])`)
  const { total, studied, now, onDay } = row ?? { total: 0, studied: 0, now: null, onDay: null }
  return { now: { expected: now, studied, total }, onDay: { expected: onDay, studied, total } }
}

/** The exams to come of the decks in scope, the soonest first; each is over the whole of its deck. */
export const examsIn = async (within: Within): Promise<readonly ExamView[]> => {
  const { actor, moment } = within.setting
  const exams = await examsWith(actor, moment.now, moment, (deckIds, days) => memoryOf(within, deckIds, days))
  return exams.filter(({ deckId }) => within.scope.deckId === undefined || within.scope.deckId === deckId)
}

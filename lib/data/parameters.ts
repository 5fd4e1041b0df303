import type { DayClock } from '@/lib/domain/day'
import type { Learner } from '@/lib/domain/policy'
import { defaultWeights } from '@/lib/domain/schedule'
import { Prisma } from '@/lib/generated/client'
import { runStatement } from './prisma'

/** What the schedule of a learner depends on besides their decks: the newest FSRS weights (the published ones before a fit), and when their day begins. */
export type LearnerRules = { readonly weights: readonly number[]; readonly clock: DayClock }

/** `settings`: the column of the user. */
export type LearnerRow = DayClock & { readonly weights: readonly number[] | null; readonly settings: unknown }

export const learnerStatement = (userId: string): Prisma.Sql => Prisma.sql`
  SELECT u."timeZone", u."dayStartsAtHour", u.settings, (
    SELECT p.weights FROM "SchedulerParameters" p WHERE p."userId" = u.id ORDER BY p.number DESC LIMIT 1) AS weights
  FROM "User" u WHERE u.id = ${userId}::uuid`

export const presentRules = (row: LearnerRow | null | undefined): LearnerRules => ({
  weights: row?.weights ?? defaultWeights,
  clock: { timeZone: row?.timeZone ?? 'UTC', dayStartsAtHour: row?.dayStartsAtHour ?? 4 },
})

export const rulesOf = async (actor: Learner): Promise<LearnerRules> => {
  const [row] = await runStatement<LearnerRow>(learnerStatement(actor.userId))
  return presentRules(row)
}

import type { DayClock } from '@/lib/domain/day'
import type { Learner } from '@/lib/domain/policy'
import { defaultWeights } from '@/lib/domain/schedule'
import { db } from './prisma'

/** What the schedule of a learner depends on besides their decks: the newest FSRS weights (the published ones before a fit), and when their day begins. */
export type LearnerRules = { readonly weights: readonly number[]; readonly clock: DayClock }

export const rulesOf = async (actor: Learner): Promise<LearnerRules> => {
  const user = await db().user.findUnique({
    where: { id: actor.userId },
    select: {
      timeZone: true,
      dayStartsAtHour: true,
      parameters: { orderBy: { number: 'desc' }, take: 1, select: { weights: true } },
    },
  })
  return {
    weights: user?.parameters[0]?.weights ?? defaultWeights,
    clock: { timeZone: user?.timeZone ?? 'UTC', dayStartsAtHour: user?.dayStartsAtHour ?? 4 },
  }
}

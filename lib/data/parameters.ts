import type { Learner } from '@/lib/domain/policy'
import { defaultWeights } from '@/lib/domain/schedule'
import { db } from './prisma'

/** The learner's newest FSRS weights, or the published ones before there is a fit. */
export const weightsOf = async (actor: Learner): Promise<readonly number[]> => {
  const newest = await db().schedulerParameters.findFirst({
    where: { userId: actor.userId },
    orderBy: { number: 'desc' },
    select: { weights: true },
  })
  return newest?.weights ?? defaultWeights
}

import type { Learner } from '@/lib/domain/policy'
import { expectedSeconds } from '@/lib/domain/queue'
import { deskOf } from '../cards'
import { planOf } from './plan'

/** How many facts are due on the learner's day, and the minutes they take at their own pace: the same figures as on Today. */
export const dueToday = async (actor: Learner, now: Date): Promise<{ due: number; minutes: number }> => {
  const desk = await deskOf(actor, now, {})
  if (!desk.ok) throw new Error('everything is always there')
  const { due } = await planOf(desk.value)
  return { due: due.length, minutes: Math.ceil(expectedSeconds(due, desk.value.pace) / 60) }
}

import type { Learner } from '@/lib/domain/policy'
import { expectedSeconds } from '@/lib/domain/queue'
import { frameOf } from '../cards'
import { duePlan } from './plan'

/** How many facts are due on the learner's day, and the minutes they take at their own pace: the same figures as on Today. */
export const dueToday = async (actor: Learner, now: Date): Promise<{ due: number; minutes: number }> => {
  const frame = await frameOf(actor, now, {})
  if (!frame.ok) throw new Error('everything is always there')
  const { due } = await duePlan(frame.value)
  return { due: due.length, minutes: Math.ceil(expectedSeconds(due, frame.value.day.pace) / 60) }
}

import { isAway } from '@/lib/domain/class-sections'
import type { Person } from '@/lib/domain/policy'
import { failure, ok, type Result } from '@/lib/domain/result'
import { memberClass } from '../access'
import { classProgress } from '../class-progress'
import { db } from '../prisma'
import { dailyKey, postNotice } from './post'
import { type Remindable, remindableMembers } from './remind'

/** How a reminder gets to some students of a class, by name: for its teachers. */
export const howReminded = async (
  actor: Person,
  classId: string,
  userIds: readonly string[],
): Promise<readonly Remindable[]> =>
  remindableMembers({ classId, userId: { in: [...userIds] }, classroom: memberClass(actor, 'teacher') })

/**
 * Reminds those of a class to go on studying who have been away, each at most once a day. Teachers of the class. `conflict`
 * (`nobodyAway`) where all are back.
 */
export const remindAway = async (actor: Person, classId: string, now: Date): Promise<Result<null>> => {
  const progress = await classProgress(actor, classId, now)
  if (!progress.ok) return progress
  const userIds = progress.value.students.filter(({ daysAway }) => isAway(daysAway)).map(({ userId }) => userId)
  if (userIds.length === 0) return failure('conflict', 'nobodyAway')
  const told = { userIds, about: { classId }, key: dailyKey(classId, now) }
  await db().$transaction((tx) => postNotice(tx, 'reminder', told, now))
  return ok(null)
}

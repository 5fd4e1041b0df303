import type { Person } from '@/lib/domain/policy'
import { visibleNotices } from '../notices'
import { db } from '../prisma'
import { readPreference } from './preferences'

/** How many notices the actor has not opened yet: for the bar. */
export const unreadNotices = async (actor: Person, now: Date): Promise<number> => {
  const { inApp } = await readPreference(actor, 'notices')
  return db().notice.count({ where: { AND: [visibleNotices(actor, inApp, now), { readAt: null }] } })
}

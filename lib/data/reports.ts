import { isId } from '@/lib/domain/id'
import type { LinkGrant, Person } from '@/lib/domain/policy'
import { reportEnd } from '@/lib/domain/report'
import { notFound, ok, type Result } from '@/lib/domain/result'
import type { Prisma } from '@/lib/generated/client'
import { memberClass } from './access'
import { audit } from './audit'
import { newId } from './id'
import { db } from './prisma'

/** A report that can be read by its link, without an account. */
export type ReportLink = {
  readonly id: string
  readonly createdAt: Date
  readonly expiresAt: Date
  /** What its link has to grant. */
  readonly grant: LinkGrant
}

const studentOf = (actor: Person, classId: string, userId: string): Prisma.MembershipWhereInput => ({
  ...{ classId: isId(classId) ? classId : { in: [] }, userId: isId(userId) ? userId : { in: [] } },
  ...{ role: 'student', removedAt: null, classroom: memberClass(actor, 'teacher') },
})

/** Makes a report for who looks after a student, for the teachers of the class: it ends by itself, and can be taken back. */
export const makeReport = async (
  actor: Person,
  classId: string,
  userId: string,
  now: Date,
): Promise<Result<{ id: string }>> => {
  if ((await db().membership.count({ where: studentOf(actor, classId, userId) })) === 0) return notFound
  const id = newId(now)
  await db().$transaction(async (tx) => {
    const expiresAt = reportEnd(now)
    await tx.guardianLink.create({
      data: { id, classId, userId, createdById: actor.userId, createdAt: now, expiresAt },
    })
    await audit(actor, tx, [{ action: 'report.make', subject: id, after: { classId, userId } }], now)
  })
  return ok({ id })
}

/** The reports of a student that can be read now, the newest first; none for others than teachers of the class. */
export const openReports = async (
  actor: Person,
  classId: string,
  userId: string,
  now: Date,
): Promise<readonly ReportLink[]> => {
  const rows = await db().guardianLink.findMany({
    where: { membership: studentOf(actor, classId, userId), revokedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
  })
  return rows.map(({ id, createdAt, expiresAt }) => ({
    ...{ id, createdAt, expiresAt },
    grant: { purpose: 'report', userId, about: id },
  }))
}

/** Takes a report back: its link opens nothing from now on. */
export const revokeReport = async (actor: Person, classId: string, id: string, now: Date): Promise<Result<null>> => {
  if (!isId(classId) || !isId(id)) return notFound
  const where = { id, classId, membership: { classroom: memberClass(actor, 'teacher') } }
  if ((await db().guardianLink.count({ where })) === 0) return notFound
  await db().$transaction(async (tx) => {
    const { count } = await tx.guardianLink.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } })
    if (count > 0) await audit(actor, tx, [{ action: 'report.revoke', subject: id }], now)
  })
  return ok(null)
}

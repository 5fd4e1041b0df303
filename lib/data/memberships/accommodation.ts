import type { Accommodation } from '@/lib/domain/accommodation'
import type { Person } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/client'
import { memberClass } from '../access'
import { moveDeadlines } from '../attempts/deadlines'
import { audit } from '../audit'
import { db } from '../prisma'

/**
 * Sets what a student needs more of: on the person, where a list of this class made the account or an operator asks, and
 * otherwise for this class alone. It holds at once, also in an attempt that runs. Null takes it back. Teachers of the class.
 */
export const setAccommodation = async (
  actor: Person,
  classId: string,
  userId: string,
  accommodation: Accommodation | null,
  at: Date,
): Promise<Result<null>> =>
  db().$transaction(async (tx) => {
    const member = await tx.membership.findFirst({
      where: {
        ...{ userId, role: 'student', removedAt: null },
        classroom: { AND: [{ id: classId }, memberClass(actor, 'teacher')] },
      },
      select: { classId: true, user: { select: { createdByClassId: true, isOperator: true } } },
    })
    if (!member) return notFound
    const isOfRoster = member.user.createdByClassId === member.classId && !member.user.isOperator
    const isOnPerson = isOfRoster || actor.isOperator
    const value = accommodation ?? Prisma.DbNull
    const key = { classId_userId: { classId: member.classId, userId } }
    if (isOnPerson) await tx.user.update({ where: { id: userId }, data: { accommodation: value } })
    // What was set for this class alone gives way to what is set on the person.
    await tx.membership.update({ where: key, data: { accommodationOverride: isOnPerson ? Prisma.DbNull : value } })
    const subject = isOnPerson ? userId : `${member.classId}/${userId}`
    await audit(actor, tx, [{ action: 'class.accommodation', subject, after: { ...accommodation } }], at)
    await moveDeadlines(tx, isOnPerson ? { userId } : { userId, assignment: { classId: member.classId } })
    return ok(null)
  })

import type { Actor } from '@/lib/domain/policy'
import { notFound, type Result } from '@/lib/domain/result'
import { memberClass } from '../access'
import { db } from '../prisma'
import { giveTemporaryPassword } from '../users/temporary-password'

/**
 * A new password for a student whose account was made by a list of this very class: for its teachers. Never of somebody who
 * teaches or runs the server (teaching.md): to everybody else it is `not_found`.
 */
export const resetStudentPassword = async (
  actor: Actor,
  classId: string,
  userId: string,
  hash: string,
  now: Date,
): Promise<Result<null>> =>
  db().$transaction(async (tx) => {
    const student = await tx.user.findFirst({
      where: {
        id: userId,
        isOperator: false,
        createdByClassId: classId,
        memberships: {
          some: { classId, role: 'student', removedAt: null, classroom: memberClass(actor, 'teacher') },
          none: { role: 'teacher', removedAt: null },
        },
      },
      select: { id: true },
    })
    return student ? giveTemporaryPassword(tx, actor, student.id, hash, now) : notFound
  })

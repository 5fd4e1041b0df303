import { Prisma } from '@/lib/generated/client'
import { holdDocumentsOf } from '../documents/hold'
import { quotedByOthers } from '../documents/quoted'
import type { Transaction } from '../prisma'

// An editor carries the document on, else a teacher of a class that reads it; else it stays with the deleted row.
const handOver = async (tx: Transaction, userId: string): Promise<void> => {
  const own = await tx.document.findMany({ where: { ownerId: userId }, select: { id: true } })
  const quoted = await quotedByOthers(
    tx,
    userId,
    own.map(({ id }) => id),
  )
  const kept = await tx.document.findMany({
    where: quoted,
    include: {
      grants: {
        include: {
          classroom: {
            include: { memberships: { where: { role: 'teacher', removedAt: null }, orderBy: { joinedAt: 'asc' } } },
          },
        },
      },
    },
  })
  for (const { id, grants } of kept) {
    const editor = grants.find((grant) => grant.role === 'editor' && grant.userId !== null)?.userId
    const teachers = grants.flatMap((grant) => grant.classroom?.memberships ?? [])
    const heir = editor ?? teachers[0]?.userId
    if (heir) await tx.document.update({ where: { id }, data: { ownerId: heir } })
  }
  await tx.document.deleteMany({ where: { ownerId: userId, NOT: quoted } })
}

// A class without a teacher: removed when nobody else ever was in it, else kept as it is, read-only.
const leaveClasses = async (tx: Transaction, userId: string, now: Date): Promise<void> => {
  const alone = { memberships: { some: { userId }, none: { userId: { not: userId } } } }
  await tx.class.deleteMany({ where: alone })
  await tx.class.updateMany({
    where: {
      archivedAt: null,
      memberships: {
        some: { userId, role: 'teacher', removedAt: null },
        none: { userId: { not: userId }, role: 'teacher', removedAt: null },
      },
    },
    data: { archivedAt: now, joinOpen: false },
  })
  await tx.membership.updateMany({ where: { userId, removedAt: null }, data: { removedAt: now } })
  await tx.membership.updateMany({
    where: { userId },
    data: { realName: null, externalId: null, accommodationOverride: Prisma.DbNull },
  })
}

const blankAnswers = (tx: Transaction, userId: string): Promise<unknown> =>
  tx.response.updateMany({
    where: { attempt: { userId } },
    data: { answer: Prisma.JsonNull, lateAnswer: Prisma.DbNull, comment: null },
  })

/**
 * Removes a user by the rules of data-model.md, "Deletion": cards, log and documents that nobody else uses go; what
 * others rely on is handed over or kept; attempts stay in their gradebooks without name and answers. The row itself goes
 * unless something that is kept refers to it; then it is emptied (kind `deleted`).
 */
export const eraseUser = async (tx: Transaction, userId: string, now: Date): Promise<void> => {
  await holdDocumentsOf(tx, userId)
  await tx.contest.deleteMany({ where: { userId } })
  await tx.card.deleteMany({ where: { userId } })
  await tx.cardTag.deleteMany({ where: { userId } })
  await tx.cardAct.deleteMany({ where: { userId } })
  await tx.readingPlace.deleteMany({ where: { userId } })
  await tx.media.deleteMany({ where: { ownerId: userId } })
  await tx.studyEvent.deleteMany({ where: { userId } })
  await leaveClasses(tx, userId, now)
  await handOver(tx, userId)
  await blankAnswers(tx, userId)
  const user = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { username: true, _count: { select: { attempts: true, documents: true } } },
  })
  if (user.username) await tx.signInFailure.deleteMany({ where: { account: user.username } })
  if (user._count.attempts + user._count.documents === 0) {
    await tx.user.delete({ where: { id: userId } })
    return
  }
  await tx.session.deleteMany({ where: { userId } })
  await tx.mail.deleteMany({ where: { userId } })
  await tx.deck.deleteMany({ where: { ownerId: userId } })
  await tx.schedulerParameters.deleteMany({ where: { userId } })
  await tx.assignmentException.deleteMany({ where: { userId } })
  await tx.documentGrant.deleteMany({ where: { userId } })
  await tx.user.update({
    where: { id: userId },
    data: {
      kind: 'deleted',
      username: null,
      email: null,
      confirmedEmail: null,
      displayName: '',
      passwordHash: null,
      isOperator: false,
      settings: {},
      accommodation: Prisma.DbNull,
    },
  })
}

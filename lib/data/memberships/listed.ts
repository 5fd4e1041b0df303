import type { ListedStudent } from '@/lib/domain/classroom'
import type { Prisma } from '@/lib/generated/client'

/** What has to be loaded of a membership for a `ListedStudent`. */
export const listed = {
  userId: true,
  realName: true,
  externalId: true,
  removedAt: true,
  user: { select: { displayName: true, username: true } },
} satisfies Prisma.MembershipSelect

export const asListed = (row: Prisma.MembershipGetPayload<{ select: typeof listed }>): ListedStudent => ({
  userId: row.userId,
  name: row.realName ?? row.user.displayName,
  username: row.user.username,
  externalId: row.externalId,
  leftAt: row.removedAt,
})

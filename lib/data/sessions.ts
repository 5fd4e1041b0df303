import { isId } from '@/lib/domain/id'
import type { Learner, System } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/client'
import { newId } from './id'
import { db, runStatement } from './prisma'
import { type Profile, type ProfileRow, presentProfile } from './users/profile'

const millisPerDay = 86_400_000
/** A session unused for so long has ended. */
export const sessionIdleDays = 30
const idleSince = (now: Date) => new Date(now.getTime() - sessionIdleDays * millisPerDay)
const touchEveryMillis = 5 * 60_000

/** Who a session belongs to. */
export type SessionUser = { readonly userId: string; readonly profile: Profile }

/** Begins a session for a user who has just proved who they are; returns its id. */
export const openSession = async (_system: System, userId: string, now: Date): Promise<string> => {
  const id = newId(now)
  await db().user.update({
    where: { id: userId },
    data: { lastSeenAt: now, sessions: { create: { id, createdAt: now, lastSeenAt: now } } },
  })
  return id
}

/**
 * The user of a session that is neither ended nor idle, else null: asked on every request, so that sign-out, removal and
 * a change of role act at once. Notes when the session was last used, at most every five minutes.
 */
export const sessionUser = async (_system: System, sessionId: string, now: Date): Promise<SessionUser | null> => {
  if (!isId(sessionId)) return null
  // One statement: every request asks it, and a study answer does little else.
  const [row] = await runStatement<ProfileRow & { userId: string; usedAt: Date }>(Prisma.sql`
    SELECT u.id AS "userId", u.kind, u."displayName", u.username, u.locale, u."timeZone", u."dayStartsAtHour",
      u."isOperator", u.settings, s."lastSeenAt" AS "usedAt"
    FROM "Session" s JOIN "User" u ON u.id = s."userId"
    WHERE s.id = ${sessionId}::uuid AND s."revokedAt" IS NULL AND s."lastSeenAt" > ${idleSince(now)}::timestamptz`)
  const profile = row && presentProfile(row)
  if (!profile) return null
  const { userId, usedAt } = row
  if (now.getTime() - usedAt.getTime() > touchEveryMillis) {
    await db().session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: now } })
    await db().user.updateMany({ where: { id: userId }, data: { lastSeenAt: now } })
  }
  return { userId, profile }
}

/** One line of the list of places where somebody is signed in. */
export type SessionLine = { readonly id: string; readonly createdAt: Date; readonly lastSeenAt: Date }

/** The actor's own sessions that still hold, the last used first. */
export const listSessions = async (actor: Learner, now: Date): Promise<readonly SessionLine[]> =>
  db().session.findMany({
    where: { userId: actor.userId, revokedAt: null, lastSeenAt: { gt: idleSince(now) } },
    orderBy: { lastSeenAt: 'desc' },
    select: { id: true, createdAt: true, lastSeenAt: true },
  })

/** Ends one of the actor's own sessions. */
export const endSession = async (actor: Learner, sessionId: string, now: Date): Promise<Result<null>> => {
  if (!isId(sessionId)) return notFound
  const { count } = await db().session.updateMany({
    where: { id: sessionId, userId: actor.userId, revokedAt: null },
    data: { revokedAt: now },
  })
  return count === 0 ? notFound : ok(null)
}

/** Ends the actor's own sessions but the one given. */
export const endOtherSessions = async (actor: Learner, keepSessionId: string, now: Date): Promise<void> => {
  await db().session.updateMany({
    where: { userId: actor.userId, revokedAt: null, id: { not: keepSessionId } },
    data: { revokedAt: now },
  })
}

/** Removes sessions that have ended or run out: for the clean-up job. Returns how many. */
export const clearEndedSessions = async (_system: System, now: Date): Promise<number> => {
  const ended = { OR: [{ revokedAt: { not: null } }, { lastSeenAt: { lte: idleSince(now) } }] }
  return (await db().session.deleteMany({ where: ended })).count
}

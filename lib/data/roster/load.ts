import type { Actor } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import {
  planRoster,
  type Roster,
  type RosterAccount,
  type RosterPlan,
  readRoster,
  rosterLimits,
  usernameBase,
  usernameChoices,
} from '@/lib/domain/roster'
import { readTable } from '@/lib/table'
import { memberClass } from '../access'
import type { Transaction } from '../prisma'

/** Reads a list as it was pasted or uploaded: `rosterQuotes`, `rosterEmpty`, `rosterLong`. */
export const readList = (text: string): Result<Roster> => {
  const rows = readTable(text)
  if (rows === null) return failure('invalid', 'rosterQuotes')
  if (rows.length > rosterLimits.rows + 1)
    return failure('invalid', 'rosterLong', { params: { found: rows.length, limit: rosterLimits.rows } })
  const roster = readRoster(rows)
  return roster.entries.length + roster.refused.length === 0 ? failure('invalid', 'rosterEmpty') : ok(roster)
}

const membershipsHere = async (tx: Transaction, classId: string): Promise<RosterAccount[]> => {
  const rows = await tx.membership.findMany({
    where: { classId, user: { kind: 'person' } },
    select: {
      userId: true,
      role: true,
      realName: true,
      externalId: true,
      removedAt: true,
      user: { select: { username: true, displayName: true } },
    },
    orderBy: { joinedAt: 'asc' },
  })
  return rows.map((row) => ({
    userId: row.userId,
    username: row.user.username,
    name: row.realName ?? row.user.displayName,
    externalId: row.externalId,
    membership: row.removedAt ? 'removed' : row.role === 'teacher' ? 'teacher' : 'student',
  }))
}

/** Accounts that lists made of other classes which the actor teaches: next term the same people come again. */
const knownElsewhere = async (
  tx: Transaction,
  actor: Actor,
  { entries }: Roster,
  here: readonly RosterAccount[],
): Promise<RosterAccount[]> => {
  const taught = await tx.class.findMany({ where: memberClass(actor, 'teacher'), select: { id: true } })
  const taughtIds = taught.map(({ id }) => id)
  const ids = entries.flatMap(({ externalId }) => externalId ?? [])
  const usernames = entries.flatMap(({ username }) => username ?? [])
  const known = { classId: { in: taughtIds }, externalId: { in: ids } }
  const rows = await tx.user.findMany({
    where: {
      kind: 'person',
      id: { notIn: here.map(({ userId }) => userId) },
      createdByClassId: { in: taughtIds },
      OR: [{ username: { in: usernames } }, { memberships: { some: known } }],
    },
    select: {
      id: true,
      username: true,
      displayName: true,
      memberships: { where: known, select: { externalId: true }, orderBy: { joinedAt: 'desc' }, take: 1 },
    },
  })
  return rows.map((row) => ({
    userId: row.id,
    username: row.username,
    name: row.displayName,
    externalId: row.memberships[0]?.externalId ?? null,
    membership: 'none',
  }))
}

const takenNames = async (tx: Transaction, { entries }: Roster): Promise<ReadonlySet<string>> => {
  const names = entries.flatMap(({ name, username }) => username ?? usernameChoices(usernameBase(name)))
  const rows = await tx.user.findMany({ where: { username: { in: [...new Set(names)] } }, select: { username: true } })
  return new Set(rows.flatMap(({ username }) => username ?? []))
}

/** What a list would do to a class that the actor teaches. */
export const loadPlan = async (
  tx: Transaction,
  actor: Actor,
  classId: string,
  roster: Roster,
): Promise<Result<RosterPlan>> => {
  const where = { AND: [{ id: classId, archivedAt: null }, memberClass(actor, 'teacher')] }
  const classroom = await tx.class.findFirst({ where, select: { id: true } })
  if (!classroom) return notFound
  const here = await membershipsHere(tx, classId)
  const accounts = [...here, ...(await knownElsewhere(tx, actor, roster, here))]
  return ok(planRoster(roster, accounts, await takenNames(tx, roster)))
}

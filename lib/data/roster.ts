import type { Actor } from '@/lib/domain/policy'
import { failure, ok, type Result } from '@/lib/domain/result'
import { digestOf, type RosterLine, type RosterPlan, type RosterPreview } from '@/lib/domain/roster'
import { audit } from './audit'
import { newId } from './id'
import { tellAssigned } from './notices/post'
import { db, type Transaction } from './prisma'
import { loadPlan, readList } from './roster/load'
import { isTaken } from './users'

const present = (plan: RosterPlan): RosterPreview => ({
  lines: plan.lines.map(({ act, username, entry, account }) => ({
    line: entry.line,
    act,
    username,
    name: entry.name,
    externalId: entry.externalId ?? account?.externalId ?? null,
    before: act === 'change' && account ? { name: account.name, externalId: account.externalId } : null,
  })),
  refused: plan.refused,
  unnamed: plan.unnamed,
  made: plan.lines.filter(({ act }) => act === 'make').length,
  digest: digestOf(plan),
})

/** What a list of students would do to a class, line by line, without doing it. */
export const previewRoster = async (actor: Actor, classId: string, text: string): Promise<Result<RosterPreview>> => {
  const roster = readList(text)
  if (!roster.ok) return roster
  const plan = await db().$transaction((tx) => loadPlan(tx, actor, classId, roster.value))
  return plan.ok ? ok(present(plan.value)) : plan
}

const entryOf = ({ entry, account }: RosterLine) => ({
  realName: entry.name,
  externalId: entry.externalId ?? account?.externalId ?? null,
})

const make = async (tx: Transaction, classId: string, line: RosterLine, passwordHash: string, at: Date) => {
  const id = newId(at)
  const classroom = await tx.class.findUniqueOrThrow({ where: { id: classId }, select: { timeZone: true } })
  await tx.user.create({
    data: {
      id,
      kind: 'person',
      username: line.username,
      displayName: line.entry.name,
      passwordHash,
      timeZone: classroom.timeZone,
      settings: { mustChangePassword: true },
      createdByClassId: classId,
      createdAt: at,
      lastSeenAt: at,
    },
  })
  await tx.membership.create({ data: { classId, userId: id, role: 'student', joinedAt: at, ...entryOf(line) } })
  await tellAssigned(tx, classId, id, at)
  return { userId: id, act: line.act }
}

const admit = async (tx: Transaction, classId: string, line: RosterLine, userId: string, at: Date) => {
  const key = { classId_userId: { classId, userId } }
  const row = await tx.membership.findUnique({ where: key })
  const isBack = row === null || row.removedAt !== null
  const entry = { ...entryOf(line), ...(isBack ? { role: 'student', joinedAt: at, removedAt: null } : {}) }
  await tx.membership.upsert({
    where: key,
    create: { classId, userId, role: 'student', joinedAt: at, ...entryOf(line) },
    update: entry,
  })
  if (isBack) await tellAssigned(tx, classId, userId, at)
  if (row === null) return { userId, act: line.act }
  const { role, realName, externalId, joinedAt, removedAt } = row
  const before = {
    role,
    realName,
    externalId,
    joinedAt: joinedAt.toISOString(),
    removedAt: removedAt?.toISOString() ?? null,
  }
  return { userId, act: line.act, before }
}

export type UploadedRoster = { readonly uploadId: string; readonly usernames: readonly string[] }

/**
 * Does to a class what `previewRoster` told: `conflict` where by now it would do something else (`digest`). `hashes` are of the
 * passwords of the accounts it makes, in the order of the lines; the user names come back in that order. All or nothing.
 */
export const uploadRoster = async (
  actor: Actor,
  classId: string,
  { text, digest }: { readonly text: string; readonly digest: string },
  hashes: readonly string[],
  at: Date,
): Promise<Result<UploadedRoster>> => {
  const roster = readList(text)
  if (!roster.ok) return roster
  const changed = failure('conflict', 'rosterChanged')
  const write = async (tx: Transaction): Promise<Result<UploadedRoster>> => {
    await tx.$queryRaw`SELECT 1 FROM "Class" WHERE id::text = ${classId} FOR NO KEY UPDATE`
    const plan = await loadPlan(tx, actor, classId, roster.value)
    if (!plan.ok) return plan
    const made = plan.value.lines.filter(({ act }) => act === 'make')
    if (digestOf(plan.value) !== digest || made.length !== hashes.length) return changed
    const uploadId = newId(at)
    const changes = []
    for (const line of plan.value.lines) {
      if (line.act === 'keep') continue
      const hash = hashes[made.indexOf(line)]
      if (line.account) changes.push(await admit(tx, classId, line, line.account.userId, at))
      else if (hash !== undefined) changes.push(await make(tx, classId, line, hash, at))
    }
    await tx.rosterUpload.create({ data: { id: uploadId, classId, at, changes: { createMany: { data: changes } } } })
    await audit(actor, tx, [{ action: 'class.roster', subject: uploadId }], at)
    return ok({ uploadId, usernames: made.flatMap(({ username }) => username ?? []) })
  }
  try {
    return await db().$transaction(write)
  } catch (error) {
    if (isTaken(error, 'username')) return changed
    throw error
  }
}

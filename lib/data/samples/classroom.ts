import { isId } from '@/lib/domain/id'
import type { Person, System } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { memberClass } from '../access'
import { eraseUser } from '../accounts/erase'
import { newId } from '../id'
import { db, type Transaction } from '../prisma'

const made = 'sample-class.made'
const removed = 'sample-class.removed'
const sampleClass = 'sample class'

/** Whether the sample class is still to be made: once made or once removed it never is again. */
export const lacksSampleClass = async (_system: System): Promise<boolean> =>
  (await db().audit.count({ where: { action: { in: [made, removed] } } })) === 0

/** Says that the sample class is complete: what a start finds without this, an earlier one left half way. */
export const markSampleClass = async (_system: System, at: Date): Promise<void> => {
  await db().audit.create({ data: { id: newId(at), actorId: null, action: made, subject: sampleClass, at } })
}

const eraseSampleClass = async (tx: Transaction, at: Date): Promise<void> => {
  await tx.class.deleteMany({ where: { isSample: true } })
  const people = await tx.user.findMany({ where: { isSample: true, kind: 'person' }, select: { id: true } })
  for (const { id } of people) await eraseUser(tx, id, at)
}

/** Gives all sample people the password of this data folder, which start has printed. */
export const setSamplePassword = async (_system: System, passwordHash: string): Promise<void> => {
  await db().user.updateMany({ where: { isSample: true, kind: 'person' }, data: { passwordHash } })
}

export type SamplePerson = { readonly username: string; readonly name: string; readonly role: 'teacher' | 'student' }

/**
 * Makes the sample class with its people in place of one that was left half way, and lets it read the documents; the ids of
 * its people by user name. `conflict` where somebody else has one of their names.
 */
export const addSampleClass = async (
  _system: System,
  plan: {
    readonly name: string
    readonly people: readonly SamplePerson[]
    readonly documentIds: readonly string[]
    readonly passwordHash: string
    readonly since: Date
  },
): Promise<Result<{ classId: string; userIds: ReadonlyMap<string, string> }>> => {
  const { since, passwordHash } = plan
  const classId = newId(since)
  const people = plan.people.map((person) => ({ ...person, id: newId(since) }))
  return db().$transaction(async (tx) => {
    await eraseSampleClass(tx, since)
    if (await tx.user.count({ where: { username: { in: people.map(({ username }) => username) } } }))
      return failure('conflict')
    await tx.user.createMany({
      data: people.map(({ id, username, name }) => ({
        id,
        kind: 'person',
        username,
        displayName: name,
        passwordHash,
        isSample: true,
        createdAt: since,
      })),
    })
    await tx.class.create({
      data: {
        id: classId,
        name: plan.name,
        timeZone: 'UTC',
        joinCode: 'SAMPLE',
        joinOpen: false,
        isSample: true,
        createdAt: since,
        memberships: { createMany: { data: people.map(({ id, role }) => ({ userId: id, role, joinedAt: since })) } },
        grants: {
          createMany: {
            data: plan.documentIds.map((documentId) => ({
              id: newId(since),
              documentId,
              role: 'reader',
              createdAt: since,
            })),
          },
        },
      },
    })
    return ok({ classId, userIds: new Map(people.map(({ username, id }) => [username, id])) })
  })
}

/**
 * Removes the sample class with everything and everybody in it, for good: its teachers. What its people did outside of it
 * goes by the rules for any account, so that nobody else loses a document they learn from.
 */
export const removeSampleClass = async (actor: Person, classId: string, at: Date): Promise<Result<null>> => {
  if (!isId(classId)) return notFound
  const classroom = await db().class.findFirst({
    where: { AND: [{ id: classId, isSample: true }, memberClass(actor, 'teacher')] },
    select: { id: true },
  })
  if (!classroom) return notFound
  await db().$transaction(async (tx) => {
    await eraseSampleClass(tx, at)
    await tx.audit.create({ data: { id: newId(at), actorId: null, action: removed, subject: sampleClass, at } })
  })
  return ok(null)
}

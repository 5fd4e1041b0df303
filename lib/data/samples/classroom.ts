import { isId } from '@/lib/domain/id'
import type { Person, System } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { memberClass } from '../access'
import { eraseUser } from '../accounts/erase'
import { newId } from '../id'
import { db } from '../prisma'

const removed = 'sample-class.removed'
const sampleClass = 'sample class'

/** Whether the sample class is still to be made: once made or once removed it never is again. */
export const lacksSampleClass = async (_system: System): Promise<boolean> => {
  const [present, gone] = await Promise.all([
    db().class.count({ where: { isSample: true } }),
    db().audit.count({ where: { action: removed } }),
  ])
  return present + gone === 0
}

/** Gives all sample people the password of this data folder, which start has printed. */
export const setSamplePassword = async (_system: System, passwordHash: string): Promise<void> => {
  await db().user.updateMany({ where: { isSample: true, kind: 'person' }, data: { passwordHash } })
}

export type SamplePerson = { readonly username: string; readonly name: string; readonly role: 'teacher' | 'student' }

/** Makes the sample class with its people, and lets it read the documents; the ids of its people by user name. */
export const addSampleClass = async (
  _system: System,
  plan: {
    readonly name: string
    readonly people: readonly SamplePerson[]
    readonly documentIds: readonly string[]
    readonly passwordHash: string
    readonly since: Date
  },
): Promise<{ classId: string; userIds: ReadonlyMap<string, string> }> => {
  const { since, passwordHash } = plan
  const classId = newId(since)
  const people = plan.people.map((person) => ({ ...person, id: newId(since) }))
  await db().$transaction([
    db().user.createMany({
      data: people.map(({ id, username, name }) => ({
        id,
        kind: 'person',
        username,
        displayName: name,
        passwordHash,
        isSample: true,
        createdAt: since,
      })),
    }),
    db().class.create({
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
    }),
  ])
  return { classId, userIds: new Map(people.map(({ username, id }) => [username, id])) }
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
  const samplePeople = { isSample: true, kind: 'person' }
  await db().$transaction(async (tx) => {
    await tx.class.deleteMany({ where: { id: classId } })
    for (const { id } of await tx.user.findMany({ where: samplePeople, select: { id: true } }))
      await eraseUser(tx, id, at)
    await tx.audit.create({ data: { id: newId(at), actorId: null, action: removed, subject: sampleClass, at } })
  })
  return ok(null)
}

import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addSampleClass } from '@/lib/data/samples/classroom'
import { seed } from '@/lib/jobs/seed'
import { sampleAccounts } from '@/scripts/start/database.mjs'
import { freshDatabase, type TestDatabase } from '@/tests/support/database'
import { makePerson, tester } from '@/tests/support/people'

const now = new Date('2026-03-02T09:00:00Z')
const start = () => seed(path.resolve('content'), 'a hash', now)

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const counts = async () => {
  const { document, class: classroom, assignment, user } = database.prisma
  const people = { where: { isSample: true, kind: 'person' } }
  return [await document.count(), await classroom.count(), await assignment.count(), await user.count(people)]
}
/** Nothing of a sample class, and no word that there ever was one. */
const forget = async () => {
  await database.prisma.audit.deleteMany()
  await database.prisma.class.deleteMany()
  await database.prisma.user.deleteMany({ where: { kind: 'person' } })
}

describe('the samples of a start', { timeout: 60_000 }, () => {
  it('are loaded once by two servers that start on one empty database', async () => {
    expect(await Promise.all([start(), start()])).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ])
    expect(await counts()).toEqual([2, 1, 1, 13])
    expect(await sampleAccounts(database.url)).toEqual(['teacher', 'student'])
  })

  it('are made whole where a start was killed in the middle', async () => {
    await forget()
    const people = [{ username: 'teacher', name: 'Miriam Sandoval', role: 'teacher' as const }]
    const half = { name: 'Sample class', people, documentIds: [], passwordHash: 'a hash', since: now }
    expect((await addSampleClass(tester, half)).ok).toBe(true)
    expect(await counts()).toEqual([2, 1, 0, 1])
    expect((await start()).ok).toBe(true)
    expect(await counts()).toEqual([2, 1, 1, 13])
    expect(await database.prisma.studyEvent.count()).toBeGreaterThan(500)
  })

  it('are without a class, and promise no sign-in, where somebody has the name of one of its people', async () => {
    await forget()
    await makePerson('teacher')
    expect(await start()).toMatchObject({ ok: false, code: 'conflict' })
    expect(await counts()).toEqual([2, 0, 0, 0])
    expect(await sampleAccounts(database.url)).toEqual([])
    await forget()
    expect((await start()).ok).toBe(true)
    expect(await counts()).toEqual([2, 1, 1, 13])
  })
})

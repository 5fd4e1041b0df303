import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { membersOf } from '@/lib/data/memberships'
import { previewRoster, uploadRoster } from '@/lib/data/roster'
import { lastRoster, undoRoster } from '@/lib/data/roster/undo'
import type { Person } from '@/lib/domain/policy'
import { freshDatabase, type TestDatabase } from '@/tests/support/database'
import { classWith, person, value } from '@/tests/support/school'

let database: TestDatabase
const at = new Date('2026-03-02T09:00:00Z')
const later = new Date('2026-03-09T09:00:00Z')

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const upload = async (teacher: Person, classId: string, text: string, when = at) => {
  const { digest, made } = value(await previewRoster(teacher, classId, text))
  const hashes = Array.from({ length: made }, (_, index) => `hash ${index}`)
  return uploadRoster(teacher, classId, { text, digest }, hashes, when)
}
const rows = (classId: string) =>
  database.prisma.membership.findMany({ where: { classId }, orderBy: { userId: 'asc' } })
const names = async (teacher: Person, classId: string) =>
  value(await membersOf(teacher, classId)).map(({ name, username }) => [name, username])

describe('a list read into a class', () => {
  it('makes accounts with a password to be changed, and is taken back as if it had never been', async () => {
    const [teacher, sam] = [await person('Ms T', at), await person('Sam', at)]
    const classId = await classWith(teacher, [sam], at)
    const before = await rows(classId)
    const username = (await database.prisma.user.findUniqueOrThrow({ where: { id: sam.userId } })).username
    const text = `name,id,username\nZara Quill,1,\nSamuel Lee,2,${username}\n,3,`
    expect(value(await previewRoster(teacher, classId, text))).toMatchObject({
      lines: [
        { act: 'make', username: 'zara.quill' },
        { act: 'change', before: { name: 'Sam', externalId: null } },
      ],
      refused: [{ line: 4, problem: 'rosterNoName' }],
      made: 1,
      unnamed: 0,
    })
    expect(value(await upload(teacher, classId, text)).usernames).toEqual(['zara.quill'])
    const made = await database.prisma.user.findUniqueOrThrow({ where: { username: 'zara.quill' } })
    expect(made).toMatchObject({
      createdByClassId: classId,
      passwordHash: 'hash 0',
      settings: { mustChangePassword: true },
      timeZone: 'Europe/Berlin',
    })
    expect(await names(teacher, classId)).toContainEqual(['Samuel Lee', username])
    expect(value(await lastRoster(teacher, classId))).toEqual({ at, made: 1, others: 1, active: 0 })
    value(await undoRoster(teacher, classId, later))
    expect(await rows(classId)).toEqual(before)
    expect(await database.prisma.user.findUnique({ where: { id: made.id } })).toBeNull()
    expect(value(await lastRoster(teacher, classId))).toBeNull()
    expect(await undoRoster(teacher, classId, later)).toMatchObject({ code: 'not_found' })
  })

  it('keeps the account of whoever has signed in since, outside the class', async () => {
    const teacher = await person('Ms T', at)
    const classId = await classWith(teacher, [], at)
    value(await upload(teacher, classId, 'Ada Brook\nBen Cole'))
    const ada = await database.prisma.user.findUniqueOrThrow({ where: { username: 'ada.brook' } })
    await database.prisma.session.create({ data: { id: ada.id, userId: ada.id } })
    expect(value(await lastRoster(teacher, classId))).toMatchObject({ made: 2, active: 1 })
    value(await undoRoster(teacher, classId, later))
    expect(await names(teacher, classId)).toHaveLength(1)
    const left = await database.prisma.user.findMany({ where: { username: { in: ['ada.brook', 'ben.cole'] } } })
    expect(left.map(({ username }) => username)).toEqual(['ada.brook'])
  })

  it('brings the same people into the class of the next term, and nobody of another teacher', async () => {
    const [teacher, other] = [await person('Ms T', at), await person('Mr U', at)]
    const [first, second, foreign] = [
      await classWith(teacher, [], at),
      await classWith(teacher, [], at),
      await classWith(other, [], at),
    ]
    value(await upload(teacher, first, 'name,id\nDee Fox,77'))
    const text = 'name,id,username\nDee Fox,77,\nEve,78,dee.fox'
    expect(value(await previewRoster(teacher, second, text)).lines).toMatchObject([
      { act: 'join', username: 'dee.fox' },
    ])
    expect(value(await upload(teacher, second, text)).usernames).toEqual([])
    expect(await names(teacher, second)).toContainEqual(['Dee Fox', 'dee.fox'])
    const strange = value(await previewRoster(other, foreign, text))
    expect([strange.lines.map(({ act, username }) => [act, username]), strange.refused]).toMatchObject([
      [['make', 'dee.fox2']],
      [{ problem: 'rosterNameTaken' }],
    ])
  })

  it('does nothing else than what was previewed, and nothing twice', async () => {
    const teacher = await person('Ms T', at)
    const classId = await classWith(teacher, [], at)
    const text = 'Gus Hill\nIda Jung'
    const { digest } = value(await previewRoster(teacher, classId, text))
    const send = () => uploadRoster(teacher, classId, { text, digest }, ['h', 'h'], at)
    const both = await Promise.all([send(), send()])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'conflict', reason: 'rosterChanged' })
    expect(await names(teacher, classId)).toHaveLength(3)
    expect(value(await previewRoster(teacher, classId, text)).lines.map(({ act }) => act)).toEqual(['keep', 'keep'])
  })

  it.each([
    ['', 'rosterEmpty'],
    ['name,id\n"Anna,1', 'rosterQuotes'],
    ['Anna\n'.repeat(502), 'rosterLong'],
  ])('refuses %j as a whole', async (text, reason) => {
    const teacher = await person('Ms T', at)
    expect(await previewRoster(teacher, await classWith(teacher, [], at), text)).toMatchObject({
      code: 'invalid',
      reason,
    })
  })
})

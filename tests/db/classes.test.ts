import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeClass, classesOf, classFor, joinClass } from '@/lib/data/classes'
import { copyClass, termToCopy } from '@/lib/data/classes/copy'
import { documentsOfClass } from '@/lib/data/classes/documents'
import { changeRole, leaveClass, membersOf, removeMember } from '@/lib/data/memberships'
import { db } from '@/lib/data/prisma'
import type { Person } from '@/lib/domain/policy'
import { freshDatabase, type TestDatabase } from '@/tests/support/database'
import { openQuiz } from '@/tests/support/quiz'
import { classWith, person, value } from '@/tests/support/school'

let database: TestDatabase
const at = new Date('2026-03-02T09:00:00Z')
const later = new Date('2026-03-09T09:00:00Z')

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

describe('a class', () => {
  it('is joined by its code, however it is typed, and seen by its members alone', async () => {
    const [teacher, student, stranger] = [await person('Ms T', at), await person('Sam', at), await person('X', at)]
    const classId = await classWith(teacher, [], at)
    const { joinCode } = value(await classFor(teacher, classId))
    value(await joinClass(student, { code: joinCode, realName: 'Samuel Lee' }, at))
    const seen = value(await classFor(student, classId))
    expect({ role: seen.role, code: seen.joinCode }).toEqual({ role: 'student', code: '' })
    expect(await classFor(stranger, classId)).toMatchObject({ ok: false, code: 'not_found' })
    expect(await membersOf(student, classId)).toMatchObject({ ok: false, code: 'not_found' })
    expect(value(await membersOf(teacher, classId)).map((member) => member.name)).toEqual(['Ms T', 'Samuel Lee'])
    expect((await classesOf(student, later)).map(({ id, role }) => ({ id, role }))).toEqual([
      { id: classId, role: 'student' },
    ])
  })

  it('answers a wrong code, a closed class, an old code and an archived class alike', async () => {
    const [teacher, student] = [await person('Ms T', at), await person('Sam', at)]
    const classId = await classWith(teacher, [], at)
    const { joinCode: code } = value(await classFor(teacher, classId))
    const refused = { ok: false, code: 'not_found', reason: 'joinCodeUnknown' }
    expect(await joinClass(student, { code: 'AAAAAA' }, at)).toMatchObject(refused)
    value(await changeClass(teacher, classId, { joinOpen: false }, at))
    expect(await joinClass(student, { code }, at)).toMatchObject(refused)
    value(await changeClass(teacher, classId, { joinOpen: true, renewCode: true }, at))
    expect(await joinClass(student, { code }, at)).toMatchObject(refused)
    const { joinCode: renewed } = value(await classFor(teacher, classId))
    value(await changeClass(teacher, classId, { archived: true }, at))
    expect(await joinClass(student, { code: renewed }, at)).toMatchObject(refused)
  })

  it('is not found by trying many codes, and a right one in between takes the wrong ones back', async () => {
    const [teacher, student, prober] = [await person('Ms T', at), await person('Sam', at), await person('Eve', at)]
    const { joinCode: code } = value(await classFor(teacher, await classWith(teacher, [], at)))
    const tryMany = async (who: typeof prober, times: number, minute: Date) => {
      for (let time = 0; time < times; time++) await joinClass(who, { code: 'AAAAAA' }, minute)
    }
    await tryMany(student, 9, at)
    value(await joinClass(student, { code }, at))
    await tryMany(prober, 11, at)
    expect(await joinClass(prober, { code }, at)).toMatchObject({ code: 'limited', reason: 'tooManyTries' })
    value(await joinClass(prober, { code }, later))
  })

  it('keeps its last teacher, lets others go, and a joining teacher does not become a student', async () => {
    const [teacher, student] = [await person('Ms T', at), await person('Sam', at)]
    const classId = await classWith(teacher, [student, teacher], at)
    expect(value(await classFor(teacher, classId)).role).toBe('teacher')
    expect(await leaveClass(teacher, classId, later)).toMatchObject({ ok: false, reason: 'lastTeacher' })
    expect(await removeMember(student, classId, teacher.userId, later)).toMatchObject({ code: 'not_found' })
    value(await removeMember(teacher, classId, student.userId, later))
    expect(await classFor(student, classId)).toMatchObject({ ok: false, code: 'not_found' })
    expect(await removeMember(teacher, classId, student.userId, later)).toMatchObject({ code: 'not_found' })
  })

  it('keeps one of its teachers when all go at once, by themselves or by each other', async () => {
    for (const go of [
      (who: Person, _: Person, classId: string) => leaveClass(who, classId, later),
      (who: Person, other: Person, classId: string) => removeMember(who, classId, other.userId, later),
    ]) {
      const [one, two] = [await person('Ms T', at), await person('Mr U', at)]
      // Several classes together: each pair finds its connections open and comes truly at once.
      const classIds = await Promise.all(Array.from({ length: 6 }, () => classWith(one, [two], at)))
      const theirs = { classId: { in: classIds } }
      await database.prisma.membership.updateMany({ where: theirs, data: { role: 'teacher' } })
      const gone = await Promise.all(classIds.flatMap((id) => [go(one, two, id), go(two, one, id)]))
      expect(gone.filter(({ ok }) => ok)).toHaveLength(6)
      const left = await database.prisma.membership.findMany({ where: { ...theirs, removedAt: null } })
      expect(left.map(({ classId }) => classId).sort()).toEqual(classIds.toSorted())
    }
  })
})

describe('a copy for next term', () => {
  it('takes the documents and assignments along in their present wording, and nothing of the students', async () => {
    const { teacher, students, classId, documentId, questionIds, assignmentId } = await openQuiz()
    const [changed = '', withdrawn = ''] = questionIds
    const wording = await db().questionVersion.findFirstOrThrow({ where: { questionId: changed } })
    const { id: versionId } = await db().questionVersion.create({
      data: { ...wording, id: crypto.randomUUID(), number: 2, stem: 'Said better?', parts: [], options: [] },
    })
    await db().question.update({ where: { id: changed }, data: { currentVersionId: versionId } })
    await db().question.update({ where: { id: withdrawn }, data: { status: 'retired' } })
    expect(value(await termToCopy(teacher, classId, later))).toEqual({
      assignments: 1,
      documents: 1,
      leftOut: 0,
      firstDay: '2026-03-09',
    })
    const input = { classId, name: 'Group 3', firstDay: '2026-09-07' }
    const copied = value(await copyClass(teacher, input, later)).classId
    expect(value(await membersOf(teacher, copied)).map(({ userId }) => userId)).toEqual([teacher.userId])
    expect(await documentsOfClass(teacher, copied)).toMatchObject([{ id: documentId }])
    const [first, ...others] = await db().assignment.findMany({
      where: { classId: copied },
      include: { items: { orderBy: { position: 'asc' } }, attempts: true },
    })
    expect(others).toEqual([])
    // 27 weeks later, at ten in the morning of Berlin.
    expect(first).toMatchObject({ title: 'Quiz 1', opensAt: new Date('2026-09-07T08:00:00Z'), attempts: [] })
    const before = await db().assignmentItem.count({ where: { assignmentId } })
    expect(first?.items.map(({ position }) => position)).toEqual([...Array(before - 1).keys()])
    expect(first?.items[0]?.questionVersionId).toBe(versionId)
    expect(value(await classFor(teacher, copied)).joinCode).not.toBe(value(await classFor(teacher, classId)).joinCode)
    expect(await classesOf(students[0], later)).toMatchObject([{ id: classId }])
  })

  it('leaves what belongs to a colleague, and begins no earlier than today', async () => {
    const { teacher, classId } = await openQuiz()
    const colleague = await person('Mr C', at)
    value(await joinClass(colleague, { code: value(await classFor(teacher, classId)).joinCode }, at))
    value(await changeRole(teacher, classId, colleague.userId, 'teacher', at))
    expect(value(await termToCopy(colleague, classId, later))).toMatchObject({
      assignments: 0,
      documents: 0,
      leftOut: 1,
    })
    const input = { classId, name: 'Mine', firstDay: '2026-03-09' }
    const copied = value(await copyClass(colleague, input, later)).classId
    expect(await documentsOfClass(colleague, copied)).toEqual([])
    expect(await copyClass(teacher, { ...input, firstDay: '2026-03-08' }, later)).toMatchObject({
      fields: { firstDay: 'firstDayPast' },
    })
  })
})

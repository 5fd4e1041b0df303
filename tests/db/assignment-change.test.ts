import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeAssignment, withdrawAssignment } from '@/lib/data/assignments/change'
import { startAttempt } from '@/lib/data/attempts/start'
import { releaseMarks } from '@/lib/data/release'
import { prepareQueues } from '@/lib/jobs/queues'
import { freshDatabase, type TestDatabase } from '../support/database'
import { minute, openQuiz } from '../support/quiz'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await prepareQueues()
})
afterAll(() => database.close())

const times = (due: string, closes: string) => ({ title: 'Mills, again', opens: '', due, closes })
const rowOf = (id: string) => database.prisma.assignment.findUnique({ where: { id } })

describe('changing an assignment', () => {
  it('moves the end of who sits before it, and is written down', async () => {
    const { teacher, students, assignmentId } = await openQuiz()
    await startAttempt(students[0], assignmentId, null, minute(5))
    const later = times('2026-03-02T11:00', '2026-03-02T11:00')
    expect(await changeAssignment(teacher, assignmentId, later, minute(10))).toEqual({ ok: true, value: null })
    const row = await rowOf(assignmentId)
    expect(row).toMatchObject({ title: 'Mills, again' })
    const [attempt] = await database.prisma.attempt.findMany({ where: { assignmentId } })
    expect(attempt?.deadlineAt).toEqual(row?.closesAt)
    const [entry] = await database.prisma.audit.findMany({
      where: { subject: assignmentId, action: 'assignment.change' },
    })
    expect(entry).toMatchObject({ before: { title: expect.any(String) }, after: { title: 'Mills, again' } })
  })

  it('is for its teachers, until the marks are out', async () => {
    const { teacher, students, assignmentId } = await openQuiz()
    const [student] = students
    expect(await changeAssignment(student, assignmentId, times('', ''), minute(1))).toMatchObject({ code: 'not_found' })
    await releaseMarks(teacher, assignmentId, true, minute(2))
    expect(await changeAssignment(teacher, assignmentId, times('', ''), minute(3))).toMatchObject({
      reason: 'timesReleased',
    })
  })
})

describe('withdrawing an assignment', () => {
  it('leaves nothing of it, but only while nobody has begun', async () => {
    const begun = await openQuiz()
    await startAttempt(begun.students[0], begun.assignmentId, null, minute(5))
    expect(await withdrawAssignment(begun.teacher, begun.assignmentId, minute(6))).toMatchObject({
      code: 'conflict',
      reason: 'assignmentBegun',
    })
    expect(await rowOf(begun.assignmentId)).not.toBeNull()
    const { teacher, students, classId, assignmentId } = await openQuiz()
    expect(await withdrawAssignment(students[0], assignmentId, minute(6))).toMatchObject({ code: 'not_found' })
    expect(await withdrawAssignment(teacher, assignmentId, minute(6))).toEqual({ ok: true, value: { classId } })
    expect(await rowOf(assignmentId)).toBeNull()
    expect(await database.prisma.assignmentItem.count({ where: { assignmentId } })).toBe(0)
    expect(await startAttempt(students[0], assignmentId, null, minute(7))).toMatchObject({ code: 'not_found' })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { questionsToAssign } from '@/lib/data/assignments/choose'
import { assign } from '@/lib/data/assignments/create'
import { paperOf } from '@/lib/data/assignments/paper'
import { assignmentResults } from '@/lib/data/assignments/results'
import { handIn } from '@/lib/data/attempts/hand-in'
import { startAttempt } from '@/lib/data/attempts/start'
import { termToCopy } from '@/lib/data/classes/copy'
import { leaveClass } from '@/lib/data/memberships'
import { db } from '@/lib/data/prisma'
import { authorQuestions } from '@/lib/data/questions/read'
import { releaseMarks } from '@/lib/data/release'
import { withheldFromPack, withheldQuestionIds } from '@/lib/data/wall'
import { prepareQueues } from '@/lib/jobs/queues'
import { freshDatabase, type TestDatabase } from '@/tests/support/database'
import { closing, minute, opening, openQuiz, plainInput, type Quiz } from '@/tests/support/quiz'
import { classWith, value } from '@/tests/support/school'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await prepareQueues()
})
afterAll(() => database.close())

const day = (days: number) => minute(days * 1440)
const walled = async (quiz: Quiz, at: Date) => (await withheldQuestionIds(quiz.students[0], at)).size

describe('the wall', () => {
  it('stands for students from opening to release, and for nobody else', async () => {
    const quiz = await openQuiz()
    expect([...(await withheldQuestionIds(quiz.students[0], minute(1)))].sort()).toEqual([...quiz.questionIds].sort())
    expect(await walled(quiz, minute(-1))).toBe(0)
    expect(await walled(quiz, minute(59))).toBe(5)
    expect(await walled(quiz, closing)).toBe(0)
    expect((await withheldQuestionIds(quiz.teacher, minute(1))).size).toBe(0)
    const other = await openQuiz()
    expect(await withheldQuestionIds(other.students[0], minute(1))).not.toContain(quiz.questionIds[0])
  })

  it('is not passed by a student who teaches another class: neither assigned there, nor read in its results, on its paper or in a copy', async () => {
    const quiz = await openQuiz()
    const [student] = quiz.students
    await db().documentGrant.create({
      data: { id: crypto.randomUUID(), documentId: quiz.documentId, everyone: true, role: 'reader' },
    })
    const ownClass = await classWith(student, [], opening)
    const ids = value(await assign(student, plainInput(quiz, [ownClass]), minute(-5)))
    expect(value(await assignmentResults(student, ids[0] ?? '', minute(-4))).items).toHaveLength(5)
    expect(value(await assignmentResults(student, ids[0] ?? '', minute(1))).items).toEqual([])
    expect(value(await paperOf(student, ids[0] ?? '', minute(-4))).questions).toHaveLength(5)
    expect(value(await paperOf(student, ids[0] ?? '', minute(1))).questions).toEqual([])
    expect(value(await termToCopy(student, ownClass, minute(-4)))).toMatchObject({ assignments: 1, leftOut: 0 })
    expect(value(await termToCopy(student, ownClass, minute(1)))).toMatchObject({ assignments: 0, leftOut: 1 })
    expect(value(await questionsToAssign(student, quiz.documentId, minute(1))).questions).toEqual([])
    expect(await assign(student, plainInput(quiz, [ownClass]), minute(1))).toMatchObject({
      reason: 'assignQuestionsChanged',
    })
  })

  it('stands for a student who may change the document or owns it', async () => {
    const quiz = await openQuiz()
    const [student] = quiz.students
    const { documentId } = quiz
    const seen = async (at: Date) => (await authorQuestions(student, documentId, at)).length
    await db().documentGrant.create({
      data: { id: crypto.randomUUID(), documentId, userId: student.userId, role: 'editor' },
    })
    expect([await seen(minute(-1)), await seen(minute(1)), await seen(closing)]).toEqual([5, 0, 5])
    await db().document.update({ where: { id: documentId }, data: { ownerId: student.userId } })
    expect([await seen(minute(-1)), await seen(minute(1)), await seen(closing)]).toEqual([5, 0, 5])
  })

  it('does not come down by leaving the class', async () => {
    const quiz = await openQuiz()
    value(await leaveClass(quiz.students[0], quiz.classId, minute(1)))
    expect(await walled(quiz, minute(2))).toBe(5)
  })

  it('stands after closing until marks are released by hand, at the latest 14 days', async () => {
    const quiz = await openQuiz({ release: 'by-hand' })
    expect(await walled(quiz, day(13))).toBe(5)
    expect(await walled(quiz, new Date(closing.getTime() + 14 * 86_400_000))).toBe(0)
    value(await releaseMarks(quiz.teacher, quiz.assignmentId, true, minute(10)))
    expect(await walled(quiz, minute(11))).toBe(0)
  })

  it('comes down for one who handed in, where feedback is shown then', async () => {
    const quiz = await openQuiz({ feedback: 'after-handing-in' })
    const sheet = value(await startAttempt(quiz.students[0], quiz.assignmentId, null, minute(1)))
    expect(await walled(quiz, minute(2))).toBe(5)
    value(await handIn(quiz.students[0], sheet.attemptId, minute(3)))
    expect(await walled(quiz, minute(4))).toBe(0)
    expect((await withheldQuestionIds(quiz.students[1], minute(4))).size).toBe(5)
  })

  it('keeps questions of a quiz to come out of a pack that lives into it, and lets practice through', async () => {
    const quiz = await openQuiz()
    expect((await withheldFromPack(quiz.students[0], day(-13))).size).toBe(5)
    expect((await withheldFromPack(quiz.students[0], day(-15))).size).toBe(0)
    expect((await withheldQuestionIds(quiz.students[0], day(-13))).size).toBe(0)
    await db().assignment.update({ where: { id: quiz.assignmentId }, data: { kind: 'practice' } })
    expect((await withheldFromPack(quiz.students[0], opening)).size).toBe(0)
  })
})

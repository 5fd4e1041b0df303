import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { questionsToAssign } from '@/lib/data/assignments/choose'
import { assign } from '@/lib/data/assignments/create'
import { ownAssignment } from '@/lib/data/assignments/own'
import { assignmentResults } from '@/lib/data/assignments/results'
import { handIn } from '@/lib/data/attempts/hand-in'
import { sittingOn } from '@/lib/data/attempts/sitting'
import { startAttempt } from '@/lib/data/attempts/start'
import { addClass } from '@/lib/data/classes'
import { copyClass } from '@/lib/data/classes/copy'
import { gradebookOf } from '@/lib/data/gradebook'
import { db } from '@/lib/data/prisma'
import { AssignmentSettings } from '@/lib/domain/assignment'
import { askedCount } from '@/lib/domain/pool'
import { freshDatabase, type TestDatabase } from '@/tests/support/database'
import { closing, minute, opening, openQuiz, plainInput, someQuestions } from '@/tests/support/quiz'
import { classWith, documentWith, person, value } from '@/tests/support/school'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const proposed = (text: string) => ({ text, kind: 'typed' as const, answer: text, status: 'proposed' as const })

describe('assigning', () => {
  it('approves, grants and freezes for every class at once', async () => {
    const teacher = await person('Ms T', opening)
    const classes = [await classWith(teacher, [], opening), await classWith(teacher, [], opening)]
    const document = await documentWith(teacher, [...someQuestions, proposed('Zeta')], opening)
    const ids = value(await assign(teacher, plainInput(document, classes), opening))
    expect(ids).toHaveLength(2)
    expect(await db().question.count({ where: { documentId: document.documentId, status: 'approved' } })).toBe(6)
    const grants = await db().documentGrant.findMany({ where: { documentId: document.documentId } })
    expect(grants.map(({ classId, role }) => [classId, role]).sort()).toEqual(
      classes.map((id) => [id, 'reader']).sort(),
    )
    const rows = await db().assignment.findMany({ where: { id: { in: [...ids] } }, include: { items: true } })
    for (const row of rows) {
      expect(row).toMatchObject({ opensAt: opening, dueAt: closing, closesAt: closing, releasedAt: null })
      expect(row.items).toHaveLength(6)
    }
    await db().question.updateMany({ where: { documentId: document.documentId }, data: { currentVersionId: null } })
    expect(await db().assignmentItem.count({ where: { assignmentId: { in: [...ids] } } })).toBe(12)
  })

  it('leaves nothing behind when one class, one question or the grant is not the teacher’s to give', async () => {
    const [teacher, colleague] = [await person('Ms T', opening), await person('Mr C', opening)]
    const own = await classWith(teacher, [], opening)
    const foreign = await classWith(colleague, [], opening)
    const document = await documentWith(teacher, [...someQuestions, proposed('Zeta')], opening)
    const before = await db().assignment.count()
    const input = plainInput(document, [own])
    expect(await assign(teacher, plainInput(document, [own, foreign]), opening)).toMatchObject({ code: 'not_found' })
    expect(await assign(colleague, plainInput(document, [foreign]), opening)).toMatchObject({ code: 'not_found' })
    await db().documentGrant.create({
      data: { id: crypto.randomUUID(), documentId: document.documentId, userId: colleague.userId, role: 'reader' },
    })
    const asReader = plainInput({ ...document, questionIds: document.questionIds.slice(0, 5) }, [foreign])
    expect(await assign(colleague, plainInput(document, [foreign]), opening)).toMatchObject({
      reason: 'assignQuestionsChanged',
    })
    expect(await assign(colleague, asReader, opening)).toMatchObject({ reason: 'assignNotShared' })
    expect(await assign(teacher, input, closing)).toMatchObject({ fields: { due: 'duePast' } })
    expect(await db().assignment.count()).toBe(before)
    expect(await db().question.count({ where: { documentId: document.documentId, status: 'proposed' } })).toBe(1)
    expect(await db().documentGrant.count({ where: { classId: { in: [own, foreign] } } })).toBe(0)
    expect(await assign(teacher, input, opening)).toMatchObject({ ok: true })
  })

  it('draws some of the questions for each student, counts those alone, and does so again in the next term', async () => {
    const teacher = await person('Ms T', opening)
    const students = [await person('Ada', opening), await person('Ben', opening), await person('Cem', opening)]
    const classIds = [await classWith(teacher, students, opening), await classWith(teacher, [], opening)]
    const document = await documentWith(teacher, someQuestions, opening)
    const [first = '', second = ''] = value(
      await assign(teacher, { ...plainInput(document, classIds), draw: 2 }, opening),
    )
    const poolsOf = async (assignmentId: string) =>
      new Set((await db().assignmentItem.findMany({ where: { assignmentId } })).map(({ poolId }) => poolId))
    const [[pool] = [], [other] = []] = [[...(await poolsOf(first))], [...(await poolsOf(second))]]
    expect(pool).toBeTruthy()
    expect(other).toBeTruthy()
    expect(other).not.toBe(pool)
    for (const student of students) {
      const own = value(await ownAssignment(student, first, opening))
      expect(own).toMatchObject({ questions: 2, isDrawn: true })
      expect(value(await startAttempt(student, first, null, opening)).items).toHaveLength(2)
    }
    const results = value(await assignmentResults(teacher, first, opening))
    expect([results.drawn, results.items.length]).toEqual([{ drawn: 2, all: 5 }, 5])
    const book = value(await gradebookOf(teacher, classIds[0] ?? '', opening))
    expect(book.columns.map(({ maximum }) => maximum)).toEqual([2])
    const copy = value(
      await copyClass(teacher, { classId: classIds[0] ?? '', name: 'Next', firstDay: '2026-09-01' }, opening),
    )
    const [again] = await db().assignment.findMany({ where: { classId: copy.classId }, include: { items: true } })
    const settings = AssignmentSettings.parse(again?.settings)
    expect([again?.items.length, askedCount(again?.items ?? [], settings.pools)]).toEqual([5, 2])
  })

  it('is due at the same time of day in the zone of each class', async () => {
    const teacher = await person('Ms T', opening)
    const zones = ['Asia/Tokyo', 'America/New_York']
    const classIds: string[] = []
    for (const timeZone of zones)
      classIds.push(value(await addClass(teacher, { name: timeZone, timeZone }, opening)).classId)
    const document = await documentWith(teacher, someQuestions, opening)
    const input = plainInput(document, classIds)
    const ids = value(await assign(teacher, { ...input, opens: '2026-03-01T08:00', lateDays: 2 }, opening))
    const rows = await db().assignment.findMany({ where: { id: { in: [...ids] } }, orderBy: { dueAt: 'asc' } })
    expect(
      rows.map(({ opensAt, dueAt, closesAt }) => [opensAt, dueAt, closesAt].map((at) => at?.toISOString())),
    ).toEqual([
      ['2026-02-28T23:00:00.000Z', '2026-03-02T02:00:00.000Z', '2026-03-04T02:00:00.000Z'],
      ['2026-03-01T13:00:00.000Z', '2026-03-02T16:00:00.000Z', '2026-03-04T16:00:00.000Z'],
    ])
  })
})

describe('the questions to choose from', () => {
  it('are all approved ones, for editors proposals too; the best ask no slot twice', async () => {
    const [teacher, colleague] = [await person('Ms T', opening), await person('Mr C', opening)]
    const planned = [
      ...someQuestions,
      { ...proposed('Zeta'), slotOf: 'Alpha' },
      proposed('Eta'),
      { ...proposed('Theta'), status: 'rejected' as const },
    ]
    const document = await documentWith(teacher, planned, opening)
    const view = value(await questionsToAssign(teacher, document.documentId, opening))
    expect(view.questions.map((question) => question.stem)).toEqual(
      ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta'].map((text) => `What of ${text}?`),
    )
    expect(view.best).toEqual([...document.questionIds.slice(0, 5), document.questionIds[6]])
    expect(await questionsToAssign(colleague, document.documentId, opening)).toMatchObject({ code: 'not_found' })
    await db().documentGrant.create({
      data: { id: crypto.randomUUID(), documentId: document.documentId, everyone: true, role: 'reader' },
    })
    expect(value(await questionsToAssign(colleague, document.documentId, opening)).questions).toHaveLength(5)
  })

  it('is worth what each question is, and keeps its document closed to who sits it unless it says otherwise', async () => {
    const quiz = await openQuiz()
    const [ada, ben] = quiz.students
    const open = plainInput(quiz, [quiz.classId], { documentOpen: true })
    const [other = ''] = value(await assign(quiz.teacher, { ...open, points: 2.5 }, opening))
    const items = await db().assignmentItem.findMany({ where: { assignmentId: other } })
    expect(items.map(({ points }) => points)).toEqual(items.map(() => 2.5))
    const { attemptId } = value(await startAttempt(ada, quiz.assignmentId, null, minute(1)))
    value(await startAttempt(ben, other, null, minute(1)))
    expect(await sittingOn(ada, quiz.documentId, minute(2))).toBe(attemptId)
    expect(await sittingOn(ben, quiz.documentId, minute(2))).toBeNull()
    expect(await sittingOn(ada, quiz.documentId, minute(61)), 'its time is over').toBeNull()
    value(await handIn(ada, attemptId, minute(3)))
    expect(await sittingOn(ada, quiz.documentId, minute(4))).toBeNull()
  })

  it('is for some of a class where only they are meant: the others are excused, and told nothing', async () => {
    const quiz = await openQuiz()
    const [ada, ben] = quiz.students
    const input = { ...plainInput(quiz, [quiz.classId]), studentIds: [ben.userId] }
    const [id = ''] = value(await assign(quiz.teacher, input, opening))
    expect(await startAttempt(ada, id, null, minute(1))).toMatchObject({ reason: 'attemptExcused' })
    value(await startAttempt(ben, id, null, minute(1)))
    const told = await db().notice.findMany({ where: { assignmentId: id }, select: { userId: true } })
    expect(told).toEqual([{ userId: ben.userId }])
    // Of another class nobody is named: there it is for all.
    const elsewhere = await openQuiz()
    await db().documentGrant.create({
      data: { id: elsewhere.classId, documentId: quiz.documentId, classId: elsewhere.classId, role: 'reader' },
    })
    await db().membership.create({
      data: { classId: elsewhere.classId, userId: quiz.teacher.userId, role: 'teacher', joinedAt: opening },
    })
    const [other = ''] = value(
      await assign(quiz.teacher, { ...plainInput(quiz, [elsewhere.classId]), studentIds: [ben.userId] }, opening),
    )
    expect(await db().assignmentException.count({ where: { assignmentId: other } })).toBe(0)
  })
})

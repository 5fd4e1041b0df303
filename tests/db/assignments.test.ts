import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { questionsToAssign } from '@/lib/data/assignments/choose'
import { assign } from '@/lib/data/assignments/create'
import { addClass } from '@/lib/data/classes'
import { db } from '@/lib/data/prisma'
import { freshDatabase, type TestDatabase } from '@/tests/support/database'
import { closing, opening, plainInput, someQuestions } from '@/tests/support/quiz'
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
    expect(await assign(teacher, input, closing)).toMatchObject({ fields: { due: 'dueBeforeOpens' } })
    expect(await db().assignment.count()).toBe(before)
    expect(await db().question.count({ where: { documentId: document.documentId, status: 'proposed' } })).toBe(1)
    expect(await db().documentGrant.count({ where: { classId: { in: [own, foreign] } } })).toBe(0)
    expect(await assign(teacher, input, opening)).toMatchObject({ ok: true })
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
})

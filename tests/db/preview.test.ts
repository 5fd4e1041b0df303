import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assign } from '@/lib/data/assignments/create'
import { previewMarks, previewOf, previewSheet } from '@/lib/data/attempts/preview'
import { startAttempt } from '@/lib/data/attempts/start'
import { db } from '@/lib/data/prisma'
import type { Sheet } from '@/lib/domain/sheet'
import { freshDatabase, type TestDatabase } from '@/tests/support/database'
import { choice, minute, openQuiz, plainInput, type Quiz, words } from '@/tests/support/quiz'
import { classWith, value } from '@/tests/support/school'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const before = minute(-60)
const items = ({ items: of }: Sheet) => new Map(of.map((item) => [item.stem, item]))
const itemId = (sheet: Sheet, text: string) => items(sheet).get(`What of ${text}?`)?.itemId ?? ''
const responsesOf = (sheet: Sheet) => [
  choice(itemId(sheet, 'Alpha'), 'right 1'),
  words(itemId(sheet, 'Beta'), 'wrong'),
  words(itemId(sheet, 'Epsilon'), 'in other words'),
]
/** Whatever a student's attempt would have left behind. */
const written = async () => [
  await db().attempt.count(),
  await db().response.count(),
  await db().studyEvent.count(),
  await db().card.count(),
]
const previewed = async ({ teacher, assignmentId }: Quiz, now: Date) => {
  const sheet = value(await previewSheet(teacher, assignmentId, null, now))
  const input = { assignmentId, attemptId: sheet.attemptId, responses: responsesOf(sheet) }
  return value(await previewMarks(teacher, input, now))
}

describe('a preview', () => {
  it('asks what a student is asked, marks it as theirs, before it opens and after it closed, and writes nothing', async () => {
    const quiz = await openQuiz({ timeLimitMinutes: 20, startCode: 'Delta' })
    const { teacher, students, assignmentId } = quiz
    const counts = await written()
    expect(value(await previewOf(teacher, assignmentId, before))).toMatchObject({
      ...{ questions: 5, refusal: null, attempts: [], asksStartCode: true, timeLimitMinutes: 20 },
    })
    expect(await previewSheet(teacher, assignmentId, 'gamma', before)).toMatchObject({ reason: 'attemptStartCode' })
    const sheet = value(await previewSheet(teacher, assignmentId, 'delta', before))
    expect([sheet.startedAt, sheet.deadlineAt]).toEqual([before.toISOString(), minute(-40).toISOString()])
    const input = { assignmentId, attemptId: sheet.attemptId, responses: responsesOf(sheet) }
    const { first, released } = value(await previewMarks(teacher, input, before))
    expect(first).toMatchObject({ released: false, feedback: [], attempts: [{ score: null }] })
    expect(first.refusal).toBe('no-attempts-left')
    expect(released?.attempts[0]?.score).toEqual({ points: 1, maximum: 5, toMark: 1 })
    expect(released?.feedback.map(({ stem, mark }) => [stem, mark]).toSorted()).toEqual([
      ['What of Alpha?', 1],
      ['What of Beta?', 0],
      ['What of Delta?', 0],
      ['What of Epsilon?', null],
      ['What of Gamma?', 0],
    ])
    expect(released?.mistakes).toEqual([])
    const after = value(await previewMarks(teacher, input, minute(90)))
    expect([after.first.released, after.released]).toEqual([true, null])
    expect(await written()).toEqual(counts)
    const own = value(await startAttempt(students[0], assignmentId, 'delta', minute(1)))
    expect([...items(own).keys()].toSorted()).toEqual([...items(sheet).keys()].toSorted())
    expect(await previewSheet(students[0], assignmentId, 'delta', minute(1))).toMatchObject({ code: 'not_found' })
  })

  it('shows marks at once where students see them at once, and no answers where they never do', async () => {
    const soon = await previewed(await openQuiz({ feedback: 'after-handing-in' }), minute(1))
    expect([soon.first.released, soon.first.feedback.length, soon.released]).toEqual([true, 5, null])
    const never = await previewed(await openQuiz({ feedback: 'never' }), minute(1))
    expect([never.first.released, never.released?.feedback]).toEqual([false, []])
    expect(never.released?.attempts[0]?.score?.points).toBe(1)
  })

  it('draws anew each time, marks what was drawn, and leaves out what the teacher is asked elsewhere', async () => {
    const quiz = await openQuiz()
    const { teacher, documentId, questionIds, classId, students } = quiz
    const document = { documentId, questionIds }
    const [drawnId = ''] = value(await assign(teacher, { ...plainInput(document, [classId]), draw: 2 }, before))
    const draws = new Set<string>()
    for (let n = 0; n < 12; n++) {
      const sheet = value(await previewSheet(teacher, drawnId, null, minute(1)))
      expect(sheet.items).toHaveLength(2)
      draws.add([...items(sheet).keys()].toSorted().join())
      const input = { assignmentId: drawnId, attemptId: sheet.attemptId, responses: [] }
      const { released } = value(await previewMarks(teacher, input, minute(1)))
      expect(released?.feedback.map((item) => item.itemId)).toEqual(sheet.items.map((item) => item.itemId))
    }
    expect(draws.size).toBeGreaterThan(1)
    // A student of this class, who teaches another one with the same questions.
    const [pupil] = students
    const own = await classWith(pupil, [], before)
    await db().documentGrant.create({ data: { id: crypto.randomUUID(), documentId, classId: own, role: 'reader' } })
    const [ownId = ''] = value(await assign(pupil, plainInput(document, [own]), minute(-90)))
    expect(value(await previewSheet(pupil, ownId, null, minute(-90))).items).toHaveLength(5)
    expect(await previewSheet(pupil, ownId, null, minute(1))).toMatchObject({ reason: 'previewEmpty' })
    const { first } = value(
      await previewMarks(pupil, { assignmentId: ownId, attemptId: crypto.randomUUID(), responses: [] }, minute(1)),
    )
    expect(first.feedback).toEqual([])
  })
})

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handIn, handInOverdue } from '@/lib/data/attempts/hand-in'
import { attemptSheet } from '@/lib/data/attempts/sheet'
import { startAttempt } from '@/lib/data/attempts/start'
import { db } from '@/lib/data/prisma'
import { saveResponses } from '@/lib/data/responses'
import { decideSave } from '@/lib/domain/attempt'
import { seedOf } from '@/lib/domain/id'
import { systemActor } from '@/lib/domain/policy'
import { seeded, shuffled } from '@/lib/domain/seeded'
import type { Sheet } from '@/lib/domain/sheet'
import { freshDatabase, type TestDatabase } from '@/tests/support/database'
import { choice, closing, minute, openQuiz, type Quiz, words } from '@/tests/support/quiz'
import { value } from '@/tests/support/school'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const started = async (quiz: Quiz, at = minute(1)) =>
  value(await startAttempt(quiz.students[0], quiz.assignmentId, null, at))
const itemOf = (sheet: Sheet, stem: string) => sheet.items.find((item) => item.stem.includes(stem))?.itemId ?? ''

describe('starting', () => {
  it('gives a sheet without any key, the same again after a reload, and to nobody else', async () => {
    const quiz = await openQuiz()
    const sheet = await started(quiz)
    expect(value(await attemptSheet(quiz.students[0], sheet.attemptId, minute(2))).items).toEqual(sheet.items)
    expect(value(await startAttempt(quiz.students[0], quiz.assignmentId, null, minute(3))).attemptId).toBe(
      sheet.attemptId,
    )
    const fields = new Set(sheet.items.flatMap((item) => Object.keys(item)))
    expect([...fields].sort()).toEqual(['itemId', 'kind', 'lines', 'options', 'partners', 'points', 'stem'])
    expect(JSON.stringify(sheet)).not.toMatch(/correct|accepted|right 2|in own words|is told here/)
    expect(await attemptSheet(quiz.students[1], sheet.attemptId, minute(2))).toMatchObject({ code: 'not_found' })
    expect(await attemptSheet(quiz.teacher, sheet.attemptId, minute(2))).toMatchObject({ code: 'not_found' })
  })

  it('shows options in an order that the browser cannot draw again from what it knows', async () => {
    const wrong = ['w1', 'w2', 'w3', 'w4', 'w5', 'w6']
    const planned = ['Mu', 'Nu', 'Xi'].map((text) => ({ text, kind: 'choice' as const, answer: 'key', wrong }))
    const sheet = await started(await openQuiz({}, planned))
    const drawn = ({ itemId }: Sheet['items'][number]) =>
      shuffled(['key', ...wrong], seeded(seedOf('options', sheet.attemptId, itemId)))
    expect(sheet.items.map(({ options }) => options)).not.toEqual(sheet.items.map(drawn))
  })

  it('from two windows at once makes one attempt', async () => {
    const quiz = await openQuiz()
    const sheets = await Promise.all(
      [1, 2, 3].map(() => startAttempt(quiz.students[0], quiz.assignmentId, null, minute(1))),
    )
    expect(new Set(sheets.map((sheet) => value(sheet).attemptId)).size).toBe(1)
    expect(await db().attempt.count({ where: { assignmentId: quiz.assignmentId } })).toBe(1)
  })

  it('is refused to teachers and strangers, before opening, after closing and when no attempt is left', async () => {
    const quiz = await openQuiz()
    const other = await openQuiz()
    for (const actor of [quiz.teacher, other.students[0]])
      expect(await startAttempt(actor, quiz.assignmentId, null, minute(1))).toMatchObject({ code: 'not_found' })
    const start = (at: Date) => startAttempt(quiz.students[0], quiz.assignmentId, null, at)
    expect(await start(minute(-1))).toMatchObject({ reason: 'attemptNotOpen' })
    expect(await start(closing)).toMatchObject({ reason: 'attemptClosed' })
    const sheet = await started(quiz)
    value(await handIn(quiz.students[0], sheet.attemptId, minute(5)))
    expect(await start(minute(6))).toMatchObject({ reason: 'attemptNoneLeft' })
  })

  it('ends by the time limit or at closing, whichever is sooner', async () => {
    const quiz = await openQuiz({ timeLimitMinutes: 20 })
    expect((await started(quiz)).deadlineAt).toBe(minute(21).toISOString())
    const late = value(await startAttempt(quiz.students[1], quiz.assignmentId, null, minute(50)))
    expect(late.deadlineAt).toBe(closing.toISOString())
  })
})

describe('saving', () => {
  it('follows the rule of the domain, whatever order numbers arrive in', async () => {
    const quiz = await openQuiz()
    const sheet = await started(quiz)
    const attempt = await db().attempt.findUniqueOrThrow({ where: { id: sheet.attemptId } })
    const save = fc.record({
      item: fc.nat({ max: 4 }),
      sequence: fc.integer({ min: 1, max: 6 }),
      at: fc.constantFrom(10, 20, 59, 61),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(save, { minLength: 1, maxLength: 12 }), async (saves) => {
        await db().response.deleteMany({ where: { attemptId: sheet.attemptId } })
        const held = new Map<string, number>()
        for (const { item, sequence, at } of saves) {
          const itemId = sheet.items[item]?.itemId ?? ''
          const stored = held.get(itemId)
          const rule = decideSave(attempt, stored === undefined ? null : { sequence: stored }, sequence, minute(at))
          const sent = words(itemId, `as number ${sequence}`, sequence)
          const [receipt] = value(await saveResponses(quiz.students[0], sheet.attemptId, [sent], minute(at))).receipts
          expect(receipt?.status).toBe({ save: 'saved', repeat: 'saved', stale: 'stale', late: 'late' }[rule])
          if (rule === 'save') held.set(itemId, sequence)
          // A late answer to an item without one makes its row, without taking a number.
          if (rule === 'late' && stored === undefined) held.set(itemId, 0)
        }
        const rows = await db().response.findMany({ where: { attemptId: sheet.attemptId } })
        for (const row of rows) {
          expect(row.sequence).toBe(held.get(row.itemId))
          expect(row.answer).toEqual(row.sequence ? { type: 'text', text: `as number ${row.sequence}` } : null)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('never merges two devices in silence: the same number with another answer is stale and gets what stands', async () => {
    const quiz = await openQuiz()
    const sheet = await started(quiz)
    const itemId = itemOf(sheet, 'Beta')
    const save = (text: string) => saveResponses(quiz.students[0], sheet.attemptId, [words(itemId, text, 1)], minute(2))
    value(await save('from the laptop'))
    expect(value(await save('from the laptop')).receipts).toMatchObject([{ status: 'saved', sequence: 1 }])
    expect(value(await save('from the phone')).receipts).toEqual([
      { itemId, status: 'stale', sequence: 1, given: { type: 'text', text: 'from the laptop' } },
    ])
  })

  it('keeps all answers that are sent at once by many requests', async () => {
    const quiz = await openQuiz()
    const sheet = await started(quiz)
    const [student] = quiz.students
    const sends = Array.from({ length: 40 }, (_, n) => {
      const itemId = sheet.items[n % 5]?.itemId ?? ''
      return saveResponses(student, sheet.attemptId, [words(itemId, `${n}`, n + 1)], minute(2))
    })
    for (const sent of await Promise.all(sends)) value(sent)
    const rows = await db().response.findMany({ where: { attemptId: sheet.attemptId } })
    expect(rows.map((row) => row.sequence).sort((a, b) => a - b)).toEqual([36, 37, 38, 39, 40])
  })

  it('takes nothing of another student, another quiz or after the student handed in', async () => {
    const quiz = await openQuiz()
    const other = await openQuiz()
    const [sheet, foreign] = [await started(quiz), await started(other)]
    const [student, neighbour] = quiz.students
    const own = words(itemOf(sheet, 'Beta'), 'mine')
    expect(await saveResponses(neighbour, sheet.attemptId, [own], minute(2))).toMatchObject({ code: 'not_found' })
    const smuggled = words(itemOf(foreign, 'Beta'), 'foreign')
    const [receipt] = value(await saveResponses(student, sheet.attemptId, [smuggled], minute(2))).receipts
    expect(receipt?.status).toBe('closed')
    value(await handIn(student, sheet.attemptId, minute(3)))
    const [after] = value(await saveResponses(student, sheet.attemptId, [own], minute(4))).receipts
    expect(after?.status).toBe('late')
    const row = await db().response.findFirstOrThrow({ where: { attemptId: sheet.attemptId } })
    expect([row.answer, row.lateAnswer, row.autoMark]).toEqual([null, own.given, null])
  })
})

describe('handing in', () => {
  it('marks with partial credit, leaves open answers to the teacher, and is done once', async () => {
    const quiz = await openQuiz()
    const sheet = await started(quiz)
    const [student] = quiz.students
    const ordering = sheet.items.find((item) => item.kind === 'ordering')
    const sent = [
      choice(itemOf(sheet, 'Alpha'), 'right 1'),
      words(itemOf(sheet, 'Beta'), 'RIGHT 2'),
      choice(itemOf(sheet, 'Gamma'), 'False'),
      {
        itemId: ordering?.itemId ?? '',
        sequence: 1,
        given: { type: 'placed' as const, placed: ['second', 'first', 'third'], lines: ordering?.lines.slice() ?? [] },
      },
      words(itemOf(sheet, 'Epsilon'), 'some sentences'),
    ]
    value(await saveResponses(student, sheet.attemptId, sent, minute(2)))
    value(await handIn(student, sheet.attemptId, minute(9)))
    value(await handIn(student, sheet.attemptId, minute(10)))
    const rows = await db().response.findMany({ where: { attemptId: sheet.attemptId } })
    const marks = sent.map(({ itemId }) => rows.find((row) => row.itemId === itemId)?.autoMark)
    expect(marks).toEqual([1, 1, 0, 0.5, null])
    const attempt = await db().attempt.findUniqueOrThrow({ where: { id: sheet.attemptId } })
    expect([attempt.submittedAt, attempt.gradedAt]).toEqual([minute(9), null])
  })

  it('is done by the server when time is over, as of the deadline, with what is saved', async () => {
    const quiz = await openQuiz({ timeLimitMinutes: 5 })
    const sheet = await started(quiz)
    const [student] = quiz.students
    value(await saveResponses(student, sheet.attemptId, [words(itemOf(sheet, 'Beta'), 'right 2')], minute(2)))
    const system = systemActor('test')
    expect(await handInOverdue(system, minute(6), quiz.assignmentId)).toBe(0)
    expect(await handInOverdue(system, minute(7), quiz.assignmentId)).toBe(1)
    expect(await handInOverdue(system, minute(7), quiz.assignmentId)).toBe(0)
    const attempt = await db().attempt.findUniqueOrThrow({ where: { id: sheet.attemptId } })
    expect([attempt.submittedAt, attempt.gradedAt]).toEqual([minute(6), minute(7)])
    expect(await attemptSheet(student, sheet.attemptId, minute(8))).toMatchObject({ reason: 'attemptOver' })
  })

  it('loses no answer that was acknowledged while it happened', async () => {
    for (let round = 0; round < 8; round++) {
      const quiz = await openQuiz()
      const sheet = await started(quiz)
      const [student] = quiz.students
      const itemId = itemOf(sheet, 'Beta')
      const saving = saveResponses(student, sheet.attemptId, [words(itemId, 'right 2')], minute(2))
      const [saved] = await Promise.all([saving, handIn(student, sheet.attemptId, minute(2))])
      const status = value(saved).receipts[0]?.status
      const row = await db().response.findUniqueOrThrow({
        where: { attemptId_itemId: { attemptId: sheet.attemptId, itemId } },
      })
      if (status === 'saved') expect(row.autoMark).toBe(1)
      else expect([status, row.answer, row.autoMark]).toEqual(['late', null, null])
    }
  })
})

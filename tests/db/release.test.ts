import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assignmentResults } from '@/lib/data/assignments/results'
import { handIn } from '@/lib/data/attempts/hand-in'
import { acceptLate, markByHand } from '@/lib/data/attempts/mark-by-hand'
import { startAttempt } from '@/lib/data/attempts/start'
import { newId } from '@/lib/data/id'
import { db } from '@/lib/data/prisma'
import { closeAssignments, releaseMarks } from '@/lib/data/release'
import { feedAnswers } from '@/lib/data/release/feed'
import { saveResponses } from '@/lib/data/responses'
import { systemActor } from '@/lib/domain/policy'
import { prepareQueues } from '@/lib/jobs/queues'
import { freshDatabase, type TestDatabase } from '@/tests/support/database'
import { closing, minute, openQuiz, type Quiz, words } from '@/tests/support/quiz'
import { value } from '@/tests/support/school'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await prepareQueues()
})
afterAll(() => database.close())

const system = systemActor('test')

/** The first student answers the typed question right after two minutes and the choice wrong, and hands in if asked to. */
const taken = async (quiz: Quiz, handsIn = true) => {
  const [student] = quiz.students
  const sheet = value(await startAttempt(student, quiz.assignmentId, null, minute(1)))
  const item = (stem: string) => sheet.items.find((one) => one.stem.includes(stem))?.itemId ?? ''
  const wrong = { itemId: item('Alpha'), sequence: 1, given: { type: 'options' as const, chosen: ['wrong 1a'] } }
  value(await saveResponses(student, sheet.attemptId, [words(item('Beta'), 'right 2'), wrong], minute(2)))
  if (handsIn) value(await handIn(student, sheet.attemptId, minute(5)))
  return sheet
}
const cardsOf = (quiz: Quiz) =>
  db().card.findMany({ where: { userId: quiz.students[0].userId }, orderBy: { stability: 'asc' } })
const eventsOf = (quiz: Quiz) => db().studyEvent.findMany({ where: { userId: quiz.students[0].userId } })

describe('release', () => {
  it('feeds the cards with what was answered, dated when it was answered, and once', async () => {
    const quiz = await openQuiz()
    await taken(quiz)
    await feedAnswers(system, quiz.assignmentId, minute(59))
    expect(await eventsOf(quiz)).toEqual([])
    expect(await closeAssignments(system, closing)).toMatchObject({ released: 1 })
    expect(await closeAssignments(system, closing)).toMatchObject({ released: 0 })
    await feedAnswers(system, quiz.assignmentId, minute(61))
    await feedAnswers(system, quiz.assignmentId, minute(62))
    const events = await eventsOf(quiz)
    expect(events.map(({ mode, rating, verdict, answeredAt }) => ({ mode, rating, verdict, answeredAt }))).toEqual(
      expect.arrayContaining([
        { mode: 'test', rating: 3, verdict: 'right', answeredAt: minute(2) },
        { mode: 'test', rating: 1, verdict: 'wrong', answeredAt: minute(2) },
      ]),
    )
    expect(events).toHaveLength(2)
    const cards = await cardsOf(quiz)
    expect(cards.map(({ reps, lastReviewAt }) => ({ reps, lastReviewAt }))).toEqual([
      { reps: 1, lastReviewAt: minute(2) },
      { reps: 1, lastReviewAt: minute(2) },
    ])
    expect(cards[1]?.stability).toBeGreaterThan(cards[0]?.stability ?? Number.NaN)
    expect(await db().audit.count({ where: { subject: quiz.assignmentId, action: 'assignment.release' } })).toBe(1)
  })

  it('by hand is the teacher’s, warns while somebody may still work, and then ends it for everybody', async () => {
    const quiz = await openQuiz({ release: 'by-hand' })
    await db().assignment.update({ where: { id: quiz.assignmentId }, data: { dueAt: minute(60) } })
    const sheet = await taken(quiz, false)
    expect(await releaseMarks(quiz.students[0], quiz.assignmentId, true, minute(9))).toMatchObject({
      code: 'not_found',
    })
    expect(await releaseMarks(quiz.teacher, quiz.assignmentId, false, minute(9))).toMatchObject({
      reason: 'releaseStillOpen',
    })
    value(await releaseMarks(quiz.teacher, quiz.assignmentId, true, minute(9)))
    const attempt = await db().attempt.findUniqueOrThrow({ where: { id: sheet.attemptId } })
    expect([attempt.deadlineAt, attempt.submittedAt, attempt.gradedAt]).toEqual([minute(9), minute(9), minute(9)])
    expect(await startAttempt(quiz.students[1], quiz.assignmentId, null, minute(10))).toMatchObject({
      reason: 'attemptClosed',
    })
    const { students } = value(await assignmentResults(quiz.teacher, quiz.assignmentId, minute(10)))
    expect(students.map(({ status }) => status).toSorted()).toEqual(['marked', 'missing'])
    await feedAnswers(system, quiz.assignmentId, minute(10))
    expect(await eventsOf(quiz)).toHaveLength(2)
  })

  it('waits for the teacher where it is by hand, and for students with more time where it is not', async () => {
    const byHand = await openQuiz({ release: 'by-hand' })
    const extended = await openQuiz()
    await db().assignmentException.create({
      data: { assignmentId: extended.assignmentId, userId: extended.students[1].userId, closesAt: minute(120) },
    })
    await closeAssignments(system, minute(90))
    const at = async (quiz: Quiz) =>
      (await db().assignment.findUniqueOrThrow({ where: { id: quiz.assignmentId } })).releasedAt
    expect([await at(byHand), await at(extended)]).toEqual([null, null])
    await closeAssignments(system, minute(120))
    expect([await at(byHand), await at(extended)]).toEqual([null, minute(120)])
  })

  it('comes to the last of many that have closed, whatever waits before it', async () => {
    const quiz = await openQuiz()
    const { settings, ...row } = await db().assignment.findUniqueOrThrow({ where: { id: quiz.assignmentId } })
    const many = (count: number, closesAt: Date, release: object) =>
      Array.from({ length: count }, () => ({
        ...row,
        id: newId(closesAt),
        closesAt,
        settings: { ...(settings as object), ...release },
      }))
    const byHand = many(1001, minute(1), { release: 'by-hand' })
    const extended = many(450, minute(2), {})
    const unsaid = many(1, minute(3), {}).map((one) => ({ ...one, settings: {} }))
    await db().assignment.createMany({ data: [...byHand, ...extended, ...unsaid] })
    await db().assignmentException.createMany({
      data: extended.map(({ id }) => ({
        assignmentId: id,
        userId: quiz.students[0].userId,
        closesAt: minute(600),
      })),
    })
    expect(await closeAssignments(system, minute(70))).toMatchObject({ released: 2 })
    const left = [...byHand, ...extended].map(({ id }) => id)
    expect(await db().assignment.count({ where: { id: { in: left }, releasedAt: null } })).toBe(1451)
    await db().assignment.deleteMany({ where: { id: { in: left } } })
  })

  it('of all others goes on where one attempt cannot be marked', async () => {
    const [broken, sound] = [await openQuiz(), await openQuiz()]
    const [lost, other] = [await taken(broken, false), await taken(sound, false)]
    await db().response.updateMany({ where: { attemptId: lost.attemptId }, data: { answer: { type: 'unheard of' } } })
    await expect(closeAssignments(system, minute(61))).rejects.toThrow('1 attempts could not be handed in')
    const submitted = async (id: string) => (await db().attempt.findUniqueOrThrow({ where: { id } })).submittedAt
    expect([await submitted(lost.attemptId), await submitted(other.attemptId)]).toEqual([null, closing])
    expect(await db().assignment.count({ where: { id: sound.assignmentId, releasedAt: closing } })).toBe(1)
    await db().attempt.delete({ where: { id: lost.attemptId } })
  })

  it('follows a mark that changes afterwards: a late answer that counts, a mark by hand, each once', async () => {
    const quiz = await openQuiz()
    const sheet = await taken(quiz)
    const [student] = quiz.students
    const beta = sheet.items.find(({ stem }) => stem.includes('Beta'))?.itemId ?? ''
    const late = { itemId: beta, sequence: 2, given: { type: 'text' as const, text: 'changed my mind' } }
    value(await saveResponses(student, sheet.attemptId, [late], minute(6)))
    await closeAssignments(system, closing)
    await feedAnswers(system, quiz.assignmentId, minute(61))
    const [, before] = await cardsOf(quiz)
    if (!before) throw new Error('two cards were fed')
    const asked = { factId: before.factId, slot: before.slot }
    const log = async () =>
      (await db().studyEvent.findMany({ where: { userId: student.userId, ...asked }, orderBy: { answeredAt: 'asc' } }))
        .filter(({ type }) => type !== 'reschedule')
        .map(({ type, rating, verdict }) => [type, rating, verdict])
    expect(await log()).toEqual([['answer', 3, 'right']])

    value(await acceptLate(quiz.teacher, sheet.attemptId, beta, minute(70)))
    await feedAnswers(system, quiz.assignmentId, minute(71))
    await feedAnswers(system, quiz.assignmentId, minute(72))
    expect(await log()).toEqual([
      ['answer', 3, 'right'],
      ['amend', 1, 'wrong'],
    ])
    const after = await db().card.findFirstOrThrow({ where: { userId: student.userId, ...asked } })
    expect(after.stability).toBeLessThan(before.stability)

    const mark = { points: '1', comment: 'Right in other words', seen: '' }
    value(await markByHand(quiz.teacher, sheet.attemptId, beta, mark, minute(80)))
    await feedAnswers(system, quiz.assignmentId, minute(81))
    expect((await log()).at(-1)).toEqual(['amend', 3, 'right'])
    const again = await db().card.findFirstOrThrow({ where: { userId: student.userId, ...asked } })
    expect([again.stability, again.reps]).toEqual([before.stability, 1])
  })

  it('right after handing in feeds only the one who handed in', async () => {
    const quiz = await openQuiz({ feedback: 'after-handing-in' })
    await taken(quiz)
    const [, neighbour] = quiz.students
    const sheet = value(await startAttempt(neighbour, quiz.assignmentId, null, minute(1)))
    const itemId = sheet.items.find((item) => item.stem.includes('Beta'))?.itemId ?? ''
    value(await saveResponses(neighbour, sheet.attemptId, [words(itemId, 'right 2')], minute(2)))
    await feedAnswers(system, quiz.assignmentId, minute(6))
    expect(await eventsOf(quiz)).toHaveLength(2)
    expect(await db().studyEvent.count({ where: { userId: neighbour.userId } })).toBe(0)
  })
})

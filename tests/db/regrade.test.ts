import { afterAll, beforeAll, expect, it } from 'vitest'
import { assignmentsOf } from '@/lib/data/assignments'
import { ownAssignment } from '@/lib/data/assignments/own'
import { handIn } from '@/lib/data/attempts/hand-in'
import { acceptLate, markByHand } from '@/lib/data/attempts/mark-by-hand'
import { startAttempt } from '@/lib/data/attempts/start'
import { contestMark, refuseContest } from '@/lib/data/contests/marks'
import { scoresOf } from '@/lib/data/gradebook/scores'
import { noticesOf } from '@/lib/data/notices'
import { db } from '@/lib/data/prisma'
import { applyRegrade, tryRegrade } from '@/lib/data/regrade'
import { regradesOf, undoRegrade } from '@/lib/data/regrade/history'
import { closeAssignments } from '@/lib/data/release'
import { feedAnswers } from '@/lib/data/release/feed'
import { saveResponses } from '@/lib/data/responses'
import { systemActor } from '@/lib/domain/policy'
import type { RegradeForm } from '@/lib/domain/regrade'
import { prepareQueues } from '@/lib/jobs/queues'
import { freshDatabase, type TestDatabase } from '../support/database'
import { choice, closing, minute, openQuiz, type Quiz, words } from '../support/quiz'
import { value } from '../support/school'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await prepareQueues()
})
afterAll(() => database.close())

const system = systemActor('test')

/** Ada chooses a wrong option and types something else, Ben is right in both and writes an open answer; both hand in, marks are released. */
const sat = async () => {
  const quiz = await openQuiz()
  const items = await db().assignmentItem.findMany({
    where: { assignmentId: quiz.assignmentId },
    include: { questionVersion: true },
  })
  const item = (stem: string) => items.find(({ questionVersion }) => questionVersion.stem.includes(stem))?.id ?? ''
  const [alpha, beta, epsilon] = [item('Alpha'), item('Beta'), item('Epsilon')]
  const given = [
    [choice(alpha, 'wrong 1a'), words(beta, 'another word')],
    [choice(alpha, 'right 1'), words(beta, 'right 2'), words(epsilon, 'my own words')],
  ]
  const attemptIds: string[] = []
  for (const [index, student] of quiz.students.entries()) {
    const { attemptId } = value(await startAttempt(student, quiz.assignmentId, null, minute(1)))
    value(await saveResponses(student, attemptId, given[index] ?? [], minute(2)))
    value(await handIn(student, attemptId, minute(3)))
    attemptIds.push(attemptId)
  }
  await closeAssignments(system, closing)
  await feedAnswers(system, quiz.assignmentId, minute(61))
  return { quiz, alpha, beta, epsilon, attemptIds }
}

const asked = (quiz: Quiz, itemId: string, fields: Partial<RegradeForm>): RegradeForm => ({
  ...{ remedy: 'key', right: [], answers: '', points: '', seen: '' },
  ...fields,
  ...{ assignmentId: quiz.assignmentId, itemId },
})
/** The marks in percent, with nothing for the open answer that waits. */
const percents = async (quiz: Quiz) => {
  const scored = await scoresOf(quiz.classId)
  return quiz.students.map(({ userId }, index) => {
    const { points = 0, maximum = 1 } = scored.find((attempt) => attempt.userId === userId)?.score ?? {}
    return [index === 0 ? 'Ada' : 'Ben', (100 * points) / maximum]
  })
}
const tried = async (quiz: Quiz, form: RegradeForm) => value(await tryRegrade(quiz.teacher, form, minute(70)))
const done = async (quiz: Quiz, form: RegradeForm, at = minute(70)) => {
  const { seen } = await tried(quiz, form)
  return applyRegrade(quiz.teacher, { ...form, seen, sure: 'yes' }, at)
}
const everyMark = async (quiz: Quiz) => ({
  responses: await db().response.findMany({
    where: { attempt: { assignmentId: quiz.assignmentId } },
    orderBy: [{ attemptId: 'asc' }, { itemId: 'asc' }],
    omit: { comment: true },
  }),
  attempts: await db().attempt.findMany({ where: { assignmentId: quiz.assignmentId }, orderBy: { id: 'asc' } }),
  items: await db().assignmentItem.findMany({
    where: { assignmentId: quiz.assignmentId },
    orderBy: { position: 'asc' },
  }),
})
const memoryOf = async (quiz: Quiz, index: 0 | 1) => {
  const cards = await db().card.findMany({ where: { userId: quiz.students[index].userId }, orderBy: { factId: 'asc' } })
  return cards.map(({ factId, slot, stability, difficulty, reps }) => ({ factId, slot, stability, difficulty, reps }))
}

it('changes a key after it was tried, moves who it moves and their memory, and leaves all as it was when taken back', async () => {
  const { quiz, beta } = await sat()
  const before = await everyMark(quiz)
  const memory = await memoryOf(quiz, 0)
  const form = asked(quiz, beta, { answers: 'right 2', right: ['another word'] })
  const trial = await tried(quiz, form)
  expect(trial.moves).toEqual([{ userId: quiz.students[0].userId, before: 0, after: 20 }])
  expect([trial.unmoved, trial.byHand, trial.contradicted]).toEqual([1, 0, []])
  expect(await everyMark(quiz)).toEqual(before)

  expect(await applyRegrade(quiz.teacher, form, minute(70))).toMatchObject({ reason: 'regradeChanged' })
  expect(await applyRegrade(quiz.students[0], { ...form, seen: trial.seen }, minute(70))).toMatchObject({
    code: 'not_found',
  })
  value(await applyRegrade(quiz.teacher, { ...form, seen: trial.seen }, minute(70)))
  expect(await percents(quiz)).toEqual([
    ['Ada', 20],
    ['Ben', 40],
  ])
  await feedAnswers(system, quiz.assignmentId, minute(71))
  expect(await memoryOf(quiz, 0)).not.toEqual(memory)
  expect(value(await ownAssignment(quiz.students[0], quiz.assignmentId, minute(72))).feedback).toEqual(
    expect.arrayContaining([expect.objectContaining({ itemId: beta, mark: 1 })]),
  )
  expect(await regradesOf(quiz.teacher, quiz.assignmentId, beta)).toMatchObject([
    { remedy: 'key', moved: 1, by: 'Ms Hartley', undoneAt: null },
  ])

  value(await undoRegrade(quiz.teacher, quiz.assignmentId, beta, minute(80)))
  await feedAnswers(system, quiz.assignmentId, minute(81))
  expect(await everyMark(quiz)).toEqual(before)
  expect(await memoryOf(quiz, 0)).toEqual(memory)
  expect(await regradesOf(quiz.teacher, quiz.assignmentId, beta)).toMatchObject([{ undoneAt: minute(80) }])
  expect(await undoRegrade(quiz.teacher, quiz.assignmentId, beta, minute(82))).toMatchObject({
    reason: 'nothingToUndo',
  })
})

it('warns before a wrong option is accepted that the document speaks against', async () => {
  const { quiz, alpha } = await sat()
  const form = asked(quiz, alpha, { right: ['right 1', 'wrong 1a'] })
  const { seen, contradicted } = await tried(quiz, form)
  expect(contradicted).toEqual([{ option: 'wrong 1a', sentence: 'Alpha is told here.' }])
  expect(await applyRegrade(quiz.teacher, { ...form, seen }, minute(70))).toMatchObject({
    reason: 'regradeContradicted',
  })
  value(await applyRegrade(quiz.teacher, { ...form, seen, sure: 'yes' }, minute(70)))
  expect((await percents(quiz))[0]).toEqual(['Ada', 20])
})

it('drops a question with what it told of memory, gives it back, and drops it again', async () => {
  const { quiz, beta } = await sat()
  const [mark, memory] = [await everyMark(quiz), await memoryOf(quiz, 1)]
  const factId = memory.find(({ reps }) => reps > 0)?.factId
  expect(factId).toBeDefined()
  for (const round of [0, 10]) {
    value(await done(quiz, asked(quiz, beta, { remedy: 'drop' }), minute(70 + round)))
    await feedAnswers(system, quiz.assignmentId, minute(71 + round))
    await feedAnswers(system, quiz.assignmentId, minute(72 + round))
    const after = await memoryOf(quiz, 1)
    expect(after.filter(({ reps }) => reps > 0)).toHaveLength(memory.filter(({ reps }) => reps > 0).length - 1)
    // 1 of the 4 questions that are left.
    expect((await percents(quiz))[1]).toEqual(['Ben', 25])
    value(await undoRegrade(quiz.teacher, quiz.assignmentId, beta, minute(75 + round)))
    await feedAnswers(system, quiz.assignmentId, minute(76 + round))
    expect(await memoryOf(quiz, 1)).toEqual(memory)
    expect(await everyMark(quiz)).toEqual(mark)
  }
})

it('gives everybody all points of a question, also who left it out, but not who was marked by hand', async () => {
  const { quiz, epsilon, attemptIds } = await sat()
  const ungraded = await everyMark(quiz)
  expect(ungraded.attempts.map(({ gradedAt }) => gradedAt === null)).toContain(true)
  value(await done(quiz, asked(quiz, epsilon, { remedy: 'full-marks' })))
  expect(await percents(quiz)).toEqual([
    ['Ada', 20],
    ['Ben', 60],
  ])
  expect((await everyMark(quiz)).attempts.every(({ gradedAt }) => gradedAt !== null)).toBe(true)
  value(await undoRegrade(quiz.teacher, quiz.assignmentId, epsilon, minute(75)))
  expect(await everyMark(quiz)).toEqual(ungraded)
  value(
    await markByHand(quiz.teacher, attemptIds[1] ?? '', epsilon, { points: '0.5', comment: '', seen: '' }, minute(76)),
  )
  const trial = await tried(quiz, asked(quiz, epsilon, { remedy: 'full-marks' }))
  expect([trial.byHand, trial.moves.map(({ userId }) => userId)]).toEqual([1, [quiz.students[0].userId]])
})

it('refuses to do something else than was seen: another mark in between changes what would happen', async () => {
  const { quiz, beta, epsilon, attemptIds } = await sat()
  const form = asked(quiz, beta, { remedy: 'points', points: '3' })
  const { seen, moves } = await tried(quiz, form)
  expect(moves).toMatchObject([{ before: 40, after: (100 * 4) / 7 }])
  value(
    await markByHand(quiz.teacher, attemptIds[1] ?? '', epsilon, { points: '1', comment: '', seen: '' }, minute(66)),
  )
  expect(await applyRegrade(quiz.teacher, { ...form, seen }, minute(70))).toMatchObject({ reason: 'regradeChanged' })
  value(await done(quiz, form))
  expect((await percents(quiz))[1]?.[1]).toBeCloseTo((100 * 5) / 7)
})

it('counts for a late answer and for who hands in afterwards', async () => {
  const quiz = await openQuiz()
  const [ada, ben] = quiz.students
  const first = value(await startAttempt(ada, quiz.assignmentId, null, minute(1)))
  const beta = first.items.find(({ stem }) => stem.includes('Beta'))?.itemId ?? ''
  value(await saveResponses(ada, first.attemptId, [words(beta, 'nothing of it')], minute(2)))
  value(await handIn(ada, first.attemptId, minute(3)))
  const second = value(await startAttempt(ben, quiz.assignmentId, null, minute(4)))
  value(await saveResponses(ben, second.attemptId, [words(beta, 'another word')], minute(5)))
  value(await done(quiz, asked(quiz, beta, { answers: 'right 2\nanother word' }), minute(6)))
  value(await handIn(ben, second.attemptId, minute(7)))
  expect((await percents(quiz))[1]).toEqual(['Ben', 20])
  value(await saveResponses(ada, first.attemptId, [words(beta, 'another word', 2)], minute(8)))
  value(await acceptLate(quiz.teacher, first.attemptId, beta, minute(9)))
  expect((await percents(quiz))[0]).toEqual(['Ada', 20])
  value(await undoRegrade(quiz.teacher, quiz.assignmentId, beta, minute(10)))
  expect((await percents(quiz)).map(([, percent]) => percent)).toEqual([0, 0])
})

it('hears a student who objects: once, told to the teachers, ended by a better mark or by leaving it', async () => {
  const { quiz, alpha, beta, attemptIds } = await sat()
  const [ada, ben] = quiz.students
  const [own = ''] = attemptIds
  expect(await contestMark(ben, own, beta, 'mine too', minute(62))).toMatchObject({ code: 'not_found' })
  expect(await contestMark(ben, attemptIds[1] ?? '', beta, '', minute(62))).toMatchObject({
    reason: 'nothingToContest',
  })
  value(await contestMark(ada, own, beta, 'It is the same.', minute(62)))
  value(await contestMark(ada, own, beta, 'It is the same.', minute(63)))
  value(await contestMark(ada, own, alpha, '', minute(64)))
  expect(await noticesOf(quiz.teacher, minute(65))).toMatchObject([
    { kind: 'contested', count: 2, path: `/assignments/${quiz.assignmentId}` },
    { kind: 'joined' },
  ])
  const listed = async (person: typeof ada) =>
    (await assignmentsOf(person, quiz.classId, minute(65))).map(({ contested }) => contested)
  expect([await listed(quiz.teacher), await listed(ada)]).toEqual([[2], [0]])
  const resolutions = async () =>
    (await db().contest.findMany({ where: { attemptId: own }, orderBy: { createdAt: 'asc' } })).map(
      (each) => each.resolution,
    )
  value(await done(quiz, asked(quiz, beta, { answers: 'right 2\nanother word' })))
  expect(await resolutions()).toEqual(['accepted', null])
  const left = await db().contest.findFirstOrThrow({ where: { attemptId: own, resolution: null } })
  expect(await refuseContest(ada, { contestId: left.id, reply: '' }, minute(71))).toMatchObject({ code: 'not_found' })
  expect(await listed(quiz.teacher)).toEqual([1])
  value(await refuseContest(quiz.teacher, { contestId: left.id, reply: 'It asks for the year.' }, minute(71)))
  expect(await resolutions()).toEqual(['accepted', 'refused'])
  expect(await listed(quiz.teacher)).toEqual([0])
  const { contests } = value(await ownAssignment(ada, quiz.assignmentId, minute(72)))
  expect(contests.get(alpha)).toEqual({ resolution: 'refused', reply: 'It asks for the year.' })
  expect(await noticesOf(ada, minute(72))).toMatchObject([
    { kind: 'objection-answered', count: 2, path: `/assignments/${quiz.assignmentId}` },
    { kind: 'marked' },
    { kind: 'assigned' },
  ])
})

it('tells a student of a mark that changes after they have seen it, and nobody of one that stays', async () => {
  const { quiz, beta, epsilon, attemptIds } = await sat()
  const [ada, ben] = quiz.students
  const told = async (person: typeof ada) =>
    (await noticesOf(person, minute(80))).flatMap(({ kind, count }) => (kind === 'mark-changed' ? [count] : []))
  const byHand = (points: string, seen = '') =>
    markByHand(quiz.teacher, attemptIds[1] ?? '', epsilon, { points, comment: 'Well said.', seen }, minute(66))
  value(await byHand('0.5'))
  expect([await told(ada), await told(ben)]).toEqual([[], [1]])
  value(await byHand('0.5', '0.5'))
  expect(await told(ben)).toEqual([1])
  value(await done(quiz, asked(quiz, beta, { answers: 'right 2\nanother word' })))
  expect([await told(ada), await told(ben)]).toEqual([[1], [1]])
  value(await undoRegrade(quiz.teacher, quiz.assignmentId, beta, minute(72)))
  expect([await told(ada), await told(ben)]).toEqual([[2], [1]])
})

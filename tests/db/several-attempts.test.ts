import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownAssignment } from '@/lib/data/assignments/own'
import { assignmentResults } from '@/lib/data/assignments/results'
import { handIn } from '@/lib/data/attempts/hand-in'
import { startAttempt } from '@/lib/data/attempts/start'
import { saveResponses } from '@/lib/data/responses'
import type { AttemptRule } from '@/lib/domain/assignment'
import { freshDatabase, type TestDatabase } from '../support/database'
import { minute, openQuiz, words } from '../support/quiz'
import { value } from '../support/school'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

/** Two questions, all right at minute 5 and half of them right at minute 15. */
const satTwice = async (whichCounts: AttemptRule) => {
  const planned = ['Alpha', 'Beta'].map((text) => ({ text, kind: 'typed' as const, answer: 'right' }))
  const quiz = await openQuiz({ attemptsAllowed: 2, whichCounts }, planned)
  const [student] = quiz.students
  const sit = async (right: number, at: number) => {
    const { attemptId, items } = value(await startAttempt(student, quiz.assignmentId, null, minute(at - 1)))
    const given = items.slice(0, right).map(({ itemId }) => words(itemId, 'right'))
    value(await saveResponses(student, attemptId, given, minute(at)))
    value(await handIn(student, attemptId, minute(at)))
  }
  await sit(2, 5)
  const early = value(await ownAssignment(student, quiz.assignmentId, minute(6)))
  await sit(1, 15)
  const { students, marks } = value(await assignmentResults(quiz.teacher, quiz.assignmentId, minute(16)))
  const { percent, submittedAt } = students.find(({ userId }) => userId === student.userId) ?? {}
  const own = value(await ownAssignment(student, quiz.assignmentId, minute(61)))
  return { early, own, marks, percent, submittedAt }
}

it.each([
  ['best', 1, 100, minute(5)],
  ['last', 2, 50, minute(15)],
  ['first', 1, 100, minute(5)],
  ['mean', 2, 75, minute(15)],
] as const)('says the same mark everywhere where the %s counts', async (whichCounts, number, percent, submittedAt) => {
  const sat = await satTwice(whichCounts)
  expect(sat).toMatchObject({ percent, submittedAt, marks: { mean: percent, median: percent } })
  expect(sat.own).toMatchObject({ whichCounts, counting: { number, percent } })
  expect(sat.early).toMatchObject({ whichCounts, counting: null })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assignmentsOf, openAssignments } from '@/lib/data/assignments'
import { answersOf, answersOfClass } from '@/lib/data/assignments/answers'
import { questionsToAssign } from '@/lib/data/assignments/choose'
import { assign } from '@/lib/data/assignments/create'
import { ownAssignment } from '@/lib/data/assignments/own'
import { pooledItems } from '@/lib/data/assignments/pooled'
import { assignmentResults } from '@/lib/data/assignments/results'
import { handIn } from '@/lib/data/attempts/hand-in'
import { acceptLate, markByHand, refuseLate } from '@/lib/data/attempts/mark-by-hand'
import { startAttempt } from '@/lib/data/attempts/start'
import { due } from '@/lib/data/cards'
import { gradebookOf } from '@/lib/data/gradebook'
import { ownGrades, studentGrades } from '@/lib/data/gradebook/student'
import { saveWeighting } from '@/lib/data/gradebook/weighting'
import { db } from '@/lib/data/prisma'
import { feedAnswers } from '@/lib/data/release/feed'
import { saveResponses } from '@/lib/data/responses'
import type { AssignmentSettings } from '@/lib/domain/assignment'
import { searchOfCards } from '@/lib/domain/search'
import { prepareQueues } from '@/lib/jobs/queues'
import { freshDatabase, type TestDatabase } from '@/tests/support/database'
import { tester } from '@/tests/support/people'
import { choice, minute, openQuiz, plainInput, type Quiz, words } from '@/tests/support/quiz'
import { value } from '@/tests/support/school'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await prepareQueues()
})
afterAll(() => database.close())

/** The first student answers two of five right and writes an open answer, or the first `answered` of these; the second does nothing. */
const taken = async (settings: Partial<AssignmentSettings> = {}, answered = 3) => {
  const quiz = await openQuiz(settings)
  const [student] = quiz.students
  const sheet = value(await startAttempt(student, quiz.assignmentId, null, minute(1)))
  const item = (stem: string) => sheet.items.find((one) => one.stem.includes(stem))?.itemId ?? ''
  const sent = [choice(item('Alpha'), 'right 1'), words(item('Beta'), 'right 2'), words(item('Epsilon'), 'some words')]
  const given = sent.filter((_, index) => index < answered)
  if (given.length > 0) value(await saveResponses(student, sheet.attemptId, given, minute(2)))
  value(await handIn(student, sheet.attemptId, minute(5)))
  return { quiz, student, attemptId: sheet.attemptId, open: item('Epsilon'), beta: item('Beta') }
}

/** Where the open answer waits for its mark. */
const waitingIn = async ({ teacher, assignmentId }: Quiz): Promise<[string, string]> => {
  const [waiting] = value(await assignmentResults(teacher, assignmentId, minute(6))).toMark
  return [waiting?.attemptId ?? '', waiting?.itemId ?? '']
}

const rows = async ({ teacher, classId }: Quiz, at: Date) =>
  value(await gradebookOf(teacher, classId, at)).rows.map(({ name, cells, total }) => [
    name,
    ...cells.map(({ status, percent }) => `${status} ${percent}`),
    total,
  ])

describe('the gradebook', () => {
  it('knows to mark, marked, open and missing, and its total follows', async () => {
    const { quiz, attemptId, open } = await taken()
    expect(await rows(quiz, minute(6))).toEqual([
      ['Ada', 'to-mark null', null],
      ['Ben', 'open null', null],
    ])
    value(await markByHand(quiz.teacher, attemptId, open, { points: '0.5', comment: 'Almost', seen: '' }, minute(7)))
    expect(await rows(quiz, minute(61))).toEqual([
      ['Ada', 'marked 50', 50],
      ['Ben', 'missing 0', 0],
    ])
    const { items, quiz: figures } = value(await assignmentResults(quiz.teacher, quiz.assignmentId, minute(61)))
    expect(items.map(({ statistics }) => statistics.facility)).toEqual([1, 1, 0, 0, 0.5])
    expect(figures?.mean).toBe(2.5)
    expect(items.map(({ effectiveWeight }) => effectiveWeight)).toEqual(figures?.effectiveWeights)
    expect(await gradebookOf(quiz.students[0], quiz.classId, minute(61))).toMatchObject({ code: 'not_found' })
  })

  it('totals by the weights that its teacher gave, and puts the category into the assignment', async () => {
    const { quiz } = await taken()
    value(await markByHand(quiz.teacher, ...(await waitingIn(quiz)), { points: '0', comment: '', seen: '' }, minute(6)))
    const weighting = { within: 'equal' as const, categories: { Tests: { weight: 3, drop: 1 } } }
    const input = {
      classId: quiz.classId,
      weighting,
      categories: [{ assignmentId: quiz.assignmentId, category: 'Tests' }],
    }
    expect(await saveWeighting(quiz.students[0], input, minute(6))).toMatchObject({ code: 'not_found' })
    value(await saveWeighting(quiz.teacher, input, minute(6)))
    const book = value(await gradebookOf(quiz.teacher, quiz.classId, minute(61)))
    expect([book.weighting, book.columns.map(({ category }) => category)]).toEqual([weighting, ['Tests']])
    expect(book.rows.map(({ total }) => total)).toEqual([40, 0])
  })

  it('shows a student only what is released, and the teacher the answers behind a mark', async () => {
    const { quiz, student } = await taken()
    const own = async (at: Date) => value(await ownGrades(student, quiz.classId, at)).lines.map(({ cell }) => cell)
    expect(await own(minute(6))).toMatchObject([{ status: 'handed-in', percent: null }])
    expect(await own(minute(61))).toMatchObject([{ status: 'to-mark', percent: null }])
    const seen = value(await studentGrades(quiz.teacher, quiz.classId, student.userId, minute(6)))
    expect(seen.lines.map(({ cell }) => cell.status)).toEqual(['to-mark'])
    const { students } = value(await answersOf(quiz.teacher, quiz.assignmentId, minute(6), student.userId))
    const [attempt] = students[0]?.attempts ?? []
    expect(attempt?.items.map(({ mark }) => mark).toSorted()).toEqual([0, 0, 1, 1, null])
    expect(
      value(await answersOfClass(quiz.teacher, quiz.classId, minute(6))).map((one) => one.students.length),
    ).toEqual([1])
    expect(await studentGrades(student, quiz.classId, student.userId, minute(6))).toMatchObject({ code: 'not_found' })
    expect(await answersOf(quiz.students[1], quiz.assignmentId, minute(6))).toMatchObject({ code: 'not_found' })
  })

  it('pools the figures of a wording over the assignments that asked it, for who teaches them', async () => {
    const { quiz, student } = await taken()
    const document = { documentId: quiz.documentId, questionIds: quiz.questionIds.slice(0, 2) }
    const [again = ''] = value(
      await assign(quiz.teacher, { ...plainInput(document, [quiz.classId]), title: 'Again' }, minute(6)),
    )
    value(await markByHand(quiz.teacher, ...(await waitingIn(quiz)), { points: '0', comment: '', seen: '' }, minute(7)))
    const sheet = value(await startAttempt(student, again, null, minute(8)))
    value(await handIn(student, sheet.attemptId, minute(9)))
    const items = await db().assignmentItem.findMany({ where: { assignmentId: again }, orderBy: { position: 'asc' } })
    const versionIds = items.map(({ questionVersionId }) => questionVersionId)
    const pooled = await pooledItems(quiz.teacher, versionIds)
    expect([...pooled.values()]).toMatchObject([
      { assignments: 2, statistics: { attempts: 2, facility: 0.5 } },
      { assignments: 2, statistics: { attempts: 2, facility: 0.5 } },
    ])
    expect((await pooledItems(student, versionIds)).size).toBe(0)
    const { items: shown } = value(await assignmentResults(quiz.teacher, again, minute(10)))
    expect(shown.map((item) => [item.pooled?.assignments, item.statistics.attempts])).toEqual([
      [2, 1],
      [2, 1],
    ])

    const found = async () => {
      const { questions } = value(await questionsToAssign(quiz.teacher, quiz.documentId, minute(12)))
      return quiz.questionIds.map((id) => questions.find((one) => one.id === id)?.difficulty)
    }
    expect(new Set(await found())).toEqual(new Set(['unknown']))
    const [third = ''] = value(
      await assign(quiz.teacher, { ...plainInput(document, [quiz.classId]), title: 'Third' }, minute(10)),
    )
    const empty = value(await startAttempt(student, third, null, minute(11)))
    value(await handIn(student, empty.attemptId, minute(12)))
    expect(await found()).toEqual(['hard', 'hard', 'unknown', 'unknown', 'unknown'])
  })

  it('leaves out who is excused, and keeps who left but had handed in', async () => {
    const { quiz, student } = await taken()
    await db().assignmentException.create({
      data: { assignmentId: quiz.assignmentId, userId: quiz.students[1].userId, excused: true },
    })
    await db().membership.updateMany({ where: { userId: student.userId }, data: { removedAt: minute(8) } })
    expect(await rows(quiz, minute(61))).toEqual([
      ['Ada', 'to-mark null', null],
      ['Ben', 'excused null', null],
    ])
  })
})

describe('a mark by hand', () => {
  it('is written down with what it was before, and cannot be more than the points', async () => {
    const { quiz, student, attemptId, open, beta } = await taken()
    const mark = (points: string, itemId = open, seen = '') =>
      markByHand(quiz.teacher, attemptId, itemId, { points, comment: '', seen }, minute(7))
    expect(await mark('1.5')).toMatchObject({ fields: { points: 'markBeyond' } })
    expect(await markByHand(student, attemptId, open, { points: '1', comment: '', seen: '' }, minute(7))).toMatchObject(
      {
        code: 'not_found',
      },
    )
    value(await mark('0,25'))
    value(await mark('0', beta))
    // Another teacher, who has not seen that mark, does not replace it unawares.
    expect(await mark('0')).toMatchObject({ code: 'conflict', reason: 'markedMeanwhile', params: { points: 0.25 } })
    value(await mark('1', open, '0.25'))
    const audits = await db().audit.findMany({ where: { subject: `${attemptId}/${open}` }, orderBy: { at: 'asc' } })
    expect(audits.map(({ actorId, before, after }) => [actorId, before, after])).toEqual([
      [quiz.teacher.userId, { manualMark: null, comment: null }, { manualMark: 0.25, comment: null }],
      [quiz.teacher.userId, { manualMark: 0.25, comment: null }, { manualMark: 1, comment: null }],
    ])
    expect((await rows(quiz, minute(9)))[0]).toEqual(['Ada', 'marked 40', 40])
  })

  it('ends the marking of an attempt, also where two teachers give the last two at once', async () => {
    const quiz = await openQuiz({}, [
      { text: 'Zeta', kind: 'open', answer: 'in own words' },
      { text: 'Eta', kind: 'open', answer: 'in own words' },
    ])
    const [student] = quiz.students
    const { attemptId, items } = value(await startAttempt(student, quiz.assignmentId, null, minute(1)))
    const sent = items.map(({ itemId }) => words(itemId, 'some words'))
    value(await saveResponses(student, attemptId, sent, minute(2)))
    value(await handIn(student, attemptId, minute(5)))
    const mark = (itemId: string) =>
      markByHand(quiz.teacher, attemptId, itemId, { points: '1', comment: '', seen: '' }, minute(7))
    const marks = await Promise.all(items.map(({ itemId }) => mark(itemId)))
    expect(marks.map(({ ok }) => ok)).toEqual([true, true])
    expect((await db().attempt.findUniqueOrThrow({ where: { id: attemptId } })).gradedAt).toEqual(minute(7))
  })

  it('of a late answer counts only once the teacher accepts it', async () => {
    const { quiz, student, attemptId, beta, open } = await taken()
    value(await markByHand(quiz.teacher, attemptId, open, { points: '0', comment: '', seen: '' }, minute(6)))
    const late = { itemId: beta, sequence: 2, given: { type: 'text' as const, text: 'changed my mind' } }
    expect(value(await saveResponses(student, attemptId, [late], minute(6))).receipts[0]?.status).toBe('late')
    expect((await rows(quiz, minute(7)))[0]).toEqual(['Ada', 'marked 40', 40])
    expect(value(await assignmentResults(quiz.teacher, quiz.assignmentId, minute(7))).late).toMatchObject([
      { name: 'Ada', given: late.given, receivedAt: minute(6) },
    ])
    value(await acceptLate(quiz.teacher, attemptId, beta, minute(8)))
    expect((await rows(quiz, minute(9)))[0]).toEqual(['Ada', 'marked 20', 20])
    expect(await acceptLate(quiz.teacher, attemptId, beta, minute(9))).toMatchObject({ code: 'not_found' })
    // Another one is left out: nothing moves, and it is written down what it was.
    const other = { ...late, sequence: 3, given: words(beta, 'right 2').given }
    value(await saveResponses(student, attemptId, [other], minute(10)))
    value(await refuseLate(quiz.teacher, attemptId, beta, minute(11)))
    const seen = value(await assignmentResults(quiz.teacher, quiz.assignmentId, minute(12)))
    expect([seen.late, (await rows(quiz, minute(12)))[0]]).toEqual([[], ['Ada', 'marked 20', 20]])
    const refused = await db().audit.findFirstOrThrow({ where: { action: 'response.refuse-late' } })
    expect(refused.before).toEqual({ answer: other.given })
  })
})

describe('what a student sees of an assignment', () => {
  it('has no mark and no key before release, and both afterwards', async () => {
    const { quiz, student } = await taken()
    const before = value(await ownAssignment(student, quiz.assignmentId, minute(30)))
    expect(JSON.stringify(before)).not.toMatch(/right 1|right 2|in own words|told here/)
    expect(before).toMatchObject({ released: false, feedback: [], attempts: [{ state: 'handed-in', score: null }] })
    const after = value(await ownAssignment(student, quiz.assignmentId, minute(61)))
    expect(after.attempts[0]?.score).toEqual({ points: 2, maximum: 5, toMark: 1 })
    expect(after.feedback.map(({ mark }) => mark).sort()).toEqual([0, 0, 1, 1, null])
    expect(JSON.stringify(after)).toMatch(/right 1/)
  })

  it('shows every attempt with its answers, and leads to practising what was wrong in it', async () => {
    const { quiz, student, attemptId: first, beta } = await taken({ attemptsAllowed: 2 })
    const second = value(await startAttempt(student, quiz.assignmentId, null, minute(10)))
    value(await saveResponses(student, second.attemptId, [words(beta, 'nonsense')], minute(11)))
    value(await handIn(student, second.attemptId, minute(12)))
    expect(value(await ownAssignment(student, quiz.assignmentId, minute(30), 1))).toMatchObject({
      shownAttempt: null,
      mistakes: [],
    })
    const shown = async (number?: number) => value(await ownAssignment(student, quiz.assignmentId, minute(61), number))
    const [early, late] = [await shown(1), await shown()]
    const markOf = ({ feedback }: typeof early) => feedback.find(({ itemId }) => itemId === beta)?.mark
    expect([early.shownAttempt, markOf(early), late.shownAttempt, markOf(late)]).toEqual([1, 1, 2, 0])
    expect(early.attempts.map(({ id }) => id)).toEqual([first, second.attemptId])
    // Of the first, two were right, one waits for the teacher, and two were wrong or left out.
    const asked = await db().assignmentItem.findUniqueOrThrow({
      where: { id: beta },
      include: { questionVersion: { include: { targets: true } } },
    })
    const missed = ({ mistakes }: typeof early) => mistakes.map(({ factId }) => factId)
    const ofBeta = asked.questionVersion.targets[0]?.factId
    expect([missed(early).includes(`${ofBeta}`), missed(late).includes(`${ofBeta}`)]).toEqual([false, true])
    await feedAnswers(tester, quiz.assignmentId, minute(61))
    const session = { search: searchOfCards(early.mistakes), mode: 'cram' as const }
    const { items } = value(await due(student, minute(62), session))
    expect(items.map(({ slot }) => slot.factId).sort()).toEqual([...new Set(missed(early))].sort())

    // Who left everything out can practise all of it.
    const { quiz: other, student: idle } = await taken({}, 0)
    await feedAnswers(tester, other.assignmentId, minute(61))
    const { mistakes } = value(await ownAssignment(idle, other.assignmentId, minute(61)))
    const all = value(await due(idle, minute(62), { search: searchOfCards(mistakes), mode: 'cram' }))
    expect(all.items).toHaveLength(mistakes.length)
  })

  it('shows the mark but no key where answers are never shown', async () => {
    const { quiz, student } = await taken({ feedback: 'never' })
    const after = value(await ownAssignment(student, quiz.assignmentId, minute(61)))
    expect([after.attempts[0]?.score?.points, after.feedback]).toEqual([2, []])
  })

  it('is on Today until it is handed in or over, and in the list of the class', async () => {
    const { quiz, student } = await taken()
    const [, neighbour] = quiz.students
    expect(await openAssignments(student, minute(30))).toEqual([])
    expect(await openAssignments(neighbour, minute(30))).toMatchObject([{ id: quiz.assignmentId, state: 'open' }])
    value(await startAttempt(neighbour, quiz.assignmentId, null, minute(31)))
    expect(await openAssignments(neighbour, minute(32))).toMatchObject([{ state: 'running' }])
    expect(await openAssignments(neighbour, minute(61))).toEqual([])
    expect(await assignmentsOf(quiz.teacher, quiz.classId, minute(30))).toMatchObject([
      { handedIn: 1, students: 2, toMark: 1, released: false },
    ])
    expect(await assignmentsOf(student, quiz.classId, minute(61))).toMatchObject([
      { handedIn: 1, students: 1, toMark: 0, released: true },
    ])
  })
})

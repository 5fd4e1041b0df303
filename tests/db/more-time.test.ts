import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { GET as askEnd } from '@/app/api/attempts/[id]/deadline/route'
import { issueToken, sessionCookieName } from '@/lib/auth/token'
import { setPersonAccommodation } from '@/lib/data/accounts/accommodation'
import { addMinutes, giveException } from '@/lib/data/assignments/exceptions'
import { ownAssignment } from '@/lib/data/assignments/own'
import { ownDeadline } from '@/lib/data/attempts/deadlines'
import { handIn, handInOverdue } from '@/lib/data/attempts/hand-in'
import { startAttempt } from '@/lib/data/attempts/start'
import { membersOf } from '@/lib/data/memberships'
import { setAccommodation } from '@/lib/data/memberships/accommodation'
import { noticesOf } from '@/lib/data/notices'
import { db } from '@/lib/data/prisma'
import { beat } from '@/lib/data/pulse'
import { closeAssignments, releaseMarks } from '@/lib/data/release'
import { saveResponses } from '@/lib/data/responses'
import { openSession } from '@/lib/data/sessions'
import { noAccommodation } from '@/lib/domain/accommodation'
import { type Person, personActor, systemActor } from '@/lib/domain/policy'
import { prepareQueues } from '@/lib/jobs/queues'
import { freshDatabase, type TestDatabase } from '../support/database'
import { tester } from '../support/people'
import { closing, minute, openQuiz, type Quiz, words } from '../support/quiz'
import { person, value } from '../support/school'

let database: TestDatabase
let quiz: Quiz
beforeAll(async () => {
  database = await freshDatabase()
  await prepareQueues()
})
afterAll(() => database.close())
beforeEach(async () => {
  await db().pulse.deleteMany()
  await db().assignment.deleteMany()
  quiz = await openQuiz({ timeLimitMinutes: 40, feedback: 'after-close' })
})

const nothing = { due: '', closes: '', minutes: '' } as const
const begin = async (student: Person, at = minute(0)) =>
  value(await startAttempt(student, quiz.assignmentId, null, at)).attemptId
const endOf = async (attemptId: string) =>
  (await db().attempt.findUniqueOrThrow({ where: { id: attemptId } })).deadlineAt
const longer = { ...noAccommodation, timeFactor: 1.5 }

it('gives everybody minutes in a running attempt, and takes what is saved in them', async () => {
  const [ada, ben] = quiz.students
  const attemptId = await begin(ada, minute(25))
  expect(await endOf(attemptId)).toEqual(closing)
  expect(await addMinutes(quiz.teacher, quiz.assignmentId, 10, minute(50))).toEqual({ ok: true, value: null })
  expect(await endOf(attemptId)).toEqual(minute(70))
  expect(value(await ownDeadline(ada, attemptId, minute(51)))).toMatchObject({ deadlineAt: minute(70).toISOString() })
  const [itemId = ''] = (await db().attempt.findUniqueOrThrow({ where: { id: attemptId } })).itemIds
  expect(value(await saveResponses(ada, attemptId, [words(itemId, 'right 2')], minute(65))).receipts[0]?.status).toBe(
    'saved',
  )
  // Who comes now has the same minutes, and is let in as long.
  expect(await endOf(await begin(ben, minute(62)))).toEqual(minute(70))
  expect(await addMinutes(quiz.teacher, quiz.assignmentId, 5, minute(71))).toMatchObject({ reason: 'timesClosed' })
})

it('gives one student other times, at once, and takes them back', async () => {
  const [ada, ben] = quiz.students
  const [own, other] = [await begin(ada), await begin(ben)]
  const give = (fields: Parameters<typeof giveException>[3], at = minute(10)) =>
    giveException(quiz.teacher, quiz.assignmentId, ada.userId, fields, at)
  value(await give({ ...nothing, minutes: 15 }))
  expect([await endOf(own), await endOf(other)]).toEqual([minute(55), minute(40)])
  value(await give(nothing))
  expect(await endOf(own)).toEqual(minute(40))
  expect(await db().assignmentException.count({ where: { assignmentId: quiz.assignmentId } })).toBe(0)
  expect(await give({ ...nothing, due: '2026-03-02T12:00', closes: '2026-03-02T11:30' })).toMatchObject({
    fields: { closes: 'closesBeforeDue' },
  })
  const stranger = await openQuiz()
  const foreign = await giveException(quiz.teacher, quiz.assignmentId, stranger.students[0].userId, nothing, minute(10))
  expect(foreign).toMatchObject({ code: 'not_found' })
})

it('lets a student sit it once more, until a later closing, and shows no key before', async () => {
  const [ada] = quiz.students
  value(await handIn(ada, await begin(ada), minute(5)))
  expect(await startAttempt(ada, quiz.assignmentId, null, minute(6))).toMatchObject({ reason: 'attemptNoneLeft' })
  const fields = { ...nothing, closes: '2026-03-02T14:00', again: 'on' as const }
  value(await giveException(quiz.teacher, quiz.assignmentId, ada.userId, fields, minute(90)))
  expect(value(await ownAssignment(ada, quiz.assignmentId, minute(91)))).toMatchObject({ refusal: null, feedback: [] })
  value(await handIn(ada, await begin(ada, minute(95)), minute(100)))
  expect(await startAttempt(ada, quiz.assignmentId, null, minute(101))).toMatchObject({ reason: 'attemptNoneLeft' })
})

it('excuses who was late, or away, once marks are out, lets nobody in again, and tells the student', async () => {
  const [ada, ben] = quiz.students
  value(await handIn(ada, await begin(ada), minute(5)))
  value(await releaseMarks(quiz.teacher, quiz.assignmentId, true, minute(90)))
  const fields = { ...nothing, closes: '2026-03-02T23:00', again: 'on' as const, excused: 'on' as const }
  value(await giveException(quiz.teacher, quiz.assignmentId, ben.userId, fields, minute(91)))
  const [stored] = await db().assignmentException.findMany({ where: { assignmentId: quiz.assignmentId } })
  expect(stored).toMatchObject({ userId: ben.userId, excused: true, closesAt: null, reopenedAt: null })
  expect(await startAttempt(ben, quiz.assignmentId, null, minute(92))).toMatchObject({ code: 'limited' })
  const told = async (person: typeof ada) => (await noticesOf(person, minute(93))).map(({ kind }) => kind)
  expect([await told(ada), await told(ben)]).toEqual([
    ['marked', 'assigned'],
    ['mark-changed', 'assigned'],
  ])
  value(await giveException(quiz.teacher, quiz.assignmentId, ben.userId, nothing, minute(94)))
  expect(await db().assignmentException.count({ where: { assignmentId: quiz.assignmentId } })).toBe(0)
})

it('sets what somebody needs on the person where the class made the account, and else for this class alone', async () => {
  const [ada, ben] = quiz.students
  await db().user.update({ where: { id: ada.userId }, data: { createdByClassId: quiz.classId } })
  const [own, other] = [await begin(ada), await begin(ben)]
  for (const { userId } of quiz.students)
    value(await setAccommodation(quiz.teacher, quiz.classId, userId, longer, minute(5)))
  expect([await endOf(own), await endOf(other)]).toEqual([minute(60), minute(60)])
  const stored = async (userId: string) => {
    const where = { classId_userId: { classId: quiz.classId, userId } }
    const { accommodationOverride, user } = await db().membership.findUniqueOrThrow({ where, include: { user: true } })
    return [user.accommodation, accommodationOverride]
  }
  expect(await stored(ada.userId)).toEqual([longer, null])
  expect(await stored(ben.userId)).toEqual([null, longer])
  const seen = value(await membersOf(quiz.teacher, quiz.classId)).filter(({ role }) => role === 'student')
  expect(seen.map(({ accommodation }) => accommodation.timeFactor)).toEqual([1.5, 1.5])
  value(await setAccommodation(quiz.teacher, quiz.classId, ben.userId, null, minute(6)))
  expect([await endOf(other), ...(await stored(ben.userId))]).toEqual([minute(40), null, null])
})

it('hands nothing in by an end that was moved meanwhile', async () => {
  const [ada] = quiz.students
  const attemptId = await begin(ada)
  value(await giveException(quiz.teacher, quiz.assignmentId, ada.userId, { ...nothing, minutes: 15 }, minute(39)))
  // As a server that read the attempt before the change would have it.
  await db().attempt.update({ where: { id: attemptId }, data: { deadlineAt: minute(40) } })
  expect(await handInOverdue(tester, minute(41))).toBe(0)
  expect(await endOf(attemptId)).toEqual(minute(55))
  expect(await handInOverdue(tester, minute(56))).toBe(1)
})

it('gives back what an outage took, once, and lets nobody’s time run out before that', async () => {
  const [ada, ben] = quiz.students
  const attemptId = await begin(ada)
  await beat(tester, minute(30))
  // Down from here on: what the clock would end waits.
  expect(await handInOverdue(tester, minute(42))).toBe(0)
  await Promise.all([beat(tester, minute(45)), beat(tester, minute(45))])
  expect(await endOf(attemptId)).toEqual(minute(50))
  // Also when the end is computed anew, and beyond the closing.
  value(await addMinutes(quiz.teacher, quiz.assignmentId, 5, minute(46)))
  expect(await endOf(attemptId)).toEqual(minute(55))
  const late = await begin(ben, minute(46))
  await beat(tester, new Date(minute(45).getTime() + 10_000))
  expect(await endOf(late)).toEqual(minute(65))
  await beat(tester, minute(64))
  expect(await endOf(late)).toEqual(minute(83))
  // Nobody else sees the answers while one of them still works.
  await beat(tester, minute(70))
  const seen = async (student: Person) => value(await ownAssignment(student, quiz.assignmentId, minute(71))).released
  value(await handIn(ada, attemptId, minute(71)))
  expect(await closeAssignments(tester, minute(71))).toEqual({ handedIn: 0, released: 0 })
  expect([await seen(ada), await seen(ben)]).toEqual([false, false])
})

it('is set on the person by the operator, in every class and at once, and by nobody else', async () => {
  const [ada] = quiz.students
  const attemptId = await begin(ada)
  expect(await endOf(attemptId)).toEqual(minute(40))
  const operator = personActor((await person('Opal', minute(0))).userId, true)
  expect(await setPersonAccommodation(quiz.teacher, ada.userId, longer, minute(5))).toMatchObject({ code: 'not_found' })
  value(await setPersonAccommodation(operator, ada.userId, longer, minute(5)))
  expect(await endOf(attemptId)).toEqual(minute(60))
  value(await setPersonAccommodation(operator, ada.userId, null, minute(6)))
  expect(await endOf(attemptId)).toEqual(minute(40))
})

it('says that an attempt has no end left, which is no error', async () => {
  const [ada] = quiz.students
  const attemptId = await begin(ada)
  value(await handIn(ada, attemptId, minute(5)))
  const sessionId = await openSession(systemActor('test'), ada.userId, new Date())
  const cookie = `${sessionCookieName()}=${await issueToken({ userId: ada.userId, sessionId })}`
  const request = new Request('http://recite.local/api/attempts', { headers: { cookie } })
  const reply = await askEnd(request, { params: Promise.resolve({ id: attemptId }) })
  expect([reply.status, await reply.text()]).toEqual([204, ''])
})

import { issueToken, sessionCookieName } from '@/lib/auth/token'
import { newId } from '@/lib/data/id'
import { db } from '@/lib/data/prisma'
import { openSession } from '@/lib/data/sessions'
import { AssignmentSettings } from '@/lib/domain/assignment'
import { systemActor } from '@/lib/domain/policy'
import { seeded } from '@/lib/domain/seeded'
import { classWith, documentWith, type PlannedQuestion, person } from '@/tests/support/school'

// Runs beside a product, on its database and with its secret (bench/gradebook.ts): makes a class with assignments that its
// students have handed in, marked, late, or missed, and prints its id and the teacher's cookie as JSON. The better somebody
// is, the more is right; only the first question of each assignment has a wrong key, so the better miss it.

const [students = 1, assignments = 1, questions = 5] = process.argv.slice(2).map(Number)
const now = new Date()
const day = 86_400_000
const draw = seeded(7)
const letters = ['a', 'b', 'c', 'd']
const optionOf = (letter: string, index: number) => `Answer ${letter} of ${index}`
const planned = Array.from({ length: questions }, (_, index): PlannedQuestion => {
  const wrong = ['b', 'c', 'd'].map((letter) => optionOf(letter, index))
  return { text: `Matter ${index}`, kind: 'choice', answer: optionOf('a', index), wrong }
})
const teacher = await person('Ms Hartley', now)
const people = []
for (let made = 0; made < students; made++) people.push(await person(`Pupil ${made}`, now))
const classId = await classWith(teacher, people, now)
await db().membership.updateMany({ where: { classId, role: 'student' }, data: { externalId: '4711' } })
const { documentId, questionIds } = await documentWith(teacher, planned, now)
const versions = await db().questionVersion.findMany({ where: { questionId: { in: [...questionIds] } } })
const ability = people.map(() => draw())

for (let made = 0; made < assignments; made++) {
  const assignmentId = newId(now)
  const opensAt = new Date(now.getTime() - (assignments - made + 2) * day)
  const dueAt = new Date(opensAt.getTime() + day)
  const items = versions.map(({ id: questionVersionId }, position) => ({ id: newId(now), questionVersionId, position }))
  const settings = AssignmentSettings.parse({ category: made % 4 === 0 ? 'Tests' : 'Homework' })
  const moments = { opensAt, dueAt, closesAt: new Date(dueAt.getTime() + day), releasedAt: now }
  await db().assignment.create({
    data: { id: assignmentId, classId, title: `Quiz ${made + 1}`, kind: 'graded', settings, ...moments },
  })
  await db().assignmentItem.createMany({ data: items.map((item) => ({ ...item, assignmentId })) })
  const sitting = people.flatMap(({ userId }, index) => (draw() < 0.9 ? [{ userId, able: ability[index] ?? 0 }] : []))
  const attempts = sitting.map(({ userId, able }) => {
    const submittedAt = new Date(dueAt.getTime() + (draw() < 0.1 ? 0.5 : -0.5) * day)
    const times = { startedAt: opensAt, deadlineAt: dueAt, submittedAt, gradedAt: submittedAt }
    return {
      able,
      row: { id: newId(now), assignmentId, userId, number: 1, itemIds: items.map(({ id }) => id), ...times },
    }
  })
  await db().attempt.createMany({ data: attempts.map(({ row }) => row) })
  const responses = attempts.flatMap(({ able, row }) =>
    items.map(({ id: itemId, position }) => {
      const knows = draw() < 0.15 + 0.8 * able
      const isRight = position === 0 ? !knows && draw() < 0.8 : knows
      const letter = isRight ? 'a' : position === 0 && knows ? 'b' : (letters[1 + Math.floor(draw() * 3)] ?? 'b')
      const answer = {
        type: 'options',
        chosen: [optionOf(letter, questionIds.indexOf(versions[position]?.questionId ?? ''))],
      }
      return { attemptId: row.id, itemId, sequence: 1, answer, savedAt: row.submittedAt, autoMark: isRight ? 1 : 0 }
    }),
  )
  await db().response.createMany({ data: responses })
}
const sessionId = await openSession(systemActor('load'), teacher.userId, now)
const cookie = `${sessionCookieName()}=${await issueToken({ userId: teacher.userId, sessionId })}`
const pupil = people[0]?.userId ?? ''
const pupilSession = await openSession(systemActor('load'), pupil, now)
const pupilCookie = `${sessionCookieName()}=${await issueToken({ userId: pupil, sessionId: pupilSession })}`
// To end before a pipe has taken it all would cut it off.
process.stdout.write(JSON.stringify({ classId, documentId, cookie, pupil, pupilCookie }), () => process.exit(0))

import { hashPassword } from '@/lib/auth/password'
import { issueToken, sessionCookieName } from '@/lib/auth/token'
import { assign } from '@/lib/data/assignments/create'
import { db } from '@/lib/data/prisma'
import { openSession } from '@/lib/data/sessions'
import { systemActor } from '@/lib/domain/policy'
import { plainInput } from '@/tests/support/quiz'
import { classWith, documentWith, type PlannedQuestion, person, value } from '@/tests/support/school'

// Runs beside a product, on its database and with its secret (bench/quiz.ts): makes a class whose students are signed in,
// with a quiz that is open, and prints them as JSON.

const [count = 1, questions = 10] = process.argv.slice(2, 4).map(Number)
const [password = ''] = process.argv.slice(4)
const now = new Date()
const planned = Array.from({ length: questions }, (_, index): PlannedQuestion => {
  const wrong = ['b', 'c', 'd'].map((letter) => `Answer ${letter} of ${index}`)
  return { text: `Matter ${index}`, kind: 'choice', answer: `Answer a of ${index}`, wrong }
})
const teacher = await person('Ms Hartley', now)
const students = []
for (let made = 0; made < count; made++) students.push(await person('Student', now))
const classId = await classWith(teacher, students, now)
const document = await documentWith(teacher, planned, now)
const input = { ...plainInput(document, [classId]), classes: [{ classId, due: null }] }
const [assignmentId] = value(await assign(teacher, input, now))

// One hash for all: to check a password costs the same whoever's it is.
const passwordHash = await hashPassword(password)
await db().user.updateMany({ where: { id: { in: students.map(({ userId }) => userId) } }, data: { passwordHash } })
const people = await db().user.findMany({ where: { id: { in: students.map(({ userId }) => userId) } } })
const seeded = []
for (const { id: userId, username } of people) {
  const sessionId = await openSession(systemActor('load'), userId, now)
  seeded.push({ username, cookie: `${sessionCookieName()}=${await issueToken({ userId, sessionId })}` })
}
// To end before a pipe has taken it all would cut it off.
process.stdout.write(JSON.stringify({ assignmentId, students: seeded }), () => process.exit(0))

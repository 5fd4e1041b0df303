import { afterAll, beforeAll, expect, it } from 'vitest'
import { classProgress, ownClassProgress, studentProgress } from '@/lib/data/class-progress'
import { ownGrades } from '@/lib/data/gradebook/student'
import { makeReport, openReports, revokeReport } from '@/lib/data/reports'
import { reportOf } from '@/lib/data/reports/read'
import { readLink, signLink } from '@/lib/data/users/link'
import { losingOf } from '@/lib/domain/class-progress'
import { linkActor, type Person } from '@/lib/domain/policy'
import type { TestDatabase } from '@/tests/support/database'
import { makePerson, tester } from '@/tests/support/people'
import { loadedAt, sampleDatabase, samplePerson } from '@/tests/support/sample-class'
import { value } from '@/tests/support/school'

const now = loadedAt
const days = (count: number) => new Date(now.getTime() + count * 86_400_000)
let database: TestDatabase
let classId = ''
let teacher: Person
let student: Person
beforeAll(async () => {
  ;({ classId, ...database } = await sampleDatabase())
  ;[teacher, student] = [await samplePerson('teacher'), await samplePerson('student')]
}, 60_000)
afterAll(() => database.close())

const bearerOf = (grant: Parameters<typeof signLink>[1], until: Date, at: Date) =>
  linkActor(value(readLink(tester, signLink(tester, grant, until), 'report', at)))

it('shows a teacher of one student just what that student sees, and the class the sum of it', async () => {
  const one = value(await studentProgress(teacher, classId, student.userId, now))
  expect(one).toEqual(value(await ownClassProgress(student, classId, now)))
  const all = value(await classProgress(teacher, classId, now))
  const [own, shared] = [one.documents[0], all.documents.find(({ id }) => id === one.documents[0]?.id)]
  if (!own || !shared) throw new Error('the sample class has documents')
  expect(own.facts.map(({ factId }) => factId)).toEqual(shared.facts.map(({ factId }) => factId))
  expect(shared.facts.every(({ members }) => members === all.students.length)).toBe(true)
  for (const fact of own.facts) {
    const inClass = shared.facts.find(({ factId }) => factId === fact.factId)
    const isLosing = inClass?.losing.some(({ userId }) => userId === student.userId)
    expect(isLosing).toBe(fact.losing.length > 0)
    expect(inClass?.given).toBeGreaterThanOrEqual(fact.given)
  }
  for (const { members, facts } of one.documents) {
    const { losing, few } = losingOf(facts)
    expect(losing.length + few, 'what is told of is what is counted').toBe(members[0]?.losing)
  }
  expect(await studentProgress(teacher, classId, teacher.userId, now)).toMatchObject({ code: 'not_found' })
})

it('sets what was expected of the last week beside what came of it, counted as the log has it', async () => {
  const { week } = value(await classProgress(teacher, classId, now))
  const students = await database.prisma.membership.findMany({ where: { classId, role: 'student' } })
  const log = await database.prisma.studyEvent.findMany({
    where: {
      userId: { in: students.map(({ userId }) => userId) },
      type: 'answer',
      studyDay: { gte: '2026-02-24' },
    },
    orderBy: { answeredAt: 'asc' },
  })
  const first = new Map<string, (typeof log)[number]>()
  for (const event of log) {
    const key = `${event.userId} ${event.factId} ${event.slot} ${event.studyDay}`
    if (!first.has(key)) first.set(key, event)
  }
  const known = [...first.values()].filter(({ predictedRetrievability }) => predictedRetrievability !== null)
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
  expect(known.length).toBeGreaterThan(50)
  expect(week?.answers).toBe(known.length)
  expect(week?.expected).toBeCloseTo(mean(known.map((event) => event.predictedRetrievability ?? 0)), 10)
  expect(week?.observed).toBeCloseTo(mean(known.map(({ rating }) => Number((rating ?? 1) > 1))), 10)
  // What is expected of the learners of the sample is what they do, but for luck: four standard deviations of it.
  const variance = mean(known.map(({ predictedRetrievability: p }) => (p ?? 0) * (1 - (p ?? 0)))) / known.length
  expect(Math.abs((week?.expected ?? 0) - (week?.observed ?? 1))).toBeLessThan(4 * Math.sqrt(variance))
})

it('makes a report that its link opens for 30 days or until it is taken back, with what the student sees alone', async () => {
  const stranger = await makePerson('stranger')
  expect(await makeReport(stranger, classId, student.userId, now)).toMatchObject({ code: 'not_found' })
  expect(await makeReport(teacher, classId, stranger.userId, now)).toMatchObject({ code: 'not_found' })
  value(await makeReport(teacher, classId, student.userId, now))
  const [link] = await openReports(teacher, classId, student.userId, now)
  if (!link) throw new Error('a report was made')
  expect([link.expiresAt, await openReports(student, classId, student.userId, now)]).toEqual([days(30), []])

  const report = value(await reportOf(bearerOf(link.grant, link.expiresAt, days(1)), days(1)))
  expect(report.progress).toEqual(value(await ownClassProgress(student, classId, days(1))))
  expect(report.grades).toEqual(value(await ownGrades(student, classId, days(1))))
  const others = await database.prisma.membership.findMany({
    where: { classId, userId: { not: student.userId } },
    include: { user: true },
  })
  const said = JSON.stringify(report)
  for (const { realName, user } of others) expect(said).not.toContain(realName ?? user.displayName)

  // The signature is the key: it opens nothing for another student, nor after its time, nor once it is taken back.
  const [neighbour] = others.filter(({ role }) => role === 'student')
  const forged = linkActor({ ...link.grant, userId: neighbour?.userId ?? '' })
  expect(await reportOf(forged, days(1))).toMatchObject({ code: 'not_found' })
  expect(readLink(tester, signLink(tester, link.grant, link.expiresAt), 'report', days(30))).toMatchObject({
    reason: 'linkExpired',
  })
  expect(await reportOf(linkActor(link.grant), days(30))).toMatchObject({ code: 'not_found' })
  expect(await revokeReport(student, classId, link.id, days(2))).toMatchObject({ code: 'not_found' })
  value(await revokeReport(teacher, classId, link.id, days(2)))
  expect(await reportOf(linkActor(link.grant), days(2))).toMatchObject({ code: 'not_found' })
  expect(await openReports(teacher, classId, student.userId, days(2))).toEqual([])
  expect(await database.prisma.audit.count({ where: { subject: link.id } })).toBe(2)
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAssignments } from '@/lib/data/assignments'
import { questionsToAssign } from '@/lib/data/assignments/choose'
import { assign } from '@/lib/data/assignments/create'
import { cardStateOf } from '@/lib/data/cards/slots'
import { classProgress } from '@/lib/data/class-progress'
import { goalOfClass, ownGoals } from '@/lib/data/goals'
import { noticesOf } from '@/lib/data/notices'
import { remindAway } from '@/lib/data/notices/remind-away'
import { removeSampleClass } from '@/lib/data/samples/classroom'
import { logsOf } from '@/lib/data/study-events/rows'
import { addDays } from '@/lib/domain/day'
import { fold } from '@/lib/domain/log'
import { personActor } from '@/lib/domain/policy'
import { defaultSettings, defaultWeights } from '@/lib/domain/schedule'
import type { Slot } from '@/lib/domain/slot'
import { loadSampleClass } from '@/lib/jobs/sample-class'
import { sampleLearners } from '@/lib/jobs/sample-learners'
import type { TestDatabase } from '@/tests/support/database'
import { makeDocument, makePerson, study } from '@/tests/support/people'
import { plainInput } from '@/tests/support/quiz'
import { loadedAt, sampleDatabase, samplePerson } from '@/tests/support/sample-class'
import { value } from '@/tests/support/school'

const now = loadedAt
const rules = {
  weights: defaultWeights,
  settings: defaultSettings,
  clock: { timeZone: 'UTC', dayStartsAtHour: 4 },
}

let database: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
}, 60_000)
afterAll(() => database.close())

const theClass = () => database.prisma.class.findFirstOrThrow({ where: { isSample: true } })

describe('the sample class', () => {
  it('has ten weeks of study of each learner, whose cards are the fold of their log', async () => {
    for (const { username } of sampleLearners) {
      const user = await database.prisma.user.findUniqueOrThrow({ where: { username }, include: { cards: true } })
      expect(user.cards.length, username).toBeGreaterThan(20)
      const log = await logsOf(
        user.id,
        user.cards.map(({ factId, slot }) => ({ factId, slot: slot as Slot })),
      )
      for (const row of user.cards.slice(0, 10)) {
        const own = log.filter(({ factId, slot }) => factId === row.factId && slot === row.slot)
        expect(fold(own, rules)).toEqual(cardStateOf(row))
      }
      const firstDay = log.map(({ studyDay }) => studyDay).sort()[0]
      expect(firstDay?.startsWith('2025-12') || firstDay?.startsWith('2026-01')).toBe(true)
      expect(log.every(({ studyDay }) => studyDay < '2026-03-02')).toBe(true)
    }
  })

  it('offers to ask what the class remembers least, the weakest first, to its teacher alone', async () => {
    const later = new Date(`${addDays('2026-03-02', 60)}T09:00:00Z`)
    const teacher = await samplePerson('teacher')
    const { documents } = value(await classProgress(teacher, (await theClass()).id, later))
    for (const { id, weakest } of documents) {
      const view = value(await questionsToAssign(teacher, id, later))
      const factsOf = new Map(view.questions.map((question) => [question.id, question.targets[0]?.factId]))
      const [least, ...others] = view.least
      expect(others).toEqual([])
      if (weakest.length === 0) continue
      const asked = least?.questionIds.map((questionId) => factsOf.get(questionId)) ?? []
      expect(asked.length).toBeGreaterThanOrEqual(weakest.length)
      const known = weakest.map(({ factId }) => factId).filter((factId) => asked.includes(factId))
      expect(known.length).toBeGreaterThan(0)
      expect(asked.filter((factId) => known.includes(factId ?? ''))).toEqual(known)
      expect(value(await questionsToAssign(await samplePerson('student'), id, later)).least).toEqual([])
    }
  })

  it('asks what a section is losing one question for each fact, or one would answer another', async () => {
    const teacher = await samplePerson('teacher')
    const { documents } = value(await classProgress(teacher, (await theClass()).id, now))
    const losing = documents.flatMap(({ id, losing }) => (losing ? [{ id, factIds: losing.factIds }] : []))
    expect(losing.length).toBeGreaterThan(0)
    for (const { id, factIds } of losing) {
      const { best, questions } = value(await questionsToAssign(teacher, id, now, factIds))
      const ticked = questions.filter((question) => best.includes(question.id))
      const asked = ticked.flatMap(({ targets }) => [...new Set(targets.map(({ factId }) => factId))])
      expect(asked.toSorted()).toEqual(factIds.toSorted())
    }
  })

  it('tells those who have been away of it once a day, and nobody else', async () => {
    const { id: classId } = await theClass()
    const teacher = await samplePerson('teacher')
    const away = sampleLearners.filter(({ daysAway }) => daysAway >= 7).map(({ username }) => username)
    const present = sampleLearners.filter(({ daysAway }) => daysAway === 0).map(({ username }) => username)
    const told = async (username: string) =>
      (await noticesOf(await samplePerson(username), now)).filter(({ kind }) => kind === 'reminder')
    for (const _ of ['once', 'again']) value(await remindAway(teacher, classId, now))
    for (const username of away)
      expect(await told(username), username).toMatchObject([{ about: 'class', title: 'Sample class', path: '/' }])
    for (const username of present) expect(await told(username), username).toEqual([])
    expect(await remindAway(await samplePerson('student'), classId, now)).toMatchObject({ code: 'not_found' })
    await database.prisma.notice.deleteMany({ where: { kind: 'reminder' } })
  })

  it('keeps a goal as its logs tell, the same for each student as for their teacher, and on Today until it is due', async () => {
    const [teacher, student] = [await samplePerson('teacher'), await samplePerson('student')]
    const { id: classId } = await theClass()
    const document = await database.prisma.document.findFirstOrThrow({ where: { grants: { some: { classId } } } })
    const { best } = value(await questionsToAssign(teacher, document.id, now))
    const planned = { documentId: document.id, questionIds: best }
    const input = {
      ...plainInput(planned, [classId], { goalPercent: 90 }),
      ...{ kind: 'practice' as const, opens: '2026-02-01T08:00', classes: [{ classId, due: '2026-03-31T18:00' }] },
    }
    const [assignmentId = ''] = value(await assign(teacher, input, now))
    const kept = value(await goalOfClass(teacher, assignmentId, now)) ?? []
    expect(kept).toHaveLength(sampleLearners.length)
    for (const { days, steady } of kept) expect([days, steady >= 0 && steady <= 30]).toEqual([59, true])
    const own = (await ownGoals(student, [assignmentId], now)).get(assignmentId)
    expect(kept.find(({ userId }) => userId === student.userId)).toMatchObject({
      ...{ steady: own?.steady, expected: own?.expected, due: own?.due },
    })
    const progress = value(await classProgress(teacher, classId, now)).documents.find(({ id }) => id === document.id)
    const row = progress?.members.find(({ userId }) => userId === student.userId)
    const remembered = row?.cells.reduce((sum, cell) => sum + (cell.expected ?? 0) * cell.studied, 0) ?? 0
    expect(remembered).toBeGreaterThan(0)
    expect(own?.expected).toBeCloseTo(remembered / (row?.facts ?? 0), 8)
    const open = async (at: Date) => (await openAssignments(student, at)).find(({ id }) => id === assignmentId)?.goal
    expect(await open(now)).toMatchObject({ documentId: document.id, percent: 90 })
    expect(await open(new Date('2026-04-01T00:00:00Z'))).toBeUndefined()
    expect((await ownGoals(teacher, [assignmentId], now)).size).toBe(0)
    await database.prisma.assignment.delete({ where: { id: assignmentId } })
  })

  it('has an open quiz that nine learners took, marked by the same rules as any other', async () => {
    const attempts = await database.prisma.attempt.findMany({ include: { responses: true } })
    expect(attempts).toHaveLength(9)
    const items = { question: { include: { document: true } } }
    const [quiz] = await database.prisma.assignment.findMany({
      include: { items: { include: { questionVersion: { include: items } } } },
    })
    const asked = quiz?.items.map(({ questionVersion }) => questionVersion.question.document.title)
    expect(new Set(asked)).toEqual(new Set(['Photosynthesis']))
    const marks = attempts.map(({ responses }) => responses.reduce((sum, { autoMark }) => sum + (autoMark ?? 0), 0))
    expect(attempts.every(({ responses, gradedAt }) => responses.length === 10 && gradedAt !== null)).toBe(true)
    expect(new Set(marks).size).toBeGreaterThan(1)
  })

  it('is made once, and its people get the password of the newest start', async () => {
    await loadSampleClass('another hash', now)
    expect(await database.prisma.class.count()).toBe(1)
    const teacher = await database.prisma.user.findUniqueOrThrow({ where: { username: 'teacher' } })
    expect(teacher.passwordHash).toBe('another hash')
  })

  it('goes with one act of its teacher, for good, and nobody else can do it', async () => {
    const { id } = await theClass()
    const teacher = await database.prisma.user.findUniqueOrThrow({ where: { username: 'teacher' } })
    expect(await removeSampleClass(await makePerson('stranger'), id, now)).toMatchObject({ code: 'not_found' })
    // Somebody who is no sample has learnt from what the sample teacher pasted.
    const pasted = await makeDocument(teacher.id, 'pasted')
    await study((await makePerson('reader')).userId, pasted)
    expect(await removeSampleClass(personActor(teacher.id, false), id, now)).toMatchObject({ ok: true })
    await loadSampleClass('a hash', now)
    expect(await database.prisma.class.count()).toBe(0)
    expect(await database.prisma.user.count({ where: { isSample: true, kind: 'person' } })).toBe(0)
    expect(await database.prisma.card.count()).toBe(1)
    expect(await database.prisma.document.count()).toBe(3)
  })
})

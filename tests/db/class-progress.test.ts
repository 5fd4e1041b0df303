import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { classProgress, ownClassProgress } from '@/lib/data/class-progress'
import { newId } from '@/lib/data/id'
import { removeMember } from '@/lib/data/memberships'
import { addDays } from '@/lib/domain/day'
import { grouped } from '@/lib/domain/grouped'
import { inkOf, inks } from '@/lib/domain/ink'
import { fold } from '@/lib/domain/log'
import { mean } from '@/lib/domain/moments'
import { defaultWeights, retrievability } from '@/lib/domain/schedule'
import { slotKey } from '@/lib/domain/slot'
import { sampleLearners } from '@/lib/jobs/sample-learners'
import type { TestDatabase } from '../support/database'
import { makePerson } from '../support/people'
import { loadedAt, sampleDatabase, sampleLog, samplePerson, sampleRules } from '../support/sample-class'
import { value } from '../support/school'

const now = loadedAt
const today = '2026-03-02'

let database: TestDatabase
let classId: string
beforeAll(async () => {
  ;({ classId, ...database } = await sampleDatabase())
}, 60_000)
afterAll(() => database.close())

const seen = async (at = now) => value(await classProgress(await samplePerson('teacher'), classId, at))

/** Of one learner: by fact the recall tomorrow of its weakest slot, and the first answers of its last day; told from the log. */
const rememberedBy = async (username: string, day = today) => {
  const log = await sampleLog(username)
  const facts = new Map<string, { recall: number; right: boolean; studyDay: string }>()
  for (const [factId, own] of grouped(log, (event) => event.factId)) {
    const slots = [...grouped(own, slotKey).values()]
    const recalls = slots.map(
      (events) => retrievability(fold(events, sampleRules), addDays(day, 1), defaultWeights) ?? 0,
    )
    const studyDay =
      own
        .map((event) => event.studyDay)
        .sort()
        .at(-1) ?? ''
    const firsts = slots.flatMap((events) =>
      events
        .filter((event) => event.studyDay === studyDay)
        .sort((a, b) => a.sequence - b.sequence)
        .slice(0, 1),
    )
    facts.set(factId, { recall: Math.min(...recalls), right: firsts.every(({ rating }) => rating !== 1), studyDay })
  }
  return facts
}

/** More students with the very study of one. */
const copyStudent = async (username: string, count: number) => {
  const { userId } = await samplePerson(username)
  for (let index = 0; index < count; index++) {
    const id = newId(now)
    const name = `copy ${index}`
    await database.prisma.user.create({ data: { id, kind: 'person', username: name, displayName: name } })
    await database.prisma.membership.create({ data: { classId, userId: id, role: 'student', joinedAt: new Date(0) } })
    await database.prisma.$executeRaw`
      INSERT INTO "Card" ("userId", "factId", slot, "homeDeckId", state, step, stability, difficulty, "dueAt", "lastReviewAt", reps, lapses, memory)
      SELECT ${id}::uuid, "factId", slot, "homeDeckId", state, step, stability, difficulty, "dueAt", "lastReviewAt", reps, lapses, memory
      FROM "Card" WHERE "userId" = ${userId}::uuid`
    await database.prisma.$executeRaw`
      INSERT INTO "StudyEvent" ("userId", id, "answerId", type, "factId", slot, mode, rating, "answeredAt", "receivedAt", "studyDay", "deviceId", sequence, body)
      SELECT ${id}::uuid, id, "answerId", type, "factId", slot, mode, rating, "answeredAt", "receivedAt", "studyDay", "deviceId", sequence, body
      FROM "StudyEvent" WHERE "userId" = ${userId}::uuid`
  }
}

describe('what a teacher sees of a class', () => {
  it('is what the logs of its students tell, section by section', async () => {
    const { documents, students } = await seen()
    expect(students).toHaveLength(sampleLearners.length)
    const student = await samplePerson('student')
    const facts = await rememberedBy('student')
    for (const document of documents) {
      const versions = await database.prisma.documentVersion.findFirstOrThrow({ where: { documentId: document.id } })
      const sentences = versions.sentences as { section: string }[]
      const evidence = await database.prisma.factEvidence.findMany({
        where: { documentVersionId: versions.id, slot: null, factId: { in: [...facts.keys()] } },
        orderBy: { start: 'desc' },
      })
      const sectionOf = new Map(evidence.map((span) => [span.factId, sentences[span.sentenceIndex]?.section ?? '']))
      const row = document.members.find(({ userId }) => userId === student.userId)
      document.sections.forEach((section, index) => {
        const own = [...facts].filter(([factId]) => sectionOf.get(factId) === section).map(([, { recall }]) => recall)
        const cell = row?.cells[index]
        expect(cell?.studied, `${document.title}, ${section}`).toBe(own.length)
        if (own.length === 0) return
        expect(cell?.expected).toBeCloseTo(mean(own), 8)
        expect(inks[cell?.level ?? 0]).toBe(inkOf(mean(own), 0.9))
      })
      expect(row?.studied).toBe(sectionOf.size)
    }
  })

  it('sets beside what it expects what was observed when each student was asked last', async () => {
    // After a long pause something is below its target, whatever the days that were drawn for each card.
    const later = addDays(today, 60)
    const everybody = await Promise.all(sampleLearners.map(({ username }) => rememberedBy(username, later)))
    const weakest = (await seen(new Date(`${later}T09:00:00Z`))).documents.flatMap((document) => document.weakest)
    expect(weakest.length).toBeGreaterThan(0)
    for (const { factId, expected, right, answers, lastAskedOn } of weakest) {
      const own = everybody.flatMap((facts) => facts.get(factId) ?? [])
      expect(answers).toBe(own.length)
      expect(answers, 'nothing is said of fewer').toBeGreaterThanOrEqual(3)
      expect(right).toBe(own.filter((each) => each.right).length)
      expect(expected).toBeCloseTo(mean(own.map(({ recall }) => recall)), 8)
      expect(lastAskedOn).toBe(
        own
          .map(({ studyDay }) => studyDay)
          .sort()
          .at(-1),
      )
    }
  })

  it('says how far everybody is with the open quiz', async () => {
    expect((await seen()).open).toMatchObject([{ done: 9, running: 0, open: 3, missing: 0, excused: 0 }])
  })

  it('is not there for strangers, nor for the students, who see their own row and no other', async () => {
    const student = await samplePerson('student')
    for (const outsider of [await makePerson('outsider'), student])
      expect(await classProgress(outsider, classId, now)).toMatchObject({ ok: false, code: 'not_found' })
    expect(await ownClassProgress(await makePerson('passer-by'), classId, now)).toMatchObject({ code: 'not_found' })
    expect(await ownClassProgress(await samplePerson('teacher'), classId, now)).toMatchObject({ code: 'not_found' })
    const own = value(await ownClassProgress(student, classId, now))
    const all = await seen()
    expect(own.students.map(({ userId }) => userId)).toEqual([student.userId])
    for (const [index, document] of own.documents.entries()) {
      const row = all.documents[index]?.members.find(({ userId }) => userId === student.userId)
      expect(document.members).toEqual([row])
      expect(document.weakest, 'one student is never a class').toEqual([])
    }
  })

  it('takes as many statements for 30 students as for 12, and little computing', async () => {
    const teacher = await samplePerson('teacher')
    const query = vi.spyOn(pg.Client.prototype, 'query')
    await classProgress(teacher, classId, now)
    const few = query.mock.calls.length
    await copyStudent('student', 18)
    query.mockClear()
    const before = process.cpuUsage()
    const { students, documents } = value(await classProgress(teacher, classId, now))
    const spent = process.cpuUsage(before)
    expect(students).toHaveLength(30)
    expect(documents.reduce((sum, { all }) => sum + all.facts, 0)).toBeGreaterThan(30 * 80)
    expect(query.mock.calls.length).toBe(few)
    query.mockRestore()
    await database.prisma.user.deleteMany({ where: { username: { startsWith: 'copy ' } } })
    // Microseconds of computing, not of waiting: other tests run beside this one.
    expect(spent.user + spent.system).toBeLessThan(1_500_000)
  })

  it('holds nothing of other documents, of days before joining, or of who has left', async () => {
    const [granted, other] = (await seen()).documents
    await database.prisma.documentGrant.deleteMany({ where: { classId, documentId: other?.id ?? '' } })
    const noor = await samplePerson('student')
    const since = new Date('2026-02-20T00:00:00Z')
    await database.prisma.membership.updateMany({
      where: { classId, userId: noor.userId },
      data: { joinedAt: since },
    })
    const leaver = await samplePerson('sample-mei')
    value(await removeMember(await samplePerson('teacher'), classId, leaver.userId, now))
    const { documents, students } = await seen()
    expect(documents.map(({ id }) => id)).toEqual([granted?.id])
    expect(students.map(({ userId }) => userId)).not.toContain(leaver.userId)
    expect(documents[0]?.members.map(({ userId }) => userId)).not.toContain(leaver.userId)
    const recent = [...(await rememberedBy('student'))].filter(([, { studyDay }]) => studyDay >= '2026-02-20')
    const inDocument = await database.prisma.fact.count({
      where: { id: { in: recent.map(([factId]) => factId) }, documentId: granted?.id ?? '' },
    })
    const row = documents[0]?.members.find(({ userId }) => userId === noor.userId)
    expect(row?.studied).toBe(inDocument)
    expect(row?.studied).toBeLessThan(row?.facts ?? 0)
  })
})

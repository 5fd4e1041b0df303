import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { due } from '@/lib/data/cards'
import { overviewOf } from '@/lib/data/cards/overview'
import { archiveDocument } from '@/lib/data/documents/change'
import { newId } from '@/lib/data/id'
import { progressOf } from '@/lib/data/progress'
import { recordEvents } from '@/lib/data/study-events'
import type { Person } from '@/lib/domain/policy'
import { freshDatabase, type TestDatabase } from '../support/database'
import { makeDevice } from '../support/device'
import { addQuestion, type MadeDocument, makeDocument, makeLearner } from '../support/study-world'

let database: TestDatabase
let learner: Person
let document: MadeDocument

const at = (minutes: number) => new Date(Date.UTC(2026, 4, 1, 12, minutes))
const payload = async (actor: Person, now: Date, request: Parameters<typeof due>[2]) => {
  const found = await due(actor, now, request)
  if (!found.ok) throw new Error(found.code)
  return found.value
}
const asked = async (actor: Person, now: Date, request: Parameters<typeof due>[2]) =>
  (await payload(actor, now, request)).items.map(({ slot, reason }) => [slot.factId, reason])

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  learner = await makeLearner()
  document = await makeDocument(learner, 3)
})

describe('due', () => {
  it('offers new slots of a document in its order, with the sentence in its paragraph and the key', async () => {
    const found = await payload(learner, at(0), { documentId: document.id })
    expect(found.items.map(({ slot }) => slot.factId)).toEqual(document.facts.map(({ factId }) => factId))
    const [first, second] = document.facts
    expect(found.questions[first?.versionId ?? '']).toMatchObject({
      stem: 'What does thing 0 weigh?',
      answer: '10 stone',
    })
    expect(found.sources[second?.factId ?? '']).toMatchObject({
      documentTitle: 'Weights',
      before: 'Thing 0 weighs 10 stone.',
      sentence: 'Thing 1 weighs 11 stone.',
      after: 'Thing 2 weighs 12 stone.',
      mark: { start: 0, end: 24 },
      path: ['Stones'],
      canEdit: true,
    })
  })

  it('leaves out what was answered today and brings a learning step back when it is due', async () => {
    const [first, second, third] = document.facts.map(({ factId }) => factId)
    const fact = document.facts[0]
    if (!fact) throw new Error('no fact')
    await recordEvents(learner, [makeDevice().typed(fact, at(0), '10 stone')], at(0))
    expect(await asked(learner, at(1), { documentId: document.id })).toEqual([
      [second, 'new'],
      [third, 'new'],
    ])
    expect(await asked(learner, at(11), { documentId: document.id })).toEqual([
      [first, 'step'],
      [second, 'new'],
      [third, 'new'],
    ])
    expect(await asked(learner, at(11), { documentId: document.id, mode: 'review' })).toEqual([[first, 'step']])
  })

  it('asks siblings of what was answered today only where more is asked for', async () => {
    const [first, second, third] = document.facts
    if (!first || !second || !third) throw new Error('three facts were asked for')
    const alike = { factId: second.factId, documentVersionId: document.versionId }
    await database.prisma.factEvidence.updateMany({ where: alike, data: { sentenceIndex: 0 } })
    await recordEvents(learner, [makeDevice().typed(first, at(0), '10 stone')], at(0))
    expect(await asked(learner, at(1), { documentId: document.id })).toEqual([[third.factId, 'new']])
    expect((await payload(learner, at(1), { documentId: document.id })).newLeft).toBe(1)
    expect(await asked(learner, at(1), { documentId: document.id, mode: 'learn', count: 5 })).toEqual([
      [second.factId, 'new'],
      [third.factId, 'new'],
    ])
  })

  it('takes for siblings what stands in one sentence now, not before the text was changed', async () => {
    const [first, second, third] = document.facts
    if (!first || !second || !third) throw new Error('three facts were asked for')
    const before = await database.prisma.documentVersion.findUniqueOrThrow({ where: { id: document.versionId } })
    const versionId = newId(at(0))
    const { documentId, text, engineVersion, blocks, sentences } = before
    await database.prisma.documentVersion.create({
      data: {
        id: versionId,
        documentId,
        number: 2,
        text,
        engineVersion,
        blocks: blocks ?? [],
        sentences: sentences ?? [],
      },
    })
    // The first fact has moved from the sentence of the third, at the beginning, to that of the second.
    for (const [{ factId }, sentenceIndex] of [
      [first, 1],
      [second, 1],
      [third, 0],
    ] as const) {
      const span = { start: sentenceIndex * 25, end: sentenceIndex * 25 + 24, sentenceIndex }
      await database.prisma.factEvidence.create({
        data: { id: newId(at(0)), factId, documentVersionId: versionId, ...span },
      })
    }
    await recordEvents(learner, [makeDevice().typed(first, at(0), '10 stone')], at(0))
    expect(await asked(learner, at(1), { documentId: document.id })).toEqual([[third.factId, 'new']])
  })

  it('finds no deck, document or fact of somebody else', async () => {
    const stranger = await makeLearner()
    await due(learner, at(0), { documentId: document.id })
    const deck = await database.prisma.deck.findFirst({ where: { ownerId: learner.userId } })
    for (const request of [
      { documentId: document.id },
      { factId: document.facts[0]?.factId ?? '' },
      { deckId: deck?.id ?? '' },
      { documentId: 'x' },
    ])
      expect(await due(stranger, at(0), request)).toMatchObject({ ok: false, code: 'not_found' })
    expect(await database.prisma.deck.count({ where: { ownerId: stranger.userId } })).toBe(0)
  })

  it('asks a reader approved questions alone, and never both sides of a contradiction', async () => {
    const reader = await makeLearner()
    await database.prisma.documentGrant.create({
      data: { id: newId(at(0)), documentId: document.id, userId: reader.userId, role: 'reader' },
    })
    expect(await asked(reader, at(0), { documentId: document.id })).toEqual([])
    const [first, second, third] = document.facts
    await database.prisma.question.updateMany({ where: { documentId: document.id }, data: { status: 'approved' } })
    const conflict = { id: newId(at(0)), documentId: document.id, reason: 'dates' }
    await database.prisma.conflict.create({
      data: { ...conflict, factAId: first?.factId ?? '', factBId: second?.factId ?? '' },
    })
    expect(await asked(reader, at(0), { documentId: document.id })).toEqual([[third?.factId, 'new']])
    await database.prisma.conflict.update({ where: { id: conflict.id }, data: { resolution: 'a' } })
    expect(await asked(reader, at(0), { documentId: document.id })).toEqual([
      [first?.factId, 'new'],
      [third?.factId, 'new'],
    ])
    expect((await payload(reader, at(0), { documentId: document.id })).sources[third?.factId ?? '']?.canEdit).toBe(
      false,
    )
  })

  it('keeps to the new slots of a day, and says how many are left', async () => {
    const found = await payload(learner, at(0), { documentId: document.id })
    expect(found).toMatchObject({ newLeft: 0, dueLeft: 0, until: new Date('2026-05-02T02:00:00Z') })
    await database.prisma.deck.updateMany({ where: { ownerId: learner.userId }, data: { settings: { newPerDay: 1 } } })
    expect((await payload(learner, at(0), { documentId: document.id })).newLeft).toBe(2)
    const fact = document.facts[0]
    if (!fact) throw new Error('no fact')
    await recordEvents(learner, [makeDevice().typed(fact, at(0), '10 stone')], at(0))
    expect(await asked(learner, at(1), {})).toEqual([])
    expect(await asked(learner, at(1), { mode: 'learn', count: 5 })).toHaveLength(2)
  })

  it('withholds the questions of an open graded quiz from its students, and no others', async () => {
    const student = await makeLearner()
    const classId = newId(at(0))
    const [first, second] = document.facts
    const other = await addQuestion(
      document.id,
      { kind: 'flashcard', stem: 'Thing 0?', answer: '10 stone', quoted: 'x', status: 'approved' },
      [first?.factId ?? ''],
    )
    await database.prisma.question.updateMany({ where: { documentId: document.id }, data: { status: 'approved' } })
    await database.prisma.class.create({
      data: {
        id: classId,
        name: 'Class',
        timeZone: 'UTC',
        joinCode: classId,
        memberships: {
          create: [
            { userId: learner.userId, role: 'teacher', joinedAt: at(0) },
            { userId: student.userId, role: 'student', joinedAt: at(0) },
          ],
        },
        grants: { create: { id: newId(at(0)), documentId: document.id, role: 'reader' } },
        assignments: {
          create: {
            id: newId(at(0)),
            title: 'Quiz',
            kind: 'graded',
            settings: {},
            opensAt: at(10),
            closesAt: at(60),
            items: {
              create: [first, second].map((fact, position) => ({
                id: newId(at(0)),
                questionVersionId: fact?.versionId ?? '',
                position,
              })),
            },
          },
        },
      },
    })
    const versions = async (actor: Person, now: Date) =>
      Object.keys((await payload(actor, now, { documentId: document.id })).questions).sort()
    const all = [...document.facts.map(({ versionId }) => versionId), other.versionId].sort()
    const open = all.filter((id) => id !== first?.versionId && id !== second?.versionId)
    expect(await versions(student, at(9))).toEqual(all)
    expect(await versions(student, at(10))).toEqual(open)
    expect(await versions(learner, at(10))).toEqual(all)
  })
})

describe('a document that is put away', () => {
  it('keeps its memory, its streak and what is due', async () => {
    const [fact] = document.facts
    if (!fact) throw new Error('no fact')
    await due(learner, at(0), { documentId: document.id })
    await recordEvents(learner, [makeDevice().typed(fact, at(0), '10 stone')], at(0))
    const seen = async () => {
      const [{ due: count, forecast, streak, materials }, progress] = await Promise.all([
        overviewOf(learner, at(30)),
        progressOf(learner, at(30)),
      ])
      if (!progress.ok) throw new Error(progress.code)
      return { count, forecast, streak, materials, mastery: progress.value.mastery, days: progress.value.days }
    }
    const before = await seen()
    expect(before).toMatchObject({ count: 1, mastery: { studied: 1 } })
    expect(await archiveDocument(learner, document.id, true, at(30))).toMatchObject({ ok: true })
    expect(await seen()).toEqual(before)
  })
})

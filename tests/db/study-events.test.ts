import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { recordEvents } from '@/lib/data/study-events'
import { idleModes } from '@/lib/domain/event'
import { StudyEventInput } from '@/lib/domain/event-input'
import type { Person } from '@/lib/domain/policy'
import { freshDatabase, type TestDatabase } from '../support/database'
import { type Device, makeDevice } from '../support/device'
import { type AskedFact, addQuestion, type MadeDocument, makeDocument, makeLearner } from '../support/study-world'

let database: TestDatabase
let learner: Person
let document: MadeDocument
let device: Device
let first: AskedFact
let second: AskedFact

const at = (minutes: number) => new Date(Date.UTC(2026, 4, 1, 12, minutes))
const cards = () => database.prisma.card.findMany({ where: { userId: learner.userId }, orderBy: { factId: 'asc' } })
const events = () => database.prisma.studyEvent.findMany({ where: { userId: learner.userId } })
const record = async (batch: Parameters<typeof recordEvents>[1], now: Date, actor = learner) => {
  const results = await recordEvents(actor, batch, now)
  return results.ok ? results.value : results.code
}

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  learner = await makeLearner()
  document = await makeDocument(learner, 2)
  device = makeDevice()
  const [a, b] = document.facts
  if (!a || !b) throw new Error('two facts were asked for')
  first = a
  second = b
})

describe('recordEvents', () => {
  it('makes the deck of the document and the card with the first answer', async () => {
    expect(await record([device.typed(first, at(0), '10 stone')], at(1))).toEqual(['stored'])
    const [card] = await cards()
    expect(card).toMatchObject({ state: 'learning', reps: 1, version: 1, dueAt: at(10) })
    const deck = await database.prisma.deck.findFirst({
      where: { id: card?.homeDeckId ?? '' },
      include: { sources: true },
    })
    expect(deck).toMatchObject({ ownerId: learner.userId, name: 'Weights', sources: [{ documentId: document.id }] })
  })

  it('takes what a keyboard can send and a database cannot hold without holding up the rest', async () => {
    const odd = StudyEventInput.parse(device.typed(first, at(0), '10 \ud83dst\u0000one'))
    expect(await record([odd, device.typed(second, at(1), '20 stone')], at(2))).toEqual(['stored', 'stored'])
    expect((await events()).find(({ id }) => id === odd.id)?.answer).toEqual({ type: 'text', text: '10 stone' })
    for (const wrong of [{ sequence: 2 ** 31 }, { clockOffsetMillis: 1e15 }, { factId: odd.factId.toUpperCase() }])
      expect(StudyEventInput.safeParse({ ...odd, ...wrong }).success).toBe(false)
  })

  it('stores the verdict of the server, not the one sent', async () => {
    const lie = { ...device.typed(first, at(0), '99 stone', 4), verdict: 'right' as const }
    expect(await record([lie], at(1))).toEqual(['stored'])
    expect((await events())[0]).toMatchObject({ verdict: 'wrong', rating: 1, studyDay: '2026-05-01' })
  })

  it('takes a retry as a duplicate, also within one batch, and the same id with another body as a conflict', async () => {
    const answer = device.typed(first, at(0), '10 stone')
    expect(await record([answer, answer], at(1))).toEqual(['stored', 'stored'])
    expect(await record([answer], at(2))).toEqual(['duplicate'])
    expect(await record([{ ...answer, clockOffsetMillis: 7 }], at(2))).toEqual(['duplicate'])
    expect(await record([{ ...answer, durationMs: 1 }], at(2))).toEqual(['conflict'])
    expect(await events()).toHaveLength(1)
    expect((await cards())[0]?.reps).toBe(1)
  })

  it('finds neither foreign facts nor questions that ask something else', async () => {
    const stranger = await makeLearner()
    expect(await record([device.typed(first, at(0), '10 stone')], at(1), stranger)).toEqual(['not_found'])
    const mismatched = { ...device.typed(first, at(0), '10 stone'), questionVersionId: second.versionId }
    expect(await record([mismatched], at(1))).toEqual(['invalid'])
    const fromServer = { ...device.typed(first, at(0), '10 stone'), deviceId: '00000000-0000-0000-0000-000000000000' }
    expect(await record([fromServer], at(1))).toEqual(['invalid'])
    expect(await database.prisma.studyEvent.count({ where: { factId: first.factId } })).toBe(0)
  })

  it('lets the parts of one answer stand or fall together', async () => {
    const answerId = randomUUID()
    const good = device.typed(first, at(0), '10 stone', 3, answerId)
    const bad = { ...device.typed(second, at(0), '11 stone', 3, answerId), questionVersionId: first.versionId }
    expect(await record([good, bad], at(1))).toEqual(['invalid', 'invalid'])
    expect(await events()).toHaveLength(0)
  })

  it('rates each part of an ordering on its own card', async () => {
    const parts = [
      { text: 'ten', answer: '1' },
      { text: 'eleven', answer: '2' },
      { text: 'twelve', answer: '3' },
    ]
    const made = await makeDocument(learner, 3)
    const ids = made.facts.map(({ factId }) => factId)
    const asked = { kind: 'ordering' as const, stem: 'Order', answer: 'ten', quoted: 'x', status: 'proposed', parts }
    const { versionId } = await addQuestion(made.id, asked, ids)
    const answerId = randomUUID()
    const given = { type: 'parts' as const, given: ['1', '3', '2'] }
    const batch = made.facts.map((fact) => ({
      ...device.typed({ ...fact, versionId }, at(0), '', 3, answerId),
      answer: given,
    }))
    expect(await record(batch, at(1))).toEqual(['stored', 'stored', 'stored'])
    const stored = await database.prisma.studyEvent.findMany({ where: { answerId }, orderBy: { sequence: 'asc' } })
    expect(stored.map((event) => [event.verdict, event.rating])).toEqual([
      ['right', 3],
      ['partly', 2],
      ['wrong', 1],
    ])
  })

  it('undoes to the card that was before, and keeps both entries of the log', async () => {
    const answer = device.typed(first, at(0), '10 stone')
    await record([answer], at(1))
    const [before] = await cards()
    const again = device.typed(first, at(20), 'nothing')
    await record([again], at(21))
    expect(await record([device.undo(first, at(22), again.answerId)], at(23))).toEqual(['stored'])
    const [after] = await cards()
    expect(after).toMatchObject({ state: before?.state, stability: before?.stability, dueAt: before?.dueAt, reps: 1 })
    expect(await events()).toHaveLength(3)
  })

  it('dates no answer before the last one acknowledged for the device, nor after it was received', async () => {
    await record([device.typed(first, at(5), '10 stone')], at(6))
    await record([device.typed(second, new Date('2020-01-01'), '11 stone')], at(7))
    await record([device.typed(first, new Date('2030-01-01'), '10 stone')], at(8))
    const stored = (await events()).sort((a, b) => a.sequence - b.sequence)
    expect(stored.map(({ answeredAt }) => answeredAt)).toEqual([at(5), at(5), at(8)])
  })

  it('counts an answer at two in the night to the day before', async () => {
    const night = new Date('2026-05-02T00:30:00Z')
    await record([device.typed(first, night, '10 stone')], night)
    expect((await events())[0]?.studyDay).toBe('2026-05-01')
  })

  it.each(idleModes)('keeps what was answered in the mode %s, and leaves the schedule alone', async (mode) => {
    await record([{ ...device.typed(first, at(0), 'no'), mode }], at(1))
    expect((await cards())[0]).toMatchObject({ state: 'new', reps: 0 })
    expect(await events()).toHaveLength(1)
  })

  it('loses and doubles nothing when the same batch and others arrive at once', async () => {
    const batches = Array.from({ length: 4 }, (_, index) => [
      device.typed(first, at(index), '10 stone'),
      device.flipped(second, at(index), 3),
    ])
    await Promise.all([...batches, ...batches].map((batch) => record(batch, at(30))))
    for (const batch of batches) await record(batch, at(32))
    expect((await events()).filter(({ type }) => type === 'answer')).toHaveLength(8)
    expect((await cards()).map(({ reps }) => reps)).toEqual([4, 4])
  })
})

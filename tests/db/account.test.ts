import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deleteAccount } from '@/lib/data/accounts/deletion'
import { holdDocument } from '@/lib/data/documents/hold'
import { newId } from '@/lib/data/id'
import { db } from '@/lib/data/prisma'
import { eventOf } from '@/lib/data/study-events/rows'
import { writeStatement } from '@/lib/data/study-events/write'
import { mergeGuest } from '@/lib/data/users/merge'
import { freshDatabase, type TestDatabase } from '../support/database'
import { makeDocument, makeGuest, makePerson, study } from '../support/people'

const now = new Date('2026-03-02T09:00:00Z')
const exists = async (userId: string) => (await db().user.findUnique({ where: { id: userId } })) !== null
const cardsOf = (userId: string) => db().card.findMany({ where: { userId } })
const tagsOf = (userId: string) => db().cardTag.findMany({ where: { userId }, select: { factId: true, tag: true } })

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

describe('a guest who signs in to an account', () => {
  it('brings documents, decks, the log, cards and their tags', async () => {
    const [guest, anna] = [await makeGuest(now), await makePerson('anna')]
    const pasted = await makeDocument(guest.userId, 'pasted')
    const { deckId } = await study(guest.userId, pasted)
    await mergeGuest(anna, guest, now)
    expect(await exists(guest.userId)).toBe(false)
    expect(await db().document.findUnique({ where: { id: pasted.documentId } })).toMatchObject({ ownerId: anna.userId })
    expect(await db().deck.findUnique({ where: { id: deckId } })).toMatchObject({ ownerId: anna.userId })
    expect(await db().studyEvent.count({ where: { userId: anna.userId } })).toBe(1)
    expect(await cardsOf(anna.userId)).toMatchObject([{ factId: pasted.factId }])
    expect(await tagsOf(anna.userId)).toEqual([{ factId: pasted.factId, tag: 'hard' }])
  })

  it('loses no event of a slot that both have studied, and its card is folded from both', async () => {
    const [guest, ben] = [await makeGuest(now), await makePerson('ben')]
    const sample = await makeDocument((await makePerson('system')).userId, 'sample')
    const kept = await study(ben.userId, sample)
    const brought = await study(guest.userId, sample)
    await mergeGuest(ben, guest, now)
    const log = await db().studyEvent.findMany({
      where: { userId: ben.userId, factId: sample.factId },
      orderBy: { receivedAt: 'asc' },
    })
    expect(log.map(({ type }) => type).sort()).toEqual(['answer', 'answer', 'reschedule'])
    expect(await cardsOf(ben.userId)).toMatchObject([
      { homeDeckId: kept.deckId, reps: 2, dueAt: log.find(({ type }) => type === 'reschedule')?.scheduledDueAt },
    ])
    expect(await db().deck.findUnique({ where: { id: brought.deckId } }), 'one deck a document').toBeNull()
    expect(await tagsOf(ben.userId), 'each tag once').toHaveLength(1)
  })

  it('can do so once only', async () => {
    const [guest, cora] = [await makeGuest(now), await makePerson('cora')]
    await makeDocument(guest.userId, 'once')
    const both = await Promise.allSettled([mergeGuest(cora, guest, now), mergeGuest(cora, guest, now)])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
    expect(await db().document.count({ where: { ownerId: cora.userId } })).toBe(1)
  })

  it('brings a document that is being read at that moment', async () => {
    const [guest, otto] = [await makeGuest(now), await makePerson('otto')]
    const { documentId } = await makeDocument(guest.userId, 'read')
    // Another connection is in the middle of keeping what was read; its second change asks for the owner's row.
    const merged = await db().$transaction(async (tx) => {
      await holdDocument(tx, documentId)
      await tx.document.update({ where: { id: documentId }, data: { language: 'en' } })
      const merging = mergeGuest(otto, guest, now)
      await pause(300)
      await tx.document.update({ where: { id: documentId }, data: { title: 'As it was read' } })
      return { merging }
    })
    await merged.merging
    expect(await db().document.findMany({ where: { ownerId: otto.userId } })).toMatchObject([
      { title: 'As it was read' },
    ])
  })
})

describe('an answer that a guest gives while signing in', () => {
  it('is theirs afterwards or was never acknowledged', async () => {
    const [guest, dana] = [await makeGuest(now), await makePerson('dana')]
    const pasted = await makeDocument(guest.userId, 'answered')
    await study(guest.userId, pasted)
    const [event] = await db().studyEvent.findMany({ where: { userId: guest.userId } })
    if (!event) throw new Error('the guest has studied')
    const id = newId(now)
    // Another connection is in the middle of storing an answer: it holds the guest, and is not committed yet.
    const { text, values } = writeStatement(guest.userId, [], [{ ...eventOf(event), id, answerId: id, body: 'x' }])
    const other = new pg.Client({ connectionString: database.url })
    await other.connect()
    try {
      await other.query('BEGIN')
      await other.query(text, values)
      const merging = mergeGuest(dana, guest, now)
      await pause(300)
      await other.query('COMMIT')
      await merging
    } finally {
      await other.end()
    }
    expect(await db().studyEvent.count({ where: { userId: dana.userId } })).toBe(2)
  })
})

describe('deleting an account', () => {
  it('leaves nothing of somebody whom nobody relies on', async () => {
    const dora = await makePerson('dora')
    const document = await makeDocument(dora.userId, 'diary')
    await study(dora.userId, document)
    await db().signInFailure.create({ data: { id: newId(now), account: 'dora', address: '1.1.1.1' } })
    expect(await deleteAccount(dora, now)).toEqual({ ok: true, value: null })
    expect(await exists(dora.userId)).toBe(false)
    expect(await db().document.count({ where: { id: document.documentId } })).toBe(0)
    expect(await db().studyEvent.count({ where: { userId: dora.userId } })).toBe(0)
    expect(await db().signInFailure.count({ where: { account: 'dora' } })).toBe(0)
  })

  it('hands a document that others learn from to an editor, else keeps it without a name', async () => {
    const [emil, editor, reader] = [await makePerson('emil'), await makePerson('editor'), await makePerson('reader')]
    const [shared, left] = [await makeDocument(emil.userId, 'shared'), await makeDocument(emil.userId, 'left')]
    await study(reader.userId, shared)
    await study(reader.userId, left)
    await db().documentGrant.create({
      data: { id: newId(now), documentId: shared.documentId, userId: editor.userId, role: 'editor' },
    })
    await deleteAccount(emil, now)
    expect(await db().document.findUnique({ where: { id: shared.documentId } })).toMatchObject({
      ownerId: editor.userId,
    })
    expect(await db().document.findUnique({ where: { id: left.documentId } })).toMatchObject({ ownerId: emil.userId })
    expect(await db().user.findUnique({ where: { id: emil.userId } })).toMatchObject({
      kind: 'deleted',
      username: null,
      displayName: '',
      passwordHash: null,
    })
    expect(await cardsOf(reader.userId)).toHaveLength(2)
  })

  it('keeps attempts in the gradebook without answers, and archives a class without another teacher', async () => {
    const [teacher, student] = [await makePerson('teacher'), await makePerson('student')]
    const { questionVersionId } = await makeDocument(teacher.userId, 'quiz')
    const [classId, assignmentId, itemId, attemptId] = [newId(now), newId(now), newId(now), newId(now)]
    await db().class.create({ data: { id: classId, name: 'C', timeZone: 'UTC', joinCode: classId } })
    await db().membership.createMany({
      data: [
        { classId, userId: teacher.userId, role: 'teacher', joinedAt: now },
        { classId, userId: student.userId, role: 'student', joinedAt: now, realName: 'Sina Student' },
      ],
    })
    await db().assignment.create({
      data: {
        id: assignmentId,
        classId,
        title: 'Quiz',
        kind: 'graded',
        settings: {},
        opensAt: now,
        items: { create: { id: itemId, questionVersionId, position: 0 } },
      },
    })
    await db().attempt.create({
      data: {
        id: attemptId,
        assignmentId,
        userId: student.userId,
        number: 1,
        itemIds: [itemId],
        startedAt: now,
        responses: { create: { itemId, sequence: 1, answer: { text: 'private' }, savedAt: now, autoMark: 1 } },
      },
    })
    await deleteAccount(student, now)
    expect(await db().response.findMany({ where: { attemptId } })).toMatchObject([{ answer: null, autoMark: 1 }])
    expect(await db().membership.findMany({ where: { userId: student.userId } })).toMatchObject([
      { realName: null, removedAt: now },
    ])
    await deleteAccount(teacher, now)
    expect(await db().class.findUnique({ where: { id: classId } })).toMatchObject({ archivedAt: now, joinOpen: false })
    expect(await db().attempt.count({ where: { id: attemptId } })).toBe(1)
  })

  it('refuses the only operator while others have accounts', async () => {
    const operator = await makePerson('operator', true)
    expect(await deleteAccount(operator, now)).toMatchObject({ code: 'conflict', reason: 'lastOperator' })
    await makePerson('second', true)
    expect(await deleteAccount(operator, now)).toMatchObject({ ok: true })
  })
})

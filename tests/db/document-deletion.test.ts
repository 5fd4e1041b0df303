import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deleteDocument } from '@/lib/data/documents/delete'
import { readDocument } from '@/lib/data/documents/read'
import { shareDocument } from '@/lib/data/grants'
import { progressOf } from '@/lib/data/progress'
import { recordEvents } from '@/lib/data/study-events'
import type { Person } from '@/lib/domain/policy'
import { freshDatabase, type TestDatabase } from '../support/database'
import { makeDevice } from '../support/device'
import { openQuiz } from '../support/quiz'
import { type MadeDocument, makeDocument, makeLearner } from '../support/study-world'

let database: TestDatabase
let owner: Person
let document: MadeDocument

const at = (minutes: number) => new Date(Date.UTC(2026, 4, 1, 12, minutes))
const answer = async (actor: Person, { facts }: MadeDocument, now: Date) => {
  const [fact] = facts
  if (!fact) throw new Error('no fact')
  const recorded = await recordEvents(actor, [makeDevice().typed(fact, now, '10 stone')], now)
  expect(recorded).toMatchObject({ ok: true })
}
const kept = async (actor: Person) => {
  const { prisma } = database
  const { userId } = actor
  const [cards, events, decks, sums] = await Promise.all([
    prisma.card.count({ where: { userId } }),
    prisma.studyEvent.count({ where: { userId } }),
    prisma.deck.count({ where: { ownerId: userId } }),
    progressOf(actor, at(60)),
  ])
  if (!sums.ok) throw new Error(sums.code)
  return { cards, events, decks, studied: sums.value.mastery.studied }
}

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  owner = await makeLearner()
  document = await makeDocument(owner, 3)
})

describe('deleting a document', () => {
  it('leaves nothing of it, and everything of others', async () => {
    const other = await makeDocument(owner, 2)
    await answer(owner, other, at(0))
    const before = await kept(owner)
    await answer(owner, document, at(1))
    expect(await kept(owner)).toMatchObject({ cards: 2, events: 2, studied: 2 })
    expect(await deleteDocument(owner, document.id)).toEqual({ ok: true, value: null })
    expect(await kept(owner)).toEqual(before)
    expect(await readDocument(owner, document.id)).toMatchObject({ code: 'not_found' })
    expect(await database.prisma.fact.count({ where: { documentId: document.id } })).toBe(0)
    expect(await database.prisma.question.count({ where: { documentId: document.id } })).toBe(0)
    expect(await deleteDocument(owner, document.id)).toMatchObject({ code: 'not_found' })
  })

  it('is refused while somebody else remembers it, and loses nothing', async () => {
    const reader = await makeLearner()
    await database.prisma.question.updateMany({ where: { documentId: document.id }, data: { status: 'approved' } })
    const { username } = await database.prisma.user.findUniqueOrThrow({ where: { id: reader.userId } })
    await shareDocument(owner, document.id, { to: 'person', username: username ?? '' }, 'reader', at(0))
    await answer(reader, document, at(1))
    await answer(owner, document, at(2))
    const before = [await kept(owner), await kept(reader)]
    expect(await deleteDocument(owner, document.id)).toMatchObject({ code: 'conflict', reason: 'documentQuoted' })
    expect([await kept(owner), await kept(reader)]).toEqual(before)
    expect(await deleteDocument(reader, document.id)).toMatchObject({ code: 'not_found' })
  })

  it('is refused while a quiz asks it', async () => {
    const { teacher, documentId } = await openQuiz()
    expect(await deleteDocument(teacher, documentId)).toMatchObject({ code: 'conflict', reason: 'documentQuoted' })
  })
})

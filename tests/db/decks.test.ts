import { afterAll, beforeAll, expect, it } from 'vitest'
import { deckOf, decksOf, listDecks, readDeck } from '@/lib/data/decks'
import { setAnswerWay } from '@/lib/data/decks/answer-way'
import { studiedLanguages } from '@/lib/data/decks/languages'
import { decksOverview } from '@/lib/data/decks/overview'
import { newId } from '@/lib/data/id'
import { createNote } from '@/lib/data/notes/create'
import { defaultDeck } from '@/lib/domain/deck'
import { freshDatabase, type TestDatabase } from '../support/database'
import { value } from '../support/school'
import { makeDocument, makeLearner } from '../support/study-world'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const now = new Date('2026-05-01T12:00:00Z')

it('makes one deck of a document, however many ask for it at once', async () => {
  const learner = await makeLearner()
  const { id } = await makeDocument(learner, 1)
  const made = await Promise.all(Array.from({ length: 8 }, () => deckOf(learner, id, now)))
  const [deck] = await listDecks(learner)
  expect(await listDecks(learner)).toHaveLength(1)
  for (const each of made) expect(each).toMatchObject({ ok: true, value: { id: deck?.id, name: deck?.name } })
  expect(deck).toMatchObject({ name: 'Weights', settings: defaultDeck, documentIds: [id] })
})

it('takes the oldest deck that gathers the document, before it makes one', async () => {
  const learner = await makeLearner()
  const [first, second] = [await makeDocument(learner, 1), await makeDocument(learner, 1)]
  const own = { ownerId: learner.userId, name: 'Bridges', settings: { desiredRetention: 0.95 } }
  for (const [at, id] of [newId(now), newId(now)].entries())
    await database.prisma.deck.create({
      data: {
        id,
        ...own,
        name: `Bridges ${at}`,
        createdAt: new Date(now.getTime() + at),
        sources: { create: { id: newId(now), documentId: first.id } },
      },
    })
  const decks = await decksOf(learner, [first.id, second.id], now)
  expect(decks.get(first.id)).toMatchObject({ name: 'Bridges 0', settings: { desiredRetention: 0.95, newPerDay: 20 } })
  expect(decks.get(second.id)?.name).toBe('Weights')
  expect(await listDecks(learner)).toHaveLength(3)
})

it('finds no deck of somebody else, and makes none of a document that is not shared', async () => {
  const [owner, stranger] = [await makeLearner(), await makeLearner()]
  const { id } = await makeDocument(owner, 1)
  const deck = await deckOf(owner, id, now)
  expect(await readDeck(stranger, deck.ok ? deck.value.id : '')).toMatchObject({ ok: false, code: 'not_found' })
  expect(await deckOf(stranger, id, now)).toMatchObject({ ok: false, code: 'not_found' })
  expect(await listDecks(stranger)).toEqual([])
})

it('is answered another way from a session, and keeps its other settings', async () => {
  const learner = await makeLearner()
  const { id } = await makeDocument(learner, 1)
  const deck = await deckOf(learner, id, now)
  const deckId = deck.ok ? deck.value.id : ''
  await database.prisma.deck.update({ where: { id: deckId }, data: { settings: { desiredRetention: 0.95 } } })
  const settings = async () => (await listDecks(learner))[0]?.settings
  expect(await setAnswerWay(learner, { deckId: null, documentId: id, way: 'flip' }, now)).toEqual({
    ok: true,
    value: null,
  })
  expect(await settings()).toEqual({ ...defaultDeck, desiredRetention: 0.95, answerBy: 'flip' })
  await setAnswerWay(learner, { deckId, documentId: id, way: 'choose' }, now)
  expect((await settings())?.answerBy).toBe('choose')
  expect(await setAnswerWay(await makeLearner(), { deckId, documentId: id, way: 'type' }, now)).toMatchObject({
    ok: false,
  })
  expect(await studiedLanguages(learner)).toEqual(['en'])
})

it('counts the cards that notes ask, not the notes, as it counts what is studied', async () => {
  const ida = await makeLearner()
  const at = new Date('2026-03-02T09:00:00Z')
  const deck = { deckName: 'French' }
  for (const [type, front] of [
    ['both', 'renard'],
    ['basic', 'chat'],
  ] as const)
    value(
      await createNote(ida, { fields: { type, front, back: `${front} in English` }, deck, tags: [], from: null }, at),
    )
  const { decks } = await decksOverview(ida, at)
  const french = decks.find(({ name }) => name === 'French')
  expect(french).toMatchObject({ notes: 2, ownCards: 3, total: 3 })
})

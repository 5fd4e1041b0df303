import { afterAll, beforeAll, expect, it } from 'vitest'
import { due } from '@/lib/data/cards'
import { overviewOf } from '@/lib/data/cards/overview'
import { progressOf } from '@/lib/data/progress'
import { recordEvents } from '@/lib/data/study-events'
import { freshDatabase, type TestDatabase } from '../support/database'
import { makeDevice } from '../support/device'
import { value } from '../support/school'
import { makeDocument, makeLearner } from '../support/study-world'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const now = new Date('2026-05-10T12:00:00Z')
/** More than a statement takes parameters. */
const notes = 33_000

it('a learner with more notes than a statement takes parameters studies, and sees Today and Progress', async () => {
  const learner = await makeLearner()
  const document = await makeDocument(learner, 3)
  const owner = `'${learner.userId}'::uuid`
  await database.prisma.$executeRawUnsafe(`
    WITH deck AS (INSERT INTO "Deck" (id, "ownerId", name) VALUES (gen_random_uuid(), ${owner}, 'Notes') RETURNING id),
      note AS (INSERT INTO "Document" (id, "ownerId", kind, title, "updatedAt")
        SELECT gen_random_uuid(), ${owner}, 'note', 'Note', now() FROM generate_series(1, ${notes}) RETURNING id),
      version AS (INSERT INTO "DocumentVersion" (id, "documentId", number, text, blocks, sentences, "engineVersion")
        SELECT gen_random_uuid(), id, 1, 'A note.', '[]', '[]', 'test' FROM note)
    INSERT INTO "DeckSource" (id, "deckId", "documentId") SELECT gen_random_uuid(), deck.id, note.id FROM deck, note`)
  expect(value(await due(learner, now, { documentId: document.id })).items).toHaveLength(3)
  const [fact] = document.facts
  if (!fact) throw new Error('no fact')
  value(await recordEvents(learner, [makeDevice().typed(fact, now, '10 stone')], now))
  const tomorrow = new Date('2026-05-11T12:00:00Z')
  expect(value(await due(learner, tomorrow)).items.map(({ reason }) => reason)).toEqual(['due', 'new', 'new'])
  expect((await overviewOf(learner, tomorrow)).due).toBe(1)
  expect(value(await progressOf(learner, tomorrow)).due).toBe(1)
}, 60_000)

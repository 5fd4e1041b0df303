import { deskOf, due } from '@/lib/data/cards'
import { contestQuestion } from '@/lib/data/contests'
import { deckOf, readDeck } from '@/lib/data/decks'
import { setAnswerWay } from '@/lib/data/decks/answer-way'
import { newId } from '@/lib/data/id'
import { recordEvents } from '@/lib/data/study-events'
import { type Area, helper, learners, open, own, refuses, related } from './shape'

const now = new Date('2026-03-03T09:00:00Z')

/** Decks, cards and the log, as their learner meets them. */
export const study: Area = {
  doors: {
    'app/_today/actions.ts#changePlan': learners('the plan for one’s own late cards', 'learner'),
    'app/study/page.tsx#page': learners(
      'everything of one’s own that is due; a foreign document or fact is not found',
      'learner',
    ),
    'app/study/offline/page.tsx#page': open('the page a browser keeps: it knows of nobody', 'anybody'),
    'app/study/[deck]/page.tsx#page': related('a deck', 'owner'),
    'app/study/actions.ts#reportQuestion': related('a question', 'owner or reader of its document'),
    'app/study/actions.ts#decideQuestion': related('a question', 'owner or editor of its document'),
    'app/api/study-pack/route.ts#GET': learners('the actor’s own cards of the days ahead', 'learner'),
    'app/study/actions.ts#chooseAnswerWay': related(
      'a deck, or a document',
      'owner of the deck, reader of the document',
    ),
    'app/study/actions.ts#savePreferences': learners('own settings', 'oneself'),
    'app/api/study-events/route.ts#POST': learners('one’s own log; a foreign fact is not found', 'learner'),
  },
  data: {
    'lib/data/cards.ts#due': refuses((actor, { ids }) => due(actor, now, { documentId: ids.documentId })),
    'lib/data/cards.ts#deskOf': refuses((actor, { ids }) => deskOf(actor, now, { documentId: ids.documentId })),
    'lib/data/cards.ts#queueOf': helper('works on a desk that was loaded for its learner'),
    'lib/data/cards/pack.ts#packOf': own(
      'the actor’s own cards; of a foreign device id nothing is told (tests/db/study-pack.test.ts)',
    ),
    'lib/data/cards/overview.ts#overviewOf': own('what is due in the actor’s own decks'),
    'lib/data/decks.ts#readDeck': refuses((actor, { ids }) => readDeck(actor, ids.deckId)),
    'lib/data/decks.ts#deckOf': refuses((actor, { ids }) => deckOf(actor, ids.documentId, now)),
    'lib/data/decks/answer-way.ts#setAnswerWay': refuses((actor, { ids }) =>
      setAnswerWay(actor, { deckId: ids.deckId, documentId: ids.documentId, way: 'flip' }, now),
    ),
    'lib/data/decks/languages.ts#studiedLanguages': own('languages of documents in the actor’s own decks'),
    'lib/data/study-events.ts#recordEvents': refuses((actor, { ids }) => {
      const id = newId(now)
      const event = {
        id,
        answerId: id,
        type: 'suspend' as const,
        factId: ids.factId,
        slot: 'object' as const,
        mode: 'review' as const,
        answeredAt: now.toISOString(),
        clockOffsetMillis: 0,
        deviceId: id,
        sequence: 0,
      }
      return recordEvents(actor, [event], now)
    }),
    'lib/data/memory.ts#memoryOf': own('the actor’s own cards of one document (tests/db/memory.test.ts)'),
    'lib/data/decks/exams-of-document.ts#examsOfDocument': own(
      'exams of the actor’s own decks (tests/db/memory.test.ts)',
    ),
    'lib/data/contests.ts#contestQuestion': refuses((actor, { ids }) =>
      contestQuestion(actor, { questionVersionId: ids.questionVersionId }, now),
    ),
    'lib/data/contests.ts#openContests': own('objections in documents the actor may change (tests/db/memory.test.ts)'),
  },
}

import { deskOf, due } from '@/lib/data/cards'
import { contestQuestion } from '@/lib/data/contests'
import { recordEvents } from '@/lib/data/study-events'
import { type Area, helper, learners, own, refuses, related } from './shape'

const now = new Date('2026-03-03T09:00:00Z')

const known = (factId: string) => ({
  type: 'known' as const,
  id: '0195a000-0000-7000-8000-000000000001',
  answerId: '0195a000-0000-7000-8000-000000000001',
  factId,
  slot: 'place' as const,
  mode: 'review' as const,
  answeredAt: now.toISOString(),
  clockOffsetMillis: 0,
  deviceId: '0195a000-0000-7000-8000-000000000002',
  sequence: 0,
})

/** Study sessions, the log, and what a learner says about a question. */
export const study: Area = {
  doors: {
    'app/study/page.tsx#page': learners('what is due', 'oneself'),
    'app/study/[deck]/page.tsx#page': related('a deck', 'owner'),
    'app/study/actions.ts#reportQuestion': related('a question of a document', 'owner or reader'),
    'app/study/actions.ts#rejectQuestion': related('a question of a document', 'owner or editor'),
    'app/api/study-events/route.ts#POST': learners('own log', 'who may read the document of each fact'),
  },
  data: {
    'lib/data/cards.ts#due': refuses((actor, { ids }) => due(actor, now, { deckId: ids.deckId })),
    'lib/data/cards.ts#deskOf': refuses((actor, { ids }) => deskOf(actor, now, { documentId: ids.documentId })),
    'lib/data/cards.ts#queueOf': helper('takes a desk, which only deskOf makes'),
    'lib/data/cards/overview.ts#overviewOf': own('everything the actor studies'),
    'lib/data/memory.ts#memoryOf': own('cards of the actor, in the document of the id'),
    'lib/data/contests.ts#contestQuestion': refuses((actor, { ids }) =>
      contestQuestion(actor, { questionVersionId: ids.questionVersionId }, now),
    ),
    'lib/data/study-events.ts#recordEvents': refuses((actor, { ids }) => recordEvents(actor, [known(ids.factId)], now)),
  },
}

import { newId } from '@/lib/data/id'
import { db } from '@/lib/data/prisma'
import { type Guest, guestActor, type Person, personActor, systemActor } from '@/lib/domain/policy'

/** The server, in tests. */
export const tester = systemActor('test')

/** Somebody with an account. */
export const makePerson = async (username: string, isOperator = false, isSample = false): Promise<Person> => {
  const id = newId(new Date())
  await db().user.create({ data: { id, kind: 'person', username, displayName: username, isOperator, isSample } })
  return personActor(id, isOperator)
}

/** A visitor who was last here at `lastSeenAt`. */
export const makeGuest = async (lastSeenAt: Date): Promise<Guest> => {
  const id = newId(lastSeenAt)
  await db().user.create({ data: { id, kind: 'guest', displayName: '', createdAt: lastSeenAt, lastSeenAt } })
  return guestActor(id)
}

/** A document of one fact that is asked once. */
export const makeDocument = async (ownerId: string, title: string) => {
  const [documentId, factId, questionId, questionVersionId] = [1, 2, 3, 4].map(() => newId(new Date()))
  if (!documentId || !factId || !questionId || !questionVersionId) throw new Error('no ids')
  await db().document.create({
    data: {
      id: documentId,
      ownerId,
      title,
      facts: { create: { id: factId, key: title, kind: 'event', relation: 'is', slots: [], origin: 'author' } },
    },
  })
  await db().question.create({
    data: { id: questionId, documentId, key: title, kind: 'typed', origin: 'author', status: 'approved' },
  })
  await db().questionVersion.create({
    data: {
      id: questionVersionId,
      questionId,
      number: 1,
      stem: '?',
      answer: title,
      accepted: [],
      quotedSentence: title,
      searchKey: title,
    },
  })
  return { documentId, factId, questionVersionId }
}

/** A deck of a document, and a card and an event of its owner for the given fact. */
export const study = async (userId: string, { documentId, factId }: { documentId: string; factId: string }) => {
  const at = new Date('2026-03-02T09:00:00Z')
  const deckId = newId(at)
  await db().deck.create({
    data: { id: deckId, ownerId: userId, name: 'deck', sources: { create: { id: newId(at), documentId } } },
  })
  await db().card.create({
    data: {
      userId,
      factId,
      slot: 'object',
      homeDeckId: deckId,
      state: 'review',
      stability: 3,
      difficulty: 5,
      dueAt: at,
    },
  })
  await db().cardTag.create({ data: { userId, factId, slot: 'object', tag: 'hard' } })
  await db().studyEvent.create({
    data: {
      userId,
      id: newId(at),
      answerId: newId(at),
      type: 'answer',
      factId,
      slot: 'object',
      mode: 'review',
      rating: 3,
      answeredAt: at,
      receivedAt: at,
      studyDay: '2026-03-02',
      deviceId: newId(at),
      sequence: 1,
      body: 'hash',
    },
  })
  return { deckId }
}

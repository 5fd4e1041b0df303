import { changeDeck, deleteDeck, makeDeck, resetDeck } from '@/lib/data/decks/change'
import { drawSection, leaveSection } from '@/lib/data/decks/draw-section'
import { effectOf } from '@/lib/data/decks/effect'
import { addExam, changeExam, removeExam } from '@/lib/data/decks/exam-change'
import { exportDeck } from '@/lib/data/decks/export'
import { deckPage } from '@/lib/data/decks/overview'
import { rescheduleDeck, rescheduleEffect } from '@/lib/data/decks/reschedule'
import { drawFrom } from '@/lib/data/decks/sources'
import { newId } from '@/lib/data/id'
import { db } from '@/lib/data/prisma'
import { defaultDeck } from '@/lib/domain/deck'
import { type Area, learners, own, refuses, related, system, type WorldIds } from './shape'

const now = new Date('2026-03-03T09:00:00Z')
const { examDays: _, ...settings } = defaultDeck
const change = { name: 'Mine', parentId: null, settings }
const exam = { title: 'Finals', day: '2026-06-01' }

/** The owner's decks as an attempt finds them: a deck and its exam, made anew where another attempt has removed them. */
const withExam = async (ids: WorldIds, act: (examId: string) => Promise<unknown>) => {
  const id = newId(now)
  await db().exam.create({ data: { id, deckId: ids.deckId, title: 'Finals', at: now } })
  const done = await act(id)
  await db().exam.deleteMany({ where: { id } })
  return done
}

/** The document with a heading, for as long as an attempt takes. */
const withHeading = async ({ documentId }: WorldIds, act: () => Promise<unknown>) => {
  const id = newId(now)
  const blocks = [{ start: 6, end: 10, kind: 'heading', level: 2, path: [] }]
  await db().documentVersion.create({
    data: { id, documentId, number: 99, text: 'Title Part', blocks, sentences: [], engineVersion: 'test' },
  })
  const done = await act()
  await db().deckSource.deleteMany({ where: { documentId, section: { not: null } } })
  await db().documentVersion.delete({ where: { id } })
  return done
}

/** A section that the owner's deck draws from, to be taken out. */
const withSection = async (ids: WorldIds, act: (sourceId: string) => Promise<unknown>) => {
  const id = newId(now)
  const place = { section: '["Part"]', start: 0, end: 1 }
  await db().deckSource.create({ data: { id, deckId: ids.deckId, documentId: ids.documentId, ...place } })
  const done = await act(id)
  await db().deckSource.deleteMany({ where: { id } })
  return done
}

/** A second deck of the owner's, to be deleted. */
const withSpareDeck = async (ids: WorldIds, act: (deckId: string) => Promise<unknown>) => {
  const id = newId(now)
  const { ownerId } = await db().deck.findUniqueOrThrow({ where: { id: ids.deckId } })
  await db().deck.create({ data: { id, ownerId, name: 'Spare' } })
  const done = await act(id)
  await db().deck.deleteMany({ where: { id } })
  return done
}

/** Decks with their settings, exams and documents. */
export const decks: Area = {
  doors: {
    'app/decks/page.tsx#page': learners('own decks', 'learner'),
    'app/decks/actions.ts#createDeck': learners('a new deck; a foreign one around it is not found', 'learner'),
    'app/decks/actions.ts#saveEasyDays': learners('own preferences', 'learner'),
    'app/decks/actions.ts#saveRefit': learners('own preferences', 'learner'),
    'app/decks/actions.ts#spreadLate': learners('own preferences', 'learner'),
    'app/decks/actions.ts#takeAllLate': learners('own preferences', 'learner'),
    'app/decks/[id]/page.tsx#page': related('a deck', 'owner'),
    'app/decks/[id]/csv/route.ts#GET': related('a deck', 'owner'),
    'app/decks/[id]/actions.tsx#submitDeck': related('a deck', 'owner'),
    'app/decks/[id]/actions.tsx#resetSettings': related('a deck', 'owner'),
    'app/decks/[id]/actions.tsx#drawDocuments': related('a deck and documents', 'owner'),
    'app/decks/[id]/actions.tsx#takeSectionOut': related('a section that a deck draws from', 'owner'),
    'app/decks/[id]/actions.tsx#createExam': related('a deck', 'owner'),
    'app/decks/[id]/actions.tsx#submitExam': related('an exam', 'owner of its deck'),
    'app/decks/[id]/actions.tsx#reschedule': related('a deck', 'owner'),
    'app/decks/[id]/actions.tsx#removeDeck': related('a deck', 'owner'),
  },
  data: {
    'lib/data/decks/export.ts#exportDeck': refuses((actor, { ids }) => exportDeck(actor, ids.deckId, now)),
    'lib/data/cards/backlog.ts#spreadBacklog': own('the actor’s own plan'),
    'lib/data/refits.ts#refitOf': own('the actor’s own answers'),
    'lib/data/refits.ts#chooseRefit': own('the actor’s own choice'),
    'lib/data/refits.ts#refitCandidates': system('the worker, at night'),
    'lib/data/refits.ts#refitLearner': system('the worker'),
    'lib/data/decks.ts#deckFrames': own('the actor’s own decks'),
    'lib/data/decks/overview.ts#decksOverview': own('the actor’s own decks'),
    'lib/data/decks/overview.ts#deckPage': refuses((actor, { ids }) => deckPage(actor, ids.deckId, now)),
    'lib/data/decks/change.ts#makeDeck': refuses((actor, { ids }) =>
      makeDeck(actor, { name: 'Mine', parentId: ids.deckId }, now),
    ),
    'lib/data/decks/change.ts#changeDeck': refuses((actor, { ids }) => changeDeck(actor, ids.deckId, change)),
    'lib/data/decks/change.ts#resetDeck': refuses((actor, { ids }) => resetDeck(actor, ids.deckId)),
    'lib/data/decks/change.ts#deleteDeck': refuses((actor, { ids }) =>
      withSpareDeck(ids, (deckId) => deleteDeck(actor, deckId, null, now)),
    ),
    'lib/data/decks/sources.ts#drawFrom': refuses((actor, { ids }) =>
      drawFrom(actor, ids.deckId, [ids.documentId], now),
    ),
    'lib/data/decks/draw-section.ts#drawSection': refuses((actor, { ids }) =>
      withHeading(ids, () =>
        drawSection(actor, { documentId: ids.documentId, section: '["Part"]', deckId: ids.deckId }, now),
      ),
    ),
    'lib/data/decks/draw-section.ts#leaveSection': refuses((actor, { ids }) =>
      withSection(ids, (sourceId) => leaveSection(actor, sourceId)),
    ),
    'lib/data/decks/exam-change.ts#addExam': refuses((actor, { ids }) => addExam(actor, ids.deckId, exam, now)),
    'lib/data/decks/exam-change.ts#changeExam': refuses((actor, { ids }) =>
      withExam(ids, (examId) => changeExam(actor, examId, exam, now)),
    ),
    'lib/data/decks/exam-change.ts#removeExam': refuses((actor, { ids }) =>
      withExam(ids, (examId) => removeExam(actor, examId)),
    ),
    'lib/data/decks/effect.ts#effectOf': refuses((actor, { ids }) => effectOf(actor, ids.deckId, change, now)),
    'lib/data/decks/reschedule.ts#rescheduleEffect': refuses((actor, { ids }) =>
      rescheduleEffect(actor, ids.deckId, now),
    ),
    'lib/data/decks/reschedule.ts#rescheduleDeck': refuses((actor, { ids }) => rescheduleDeck(actor, ids.deckId, now)),
  },
}

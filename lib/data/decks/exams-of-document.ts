import { type StudyDay, startOfDay, studyDayOf } from '@/lib/domain/day'
import type { Id } from '@/lib/domain/id'
import { isId } from '@/lib/domain/id'
import { decksWithin } from '@/lib/domain/limits'
import type { Learner } from '@/lib/domain/policy'
import { deckFrames } from '../decks'
import { rulesOf } from '../parameters'
import { db } from '../prisma'

/** An exam to come that asks what a document says. */
export type DocumentExam = { readonly id: Id; readonly title: string; readonly at: Date; readonly day: StudyDay }

/** The actor's exams to come of decks that draw from a document or hold a card of it, or that such a deck lies in; the soonest first. */
export const examsOfDocument = async (
  actor: Learner,
  documentId: string,
  now: Date,
): Promise<readonly DocumentExam[]> => {
  if (!isId(documentId)) return []
  const { userId } = actor
  const { clock } = await rulesOf(actor)
  const exams = await db().exam.findMany({
    where: { deck: { ownerId: userId }, at: { gte: startOfDay(studyDayOf(now, clock), clock) } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  if (exams.length === 0) return []
  const [decks, holding] = await Promise.all([
    deckFrames(actor),
    db().deck.findMany({
      where: {
        ownerId: userId,
        OR: [{ sources: { some: { documentId } } }, { cards: { some: { userId, fact: { documentId } } } }],
      },
      select: { id: true },
    }),
  ])
  const held = new Set(holding.map(({ id }) => id))
  return exams
    .filter(({ deckId }) => decksWithin(decks, deckId).some(({ id }) => held.has(id)))
    .map(({ id, title, at }) => ({ id, title, at, day: studyDayOf(at, clock) }))
}

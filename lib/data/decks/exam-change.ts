import { type StudyDay, startOfDay, studyDayOf } from '@/lib/domain/day'
import { isId } from '@/lib/domain/id'
import type { Learner } from '@/lib/domain/policy'
import { failure, notFound, ok, type Result } from '@/lib/domain/result'
import { readDeck } from '../decks'
import { newId } from '../id'
import { rulesOf } from '../parameters'
import { db } from '../prisma'

/** An exam as it is written: the day of it, where the learner lives. */
export type ExamInput = { readonly title: string; readonly day: StudyDay }

/** `invalid` for a day that is over: no page shows such an exam, and a mistyped year could not be mended. */
const columnsOf = async (actor: Learner, { title, day }: ExamInput, now: Date) => {
  const { clock } = await rulesOf(actor)
  return day < studyDayOf(now, clock)
    ? failure('invalid', 'checkFields', { fields: { day: 'examOver' } })
    : ok({ title, at: startOfDay(day, clock) })
}

/** Adds an exam to one of the learner's decks. Cards that are scheduled already stay where they are. */
export const addExam = async (
  actor: Learner,
  deckId: string,
  exam: ExamInput,
  now: Date,
): Promise<Result<{ readonly title: string }>> => {
  const deck = await readDeck(actor, deckId)
  if (!deck.ok) return deck
  const columns = await columnsOf(actor, exam, now)
  if (!columns.ok) return columns
  await db().exam.create({ data: { id: newId(now), deckId, ...columns.value } })
  return ok({ title: exam.title })
}

/** Changes title and day of an exam of the learner. */
export const changeExam = async (actor: Learner, examId: string, exam: ExamInput, now: Date): Promise<Result<null>> => {
  if (!isId(examId)) return notFound
  const where = { id: examId, deck: { ownerId: actor.userId } }
  if ((await db().exam.count({ where })) === 0) return notFound
  const columns = await columnsOf(actor, exam, now)
  if (!columns.ok) return columns
  return (await db().exam.updateMany({ where, data: columns.value })).count === 0 ? notFound : ok(null)
}

/** Removes an exam of the learner. */
export const removeExam = async (actor: Learner, examId: string): Promise<Result<null>> => {
  if (!isId(examId)) return notFound
  const where = { id: examId, deck: { ownerId: actor.userId } }
  return (await db().exam.deleteMany({ where })).count === 0 ? notFound : ok(null)
}

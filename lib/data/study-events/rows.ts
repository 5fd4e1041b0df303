import type { AnswerVerdict, EventType, StudyEvent, StudyMode } from '@/lib/domain/event'
import type { Answer, Answerable, QuestionKind } from '@/lib/domain/question'
import { isRating } from '@/lib/domain/rating'
import type { Slot, SlotRef } from '@/lib/domain/slot'
import type { StudyEvent as EventRow } from '@/lib/generated/client'
import { db } from '../prisma'
import { parseOptions, parseParts } from '../stored'
import type { LoadedQuestion } from './load'

// The log is written by this folder alone, from checked values: its columns are read back as what was written.

export const answerableOf = (row: LoadedQuestion, slot: Slot): Answerable => ({
  kind: row.kind as QuestionKind,
  slot,
  answer: row.answer,
  accepted: row.accepted,
  options: parseOptions(row.options),
  parts: parseParts(row.parts),
})

export const eventOf = ({ userId: _, body: __, ...row }: EventRow): StudyEvent => ({
  ...row,
  type: row.type as EventType,
  slot: row.slot as Slot,
  mode: row.mode as StudyMode,
  verdict: row.verdict as AnswerVerdict | null,
  rating: row.rating !== null && isRating(row.rating) ? row.rating : null,
  answer: row.answer as Answer | null,
})

/** The whole logs of some cards. */
export const logsOf = async (userId: string, cards: readonly SlotRef[]): Promise<StudyEvent[]> => {
  const rows = await db().studyEvent.findMany({
    where: { userId, OR: cards.map(({ factId, slot }) => ({ factId, slot })) },
  })
  return rows.map(eventOf)
}

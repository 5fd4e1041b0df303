import { type DayClock, studyDayOf } from '@/lib/domain/day'
import { effectiveLog } from '@/lib/domain/effective'
import { type StudyEvent, serverDeviceId } from '@/lib/domain/event'
import { grade, wordOf } from '@/lib/domain/grading'
import { derivedId, releasedEventId } from '@/lib/domain/id'
import { ratingOf } from '@/lib/domain/rating'
import { answerGiven } from '@/lib/domain/sheet'
import { isSlot, slotKey } from '@/lib/domain/slot'
import { answerableOf, givenIn, type KeyedItem } from '../attempts/mark'
import type { EventWrite } from '../study-events/write'

/** An answer of an attempt that was handed in, with its item. */
export type FinishedResponse = {
  readonly attemptId: string
  readonly itemId: string
  readonly answer: unknown
  readonly savedAt: Date
  readonly manualMark: number | null
  readonly item: KeyedItem
}

/** A question that no longer counts, or gives everybody its points, says nothing of what anybody remembers. */
export const tellsOfMemory = ({ item }: FinishedResponse): boolean =>
  item.droppedAt === null && item.fullMarksAt === null

/**
 * The study events that one released response becomes: one for each slot it asked, dated when it was answered, under ids
 * that always belong to it. None where nothing was given, or while a teacher has yet to mark it.
 */
export const eventsOf = (response: FinishedResponse, clock: DayClock, now: Date): EventWrite[] => {
  const question = answerableOf(response.item)
  const answer = answerGiven(question, givenIn(response.answer))
  if (answer === null) return []
  const byHand = response.manualMark
  if (question.kind === 'open' && byHand === null) return []
  const graded = byHand === null ? grade(question, answer) : null
  const { attemptId, itemId, savedAt } = response
  return response.item.questionVersion.targets.flatMap(({ factId, slot, position }): EventWrite[] => {
    if (!isSlot(slot)) return []
    const score = graded === null ? (byHand ?? 0) : (graded.parts[position] ?? graded.score)
    return [
      {
        id: releasedEventId(attemptId, itemId, factId, slot),
        answerId: derivedId('released', attemptId, itemId),
        type: 'answer',
        factId,
        slot,
        questionVersionId: response.item.questionVersionId,
        targetAnswerId: null,
        mode: 'test',
        rating: ratingOf(score),
        verdict: wordOf(score),
        answer,
        durationMs: null,
        answeredAt: savedAt,
        receivedAt: now,
        studyDay: studyDayOf(savedAt, clock),
        deviceId: serverDeviceId,
        sequence: response.item.position,
        predictedRetrievability: null,
        scheduledDueAt: null,
        attemptId,
        itemId,
        body: 'released',
      },
    ]
  })
}

const serversOwn = (log: readonly StudyEvent[], event: EventWrite): StudyEvent[] =>
  // What the learner says of an answer is no mark.
  log.filter((held) => slotKey(held) === slotKey(event) && (held.type !== 'amend' || held.deviceId === serverDeviceId))

/** An event of today that says something of another one. Its id follows from what it answers and how often that was said. */
const saidOf = (
  event: EventWrite,
  type: 'amend' | 'undo',
  what: string,
  number: number,
  clock: DayClock,
  now: Date,
) => ({
  ...event,
  id: derivedId(what, event.id, String(number)),
  answerId: derivedId(what, event.answerId, String(number)),
  type,
  targetAnswerId: event.answerId,
  questionVersionId: null,
  answer: null,
  answeredAt: now,
  studyDay: studyDayOf(now, clock),
})

const takenBackBy = (own: readonly StudyEvent[], answerId: string): StudyEvent[] =>
  own.filter((held) => held.type === 'undo' && held.deviceId === serverDeviceId && held.targetAnswerId === answerId)

/**
 * Answers in the log whose question was dropped are taken back, and come back with their question: an undo, or an undo of the
 * last one. `events` are the answers as they would count, `log` all that the log has of their slots.
 */
export const withdrawalsOf = (
  events: readonly EventWrite[],
  log: readonly StudyEvent[],
  withdrawn: boolean,
  clock: DayClock,
  now: Date,
): EventWrite[] =>
  events.flatMap((event): EventWrite[] => {
    const own = serversOwn(log, event)
    const undos = takenBackBy(own, event.answerId)
    const standing = undos.find(({ answerId }) => takenBackBy(own, answerId).length === 0)
    if (withdrawn === (standing !== undefined)) return []
    const nothing = { rating: null, verdict: null }
    if (standing === undefined)
      return [{ ...saidOf(event, 'undo', 'dropped', undos.length + 1, clock, now), ...nothing }]
    const target = { ...event, id: standing.id, answerId: standing.answerId }
    return [{ ...saidOf(target, 'undo', 'returned', 1, clock, now), ...nothing }]
  })

/**
 * What became of released answers that are in the log already and count for something else now (a late answer accepted, a mark
 * changed): an amendment for each. `events` are the answers as they count now, `log` all that the log has of their slots.
 */
export const amendmentsOf = (
  events: readonly EventWrite[],
  log: readonly StudyEvent[],
  clock: DayClock,
  now: Date,
): EventWrite[] =>
  events.flatMap((event): EventWrite[] => {
    const own = serversOwn(log, event)
    const counted = effectiveLog(own).events.find(({ id }) => id === event.id)
    if (!counted || (counted.rating === event.rating && counted.verdict === event.verdict)) return []
    const before = own.filter(({ type, targetAnswerId }) => type === 'amend' && targetAnswerId === event.answerId)
    return [saidOf(event, 'amend', 'regraded', before.length + 1, clock, now)]
  })

import { type CardState, leechLapses } from './card'
import { effectiveLog } from './effective'
import { type StudyEvent, serverDeviceId } from './event'
import { derivedId } from './id'
import { replayed } from './log'
import type { ScheduleRules } from './schedule'
import { serverEventAbout } from './server-event'

/** A leech that was resumed is told of again after so many more lapses. */
const lapsesBetween = 4

/** Did this answer make the card a leech, or one again? It says so on the device as on the server. */
export const becameLeech = (before: CardState, after: CardState): boolean =>
  after.lapses > before.lapses && after.lapses >= leechLapses && (after.lapses - leechLapses) % lapsesBetween === 0

/** An event of the server about what an answer led to. */
const leechEvent = (
  about: StudyEvent,
  type: 'suspend' | 'undo',
  targetAnswerId: string,
  answeredAt: Date,
  turn: number,
): StudyEvent => {
  const id = derivedId('leech', type, targetAnswerId, about.factId, about.slot, String(turn))
  return serverEventAbout(about, { id, type, targetAnswerId, answeredAt, sequence: turn })
}

const momentAfter = (at: Date) => new Date(at.getTime() + 1)

/** The suspension of a leech, to be appended after the answer that made it one. It names that answer. */
export const leechSuspension = (answer: StudyEvent): StudyEvent =>
  leechEvent(answer, 'suspend', answer.answerId, momentAfter(answer.answeredAt), 0)

const isLeechSuspension = ({ type, deviceId, targetAnswerId }: StudyEvent): boolean =>
  type === 'suspend' && deviceId === serverDeviceId && targetAnswerId !== null

/**
 * What is to be appended to the whole log of a card so that its suspensions as a leech fit it again: after an undo, an
 * amendment or a late arrival an answer may make it a leech no more, or only now. What the learner took back stays so.
 */
export const settleLeech = (log: readonly StudyEvent[], rules: ScheduleRules, receivedAt: Date): StudyEvent[] => {
  const causes = replayed(log, rules).filter(({ before, after }) => becameLeech(before, after))
  const standing = effectiveLog(log).events.filter(isLeechSuspension)
  const expected = new Set(causes.map(({ event }) => event.answerId))
  const latest = log.reduce((last, { answeredAt }) => (answeredAt > last ? answeredAt : last), new Date(0))
  const byLearner = new Set(
    log.flatMap(({ type, deviceId, targetAnswerId }) =>
      type === 'undo' && deviceId !== serverDeviceId ? [targetAnswerId] : [],
    ),
  )
  const isSettled = (answerId: string) =>
    standing.some((event) => event.targetAnswerId === answerId) ||
    log.some((event) => isLeechSuspension(event) && event.targetAnswerId === answerId && byLearner.has(event.answerId))
  const missing = causes
    .filter(({ event }) => !isSettled(event.answerId))
    .map(({ event }) => leechEvent(event, 'suspend', event.answerId, momentAfter(latest), log.length))
  const undone = standing
    .filter(({ targetAnswerId }) => !expected.has(targetAnswerId ?? ''))
    .map((event) => leechEvent(event, 'undo', event.answerId, momentAfter(latest), log.length))
  return [...undone, ...missing].map((event) => ({ ...event, receivedAt }))
}

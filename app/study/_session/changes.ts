import type { AnswerWay } from '@/lib/domain/deck'
import type { Id } from '@/lib/domain/id'
import type { StudyPayload } from '@/lib/domain/payload'
import { type QueueItem, showing } from '@/lib/domain/queue'
import { nextItem } from '@/lib/domain/session'
import { slotKey } from '@/lib/domain/slot'
import { asking, type StudyState, type Surroundings } from './state'

/** Slots answered elsewhere on this device (another tab, an earlier page) are not asked again here. */
export const withoutSlots = (state: StudyState, slots: ReadonlySet<string>, around: Surroundings): StudyState => {
  const open = (item: QueueItem) => !slots.has(slotKey(item.slot))
  const { current, upcoming, waiting, isAnswered } = state.session
  if (current === null) return state
  const session = { ...state.session, upcoming: upcoming.filter(open), waiting: waiting.filter(open) }
  if (isAnswered || open(current)) return { ...state, session }
  return asking(state, nextItem({ ...session, current: null }, around.now), around)
}

/** A session that was kept, without what it has not asked yet and the page that takes it up would not ask: it was answered elsewhere since. */
export const takenUp = (kept: StudyState, { items }: StudyPayload, around: Surroundings): StudyState => {
  const { current, isAnswered, upcoming } = kept.session
  const open = new Set(items.map(({ slot }) => slotKey(slot)))
  const gone = (current === null || isAnswered ? upcoming : [current, ...upcoming])
    .filter(({ reason }) => reason !== 'step')
    .map((item) => slotKey(item.slot))
    .filter((slot) => !open.has(slot))
  return withoutSlots(kept, new Set(gone), around)
}

/**
 * Another way to answer, for one document or (null) for all that is asked here: what is to come is asked so, and the question
 * on the screen where it is not answered yet.
 */
export const answerBy = (
  state: StudyState,
  way: AnswerWay,
  documentId: Id | null,
  around: Surroundings,
): StudyState => {
  const { session } = state
  const changed = (item: QueueItem): QueueItem => {
    if (documentId !== null && around.payload.sources[item.slot.factId]?.documentId !== documentId) return item
    const slot = { ...item.slot, answerBy: way }
    return { ...item, slot, variant: showing(slot, item.reason, session.seed)?.variant ?? item.variant }
  }
  const { current, isAnswered } = session
  const next = { ...session, upcoming: session.upcoming.map(changed), waiting: session.waiting.map(changed) }
  if (current === null) return { ...state, session: next }
  const own = changed(current)
  if (!isAnswered && !state.isShown) return asking(state, { ...next, current: own }, around)
  return { ...state, session: { ...next, current: { ...own, variant: current.variant } } }
}

import { type CardState, isLearning } from './card'
import type { AnswerVerdict } from './event'
import type { Id } from './id'
import { expectedSeconds, type Pace, type QueueItem, showing } from './queue'
import type { Rating } from './rating'
import { slotKey } from './slot'

/** One answer given in this session. `card` is the card it led to; that before it is `item.slot.card`. */
export type Done = {
  readonly item: QueueItem
  readonly answerId: Id
  readonly rating: Rating
  readonly verdict: AnswerVerdict | null
  readonly card: CardState
}

/** A session as a value: every step makes a new one, so it can be stored, restored and undone. */
export type Session = {
  readonly seed: number
  /** Steps that come due after this moment are for another session: the start of the next study day. */
  readonly until: Date
  readonly upcoming: readonly QueueItem[]
  /** Cards in their steps, to come again when due, the soonest first. */
  readonly waiting: readonly QueueItem[]
  readonly current: QueueItem | null
  /** The current item has been answered: its verdict is on the screen. */
  readonly isAnswered: boolean
  readonly done: readonly Done[]
}

/** A step is shown up to this much early when nothing else is left (the usual 20 minutes). */
const aheadMillis = 20 * 60_000

const soonest = (a: QueueItem, b: QueueItem) => a.slot.card.dueAt.getTime() - b.slot.card.dueAt.getTime()

/** A session over a queue, its first item shown. */
export const startSession = (items: readonly QueueItem[], seed: number, until: Date, now: Date): Session =>
  nextItem({ seed, until, upcoming: items, waiting: [], current: null, isAnswered: false, done: [] }, now)

/** Goes on: a step that is due, else the next of the queue, else a step somewhat early; else nothing is current. */
export const nextItem = (session: Session, now: Date): Session => {
  const [step, ...laterSteps] = session.waiting
  const [item, ...laterItems] = session.upcoming
  const stepIn = step === undefined ? Number.POSITIVE_INFINITY : step.slot.card.dueAt.getTime() - now.getTime()
  const on = { ...session, isAnswered: false }
  if (step !== undefined && (stepIn <= 0 || (item === undefined && stepIn <= aheadMillis)))
    return { ...on, current: step, waiting: laterSteps }
  return item === undefined ? { ...on, current: null } : { ...on, current: item, upcoming: laterItems }
}

const withoutSlot = (items: readonly QueueItem[], item: QueueItem) =>
  items.filter((other) => slotKey(other.slot) !== slotKey(item.slot))

/** Keeps a card that is still being learned for later in this session. */
const requeued = (session: Session, item: QueueItem, card: CardState): readonly QueueItem[] => {
  const waiting = withoutSlot(session.waiting, item)
  if (!isLearning(card) || card.dueAt >= session.until) return waiting
  const again = showing({ ...item.slot, card }, 'step', session.seed)
  return again === null ? waiting : [...waiting, again].sort(soonest)
}

/** The current item is answered and leads to `card`. It stays current until `nextItem`. */
export const answerItem = (session: Session, answer: Omit<Done, 'item'>): Session => {
  const { current: item, isAnswered } = session
  if (item === null || isAnswered) return session
  return {
    ...session,
    isAnswered: true,
    done: [...session.done, { ...answer, item }],
    waiting: requeued(session, item, answer.card),
  }
}

/** The learner rates the last answer anew (or contests it): another rating, verdict and card. */
export const regradeLast = (session: Session, grade: Pick<Done, 'rating' | 'verdict' | 'card'>): Session => {
  const last = session.done.at(-1)
  if (last === undefined) return session
  return {
    ...session,
    done: session.done.with(-1, { ...last, ...grade }),
    waiting: requeued(session, last.item, grade.card),
  }
}

/** Takes the last answer back and asks it again, as it was; `undone` is what the log must undo. Null at the beginning. */
export const undoLast = (session: Session): { readonly session: Session; readonly undone: Done } | null => {
  const undone = session.done.at(-1)
  if (undone === undefined) return null
  const shown = session.current !== null && !session.isAnswered ? [session.current] : []
  const [steps, others] = [
    shown.filter((item) => item.reason === 'step'),
    shown.filter((item) => item.reason !== 'step'),
  ]
  return {
    undone,
    session: {
      ...session,
      current: undone.item,
      isAnswered: false,
      done: session.done.slice(0, -1),
      upcoming: [...others, ...session.upcoming],
      waiting: withoutSlot([...steps, ...session.waiting], undone.item).sort(soonest),
    },
  }
}

/** Takes a slot out of the rest of the session (suspended, rejected, flagged away) and goes on. */
export const dropItem = (session: Session, item: QueueItem, now: Date): Session =>
  nextItem(
    {
      ...session,
      current: null,
      upcoming: withoutSlot(session.upcoming, item),
      waiting: withoutSlot(session.waiting, item),
    },
    now,
  )

export const isFinished = (session: Session): boolean => session.current === null

export type SessionCounts = {
  readonly answered: number
  readonly right: number
  readonly left: number
  readonly waiting: number
}

/** Where the session stands. `left` includes the item on the screen and those waiting for their step. */
export const countsOf = (session: Session): SessionCounts => ({
  answered: session.done.length,
  right: session.done.filter((done) => (done.verdict === null ? done.rating > 1 : done.verdict === 'right')).length,
  left: session.upcoming.length + session.waiting.length + (session.current === null || session.isAnswered ? 0 : 1),
  waiting: session.waiting.length,
})

/** Minutes until the end at this learner's pace. */
export const minutesLeft = (session: Session, pace: Pace): number => {
  const shown = session.current === null || session.isAnswered ? [] : [session.current]
  return expectedSeconds([...shown, ...session.upcoming, ...session.waiting], pace) / 60
}

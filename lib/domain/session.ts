import { type CardState, isLearning } from './card'
import type { AnswerVerdict } from './event'
import type { Id } from './id'
import { type Answer, isMultiPart } from './question'
import { expectedSeconds, type Pace, type QueueItem, type StudySlot, showing } from './queue'
import { again, good, type Rating } from './rating'
import { slotKey } from './slot'

/** One answer given in this session. `card` is the card it led to; that before it is `item.slot.card`. */
export type Done = {
  readonly item: QueueItem
  readonly answerId: Id
  /** What was given; null where it is not known. */
  readonly answer: Answer | null
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

/** A question of several parts is asked so often in one session; then its parts are asked one by one. */
const mostShowings = 2

/** So many others lie between two showings of a question of several parts, where there are any. */
const itemsBetween = 3

/** What an item counts as in a session: showings again, and parts asked one by one, are no further item. */
const placeOf = ({ slot, partOf }: QueueItem): string => partOf ?? slotKey(slot)

const soonest = (a: QueueItem, b: QueueItem) =>
  a.slot.card.dueAt.getTime() - b.slot.card.dueAt.getTime() || (slotKey(a.slot) < slotKey(b.slot) ? -1 : 1)

/** A session over a queue, its first item shown. */
export const startSession = (items: readonly QueueItem[], seed: number, until: Date, now: Date): Session =>
  nextItem({ seed, until, upcoming: items, waiting: [], current: null, isAnswered: false, done: [] }, now)

/** Others have been asked since: one at least, some after a question of several parts. */
const hasRested = ({ done }: Session, item: QueueItem): boolean => {
  const last = done.findLastIndex((each) => placeOf(each.item) === placeOf(item))
  const between = last === -1 ? Number.POSITIVE_INFINITY : done.length - 1 - last
  return between >= (isMultiPart(item.variant.kind) ? itemsBetween : 1)
}

/** Goes on: a step that is due, else the next of the queue, else a step somewhat early; else nothing is current. */
export const nextItem = (session: Session, now: Date): Session => {
  const on = { ...session, isAnswered: false }
  const early = (item: QueueItem) => item.slot.card.dueAt.getTime() - now.getTime()
  const rested = session.waiting.filter((item) => hasRested(session, item))
  const due = rested.find((item) => early(item) <= 0)
  const [item, ...upcoming] = session.upcoming
  if (due === undefined && item !== undefined) return { ...on, current: item, upcoming }
  const step = due ?? [...rested, ...session.waiting].find((each) => early(each) <= aheadMillis)
  if (step === undefined) return { ...on, current: null }
  return { ...on, current: step, waiting: session.waiting.filter((other) => other !== step) }
}

const withoutSlot = (items: readonly QueueItem[], { slot, partOf }: QueueItem) =>
  items.filter(
    (other) => slotKey(other.slot) !== slotKey(slot) && (partOf !== undefined || other.partOf !== slotKey(slot)),
  )

/** Keeps a card that is still being learned for later in this session, by itself or by the parts of its question. */
const requeued = (
  { done, seed, until, upcoming, ...session }: Session,
  item: QueueItem,
  card: CardState,
  missed: readonly StudySlot[],
): readonly QueueItem[] => {
  const waiting = withoutSlot(session.waiting, item)
  const { questionVersionId, kind } = item.variant
  const shown = done.filter(({ item: { variant } }) => variant.questionVersionId === questionVersionId)
  const isWorn = isMultiPart(kind) && shown.length >= mostShowings
  const partOf = isWorn ? slotKey(item.slot) : item.partOf
  const singly = (slot: StudySlot) => ({ ...slot, variants: slot.variants.filter((one) => !isMultiPart(one.kind)) })
  const known = new Set([...waiting, ...upcoming].map(({ slot }) => slotKey(slot)))
  const own = { ...item.slot, card }
  const again = (isWorn ? [own, ...missed].map(singly) : [own])
    .filter(({ card }) => isLearning(card) && card.suspendedAt === null && card.dueAt < until)
    .filter((slot) => !known.has(slotKey(slot)))
    .map((slot) => showing(slot, 'step', seed))
    .filter((showed) => showed !== null)
    .map((showed) => (partOf === undefined ? showed : { ...showed, partOf }))
  return [...waiting, ...again].sort(soonest)
}

/**
 * The current item is answered and leads to `card`. It stays current until `nextItem`. `missed` are the other slots of the
 * question that were wrong, as their cards stand now.
 */
export const answerItem = (
  session: Session,
  answer: Omit<Done, 'item'>,
  missed: readonly StudySlot[] = [],
): Session => {
  const { current: item, isAnswered } = session
  if (item === null || isAnswered) return session
  const answered = { ...session, isAnswered: true, done: [...session.done, { ...answer, item }] }
  return { ...answered, waiting: requeued(answered, item, answer.card, missed) }
}

/** The learner rates the last answer anew (or contests it): another rating, verdict and card. */
export const regradeLast = (session: Session, grade: Pick<Done, 'rating' | 'verdict' | 'card'>): Session => {
  const last = session.done.at(-1)
  if (last === undefined) return session
  return {
    ...session,
    done: session.done.with(-1, { ...last, ...grade }),
    waiting: requeued(session, last.item, grade.card, []),
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
  /** Questions of the session, and how many of them have been shown; both stay as they are when one comes again. */
  readonly total: number
  readonly at: number
  /** Showings that are still to come of questions that have been shown. */
  readonly again: number
}

/** A question of the session, with what was last answered to it. */
export type Place = { readonly key: string; readonly last: Done | null; readonly isNow: boolean }

/** The questions of the session in the order of their first showing. */
export const placesOf = ({ done, current, upcoming, waiting, isAnswered }: Session): readonly Place[] => {
  const shown = current === null || isAnswered ? [] : [current]
  const places = new Map<string, Done | null>()
  for (const each of done) places.set(placeOf(each.item), each)
  for (const item of [...shown, ...upcoming, ...waiting])
    if (!places.has(placeOf(item))) places.set(placeOf(item), null)
  return [...places].map(([key, last]) => ({ key, last, isNow: current !== null && placeOf(current) === key }))
}

/** How an answer came off, by the learner's own grade where that says more than the machine's. */
export const cameOff = ({ verdict, rating }: Done): AnswerVerdict => {
  if (verdict === 'partly' && rating < good) return verdict
  return rating > again ? 'right' : 'wrong'
}

export const wasRight = (done: Done): boolean => cameOff(done) === 'right'

/** What was answered last to each slot, in the order of the first answers. */
export const lastAnswers = ({ done }: Session): readonly Done[] => [
  ...new Map(done.map((each) => [slotKey(each.item.slot), each])).values(),
]

/** Where the session stands. */
export const countsOf = (session: Session): SessionCounts => {
  const places = placesOf(session)
  const now = places.find(({ isNow }) => isNow)
  const isAgain = now !== undefined && now.last !== null && !session.isAnswered
  return {
    answered: session.done.length,
    right: session.done.filter(wasRight).length,
    total: places.length,
    at: places.filter(({ last, isNow }) => last !== null || isNow).length,
    again: session.waiting.length + (isAgain ? 1 : 0),
  }
}

/** The session as it stands when the learner has had enough: nothing more is shown of it, until an answer is taken back. */
export const endSession = (session: Session): Session => {
  const { current, isAnswered, upcoming } = session
  const shown = current === null || isAnswered ? [] : [current]
  return { ...session, current: null, isAnswered: false, upcoming: [...shown, ...upcoming] }
}

/** Minutes until the end at this learner's pace. */
export const minutesLeft = (session: Session, pace: Pace): number => {
  const shown = session.current === null || session.isAnswered ? [] : [session.current]
  return expectedSeconds([...shown, ...session.upcoming, ...session.waiting], pace) / 60
}

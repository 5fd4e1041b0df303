import { type Asked, answerOf, ask, type Draft, emptyDraft } from '@/lib/domain/asked'
import type { CardState } from '@/lib/domain/card'
import { studyDayOf } from '@/lib/domain/day'
import type { Decision } from '@/lib/domain/decision'
import { defaultDeck } from '@/lib/domain/deck'
import type { StudyMode } from '@/lib/domain/event'
import type { Verdict } from '@/lib/domain/grading'
import type { Id } from '@/lib/domain/id'
import { becameLeech } from '@/lib/domain/leech'
import type { StudyPayload, StudyQuestion, StudySource } from '@/lib/domain/payload'
import type { Answer } from '@/lib/domain/question'
import type { QueueItem } from '@/lib/domain/queue'
import type { Rating } from '@/lib/domain/rating'
import { cardSeed, type Preview, preview } from '@/lib/domain/schedule'
import { seeded } from '@/lib/domain/seeded'
import { type Session, startSession } from '@/lib/domain/session'
import { slotKey } from '@/lib/domain/slot'

/** How this session studies; what is asked is decided by its payload. */
export type SessionKind = 'study' | 'test' | 'cram'

/** Why a slot was taken out of the session. */
export type Took = 'suspend' | 'known' | 'reject'

/**
 * A slot taken out of the session, which can be undone like an answer: by an event, or (a rejected question) by giving the
 * question back the status it had.
 */
export type Dropped =
  | { readonly took: 'suspend' | 'known'; readonly item: QueueItem; readonly answerId: Id }
  | { readonly took: 'reject'; readonly item: QueueItem; readonly rejected: Rejected }

/** A question its author rejected in this session. */
export type Rejected = { readonly documentId: Id; readonly questionId: Id; readonly from: Decision }

/** Everything a session shows. Plain values: a reload restores it. */
export type StudyState = {
  readonly session: Session
  /** Slots whose sentence has been read before their first question. */
  readonly read: readonly string[]
  readonly asked: Asked
  readonly draft: Draft
  /** A choice answered in words instead. */
  readonly inWords: boolean
  readonly hinted: boolean
  /** The answer is on the screen and the learner has not rated yet. */
  readonly isShown: boolean
  /** What was given last, while its verdict is on the screen. */
  readonly given: { readonly answer: Answer; readonly verdict: Verdict | null } | null
  readonly contested: boolean
  readonly flagged: readonly Id[]
  /** What undo takes back, the last last: answers (null) and slots taken out. */
  readonly past: readonly (Dropped | null)[]
  /** What was just taken out, while the next question is on the screen. */
  readonly took: Took | null
  readonly shownAt: number
}

/** What steps depend on besides the state. `newId` makes a fresh UUIDv7. */
export type Surroundings = {
  readonly payload: StudyPayload
  readonly kind: SessionKind
  readonly now: Date
  readonly newId: () => Id
}

/** What is on the screen: the item with its question, sentence and place among the targets of the question. */
export type Current = {
  readonly item: QueueItem
  readonly question: StudyQuestion
  readonly position: number
  readonly source: StudySource | null
  readonly mode: StudyMode
}

const nothingAsked: Asked = { kind: 'flashcard', options: [], lines: [], partners: [] }

export const currentOf = (
  session: Session,
  { payload, kind }: Pick<Surroundings, 'payload' | 'kind'>,
): Current | null => {
  const item = session.current
  const question = item && payload.questions[item.variant.questionVersionId]
  if (!item || !question) return null
  const position = question.targets.findIndex((target) => slotKey(target) === slotKey(item.slot))
  const mode = kind === 'study' ? (item.reason === 'new' ? 'learn' : 'review') : kind
  return { item, question, position, source: payload.sources[item.slot.factId] ?? null, mode }
}

/** The state in which the current item of a session is asked afresh. */
export const asking = (state: StudyState, session: Session, around: Surroundings): StudyState => {
  const current = currentOf(session, around)
  const asked = current ? ask(current.question, seeded(current.item.seed)) : nothingAsked
  return {
    ...state,
    session,
    asked,
    draft: emptyDraft(asked),
    inWords: false,
    hinted: false,
    isShown: false,
    given: null,
    contested: false,
    took: null,
    shownAt: around.now.getTime(),
  }
}

/** What an earlier question of several parts asks as well needs no showing of its own. */
const withoutCovered = ({ items, questions }: StudyPayload): QueueItem[] => {
  const covered = new Set<string>()
  return items.filter(({ slot, variant }) => {
    if (covered.has(slotKey(slot))) return false
    for (const target of questions[variant.questionVersionId]?.targets ?? []) covered.add(slotKey(target))
    return true
  })
}

/** A session over its payload, the first item asked. */
export const begin = (around: Surroundings): StudyState => {
  const { payload, now } = around
  const session = startSession(withoutCovered(payload), payload.seed, payload.until, now)
  const empty: StudyState = {
    session,
    read: [],
    asked: nothingAsked,
    draft: { type: 'text', text: '' },
    inWords: false,
    hinted: false,
    isShown: false,
    given: null,
    contested: false,
    flagged: [],
    past: [],
    took: null,
    shownAt: now.getTime(),
  }
  return asking(empty, session, around)
}

/** New slots are read in the document before they are asked; a test and cramming ask at once. */
export const mustRead = (state: StudyState, { kind }: Pick<Surroundings, 'kind'>): boolean => {
  const { current, isAnswered } = state.session
  if (kind !== 'study' || current?.reason !== 'new' || isAnswered) return false
  return !state.read.includes(slotKey(current.slot))
}

/** The draft as grading reads it. */
export const draftAnswer = (state: StudyState, question: StudyQuestion): Answer =>
  answerOf(question.parts, state.asked, state.draft)

/** What each rating of the current item leads to. Days are the plain ones: the server may level the load within its window. */
export const previewsOf = ({ item }: Current, answer: Answer, around: Surroundings): readonly Preview[] => {
  const { payload, now } = around
  const { card } = item.slot
  const review = {
    at: now,
    day: studyDayOf(now, payload.clock),
    recall: answer.type === 'text' || answer.type === 'flip',
    seed: cardSeed(item.slot, card.reps),
  }
  return preview(card, review, {
    weights: payload.weights,
    settings: payload.decks[slotKey(item.slot)] ?? defaultDeck,
    clock: payload.clock,
    chooseInterval: ({ leastDays, mostDays }) => Math.round((leastDays + mostDays) / 2),
  })
}

/**
 * The card an answer leads to. A test and cramming show each item once: nothing comes back within them. A leech is suspended
 * where its deck says so, as the server does with it.
 */
export const cardAfter = (current: Current, answer: Answer, rating: Rating, around: Surroundings): CardState => {
  const { slot } = current.item
  const scheduled = previewsOf(current, answer, around)[rating - 1]?.card ?? slot.card
  const isGone = becameLeech(slot.card, scheduled) && around.payload.decks[slotKey(slot)]?.leech === 'suspend'
  const next = isGone ? { ...scheduled, suspendedAt: around.now } : scheduled
  if (around.kind === 'cram') return { ...current.item.slot.card, dueAt: around.payload.until }
  return around.kind === 'test' && next.dueAt < around.payload.until ? { ...next, dueAt: around.payload.until } : next
}

import type { AnswerVerdict, EventDraft } from '@/lib/domain/event'
import { type Judged, judge, verdictFor } from '@/lib/domain/judge'
import type { Answer } from '@/lib/domain/question'
import { good, type Rating, ratingOf } from '@/lib/domain/rating'
import { answerItem, dropItem, nextItem, regradeLast, undoLast } from '@/lib/domain/session'
import { type SlotRef, slotKey } from '@/lib/domain/slot'
import {
  asking,
  type Current,
  cardAfter,
  currentOf,
  type Dropped,
  draftAnswer,
  type Rejected,
  type StudyState,
  type Surroundings,
} from './state'

/** What one act of the learner leads to: another state, and what goes into the log. */
export type Step = { readonly state: StudyState; readonly events: readonly EventDraft[] }

const silent = (state: StudyState): Step => ({ state, events: [] })

const common = ({ factId, slot }: SlotRef, answerId: string, mode: Current['mode'], around: Surroundings) => ({
  id: around.newId(),
  answerId,
  factId,
  slot,
  mode,
  answeredAt: around.now.toISOString(),
})

/** The other slots of the question that came off wrong, as their cards stand after it. */
const missedOf = (
  current: Current,
  answer: Answer,
  worth: (position: number) => { rating: Rating },
  around: Surroundings,
) =>
  current.question.targets.flatMap((target, index) => {
    const slot = around.payload.parts[slotKey(target)]
    const { rating } = worth(index)
    if (!slot || index === current.position || rating >= good) return []
    return [{ ...slot, card: cardAfter({ ...current, item: { ...current.item, slot } }, answer, rating, around) }]
  })

/** The answer is given: one event for each target of the question, all under one answer id. */
const take = (
  state: StudyState,
  current: Current,
  answer: Answer,
  worth: (position: number) => { rating: Rating; verdict: AnswerVerdict | null },
  around: Surroundings,
): Step => {
  const { question, item, position, mode } = current
  const answerId = around.newId()
  const { rating, verdict } = worth(position)
  const events = question.targets.map((target, index): EventDraft => {
    const own = worth(index)
    return {
      ...common(target, answerId, mode, around),
      // The first part carries the name of the whole: an objection to the answer can point to it.
      ...(index === 0 ? { id: answerId } : {}),
      type: 'answer',
      questionVersionId: question.versionId,
      rating: own.rating,
      ...(own.verdict === null ? {} : { verdict: own.verdict }),
      answer: copyOf(answer),
      hinted: state.hinted,
      durationMs: Math.max(0, Math.min(around.now.getTime() - state.shownAt, 86_400_000)),
    }
  })
  const card = cardAfter(current, answer, rating, around)
  const missed = missedOf(current, answer, worth, around)
  const session = answerItem(state.session, { answerId, answer, rating, verdict, card }, missed)
  const whole = verdictFor({ ...question, slot: item.slot.slot }, answer)
  return {
    state: { ...state, session, isShown: false, given: { answer, verdict: whole }, past: [...state.past, null] },
    events,
  }
}

/** Arrays of its own, as the schema of the log has them. */
const copyOf = (answer: Answer): (EventDraft & { type: 'answer' })['answer'] => {
  if (answer.type === 'options') return { type: 'options', chosen: [...answer.chosen] }
  return answer.type === 'parts' ? { type: 'parts', given: [...answer.given] } : answer
}

/** Hands in what is in the inputs. Where the learner alone can rate it, the answer is shown first. */
export const handIn = (state: StudyState, around: Surroundings, draft = state.draft): Step => {
  const current = currentOf(state.session, around)
  if (!current || state.session.isAnswered || state.isShown) return silent(state)
  const { question, item } = current
  const filled = { ...state, draft }
  const answer = draftAnswer(filled, question)
  const answerable = { ...question, slot: item.slot.slot }
  const judged = (position: number): Judged | null => judge(answerable, position, answer, state.hinted)
  if (judged(current.position) === null) return silent({ ...filled, isShown: true })
  const step = take(filled, current, answer, (position) => judged(position) ?? { rating: 1, verdict: 'wrong' }, around)
  return around.kind === 'test' ? { ...step, state: goOn(step.state, around) } : step
}

/** "I don't know": nothing given, which is Again. */
export const dontKnow = (state: StudyState, around: Surroundings): Step => {
  const current = currentOf(state.session, around)
  if (!current || state.session.isAnswered || state.isShown) return silent(state)
  const { question } = current
  const nothing: Answer =
    question.parts.length > 0
      ? { type: 'parts', given: question.parts.map(() => '') }
      : state.asked.options.length > 0 && !state.inWords
        ? { type: 'options', chosen: [] }
        : { type: 'text', text: '' }
  const step = take(state, current, nothing, () => ({ rating: ratingOf(0), verdict: 'wrong' }), around)
  return around.kind === 'test' ? { ...step, state: goOn(step.state, around) } : step
}

/** Turns the card: the answer is shown, the learner rates. */
export const showAnswer = (state: StudyState): StudyState =>
  state.session.current === null || state.session.isAnswered ? state : { ...state, isShown: true }

/** The next item. */
export const goOn = (state: StudyState, around: Surroundings): StudyState =>
  state.session.isAnswered ? asking(state, nextItem(state.session, around.now), around) : state

/** 1-4 grade and go on at once: a shown answer is rated; a graded one is rated anew, which is an event of its own. */
export const rate = (state: StudyState, rating: Rating, around: Surroundings): Step => {
  const current = currentOf(state.session, around)
  if (!current) return silent(state)
  if (state.isShown) {
    const words = draftAnswer(state, current.question)
    const answer: Answer = words.type === 'text' && words.text.trim() !== '' ? words : { type: 'flip' }
    const step = take(state, current, answer, () => ({ rating, verdict: null }), around)
    return { ...step, state: goOn(step.state, around) }
  }
  const step = regrade(state, current, rating, null, around)
  return { ...step, state: goOn(step.state, around) }
}

/** Another rating for the answer on the screen. */
const regrade = (
  state: StudyState,
  current: Current,
  rating: Rating,
  verdict: AnswerVerdict | null,
  around: Surroundings,
): Step => {
  const last = state.session.done.at(-1)
  if (!state.session.isAnswered || !state.given || !last || (last.rating === rating && verdict === null))
    return silent(state)
  const answerId = around.newId()
  const events = current.question.targets.map(
    (target): EventDraft => ({
      ...common(target, answerId, current.mode, around),
      type: 'amend',
      targetAnswerId: last.answerId,
      rating,
      ...(verdict === null ? {} : { verdict }),
    }),
  )
  const card = cardAfter(current, state.given.answer, rating, around)
  return {
    state: { ...state, session: regradeLast(state.session, { rating, verdict: verdict ?? last.verdict, card }) },
    events,
  }
}

/** Wrong but arguable. In the learner's own documents it counts as right from now on; else its author is told (actions.ts). */
export const contest = (state: StudyState, around: Surroundings): Step => {
  const current = currentOf(state.session, around)
  if (!current || !state.session.isAnswered || state.contested) return silent(state)
  const contested = { ...state, contested: true }
  const { given } = state
  if (!current.source?.canEdit || !given?.verdict) return silent(contested)
  const right = { ...given, verdict: { ...given.verdict, verdict: 'right' as const } }
  return regrade({ ...contested, given: right }, current, good, 'right', around)
}

/** Takes the current slot out of the session with an event that says why. */
export const drop = (state: StudyState, type: 'suspend' | 'known', around: Surroundings): Step => {
  const current = currentOf(state.session, around)
  if (!current) return silent(state)
  const { item, mode } = current
  const answerId = around.newId()
  return {
    state: without(state, { took: type, item, answerId }, around),
    events: [{ ...common(item.slot, answerId, mode, around), type }],
  }
}

/** Goes on without a slot, and says so. */
const without = (state: StudyState, entry: Dropped, around: Surroundings): StudyState => {
  const left = { ...state, past: [...state.past, entry] }
  return { ...asking(left, dropItem(state.session, entry.item, around.now), around), took: entry.took }
}

/** Leaves the current question behind for good: its author rejected it. An answer to it does not count. */
export const leave = (state: StudyState, rejected: Rejected, around: Surroundings): Step => {
  const current = currentOf(state.session, around)
  if (!current) return silent(state)
  const undone = state.session.isAnswered ? undo(state, around) : silent(state)
  const entry = { took: 'reject' as const, item: current.item, rejected }
  return { state: without(undone.state, entry, around), events: undone.events }
}

/**
 * Takes back the last answer, suspension, "known already" or rejection, as far back as the session goes. The question of a
 * rejection is put back by whoever calls this.
 */
export const undo = (state: StudyState, around: Surroundings): Step => {
  const entry = state.past.at(-1)
  if (entry === undefined) return silent(state)
  const earlier = { ...state, past: state.past.slice(0, -1) }
  const answerId = around.newId()
  if (entry !== null) {
    const { current, upcoming, waiting, isAnswered } = state.session
    const [shown, isStep] = [current === null || isAnswered ? [] : [current], current?.reason === 'step']
    const session = {
      ...state.session,
      current: entry.item,
      isAnswered: false,
      upcoming: isStep ? upcoming : [...shown, ...upcoming],
      waiting: isStep ? [...shown, ...waiting] : waiting,
    }
    if (entry.took === 'reject') return silent(asking(earlier, session, around))
    const mode = currentOf(session, around)?.mode ?? 'review'
    const undoing = { type: 'undo' as const, targetAnswerId: entry.answerId }
    return {
      state: asking(earlier, session, around),
      events: [{ ...common(entry.item.slot, answerId, mode, around), ...undoing }],
    }
  }
  const back = undoLast(state.session)
  if (back === null) return silent(state)
  const current = currentOf(back.session, around)
  const targets = current?.question.targets ?? [back.undone.item.slot]
  const events = targets.map(
    (target): EventDraft => ({
      ...common(target, answerId, current?.mode ?? 'review', around),
      type: 'undo',
      targetAnswerId: back.undone.answerId,
    }),
  )
  return { state: asking(earlier, back.session, around), events }
}

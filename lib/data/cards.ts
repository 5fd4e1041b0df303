import { addDays, type StudyDay, startOfDay, studyDayOf } from '@/lib/domain/day'
import { seedOf } from '@/lib/domain/id'
import type { StudyPayload } from '@/lib/domain/payload'
import type { Learner } from '@/lib/domain/policy'
import { isMultiPart } from '@/lib/domain/question'
import { buildQueue, drawQueue, type Pace, type Queue, type QueueItem, type StudySlot } from '@/lib/domain/queue'
import { ok, type Result } from '@/lib/domain/result'
import { slotKey } from '@/lib/domain/slot'
import { studyQuestions, studySources } from './cards/payload'
import { type Asking, type Scope, scopeOf } from './cards/scope'
import { answeredOn, bareSlot, type RuledSlot, slotsOf } from './cards/slots'
import { doneOn, leftOf, ownPace } from './cards/today'
import { type LearnerRules, rulesOf } from './parameters'

/** How to study: what is due and then new slots, only due ones, only new ones, or drawn ones that need not be due. */
export const sessionModes = ['all', 'review', 'learn', 'test', 'cram'] as const
export type SessionMode = (typeof sessionModes)[number]

export type DueRequest = Asking & {
  readonly mode?: SessionMode
  /** New slots to begin (learn), or questions to draw (test and cram). */
  readonly count?: number
}

/** A session holds no more than this at once; the rest is offered at its end. */
const sessionItems = 50
const drawnItems = 20

/** What a queue is built from. */
export type Desk = {
  readonly actor: Learner
  readonly now: Date
  readonly day: StudyDay
  readonly rules: LearnerRules
  readonly pace: Pace
  readonly scope: Scope
  readonly slots: readonly RuledSlot[]
}

/** Loads the slots of what is asked, and what the learner's queue depends on. */
export const deskOf = async (actor: Learner, now: Date, asking: Asking): Promise<Result<Desk>> => {
  const scope = await scopeOf(actor, asking, now)
  if (!scope.ok) return scope
  const [rules, pace, slots] = await Promise.all([rulesOf(actor), ownPace(actor), slotsOf(actor, scope.value, now)])
  return ok({ actor, now, day: studyDayOf(now, rules.clock), rules, pace, scope: scope.value, slots })
}

/** The learner's queue of today over a desk, within the limits of its decks. */
export const queueOf = async (desk: Desk, request: DueRequest, seed: number): Promise<Queue> => {
  const { actor, now, day, rules, pace, scope, slots } = desk
  const { mode = 'all', count } = request
  if (mode === 'test' || mode === 'cram') {
    const items = drawQueue(slots, Math.min(count ?? drawnItems, sessionItems), seed)
    return { items, expectedSeconds: items.length * pace.reviewSeconds, dueLeft: 0, newLeft: 0 }
  }
  const isOneFact = scope.factId !== null
  const decks = new Map(scope.documents.map(({ deck }) => [deck.id, deck.settings]))
  const left = leftOf([...decks.values()], await doneOn(actor, day, rules))
  // Asking for one fact or for a number of new ones is asking for more than the day's usual share: siblings do not wait.
  const asksMore = isOneFact || (mode === 'learn' && count !== undefined)
  const newLeft = isOneFact ? slots.length : (count ?? left.newLeft)
  const asked = mode === 'learn' ? slots.filter(({ card }) => card.state === 'new' || card.state === 'learning') : slots
  return buildQueue(asked, {
    now,
    day,
    weights: rules.weights,
    pace,
    seed,
    secondsLeft: mode === 'all' && !isOneFact ? left.secondsLeft : null,
    newLeft: mode === 'review' ? 0 : newLeft,
    answeredToday: asksMore ? [] : await answeredOn(actor, day, startOfDay(day, rules.clock)),
  })
}

const withinSession = ({ items, ...rest }: Queue): Queue => {
  const left = items.slice(sessionItems)
  const fresh = left.filter(({ reason }) => reason === 'new').length
  return {
    ...rest,
    items: items.slice(0, sessionItems),
    dueLeft: rest.dueLeft + left.length - fresh,
    newLeft: rest.newLeft + fresh,
  }
}

/** When the next card that is not in this session comes back. */
const nextDue = (slots: readonly RuledSlot[], items: readonly QueueItem[]): Date | null => {
  const shown = new Set(items.map(({ slot }) => slotKey(slot)))
  const times = slots
    .filter((slot) => slot.card.state !== 'new' && slot.card.suspendedAt === null && !shown.has(slotKey(slot)))
    .map(({ card }) => card.dueAt.getTime())
  return times.length === 0 ? null : new Date(Math.min(...times))
}

const versionsOf = (slots: readonly StudySlot[]): string[] => [
  ...new Set(slots.flatMap(({ variants }) => variants.map(({ questionVersionId }) => questionVersionId))),
]

/** The slots that questions of several parts ask, each with the ways to ask it alone. */
const partsOf = (slots: readonly RuledSlot[], questions: StudyPayload['questions']): RuledSlot[] => {
  const several = Object.values(questions).filter(({ kind }) => isMultiPart(kind))
  const asked = new Set(several.flatMap(({ targets }) => targets.map(slotKey)))
  return slots
    .filter((slot) => asked.has(slotKey(slot)))
    .map((slot) => ({ ...slot, variants: slot.variants.filter(({ kind }) => !isMultiPart(kind)) }))
}

/** What to study now, with everything a device needs to ask, grade and schedule it. `not_found` for a deck, document or fact of somebody else. */
export const due = async (actor: Learner, now: Date, request: DueRequest = {}): Promise<Result<StudyPayload>> => {
  const found = await deskOf(actor, now, request)
  if (!found.ok) return found
  const { scope, slots, rules, pace, day } = found.value
  const seed = seedOf('session', actor.userId, now.toISOString())
  const queue = withinSession(await queueOf(found.value, request, seed))
  const asking = await studyQuestions(versionsOf(queue.items.map(({ slot }) => slot)))
  const parts = partsOf(slots, asking)
  const questions = { ...asking, ...(await studyQuestions(versionsOf(parts).filter((id) => !(id in asking)))) }
  const targets = Object.values(questions).flatMap((question) => question.targets)
  const asked = new Set(targets.map(slotKey))
  const decks = slots.filter((slot) => asked.has(slotKey(slot))).map((slot) => [slotKey(slot), slot.settings] as const)
  return ok({
    title: scope.title,
    items: queue.items.map((item) => ({ ...item, slot: bareSlot(item.slot) })),
    questions,
    parts: Object.fromEntries(parts.map((slot) => [slotKey(slot), bareSlot(slot)])),
    sources: await studySources([...new Set(targets.map(({ factId }) => factId))], scope.documents),
    decks: Object.fromEntries(decks),
    weights: rules.weights,
    clock: rules.clock,
    pace,
    seed,
    until: startOfDay(addDays(day, 1), rules.clock),
    dueLeft: queue.dueLeft,
    newLeft: queue.newLeft,
    nextDueAt: nextDue(slots, queue.items),
  })
}

import { type StudyDay, startOfDay, studyDayOf } from '@/lib/domain/day'
import {
  type Asking,
  type DeskTop,
  type DueRequest,
  partsOf,
  payloadOf,
  queueFor,
  versionsOf,
  withinSession,
} from '@/lib/domain/desk'
import { seedOf } from '@/lib/domain/id'
import type { StudyPayload } from '@/lib/domain/payload'
import type { Learner } from '@/lib/domain/policy'
import type { Pace, Queue } from '@/lib/domain/queue'
import { ok, type Result } from '@/lib/domain/result'
import { studyQuestions, studySources } from './cards/payload'
import { type Scope, scopeOf } from './cards/scope'
import { answeredOn, type RuledSlot, slotsOf } from './cards/slots'
import { doneOn, ownPace } from './cards/today'
import { listDecks } from './decks'
import { type LearnerRules, rulesOf } from './parameters'
import { readPreference } from './users/preferences'

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

/** What the day of a desk depends on besides its slots: what was done on it already. */
export const topOf = async ({ actor, now, day, rules, pace, slots }: Desk): Promise<DeskTop> => {
  const { clock, weights } = rules
  const [decks, done, { backlog }, answeredToday] = await Promise.all([
    listDecks(actor),
    doneOn(actor, day, rules),
    readPreference(actor, 'schedule'),
    answeredOn(actor, day, startOfDay(day, clock)),
  ])
  return { now, day, clock, weights, pace, slots, decks, done, backlog, answeredToday }
}

/** The learner's queue of today over a desk, within the limits of its decks. */
export const queueOf = async (desk: Desk, request: DueRequest, seed: number): Promise<Queue> =>
  queueFor(await topOf(desk), request, seed)

/** What to study now, with everything a device needs to ask, grade and schedule it. `not_found` for a deck, document or fact of somebody else. */
export const due = async (actor: Learner, now: Date, request: DueRequest = {}): Promise<Result<StudyPayload>> => {
  const found = await deskOf(actor, now, request)
  if (!found.ok) return found
  const { scope, slots } = found.value
  const seed = seedOf('session', actor.userId, now.toISOString())
  const top = await topOf(found.value)
  const queue = withinSession(queueFor(top, request, seed))
  const asking = await studyQuestions(versionsOf(queue.items.map(({ slot }) => slot)))
  const parts = partsOf(slots, asking)
  const questions = { ...asking, ...(await studyQuestions(versionsOf(parts).filter((id) => !(id in asking)))) }
  const targets = Object.values(questions).flatMap((question) => question.targets)
  const sources = await studySources([...new Set(targets.map(({ factId }) => factId))], scope.documents)
  return ok(payloadOf(top, queue, { title: scope.title, questions, parts, sources, seed }))
}

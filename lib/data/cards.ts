import { type StudyDay, startOfDay, studyDayOf } from '@/lib/domain/day'
import {
  type Asking,
  type DeskTop,
  type DueRequest,
  isDrawn,
  partsOf,
  payloadOf,
  queueFor,
  versionsOf,
  withinSession,
} from '@/lib/domain/desk'
import { seedOf } from '@/lib/domain/id'
import type { StudyPayload } from '@/lib/domain/payload'
import type { Learner } from '@/lib/domain/policy'
import { isMultiPart } from '@/lib/domain/question'
import type { Pace, Queue } from '@/lib/domain/queue'
import { failure, ok, type Result } from '@/lib/domain/result'
import type { Search } from '@/lib/domain/search'
import { parseSearch } from '@/lib/domain/search/parse'
import { slotKey } from '@/lib/domain/slot'
import { answeredOn } from './cards/answered'
import { pickFound } from './cards/found'
import { studyQuestions } from './cards/payload'
import { pickedKeys } from './cards/picks'
import { type Reach, reachOf } from './cards/reach'
import { type Scope, scopeDocuments } from './cards/scope'
import { type Frame, sessionOf } from './cards/session'
import { type RuledSlot, slotsOf } from './cards/slots'
import { studySources } from './cards/sources'
import { doneOn, ownPace } from './cards/today'
import { type LearnerRules, rulesOf } from './parameters'
import { readPreference } from './users/preferences'
import { withheldQuestionIds } from './wall'

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

/** Loads every slot of what is asked, and what the learner's queue depends on. A session needs far less: `due`. */
export const deskOf = async (actor: Learner, now: Date, asking: Asking): Promise<Result<Desk>> => {
  const reach = await reachOf(actor, asking, now)
  if (!reach.ok) return reach
  const withheld = await withheldQuestionIds(actor, now)
  const [rules, pace, documents, slots] = await Promise.all([
    rulesOf(actor),
    ownPace(actor),
    scopeDocuments(actor, reach.value),
    slotsOf(actor, reach.value, [...withheld]),
  ])
  const scope = { reach: reach.value, documents }
  return ok({ actor, now, day: studyDayOf(now, rules.clock), rules, pace, scope, slots })
}

/** What a learner's day depends on besides slots: its rules, and what was done on it already. */
const dayOf = async (
  actor: Learner,
  now: Date,
  rules: LearnerRules,
  pace: Pace,
  { decks }: Reach,
): Promise<Frame['day']> => {
  const { clock, weights } = rules
  const day = studyDayOf(now, clock)
  const [done, { backlog }, answeredToday] = await Promise.all([
    doneOn(actor, day, rules),
    readPreference(actor, 'schedule'),
    answeredOn(actor, day, startOfDay(day, clock)),
  ])
  return { now, day, clock, weights, pace, decks, done, backlog, answeredToday }
}

/** What the day of a desk depends on besides its slots: what was done on it already. */
export const topOf = async ({ actor, now, rules, pace, scope, slots }: Desk): Promise<DeskTop> => ({
  ...(await dayOf(actor, now, rules, pace, scope.reach)),
  slots,
})

/** The learner's queue of today over a desk, within the limits of its decks. */
export const queueOf = async (desk: Desk, request: DueRequest, seed: number): Promise<Queue> =>
  queueFor(await topOf(desk), request, seed)

export const frameOf = async (actor: Learner, now: Date, asking: Asking): Promise<Result<Frame>> => {
  const [reach, rules, pace, withheld] = await Promise.all([
    reachOf(actor, asking, now),
    rulesOf(actor),
    ownPace(actor),
    withheldQuestionIds(actor, now),
  ])
  if (!reach.ok) return reach
  const day = await dayOf(actor, now, rules, pace, reach.value)
  return ok({ actor, reach: reach.value, day, withheld: [...withheld] })
}

/** Drawing, and a search, need slots whatever is due; all else is found by what is due. */
const queueWithin = async (frame: Frame, request: DueRequest, search: Search | null, seed: number) => {
  const draws = isDrawn(request.mode)
  if (!draws && search === null) return sessionOf(frame, request, seed)
  const picked = search === null ? [] : [await pickFound(frame, search, draws, seed)]
  const slots = await slotsOf(frame.actor, frame.reach, frame.withheld, ...picked)
  return {
    queue: withinSession(queueFor({ ...frame.day, slots }, request, seed), frame.day.pace, request.minutes),
    slots,
  }
}

/** The slots that questions of several parts ask, whether they are in the session or not. */
const slotsOfParts = async ({ actor, reach, withheld }: Frame, questions: StudyPayload['questions']) => {
  const targets = Object.values(questions).flatMap((question) => (isMultiPart(question.kind) ? question.targets : []))
  if (targets.length === 0) return []
  return slotsOf(actor, reach, withheld, pickedKeys(targets.map(({ factId, slot }) => [factId, slot])))
}

/**
 * What to study now, with everything a device needs to ask, grade and schedule it. `not_found` for a deck, document or fact of
 * somebody else, `invalid` for a search that cannot be read.
 */
export const due = async (actor: Learner, now: Date, request: DueRequest = {}): Promise<Result<StudyPayload>> => {
  const search = request.search === undefined ? null : parseSearch(request.search)
  if (search && !search.ok) return failure('invalid', 'searchUnreadable')
  const found = await frameOf(actor, now, request)
  if (!found.ok) return found
  const { reach, day } = found.value
  const seed = seedOf('session', actor.userId, now.toISOString())
  const { queue, slots } = await queueWithin(found.value, request, search?.search ?? null, seed)
  const asking = await studyQuestions(versionsOf(queue.items.map(({ slot }) => slot)))
  const partSlots = await slotsOfParts(found.value, asking)
  const parts = partsOf(partSlots, asking)
  const questions = { ...asking, ...(await studyQuestions(versionsOf(parts).filter((id) => !(id in asking)))) }
  const factIds = [...new Set(Object.values(questions).flatMap(({ targets }) => targets.map(({ factId }) => factId)))]
  const all = [...new Map([...slots, ...partSlots].map((slot) => [slotKey(slot), slot])).values()]
  const sources = await studySources(actor, reach, factIds)
  return ok(payloadOf({ ...day, slots: all }, queue, { title: reach.title, questions, parts, sources, seed }))
}

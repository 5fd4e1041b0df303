import { type StudyDay, studyDayOf } from '@/lib/domain/day'
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
import { pickFound } from './cards/found'
import { studyQuestions } from './cards/payload'
import { pickedKeys } from './cards/picks'
import { type Reach, reachOf } from './cards/reach'
import { type Scope, scopeDocuments } from './cards/scope'
import { type Frame, firstLook, sessionOf } from './cards/session'
import { type RuledSlot, slotsOf } from './cards/slots'
import { studySources } from './cards/sources'
import { type Standing, standingOf } from './cards/standing'
import { didOn } from './cards/today'
import type { LearnerRules } from './parameters'
import { withheldQuestionIds } from './wall'

/** What a queue is built from. */
export type Desk = {
  readonly actor: Learner
  readonly now: Date
  readonly day: StudyDay
  readonly rules: LearnerRules
  readonly pace: Pace
  readonly backlog: Standing['backlog']
  readonly scope: Scope
  readonly slots: readonly RuledSlot[]
  /** Questions that a quiz withholds: no slot is asked by them. */
  readonly withheld: ReadonlySet<string>
}

/** Loads every slot of what is asked, and what the learner's queue depends on. A session needs far less: `due`. */
export const deskOf = async (actor: Learner, now: Date, asking: Asking): Promise<Result<Desk>> => {
  const ground = await groundOf(actor, now, asking)
  if (!ground.ok) return ground
  const { reach, rules, pace, backlog, withheld } = ground.value
  const [documents, slots] = await Promise.all([scopeDocuments(actor, reach), slotsOf(actor, reach, [...withheld])])
  const scope = { reach, documents }
  return ok({ actor, now, day: studyDayOf(now, rules.clock), rules, pace, backlog, scope, slots, withheld })
}

/** What a learner's day depends on besides slots: its rules, and what was done on it already. */
const dayOf = async (
  actor: Learner,
  now: Date,
  { rules, pace, backlog }: Omit<Standing, 'decks' | 'sections'>,
  { decks }: Reach,
): Promise<Frame['day']> => {
  const { clock, weights } = rules
  const day = studyDayOf(now, clock)
  const { done, answered } = await didOn(actor, day, rules)
  return { now, day, clock, weights, pace, decks, done, backlog, answeredToday: answered }
}

/** What the day of a desk depends on besides its slots: what was done on it already. */
export const topOf = async (desk: Desk): Promise<DeskTop> => ({
  ...(await dayOf(desk.actor, desk.now, desk, desk.scope.reach)),
  slots: desk.slots,
})

/** The learner's queue of today over a desk, within the limits of its decks. */
export const queueOf = async (desk: Desk, request: DueRequest, seed: number): Promise<Queue> =>
  queueFor(await topOf(desk), request, seed)

/** A frame before it is known what was done today. */
type Ground = Omit<Frame, 'day' | 'withheld'> &
  Omit<Standing, 'decks' | 'sections'> & { readonly now: Date; readonly withheld: ReadonlySet<string> }

const groundOf = async (actor: Learner, now: Date, asking: Asking): Promise<Result<Ground>> => {
  let begun: Promise<Standing> | undefined
  const standing = () => {
    begun ??= standingOf(actor, now)
    return begun
  }
  const [reach, withheld] = await Promise.all([reachOf(actor, asking, now, standing), withheldQuestionIds(actor, now)])
  if (!reach.ok) return reach
  const { rules, pace, backlog } = await standing()
  return ok({ actor, now, rules, pace, backlog, reach: reach.value, withheld })
}

const framed = async (ground: Ground): Promise<Frame> => ({
  actor: ground.actor,
  reach: ground.reach,
  withheld: [...ground.withheld],
  day: await dayOf(ground.actor, ground.now, ground, ground.reach),
})

export const frameOf = async (actor: Learner, now: Date, asking: Asking): Promise<Result<Frame>> => {
  const ground = await groundOf(actor, now, asking)
  return ground.ok ? ok(await framed(ground.value)) : ground
}

type Made = { readonly frame: Frame; readonly queue: Queue; readonly slots: readonly RuledSlot[] }

/** Drawing, and a search, need slots whatever is due; all else is found by what is due. */
const queueOn = async (ground: Ground, request: DueRequest, search: Search | null, seed: number): Promise<Made> => {
  const draws = isDrawn(request.mode)
  if (!draws && search === null) {
    const { now, rules } = ground
    const morning = { ...ground, withheld: [...ground.withheld], day: { now, day: studyDayOf(now, rules.clock) } }
    const looked = firstLook(morning, request)
    const [frame, first] = await Promise.all([framed(ground), looked])
    return { frame, ...(await sessionOf(frame, request, seed, first)) }
  }
  const frame = await framed(ground)
  const { actor, reach, withheld, day } = frame
  const picked = search === null ? [] : [await pickFound(frame, search, draws, seed)]
  const slots = await slotsOf(actor, reach, withheld, ...picked)
  return { frame, queue: withinSession(queueFor({ ...day, slots }, request, seed), day.pace, request.minutes), slots }
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
  const found = await groundOf(actor, now, request)
  if (!found.ok) return found
  const seed = seedOf('session', actor.userId, now.toISOString())
  const { frame, queue, slots } = await queueOn(found.value, request, search?.search ?? null, seed)
  const { reach, day } = frame
  const shown = queue.items.map(({ slot }) => slot)
  const [asking, written] = await Promise.all([
    studyQuestions(versionsOf(shown)),
    studySources(actor, reach, [...new Set(shown.map(({ factId }) => factId))]),
  ])
  const partSlots = await slotsOfParts(frame, asking)
  const parts = partsOf(partSlots, asking)
  const questions = { ...asking, ...(await studyQuestions(versionsOf(parts).filter((id) => !(id in asking)))) }
  const factIds = new Set(Object.values(questions).flatMap(({ targets }) => targets.map(({ factId }) => factId)))
  const others = [...factIds].filter((factId) => !(factId in written))
  const sources = { ...written, ...(others.length === 0 ? {} : await studySources(actor, reach, others)) }
  const all = [...new Map([...slots, ...partSlots].map((slot) => [slotKey(slot), slot])).values()]
  return ok(payloadOf({ ...day, slots: all }, queue, { title: reach.title, questions, parts, sources, seed }))
}

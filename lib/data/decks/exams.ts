import { daysBetween, type StudyDay, startOfDay, studyDayOf } from '@/lib/domain/day'
import { defaultDeck } from '@/lib/domain/deck'
import { examTarget } from '@/lib/domain/exam'
import { decksWithin } from '@/lib/domain/limits'
import type { Learner } from '@/lib/domain/policy'
import { type Mastery, masteryOf, readinessOf } from '@/lib/domain/progress'
import { deckFrames } from '../decks'
import type { LearnerRules } from '../parameters'
import { db } from '../prisma'
import type { RememberedSlot } from '../progress/slots'

/** An exam to come, with how ready the learner is. */
export type ExamView = {
  readonly id: string
  readonly deckId: string
  readonly deckName: string
  readonly title: string
  readonly at: Date
  readonly day: StudyDay
  /** Study days from today; 0: it is today. */
  readonly daysLeft: number
  /** Over the deck and all that lies within it: `studied` of `total` slots, and their mean expected recall on the day. */
  readonly mastery: Mastery
  /**
   * The share of all slots, 0 to 1, that would be recalled on the day if nothing more were studied until then: new ones
   * count 0. Never shown without `mastery`.
   */
  readonly readiness: number
  /** The same if it were today. */
  readonly readinessNow: number
  /** The recall that last reviews aim at on the day, 0 to 1. */
  readonly target: number
  /** New slots to begin each day until the eve, so that all are studied; 0 where all are. */
  readonly newPerDay: number
}

/** What is remembered of some decks on two days, as an exam over them would find it. */
export type ExamMemory = (
  deckIds: ReadonlySet<string>,
  days: { readonly today: StudyDay; readonly day: StudyDay },
) => Promise<{ readonly now: Mastery; readonly onDay: Mastery }>

/** The learner's exams to come, the soonest first, each with its readiness over slots that are loaded already. */
export const examsOver = (
  actor: Learner,
  now: Date,
  rules: LearnerRules,
  slots: readonly RememberedSlot[],
): Promise<readonly ExamView[]> =>
  examsWith(actor, now, rules, async (deckIds, { today, day }) => {
    const cards = slots.filter((slot) => deckIds.has(slot.deckId)).map(({ card }) => card)
    const on = (each: StudyDay) => masteryOf(cards, cards.length, each, rules.weights)
    return { now: on(today), onDay: on(day) }
  })

/** The same over what is found out of their decks. */
export const examsWith = async (
  actor: Learner,
  now: Date,
  { clock }: Pick<LearnerRules, 'clock'>,
  memoryOf: ExamMemory,
): Promise<readonly ExamView[]> => {
  const today = studyDayOf(now, clock)
  const [decks, exams] = await Promise.all([
    deckFrames(actor),
    db().exam.findMany({
      where: { deck: { ownerId: actor.userId }, at: { gte: startOfDay(today, clock) } },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      include: { deck: { select: { name: true } } },
    }),
  ])
  const views = exams.map(async ({ id, deckId, title, at, deck }) => {
    const within = new Set(decksWithin(decks, deckId).map((each) => each.id))
    const day = studyDayOf(at, clock)
    const { now: masteryNow, onDay: mastery } = await memoryOf(within, { today, day })
    const daysLeft = daysBetween(today, day)
    const settings = decks.find((each) => each.id === deckId)?.settings ?? defaultDeck
    return {
      ...{ id, deckId, deckName: deck.name, title, at, day, daysLeft, mastery },
      readiness: readinessOf(mastery),
      readinessNow: readinessOf(masteryNow),
      target: examTarget(settings.desiredRetention),
      newPerDay: Math.ceil((mastery.total - mastery.studied) / Math.max(1, daysLeft)),
    }
  })
  return Promise.all(views)
}

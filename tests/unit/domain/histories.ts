import fc from 'fast-check'
import { newCard } from '@/lib/domain/card'
import { type DayClock, studyDayOf } from '@/lib/domain/day'
import { type EventType, type StudyEvent, studyModes } from '@/lib/domain/event'
import { derivedId } from '@/lib/domain/id'
import type { QuestionKind } from '@/lib/domain/question'
import type { StudySlot } from '@/lib/domain/queue'
import type { Rating } from '@/lib/domain/rating'

export const clock: DayClock = { timeZone: 'Europe/Berlin', dayStartsAtHour: 4 }

const firstAt = Date.parse('2026-03-01T08:00:00Z')

/** An event of one card, with only what matters given. */
export const eventOf = (name: string, given: Partial<StudyEvent> & { readonly answeredAt: Date }): StudyEvent => ({
  id: derivedId('event', name),
  answerId: derivedId('answer', name),
  type: 'answer',
  factId: derivedId('fact'),
  slot: 'object',
  questionVersionId: null,
  targetAnswerId: null,
  mode: 'review',
  rating: null,
  verdict: null,
  answer: null,
  durationMs: null,
  receivedAt: given.answeredAt,
  studyDay: studyDayOf(given.answeredAt, clock),
  deviceId: derivedId('device'),
  sequence: 0,
  predictedRetrievability: null,
  scheduledDueAt: null,
  attemptId: null,
  itemId: null,
  ...given,
})

type Deed = {
  device: 0 | 1
  type: EventType
  rating: Rating
  target: number
  waitMinutes: number
  modeIndex: number
  byChoice: boolean
}

const deed: fc.Arbitrary<Deed> = fc.record({
  device: fc.constantFrom<0 | 1>(0, 1),
  type: fc.oneof(
    { weight: 8, arbitrary: fc.constant<EventType>('answer') },
    { weight: 4, arbitrary: fc.constantFrom<EventType>('undo', 'amend') },
    { weight: 2, arbitrary: fc.constantFrom<EventType>('suspend', 'resume', 'set-due', 'forget', 'known', 'import') },
  ),
  rating: fc.constantFrom<Rating>(1, 2, 3, 4),
  target: fc.nat(1000),
  // Now and then at the very same moment, which only the order of devices and sequences tells apart.
  waitMinutes: fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.nat(30) },
    { weight: 4, arbitrary: fc.nat(40_000) },
  ),
  modeIndex: fc.nat(studyModes.length - 1),
  byChoice: fc.boolean(),
})

/**
 * What two devices did to one card. Each has its own clock, which may be up to a day wrong, and names any earlier action of
 * either when it undoes or amends: an answer, an amendment, a suspension, an undo.
 */
export const history: fc.Arbitrary<StudyEvent[]> = fc
  .tuple(fc.array(deed, { minLength: 1, maxLength: 25 }), fc.integer({ min: -1440, max: 1440 }))
  .map(([deeds, skewMinutes]) => {
    const events: StudyEvent[] = []
    let at = firstAt
    for (const [index, { device, type, rating, target, waitMinutes, modeIndex, byChoice }] of deeds.entries()) {
      at += waitMinutes * 60_000
      const corrects = type === 'undo' || type === 'amend'
      const named = events[target % Math.max(1, events.length)]
      if (corrects && named === undefined) continue
      const answeredAt = new Date(at + (device === 1 ? skewMinutes * 60_000 : 0))
      events.push(
        eventOf(String(index), {
          type,
          answeredAt,
          deviceId: derivedId('device', String(device)),
          sequence: index,
          mode: studyModes[modeIndex] ?? 'review',
          rating: type === 'answer' || type === 'amend' || type === 'import' ? rating : null,
          answer: type !== 'answer' ? null : byChoice ? { type: 'options', chosen: ['x'] } : { type: 'flip' },
          targetAnswerId: corrects && named ? named.answerId : null,
          scheduledDueAt: type === 'set-due' ? new Date(at + rating * 86_400_000) : null,
        }),
      )
    }
    return events
  })

/** A way for these events to reach the server: any order, in batches, some of them twice. */
export const delivery = (events: readonly StudyEvent[]): fc.Arbitrary<StudyEvent[][]> =>
  fc
    .tuple(
      fc.shuffledSubarray([...events, ...events.slice(0, 5)], {
        minLength: events.length + Math.min(5, events.length),
      }),
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 60, maxLength: 60 }),
    )
    .map(([order, sizes]) => {
      const batches: StudyEvent[][] = []
      for (let start = 0, turn = 0; start < order.length; turn++) {
        const size = sizes[turn % sizes.length] ?? 1
        batches.push(order.slice(start, start + size))
        start += size
      }
      return batches
    })

/** Slots to be learned, each asked by a question of every kind given. */
export const slotsToLearn = (count: number, kinds: readonly QuestionKind[]): StudySlot[] =>
  Array.from({ length: count }, (_, index) => ({
    factId: `fact ${index}`,
    slot: 'object',
    sentence: `${index}`,
    siblingGroup: null,
    card: newCard,
    position: index,
    rank: index,
    answerBy: 'type',
    variants: kinds.map((kind) => ({ questionVersionId: `${kind} ${index}`, kind })),
  }))

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CardState, newCard } from '@/lib/domain/card'
import type { StudyEvent } from '@/lib/domain/event'
import { append, fold, merge, rescheduleOf } from '@/lib/domain/log'
import type { Rating } from '@/lib/domain/rating'
import { defaultSettings, defaultWeights, type IntervalWindow, type ScheduleRules } from '@/lib/domain/schedule'
import { clock, delivery, eventOf, history } from './histories'

// Thousands of replays: seconds on a busy machine.
const patient = 60_000

const rules: ScheduleRules = { weights: defaultWeights, settings: defaultSettings, clock }
const at = (iso: string) => new Date(iso)
/** All of a card but the mark up to which it is folded: a reschedule moves that and nothing else. */
const memoryOf = ({ foldedUntil: _, ...memory }: CardState) => memory

const receivedFrom = at('2027-12-01T00:00:00Z').getTime()

/** A server as lib/data writes it: append where that is possible, else merge; `check` looks at every step. */
const serve = (
  batches: readonly StudyEvent[][],
  rulesOf: (turn: number) => ScheduleRules,
  check: (card: CardState, log: readonly StudyEvent[], by: ScheduleRules) => void,
) => {
  let card: CardState = newCard
  let log: StudyEvent[] = []
  for (const [turn, batch] of batches.entries()) {
    const by = rulesOf(turn)
    const receivedAt = new Date(receivedFrom + turn * 1000)
    const arrived = batch.map((event) => ({ ...event, receivedAt }))
    const [only] = arrived
    const isKnown = log.some((event) => event.id === only?.id)
    const appended = arrived.length === 1 && only && !isKnown ? append(card, only, by) : null
    if (appended) {
      card = appended.card
      log = [...log, appended.event]
    } else {
      const merged = merge(log, arrived, by, receivedAt)
      card = merged.card
      log = [...log, ...merged.added]
    }
    check(card, log, by)
  }
  return { card, log }
}

describe('the log is the truth', () => {
  it(
    'replays to the card after every delivery: 1,000 histories of two devices, any order, undo, amendments, duplicates',
    () => {
      const delivered = history.chain((events) => fc.tuple(fc.constant(events), delivery(events)))
      fc.assert(
        fc.property(delivered, ([events, batches]) => {
          const { card, log } = serve(
            batches,
            () => rules,
            (now, written, by) => expect(fold(written, by)).toEqual(now),
          )
          expect(memoryOf(card)).toEqual(memoryOf(fold(events, rules)))
          expect(log.filter((event) => event.type !== 'reschedule')).toHaveLength(events.length)
        }),
        { numRuns: 1000 },
      )
    },
    patient,
  )

  it(
    'replays to the card though each due day was chosen by the load of its moment',
    () => {
      const delivered = history.chain(delivery)
      const moody = (turn: number): ScheduleRules => ({
        ...rules,
        chooseInterval: ({ leastDays, mostDays }: IntervalWindow) => (turn % 2 === 0 ? leastDays : mostDays),
      })
      fc.assert(
        fc.property(delivered, (batches) => {
          serve(batches, moody, (card, log) => expect(fold(log, rules)).toEqual(card))
        }),
        { numRuns: 300 },
      )
    },
    patient,
  )

  it(
    'gives the same memory for any order of upload',
    () => {
      const twice = history.chain((events) => fc.tuple(delivery(events), delivery(events)))
      const nothing = () => {}
      fc.assert(
        fc.property(twice, ([one, other]) => {
          expect(memoryOf(serve(one, () => rules, nothing).card)).toEqual(
            memoryOf(serve(other, () => rules, nothing).card),
          )
        }),
        { numRuns: 300 },
      )
    },
    patient,
  )
})

const first = eventOf('first', { answeredAt: at('2026-11-01T09:00:00Z'), rating: 3 })
const second = eventOf('second', { answeredAt: at('2026-11-01T09:20:00Z'), rating: 3 })
const third = eventOf('third', { answeredAt: at('2026-11-05T09:00:00Z'), rating: 3 })
const undo = (of: StudyEvent, name: string, moment: string) =>
  eventOf(name, { type: 'undo', targetAnswerId: of.answerId, answeredAt: at(moment) })
const take = (log: readonly StudyEvent[], ...incoming: StudyEvent[]) => {
  const receivedAt = new Date(Math.max(...incoming.map((event) => event.answeredAt.getTime())))
  const merged = merge(
    log,
    incoming.map((event) => ({ ...event, receivedAt })),
    rules,
    receivedAt,
  )
  return { ...merged, log: [...log, ...merged.added] }
}

describe('undo', () => {
  it('restores the card to the byte, and undoing the undo brings the answer back', () => {
    const two = take([], first, second)
    const three = take(two.log, third)
    const undone = take(three.log, undo(third, 'undo', '2026-11-05T09:01:00Z'))
    expect(memoryOf(undone.card)).toEqual(memoryOf(two.card))
    expect(undone.added).toHaveLength(1)
    const redone = take(undone.log, undo(undone.added[0] ?? third, 'redo', '2026-11-05T09:02:00Z'))
    expect(memoryOf(redone.card)).toEqual(memoryOf(three.card))
  })

  it(
    'is the inverse of every deed after any history: answer, suspend, resume, set due, forget, known, amend and undo itself',
    () => {
      const deeds = ['answer', 'suspend', 'resume', 'set-due', 'forget', 'known', 'amend', 'undo'] as const
      fc.assert(
        fc.property(history, fc.constantFrom(...deeds), fc.constantFrom<Rating>(1, 2, 3, 4), (events, type, rating) => {
          const before = take([], ...events)
          const end = before.log.reduce((last, { answeredAt }) => Math.max(last, answeredAt.getTime()), 0)
          const corrects = type === 'amend' || type === 'undo'
          const deed = eventOf('deed', {
            type,
            rating: type === 'answer' || type === 'amend' ? rating : null,
            targetAnswerId: corrects ? (before.log[0]?.answerId ?? null) : null,
            scheduledDueAt: type === 'set-due' ? at('2028-02-01T03:00:00Z') : null,
            answeredAt: new Date(end + 60_000),
          })
          const done = take(before.log, deed)
          const undone = take(done.log, undo(deed, 'take back', new Date(end + 120_000).toISOString()))
          expect(JSON.stringify(memoryOf(undone.card))).toBe(JSON.stringify(memoryOf(before.card)))
        }),
        { numRuns: 500 },
      )
    },
    patient,
  )

  it('counts although it arrives before what it undoes', () => {
    const early = take(take([], first).log, undo(second, 'undo', '2026-11-01T09:21:00Z'))
    expect(early.card.foldedUntil).toBeNull()
    expect(append(early.card, second, rules)).toBeNull()
    expect(memoryOf(take(early.log, second).card)).toEqual(memoryOf(fold([first], rules)))
  })

  it('leaves a new card when everything is undone', () => {
    const { card } = take(take([], first).log, undo(first, 'undo', '2026-11-01T09:01:00Z'))
    expect(memoryOf(card)).toEqual(memoryOf(newCard))
  })
})

describe('the order of events', () => {
  it('is that of the device where two fall on one moment', () => {
    const [low = '', high = ''] = [first.id, second.id].sort()
    const wrong = { ...first, id: high, rating: 1 as const, sequence: 1 }
    const right = { ...first, id: low, answerId: second.answerId, rating: 3 as const, sequence: 2 }
    expect(fold([right, wrong], rules).rightOn).toBe('2026-11-01')
    expect(fold([wrong, { ...right, sequence: 0 }], rules).rightOn).toBeNull()
  })
})

describe('amend', () => {
  it('changes the rating in its place and chooses the due moment anew', () => {
    const { log } = take([], first, second)
    const amend = eventOf('amend', {
      type: 'amend',
      rating: 1,
      targetAnswerId: second.answerId,
      answeredAt: at('2026-11-01T09:21:00Z'),
    })
    const amended = take(log, amend)
    expect(memoryOf(amended.card)).toEqual(memoryOf(fold([first, { ...second, rating: 1 }], rules)))
    expect(amended.added.map((event) => event.type)).toEqual(['amend', 'reschedule'])
  })
})

describe('a late arrival', () => {
  it('replays, and says so by a reschedule', () => {
    const { log } = take([], first, third)
    const merged = merge(
      log,
      [{ ...second, receivedAt: at('2026-11-06T00:00:00Z') }],
      rules,
      at('2026-11-06T00:00:00Z'),
    )
    expect(merged.added.map((event) => event.type)).toEqual(['answer', 'reschedule'])
    expect(memoryOf(merged.card)).toEqual(memoryOf(fold([first, second, third], rules)))
  })

  it('does not touch a date the learner has set', () => {
    const setDue = eventOf('set', {
      type: 'set-due',
      answeredAt: at('2026-11-05T10:00:00Z'),
      scheduledDueAt: at('2027-01-01T03:00:00Z'),
    })
    const { log } = take([], first, third, setDue)
    const merged = merge(
      log,
      [{ ...second, receivedAt: at('2026-11-06T00:00:00Z') }],
      rules,
      at('2026-11-06T00:00:00Z'),
    )
    expect(merged.card).toMatchObject({ reps: 3, dueAt: setDue.scheduledDueAt })
    expect(merged.added.map((event) => event.type)).toEqual(['answer'])
  })
})

describe('idempotence', () => {
  it('takes the same event once, and calls another body under its id a conflict', () => {
    const { log, card } = take([], first, second)
    const again = take(log, first, { ...second, durationMs: 1 })
    expect(again.card).toEqual(card)
    expect(again.added).toEqual([])
    expect(again.duplicates).toEqual([first.id])
    expect(again.conflicts).toEqual([second.id])
  })
})

describe('what does not move the schedule', () => {
  it('is a cram, whatever its rating', () => {
    const { card, log } = take([], first, second)
    const crammed = take(log, eventOf('cram', { mode: 'cram', rating: 1, answeredAt: at('2026-11-02T09:00:00Z') }))
    expect(memoryOf(crammed.card)).toEqual(memoryOf(card))
  })
})

describe('rescheduleOf', () => {
  it('brings the due moment up to date after a refit', () => {
    const { log } = take([], first, second, third)
    const refitted: ScheduleRules = { ...rules, weights: rules.weights.with(8, 2.5) }
    const event = rescheduleOf(log, refitted, at('2026-11-06T00:00:00Z'))
    const unrecorded = [first, second, third]
    expect(fold(log, refitted).dueAt).toEqual(fold(log, rules).dueAt)
    expect(event?.scheduledDueAt).toEqual(fold(unrecorded, refitted).dueAt)
    expect(fold(event ? [...log, event] : [], refitted).dueAt).toEqual(event?.scheduledDueAt)
    expect(event?.scheduledDueAt).not.toEqual(fold(log, rules).dueAt)
  })

  it('has nothing to do on a card nobody answered', () => {
    expect(rescheduleOf([], rules, at('2026-11-06T00:00:00Z'))).toBeNull()
  })
})

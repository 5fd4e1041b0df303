import { describe, expect, it } from 'vitest'
import { type CardState, newCard } from '@/lib/domain/card'
import { addDays, startOfDay, weekdayOf } from '@/lib/domain/day'
import { type DeckSettings, defaultDeck } from '@/lib/domain/deck'
import { derivedId } from '@/lib/domain/id'
import { usualPace } from '@/lib/domain/queue'
import { type Move, replan, type ScheduledCard, summaryOf } from '@/lib/domain/replan'
import { defaultWeights } from '@/lib/domain/schedule'
import { meanLoad, type WorkloadInput, workloadDays, workloadOf } from '@/lib/domain/workload'

const clock = { timeZone: 'Europe/Berlin', dayStartsAtHour: 4 }
const day = '2026-11-23'
const everyDay = [1, 1, 1, 1, 1, 1, 1] as const

/** A card in review; `stability` days after its last answer it is due. */
const held = (index: number, stability = 3 + ((index * 37) % 90)): CardState => {
  const last = addDays(day, -(index % Math.ceil(stability)))
  return {
    ...newCard,
    state: 'review',
    stability,
    difficulty: 3 + (index % 6),
    reps: 4,
    lastReviewAt: startOfDay(last, clock),
    lastStudyDay: last,
    dueAt: startOfDay(addDays(last, Math.round(stability)), clock),
  }
}
const slotsOf = (count: number, newEvery = 4) =>
  Array.from({ length: count }, (_, index) => ({
    factId: derivedId('slot', String(index)),
    slot: 'object' as const,
    card: index % newEvery === 0 ? newCard : held(index),
  }))
const load = (settings: Partial<DeckSettings> = {}, more: Partial<WorkloadInput> = {}) =>
  workloadOf({
    slots: slotsOf(400),
    settings: { ...defaultDeck, ...settings },
    weights: defaultWeights,
    clock,
    easyDays: everyDay,
    pace: usualPace,
    day,
    ...more,
  })
const mean = (...given: Parameters<typeof load>) => meanLoad(load(...given).days)

describe('what settings ask for', () => {
  it('is the same for the same settings, for 90 days', () => {
    expect(load()).toEqual(load())
    expect(load().days).toHaveLength(workloadDays)
    expect(load().days[0]?.day).toBe(day)
  })

  it('grows with the recall aimed at, and so does what is remembered', () => {
    const [low, usual, high] = [0.75, 0.9, 0.97].map((desiredRetention) => load({ desiredRetention }))
    if (!low || !usual || !high) throw new Error('three loads')
    expect(meanLoad(low.days).cards).toBeLessThan(meanLoad(usual.days).cards)
    expect(meanLoad(usual.days).cards).toBeLessThan(meanLoad(high.days).cards)
    expect(low.recalled).toBeLessThan(high.recalled)
    expect(high.recalled).toBeLessThanOrEqual(400)
  })

  it('begins no more new slots than a day allows, and all of them in time', () => {
    const { days } = load({ newPerDay: 7 })
    expect(days.map(({ fresh }) => fresh).slice(0, 16)).toEqual([...Array.from({ length: 14 }, () => 7), 2, 0])
    expect(load({ newPerDay: 0 }).days.every(({ fresh }) => fresh === 0)).toBe(true)
  })

  it('keeps to the minutes of a day but for the card at hand, and moves the rest on', () => {
    const { days } = load({ minutesPerDay: 3 })
    // A card in its steps is shown eight times at most before the clock is looked at.
    for (const { seconds } of days) expect(seconds).toBeLessThanOrEqual(180 + 25 + 8 * 9)
    expect(mean({ minutesPerDay: 3 }).minutes).toBeLessThan(mean().minutes)
  })

  it('lightens easy weekdays', () => {
    const sundays = (shares: WorkloadInput['easyDays']) =>
      meanLoad(load({ newPerDay: 0 }, { easyDays: shares }).days.filter((each) => weekdayOf(each.day) === 7)).cards
    expect(sundays([1, 1, 1, 1, 1, 1, 0])).toBeLessThan(sundays(everyDay) * 0.7)
  })

  it('gathers last reviews before an exam', () => {
    const eve = (days: ReturnType<typeof load>['days']) => meanLoad(days.slice(46, 60)).cards
    expect(eve(load({ examDays: [addDays(day, 60)] }).days)).toBeGreaterThan(eve(load().days) * 1.3)
  })

  it('asks for nothing where there is nothing', () => {
    expect(mean({}, { slots: [] })).toEqual({ cards: 0, minutes: 0 })
  })

  it('samples a large deck: the same figures within a tenth', () => {
    const large = mean({ newPerDay: 0 }, { slots: slotsOf(8000, 1e9) })
    const small = mean({ newPerDay: 0 }, { slots: slotsOf(2000, 1e9) })
    expect(large.cards / small.cards / 4).toBeCloseTo(1, 1)
  })
})

describe('moving what is scheduled', () => {
  const cardsFor = (settings: Partial<DeckSettings>, count = 60): ScheduledCard[] => {
    const rules = { weights: defaultWeights, clock, settings: { ...defaultDeck, ...settings } }
    return Array.from({ length: count }, (_, index) => ({
      factId: derivedId('slot', String(index)),
      slot: 'object' as const,
      card: held(index, 20 + index),
      isDated: false,
      rules,
    }))
  }
  const moves = (cards: readonly ScheduledCard[]): Move[] => replan(cards, day, everyDay, new Map())

  it('leaves every card that is due on a day that suits', () => {
    expect(moves(cardsFor({}))).toEqual([])
  })

  it('moves later for a lower aim, earlier for a higher one, and never before today', () => {
    const [low, high] = [moves(cardsFor({ desiredRetention: 0.8 })), moves(cardsFor({ desiredRetention: 0.97 }))]
    expect(summaryOf(low, day)).toMatchObject({ moved: 60, earlier: 0, later: 60, today: 0 })
    expect(summaryOf(high, day)).toMatchObject({ moved: 60, earlier: 60, later: 0 })
    for (const { to, dueAt } of high) {
      expect(to >= day).toBe(true)
      expect(dueAt).toEqual(startOfDay(to, clock))
    }
  })

  it('brings before an exam what would come after it, on several days', () => {
    const exam = addDays(day, 20)
    const moved = moves(cardsFor({ examDays: [exam] }))
    expect(moved.length).toBeGreaterThan(10)
    for (const { from, to } of moved) {
      expect(from >= exam).toBe(true)
      expect(to < exam && to >= day).toBe(true)
    }
    expect(new Set(moved.map(({ to }) => to)).size).toBeGreaterThan(3)
    const again = cardsFor({ examDays: [exam] }).map((each) => {
      const move = moved.find(({ factId }) => factId === each.factId)
      return move ? { ...each, card: { ...each.card, dueAt: move.dueAt } } : each
    })
    expect(moves(again)).toEqual([])
  })

  it('leaves a date that the learner set, suspended cards and steps', () => {
    const stays = (more: Partial<ScheduledCard>, card: Partial<CardState> = {}) =>
      moves(cardsFor({ desiredRetention: 0.8 }).map((each) => ({ ...each, ...more, card: { ...each.card, ...card } })))
    expect(stays({ isDated: true })).toEqual([])
    expect(stays({}, { suspendedAt: new Date(0) })).toEqual([])
    expect(stays({}, { state: 'relearning' })).toEqual([])
  })
})

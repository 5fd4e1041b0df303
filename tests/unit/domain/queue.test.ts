import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CardState, newCard } from '@/lib/domain/card'
import { defaultDeck } from '@/lib/domain/deck'
import { limitsOf } from '@/lib/domain/limits'
import {
  buildQueue,
  drawQueue,
  paceOf,
  type QueueOptions,
  type StudySlot,
  unlimited,
  usualPace,
} from '@/lib/domain/queue'
import { defaultWeights } from '@/lib/domain/schedule'
import { slotKey } from '@/lib/domain/slot'
import { chooseVariant, type Variant } from '@/lib/domain/variant'

const now = new Date('2026-11-22T12:00:00Z')
const today = '2026-11-22'
const choice: Variant = { questionVersionId: 'choice', kind: 'choice' }
const typed: Variant = { questionVersionId: 'typed', kind: 'typed' }

const reviewed = (more: Partial<CardState> = {}): CardState => ({
  ...newCard,
  state: 'review',
  stability: 10,
  difficulty: 5,
  reps: 3,
  lastStudyDay: '2026-11-10',
  dueAt: new Date('2026-11-20T03:00:00Z'),
  ...more,
})
const slot = (factId: string, more: Partial<StudySlot> = {}): StudySlot => ({
  factId,
  slot: 'object',
  sentence: `sentence of ${factId}`,
  siblingGroup: null,
  card: newCard,
  position: 1,
  rank: 1,
  answerBy: 'type',
  variants: [choice, typed],
  ...more,
})
const options: QueueOptions = {
  now,
  day: today,
  weights: defaultWeights,
  newLeft: 20,
  limits: unlimited,
  isHeldBack: () => false,
  answeredToday: [],
  pace: usualPace,
  seed: 1,
}
const asked = (slots: readonly StudySlot[], more: Partial<QueueOptions> = {}) =>
  buildQueue(slots, { ...options, ...more }).items.map((item) => item.slot.factId)

describe('buildQueue', () => {
  it('asks steps, then what is least remembered, then new slots in the order of the document', () => {
    const step = reviewed({ state: 'learning', lastStudyDay: today, dueAt: new Date('2026-11-22T11:59:00Z') })
    expect(
      asked([
        slot('new late', { position: 9 }),
        slot('new early', { position: 2 }),
        slot('firm', { card: reviewed({ stability: 40 }) }),
        slot('faint', { card: reviewed({ stability: 2 }) }),
        slot('step', { card: step }),
      ]),
    ).toEqual(['step', 'faint', 'firm', 'new early', 'new late'])
  })

  it('leaves out what is not due, suspended, or cannot be asked', () => {
    expect(
      asked([
        slot('later', { card: reviewed({ dueAt: new Date('2026-11-23T03:00:00Z') }) }),
        slot('suspended', { card: reviewed({ suspendedAt: now }) }),
        slot('nothing to ask', { variants: [] }),
        slot('new but dated', { card: { ...newCard, dueAt: new Date('2026-12-01T03:00:00Z') } }),
      ]),
    ).toEqual([])
  })

  it('takes the best new slots by rank, and shows them in the order of the document', () => {
    const slots = [
      slot('c', { position: 3, rank: 1 }),
      slot('b', { position: 2, rank: 9 }),
      slot('a', { position: 1, rank: 2 }),
    ]
    expect(asked(slots, { newLeft: 2 })).toEqual(['a', 'c'])
  })

  it('leaves what its deck does not allow or the plan keeps back, and says how much that is', () => {
    const slots = ['a', 'b', 'c', 'd'].map((factId) => slot(factId, { card: reviewed() }))
    const minute = { id: 'deck', parentId: null, settings: { ...defaultDeck, minutesPerDay: 1 } }
    const limits = limitsOf([minute], { deck: { begun: 0, seconds: 40 } }, () => 'deck')
    const queue = buildQueue(slots, { ...options, limits })
    expect(queue).toMatchObject({ expectedSeconds: 18, dueLeft: 2 })
    expect(queue.items).toHaveLength(2)
    const spread = buildQueue(slots, { ...options, isHeldBack: ({ factId }) => factId !== 'b' })
    expect(spread.items.map(({ slot: { factId } }) => factId)).toEqual(['b'])
    expect(spread.dueLeft).toBe(3)
  })

  it('lets a sibling answered today wait for tomorrow, but not the card itself', () => {
    const step = reviewed({ state: 'relearning', lastStudyDay: today, dueAt: new Date('2026-11-22T11:00:00Z') })
    const mine = slot('fact', { card: step })
    const sameFact = slot('fact', { slot: 'start', card: reviewed() })
    const sameSentence = slot('other', { sentence: 'sentence of fact' })
    const sameNote = slot('third', { siblingGroup: 'note' })
    const answeredNote = slot('fourth', { siblingGroup: 'note' })
    expect(asked([mine, sameFact, sameSentence, sameNote], { answeredToday: [mine, answeredNote] })).toEqual(['fact'])
  })

  it('leaves out the sibling of a card in its steps', () => {
    const step = reviewed({ state: 'learning', lastStudyDay: today, dueAt: new Date('2026-11-22T11:00:00Z') })
    expect(asked([slot('fact', { card: step }), slot('fact', { slot: 'start', card: reviewed() })])).toEqual(['fact'])
  })

  it('never asks two siblings in one session, nor any slot twice, whatever the slots', () => {
    const any = fc.record({
      fact: fc.nat(12),
      sentence: fc.nat(8),
      group: fc.option(fc.nat(3)),
      which: fc.constantFrom('start' as const, 'object' as const),
      isNew: fc.boolean(),
      stability: fc.integer({ min: 1, max: 50 }),
      position: fc.nat(100),
      rank: fc.nat(100),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(any, { selector: ({ fact, which }) => `${fact} ${which}`, maxLength: 24 }),
        fc.nat(10),
        (drawn, newLeft) => {
          const slots = drawn.map(({ fact, sentence, group, which, isNew, stability, position, rank }) =>
            slot(`f${fact}`, {
              slot: which,
              sentence: `s${sentence}`,
              siblingGroup: group === null ? null : `g${group}`,
              position,
              rank,
              card: isNew ? newCard : reviewed({ stability }),
            }),
          )
          const { items } = buildQueue(slots, { ...options, newLeft })
          const distinct = (values: readonly (string | null)[]) =>
            new Set(values.filter(Boolean)).size === values.filter(Boolean).length
          expect(distinct(items.map((item) => item.slot.factId))).toBe(true)
          expect(distinct(items.map((item) => item.slot.sentence))).toBe(true)
          expect(distinct(items.map((item) => item.slot.siblingGroup))).toBe(true)
          expect(items.filter((item) => item.reason === 'new').length).toBeLessThanOrEqual(newLeft)
          // Greedy in order: a due slot is left out only for a sibling that is asked.
          const keys = new Set(items.flatMap(({ slot: one }) => [one.factId, one.sentence, one.siblingGroup ?? '-']))
          for (const one of slots.filter(
            (other) => other.card.state === 'review' && !items.some((item) => slotKey(item.slot) === slotKey(other)),
          ))
            expect(
              keys.has(one.factId) ||
                keys.has(one.sentence) ||
                (one.siblingGroup !== null && keys.has(one.siblingGroup)),
            ).toBe(true)
        },
      ),
    )
  })
})

describe('chooseVariant', () => {
  const open: Variant = { questionVersionId: 'open', kind: 'open' }
  const cloze: Variant = { questionVersionId: 'cloze', kind: 'cloze' }
  const trueFalse: Variant = { questionVersionId: 'true-false', kind: 'true-false' }
  const learning: CardState = { ...newCard, state: 'learning', step: 1 }

  it.each([
    ['choice first', [typed, choice], newCard, 'type', 'choice'],
    ['recall from the second step on', [choice, typed], learning, 'type', 'typed'],
    ['recall in review', [choice, typed], reviewed(), 'flip', 'typed'],
    ['recall at once where the deck says flip', [choice, typed], newCard, 'flip', 'typed'],
    ['choice always where the deck says so', [typed, choice], reviewed(), 'choose', 'choice'],
    ['choice where nothing else is open', [choice], reviewed(), 'type', 'choice'],
    ['recall where nothing else is open', [typed], newCard, 'choose', 'typed'],
    ['true-false only where there is no better choice', [trueFalse, choice], newCard, 'type', 'choice'],
    ['an open answer only where there is no better recall', [open, typed], reviewed(), 'type', 'typed'],
  ] as const)('asks by %s', (_, variants, card, answerBy, expected) => {
    for (const seed of [0, 1, 2])
      expect(chooseVariant(variants, card, answerBy, seed)?.questionVersionId).toBe(expected)
  })

  it('lets equal variants take turns', () => {
    const shown = [0, 1, 2, 3].map((seed) => chooseVariant([typed, cloze, choice], reviewed(), 'type', seed)?.kind)
    expect(shown).toEqual(['typed', 'cloze', 'typed', 'cloze'])
    expect(chooseVariant([], newCard, 'type', 0)).toBeNull()
  })
})

describe('drawQueue', () => {
  it('draws the same by the same seed, siblings last', () => {
    const slots = Array.from({ length: 10 }, (_, index) => slot(`f${index}`, { sentence: `s${index % 5}` }))
    const drawn = (seed: number) => drawQueue(slots, 5, seed).map((item) => item.slot.sentence)
    expect(new Set(drawn(1)).size).toBe(5)
    expect(drawn(1)).toEqual(drawn(1))
    expect(new Set(Array.from({ length: 20 }, (_, seed) => drawn(seed).join())).size).toBeGreaterThan(10)
  })
})

describe('paceOf', () => {
  it('is a median that a long pause does not move, and the usual one until enough is known', () => {
    const answers = [4000, 5000, 6000, 7000, 3_600_000].map((durationMs) => ({ durationMs, wasNew: false }))
    expect(paceOf(answers)).toEqual({ reviewSeconds: 6, newSeconds: usualPace.newSeconds })
  })
})

import { describe, expect, it } from 'vitest'
import type { FactKind } from '@/lib/domain/fact'
import type { Slot } from '@/lib/domain/slot'
import { gateOf } from './asked'
import { makeInput } from './builder'
import { asksIn } from './reading'

const gate = (sentence: string, kind: FactKind, subject: string, slot: Slot, stem: string, answer: string) =>
  gateOf(
    makeInput([sentence], [{ sentence: 0, kind, relation: 'do', subject, slots: [[slot, answer]] }]),
    0,
    slot,
    stem,
    answer,
  )

describe('cut: the words that say which one belong to the answer', () => {
  it('of what is compared', () =>
    expect(
      gate(
        'The loss to the weavers of Ulm was greater than the gain to the dyers.',
        'comparison',
        'the loss to the weavers of Ulm',
        'object',
        'What was the loss to the weavers of Ulm greater than?',
        'the gain',
      ),
    ).toBe('cut'))
  it('of two names given together', () =>
    expect(
      gate(
        'Knots on the cords of Ulm are called loops and dashes.',
        'naming',
        'knots on the cords of Ulm',
        'term',
        'What are knots on the cords of Ulm called?',
        'loops',
      ),
    ).toBe('cut'))
  it('of works by somebody', () =>
    expect(
      gate(
        'Ada Brandt sang in cantatas by Otto Roth.',
        'location',
        'Ada Brandt',
        'place',
        'Where did Ada Brandt sing by Otto Roth?',
        'in cantatas',
      ),
    ).toBe('cut'))
})

describe('vague: why something merely grows or loses', () => {
  it.each([
    ['Why do weavers gain?', 'vague'],
    ['Why do weavers gain from a higher toll on wool?', null],
  ])('%s', (stem, expected) =>
    expect(
      gate(
        'Weavers gain because they can sell more cloth.',
        'cause',
        'weavers',
        'reason',
        stem,
        'they can sell more cloth',
      ),
    ).toBe(expected),
  )
})

it('asks of no project by whom', () => {
  const asked = asksIn('The lamps needed for the Ulm tunnel were developed by Project Brandt in 1961.')
  expect(asked.filter((own) => own.startsWith('By whom'))).toEqual([])
})

it('knows an agreement for no general', () => {
  const asked = asksIn(
    'Otto Roth signed the General Agreement in Ulm in 1947. The River League replaced the General Agreement in 1995.',
  )
  expect(asked).toContain('Which agreement did the River League replace in 1995? the General Agreement')
})

import { describe, expect, it } from 'vitest'
import type { FactKind } from '@/lib/domain/fact'
import type { Slot } from '@/lib/domain/slot'
import { makeContext } from '@/lib/engine/questions/context'
import { importanceOf } from '@/lib/engine/questions/importance'
import { ask, gateOf } from './asked'
import { makeInput } from './builder'

type Question = readonly [kind: FactKind, subject: string, slot: Slot, stem: string, answer: string]

const stated = ([kind, subject, slot, , answer]: Question, sentence = `${subject}: ${answer}.`) =>
  makeInput([sentence], [{ sentence: 0, kind, relation: 'do', subject, slots: [[slot, answer]] }])
const gate = (question: Question, sentence?: string): string | null =>
  gateOf(stated(question, sentence), 0, ...(question.slice(2) as [Slot, string, string]))
const worth = (question: Question): number => {
  const input = stated(question)
  return importanceOf(ask(input, 0, ...(question.slice(2) as [Slot, string, string])), makeContext(input))
}

describe('reads: what nobody would ask aloud, or what does not fit what is asked', () => {
  it.each<Question>([
    ['statement', 'Ada Brandt', 'object', 'Until 1930, what did Ada Brandt of Ulm work on?', 'behalf of orphans'],
    ['statement', 'Ada Brandt', 'object', 'By what can Ada Brandt of Ulm be told from Otto Roth?', 'her red cap'],
    ['statement', 'the Ulm flood', 'object', 'For whom did the Ulm flood of 1712 bring hardship?', 'weavers'],
    ['cause', 'Ada Brandt', 'reason', 'Why was Ada Brandt of Ulm from 1700?', 'expire in 1710'],
    ['founder', 'beer', 'subject', 'By whom can beer was patented in Ulm?', 'Otto Roth'],
    ['location', 'Ada Brandt', 'place', 'Where did Ada Brandt live after the Swabian War?', 'in the region'],
    ['location', 'the Ulm ferry', 'place', 'Where did the Ulm ferry end its trade with Tyrol?', 'within a few decades'],
    ['statement', 'Ulm glass', 'object', 'What is Ulm glass made with?', 'the help of tin'],
    ['naming', 'the ventral plate', 'definition', 'What is another name for the ventral plate of Ulm crabs?', 'front'],
    ['quantity', 'the Bank of Ulm', 'quantity', 'For how long would the Bank of Ulm remain?', 'almost 40 years'],
  ])('%s %s %s %s', (...question) => expect(gate(question)).toBe('reads'))

  it('a season whose first word stays behind', () =>
    expect(
      gate(
        ['event', 'Ada Brandt', 'start', 'When did Ada Brandt cross the Alps?', 'winter of 1812'],
        'Ada Brandt crossed the Alps in the Swabian winter of 1812.',
      ),
    ).toBe('reads'))

  it.each<Question>([
    ['location', 'Ada Brandt', 'place', 'Where did Ada Brandt live after the Swabian War?', 'in the region of Ulm'],
    ['statement', 'Ada Brandt', 'object', 'What did Ada Brandt of Ulm work on until 1930?', 'a water loom'],
    ['cause', 'the Ulm fair', 'reason', 'Why did the Ulm fair of 1712 fail?', 'resistance by the Swabian guilds'],
  ])('takes %s %s %s %s', (...question) => expect(gate(question)).toBeNull())

  it('a season by itself', () =>
    expect(
      gate(
        ['event', 'Ada Brandt', 'start', 'When did Ada Brandt cross the Alps?', 'winter of 1812'],
        'Ada Brandt crossed the Alps in the winter of 1812.',
      ),
    ).not.toBe('reads'))
})

describe('ranks behind others', () => {
  const plain = worth([
    'statement',
    'the pump',
    'object',
    'What does the pump of Ulm push into the canal?',
    'salt water',
  ])
  it('a preposition in front of "what"', () =>
    expect(
      worth(['statement', 'the pump', 'object', 'Into what does the pump of Ulm push salt?', 'salt water']),
    ).toBeLessThan(plain))
  it('a stem that is read twice', () =>
    expect(
      worth([
        'statement',
        'the pump',
        'object',
        'What does the pump of Ulm that the weavers and dyers and millers of the lower town had built push into the long canal?',
        'salt water',
      ]),
    ).toBeLessThan(plain - 3))
})

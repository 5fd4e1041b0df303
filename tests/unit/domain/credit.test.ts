import { describe, expect, it } from 'vitest'
import { creditOf } from '@/lib/domain/credit'
import type { Answerable, QuestionKind } from '@/lib/domain/question'
import { criteriaOf, pointsMet } from '@/lib/domain/scheme'

const question = (kind: QuestionKind, more: Partial<Answerable>): Answerable => ({
  ...{ kind, slot: 'object', answer: '', accepted: [], options: [], parts: [] },
  ...more,
})
const lines = ['spring', 'source', 'mouth', 'sea'].map((text, index) => ({ text, answer: String(index + 1) }))

describe('what a mark rests on', () => {
  it('is told of the neighbours of an order, the pairs of a matching, and the several right ones', () => {
    const order = question('ordering', { parts: lines })
    expect(creditOf(order, { type: 'parts', given: ['2', '1', '3', '4'] })).toEqual({
      type: 'in-order',
      right: 2,
      of: 3,
    })
    const pairs = question('matching', { parts: lines })
    expect(creditOf(pairs, { type: 'parts', given: ['1', '2', '4', '3'] })).toEqual({ type: 'pairs', right: 2, of: 4 })
    const options = ['Drina', 'Sava', 'Elbe', 'Oder'].map((text, index) => ({ text, correct: index < 2 }))
    const several = question('multiple-response', { options })
    expect(creditOf(several, { type: 'options', chosen: ['Drina', 'Sava', 'Elbe'] })).toEqual({
      ...{ type: 'several', right: 2, wrong: 1, of: 2 },
    })
  })

  it('is told of words that came close, and of nothing else', () => {
    const typed = question('typed', { answer: 'Donaueschingen' })
    expect(creditOf(typed, { type: 'text', text: 'Donaueschinge' })).toEqual({ type: 'near', near: 'typo' })
    expect(creditOf(typed, { type: 'text', text: 'Vienna' })).toBeNull()
    expect(creditOf(typed, { type: 'text', text: 'Donaueschingen' })).toBeNull()
  })
})

it('a mark scheme is read line by line, points first, and never gives more than there are', () => {
  const criteria = criteriaOf('2 names the cause\n\n1,5: gives 1856 as the year\nsees both sides\n1856 is the year')
  expect(criteria).toEqual([
    { points: 2, text: 'names the cause' },
    { points: 1.5, text: 'gives 1856 as the year' },
    { points: null, text: 'sees both sides' },
    { points: null, text: '1856 is the year' },
  ])
  expect(pointsMet(criteria, 10)).toBe(3.5)
  expect(pointsMet(criteria, 3)).toBe(3)
})

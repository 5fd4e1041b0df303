import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grade } from '@/lib/domain/grading'
import type { Answerable } from '@/lib/domain/question'

const base: Answerable = { kind: 'choice', slot: 'object', answer: '', accepted: [], options: [], parts: [] }
const options = ['oil', 'coal', 'wind', 'sun'].map((text, index) => ({ text, correct: index < 2 }))
const ordering = (positions: readonly number[]): Answerable => ({
  ...base,
  kind: 'ordering',
  parts: positions.map((position) => ({ text: `event ${position}`, answer: String(position) })),
})

describe('options', () => {
  it.each([
    [['oil', 'coal'], 1],
    [['coal'], 0.5],
    [['oil', 'coal', 'wind'], 0.5],
    [['oil', 'wind'], 0],
    [['oil', 'coal', 'wind', 'sun'], 0],
    [[], 0],
  ])('multiple response %j scores %d', (chosen, score) => {
    expect(grade({ ...base, kind: 'multiple-response', options }, { type: 'options', chosen }).score).toBe(score)
  })

  it('one option of a choice is right', () => {
    const question: Answerable = {
      ...base,
      answer: 'oil',
      options: options.map((option, index) => ({ ...option, correct: index === 0 })),
    }
    expect(grade(question, { type: 'options', chosen: ['oil'] }).verdict).toBe('right')
    expect(grade(question, { type: 'options', chosen: ['coal'] }).verdict).toBe('wrong')
  })
})

describe('ordering', () => {
  it('counts neighbours: all, all but one, none', () => {
    expect(grade(ordering([1, 2, 3, 4]), { type: 'parts', given: ['1', '2', '3', '4'] }).score).toBe(1)
    expect(grade(ordering([1, 2, 3, 4]), { type: 'parts', given: ['4', '1', '2', '3'] })).toMatchObject({
      score: 2 / 3,
      parts: [0, 0.5, 1, 1],
    })
    expect(grade(ordering([1, 2, 3, 4]), { type: 'parts', given: ['4', '3', '2', '1'] }).verdict).toBe('wrong')
    expect(grade(ordering([1, 2]), { type: 'parts', given: [] }).verdict).toBe('wrong')
  })

  it('is right for the key in whatever order the parts are shown, and only for the key', () => {
    const shuffled = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 })
    fc.assert(
      fc.property(shuffled, shuffled, (shown, given) => {
        const verdict = grade(ordering(shown), { type: 'parts', given: given.map(String) })
        expect(verdict.verdict === 'right').toBe(shown.every((position, index) => position === given[index]))
      }),
    )
  })
})

it('matching counts each pair, and gives each its own score', () => {
  const parts = [
    { text: 'H', answer: 'hydrogen' },
    { text: 'O', answer: 'oxygen' },
    { text: 'N', answer: 'nitrogen' },
  ]
  const verdict = grade(
    { ...base, kind: 'matching', parts },
    { type: 'parts', given: ['hydrogen', 'nitrogen', 'oxygen'] },
  )
  expect(verdict.parts).toEqual([1, 0, 0])
  expect(verdict.score).toBeCloseTo(1 / 3)
})

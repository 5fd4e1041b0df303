import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClassMemory, losingOf } from '@/lib/domain/class-progress'
import {
  classCell,
  type FactState,
  isAway,
  losingSomewhere,
  losingTogether,
  memberRows,
  sectionCell,
} from '@/lib/domain/class-sections'

const state = (userId: string, factId: string, recall: number | null, section = 'Rivers'): FactState => ({
  userId,
  factId,
  section,
  recall,
  target: 0.9,
  answers: recall === null ? 0 : 3,
  last: recall === null ? null : { studyDay: '2026-03-01', right: recall > 0.5 },
})

const memory = (factId: string, expected: number, answers = 5): ClassMemory => ({
  factId,
  expected,
  studied: answers,
  members: 5,
  right: 2,
  answers,
  lastAskedOn: '2026-03-01',
  isSound: answers >= 3,
})

describe('a cell', () => {
  it('is the mean of what is studied, in the ink of that mean', () => {
    expect(sectionCell([state('a', '1', 0.8), state('a', '2', 0.9), state('a', '3', null)])).toMatchObject({
      expected: expect.closeTo(0.85),
      level: 2,
      studied: 2,
      facts: 3,
      isSound: true,
    })
  })

  it('is new without study, and not sound under three answers', () => {
    expect(sectionCell([state('a', '1', null)])).toMatchObject({ expected: null, level: 0, isSound: false })
    expect(sectionCell([{ ...state('a', '1', 0.4), answers: 2 }]).isSound).toBe(false)
  })

  it('of the whole class is sound only where it rests on more than one of several members', () => {
    const alone = [state('a', '1', 0.8), state('a', '2', 0.9)]
    expect(classCell([...alone, state('b', '1', null)]).isSound).toBe(false)
    expect(classCell([...alone, state('b', '1', 0.7)]).isSound).toBe(true)
    expect(classCell(alone).isSound, 'a class of one').toBe(true)
  })

  it('never lies outside of what it is the mean of', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (recalls) => {
        const { expected } = sectionCell(recalls.map((recall, index) => state('a', `${index}`, recall)))
        expect(expected).toBeGreaterThanOrEqual(Math.min(...recalls) - 1e-9)
        expect(expected).toBeLessThanOrEqual(Math.max(...recalls) + 1e-9)
      }),
    )
  })
})

describe('the rows', () => {
  it('begin with who would recall least of the whole: what is new counts nothing', () => {
    const states = [
      ...[state('much', '1', 0.8), state('much', '2', 0.8)],
      ...[state('little', '1', 0.99), state('little', '2', null)],
      ...[state('none', '1', null), state('none', '2', null)],
    ]
    const rows = memberRows(states, ['Rivers', 'Lakes'])
    expect(rows.map(({ userId }) => userId)).toEqual(['none', 'little', 'much'])
    expect(rows.map(({ studied }) => studied)).toEqual([0, 1, 2])
    expect(rows.map(({ losing }) => losing)).toEqual([0, 0, 2])
    expect(rows[0]?.cells.map(({ facts }) => facts)).toEqual([2, 0])
    expect(losingSomewhere(states), 'the class loses what a row loses').toBe(2)
  })
})

describe('what is being lost', () => {
  it('is told of what has enough answers, the least remembered first, and counts the rest', () => {
    const fact = (expected: number, given: number, isLost = true) => ({
      expected,
      given,
      losing: isLost ? ['ida'] : [],
    })
    const facts = [fact(0.7, 3), fact(0.2, 2), fact(0.5, 9), fact(0.95, 4, false), fact(0.6, 1)]
    expect(losingOf(facts)).toEqual({ losing: [fact(0.5, 9), fact(0.7, 3)], few: 2 })
  })
})

describe('what is being lost together', () => {
  const rivers = ['a', 'b', 'c'].flatMap((user) => [state(user, '1', 0.5), state(user, '2', 0.6)])
  const lakes = ['a', 'b', 'c'].map((user) => state(user, '3', 0.3, 'Lakes'))

  it('is the section with most facts and students behind', () => {
    const memories = [memory('1', 0.5), memory('2', 0.6), memory('3', 0.3)]
    expect(losingTogether([...rivers, ...lakes], memories, 0.9)).toEqual({
      section: 'Rivers',
      factIds: ['1', '2'],
      userIds: ['a', 'b', 'c'],
      expected: 0.55,
    })
  })

  it('is nothing where only one fact, one student, too few answers or a little is at stake', () => {
    expect(losingTogether(lakes, [memory('3', 0.3)], 0.9)).toBeNull()
    const one = rivers.filter(({ userId }) => userId === 'a')
    expect(losingTogether(one, [memory('1', 0.5), memory('2', 0.6)], 0.9)).toBeNull()
    expect(losingTogether(rivers, [memory('1', 0.5, 2), memory('2', 0.6, 2)], 0.9)).toBeNull()
    expect(losingTogether(rivers, [memory('1', 0.87), memory('2', 0.88)], 0.9)).toBeNull()
  })
})

it('calls away who has studied once and then not for a week', () => {
  expect([null, 0, 6, 7, 30].map(isAway)).toEqual([false, false, false, true, true])
})

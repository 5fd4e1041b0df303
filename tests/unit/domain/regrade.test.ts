import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markOf, scoreOf } from '@/lib/domain/attempt'
import { machineMarks } from '@/lib/domain/marking'
import type { Answerable } from '@/lib/domain/question'
import {
  type CountingItem,
  hasKeyForm,
  movesOf,
  newlyRight,
  type RegradeForm,
  type Remedy,
  remedied,
  remedyOf,
} from '@/lib/domain/regrade'
import type { Given } from '@/lib/domain/sheet'

const id = '018f0000-0000-7000-8000-000000000001'
const form = (fields: Partial<RegradeForm>): RegradeForm => ({
  ...{ assignmentId: id, itemId: id, remedy: 'key', right: [], answers: '', points: '', seen: '' },
  ...fields,
})
const option = (text: string, correct: boolean) => ({ text, correct })
const chosen = (...texts: string[]): Given => ({ type: 'options', chosen: texts })
const typed = (text: string): Given => ({ type: 'text', text })

const harbour: Answerable = {
  kind: 'choice',
  slot: 'place',
  answer: 'Odessa',
  accepted: [],
  options: [option('Odessa', true), option('Varna', false), option('Sulina', false)],
  parts: [],
}
const engineer: Answerable = { ...harbour, kind: 'typed', slot: 'object', answer: 'Charles Hartley', options: [] }
const counted = (asked: Answerable): CountingItem => ({ asked, key: null, fullMarks: false, points: 2, dropped: false })
const keyOf = (asked: Answerable, fields: Partial<RegradeForm>): Remedy => {
  const remedy = remedyOf(form(fields), asked)
  if (!remedy.ok) throw new Error(JSON.stringify(remedy))
  return remedy.value
}
const markAs = (item: CountingItem, given: Given | null) => markOf({ ...machineMarks(item, given), manualMark: null })

describe('a regrade', () => {
  it('accepts a second option of a choice in full, and takes nothing from who had the first', () => {
    const remedy = keyOf(harbour, { right: ['Odessa', 'Sulina'] })
    const after = remedied(counted(harbour), remedy)
    expect(['Odessa', 'Sulina', 'Varna'].map((text) => markAs(after, chosen(text)))).toEqual([1, 1, 0])
    expect(newlyRight(harbour, after.key ?? harbour)).toEqual(['Sulina'])
  })

  it('accepts answers in words, whether written down or ticked, each once', () => {
    const remedy = keyOf(engineer, {
      answers: 'Charles Hartley\n\n Sir Charles ',
      right: ['the engineer', 'sir charles'],
    })
    expect(remedy).toMatchObject({ key: { answer: 'Charles Hartley', accepted: ['Sir Charles', 'the engineer'] } })
    expect(markAs(remedied(counted(engineer), remedy), typed('The engineer'))).toBe(1)
    expect(markAs(counted(engineer), typed('The engineer'))).toBe(0)
  })

  it('needs a right answer and points above nothing, and knows which kinds have a key to be said', () => {
    expect(remedyOf(form({ right: ['Galatz'] }), harbour)).toMatchObject({ fields: { right: 'regradeNoKey' } })
    expect(remedyOf(form({ answers: ' \n' }), engineer)).toMatchObject({ fields: { answers: 'regradeNoKey' } })
    for (const points of ['', '0', '-1', 'two'])
      expect(remedyOf(form({ remedy: 'points', points }), harbour)).toMatchObject({ fields: { points: 'markNumber' } })
    expect(remedyOf(form({ answers: 'a' }), { ...engineer, kind: 'ordering' })).toMatchObject({ code: 'invalid' })
    expect((['open', 'matching', 'ordering', 'flashcard'] as const).filter(hasKeyForm)).toEqual([])
  })

  it('tells who moves, who moves most first', () => {
    const before = new Map([
      ['a', 50],
      ['b', 80],
      ['c', null],
      ['d', 10],
    ])
    const after = new Map([
      ['a', 60],
      ['b', 80],
      ['c', null],
      ['d', 40],
    ])
    expect(movesOf(before, after)).toEqual([
      { userId: 'd', before: 10, after: 40 },
      { userId: 'a', before: 50, after: 60 },
    ])
  })
})

const givens = fc.option(
  fc.constantFrom(chosen('Odessa'), chosen('Varna'), chosen('Sulina'), chosen('Varna', 'Odessa')),
)
const remedies: fc.Arbitrary<Remedy> = fc.oneof(
  fc.constant<Remedy>({ kind: 'drop' }),
  fc.constant<Remedy>({ kind: 'full-marks' }),
  fc.integer({ min: 1, max: 9 }).map((points): Remedy => ({ kind: 'points', points })),
  fc.subarray(['Odessa', 'Varna', 'Sulina'], { minLength: 1 }).map((right): Remedy => keyOf(harbour, { right })),
)

describe('any regrades', () => {
  it('leave a mark by hand, give back what they found when taken back, and full marks give all', () => {
    fc.assert(
      fc.property(
        fc.array(remedies, { maxLength: 5 }),
        givens,
        fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        (done, given, manualMark) => {
          const items = [counted(harbour)]
          for (const remedy of done) items.push(remedied(items.at(-1) ?? counted(harbour), remedy))
          const marks = items.map((item) => ({ ...machineMarks(item, given), manualMark }))
          for (const [index, item] of items.entries()) {
            const mark = marks[index]
            if (manualMark !== null) expect(mark && markOf(mark)).toBe(manualMark)
            else if (item.fullMarks) expect(mark && markOf(mark)).toBe(1)
            // Taking a regrade back puts the item as it was, and the marks follow from it alone.
            expect({ ...machineMarks(item, given), manualMark }).toEqual(mark)
            expect(mark?.autoMark).toBe(marks[0]?.autoMark)
            const row = { id, points: item.points, droppedAt: item.dropped ? new Date(0) : null }
            const score = scoreOf([row], new Map(mark ? [[id, mark]] : []))
            expect(score.points).toBeLessThanOrEqual(score.maximum)
            expect(score.maximum).toBe(item.dropped ? 0 : item.points)
          }
        },
      ),
    )
  })
})

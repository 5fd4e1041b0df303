import { describe, expect, it } from 'vitest'
import type { QuestionKind } from '@/lib/domain/question'
import type { Slot } from '@/lib/domain/slot'
import { makeContext } from '@/lib/engine/questions/context'
import { heldBack } from '@/lib/engine/questions/held'
import { mills } from '../../support/mills'
import { ask, career } from './asked'
import { readingOf } from './reading'

/** A doubtful question on a fact of three: the first two stand in sentences of their own, each with three slots. */
const doubtful = (fact: number, slot: Slot, kind: QuestionKind = 'typed') => ({
  ...ask(career, fact, slot, `Which ${slot} of ${fact}?`, 'Lindau'),
  kind,
})
const [sentence] = makeContext(career).sentences
const textOf = (count: number) => ({ sentences: sentence ? Array.from({ length: count }, () => sentence) : [] })
const [object, start, end] = [doubtful(0, 'object'), doubtful(0, 'start'), doubtful(0, 'end')]
const [gap, judged] = [doubtful(0, 'object', 'cloze'), doubtful(0, 'object', 'true-false')]

describe('what is held back of the doubtful questions', () => {
  it('asks each slot once, and none that a proposed question asks', () => {
    const choice = doubtful(0, 'object', 'choice')
    expect(heldBack(textOf(20), [start], [choice, object, start])).toEqual([choice])
  })

  it('is no gap and no statement to judge where a plain question asks the same slot, wherever that stands', () => {
    expect(heldBack(textOf(20), [], [gap, judged, object])).toEqual([object])
    expect(heldBack(textOf(20), [], [start, end, gap, object]), 'also where that is one too many').toEqual([start, end])
    expect(heldBack(textOf(20), [], [judged, gap])).toEqual([judged])
  })

  it('is two of a sentence and sixty of a hundred sentences at most, the likeliest', () => {
    const second = doubtful(1, 'start')
    expect(heldBack(textOf(20), [], [object, start, end, second])).toEqual([object, start, second])
    expect(heldBack(textOf(2), [], [object, start, second])).toEqual([object])
    expect(heldBack(textOf(1), [], [object])).toEqual([])
  })

  it('is told of a reading, behind what is proposed', () => {
    const { questions, doubtful: leftOut, held } = readingOf(`${mills.join(' ')} Dust harms grain. Salt harms wool.`)
    expect(held.length).toBeGreaterThan(0)
    expect(leftOut).toEqual(expect.arrayContaining([...held]))
    const ranks = held.map(({ rank }) => rank)
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    expect(ranks[0]).toBeGreaterThan(questions.length)
  })
})

import { describe, expect, it } from 'vitest'
import {
  askedSlots,
  bestLeft,
  countsOf,
  type Filter,
  filtered,
  filterOf,
  heldBehind,
} from '@/app/documents/[id]/questions/filter'
import type { AuthorQuestion } from '@/lib/data/questions/read'
import type { QuestionStatus } from '@/lib/domain/question'
import type { Slot } from '@/lib/domain/slot'

const question = (rank: number, status: QuestionStatus, slot: Slot = 'object'): AuthorQuestion => ({
  ...{ id: `${rank}`, versionId: `${rank}`, kind: 'typed', status, origin: 'engine', rank, look: null, gates: [] },
  ...{ stem: '?', answer: 'a', accepted: [], options: [], parts: [], quotedSentence: 'a' },
  targets: [{ factId: `${rank}`, slot }],
})
const those = (status: QuestionStatus, from: number, count: number) =>
  Array.from({ length: count }, (_, index) => question(from + index, status))
const shown = (show: string, asks?: Slot): Filter => filterOf({ show, asks })
const few = [
  ...those('proposed', 1, 11),
  question(12, 'approved'),
  ...those('held', 13, 6),
  question(19, 'held', 'place'),
]

describe('the views of the list of questions', () => {
  it('have what is held back in one of its own, and its count in no other', () => {
    expect(countsOf(few)).toEqual({ best: 12, all: 12, held: 7, ready: 11, look: 0, approved: 1, rejected: 0 })
    expect(filtered(few, shown('held', 'place')).map(({ id }) => id)).toEqual(['19'])
    expect(askedSlots(few, 'best')).toEqual([{ slot: 'object', count: 12 }])
    expect(askedSlots(few, 'held')).toEqual([
      { slot: 'object', count: 6 },
      { slot: 'place', count: 1 },
    ])
  })

  it('lead from the best to what is held back where these are short of some', () => {
    expect(heldBehind(few, shown('best'))).toBe(7)
    expect(heldBehind(few, shown('best', 'place'))).toBe(1)
    expect(heldBehind(few, shown('all'))).toBe(0)
    const twice = those('proposed', 1, 12).flatMap((one) => [one, { ...one, id: `${one.id}b` }])
    expect(heldBehind([...twice, question(21, 'held')], shown('best'))).toBe(1)
    expect(heldBehind([...those('proposed', 1, 20), question(21, 'held')], shown('best'))).toBe(0)
  })

  it('offer to approve of the best what is ready, and say what of them needs a look', () => {
    const unclear = { ...question(2, 'proposed'), look: 'length' as const }
    expect(bestLeft([question(1, 'proposed'), unclear, question(3, 'rejected')])).toEqual({ ready: 1, look: 1 })
    expect(bestLeft([question(1, 'approved'), unclear])).toEqual({ ready: 0, look: 1 })
    expect(bestLeft([...those('approved', 1, 20), question(21, 'proposed')])).toEqual({ ready: 0, look: 0 })
    expect(bestLeft([question(1, 'held')])).toEqual({ ready: 0, look: 0 })
    expect(bestLeft([])).toEqual({ ready: 0, look: 0 })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignSentences, movedSpan, outOfOrder } from '@/lib/domain/alignment'

describe('alignSentences', () => {
  it.each([
    ['the same text', ['A one.', 'B two.', 'C three.'], ['A one.', 'B two.', 'C three.'], [0, 1, 2]],
    ['a sentence put in', ['A one.', 'B two.'], ['A one.', 'New here.', 'B two.'], [0, 2]],
    ['a sentence taken out', ['A one.', 'Gone now.', 'B two.'], ['A one.', 'B two.'], [0, null, 1]],
    [
      'a sentence moved',
      ['A one.', 'B two.', 'C three.', 'D four.'],
      ['B two.', 'C three.', 'D four.', 'A one.'],
      [3, 0, 1, 2],
    ],
    [
      'a sentence reworded',
      ['A one.', 'She was mayor of Hangzhou in 2002.', 'C three.'],
      ['A one.', 'She was mayor of Hangzhou in 2004.', 'C three.'],
      [0, 1, 2],
    ],
    ['case and punctuation', ['The END, he said!'], ['the end he said'], [0]],
    [
      'a sentence that stands twice',
      ['Yes.', 'A one.', 'Yes.', 'B two.'],
      ['A one.', 'Yes.', 'B two.'],
      [null, 0, 1, 2],
    ],
    [
      'a repeated sentence by what follows it',
      ['Quiet.', 'Yes.', 'A one.'],
      ['Yes.', 'Rain.', 'Yes.', 'A one.'],
      [null, 2, 3],
    ],
    ['all of it new', ['Cats sleep.', 'Dogs bark.'], ['Rivers flow.', 'Snow melts.'], [null, null]],
    [
      'two reworded in one gap',
      ['The bridge is 90 metres long.', 'The tower was built in 1850.'],
      ['The tower was built in 1851.', 'A road leads to it.'],
      [null, 0],
    ],
  ])('follows %s', (_, before, after, expected) => {
    expect(alignSentences(before, after)).toEqual(expected)
  })

  it('never gives two old sentences one new, and always finds what is equal on both sides', () => {
    const text = fc.array(
      fc.integer({ min: 0, max: 12 }).map((word) => `sentence ${word} of many`),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(text, text, (before, after) => {
        const alignment = alignSentences(before, after)
        const named = alignment.filter((index) => index !== null)
        expect(new Set(named).size).toBe(named.length)
        const count = (texts: readonly string[], one: string) => texts.filter((other) => other === one).length
        for (const sentence of new Set(before)) {
          const equal = before.filter(
            (other, index) => other === sentence && after[alignment[index] ?? -1] === sentence,
          )
          expect(equal.length).toBe(Math.min(count(before, sentence), count(after, sentence)))
        }
      }),
    )
  })

  it('takes a book of 6,000 sentences', () => {
    const book = Array.from(
      { length: 6000 },
      (_, index) => `Sentence number ${index} tells of the year ${1000 + (index % 900)}.`,
    )
    const edited = book.toSpliced(3000, 1, 'Sentence number 3000 tells of nothing.').toSpliced(10, 0, 'A new one.')
    const alignment = alignSentences(book, edited)
    expect([alignment[9], alignment[10], alignment[3000], alignment[5999]]).toEqual([9, 11, 3001, 6000])
  })
})

describe('movedSpan', () => {
  const before = { start: 100, text: 'He was mayor in 2002.' }
  const span = { start: 116, end: 120 }

  it('keeps its place in an unchanged sentence and its words in a reworded one', () => {
    expect(movedSpan(span, before, { ...before, start: 150 })).toEqual({ start: 166, end: 170 })
    expect(movedSpan(span, before, { start: 0, text: 'In 2002 he was mayor.' })).toEqual({ start: 3, end: 7 })
    expect(movedSpan(span, before, { start: 0, text: 'He was mayor in 2004.' })).toBeNull()
  })
})

describe('a sentence that was reworded and moved as well', () => {
  const [born, mayor, joined] = [
    'Ada was born in Whitby in 1921',
    'Ada was mayor of Whitby from 1950 to 1954',
    'Ada joined',
  ]

  it('is found again where it is like enough', () => {
    expect(alignSentences([born, mayor, joined], ['Ada was mayor of Whitby from 1951 to 1954', born, joined])).toEqual([
      1, 0, 2,
    ])
    expect(alignSentences([born, mayor], ['Ben was mayor of Bergen from 1960 to 1964', born])).toEqual([1, null])
  })

  it('stands out of order, the longest chain of the others in order', () => {
    expect([...outOfOrder([1, 0, 2, null, 3])]).toHaveLength(1)
    expect([...outOfOrder([0, 1, null, 4, 5])]).toEqual([])
    expect([...outOfOrder([3, 0, 1, 2])]).toEqual([0])
  })
})

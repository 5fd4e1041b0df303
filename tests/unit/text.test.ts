import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  acronym,
  aliases,
  answerKey,
  contentTokens,
  editDistance,
  fold,
  stem,
  tokenF1,
  tokens,
} from '@/lib/domain/text'

const words = fc.string({ unit: 'grapheme', maxLength: 12 })

describe('fold', () => {
  it.each([
    ['Erdoğan', 'erdogan'],
    ['Ogród Saski', 'ogrod saski'],
    ['Straße', 'strasse'],
    ['“Eight-eight” Strategy', 'eight eight strategy'],
    ["Xi Jinping's rule", 'xi jinping rule'],
    ["O’Brien and Yong'an", 'obrien and yongan'],
    ['9.9% of 1,000', '9.9% of 1,000'],
    ['−5 °C', '-5 ° c'],
    ['1922–26.', '1922 26'],
    ['蔡奇', '蔡奇'],
    ['हिन्दी', 'हिन्दी'],
  ])('%s -> %s', (text, folded) => {
    expect(fold(text)).toBe(folded.normalize('NFC'))
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  it('does not see case or surrounding space', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ,.'-]*$/), (text) => {
        expect(fold(`  ${text.toUpperCase()} `)).toBe(fold(text))
      }),
    )
  })
})

it('answers are equal without their articles, and only those words are lost', () => {
  expect(answerKey('The Mayor of the City')).toBe('mayor of city')
  expect(tokens('A theory')).toEqual(['a', 'theory'])
  expect(contentTokens('He was the mayor of Hangzhou')).toEqual(['mayor', 'hangzhou'])
})

it.each([
  ['cities', 'city'],
  ['glasses', 'glass'],
  ['boxes', 'box'],
  ['mayors', 'mayor'],
  ['virus', 'virus'],
  ['gas', 'gas'],
  ['analysis', 'analysis'],
])('the stem of %s is %s', (word, expected) => {
  expect(stem(word)).toBe(expected)
})

it('finds acronyms and aliases', () => {
  expect(acronym('Chinese Communist Party')).toBe('CCP')
  expect(acronym('Ministry of Foreign Affairs')).toBe('MFA')
  expect(acronym('Hangzhou')).toBe('')
  expect(aliases('the Chinese Communist Party (CCP)')).toEqual([
    'the Chinese Communist Party',
    'CCP',
    'Chinese Communist Party',
  ])
  expect(aliases('Hangzhou')).toEqual([])
})

describe('edit distance', () => {
  it.each([
    ['kitten', 'sitting', 3],
    ['recieve', 'receive', 1],
    ['abc', 'abc', 0],
    ['', 'abc', 3],
    ['ca', 'abc', 3],
  ] as const)('%s / %s = %i', (a, b, expected) => {
    expect(editDistance(a, b)).toBe(expected)
  })

  it('is symmetric, zero only for equals, and its limit never changes the decision', () => {
    fc.assert(
      fc.property(words, words, fc.nat(4), (a, b, limit) => {
        const distance = editDistance(a, b)
        expect(editDistance(b, a)).toBe(distance)
        expect(distance === 0).toBe(a === b)
        expect(editDistance(a, b, limit) <= limit).toBe(distance <= limit)
      }),
    )
  })
})

it('token F1 is 1 for the same words, 0 for none in common, and symmetric', () => {
  expect(tokenF1('the disastrous financial situation', 'financial situation')).toBeCloseTo(0.8)
  expect(tokenF1('red', 'blue')).toBe(0)
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(tokenF1(a, b)).toBeCloseTo(tokenF1(b, a))
      expect(tokenF1(a, a)).toBe(1)
    }),
  )
})

import { describe, expect, it } from 'vitest'
import { find, searchable } from '@/lib/domain/find'

const words = (text: string, query: string) =>
  find(searchable(text), query).map(({ start, end }) => text.slice(start, end))

describe('what is looked for in a text', () => {
  it.each([
    ['its case', 'Harbour and HARBOUR', 'harbour', ['Harbour', 'HARBOUR']],
    ['diacritics, written as one letter or as two', 'Café, Cafe\u0301, cafe', 'café', ['Café', 'Cafe\u0301', 'cafe']],
    ['letters that carry a stroke', 'Øresund, Straße', 'oresund', ['Øresund']],
    ['a letter that stands for two', 'Straße', 'strasse', ['Straße']],
    ['line breaks and other spaces', 'Royal\n  Society', 'royal society', ['Royal\n  Society']],
    ['dashes and apostrophes', 'Finch’s 1950–1954', "finch's 1950-1954", ['Finch’s 1950–1954']],
    ['vowel signs in Arabic', 'كَتَبَ الدرس', 'كتب', ['كَتَبَ']],
    ['the hamza over an alef', 'أحمد', 'احمد', ['أحمد']],
    ['points in Hebrew', 'שָׁלוֹם', 'שלום', ['שָׁלוֹם']],
  ])('is found whatever %s', (_, text, query, found) => expect(words(text, query)).toEqual(found))

  it('is found in Chinese and beside letters outside the first plane', () => {
    expect(words('蔡奇，中国政治家。中国', '中国')).toEqual(['中国', '中国'])
    expect(words('a 𝔘nit 🜁 b', 'b')).toEqual(['b'])
  })

  it('is not found twice in the same letters, and nothing is nowhere', () => {
    expect(words('aaaa', 'aa')).toEqual(['aa', 'aa'])
    expect(words('a b', '  ')).toEqual([])
    expect(words('a b', 'c')).toEqual([])
  })

  it('keeps vowel signs that make another word in scripts of India', () => {
    expect(words('कि का', 'का')).toEqual(['का'])
  })

  it('is found ten thousand times in a long text', () => {
    const long = 'The keeper of the lighthouse at Whitby wrote of storms. '.repeat(10_000)
    expect(words(long, 'LIGHTHOUSE')).toHaveLength(10_000)
  })
})

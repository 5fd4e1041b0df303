import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchOfCards } from '@/lib/domain/search'
import { parseSearch } from '@/lib/domain/search/parse'
import type { SearchProblem } from '@/lib/domain/search/problem'

const search = (text: string) => {
  const parsed = parseSearch(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem.code}`)
  return parsed.search
}
const problem = (text: string): SearchProblem => {
  const parsed = parseSearch(text)
  if (parsed.ok) throw new Error(`${text} was read as ${JSON.stringify(parsed.search)}`)
  return parsed.problem
}
const words = (...pieces: string[]) => ({ type: 'words', pieces })

describe('a search', () => {
  it('finds everything where nothing is asked', () => {
    expect(search('  ')).toEqual({ type: 'all' })
  })

  it('reads words and phrases folded, a star as anything', () => {
    expect(search('École')).toEqual(words('ecole'))
    expect(search('"First  Bridge"')).toEqual(words('first bridge'))
    expect(search('“first bridge”')).toEqual(words('first bridge'))
    expect(search('photo*sis')).toEqual(words('photo', 'sis'))
    expect(search('"photo*"')).toEqual(words('photo'))
    expect(search('12:30')).toEqual(words('12 30'))
  })

  it('binds or least, then what stands side by side, then not', () => {
    expect(search('a b or not c')).toEqual({
      type: 'or',
      parts: [
        { type: 'and', parts: [words('a'), words('b')] },
        { type: 'not', part: words('c') },
      ],
    })
    expect(search('a AND (b OR -c)')).toEqual({
      type: 'and',
      parts: [words('a'), { type: 'or', parts: [words('b'), { type: 'not', part: words('c') }] }],
    })
    expect(search('-(a b)')).toEqual({ type: 'not', part: { type: 'and', parts: [words('a'), words('b')] } })
  })

  it('looks for its own words where they are quoted', () => {
    expect(search('"or"')).toEqual(words('or'))
    expect(search('self-made')).toEqual(words('self made'))
  })

  it('reads every key', () => {
    expect(search('tag:Bio/Cells')).toEqual({ type: 'tag', pieces: ['bio/cells'] })
    expect(search('deck:"Müller 2"')).toEqual({ type: 'deck', pieces: ['muller 2'] })
    expect(search('doc:tay*')).toEqual({ type: 'doc', pieces: ['tay', ''] })
    expect(search('is:Due')).toEqual({ type: 'is', state: 'due' })
    expect(search('kind:true-false')).toEqual({ type: 'kind', kind: 'true-false' })
    expect(search('prop:s<=10.5')).toEqual({ type: 'prop', property: 's', comparison: '<=', value: 10.5 })
    expect(search('prop:due>-3')).toEqual({ type: 'prop', property: 'due', comparison: '>', value: -3 })
    expect(search('prop:r<90%')).toEqual({ type: 'prop', property: 'r', comparison: '<', value: 90 })
    expect(search('rated:7')).toEqual({ type: 'rated', days: 7, rating: null })
    expect(search('rated:7:1')).toEqual({ type: 'rated', days: 7, rating: 1 })
    expect(search('added:30')).toEqual({ type: 'added', days: 30 })
  })

  it('names cards as a selection does', () => {
    const cards = [
      { factId: '01890000-0000-7000-8000-000000000001', slot: 'start' },
      { factId: '01890000-0000-7000-8000-000000000002', slot: 'object' },
    ] as const
    expect(search(searchOfCards(cards))).toEqual({ type: 'card', cards })
  })

  it.each([
    ['"first', 'openQuote', '"first', null],
    ['a (b', 'openBracket', '(', null],
    ['a (', 'openBracket', '(', null],
    ['a ) b', 'strayBracket', ')', null],
    ['a () b', 'emptyBrackets', '(', null],
    ['a or', 'nothingAfter', 'or', null],
    ['a and and b', 'nothingAfter', 'and', null],
    ['or a', 'nothingBefore', 'or', null],
    ['and a', 'nothingBefore', 'and', null],
    ['a (or b)', 'nothingBefore', 'or', null],
    ['not', 'nothingAfter', 'not', null],
    ['a -)', 'nothingAfter', '-', null],
    ['a - b', 'noLetters', '-', null],
    ['tags:bio', 'unknownKey', 'tags', 'tag'],
    ['tag:', 'nothingAfterKey', 'tag:', null],
    ['is:suspend', 'unknownState', 'suspend', 'suspended'],
    ['kind:type', 'unknownKind', 'type', 'typed'],
    ['prop:s', 'badProperty', 's', null],
    ['prop:x>1', 'badProperty', 'x>1', null],
    ['prop:s<many', 'badProperty', 's<many', null],
    ['rated:0', 'badRated', '0', null],
    ['rated:7:5', 'badRated', '7:5', null],
    ['added:soon', 'badAdded', 'soon', null],
    ['card:1', 'badCard', '1', null],
    [`${'('.repeat(60)}a${')'.repeat(60)}`, 'tooDeep', '(', null],
  ])('says what is wrong with %s', (text, code, wrong, hint) => {
    expect(problem(text)).toMatchObject({ code, text: wrong, hint })
  })

  it('says where, and when it is too long', () => {
    expect(problem('a'.repeat(8001)).code).toBe('tooLong')
    expect(problem('bridge is:dew')).toMatchObject({ start: 7, end: 13 })
  })

  it('is read or refused, never anything else, and its problem lies within it', () => {
    const pieces = fc.constantFrom(
      'a',
      '-',
      '(',
      ')',
      '"',
      'or',
      'and',
      'not',
      ' ',
      'tag:',
      'is:due',
      'prop:',
      '*',
      ':',
      '5',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (text) => {
          const parsed = parseSearch(text)
          if (parsed.ok) return
          expect(parsed.problem.start).toBeGreaterThanOrEqual(0)
          expect(parsed.problem.end).toBeLessThanOrEqual(text.length)
          expect(parsed.problem.end).toBeGreaterThan(parsed.problem.start)
        },
      ),
    )
  })
})

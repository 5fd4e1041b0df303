import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedWords, type WordRun } from '@/lib/domain/word-diff'

const said = (runs: readonly WordRun[], without: WordRun['kind']) =>
  runs
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

describe('the words that changed', () => {
  it('shows only what differs, the old before the new', () => {
    expect(changedWords('Ada was mayor from 1950 to 1954.', 'Ada was mayor from 1951 to 1954.')).toEqual([
      { kind: 'same', text: 'Ada was mayor from' },
      { kind: 'gone', text: ' 1950' },
      { kind: 'new', text: ' 1951' },
      { kind: 'same', text: ' to 1954.' },
    ])
    expect(changedWords('Ada left.', 'Ada never left.')).toEqual([
      { kind: 'same', text: 'Ada' },
      { kind: 'new', text: ' never' },
      { kind: 'same', text: ' left.' },
    ])
    expect(changedWords('Same.', 'Same.')).toEqual([{ kind: 'same', text: 'Same.' }])
  })

  it('gives both sentences back, whatever they are', () => {
    const sentence = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', '  '), { maxLength: 30 })
      .map((words) => words.join(''))
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const runs = changedWords(before, after)
        expect(said(runs, 'new')).toBe(before)
        expect(said(runs, 'gone')).toBe(after)
        expect(runs.filter(({ kind }, index) => runs[index - 1]?.kind === kind)).toEqual([])
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

const asks = (sentence: string): readonly string[] =>
  asksIn(`Otto Brandt was a weaver. Otto Brandt lived in Ulm. ${sentence}`, 'Otto Brandt')

describe('when something comes about', () => {
  it.each([
    [
      'a verb that could be a noun before its condition',
      'Hoarfrost forms when damp air cools.',
      'When does hoarfrost form? when damp air cools',
    ],
    [
      'such a verb behind an adverb',
      'White lead also forms when vinegar meets lead.',
      'When does white lead form? when vinegar meets lead',
    ],
    [
      'what will be so',
      'If the sluice of a mill is too narrow, the wheel will be slow.',
      'What happens if the sluice of a mill is too narrow? the wheel will be slow',
    ],
  ])('asks of %s', (_, sentence, question) => {
    expect(asks(sentence)).toContain(question)
  })

  it('leaves a condition of a verb nearer to it', () => {
    const all = asks('Young weavers avoid hard tasks, tend to doubt themselves, and lose heart if looms break.')
    expect(all.filter((own) => own.includes('avoid hard tasks?'))).toEqual([])
  })
})

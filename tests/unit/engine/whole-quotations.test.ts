import { describe, expect, it } from 'vitest'
import { askedIn } from './reading'

const asked = (sentence: string): readonly string[] =>
  askedIn(`Otto Brandt was a weaver. Otto Brandt lived in Ulm. ${sentence}`, 'Otto Brandt')

describe('a quotation in an answer', () => {
  it('is a title with the comma that stands within it', () => {
    expect(asked('In 1901 Otto Brandt published his essay "On Wool, with a Note on Felt".')).toContain(
      'What did Otto Brandt publish in 1901? his essay "On Wool, with a Note on Felt"',
    )
  })

  it('ends where an American comma or point stands within the marks', () => {
    expect(asked('Practical wool, as proposed by Jens Falk, is sometimes compared to “street felt.”')).toContain(
      'What is practical wool sometimes compared to? street felt',
    )
  })

  it('is not asked for by half of its words', () => {
    expect(asked('In 1901 Otto Brandt sang “a song of felt and wool” in Linz.').join('\n')).not.toMatch(
      /\? a song(?: of felt)?$/m,
    )
  })
})

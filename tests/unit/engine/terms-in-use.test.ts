import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

describe('the use of a term', () => {
  it.each([
    [
      'those who use it',
      'Sociologists use the term anomie to describe a state without norms.',
      [
        'What term do sociologists use to describe a state without norms? anomie',
        'What do sociologists use the term anomie to describe? a state without norms',
      ],
    ],
    [
      'nobody who uses it',
      'The term anomie is often used to describe a state without norms.',
      ['What term is often used to describe a state without norms? anomie'],
    ],
    [
      'what it refers to',
      'The term “slow trade” refers to the sale of goods by barge in a region of lakes.',
      [
        'What term refers to the sale of goods by barge in a region of lakes? slow trade',
        'What does the term slow trade refer to? the sale of goods by barge in a region of lakes',
      ],
    ],
  ])('is asked with %s', (_, sentence, questions) => {
    expect(asksIn(sentence)).toEqual(expect.arrayContaining(questions))
  })

  it('is no purpose of those who use it', () => {
    const asked = asksIn('Sociologists use the term anomie to describe a state without norms.').join('\n')
    expect(asked).not.toMatch(/For what purpose|^Who uses/m)
  })

  it.each([
    ['how a word is used', 'Miners use the word loosely to describe a vein of ore.'],
    ['a time in office', 'The term of Otto Lang means a lot to voters in Ulm.'],
    ['what "we" use', 'We use the term culture to refer to the beliefs of a group.'],
    ['a term that is not named', 'The term refers to a group of people in Ulm.'],
  ])('is not seen in %s', (_, sentence) => {
    expect(asksIn(sentence).join('\n')).not.toMatch(/What (?:term|word)/)
  })
})

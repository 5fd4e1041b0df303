import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

const people = 'Emil Haas and Clara Moser were bankers. Emil Haas died in 1910. Clara Moser sang.'
const asked = (text: string): string => asksIn(`${people} ${text}`).join('\n')

describe('where something was done, which stands before', () => {
  it.each([
    [
      'Clara Moser moved to Graz, where she taught drawing until 1888.',
      'Where did Clara Moser teach drawing until 1888? Graz',
    ],
    ['Emil Haas fled to Linz, where he wrote an opera.', 'Where did Emil Haas write an opera? Linz'],
    [
      'Emil Haas settled in Ulm, Norland, where he opened a bank in 1902.',
      'Where did Emil Haas open a bank in 1902? Ulm, Norland',
    ],
    [
      'Clara Moser attended the University of Graz, where she studied law.',
      'Where did Clara Moser study law? the University of Graz',
    ],
  ])('%s', (text, question) => expect(asked(text)).toContain(question))
  it.each([
    ['one of two', 'Emil Haas sold mills in Ulm and Graz, where he opened a bank in 1902.'],
    ['what was not done', 'Emil Haas went to Graz, where he would open a bank.'],
    ['a person', 'Clara Moser wrote to Emil Haas, where she praised the bank.'],
  ])('is not asked: %s', (_what, text) =>
    expect(asked(text)).not.toMatch(/Where did (?:Emil Haas open|Clara Moser praise)/),
  )
})

import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

describe('what something helps others do', () => {
  it.each([
    [
      'Good maps help sailors find the harbor of Ulm.',
      'What helps sailors find the harbor of Ulm? good maps',
      'What do good maps help sailors do? find the harbor of Ulm',
    ],
    [
      'Keratin helps the skin resist water.',
      'What helps the skin resist water? keratin',
      'What does keratin help the skin do? resist water',
    ],
    [
      'Training helps people learn to read maps.',
      'What helps people learn to read maps? training',
      'What does training help people do? learn to read maps',
    ],
  ])('is asked of "%s"', (sentence, ...questions) => {
    expect(asksIn(sentence)).toEqual(expect.arrayContaining(questions))
  })

  it.each([
    ['a help that is no verb', 'The guild provided the help people needed in 1840.'],
    ['what is helped, and no more', 'The fund of Ulm helps students in need of money.'],
    ['a noun beside a noun', 'The office of Ulm helps small business owners.'],
    ['a desk', 'The help desk answers calls from Ulm.'],
  ])('is not seen in %s', (_, sentence) => {
    expect(asksIn(sentence).join('\n')).not.toMatch(/ help .* (?:to )?do\?/)
  })
})

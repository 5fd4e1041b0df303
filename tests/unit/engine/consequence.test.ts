import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

const whys = (text: string): readonly string[] => askedIn(text).filter((own) => own.startsWith('Why '))

describe('what follows from what was said', () => {
  it.each([
    [
      'in the same sentence',
      'The harvest of 1840 failed, so the price of bread doubled in Ulm.',
      'Why did the price of bread double in Ulm? the harvest of 1840 failed',
    ],
    [
      'of the same subject, which stands once',
      'Gold does not rust, so it is used in coins.',
      'Why is gold used in coins? it does not rust',
    ],
    [
      'of many, with what must be',
      'Pandas cannot digest grass well, so they must eat a large volume of bamboo.',
      'Why must pandas eat a large volume of bamboo? they cannot digest grass well',
    ],
    [
      'behind a semicolon',
      'The frog has a heart with three chambers; therefore, fresh blood mixes with used blood.',
      'Why does fresh blood mix with used blood? the frog has a heart with three chambers',
    ],
    [
      'as a result',
      'The harvest failed, and as a result, the price of bread doubled in Ulm.',
      'Why did the price of bread double in Ulm? the harvest failed',
    ],
    [
      'in the next sentence',
      'Iron rusts quickly in damp air. For this reason, steel bridges are painted.',
      'Why are steel bridges painted? iron rusts quickly in damp air',
    ],
  ])('is asked with its reason %s', (_, text, question) => {
    expect(whys(text)).toContain(question)
  })

  it.each([
    ['how many', 'Wood was scarce, so many houses were built of stone.'],
    ['how high', 'The tax was so high that the guild of Ulm left.'],
    ['the like', 'The bakers of Ulm waited, so did the smiths of Linz.'],
    ['what may be meant of another', 'The flood reached the mill, so it was rebuilt in stone.'],
    ['what was only possible', 'Salt was cheap in Ulm, so it could be sold abroad.'],
    ['a condition before', 'If it rains, the dam of Ulm is opened. As a result, the mill of Ulm stops.'],
    ['a reason that points elsewhere', 'This is a problem. As a result, the guild of Ulm sold barley.'],
    ['those nobody has named', 'They were poor, so they left Ulm.'],
    ['the sentence of another paragraph', 'Iron rusts in damp air.\n\nFor this reason, steel bridges are painted.'],
  ])('is not asked for %s', (_, text) => {
    expect(asksIn(text).filter((own) => own.startsWith('Why '))).toEqual([])
  })
})

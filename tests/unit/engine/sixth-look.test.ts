import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

describe('what goes beyond its sentence', () => {
  it.each([
    ['a deed that was only proposed', 'Ida Holm proposed the abolition of the Ulm Toll in 1901.', /abolished/],
    [
      'a deed that was kept from being done',
      'The guards of the palace prevented the assassination of Otto Lang in 1905.',
      /assassinated/,
    ],
    [
      'a maker for what was made',
      'After the invention of Otto Lang in 1911, the looms of Ulm stood still.',
      /invented/,
    ],
    [
      'a place near which somebody lived for what was lived',
      'In 1911 the guild closed the Roth School, which Karl Holm lived near in 1901.',
      /live the Roth School|lived the Roth School/,
    ],
    [
      'an uncle of her husband',
      'The old mill was left to the niece of Otto Lang and her husband, Karl Roth.',
      /Otto Lang's husband/,
    ],
    ['one of many friends', "The letter praised Ida Holm's old friend Otto Lang.", /Ida Holm's old friend\?/],
  ])('is no fact: %s', (_what, text, pattern) => {
    expect(asksIn(text).filter((own) => pattern.test(own))).toEqual([])
  })

  it.each([
    [
      'a deed behind a preposition',
      'Since the founding of the Ulm Gallery in 1824, painters have met there.',
      'In what year was the Ulm Gallery founded? 1824',
    ],
    [
      'an order of honour',
      'The OBE was awarded to Ida Holm in 1950.',
      'In what year was the OBE awarded to Ida Holm? 1950',
    ],
    [
      'a place that lies roughly south',
      'The Lund canal runs approximately west of the old wall of Graz.',
      /approximately west of/,
    ],
  ])('stays: %s', (_what, text, expected) => {
    const asked = askedIn(text).join('\n')
    if (typeof expected === 'string') expect(asked).toContain(expected)
    else expect(asked).toMatch(expected)
  })

  it('is no year without its "later"', () => {
    const asked = askedIn('The old guild of Ulm a year later opened the Holm Museum.')
    expect(asked.filter((own) => own.includes('a year opened'))).toEqual([])
  })
})

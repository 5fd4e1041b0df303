import { describe, expect, it } from 'vitest'
import { type Asked, gateIn } from './asked'
import { askedIn, asksIn } from './reading'

describe('what a stem or an answer has left behind', () => {
  it.each<[what: string, asked: Asked, sentence: string]>([
    [
      'what is not so',
      ['process', 'royal love', 'manner', 'How is royal love defined?', 'by having passion and warmth'],
      'Royal love is defined by having passion and warmth but no promise.',
    ],
    [
      'what is more',
      [
        'cause',
        'large leaves',
        'object',
        'What do large leaves require more water to do?',
        'maintain than small leaves',
      ],
      'Large leaves require more water to maintain than small leaves.',
    ],
    [
      'who bears the name',
      ['statement', 'the Ulm book', 'subject', 'Who praised the Ulm book?', 'Tyrolean sociologist'],
      'Tyrolean sociologist Otto Emil Lang praised the Ulm book.',
    ],
    [
      'another name',
      ['naming', 'short ropes', 'term', 'What are short ropes commonly called or sometimes ties?', 'tethers'],
      'Short ropes are commonly called tethers, or sometimes ties.',
    ],
  ])('%s', (_what, asked, sentence) => expect(gateIn(asked, sentence)).toBe('damaged'))

  it.each<Asked>([
    ['quantity', 'a loom', 'quantity', 'How many or more users does a loom have?', 'two'],
    ['statement', 'solitary bees', 'object', 'What do solitary bees of Ulm produce?', 'neither wax nor honey'],
  ])('%s', (...asked) => expect(gateIn(asked)).not.toBeNull())

  it('is nothing in a comparison that is whole, and in a person who has no name', () => {
    expect(
      gateIn(
        [
          'comparison',
          'large leaves',
          'object',
          'What do large leaves of Ulm require?',
          'more water than small leaves',
        ],
        'Large leaves of Ulm require more water than small leaves.',
      ),
    ).toBeNull()
    expect(
      gateIn(
        ['event', 'the Lund Hall', 'subject', 'By whom was the Lund Hall founded in 1890?', 'Tyrolean weavers'],
        'The Lund Hall was founded by Tyrolean weavers in 1890.',
      ),
    ).toBeNull()
  })
})

describe('what belongs to another', () => {
  it('is his who made it, where the sentence before tells of him', () => {
    const found = asksIn(
      'Karl Roth was a builder. Karl Roth lived in Ulm. He learnt weaving.\n\nThe blocks were made by Otto Lang. They were the start of his school.',
      'Karl Roth',
    ).join('\n')
    expect(found).not.toMatch(/Karl Roth['’]s school/)
  })
  it('stays whole where a name stands before the gap', () => {
    const found = askedIn(
      'Otto Brandt of Ulm was inspired by the old ideals of the guilds of Tyrol as well as by the works of Emil Lang and Roth.',
    ).join('\n')
    expect(found).not.toContain('Emil ____')
  })
  it('is no gap beside both leagues, of which the text alone tells', () => {
    const text =
      'Otto Lang led both leagues, which had much support from the weavers of Norland who clung to the ideals of the Lund Party.'
    expect(askedIn(text).join('\n')).not.toContain('____')
    expect(askedIn(text.replace('both leagues', 'the Lund Leagues')).join('\n')).toContain('____')
  })
  it('goes on in a title behind "on"', () => {
    expect(
      asksIn("Otto Brandt's only book is Notes on the Mills of Tyrol. Otto Brandt was a weaver.", 'Otto Brandt').join(
        '\n',
      ),
    ).not.toMatch(/only book\? Notes$/m)
  })
  it('is whole with both its centuries', () => {
    expect(
      gateIn(
        [
          'statement',
          'Otto Lang',
          'start',
          'In what year did Otto Lang print 16th- to 18th-century songs of Ulm?',
          '1840',
        ],
        'In 1840 Otto Lang printed 16th- to 18th-century songs of Ulm.',
      ),
    ).toBeNull()
  })
})

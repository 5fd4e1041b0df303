import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

const asks = (text: string): string => asksIn(`${text} Otto Lang lived in Holm.`).join('\n')

describe('what a clause says of whom', () => {
  it.each([
    [
      'the one before a place between commas',
      'The Danes left Holm, where only a weak guard was kept, and gathered a fleet in 1820.',
      /In what year did the Danes gather/,
      /guard gather/,
    ],
    [
      'nobody behind "whether"',
      'The price is decided by whether the mill helps a farmer grow rye.',
      /^/,
      /What helps a farmer/,
    ],
    [
      'the work, and not who made it',
      'The author of the manuscript Rerum, sent by Otto Lang to Ida Holm in June 1669, lived in Ulm.',
      /By whom was the manuscript Rerum sent/,
      /author of the manuscript Rerum sent/,
    ],
    [
      'the office that is given, not the town',
      'The mayor of the town, elected by the guild in 1820, built a mill.',
      /^/,
      /was the town elected/,
    ],
  ])('is said of %s', (_what, sentence, asked, never) => {
    expect(asks(sentence)).toMatch(asked)
    expect(asks(sentence)).not.toMatch(never)
  })

  it('goes on with what was done where the second verb is passive as well', () => {
    expect(asks('Otto Lang left Holm, where a mill was built in 1820, and was burned in 1830.')).not.toMatch(
      /Otto Lang burned/,
    )
  })
})

describe('a list of infinitives', () => {
  it('is kept whole with what its last verb acts on', () => {
    expect(askedIn('A licence gives the holder the right to make, use, or sell the wheel for a year.')).toContain(
      'What gives the holder the right to make, use, or sell the wheel for a year? a licence',
    )
  })

  it('ends where a verb of the sentence begins', () => {
    expect(asks('Ida Holm came to Ulm to dance, sang in the hall in 1820, and left the town.')).not.toMatch(
      /to dance, sang/,
    )
  })
})

describe('an aim', () => {
  it('is asked for behind "with a view to", up to the end of its clause', () => {
    expect(asks('Otto Lang, who sailed to Lund with a view to buy salt, was caught by Ida Holm.')).toContain(
      'For what purpose did Otto Lang sail to Lund? to buy salt',
    )
  })
})

describe('a year', () => {
  it('puts what the text tells in the present into the past', () => {
    const found = asks('Holm Castle is called the Venice of Tyrol in 2017 because of its canals.')
    expect(found).toContain('In what year was Holm Castle called the Venice of Tyrol? 2017')
    expect(found).not.toMatch(/is Holm/)
  })

  it('leaves what lasts, and what is to come, in the present', () => {
    expect(asks('The novel is set in 1820.')).not.toMatch(/was the novel set/)
    expect(asks('The bridge is planned in 2090.')).not.toMatch(/was the bridge planned/)
  })

  it('behind "from" and a work is that of the work', () => {
    expect(asks('The old mill is shown in a report from 1875.')).not.toMatch(/From what year/)
    expect(asks('Otto Lang taught at a school from 1875.')).toContain('1875')
  })
})

describe('a name', () => {
  it('is asked what it was made from, and not what it is', () => {
    const found = asks('The English name of Lund is an anglicisation of the native Danish name for grove.')
    expect(found).toContain('What is the English name of Lund an anglicisation of? the native Danish name for grove')
    expect(found).not.toMatch(/What is the English name of Lund\?/)
  })

  it('is asked for where it is told', () => {
    expect(asks('The old name of Lund is Lunden.')).not.toMatch(/anglicisation/)
  })
})

it('an example of something unsaid is not asked for', () => {
  expect(askedIn('A popular example was shown by Ida Holm in 1820.').join('\n')).not.toMatch(/popular example/)
})

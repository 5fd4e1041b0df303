import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

const lang = (text: string): string =>
  askedIn(`Otto Lang (12 May 1850 – 3 June 1921) was an Austrian engineer. ${text}`, 'Otto Lang').join('\n')

describe('what a second reading would strike out', () => {
  it.each([
    [
      'somebody else who is told of in between',
      'He learnt weaving under Karl Moser, who also taught Emil Haas, until he became Dean at Ulm in 1890.',
      /Dean/,
    ],
    ['a state that is no place', 'By 1860 the Lang family fortune was in decline.', /Where was/],
    ['what is left of a verb', 'The Lang engine is difficult to repair.', /difficult to\?/],
    [
      'half of a stretch of time',
      'Lang and Karl Moser spent 2 hours 30 minutes on the lake of Lund.',
      /How long did .* 30 minutes/,
    ],
    [
      'whose it was, for who it was',
      "In 1880, Lang received a letter from Karl Moser's successor, Emil Haas.",
      /whose successor/,
    ],
    ['a school, of several in town', 'Lang was recommended for a post at the upper school in Graz.', /which school/],
    [
      'the second of two',
      'A storm broke two hours before Karl Moser and Emil Haas left the harbour of Lund.',
      /^____ left the harbour/m,
    ],
    [
      'the years of somebody only mentioned',
      'As the poet Ida Page (1842–1914) wrote in 1881, Lang was a restless man.',
      /was Ida Page born|did Ida Page die/,
    ],
    [
      'half of a name',
      'Lang was born on the feast day of St Anna the Elder in the free town of Ulm.',
      /____ the Elder/,
    ],
    [
      'the year of what came last',
      'Lang worked for the weavers of Ulm until his sudden death in 1921.',
      /In what year did Otto Lang work/,
    ],
    ['a storm of a story', 'Many houses of Lund were destroyed by the storm in 1911.', /the storm/],
  ])('%s', (_what, text, refused) => expect(lang(text)).not.toMatch(refused))

  it('is not what one name is, which ends in -s', () =>
    expect(
      asksIn('Born too soon, Johannes claimed to have been weak. He died in Ulm.', 'Johannes').join('\n'),
    ).not.toMatch(/were Johannes/))

  it('is not the time of what was first', () =>
    expect(askedIn('The weavers of Lund were the first guild of women in Tyrol.', 'Guilds')).toContain(
      'Who were the first guild of women in Tyrol? the weavers of Lund',
    ))
})

import { describe, expect, it } from 'vitest'
import { type Asked, gateIn } from './asked'
import { askedIn, asksIn, questionsIn } from './reading'

const rest = 'Otto Brandt lived in Ulm.'
const asked = (sentence: string, title?: string): string => askedIn(`${sentence} ${rest}`, title).join('\n')
const asks = (sentence: string, title?: string): string => asksIn(`${sentence} ${rest}`, title).join('\n')

describe('what belongs together stays together', () => {
  it('reads "it" behind a participle as what the participle tells of, not as its doer', () => {
    const found = asks(
      'The Lund Canal is a waterway of Norland. Dug by the Lund Canal Company between 1859 and 1869, it was opened on 17 May 1869.',
      'Lund Canal',
    )
    expect(found).toContain('on what date was the Lund Canal opened? 17 May 1869')
    expect(found).toContain('By which company was the Lund Canal dug between 1859 and 1869? the Lund Canal Company')
  })

  it('leaves no participle of the answer in the question', () =>
    expect(asked('Hugo Kern measured the speeds of comets orbiting the Sun.')).not.toMatch(/measure orbiting/))

  it('takes "well over" as a part of the figure', () =>
    expect(asks('The mills of Ulm sold well over 1,500 sacks of flour.')).toMatch(/well over 1,500/))

  it('asks for no part of a list of reasons', () =>
    expect(
      asks('The dunes of Lund result from the wind of the west, its speed over sand, and the lack of trees.'),
    ).not.toMatch(/result from\? the wind of the west$/m))

  it('takes forces under a committee for no committee', () =>
    expect(asked('The Ulm Guards forces under the Lund Committee took the bridge of Holm in 1917.')).not.toMatch(
      /Which committee/,
    ))

  it('knows no outcome of what is only expected', () =>
    expect(asks('The radar of Ulm is expected to warn drivers, preventing crashes in fog.')).not.toMatch(/prevented/))

  it('calls nothing "the original canal"', () =>
    expect(
      asks('The original canal is a narrow waterway with places for ships to pass in the lakes of Lund.'),
    ).not.toMatch(/term for/))

  it.each([
    [
      'a person behind an office',
      'In August 1867 Karl Moser removed Minister of Trade Hugo E. Kern.',
      /^Who(?:m)? did Karl Moser remove in August 1867\? Minister of Trade Hugo E\. Kern$/m,
    ],
  ])('asks for %s with "who"', (_what, sentence, question) =>
    expect(asks(`Hugo E. Kern was a lawyer. Karl Moser was a judge. ${sentence}`)).toMatch(question),
  )

  it.each<[string, Asked, string]>([
    [
      'an initial',
      ['statement', 'Ida Holm', 'subject', 'Who began to attend the boarding school of J?', 'Ida Holm'],
      'cut',
    ],
    [
      'a quotation that is open',
      [
        'statement',
        'the Lund Dictionary',
        'subject',
        'What lists otters", "otteri", and "otts?',
        'the Lund Dictionary',
      ],
      'cut',
    ],
    [
      'a phrase whose end is asked for',
      ['education', 'Ida Holm', 'object', "Which school did Ida Holm study at Ulm's secret?", 'Flying School'],
      'cut',
    ],
    [
      'a turning point, one of many',
      [
        'event',
        'a turning point in the trade of Ulm',
        'start',
        'In what year did a turning point in the trade of Ulm occur?',
        '1828',
      ],
      'vague',
    ],
    [
      'what something is for, as its meaning',
      [
        'definition',
        'control of Holm valves',
        'definition',
        'What is control of Holm valves?',
        'a function of Holm nerves',
      ],
      'trivial',
    ],
  ])('refuses %s', (_what, question, gate) =>
    expect(
      gateIn(question, question[4] === 'Flying School' ? "Ida Holm studied at Ulm's secret Flying School." : undefined),
    ).toBe(gate),
  )

  it('fills no gap behind "his", and none with a verb', () => {
    const gaps = (text: string) => questionsIn(text).filter(({ kind }) => kind === 'cloze')
    expect(
      gaps(
        'Hugo Kern, a rich engineer and miner of Ulm, became his Minister of Trade. Based on old notes left by a brother, many harmless microbes of the skin compete with invading germs.',
      ).filter(({ stem, answer }) => /his ____/.test(stem) || /compete/.test(answer)),
    ).toEqual([])
  })
})

describe('the right word for what is asked', () => {
  it.each([
    [
      'a house',
      'Otto Lang moved to a house built in 1900.',
      /Where did Otto Lang move\? (?:to )?a house built in 1900/,
    ],
    [
      'a mill',
      'Ida Holm worked in a mill owned by Otto Lang.',
      /Where did Ida Holm work\? in a mill owned by Otto Lang/,
    ],
    ['a part of the world', 'The oil palm is native to tropical Africa.', /which part of the world/],
  ])('is kept for %s', (_what, sentence, question) => expect(asks(sentence)).toMatch(question))

  it.each([
    ['an end of a party', 'The collapse of the Communist Party caused unrest in Ulm in 1991.', /Which party/],
    ['a board of wires', 'The Printed Circuit Board was invented by Otto Lang in 1936.', /Which board/],
    ['a school on Sundays', 'Sunday School was founded by Otto Lang in Ulm in 1780.', /Which newspaper/],
    ['a machine', 'The word processor was invented by Otto Lang in 1964.', /Which term/],
    ['a post', 'Otto Lang moved to the post of director in 1920.', /Where did Otto Lang move/],
    ['money', 'Ida Holm asked for money to buy a loom in Ulm.', /for money to do/],
  ])('is not taken for %s', (_what, sentence, question) => expect(asked(sentence)).not.toMatch(question))
})

import { describe, expect, it } from 'vitest'
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

  it('fills no gap behind "his", and none with a verb', () => {
    const gaps = (text: string) => questionsIn(text).filter(({ kind }) => kind === 'cloze')
    expect(
      gaps(
        'Hugo Kern, a rich engineer and miner of Ulm, became his Minister of Trade. Based on old notes left by a brother, many harmless microbes of the skin compete with invading germs.',
      ).filter(({ stem, answer }) => /his ____/.test(stem) || /compete/.test(answer)),
    ).toEqual([])
  })
})

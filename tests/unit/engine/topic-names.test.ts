import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

describe('what a document is about goes on under its shorter names', () => {
  it.each([
    [
      'what stands before "of" in its title',
      'Rowing Club of Lindau',
      'Rowing Club of Lindau is a private club. The club rents two boats. The Rowing Club has a hall. In 1924, the club moved to the west pier of the Lund Harbour.',
      'What did the Rowing Club move to in 1924? the west pier of the Lund Harbour',
    ],
    [
      'a thing that belongs to it is no second one of its class',
      'Rowing Club of Lindau',
      'Rowing Club of Lindau is a private club. The club had a hall that was too small to serve the club’s mission. In 1918, the club bought the Holm Pier.',
      'In what year did Rowing Club of Lindau buy the Holm Pier? 1918',
    ],
    [
      'what its title says in brackets',
      'The Weir (1931 film)',
      'The Weir was shot in Graz. Critics praised the film in 1932.',
      'In what year did critics praise the Weir? 1932',
    ],
    [
      'a newspaper is a paper',
      'Lindau Post',
      'The Lindau Post is a daily newspaper. He sold it and his sister kept hers. The paper moved to Graz in 1911.',
      'In what year did the Lindau Post move to Graz? 1911',
    ],
  ])('%s', (_what, title, text, question) => expect(asksIn(text, title)).toContain(question))

  it('a name with an article is nobody’s, whoever else is spoken of', () =>
    expect(
      asksIn(
        'The Lindau Star is a newspaper. Hugo Kern said that he and his son read it. It is owned by the Roth Company.',
        'Lindau Star',
      ).join('\n'),
    ).not.toMatch(/^Who(?:m)? .*Lindau Star/mu))

  it('what gets its name in a sentence is not called by it before', () =>
    expect(asksIn('Holm is a town in Graz. The town was renamed Holm in 1911.', 'Holm').join('\n')).not.toContain(
      'Holm renamed',
    ))

  it('what belongs to it is said with "its"', () =>
    expect(
      asksIn(
        'Rowing Club of Lindau is a private club. By 1922, the club had outgrown its quarters.',
        'Rowing Club of Lindau',
      ),
    ).toContain('By what year had Rowing Club of Lindau outgrown its quarters? 1922'))
})

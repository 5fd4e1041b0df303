import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

const said = (text: string): string => asksIn(text).join('\n')

describe('"the argument" takes up the only phrase with that noun, in full', () => {
  it.each([
    [
      'Many states used the early harbour argument. Otto Brandt wrote down the argument in 1841.',
      'In what year did Otto Brandt write down the early harbour argument? 1841',
    ],
    [
      'Erik Holm commanded the garrison of Ulm. The garrison burned the Lund Bridge in 1633.',
      'Which bridge did the garrison of Ulm burn in 1633? the Lund Bridge',
    ],
    [
      'The Lund Museum holds no coins. The Graz Museum opened in 1911. The museum burned in 1923.',
      'In what year did the Graz Museum burn? 1923',
    ],
  ])('%s', (text, question) => expect(said(text)).toContain(question))
  it('by what is most of its kind', () =>
    expect(
      asksIn('The hardest natural opals mostly melt in Graz. These opals are used to polish glass.', 'Opal'),
    ).toContain('What are the hardest natural opals used for? to polish glass'))
  it.each([
    [
      'two have been named',
      'The garrison of Ulm fled from the garrison of Linz. The garrison consisted of 206 archers.',
      'garrison of (?:Ulm|Linz) consist',
    ],
    [
      'it is one of several',
      'The first garrison of Ulm fled. The garrison consisted of 206 archers.',
      'first garrison',
    ],
    [
      'a name has the noun in it',
      'The town council of Ulm met in 1911. The museum is run by the Council for Art.',
      'town council of Ulm for',
    ],
    [
      'the noun stands behind',
      'The oldest bridge in the world fell. Otto Brandt saw the world in 1911.',
      'bridge in the world in',
    ],
  ])('says nothing where %s', (_what, text, never) => expect(said(text)).not.toMatch(new RegExp(never)))
})

describe('"this breakdown in trade" says by itself which', () => {
  it.each([
    [
      'Wine is old. This breakdown in trade led to the Salt War.',
      'What did the breakdown in trade lead to? the Salt War',
    ],
    [
      'Wine is old. This process of slow growth is called ripening.',
      'What is the process of slow growth called? ripening',
    ],
  ])('%s', (text, question) => expect(said(text)).toContain(question))
  it.each([
    ['This type of stone led to the Salt War.', 'type of stone'],
    ['This decline in 1911 led to the Salt War.', 'decline in 1911'],
    ['This expansion of its trade led to the Salt War.', 'expansion of its'],
  ])('but not: %s', (text, never) => expect(said(`Wine is old. ${text}`)).not.toContain(never))
})

it('asks not about "the weevil" where a text speaks of two', () => {
  const text =
    'The Lund weevil lives on ash and oak. The Holm weevil lives on elm. Many old trees of the fen die of it. The weevil is mainly spread by carts.'
  expect(askedIn(text, 'Trees of the fen').join('\n')).not.toMatch(/the weevil/)
  expect(askedIn(text, 'The weevil').join('\n')).toMatch(/the weevil/)
})

describe('what a text calls the thing of its title', () => {
  const asked = (text: string): string => askedIn(text, 'The Iron Heron').join('\n')
  it('is known by use, where the text begins in the middle and brings up no other', () => {
    const middle =
      'The Iron Heron was sold in Graz. The film was shown in Ulm in 1931. The film won a prize in Linz in 1933.'
    expect(asked(middle)).toContain('In what year was the Iron Heron shown in Ulm? 1931')
    expect(asked(`${middle} Karl Moser made a film on geese.`)).not.toContain('Iron Heron shown')
  })
  it('owns its people, wherever the text speaks of the place', () =>
    expect(
      askedIn(
        'Otto Roth opened a mill in Peru in 1902. Clara Moser left Peru in 1904. About 40 percent of the population lived in huts in 1905.',
        'Peru',
      ).join('\n'),
    ).toMatch(/of Peru’s population|of Peru's population/))
})

describe('a noun with words of its own that say which', () => {
  it('is not the town of the title', () =>
    expect(
      askedIn('Brandau is a town in Norland. The town with the largest harbour was Lund.', 'Brandau').join('\n'),
    ).not.toContain('Brandau with'))
  it('is told from all others by a name', () =>
    expect(said('Otto Roth signed the Holm treaty between two towns. The treaty was ratified in 1859.')).toContain(
      'In what year was the Holm treaty ratified? 1859',
    ))
})

describe('what a named person had done before', () => {
  it('can be left out where only the text explains it', () =>
    expect(said('Having lost the case, Otto Roth ceded the Ash Mill to Karl Moser in 1814.')).toContain(
      'In what year did Otto Roth cede the Ash Mill to Karl Moser? 1814',
    ))
})

describe('a share', () => {
  it('is asked as one, and not by what', () => {
    const shares = said(
      'About 40 percent of smiths in Norland speak Danish. The 1880 census put the number of smiths at 900.',
    )
    expect(shares).toContain('What percentage of smiths in Norland speak Danish? about 40 percent')
    expect(shares).not.toMatch(/What speaks|How many census/)
  })
})

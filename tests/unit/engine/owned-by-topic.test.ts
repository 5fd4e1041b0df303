import { describe, expect, it } from 'vitest'
import { askedIn } from './reading'

const marland = (text: string): string[] => askedIn(`Marland is a country in northern Europe. ${text}`, 'Marland')

describe('what a place has one of is the own of the place of the title', () => {
  it.each([
    ['The national flower is the gentian.', "What is Marland's national flower? the gentian"],
    ['The official languages are Swedish and German.', "What are Marland's official languages? Swedish and German"],
    [
      'The economy depends on timber, fishing and trade.',
      "What does Marland's economy depend on? timber, fishing and trade",
    ],
    [
      'The northern and southern coasts are about 280 km long.',
      "How long are Marland's northern and southern coasts? about 280 km",
    ],
    ['The capital, Lund, lies on the river Traun.', 'Where does Lund lie? on the river Traun'],
  ])('%s', (text, expected) => expect(marland(text)).toContain(expected))

  it.each([
    [
      'of another place',
      'Savoy is a country in the south. The economy depends on timber and trade.',
      /Marland's economy/,
    ],
    ['of one that is named', 'The economy of Savoy depends on timber and trade.', /Marland's economy/],
    ['of which there are many', 'The lakes freeze in the long winter of the north.', /Marland's lakes/],
    ['that says what it is', 'Marland was the capital and largest city of Upper Tyrol.', /Marland's/],
  ])('not what is %s', (_what, text, refused) => expect(marland(text).join('\n')).not.toMatch(refused))

  it('is also that of a body', () =>
    expect(
      askedIn(
        'The Holm Museum is a museum in Lund. The collection consists of maps, coins and tapestries.',
        'Holm Museum',
      ),
    ).toContain("What does the Holm Museum's collection consist of? maps, coins and tapestries"))
})

describe('a verb behind what stands between commas', () => {
  it('is no noun', () =>
    expect(marland('The Holm Bridge, designed by Karl Moser, links the two halves of Lund.')).toContain(
      'By whom was the Holm Bridge designed? Karl Moser',
    ))

  it('is also that of a world', () => {
    const vesna = (text: string) => askedIn(`Vesna is the fourth planet from the star Tarn. ${text}`, 'Vesna')
    expect(vesna('The outermost layer consists of hydrogen and helium.')).toContain(
      "What does Vesna's outermost layer consist of? hydrogen and helium",
    )
    expect(vesna('In 1931 Otto Roth estimated that the core must be nine times the mass of the Earth.')).toContain(
      "In what year did Otto Roth estimate that Vesna's core must be nine times the mass of the Earth? 1931",
    )
    expect(vesna('The layers of ice are thin in the south.').join()).not.toMatch(/Vesna's/)
  })
})

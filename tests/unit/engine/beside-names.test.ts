import { describe, expect, it } from 'vitest'
import { askedIn, asksIn, questionsIn } from './reading'

describe('what stands beside a name and does not belong to it', () => {
  it.each([
    [
      'what a weekday is',
      'On Tuesday, the flood surge over the lower town, carrying off the bridge of Lund.',
      /^What is Tuesday/,
    ],
    [
      'by whom the street was designed that a column stands near',
      'A Column of the Great Flood was raised near Garnet Street, designed by Otto Lang and Hugo Kern.',
      /Garnet Street designed/,
    ],
    [
      'what an architect designed, where work on it begins the clause',
      'Designed by the architect Otto Lang, construction began in 1911.',
      /construction (?:designed|was designed)|What was designed/i,
    ],
    [
      'what began, of which only the text says more',
      'Designed by the architect Otto Lang, construction began in 1911 under Mayor Hugo Kern.',
      /^What began/,
    ],
    [
      'half of what a house is',
      'The Lund Library is a Gothic style, red brick house with a tower seen from the harbour.',
      /What is the Lund Library\? a Gothic style$/,
    ],
    [
      'who renamed a school that had got a new name',
      'In 1922 Otto Lang returned to the Holm Institute, then renamed Holm University, when the board sent Hugo Kern away.',
      /rename/,
    ],
    [
      'who gave something as a deed of what was given',
      'The house also held the Roth Papers of some letters on Lapp and Finnish history donated in 1914 by the mayor Hugo Kern.',
      /history donate\b/,
    ],
    [
      'by whom somebody was being held, of which only the text tells when',
      'Otto Lang was being held by a weaver, Ida Roth, who stood under an oak.',
      /being held/,
    ],
    [
      'how much somebody saved, where it was enough',
      'By 1926 Otto Lang managed to save enough money to buy a mill in Lund.',
      /save by 1926.* enough money$/,
    ],
    ['of the family, without whose', "In 1820 Hugo Kern became aware of the family's need.", /the family's/],
  ])('asks not %s', (_, sentence, pattern) => {
    const text = `Otto Lang and Hugo Kern were bankers. Otto Lang died in 1950. ${sentence}`
    expect(askedIn(text, 'Lund').filter((one) => pattern.test(one))).toEqual([])
  })

  it('names the friend who is named behind the comma', () => {
    const text =
      'Ida Roth was a botanist. Ida Roth lived in Graz. However, her friend, the geologist Henrik Moser, painted Cliff and Sea, the first picture of an old shore.'
    expect(asksIn(text, 'Ida Roth')).toContain('Who painted Cliff and Sea? the geologist Henrik Moser')
  })

  it('takes no role for the end of a name', () => {
    const text =
      'The Lund Library holds papers given in 1914 by Howard Trustee and banker Jesse Roth. They were shown to Howard in 1952.'
    expect(questionsIn(text, 'Lund Library').flatMap(({ options }) => options.map((one) => one.text))).not.toContain(
      'Howard Trustee',
    )
    expect(askedIn(text, 'Lund Library').filter((one) => /Howard Trustee$/.test(one))).toEqual([])
  })

  it('gives a library no collection where another library was named before', () => {
    const text =
      'The Founders Library is the main library of Lund University. It opened in 1939.\n\nIn 1929 the books of Lund University stood in the Morland Library. Before that they were scattered. By 1929, the collection had grown to over 85,000 volumes.'
    expect(asksIn(text, 'Founders Library').filter((one) => /Founders Library's collection/.test(one))).toEqual([])
  })

  it('asks at what age somebody died without the date, which tells it', () => {
    const text =
      'Ida Roth was a botanist. Ida Roth lived in Graz. Ida Roth died from a fever at the age of 47 on 9 March 1847.'
    expect(asksIn(text, 'Ida Roth')).toContain('At what age did Ida Roth die from a fever? 47')
  })

  it('ends a sentence behind "Jr." where the next begins', () => {
    const text =
      'Otto Lang was a teacher. Otto Lang attended the school of Emil Haas, brother of Karl Haas Jr. He moved to Lund in 1862.'
    expect(asksIn(text, 'Otto Lang')).toContain('In what year did Otto Lang move to Lund? 1862')
  })
})

import { describe, expect, it } from 'vitest'
import { askedIn } from './reading'

const asked = (text: string): string[] => askedIn(`Estonia is a country on the Baltic Sea. ${text}`, 'Estonia')

describe('a place in an order', () => {
  it.each([
    ['Estonia ranked 12th of 40 states in 2003.', 'In what place did Estonia rank out of 40 states in 2003? 12th'],
    [
      'Estonia was ranked third in 2011 by the Nordic Review.',
      'In what place was Estonia ranked in 2011 by the Nordic Review? third',
    ],
    [
      'In 1931 the Baltic Post ranked Estonia sixth among the makers of linen.',
      'In what place did the Baltic Post rank Estonia among the makers of linen in 1931? sixth',
    ],
    [
      'Estonia placed second in the Baltic Games of 1936.',
      'What place did Estonia take in the Baltic Games of 1936? second',
    ],
  ])('is asked for: %s', (text, expected) => expect(asked(text)).toContain(expected))

  it.each([
    ['that belongs to a noun', 'Estonia ranked the third harbour of the coast in 1931.'],
    ['that is an order of events', 'Estonia came first, and Latvia followed.'],
    ['among what only the text tells', 'Estonia ranked third among them.'],
  ])('not one %s', (_what, text) => expect(asked(text).join('\n')).not.toMatch(/what place/i))
})

describe('two figures of one verb', () => {
  it('are each asked for what they count', () => {
    expect(asked('Estonia exported 300 ships and 1,200 carts in 1644.')).toEqual(
      expect.arrayContaining([
        'How many ships did Estonia export in 1644? 300',
        'How many carts did Estonia export in 1644? 1,200',
      ]),
    )
  })
})

describe('a list of figures', () => {
  it('is asked for each, near ones too, without the rest of the list', () => {
    expect(
      asked(
        'The Holm Board runs 11 public schools, five boarding houses, six local and regional mills, and over 70 kilns.',
      ),
    ).toEqual(
      expect.arrayContaining([
        'How many public schools does the Holm Board run? 11',
        'How many boarding houses does the Holm Board run? five',
        'How many local and regional mills does the Holm Board run? six',
        'How many kilns does the Holm Board run? over 70',
      ]),
    )
  })
  it('is asked by its units where much is no word for it', () => {
    const own = asked('Estonia has about 900 acres of salt marsh and 14 miles of stone walls.')
    expect(own).toContain('How much salt marsh does Estonia have? about 900 acres')
    expect(own).toContain('How many miles of stone walls does Estonia have? 14')
  })
})

describe('names that may be of people or of firms', () => {
  it('are asked for as those who did it', () =>
    expect(asked('The Baltic Post is published by Holm Press and Lund Print.')).toContain(
      'By whom is the Baltic Post published? Holm Press and Lund Print',
    ))
  it('not where a thing may have done it', () =>
    expect(asked('The Baltic Post is delayed by Holm Bridge and Lund Lock.').join('\n')).not.toMatch(/By whom/))
})

describe('a share written as a figure', () => {
  it('is asked for as a percentage', () =>
    expect(asked('The linen trade of Estonia fell more than 75% from 1693 to 1705.')).toContain(
      'By what percentage did the linen trade of Estonia fall from 1693 to 1705? more than 75%',
    ))
})

describe('a subject of two names', () => {
  it.each([
    [
      'The Holm Museum and the Lang Museum opened a joint hall of old maps in 1971.',
      'Which two museums opened a joint hall of old maps in 1971? the Holm Museum and the Lang Museum',
    ],
    [
      'By 1900 Germans formed the largest group of settlers in Tartu.',
      'Who formed the largest group of settlers in Tartu by 1900? Germans',
    ],
  ])('or of a people is asked for: %s', (text, expected) => expect(asked(text)).toContain(expected))

  it('not where they are of two classes', () =>
    expect(asked('The Holm Museum and the Inn River drew painters from Riga in 1971.').join('\n')).not.toMatch(
      /Which two/,
    ))
})

describe('a description behind the last name', () => {
  it('is left out of what is asked of the rest', () =>
    expect(asked('The Holm Institute was founded in 1986 by Ida Page, the widow of a brewer.')).toContain(
      'In what year was the Holm Institute founded by Ida Page? 1986',
    ))
  it('is no member of a list', () =>
    expect(asked('The Holm Institute was named in 1986 after Ulm, the Inn and the abbey.').join('\n')).not.toMatch(
      /named after Ulm\?/,
    ))
})

describe('a name in quotation marks behind "known as"', () => {
  it('is the answer without them', () =>
    expect(asked('The eastern salt roads of Estonia are known as "grey lanes".')).toContain(
      'What are the eastern salt roads of Estonia known as? grey lanes',
    ))
})

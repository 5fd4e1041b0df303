import { describe, expect, it } from 'vitest'
import { askedIn } from './reading'

describe('how many there are', () => {
  it.each([
    [
      'behind what points back',
      'Eight years later, in 1921, there were 312 beacons along the Norwegian coast.',
      'How many beacons were there along the Norwegian coast in 1921? 312',
    ],
    [
      'as of a date',
      'As of March 2014, there are 1,250 known mosses in Tyrol.',
      'How many known mosses are there in Tyrol as of March 2014? 1,250',
    ],
    [
      'without "only"',
      'However, there were only 42 doctors in the province of Natal by 1860.',
      'How many doctors were there in the province of Natal by 1860? 42',
    ],
  ])('%s', (_what, text, expected) => expect(askedIn(text)).toContain(expected))
})

describe('definitions', () => {
  it.each([['are none of an activity', 'Feeding the hens with maize is a common habit of the monks in Linz.']])(
    '%s',
    (_what, text) => expect(askedIn(text).filter((own) => /^What is/.test(own))).toEqual([]),
  )
})

describe('a figure as the subject', () => {
  it.each([
    [
      'a percentage',
      'Over 10 % of Lund’s people died in 1711–12.',
      'What percentage of Lund’s people died in 1711–12? over 10 %',
    ],
    [
      'a part',
      'About two thirds of the spinners in the Graz mills were girls from rural Tyrol.',
      'What fraction of the spinners in the Graz mills were girls from rural Tyrol? about two thirds',
    ],
    [
      'a part of a mass',
      'Three quarters of the silver in the vault was stolen in 1911.',
      'How much of the silver in the vault was stolen in 1911? three quarters',
    ],
    [
      'some of so many',
      'Two of the three kilns at Falkenau were shut down in 2017.',
      'How many of the three kilns at Falkenau were shut down in 2017? two',
    ],
    [
      'so many of a measure',
      'Over 40 tons of butter was shipped from Ireland in 1710.',
      'How many tons of butter were shipped from Ireland in 1710? over 40',
    ],
    [
      'what is named, not how many',
      'The two most common trees in the park are birch and alder.',
      'What are the two most common trees in the park? birch and alder',
    ],
  ])('%s', (_what, text, expected) => expect(askedIn(text)).toContain(expected))

  it('is not counted where the sentence only names so many', () =>
    expect(
      askedIn('The two most common trees in the park are birch and alder.').filter((own) => /^How many/.test(own)),
    ).toEqual([]))

  it('is no order: a third kind is not a part', () =>
    expect(
      askedIn('A third kind of rock forms in the deep vents of Tyrol.').filter((own) => /third/i.test(own)),
    ).toEqual([]))

  it('is never swapped for more than there are', () =>
    expect(
      askedIn('Two of the three kilns at Falkenau were shut down. The town of Falkenau has five bridges.').filter(
        (own) => /^Five of/i.test(own),
      ),
    ).toEqual([]))
})

describe('words that point at nothing outside', () => {
  it.each([
    [
      '"other" behind what it is other than',
      'Members of the guild and other wealthy burghers were allowed to carry swords in Lund.',
      'Who was allowed to carry swords in Lund? members of the guild and other wealthy burghers',
    ],
    [
      '"other than" and "itself"',
      'A perfect number is a positive integer that has no divisors in common with any number other than 1 and itself.',
      'What is a perfect number? a positive integer that has no divisors in common with any number other than 1 and itself',
    ],
    [
      '"the tallest of all"',
      'The tower of Falkenau is the tallest of all brick towers in Tyrol.',
      'What is the tallest of all brick towers in Tyrol? the tower of Falkenau',
    ],
    [
      '"the first to"',
      'Karin Holm was the first to climb the north face of the Falkenhorn without a rope.',
      'Who was the first to climb the north face of the Falkenhorn without a rope? Karin Holm',
    ],
    [
      '"the last" of something',
      'The last meeting of the Diet of Lund was attended by nine members in 1669.',
      'In what year was the last meeting of the Diet of Lund attended by nine members? 1669',
    ],
    [
      '"both" with its two',
      'A spout is a rotating column of air that is in touch with both the sea and a cloud or, in rare cases, the foot of a cumulus.',
      'What is a spout? a rotating column of air that is in touch with both the sea and a cloud',
    ],
  ])('%s', (_what, text, expected) => expect(askedIn(text)).toContain(expected))

  it('asks the extremes of the kind a document is about', () =>
    expect(
      askedIn('The most violent hurricanes can reach wind speeds of more than 250 kilometers per hour.', 'Hurricane'),
    ).toContain('What can the most violent hurricanes reach? wind speeds of more than 250 kilometers per hour'))

  it('does not take "to" behind its noun for an aim', () =>
    expect(
      askedIn('Hot rocks of the lower crust flow in response to stress.').filter((own) => /purpose/.test(own)),
    ).toEqual([]))
})

describe('a question that is whole', () => {
  it.each([
    [
      'an adjective that may be an adverb stays with its noun',
      'Unlike sea roses, corals secrete hard lime shells.',
      'Unlike sea roses, what do corals secrete? hard lime shells',
    ],
    [
      'an adverb that may be an adjective stays with its verb',
      'Most oysters grow best in warm, shallow and agitated water.',
      'Where do most oysters grow best? in warm, shallow and agitated water',
    ],
    [
      'an adverb whose clause is left out goes with it',
      'Reefs near Lund have declined by 50% since 1950, partly because they are sensitive to dust.',
      'Since what year have reefs near Lund declined by 50%? 1950',
    ],
    [
      'in whom something comes about',
      'Mountain sickness occurs in soldiers who climb too quickly after a rest.',
      'In whom does mountain sickness occur? soldiers who climb too quickly after a rest',
    ],
    [
      'what a law says there is',
      'Lund’s conjecture says that there are always at least four primes between the squares of two odd primes.',
      'What does Lund’s conjecture say? there are always at least four primes between the squares of two odd primes',
    ],
    [
      'a species is counted',
      'There are about 800 species of hard corals in the Red Sea.',
      'How many species of hard corals are there in the Red Sea? about 800',
    ],
  ])('%s', (_what, text, expected) => expect(askedIn(text)).toContain(expected))

  it.each([
    ['"there" is nothing', 'There are three main kinds of fault in Tyrol.', /there\?|\bthere$/],
    [
      '"that of" has no name',
      'No house survived except that of Lund, which was closed in 1754.',
      /^In what year was Lund/,
    ],
    ['a time is no place', 'Mosses appeared at the dawn of the Devonian.', /^Where/],
    [
      'a participle in a phrase is no deed',
      'The Lund millers relied on water from privately or publicly owned wells.',
      /\b(?:do|does|did|were|was) .*own/,
    ],
    [
      'what only tells which is no statement',
      'Corals secrete shells that support and protect the body.',
      /^What do shells/,
    ],
  ])('%s', (_what, text, unwanted) => expect(askedIn(text).filter((own) => unwanted.test(own))).toEqual([]))
})

describe('a figure at two times', () => {
  it.each([
    [
      'a number at its first time',
      'The number of mills in Lund rose from 12 in 1800 to 31 in 1850.',
      'What was the number of mills in Lund in 1800? 12',
    ],
    [
      'a number at its second time',
      'The number of mills in Lund rose from 12 in 1800 to 31 in 1850.',
      'What was the number of mills in Lund in 1850? 31',
    ],
    [
      'a price',
      'The price of a barrel of salt fell from $20 in July 1943 to 55 cents by 1946.',
      'What was the price of a barrel of salt in 1946? 55 cents',
    ],
  ])('%s', (_what, text, expected) => expect(askedIn(text)).toContain(expected))

  it('is not asked with the other figure in the stem', () =>
    expect(
      askedIn('The price of a barrel of salt fell from $20 in July 1943 to 55 cents by 1946.').filter((own) =>
        /^To how many/.test(own),
      ),
    ).toEqual([]))
})

describe('when it was found that', () => {
  it.each([
    [
      'a date in front',
      'In 1921, it was shown that the dye of the madder plant is a mild poison.',
      'In what year was it shown that the dye of the madder plant is a mild poison? 1921',
    ],
    [
      'a date behind the verb',
      'It was discovered in 1998 that the bones from Falkenau belonged to a bear.',
      'In what year was it discovered that the bones from Falkenau belonged to a bear? 1998',
    ],
  ])('%s', (_what, text, expected) => expect(askedIn(text)).toContain(expected))

  it('says nothing of a belief or of two dates', () =>
    expect(
      [
        ...askedIn('It was believed in 1921 that the dye of the madder plant is a mild poison.'),
        ...askedIn('In 1921, it was shown in May 1920 that the dye of the madder plant is a mild poison.'),
      ].filter((own) => /was it/.test(own)),
    ).toEqual([]))
})

describe('gaps', () => {
  it('are no half of "at least"', () =>
    expect(
      askedIn('Lund’s conjecture says that there are always at least four primes between two odd squares.').filter(
        (own) => own.includes('at ____'),
      ),
    ).toEqual([]))

  it('never ask for the common word that a statement begins with', () =>
    expect(
      askedIn('Many earthquakes in Tyrol are caused by movement on faults of the old kind.').filter((own) =>
        own.startsWith('____'),
      ),
    ).toEqual([]))
})

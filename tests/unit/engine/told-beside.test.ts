import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

const start = 'Ida Holm was a geologist of Graz.'

describe('what a sentence tells beside its main point', () => {
  it.each([
    ['the name of a father', 'Her father, Otto Holm, was a miller.', "Who was Ida Holm's father? Otto Holm"],
    [
      'what he was, though not what only the text explains',
      'Her father, Otto Holm, was a miller and carter who sold flour to bakers near the station.',
      'Who was Otto Holm? a miller and carter',
    ],
    [
      'the rank of who founded something',
      'Elm College was founded in 1575 by Henry, Duke of Norland, as a school for clerks.',
      'By whom was Elm College founded in 1575? Henry, Duke of Norland',
    ],
    [
      'when a thing was given a standing',
      'Graz was designated a Town of Crafts in 2004.',
      'In what year was Graz designated a Town of Crafts? 2004',
    ],
    [
      'with whom an alliance was made',
      'In 1241, Graz formed an alliance with Linz, another town of salt.',
      'In what year did Graz form an alliance with Linz? 1241',
    ],
    [
      'when there was a fair',
      'In 1913 there was a fair of printers in Graz.',
      'In what year was there a fair of printers in Graz? 1913',
    ],
    [
      'how many miles there were',
      'By 1890, there were more than 1,400 miles of railway in Norland.',
      'How many miles of railway were there in Norland by 1890? more than 1,400',
    ],
    [
      'what was done there at a date',
      'Ida Holm planted rare mosses there in 1893.',
      'In what year did Ida Holm plant rare mosses? 1893',
    ],
    [
      'how a street is known now',
      'Mill Street became known as Salt Street.',
      'What did Mill Street become known as? Salt Street',
    ],
    [
      'for what somebody is known',
      'Ida Holm became known abroad for her finds in the Elm Cliffs.',
      'What did Ida Holm become known abroad for? her finds in the Elm Cliffs',
    ],
    [
      'what was the first of its kind',
      'Ida Holm drew Elm Shore, the first widely printed picture of a fossil.',
      'What is the first widely printed picture of a fossil? Elm Shore',
    ],
  ])('%s', (_, sentence, question) => {
    expect(asksIn(`${start} ${sentence}`)).toContain(question)
  })

  it('is not asked of a maker by what', () => {
    expect(
      asksIn(`${start} Elm College was founded in 1575 by Henry, Duke of Norland.`).filter((ask) =>
        ask.startsWith('By what '),
      ),
    ).toEqual([])
  })
})

describe('a name and a side', () => {
  it.each([
    [
      'in front of its bearer',
      'Sometimes called carpets of the forest, weaver ants form large colonies.',
      'What are weaver ants sometimes called? carpets of the forest',
    ],
    [
      'by which things are referred to',
      'Weaver guilds, commonly referred to as Hansards, ran private mills.',
      'What are weaver guilds commonly known as? Hansards',
    ],
    ['of a coast', 'Graz lies on the western coast of Norland.', 'On which coast of Norland does Graz lie? western'],
    [
      'of a town',
      'Graz is located in the northern part of Norland.',
      'In which part of Norland is Graz located? northern',
    ],
  ])('%s', (_, sentence, question) => {
    expect(asksIn(`${start} ${sentence}`)).toContain(question)
  })
})

describe('a clause beside the first', () => {
  it.each([
    [
      'that goes on about a term',
      'Nest loss is the sudden loss of most nests of a colony, and it was first reported in Norland in 2006.',
      'In what year was nest loss first reported in Norland? 2006',
    ],
    [
      'that goes on behind a semicolon',
      'The keel is fixed to the floor of the hull; it holds the mast of the boat.',
      'What does the keel hold? the mast of the boat',
    ],
    [
      'of which two verbs tell what a thing does',
      'Unlike sponges, corals build hard lime shells that support and protect the polyps.',
      'Unlike sponges, what do corals build? hard lime shells',
    ],
  ])('%s', (_, sentence, question) => {
    expect(asksIn(`${start} ${sentence}`)).toContain(question)
  })
})

it('a list that goes on behind a semicolon is not asked for its first member', () => {
  expect(asksIn(`${start} The old sites of Graz include Castle Holm; Fort Lund; and the Lang House.`)).toEqual([
    'Who was Ida Holm? a geologist of Graz',
  ])
})

it('the verb of an -ed form that no list has is found', () => {
  expect(asksIn(`${start} Ida Holm decoded the dance of the bees in 1927.`)).toContain(
    'In what year did Ida Holm decode the dance of the bees? 1927',
  )
})

describe('what a text has two of', () => {
  it('is asked with the place of each', () => {
    const asked = askedIn(
      'The Lund Waltz was printed on 26 October 1815 in Norland by Otto Lang. The Lund Waltz was printed on 6 November 1815 in Elmark by Karl Roth.',
      'The Lund Waltz',
    )
    expect(
      asked.filter((line) => line.endsWith(' 26 October 1815')).every((line) => /Norland|Otto Lang/.test(line)),
    ).toBe(true)
    expect(asked.some((line) => line.endsWith(' 6 November 1815'))).toBe(true)
  })

  it('a figure is asked for, and not the year that goes with it', () => {
    const asks = asksIn('In 1940, weavers represented 92% of the guild members of Graz.')
    expect(asks).toContain('What percentage of the guild members of Graz did weavers represent in 1940? 92%')
    expect(asks.filter((ask) => ask.endsWith(' 1940'))).toEqual([])
  })
})

describe('a city named before', () => {
  const city = 'Lund City is a port of Norland. Parks in Lund City include Holm Park and Roth Park.'
  it('is meant by "the city", though its parks were spoken of', () => {
    expect(asksIn(`${city} The largest public park in the city is Weber Park with 40 acres.`, 'Lund City')).toContain(
      'What is the largest public park in Lund City? Weber Park',
    )
  })
})

it('what was published is a part of the subject where another verb follows', () => {
  expect(
    asksIn(
      'The series of seven waltzes published in 1836, beginning with the pair in D minor, set a new standard for dances.',
    ),
  ).not.toContain('What published in 1836? the series of seven waltzes')
})

describe('what a definition says beside the class', () => {
  it.each([
    [
      'an order',
      'A squid is a soft-bodied mollusc of the order Myopsida.',
      'To which order does a squid belong? Myopsida',
    ],
    [
      'a family',
      'Weaver ants are insects of the family Formicidae.',
      'To which family do weaver ants belong? Formicidae',
    ],
    ['a country', 'Holm Castle is a castle in France.', 'In which country is Holm Castle located? France'],
    [
      'a town and its country',
      'Roth College is a private college in Leiden, Netherlands.',
      'Where is Roth College located? Leiden, Netherlands',
    ],
  ])('%s', (_, sentence, question) => {
    expect(asksIn(`${start} ${sentence}`)).toContain(question)
  })

  it('is not asked of what is no place', () => {
    expect(asksIn(`${start} Otto Lang is a weaver in France.`).filter((ask) => ask.includes('located'))).toEqual([])
  })
})

describe('what only the text tells', () => {
  it('is left out of when somebody died', () => {
    expect(asksIn(`${start} Ida Holm died ten days later at the age of 53.`)).toContain(
      'At what age did Ida Holm die? 53',
    )
  })

  it('but what a taste is for stays with it', () => {
    expect(asksIn(`${start} Ida Holm developed a passion for mosses at an early age.`)).toContain(
      'What did Ida Holm develop at an early age? a passion for mosses',
    )
  })
})

import { describe, expect, it } from 'vitest'
import { type Asked, gateIn } from './asked'
import { askedIn, asksIn } from './reading'

describe('cut: a sentence that was misread', () => {
  it.each<{ readonly question: Asked; readonly sentence?: string }>([
    {
      question: [
        'cause',
        'trust',
        'reason',
        'What forces rests on the Ulm view that barter is fair?',
        'wide trust in grain',
      ],
    },
    {
      question: [
        'process',
        'Ulm otters',
        'subject',
        'What locates their prey in the Ulm reeds by whiskers?',
        'Ulm otters',
      ],
    },
    {
      question: ['condition', 'the Ulm ice', 'object', 'What happens when the Ulm thaw happens?', 'the Ulm ice breaks'],
    },
    {
      question: [
        'event',
        'the Ulm pact',
        'start',
        'In what year was the pact signed by Otto Roth, and two bells, the Ox and Ram?',
        '1797',
      ],
    },
    {
      question: [
        'statement',
        'the Ulm vale',
        'object',
        'What is the Ulm vale rich in?',
        'rye and forms the best soil of Swabia',
      ],
    },
    {
      question: [
        'statement',
        'Ulmus',
        'object',
        'What is the name Ulmus often prefixed with in Swabia?',
        'the adjective',
      ],
    },
    {
      question: [
        'location',
        'the Ulm vole',
        'place',
        'Where are the eyes of the Ulm vole set?',
        'in a groove set back',
      ],
    },
    {
      question: [
        'part',
        'the Ulm hills',
        'object',
        'Into which three ranges are the Ulm hills parted?',
        'the Old Hills and the Low Hills',
      ],
    },
    {
      question: [
        'event',
        'the Ulm hall',
        'start',
        'When did pictures return to the Ulm hall in early 1945?',
        'after the peace',
      ],
    },
    {
      question: [
        'statement',
        'the Ulm vole',
        'object',
        'What does the Ulm vole feed on crabbel?',
        'worms, larvae and freshwater',
      ],
      sentence: 'The Ulm vole feeds on worms, larvae and freshwater crabbel.',
    },
    {
      question: [
        'statement',
        'the Rye War',
        'object',
        'By which league was the Rye War of 1709 fought?',
        'the Ulm League',
      ],
      sentence: 'The Rye War of 1709 was fought by the Ulm League against the Lindau League.',
    },
  ])('%j', ({ question, sentence }) => expect(gateIn(question, sentence)).toBe('cut'))

  it('takes three where three are named', () =>
    expect(
      gateIn([
        'part',
        'the Ulm hills',
        'object',
        'Into which three ranges are the Ulm hills parted?',
        'the Old Hills, the Low Hills and the Far Hills',
      ]),
    ).not.toBe('cut'))
})

describe('what a sentence does not say', () => {
  it.each([
    'The duke sent Otto Roth to ask whether Ada Brandt had sold the mill in accordance with his orders.',
    'In ethics, the Ulm doctrine is the belief that claims can be derived from common words.',
    'Ridges of Ulm are formed by the deposition of silt from a river and stay when it is gone.',
  ])('%s', (sentence) => {
    const asked = askedIn(sentence, 'Ulm').join('\n')
    expect(asked).not.toMatch(/Who (?:had )?sold the mill|Which belief can be|formed from by|From what are ridges/)
  })

  it('nor a phrase for a sentence, a condition without its time, or where a sentence breaks off', () =>
    expect(
      askedIn(
        'It was made by shepherds to describe banks and rims found near the fields of ash in the Ulm Alps. If one assumes a rate of 75 turns a minute, an Ulm wheel would turn 108,000 times in one day.',
        'Ulm',
      ).filter((question) => question.includes('____')),
    ).toEqual([]))
})

describe('cut: what another phrase says, or what only the text tells', () => {
  it.each<Asked>([
    ['quantity', 'the Ulm spark', 'quantity', 'With what mass is the Ulm spark made by a grain?', 'less than 1 gram'],
    ['statement', 'the Ulm guard', 'object', 'What was help crush the Ulm guard weakened by?', 'short supplies'],
    [
      'founder',
      'Ida Holm',
      'object',
      'What did Ida Holm print half as long in 1621?',
      'a second edition of the Ulm Psalms',
    ],
    ['statement', 'the Ulm guild', 'object', 'What did the Ulm guild give in May 2007?', 'Ida major credit'],
    [
      'statement',
      'rye',
      'subject',
      'What continued to be rye and taxes on trade in the Ulm vale?',
      'the sources of wealth',
    ],
    [
      'statement',
      'Ida Holm',
      'subject',
      'Who rebels at Ulm, Ida Holm, became the first queen of Swabia?',
      'the leader of the Swabians',
    ],
    ['definition', 'the prime minister', 'definition', 'Who is the prime minister?', 'a member of the council of Ulm'],
    [
      'statement',
      'the Ulm Age',
      'subject',
      'Which age began in Tyrol around 370 BC in Swabia about 250 BC?',
      'the Ulm Age',
    ],
    ['event', 'most weavers', 'start', 'In which century have most weavers of Ulm joined in?', 'the 20th century'],
    [
      'statement',
      'the Loom Revolution',
      'subject',
      'Which revolution refers to the use of looms in Ulm?',
      'the Loom Revolution',
    ],
    [
      'condition',
      'the food',
      'object',
      'What happens when food is scarce in the Ulm valley?',
      'sleep permits voles, as well as other beasts such as mice and dormice, to save their strength and to live through the leanest of all seasons',
    ],
    [
      'purpose',
      'the Ulm realm',
      'reason',
      'For what purpose did Otto Roth expand the realm of Ulm?',
      'to encompass much of the north',
    ],
    ['purpose', '28,000 men', 'reason', 'For what purpose were 28,000 men sent?', 'to fight in the Rye War'],
  ])('%j', (...question) => expect(gateIn(question)).toBe('cut'))

  it('of two that do it, neither by itself', () => {
    const asked = askedIn(
      'The Moon raises tides on Earth. The Sun also produces tides on Earth. Ulm led the land in rye, and, together with Lindau, milled 37 % of the rye of Swabia.',
      'Tides',
    ).join('\n')
    expect(asked).not.toMatch(/What produces tides|37 %/)
  })

  it('of crops from a place, neither for sure', () =>
    expect(
      asksIn(
        'Most pears descend from kinds that came from the lowlands of Ulm, which have displaced older kinds from the Alps.',
      ).join('\n'),
    ).not.toMatch(/the lowlands of Ulm (?:have )?displaced?/))

  it('no region by the name of another place', () =>
    expect(
      asksIn(
        'The lowest land is found in the north of the Aubing region in the Ulm Delta. The Ulm Delta gives most of the fish. The region also serves as a nature preserve for rare birds.',
      ).join('\n'),
    ).not.toMatch(/Aubing region serve/))
})

it('one of two that did it is no answer', () =>
  expect(
    askedIn(
      'Due to this wall, New Lund monkeys and Old Lund monkeys underwent separate moves over millions of years.',
      'Lund',
    ),
  ).not.toContain('What underwent separate moves over millions of years? Old Lund monkeys'))

it('a first since some time is no first', () =>
  expect(
    gateIn(
      ['definition', 'the Rye War', 'term', 'What was the first great war for Ulm in the north?', 'the Rye War'],
      'In the north the Rye War was the first great war for Ulm since its war against Lindau in 1846.',
    ),
  ).toBe('cut'))

it('says of what end, since when, and in which place', () => {
  const asked = askedIn(
    'The stomach of the Ulm vole is a bag. The narrower end is called the pylon canal. Ulm has held elections 10 times over the last 20 years. In 1876 Otto Roth founded his first workshop in Holm Park, New Tyrol, where he drew many of his plans.',
    'The Ulm vole',
  ).join('\n')
  expect(asked).not.toMatch(/narrower end|last 20 years|first workshop in Holm Park\? New Tyrol/)
})

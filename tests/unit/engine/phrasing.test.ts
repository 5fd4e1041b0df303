import { describe, expect, it } from 'vitest'
import { asksIn, readingOf } from './reading'

const questionsOf = (text: string, title = 'Notes') => readingOf(text, title).questions
const asked = (text: string, title?: string): string =>
  questionsOf(text, title)
    .map(({ stem, answer }) => `${stem} ${answer}`)
    .join('\n')

describe('a stem', () => {
  it.each([
    [
      'stands in the present where what it tells lasts',
      'The outer sac, filled with clear fluid, lies between the shell and the skin of the embryo.',
      'What is the outer sac filled with? clear fluid',
    ],
    [
      'asks for a person behind an article by "who"',
      'Rosa Lang-Weiss was a poet. The Swabian Rosa Lang-Weiss is regarded as the first printer of Ulm.',
      'Who is regarded as the first printer of Ulm?',
    ],
    [
      'does not say to what something was a response',
      'Otto Roth raised the toll at Ulm. In response, the bakers of Ulm founded the Swabian Bread League in 1512.',
      'In what year did the bakers of Ulm found the Swabian Bread League? 1512',
    ],
  ])('%s', (_what, text, question) => expect(asked(text)).toContain(question))

  it.each([
    [
      'counts two sorts of people at once',
      'Seven guards of Ulm and at least four bakers were hurt at Linz in 1512.',
      /How many guards of Ulm and at least/,
    ],
    [
      'asks what caused more than so much',
      'The Ulm flood of 1712 caused more than $20 million in damage.',
      /^What caused more than/m,
    ],
    [
      'asks for the scope of a superlative as a place',
      'The tram of Ulm now has the third-highest number of riders in Marland.',
      /^Where does the tram/m,
    ],
    [
      'says of somebody a bare office',
      'Otto Roth was the second mayor, and Ida Brandt is the current mayor.',
      /current mayor/,
    ],
    [
      'asks whose deputy somebody became',
      'Ida Brandt was a lawyer. In 1912 Ida Brandt became the deputy of Otto Roth.',
      /^Whose deputy/m,
    ],
    [
      'keeps half of a time',
      'The miners of Ulm worked on until about 40 years before 1512.',
      /^When did the miners of Ulm work.*40 years\?/m,
    ],
    [
      'begins a name behind its "and"',
      'The Weaving and Allied Trades College in Ulm was founded in 1912 by the guild.',
      /(?<!Weaving and )Allied Trades College/,
    ],
    [
      'leaves out to what something was linked',
      'Otto Roth was born in Ulm in 1870. In 1912 Ida Brandt linked the old songs about Mount Ulm to these.',
      /songs about Mount Ulm(?: in 1912)?\?|the old songs about Mount Ulm$/m,
    ],
    [
      'takes a sentence apart behind "In response to"',
      'In response to the bread tax, an armed league of bakers and millers, supported by the monks, took the town of Ulm.',
      /What (?:is|was) the bread tax/,
    ],
    [
      'takes a person for what "which" tells of',
      'The school kept a league of printers led by Otto Roth, which openly worked with the Guild of Ulm.',
      /^Who openly worked/m,
    ],
    [
      'calls a land by the name of its league',
      'It was joined by the three leagues of Marland (the Marland Bond), the Lauen League and others in 1912.',
      /another name for Marland/,
    ],
    [
      'asks for a figure without saying of what',
      'The climate of Ulm is mild. The average yearly rainfall is about 831 mm.',
      /^What is the average yearly rainfall\?/m,
    ],
    [
      'names the first word of a title with commas',
      'Ida Brandt was a writer of Ulm. In 1906, Brandt published Salt, Bread, Ash: A Tale of the River Ulm.',
      /publish Salt\?|publish in 1906\? Salt$/m,
    ],
    [
      'asks for examples of famous people',
      'In 1912 Ida Brandt opened a school of drawing in which she taught famous painters including Otto Roth and Emil Haas.',
      /examples of famous/,
    ],
    [
      'asks which award sixteen titles are',
      'The Ulm Rowers of the river league have won 16 Silver Oar titles.',
      /^Which award/m,
    ],
    [
      'asks at which exhibition a fair in Exhibition Hall was held',
      'The Ulm Bread Fair is held annually at Exhibition Hall in the old town.',
      /^At which exhibition/m,
    ],
    [
      'breaks a word at its dash',
      'In 1912 Ida Brandt discovered the remnants of an ancient north–south road past the lake of Ulm.',
      /the remnants of an ancient$|discover north/m,
    ],
    [
      'asks of a part of what is theirs',
      'Mills are large. Only a small part of their wheel is directly used in grinding rye.',
      /of their wheel/,
    ],
    [
      'asks who a guild is',
      'Mulier Libera was a women’s federation in Marland that ran schools for weavers.',
      /Who was Mulier Libera/,
    ],
    [
      'takes what founders founded for what they led to',
      'Trials in Marland led to Otto Roth founding what became Holm School in 1921.',
      /lead to founding/,
    ],
    [
      'takes the next of a list for what a thing is',
      'Half of the books were bought from the royal halls, the remainder from burnt abbeys of Ulm.',
      /What (?:are|were) the royal halls/,
    ],
    [
      'says what a word is for what it names',
      'Above Ulm the Lauen is also known as the White Lauen, a term also used for the lake of Ulm.',
      /What is the White Lauen/,
    ],
    [
      'gives a river to its mountains',
      'The Lauen ran to the north until the Ulm Mountains blocked its bed in Marland.',
      /block its bed/,
    ],
    [
      'has a mark that closes before one that opens',
      'The plain English names "White Lauen" and "Blue Lauen", to refer to the spring of the river, come from old songs.',
      /name White Lauen"/,
    ],
    [
      'ends a list before its last member',
      'The rent of a mill in Ulm depends on many factors including weather, rye and the age of the wheel, and the river.',
      /examples of .*\? weather, rye and the age of the wheel$/m,
    ],
    [
      'lets a land spread',
      'From Marland the rust spread west, striking Ulm, Linz and Norway by June 1348. It was introduced in Sweden in 1349.',
      /was Norway introduced/,
    ],
    [
      'takes the last of a list for all of it',
      'Several conditions such as war, famine, and weather contributed to the harm that the rust of Ulm did.',
      /contributed to the harm .*\? weather$/m,
    ],
    [
      'ends where a comparison begins',
      'Since the Ulm mill is the largest, it reaches full speed faster than any other mill in Marland.',
      /faster\?/,
    ],
    [
      'names a law by the end of its name',
      'Under the terms of the Guild of Ulm Act 1898, the council was given the right to set the toll of the bridge.',
      /does the Ulm Act date/,
    ],
    [
      'tears a name for the class of a name',
      'The Bahr al Ulm joins the Bahr al Linz at a small lagoon called Lake Holm.',
      /^Which Bahr al/m,
    ],
  ])('never %s', (_what, text, question) => expect(asked(text)).not.toMatch(question))

  it.each([
    [
      'leaves what tells of an answer with the answer',
      'The hall of Ulm contains the largest organ in the world.',
      'What does the hall of Ulm contain? the largest organ in the world',
    ],
    [
      'asks for the school that a degree is from',
      'Ida Brandt earned a degree in physics from Lauen University in 1912.',
      'At which university did Ida Brandt earn a degree in physics in 1912? Lauen University',
    ],
    [
      'asks for a post by its name',
      'In June 1912 Ida Brandt was appointed president of the Lauen Court.',
      'What position did Ida Brandt take up in June 1912? president of the Lauen Court',
    ],
  ])('%s', (_what, text, question) => expect(asked(text)).toContain(question))

  it('does not ask from where somebody met is as if it were where they met', () =>
    expect(asked('Otto Roth was a poet. In the early 1830s, Otto Roth met Ida Brandt from Marland.')).not.toMatch(
      /meet from Marland/,
    ))

  it('ends a sentence behind thousandths of a second', () =>
    expect(
      asked(
        'The signal reaches all of the bells in about 75 ms. Since the signal begins at the tower, the bells ring at once.',
      ),
    ).not.toMatch(/75 ms\. Since/))

  it('asks in the end for what something goes into', () =>
    expect(asked('The iron boiler pushes hot steam into the copper coil.')).toContain(
      'What does the iron boiler push hot steam into? the copper coil',
    ))

  it('keeps the helper of what had become the largest', () =>
    expect(
      asksIn(
        'Most bakers left Ulm. By 1851, the Swabian-born population had become the largest single guild in Ulm.',
      ).join('\n'),
    ).toMatch(/^\w+ had become the largest single guild in Ulm by 1851\?/m))

  it('keeps the capital of a name that holds small words', () =>
    expect(
      asked(
        'Ibn al-Fihri (full name Amr ibn Musa ibn al-Fihri; 901 – 970) was a poet of Ulm. He taught Musa ibn Amr and Zayd ibn Musa.',
        'Ibn al-Fihri',
      ),
    ).not.toMatch(/\bibn al-Fihri/))
})

describe('options', () => {
  it('stand without the preposition that the stem has', () => {
    const text = [
      'The left pipe carries clear water into the stone basin.',
      'The stone basin carries warm water into the iron boiler.',
      'The iron boiler pushes hot steam into the copper coil.',
      'The copper coil leads cool steam into the glass jar.',
    ].join(' ')
    const choices = questionsOf(text).filter(({ stem, kind }) => kind === 'choice' && stem.endsWith(' into?'))
    expect(choices.flatMap(({ options }) => options.map((option) => option.text)).join('\n')).not.toMatch(/^into /m)
  })
})

describe('the first twenty', () => {
  it('ask no fact twice while others wait', () => {
    const facts = ['Ulm', 'Linz', 'Graz', 'Bonn', 'Kiel', 'Trier', 'Worms', 'Mainz', 'Jena', 'Gera', 'Hof', 'Suhl']
    const people = [
      'Ada Brandt',
      'Otto Roth',
      'Ida Lang',
      'Emil Haas',
      'Rosa Kern',
      'Hugo Page',
      'Clara Weiss',
      'Karl Adler',
    ]
    const text = facts
      .map(
        (town, at) => `In ${1801 + 7 * at} ${people[at % 8]} founded the Museum of ${town} in the old mill of ${town}.`,
      )
      .join(' ')
    const first = questionsOf(text).slice(0, 12)
    const keys = first.flatMap(({ targets }) => targets.map(({ factKey }) => factKey))
    expect(new Set(keys).size).toBe(keys.length)
  })
})

import { describe, expect, it } from 'vitest'
import { readText } from '@/bench/engine-texts'
import { askedIn, questionsIn, readingOf } from './reading'

const asked = (text: string, name: string): string[] =>
  readText(text, name).questions.map(({ stem, answer }) => `${stem} ${answer}`)

describe('a fact sheet', () => {
  const sheet =
    '- Capital: Holmstad\n- Population: 3.4 million (2020)\n- Currency: crown\n- Official languages: Saxon, Elmish\n- Longest river: Blau'

  it.each([
    'What is the capital of Norland? Holmstad',
    'What is the population of Norland? 3.4 million',
    'What are the official languages of Norland? Saxon, Elmish',
    'What is the longest river of Norland? Blau',
  ])('is asked of the land in its title: %s', (question) =>
    expect(askedIn(sheet, 'Norland: fact file')).toContain(question),
  )

  it('is asked of its section, where each has one', () =>
    expect(
      askedIn(
        `## Norland\n\n${sheet}\n\n## Elmark\n\n- Capital: Elmstad\n- Currency: thaler\n- Area: 900 km²`,
        'Facts',
      ),
    ).toEqual(
      expect.arrayContaining(['What is the capital of Norland? Holmstad', 'What is the capital of Elmark? Elmstad']),
    ))
})

describe('a list of rulers', () => {
  it('is asked for who reigned when', () =>
    expect(
      askedIn('- Otto I (1066–1087)\n- Ida II (1087–1100)\n- Rosa I (1100–1135)', 'Kings and queens of Norland'),
    ).toEqual(expect.arrayContaining(['When did Otto I reign? 1066–1087', 'Who reigned from 1087 to 1100? Ida II'])))

  it('says of an office who held it', () =>
    expect(
      askedIn('- 1901–1905: Otto Lang\n- 1905–1911: Ida Holm\n- 1911–1920: Rosa Roth', 'Presidents of Norland'),
    ).toEqual(
      expect.arrayContaining([
        'When was Ida Holm president? 1905–1911',
        'Who was president from 1901 to 1905? Otto Lang',
      ]),
    ))
})

describe('people', () => {
  it('are asked for by what they did and who they were', () =>
    expect(
      askedIn(
        '- Ida Holm – Norlandic engineer who built the first turbine of the Blau\n- Otto Lang – proposed the canal in 1843\n- Rosa Roth – painter of mills',
        'Norland',
      ),
    ).toEqual(
      expect.arrayContaining([
        'Which Norlandic engineer built the first turbine of the Blau? Ida Holm',
        'Who was Rosa Roth? painter of mills',
        'Who proposed the canal in 1843? Otto Lang',
      ]),
    ))

  it('of a story are spoken of as they are', () =>
    expect(
      askedIn(
        '- Brock: the miller of the lower mill\n- Wren: a girl who talks to rivers\n- Heron: hides the key of the mill',
        'The lower mill: characters',
      ),
    ).toEqual(
      expect.arrayContaining([
        'Who is the miller of the lower mill? Brock',
        'Who is Wren? a girl who talks to rivers',
        'Who hides the key of the mill? Heron',
      ]),
    ))
})

describe('formulas', () => {
  it('are asked for as such', () =>
    expect(askedIn('- Lang’s law: T = mg\n- Holm’s law: P = VI\n- Roth’s law: E = mgh', 'Laws')).toEqual(
      expect.arrayContaining([
        'What is the formula for Holm’s law? P = VI',
        'What has the formula “E = mgh”? Roth’s law',
      ]),
    ))
})

describe('questions that a text asks and answers itself', () => {
  it('are asked as they stand, typed, and nothing is read in a question', () => {
    const faq = 'Q: Who built the mill?\nA: Otto Lang.\n\nQ: In what year was it sold?\nA: 1877'
    const questions = readText(faq, 'faq.txt').questions
    expect(questions.map(({ kind, stem, answer }) => `${kind} ${stem} ${answer}`).toSorted()).toEqual([
      'typed In what year was it sold? 1877',
      'typed Who built the mill? Otto Lang',
    ])
  })
})

describe('steps', () => {
  const steps =
    '1. Clean the stones.\n2. Fill the hopper.\n3. Open the gate.\n4. Lower the runner stone.\n5. Weigh the flour.'
  const orders = (text: string, title: string) =>
    questionsIn(text, title)
      .filter(({ kind }) => kind === 'ordering')
      .map(({ stem, answer }) => `${stem} ${answer}`)

  it('are put in order, four at a time', () =>
    expect(orders(`## Method\n\n${steps}`, 'Grinding grain').toSorted()).toEqual([
      'Put these steps in order, the first one first: Grinding grain. Clean the stones; Fill the hopper; Open the gate; Lower the runner stone',
      'Put these steps in order, the first one first: Grinding grain. Fill the hopper; Open the gate; Lower the runner stone; Weigh the flour',
    ]))

  it('have their places from the list', () => {
    const [question] = questionsIn(`## Method\n\n${steps}`, 'Grinding grain').filter(({ kind }) => kind === 'ordering')
    const places = question?.parts.toSorted((a, b) => Number(a.answer) - Number(b.answer)).map(({ text }) => text)
    expect(places?.join('; ')).toBe(question?.answer)
  })

  it('are none where nothing says that the lines are in order', () =>
    expect(orders(`## Tools\n\n${steps}`, 'Grinding grain')).toEqual([]))
})

describe('bullets', () => {
  it('that end without a full stop are statements where they have a clause of their own', () =>
    expect(
      askedIn(
        '- Otto Lang founded the guild of millers in 1843\n- Founded in 1843 in the old hall\n- Treaty signed in the hall of the guild',
        'Guilds',
      ),
    ).toEqual(expect.arrayContaining(['In what year did Otto Lang found the guild of millers? 1843'])))

  it('as headlines have them are left', () => {
    const { sentences } = readingOf('- Treaty of Ulm signed in the hall of the guild', 'Guilds')
    expect(sentences[0]?.flags).toContain('fragment')
  })
})

describe('how notes are written down', () => {
  it('in definition lists of Markdown and HTML', () => {
    const markdown =
      '# Mills\n\nhopper\n: the box above the stones\n{: .definition}\n\ntoll\n: the share of the miller\n^\n\nchaff\n: the husks of the grain\n'
    expect(asked(markdown, 'mills.md')).toContain('What is the term for the husks of the grain? chaff')
  })

  it('between fences, where it is no code', () => {
    const fenced =
      '# Mills\n\n```\nHopper - the box above the stones of a mill\nToll - the share of flour that the miller keeps\nChaff - the husks of the grain that fly away\n```\n\n```\nlet x = mill(1); grind(x);\nconst y = { x };\nreturn y\n```\n'
    expect(asked(fenced, 'mills.md')).toContain('What is the term for the box above the stones of a mill? Hopper')
    expect(readText(fenced, 'mills.md').document.text).not.toContain('grind')
  })

  it('with stars around their terms', () =>
    expect(
      asked(
        'Mills\n\n**Hopper** – the box above the stones\n**Toll** – the share of the miller\n**Chaff** – the husks of the grain',
        'mills.txt',
      ),
    ).toContain('What is the term for the share of the miller? Toll'))

  it('with dates before Christ, early years and months behind the year', () =>
    expect(
      asked(
        'Mills of Ulm\n\n44 BC – Water mill built on the Blau\n476: Fall of the old dam\n1949, Oct: Guild of millers founded in Ulm',
        'mills.txt',
      ),
    ).toEqual(
      expect.arrayContaining([
        'When was the fall of the old dam? 476',
        'In what month and year was the Guild of millers founded in Ulm? October 1949',
      ]),
    ))

  it('with a date before each line and nothing between', () =>
    expect(
      asked(
        'Mills of Ulm\n\n-120 Weavers of Ulm build a mill.\n1403 Otto Lang buys the mill on the Blau.\n9th June 1497 Rosa Lang sells the mill. Nobody knows why.',
        'mills.txt',
      ),
    ).toEqual(
      expect.arrayContaining([
        'In what year did Otto Lang buy the mill on the Blau? 1403',
        'On what date did Rosa Lang sell the mill? 9 June 1497',
      ]),
    ))

  it('in tables one below the other, with a column between words and meanings', () => {
    const rows = (words: string) => `| Word | Type | Meaning |\n|---|---|---|\n${words}\n\n`
    const table = rows(
      '| toll | noun | share of the miller |\n| chaff | | husks of the grain |\n| mahl\\|en | verb | to grind |',
    )
    const other = rows(
      '| bran | noun | hard skin of the grain |\n| groats | noun | broken grain |\n| sift | verb | to part flour from bran |',
    )
    expect(askedIn(`${table}${other}`, 'Words')).toEqual(
      expect.arrayContaining([
        'Which word means “to grind”? mahl|en',
        'Which word means “to part flour from bran”? sift',
      ]),
    )
  })

  it('in another language than the words that they explain', () => {
    const words =
      'Wortschatz\n\ndie Mühle – the mill\ndas Mehl – the flour\nder Müller – the miller\nmahlen – to grind\ndas Rad – the wheel'
    expect(readText(words, 'words.txt').document.language).not.toBe('de')
    expect(asked(words, 'words.txt')).toContain('What does “mahlen” mean? to grind')
  })
})

it('offers a verb beside verbs only', () => {
  const words =
    '- abate: to become less\n- chide: to tell off\n- jeer: to make fun of\n- glib: said too easily\n- wan: pale and weak'
  const choice = questionsIn(words, 'Words').find(({ kind, answer }) => kind === 'choice' && answer === 'abate')
  expect(choice?.options.map(({ text }) => text).toSorted()).toEqual(['abate', 'chide', 'jeer'])
})

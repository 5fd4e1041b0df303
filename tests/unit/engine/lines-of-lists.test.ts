import { describe, expect, it } from 'vitest'
import { readText } from '@/bench/engine-texts'
import { askedIn, questionsIn, readingOf } from './reading'

const mill = `## Parts

- Hopper: holds the grain above the stones
- Sails – catch the wind
- Brake: stops the great wheel
- Gate: lets the water in
- Tailrace: channel that leads the water away

The hopper is the first to wear.

## Words

- dressing - the cutting of new furrows into a stone
- toll - share of the flour that the miller keeps
- to winnow - to blow the chaff out of the grain
- friable: easily crumbled`

describe('a list of terms', () => {
  it.each([
    'What does the hopper do? holds the grain above the stones',
    'Which part holds the grain above the stones? Hopper',
    'What do sails do? catch the wind',
    'Which parts catch the wind? Sails',
    'What is dressing? the cutting of new furrows into a stone',
    'What is the term for the cutting of new furrows into a stone? dressing',
    'What is meant by “toll”? share of the flour that the miller keeps',
    'What does “to winnow” mean? to blow the chaff out of the grain',
    'Which word means “easily crumbled”? friable',
  ])('is asked both ways: %s', (question) => expect(askedIn(mill, 'The mill')).toContain(question))

  it('offers what its other lines have', () => {
    const choice = questionsIn(mill, 'The mill').find(
      ({ kind, stem }) => kind === 'choice' && stem === 'Which part holds the grain above the stones?',
    )
    expect(choice?.options.map(({ text }) => text).toSorted()).toEqual(['Brake', 'Gate', 'Hopper', 'Sails'])
  })

  it('is matched by what its terms do', () =>
    expect(askedIn(mill, 'The mill').filter((asked) => asked.startsWith('Match'))).toContain(
      'Match each term with what it does. Hopper: holds the grain above the stones; Sails: catch the wind; Brake: stops the great wheel; Gate: lets the water in',
    ))

  it('cites the whole line', () => {
    const { questions, document } = readingOf(mill, 'The mill')
    const asked = questions.find(({ answer }) => answer === 'Hopper')
    expect(document.text.slice(asked?.evidence.start, asked?.evidence.end)).toBe(
      'Hopper: holds the grain above the stones',
    )
  })

  it.each([
    ['labels of a page', '- Date: the first of May\n- Teacher: somebody of the school\n- Homework: the second page'],
    ['two lines alone', '- Hopper: holds the grain\n- Brake: stops the wheel'],
    [
      'who speaks in a play',
      '- ROSA: a mill is no place for you\n- OTTO: the wheel turns by itself\n- ROSA: it does not',
    ],
    ['amounts', '- flour: 200 g\n- water: 120 g\n- salt: 4 g'],
  ])('is not made of %s', (_what, text) => expect(askedIn(text, 'The mill')).toEqual([]))

  it('is no list where its lines are sentences: they are read as such', () =>
    expect(
      askedIn(
        '- Stones: The Ulm mill has four stones of basalt.\n- Wheel: Otto Lang built the wheel of the Ulm mill in 1843.\n- Dam: The dam of the Ulm mill is 40 metres long.',
      ),
    ).toContain('In what year did Otto Lang build the wheel of the Ulm mill? 1843'))
})

const chronicle = `The mill: a chronicle

1790 – Otto Lang buys the mill
12 May 1801: Treaty of Ulm signed
1811–1813: War of the Rivers
c. 1830: Iron wheel replaces the wooden one
1843: First strike of the millers
1843: Rosa Lang inherits the mill
1877: The mill is sold to the town of Ulm`

const chronicleAsked = (): string[] =>
  readText(chronicle, 'chronicle.txt').questions.map(({ stem, answer }) => `${stem} ${answer}`)

describe('a timeline', () => {
  it.each([
    'In what year did Otto Lang buy the mill? 1790',
    'Who bought the mill in 1790? Otto Lang',
    'What happened in 1790? Otto Lang buys the mill',
    'On what date was the Treaty of Ulm signed? 12 May 1801',
    'When was the War of the Rivers? 1811–1813',
    'In what year was the first strike of the millers? 1843',
    'In what year was the mill sold to the town of Ulm? 1877',
  ])('is asked in the past: %s', (question) => expect(chronicleAsked()).toContain(question))

  it('does not ask what happened in a year of two lines', () =>
    expect(chronicleAsked().filter((asked) => asked.startsWith('What happened in 1843'))).toEqual([]))

  it('asks of nothing that was given or written when it happened', () => {
    const lines =
      '1903: Davy Medal\n1904: Fellow of the Moss Academy\n1911: Ulm Prize for Chemistry\n1913: Battle of Ulm'
    const asked = readText(`Honours of Ida Roth\n\n${lines}`, 'honours.txt').questions.map(
      ({ stem, answer }) => `${stem} ${answer}`,
    )
    expect(asked).toContain('In what year was the Battle of Ulm? 1913')
    expect(asked.filter((one) => /Medal|Fellow|Prize/.test(one))).toEqual([])
  })

  it('keeps its lines apart in a plain text and in Markdown', () => {
    expect(readText(chronicle, 'chronicle.txt').sentences).toHaveLength(7)
    expect(readText(`# ${chronicle}`, 'chronicle.md').sentences).toHaveLength(7)
  })
})

const table = `| Mill | River | Wheels | Built | Owner |
|---|---|---|---|---|
| Old Mill | Danube | 2 | 1790 | Otto Lang |
| Lower Mill | Iller | 1 | 1811 | Rosa Lang |
| Town Mill | Blau | 4 | 1843 | Ida Holm |
| New Mill | Danube | 3 | 1877 | – |`

describe('a table', () => {
  it.each([
    'What is the river of Lower Mill? Iller',
    'Which mill has the river Iller? Lower Mill',
    'How many wheels does Town Mill have? 4',
    'In what year was Town Mill built? 1843',
    'Who is the owner of Town Mill? Ida Holm',
  ])('is asked by row and column: %s', (question) => expect(askedIn(table, 'Mills of Ulm')).toContain(question))

  it('asks for no row by what two have, and for no empty cell', () => {
    const asked = askedIn(table, 'Mills of Ulm')
    expect(asked.filter((one) => one.startsWith('Which mill has the river Danube'))).toEqual([])
    expect(asked.filter((one) => one.includes('owner of New Mill'))).toEqual([])
  })

  it('is asked by its columns where the rows name what is compared', () =>
    expect(
      askedIn(
        '| Feature | Water mills | Windmills |\n|---|---|---|\n| Power | running water | moving air |\n| Site | the bank of a river | a hill |\n| Millers | one | two |',
        'Mills',
      ),
    ).toContain('What is the power of water mills? running water'))

  it('may hold terms or dates', () => {
    expect(
      askedIn(
        '| Term | Meaning |\n|---|---|\n| toll | the share that the miller keeps |\n| chaff | the husks of the grain |\n| bran | the hard outer layer of grain |',
        'Mills',
      ),
    ).toContain('What is the term for the hard outer layer of grain? bran')
    expect(
      askedIn(
        '| Year | Event |\n|---|---|\n| 1790 | Otto Lang buys the mill |\n| 1811 | Rosa Lang builds a dam |\n| 1843 | Ida Holm sells the mill |',
        'Mills',
      ),
    ).toContain('In what year did Rosa Lang build a dam? 1811')
  })
})

describe('lines copied from a sheet', () => {
  it('are words and what they mean', () =>
    expect(
      readText('German words\n\nMühle\tmill\nMehl\tflour\nRad\twheel\nKorn\tgrain', 'words.txt').questions.map(
        ({ stem, answer }) => `${stem} ${answer}`,
      ),
    ).toContain('What does “Mühle” mean? mill'))

  it('are a table where they have more columns', () =>
    expect(
      readText(
        'Mills\n\nMill\tRiver\tOwner\nOld Mill\tDanube\tOtto Lang\nLower Mill\tIller\tRosa Lang\nTown Mill\tBlau\tIda Holm',
        'mills.txt',
      ).questions.map(({ stem, answer }) => `${stem} ${answer}`),
    ).toContain('What is the river of Town Mill? Blau'))
})

import { describe, expect, it } from 'vitest'
import { gateIn } from './asked'
import { askedIn, asksIn, questionsIn } from './reading'

const stemsIn = (text: string, title?: string): string => asksIn(text, title).join('\n')
const gapsIn = (text: string): string[] =>
  questionsIn(text)
    .filter(({ kind }) => kind === 'cloze')
    .map(({ stem, answer }) => stem.replace('____', `[${answer}]`))

describe('a year', () => {
  it('is that of the case or the deed beside it, and not of a verb that went on until something else', () => {
    const text =
      'Until the great fire, mills had operated under the rule set by Holm v. Lang in 1896, which allowed fines.'
    expect(stemsIn(text)).not.toMatch(/year did mills/)
    expect(stemsIn('Ida Holm worked from plans drawn by Otto Lang in 1896.')).not.toMatch(/year did Ida Holm work/)
    expect(stemsIn('Until the great fire, Ida Holm lived in Ulm in 1896.')).not.toMatch(/In what year/)
  })

  it('is that of the verb otherwise', () => {
    expect(stemsIn('The mill in Ulm was sold by Otto Lang in 1896.')).toMatch(/In what year was the mill in Ulm sold/)
    expect(stemsIn('Ida Holm opened a mill in Ulm in 1896.')).toMatch(/In what year did Ida Holm open a mill/)
  })

  it('is that of what somebody is credited with', () => {
    const asked = stemsIn('Otto Lang is credited with proving that fever can be treated with bark in 1753.')
    expect(asked).not.toMatch(/In what year/)
    expect(asked).toContain('Who is credited with proving that fever can be treated with bark in 1753? Otto Lang')
  })
})

describe('who is meant', () => {
  it('is the one described, where the words between end in a thing', () => {
    const mother = 'Ludo was a king. His mother was Ida Holm, a convert to Islam of unknown origins, who died in 1534.'
    expect(stemsIn(mother)).toContain('In what year did Ida Holm die? 1534')
    const teacher = 'Her teacher was Otto Lang, a friend of Karl Roth, who died in 1534.'
    expect(stemsIn(teacher)).not.toMatch(/year did Otto Lang die/)
  })

  it('is told by the name behind what somebody is', () => {
    const surgeon =
      'A Scottish surgeon in the Royal Navy, Otto Lang, proved in 1753 that fever can be treated with bark.'
    expect(stemsIn(surgeon)).toMatch(/did Otto Lang prove/)
    const heir =
      'On 28 June 1814, the heir to the throne of Tyrol, the Archduke Karl Lang of Ulm, was murdered by a Bavarian baker.'
    expect(stemsIn(heir)).toContain(
      'Who was murdered by a Bavarian baker on 28 June 1814? the Archduke Karl Lang of Ulm',
    )
  })

  it('is not told by a place behind a place, nor by a body', () => {
    expect(stemsIn('A weaver from Ballarat, New South Wales, invented the felt loom in 1812.')).not.toMatch(
      /did New South Wales/,
    )
    expect(stemsIn('The mayor of Graz, Frank Gruber, opened a felt museum in 1912.')).toMatch(/did Frank Gruber open/)
    expect(stemsIn('A weaver in Linz, Tyrol, opened the first felt mill of Europe in 1753.')).not.toMatch(
      /\? Tyrol$|did Tyrol/m,
    )
  })

  it('is no head of a river', () => {
    const text =
      'Many men of Ulm failed there. The delta was a maze of streams that did not look like the head of a great river. He died in 1806 on a second voyage to Linz.'
    expect(stemsIn(text)).not.toMatch(/great river die/)
    expect(stemsIn('The head of the guild lived in Ulm. He died in 1806 on a voyage to Linz.')).toMatch(
      /did the head of the guild die/,
    )
  })
})

describe('words in front', () => {
  it('that only give examples of the front before them are left out', () => {
    const text =
      'After Otto Lang was involved in several failed sieges, including the Battle of Linz, Ulm was taken by Swedish troops in 1687.'
    const asked = stemsIn(text, 'Otto Lang')
    expect(asked).not.toMatch(/^Including/m)
    expect(asked).toMatch(/was Ulm taken by Swedish troops/)
    expect(stemsIn('In 1990, including its islands, Ulm covered 50 square kilometres.')).not.toMatch(
      /did Ulm cover in 1990\?/,
    )
  })

  it('that compare or judge are left out', () => {
    const gaps = gapsIn(
      'In comparison, in Linz as a whole, only seven bakers out of 55,000 have been fined for poor bread.',
    )
    expect(gaps.join('\n')).toMatch(/^In Linz as a whole/m)
    expect(gaps.join('\n')).not.toMatch(/In comparison/)
    const asked = stemsIn('In a surprising move, Otto Lang closed the mill in Ulm in 1804.')
    expect(asked).toContain('In what year did Otto Lang close the mill in Ulm? 1804')
    expect(stemsIn('In comparison with wool, felt keeps out the rain of Tyrol.')).not.toMatch(/^What keeps/m)
  })
})

describe('what belongs together', () => {
  it('is asked without a relative that only quoted words complete', () => {
    const text =
      'In 1734, Johann Lang published a book on fever in which he stated, "fever is solely owing to a want of fruit", and urged the use of lemons.'
    expect(stemsIn(text)).toContain('In what year did Johann Lang publish a book on fever? 1734')
    expect(askedIn(text).join('\n')).not.toMatch(/he stated (?:in|\?)/)
  })

  it('is the whole of a name with its adjective', () => {
    expect(stemsIn('The structure of the alpha phase is called B12 cubic; it is stable.')).toContain(
      'What is the structure of the alpha phase called? B12 cubic',
    )
  })

  it('is a verb with the infinitive that it needs', () => {
    const text =
      'In 2011, one weaving school in Linz set out to learn if teachers would give up those rights if it meant more pay.'
    expect(gapsIn(text).join('\n')).not.toMatch(/set out\./)
  })
})

describe('what nobody knows without the text', () => {
  it.each([
    [
      'which round',
      'list',
      'the final round of interviews',
      'object',
      'What did the final round of interviews consist of?',
      'a day-long trial run',
    ],
    ['what money', 'quantity', 'funding', 'quantity', 'In how many phases will funding be awarded?', 'two'],
    [
      'which search',
      'cause',
      'a nationwide talent search',
      'object',
      'What did a nationwide talent search result in?',
      'the submission of papers',
    ],
    [
      'which entity',
      'location',
      'each entity',
      'place',
      'Where does each entity work according to the rules of the Lund Guild?',
      'in its home country',
    ],
    [
      'what came into talk',
      'statement',
      'fresh issues of poverty',
      'object',
      'What have fresh issues of poverty entered in Ulm?',
      'the national conversation',
    ],
    [
      'what creates what',
      'cause',
      'the debt of bakers',
      'reason',
      'What is creating a new social challenge?',
      'the debt of bakers',
    ],
  ] as const)('finds %s vague', (_what, kind, subject, slot, stem, answer) => {
    expect(gateIn([kind, subject, slot, stem, answer])).toBe('vague')
  })

  it('finds a statement of an initial sum vague', () => {
    expect(gapsIn('The initial $185 million credit will go to Tyrol, Bavaria and Saxony.')).toEqual([])
  })

  it('keeps what a name or the topic places', () => {
    const round = 'What did the final round of the Ulm Cup consist of?'
    expect(gateIn(['list', 'the final round of the Ulm Cup', 'object', round, 'a race and a fight'])).not.toBe('vague')
  })

  it('refuses who sowed the seeds of what, and not who sowed seeds', () => {
    const figure = 'Who sowed the seeds of a bitter Linz–Ulm rivalry that lasted until 1901?'
    expect(gateIn(['statement', 'the Swedes', 'subject', figure, 'the Swedes'])).not.toBeNull()
    const told = 'Which bird plants the seeds of the stone pine in the Alps of Tyrol?'
    expect(gateIn(['statement', 'the nutcracker', 'subject', told, 'the nutcracker'])).toBeNull()
  })

  it('does not ask how much is enough', () => {
    expect(stemsIn('Goat milk contains sufficient iodine, if the goat has an adequate intake.')).not.toMatch(
      /^What does goat milk contain/m,
    )
    expect(stemsIn('Goat milk contains iodine and zinc.')).toMatch(/^What does goat milk contain/m)
  })
})

it('asks of what has happened when it began and ended, and not for its birth', () => {
  const asked = askedIn(
    'The Battle of Holm (23 August 1842 – 2 February 1843) was the largest of the Rye War. He said so, and he was right.',
    'Battle of Holm',
  )
  expect(asked).toContain('On what date did the Battle of Holm begin? 23 August 1842')
  expect(asked).toContain('On what date did the Battle of Holm end? 2 February 1843')
  expect(asked.join('\n')).not.toMatch(/born|die\?/)
  const years = askedIn('The Siege of Ulm (1842–1843) was long.', 'Siege of Ulm').join('\n')
  expect(years).toContain('When did the Siege of Ulm take place? 1842–1843')
  expect(years).not.toContain('begin')
})

it('asks when somebody was born whose name has a place in it', () => {
  const text =
    'Joan of Holm (3 May 1412 – 30 May 1431) was a weaver. She was born in Ulm. In 1429, Joan of Holm led an army to Graz. She won.'
  const asked = askedIn(text, 'Joan of Holm')
  expect(asked).toContain('On what date was Joan of Holm born? 3 May 1412')
  expect(asked).toContain('On what date did Joan of Holm die? 30 May 1431')
})

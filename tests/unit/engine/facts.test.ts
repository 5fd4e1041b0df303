import { describe, expect, it } from 'vitest'
import { read } from '@/lib/engine'
import type { Fact } from '@/lib/engine/types'
import { readingOf } from './reading'

const factsOf = (text: string, title?: string): readonly Fact[] => readingOf(text, title).facts
const stems = (text: string, title?: string): string[] =>
  factsOf(text, title).flatMap((fact) => fact.asks.map((ask) => `${ask.stem} ${ask.answer}`))
const ada = 'Ada Weiss (born 3 May 1880) was an Austrian botanist. She studied moss. She wrote her first book in Linz.'

describe('a careful question for each family', () => {
  it.each([
    ['definition', 'A granum is a stack of flat sacs.', 'What is a granum? a stack of flat sacs'],
    ['definition', 'Rennet is the enzyme that curdles milk.', 'Which enzyme curdles milk? rennet'],
    ['naming', 'A stack of flat sacs is called a granum.', 'What is a stack of flat sacs called? granum'],
    ['naming', 'The vat is filled with a thick liquid called whey.', 'With which thick liquid is the vat filled? whey'],
    ['naming', 'The World Moss Union (WMU) meets in Graz.', 'What does WMU stand for? World Moss Union'],
    [
      'cause',
      'Leaves look green because they reflect green light.',
      'Why do leaves look green? they reflect green light',
    ],
    ['cause', 'Frost causes deep cracks in old walls.', 'What causes deep cracks in old walls? frost'],
    ['purpose', 'Bakers use yeast to raise the dough.', 'For what purpose do bakers use yeast? to raise the dough'],
    ['condition', 'When water freezes, its volume grows.', 'What happens when water freezes? its volume grows'],
    ['part', 'Bronze consists of copper and tin.', 'What does bronze consist of? copper and tin'],
    [
      'list',
      'The heart has two upper chambers, the left atrium and the right atrium.',
      'Which two upper chambers does the heart have? the left atrium and the right atrium',
    ],
    ['quantity', 'A spider has eight legs.', 'How many legs does a spider have? eight'],
    ['quantity', 'An adult eel is 80 centimeters long.', 'How long is an adult eel? 80 centimeters'],
    ['location', 'Digestion takes place in the gut.', 'Where does digestion take place? in the gut'],
    ['founder', 'Radium was discovered in 1898 by Marie Curie.', 'By whom was radium discovered in 1898? Marie Curie'],
    ['event', 'The canal reached the sea in 1847.', 'In what year did the canal reach the sea? 1847'],
    ['process', 'Bees cool the hive by beating their wings.', 'How do bees cool the hive? by beating their wings'],
    [
      'statement',
      'The speed of a reaction depends on temperature.',
      'What does the speed of a reaction depend on? temperature',
    ],
    [
      'superlative',
      'Lake Baikal is the deepest lake in the world.',
      'What is the deepest lake in the world? Lake Baikal',
    ],
  ])('%s: %s', (_family, text, expected) => expect(stems(text)).toContain(expected))

  it.each([
    ['birth', 'On what date was Ada Weiss born? 3 May 1880', ''],
    [
      'tenure',
      'In what year did Ada Weiss become curator of the Linz Herbarium? 1910',
      'She served as curator of the Linz Herbarium from 1910 to 1914.',
    ],
    [
      'appointment',
      'In what month and year did Ada Weiss become director of the Moss Institute? April 1920',
      'In April 1920 she was appointed director of the Moss Institute.',
    ],
    [
      'membership',
      'In what year did Ada Weiss join the Royal Moss Society? 1905',
      'She joined the Royal Moss Society in 1905.',
    ],
    ['education', 'Which school did Ada Weiss attend? the University of Graz', 'She attended the University of Graz.'],
    [
      'award',
      'Which medal did Ada Weiss receive in 1930? the Linnaeus Medal',
      'She received the Linnaeus Medal in 1930.',
    ],
    [
      'succession',
      'Whom did Ada Weiss succeed as director of the Moss Institute? Otto Brandt',
      'In 1920 she became director of the Moss Institute, succeeding Otto Brandt.',
    ],
  ])('%s of a person, named in full', (_family, expected, more) =>
    expect(stems(`${ada} ${more}`, 'Ada Weiss')).toContain(expected),
  )
})

describe('failure classes', () => {
  it('a list of three posts with three intervals gives three facts', () => {
    const facts = factsOf(
      `${ada} She worked at the museum as a clerk until 1905, then as a curator between 1905 and 1909, and then as a lecturer from 1909 to 1912.`,
      'Ada Weiss',
    )
    expect(
      facts
        .filter((fact) => fact.kind === 'tenure' && fact.end)
        .map(
          (fact) => `${fact.slots.find((slot) => slot.slot === 'object')?.text} ${fact.start ?? ''}-${fact.end ?? ''}`,
        ),
    ).toEqual(['clerk -1905', 'curator 1905-1909', 'lecturer 1909-1912'])
  })
  it('a post belongs to the nearest subject in its own clause', () => {
    const facts = factsOf(
      `${ada} In 1910 she became director of the Moss Institute; at the time, Otto Brandt was mayor of Linz.`,
      'Ada Weiss',
    )
    expect(facts.find((fact) => fact.relation === 'mayor linz')?.subject).toBe('Otto Brandt')
    expect(facts.find((fact) => fact.relation.startsWith('director'))?.subject).toBe('Ada Weiss')
  })
  it('what is denied is not stated', () =>
    expect(
      factsOf(
        `${ada} She was neither a member nor an honorary member of the Royal Moss Society. She did not receive the prize.`,
        'Ada Weiss',
      ).filter((fact) => /member|prize/.test(JSON.stringify(fact.slots))),
    ).toEqual([]))
  it('a pronoun after another person asks nothing of the wrong one', () =>
    expect(
      factsOf(`${ada} Otto Brandt wrote a book on ferns. He opened a shop in 1912.`, 'Ada Weiss').some(
        (fact) => fact.subject === 'Ada Weiss' && fact.start === '1912',
      ),
    ).toBe(false))
  it('a damaged sentence yields no fact', () => {
    const { facts, check } = readingOf(
      'In 1904 was moved to Graz to serve as a clerk. The mill has stated that: He stopped in 1905.',
    )
    expect(facts).toEqual([])
    expect(check.damaged.map((entry) => entry.reason)).toEqual(['no-subject', 'truncated-quotation'])
  })
  it('hedge and attribution stay on the fact', () => {
    expect(factsOf('The mill is believed to have closed in 1905.').every((fact) => fact.hedged)).toBe(true)
    expect(
      factsOf('According to the Linz Gazette, the mill closed in 1905.').every(
        (fact) => fact.attribution === 'the Linz Gazette',
      ),
    ).toBe(true)
  })
  it('a date without a year is not asked', () =>
    expect(
      stems('The mill opened on 3 May 1904. On 6 June the canal reached the mill of Linz.').filter((stem) =>
        /June/.test(stem),
      ),
    ).toEqual([]))
  it('what leans on its context is not the subject of a question', () =>
    expect(
      stems('A fire broke out in 1911. The incident destroyed the mill in 1911. This change ruined the guild.').filter(
        (stem) => /incident|this change/i.test(stem),
      ),
    ).toEqual([]))
  it('a text that is not in English, or has no facts, is read in peace', () => {
    expect(
      read({
        title: '水车',
        language: 'zh',
        text: '水车是一种古老的机械。',
        blocks: [{ start: 0, end: 11, kind: 'paragraph', path: [] }],
      }).facts,
    ).toEqual([])
    expect(factsOf('Hello there. Oh well!')).toEqual([])
  })
})

describe('the document against itself', () => {
  const conflicts = (text: string) =>
    readingOf(`${ada} ${text}`, 'Ada Weiss').check.conflicts.map((conflict) => conflict.reason)
  it.each([
    ['She was mayor of Linz from 1902 to 1907. In April 1904 she became mayor of Linz.', ['start-differs']],
    ['Ada Weiss was born on 7 June 1881.', ['date-differs']],
    ['The Moss Bridge has 14 arches. It rained. The Moss Bridge has 15 arches.', ['figure-differs']],
  ])('%s', (text, expected) => expect(conflicts(text)).toEqual(expected))
  it.each([
    [
      'acting and formal',
      'On 3 March 1912 she was appointed acting mayor of Linz. On 7 June 1913 she was appointed mayor of Linz.',
    ],
    ['year and month', 'She became mayor of Linz in 1912. In May 1912 she became mayor of Linz.'],
    ['a post held twice', 'She was mayor of Linz from 1902 to 1904. She was mayor of Linz from 1910 to 1912.'],
    [
      'two times of one thing',
      'The Moss Lamp lost 12 percent of its mass during the first trial. It cooled. The Moss Lamp lost 30 percent of its mass during the second trial.',
    ],
    ['two posts', 'She was mayor of Linz from 1902 to 1907. In April 1904 she became head of the Moss Institute.'],
  ])('no conflict: %s', (_name, text) => expect(conflicts(text)).toEqual([]))
})

describe('every fact', () => {
  const all = readingOf(
    `${ada}\n\nShe joined the Royal Moss Society in 1905. Bronze consists of copper and tin. Bees cool the hive by beating their wings. The canal, which was dug by monks, reached the sea in 1847 because the river was too shallow.`,
    'Ada Weiss',
  )
  it('has slots that stand word for word in the text, or keep the name they were computed to', () => {
    for (const fact of all.facts)
      for (const slot of fact.slots)
        expect([slot.text, slot.value]).toContain(
          slot.value === slot.text ? slot.value : all.document.text.slice(slot.start, slot.end),
        )
  })
  it('is the same in the same text, whatever was read before', () => {
    const again = readingOf(`${ada} She joined the Royal Moss Society in 1905.`, 'Ada Weiss')
    const once = readingOf(`${ada} She joined the Royal Moss Society in 1905.`, 'Ada Weiss')
    expect(JSON.stringify(again)).toBe(JSON.stringify(once))
  })
  it('keeps its key where the text around it changes', () => {
    const key = (text: string) => factsOf(text).find((fact) => fact.kind === 'part')?.key
    expect(key('Bronze consists of copper and tin.')).toBe(
      key('Iron is a metal. Steel is hard. Bronze consists of copper and tin.'),
    )
  })
})

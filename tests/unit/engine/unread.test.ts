import { describe, expect, it } from 'vitest'
import { readingOf } from './reading'

const gapsIn = (text: string): string[] => {
  const { questions } = readingOf(text)
  return questions.filter(({ kind }) => kind === 'cloze').map(({ stem, answer }) => `${stem} ${answer}`)
}

describe('a sentence whose grammar asks nothing', () => {
  it.each([
    [
      'a name',
      'Based on notes left by Ida Brandt, the rules of the guild were written without regard to older customs.',
      'Based on notes left by ____, the rules of the guild were written without regard to older customs. Ida Brandt',
    ],
    [
      'a date',
      'Based on notes left by a brother in 1831, the rules of the guild were written without regard to older customs.',
      'Based on notes left by a brother in ____, the rules of the guild were written without regard to older customs. 1831',
    ],
    [
      'a name in a clause of a long sentence',
      'After a long quarrel about seven mills, the monks of the upper abbey were driven out of Falkenau by four hundred soldiers, who then burned down the mill and let nobody build there for as long as the war lasted.',
      'After a long quarrel about seven mills, the monks of the upper abbey were driven out of ____ by four hundred soldiers. Falkenau',
    ],
    [
      'a name without what ties the clause to the one before',
      'Based on notes left by a brother, the guild then kept to the rules of Falkenau without regard to older customs.',
      'Based on notes left by a brother, the guild kept to the rules of ____ without regard to older customs. Falkenau',
    ],
    [
      'a term where nothing else is asked',
      'Many strong medicines and some old poisons of the fen are enzyme blockers.',
      'Many strong medicines and some old poisons of the fen are ____. enzyme blockers',
    ],
    [
      'a name with what it is of',
      'Based on notes left by a brother, the guild kept to the Charter of Falkenau without regard to older customs.',
      'Based on notes left by a brother, the guild kept to the ____ without regard to older customs. Charter of Falkenau',
    ],
    [
      'both of a pair',
      'Based on notes left by Ida Brandt and Otto Lang, the rules of the guild were written without regard to older customs.',
      'Based on notes left by ____, the rules of the guild were written without regard to older customs. Ida Brandt and Otto Lang',
    ],
    [
      'a year of two',
      'Over 60% of all bakers died in the hot summers of 1348–50.',
      'Over 60% of all bakers died in the hot summers of ____. 1348–50',
    ],
  ])('is asked by a gap for %s', (_what, text, expected) => expect(gapsIn(text)).toContain(expected))

  it.each([
    ['points outside', 'Under it, the guild and the bakers of Linz were free of every toll on bread from 1512.'],
    ['points back', 'This brought to the bakers of Linz, free of every toll on bread from 1512, much envy.'],
    ['denies', 'Never were the bakers of Linz, nor those of Graz, made free of every toll on bread in 1512.'],
    ['asks', 'Were the bakers of Linz and those of Graz free of every toll on bread before 1512?'],
    [
      'speaks to the reader',
      'Based on notes left by Ida Brandt, we can follow the rules of the guild from year to year.',
    ],
    [
      'is half of a list',
      'The two brothers of the old abbot of Lund and Malmö were in truth cousins, as the registers show.',
    ],
    [
      'names some of many',
      'Based on notes left by a brother, the lists of the guild include Linz without regard to older customs.',
    ],
    [
      'says of two who',
      'Based on notes left by Ida Brandt, a miller who taught Otto Lang until she left, the rules were written down.',
    ],
    [
      'would cut a name',
      'Based on notes left by a brother, the guild kept to the Agreement on Steel without regard to older customs.',
    ],
  ])('is left alone where it %s', (_what, text) => expect(gapsIn(text)).toEqual([]))
})

describe('a sentence of many names and figures', () => {
  it('is asked for one of each', () => {
    const text =
      'Based on notes left by Ida Brandt in 1831, the rules of the guild were kept by 300 bakers without regard to older customs.'
    expect(gapsIn(text).map((gap) => gap.replace(/^.*\. /, ''))).toEqual(
      expect.arrayContaining(['Ida Brandt', '1831', '300']),
    )
  })

  it('is not cut between how long after and after what', () =>
    expect(
      gapsIn(
        'While the baths of Lund were begun almost ten years after the fire that had destroyed the quarter around the old harbour, they were opened only a month before the war.',
      ).join('\n'),
    ).not.toMatch(/a month\./))
})

describe('a word that every object of JavaScript knows', () => {
  it('is a word like any other', () => {
    const { questions } = readingOf(
      'The constructor of the mill was Ada Finch. Its walls are 3 constructor high. Ada Finch, constructor, built the mill in 1847. Two constructors met in Linz in 1850.',
    )
    expect(questions.map(({ stem }) => stem)).toContain('How many constructors met in Linz in 1850?')
  })
})

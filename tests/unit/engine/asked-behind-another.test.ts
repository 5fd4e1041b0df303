import { describe, expect, it } from 'vitest'
import { readingOf } from './reading'

const gapsIn = (text: string): string[] => {
  const { questions, doubtful } = readingOf(text)
  return [...questions, ...doubtful]
    .filter(({ kind }) => kind === 'cloze')
    .map(({ stem, answer }) => `${stem} ${answer}`)
}

describe('a sentence that leans on the one before it', () => {
  it.each([
    [
      'what is called so',
      'A potter bends the rim of a bowl outwards with a wet thumb. This is called reverse lipping.',
      'A potter bends the rim of a bowl outwards with a wet thumb. This is called ____. reverse lipping',
    ],
    [
      'a date, without what follows the clause',
      "Lauen's first grain market was opened in 1817 and continued trading until the Lund Flood. It was reopened in April 1891, following the end of the long quarrel between the millers and the bakers.",
      "Lauen's first grain market was opened in 1817 and continued trading until the Lund Flood. It was reopened in ____. April 1891",
    ],
    [
      'a figure of several things',
      'Many small towns on the Lech built looms of ash and oak. These looms were worked by 40 weavers each.',
      'Many small towns on the Lech built looms of ash and oak. These looms were worked by ____ weavers each. 40',
    ],
    [
      'a step, whatever it is the first of',
      'The first step is to bend the rim of a bowl outwards with a wet thumb. This is called reverse lipping.',
      'The first step is to bend the rim of a bowl outwards with a wet thumb. This is called ____. reverse lipping',
    ],
  ])('is asked behind it: %s', (_, text, question) => {
    expect(gapsIn(text)).toContain(question)
  })

  it.each([
    ['where the first leans itself', 'They were sold to this old guild at a fair. This is called reverse lipping.'],
    [
      'where the first says the answer',
      'A potter calls the bending of a rim reverse lipping. This is known as reverse lipping.',
    ],
    [
      'where the first names nobody',
      'Bowls with a bent rim were sold at a fair on the Lech. She moved to Falkenau in 1821.',
    ],
    [
      'where "it" stands for nothing',
      'The old mill stands on a slope above the Lech. It is hard to reach Falkenau before the winter of 1821.',
    ],
    [
      'of a part of the text',
      'The old mill stands on a slope above the Lech. This section tells of the fair of Falkenau in 1821.',
    ],
    [
      'in another paragraph',
      'A potter bends the rim of a bowl outwards with a wet thumb.\n\nThis is called reverse lipping.',
    ],
  ])('is not asked so %s', (_, text) => {
    expect(gapsIn(text).filter((gap) => /\. (?:This|It|She|The|These)\b/.test(gap))).toEqual([])
  })
})

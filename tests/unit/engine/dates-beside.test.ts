import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

const all = (text: string): string => asksIn(text, 'Ulm').join('\n')

describe('when something happened of which other families ask other things', () => {
  it.each([
    [
      'Ida Holm was instrumental in founding the Lund Bank in 1820.',
      'In what year was Ida Holm instrumental in founding the Lund Bank? 1820',
    ],
    [
      'Otto Lang filed identical patents in Austria in 1926 and 1928.',
      'In which years did Otto Lang file identical patents in Austria? 1926 and 1928',
    ],
    [
      'From 2004–2010, Ida Holm was President of the Lund Bank.',
      'During which years was Ida Holm President of the Lund Bank? 2004–2010',
    ],
    ['Lund Castle has been a royal seat since 1882.', 'Since what year has Lund Castle been a royal seat? 1882'],
  ])('is asked of "%s"', (sentence, question) => {
    expect(all(sentence)).toContain(question)
  })

  it.each([
    ['what came of it later', 'In 1857, Ida Holm was to discover the Lund Papers.', /year was Ida Holm to/],
    ['the date of something else', 'Ida Holm was busy until the fall of Lund in 1899.', /what year was Ida Holm busy/],
    ['what is so at all times', 'Lund is old, and in 1900 Ida Holm could be mayor.', /year could Ida/],
    [
      'what is asked already',
      'In 1936, Otto Lang moved to Lund.',
      /year did Otto Lang move to Lund\?.*[\s\S]*year did Otto Lang move/,
    ],
  ])('is not asked of %s', (_what, sentence, question) => {
    expect(all(sentence)).not.toMatch(question)
  })
})

describe('when a deed was done that is only mentioned', () => {
  it.each([
    [
      'The new rules led to the founding of the Lund Gallery in 1824.',
      'In what year was the Lund Gallery founded? 1824',
    ],
    [
      'The map was inspired by Otto Lang’s crossing of Lapland in May 1888.',
      'In what month and year did Otto Lang cross Lapland? May 1888',
    ],
    [
      'The occupation of the Ulm Exchange on 7 November 1917 ended the talks.',
      'On what date was the Ulm Exchange occupied? 7 November 1917',
    ],
    [
      'The introduction of new tolls for Lapland in 1711 angered the guilds.',
      'In what year were new tolls for Lapland introduced? 1711',
    ],
  ])('is asked of "%s"', (sentence, question) => {
    expect(all(sentence)).toContain(question)
  })

  it.each([
    ['has a name that may be one or many', 'The introduction of the Lund Tolls in 1711 pleased the guilds.'],
    ['has no name', 'The founding of the library in 1824 pleased the guilds.'],
    ['leans on the text', 'The founding of its Lund Gallery in 1824 pleased the guilds.'],
    ['has two years', 'The founding of the Lund Gallery in 1824 or 1825 pleased the guilds.'],
    ['has a year that is part of a name', 'The opening of the Lund Hall in 1824 Street pleased the guilds.'],
    ['is one of several', 'Another founding of the Lund Gallery in 1824 pleased the guilds.'],
  ])('is not asked where it %s', (_what, sentence) => {
    expect(all(sentence)).not.toMatch(/(?:was|were) .*(?:founded|opened|introduced)\?/)
  })
})

import { describe, expect, it } from 'vitest'
import { askedIn, questionsIn } from './reading'

const gaps = (text: string, title?: string): string[] =>
  questionsIn(text, title)
    .filter(({ kind }) => kind === 'cloze')
    .map(({ stem, answer }) => `${stem} ${answer}`)

const rules = 'the rules of the guild were written without regard to older customs'

describe('a sentence is whole by its main clause', () => {
  it.each([
    [
      'where a clause stands before it',
      'Six days before Otto Lang reached Linz, the bakers of the upper abbey declared him an outlaw.',
      'Six days before Otto Lang reached ____, the bakers of the upper abbey declared him an outlaw. Linz',
    ],
    [
      'where only another clause denies',
      'Based on notes by Ida Brandt, the rules were written for bakers who did not bake bread.',
      'Based on notes by ____, the rules were written for bakers who did not bake bread. Ida Brandt',
    ],
    [
      'with "such as" behind its verb',
      'Based on notes by a brother, bakers in the upper fens baked bread in Linz from grains such as rye.',
      'Based on notes by a brother, bakers in the upper fens baked bread in ____ from grains such as rye. Linz',
    ],
    [
      'with a term in quotation marks',
      `Based on notes by Ida Brandt, ${rules} or "old bread".`,
      `Based on notes by ____, ${rules} or "old bread". Ida Brandt`,
    ],
  ])('%s', (_what, text, expected) => expect(gaps(text)).toContain(expected))

  it.each([
    ['it denies itself', 'Based on notes by Ida Brandt, the rules of the guild were not written down before 1831.'],
    ['it points back', `Based on notes by Ida Brandt, ${rules} of such bakers.`],
    ['somebody speaks', `Based on notes by Ida Brandt, ${rules} "that have been of no use to us".`],
    ['it begins with a pronoun', 'When the mill closed, they were written without regard to older customs from Linz.'],
  ])('and not where %s', (_what, text) => expect(gaps(text)).toEqual([]))

  it('has no half of a name left out', () => {
    expect(gaps(`Based on notes in Sir Otto Lang's "first" book, ${rules} from Linz.`).join('\n')).not.toContain(
      'Sir ____',
    )
  })
})

describe('a deed behind a description', () => {
  it('is one where another deed is joined to it', () => {
    const asked = askedIn(
      'In 1930, Karl Berg, a baker at the abbey in Ulm, attempted to use salt, but was unsuccessful.',
    )
    expect(asked).toContain('In what year did Karl Berg attempt to use salt? 1930')
  })

  it('is none where the verb of the sentence follows', () => {
    const asked = askedIn('The lamp, a gift of Karl Berg, broken in 1920 by Otto Lang, was sold to Ida Holm.')
    expect(asked.join('\n')).not.toMatch(/did the lamp break/)
  })
})

describe('who gave something', () => {
  it.each([
    [
      'a degree',
      'Ida Holm was awarded a PhD by the University of Graz in 1905.',
      'By which university was Ida Holm awarded a PhD in 1905? the University of Graz',
    ],
    [
      'a medal',
      'Ida Holm was given a gold medal by the Academy of Lund in 1910.',
      'By which academy was Ida Holm given a gold medal in 1910? the Academy of Lund',
    ],
  ])('is asked for %s', (_what, text, expected) => expect(askedIn(text)).toContain(expected))

  it('is not who made the thing', () => {
    expect(askedIn('The church of Ulm is known for an organ by Otto Lang.').join('\n')).not.toMatch(/^By whom/m)
  })
})

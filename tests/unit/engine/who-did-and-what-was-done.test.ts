import { describe, expect, it } from 'vitest'
import { askedIn } from './reading'

const asked = (sentence: string): string => askedIn(`${sentence} Ulm lies on the Danube.`).join('\n')

describe('a verb joined to a passive', () => {
  it.each([
    [
      'has an object of its own',
      'In 1904, Ida Holm was elected mayor of Ulm and directed funding to the schools of Lund.',
      /was directed/,
    ],
    [
      'is what one sets out to do',
      'In 1904, Otto Lang was dismissed by the Ulm Guild and sued to have his post restored.',
      /was Otto Lang sued|was sued/,
    ],
    [
      'is what one does oneself',
      'In 1904 the yacht Garnet was renamed Holm Star and sailed in a race from Lund to Graz.',
      /was sailed|was the yacht Garnet sailed/,
    ],
  ])('that %s is no passive', (_what, sentence, question) => {
    expect(asked(sentence)).not.toMatch(question)
  })

  it('is asked by who did it', () => {
    const said = asked('In 1904, Ida Holm was elected mayor of Ulm and directed funding to the schools of Lund.')
    expect(said).toContain('Who directed funding to the schools of Lund in 1904? Ida Holm')
  })

  it.each([
    [
      'The Ulm mill was captured in 1904 and moved to Graz in 1910.',
      /In what year was the Ulm mill moved to Graz\? 1910/,
    ],
    [
      'The power of Otto Lang was taken by the guild in 1904 and returned to the Ulm Council in 1910.',
      /was .*returned to the Ulm Council/,
    ],
  ])('stays one where nothing tells it apart: %s', (sentence, question) => {
    expect(asked(sentence)).toMatch(question)
  })
})

describe('what a participle behind a comma speaks of', () => {
  it('is no place that one goes to, where it moves people', () => {
    expect(asked('Ida Holm had a plan to sail to Graz, inspired by the travels of Otto Lang in 1958.')).not.toMatch(
      /Graz (?:was )?inspired/,
    )
    expect(asked('Ida Holm lived in the Garnet House, built by Otto Lang in 1958.')).toMatch(/Garnet House built/)
  })

  it('is the work, and not that it appeared', () => {
    const said = asked('The release of Moss Hopper in 1981, designed by Otto Lang, changed the fortunes of Holm Games.')
    expect(said).toContain('By whom was Moss Hopper designed? Otto Lang')
    expect(said).not.toMatch(/release of Moss Hopper in 1981 designed/)
  })

  it('leaves open whether a bill or its maker is meant by “which”', () => {
    const rest = 'which would offer 40 houses to the weavers of Lund.'
    expect(asked(`The debate deals with the Garnet Bill not yet passed by Holm Council, ${rest}`)).not.toMatch(
      /Holm Council (?:would )?offer/,
    )
  })
})

describe('an object that stands elsewhere', () => {
  it('is not looked for behind “to”', () => {
    expect(asked('The Lauter carries to the Garnet Sea water from forty small brooks of Tyrol.')).not.toMatch(
      /What does the Lauter carry to/,
    )
  })

  it('is not a number without a noun', () => {
    expect(
      asked('The depth of the Lauter grows slowly, reaching one hundred and twenty above the weir of Ulm.'),
    ).not.toMatch(/What reach\w+ one hundred/)
  })
})

describe('a list behind a past', () => {
  it('goes on with nouns', () => {
    const said = asked('In 1904, Ulm built two halls – Holm Hall and Lang Hall, ten rooms, staff quarters and a yard.')
    expect(said).not.toMatch(/halls? staff/)
  })
})

describe('what a task was', () => {
  it('is what was done, and the task does nothing', () => {
    const said = asked('The first task of Ida Holm in Ulm was painting the mill of Otto Lang in 1904.')
    expect(said).toContain('What was the first task of Ida Holm in Ulm? painting the mill of Otto Lang in 1904')
    expect(said).not.toMatch(/In what year was the first task/)
  })

  it('is not what it was at', () => {
    expect(asked('The idea of Ida Holm was working well in 1904.')).not.toMatch(/What was the idea of Ida Holm/)
    expect(asked('The venture of Ida Holm was losing money in 1904.')).not.toMatch(/What was the venture of Ida Holm\?/)
  })
})

describe('what is added loosely', () => {
  it('of another place and time is no part of the question', () => {
    const said = asked('Otto Lang played in brass bands in Graz, first on a boat in September 1918.')
    expect(said).not.toMatch(/first on a boat.*\?/)
    expect(said).toContain('In which city did Otto Lang play in brass bands? Graz')
  })

  it('tells what two people were, and is no part of their names', () => {
    const said = asked('The Ulm Guild was founded in 1904 by Otto Lang and Ida Holm, Swiss and Dutch weavers.')
    expect(said).toContain('By whom was the Ulm Guild founded in 1904? Otto Lang and Ida Holm')
    expect(said).not.toMatch(/Ida Holm, Swiss/)
  })

  it('may be one more of the same', () => {
    expect(asked('The Ulm Guild was founded in 1904 by Otto Lang, Ida Holm and Kurt Roth.')).toContain(
      'By whom was the Ulm Guild founded in 1904? Otto Lang, Ida Holm and Kurt Roth',
    )
  })
})

describe('people and devices', () => {
  it('are told apart by their words', () => {
    expect(asked('Norwegian veterans were legally entitled to draw benefits under the Holm Act.')).toMatch(
      /^Who was legally entitled/m,
    )
    expect(asked('Sensitive detectors can record the waves of the smallest quakes in Tyrol.')).not.toMatch(/^Who can/m)
  })
})

import { describe, expect, it } from 'vitest'
import { isLooseGap } from '@/lib/engine/gates/gapped'
import { questionsIn } from './reading'

const gaps = (text: string, title?: string): string[] =>
  questionsIn(text, title)
    .filter(({ kind }) => kind === 'cloze')
    .map(({ stem, answer }) => `${stem} ${answer}`)

describe('a gap that nobody can or need fill', () => {
  it.each([
    ['a street of an address', 'Her parents sent her to a school at 20 ____, Lund, in May.', 'Mill Lane'],
    ['a street with its town behind', 'Otto Lang joined the Holm School in ____, Lund, Tyrol.', 'Mill Road'],
    ['a house number', 'The guild had its seat at ____ Mill Lane in Ulm.', '12'],
    ['half of a firm', "His father worked for Lang's & ____, Ulm, in 1801.", 'Co. of Mill Row'],
    ['both with one article', 'In both the ____, women took over the mills.', 'East and the West'],
    ['a count of a count', 'Otto Lang built three of ____ looms of the mill.', 'four'],
    [
      'the continent of a country',
      'The vole is native to the north of the Republic of Norland in ____.',
      'Northern Europe',
    ],
    ['a year by which something was growing', 'By ____, the guild was quickly becoming richer in Ulm.', '1931'],
  ])('is %s', (_what, stem, answer) => expect(isLooseGap(stem, answer)).toBe(true))

  it.each([
    ['a street by itself', 'The bank moved to ____ in 1734.', 'Mill Street'],
    ['one of several children', 'Otto Lang was one of ____ children of Karl Lang.', 'four'],
    ['both by name', 'The river flows through both ____ on its way.', 'Ulm and Lund'],
    ['a place in a town', 'The vole lives in the woods of Lund in ____.', 'Tyrol'],
    ['a year by which something was done', 'By ____, the guild had built a mill in Ulm.', '1931'],
  ])('is not %s', (_what, stem, answer) => expect(isLooseGap(stem, answer)).toBe(false))

  it('is a year or a name that the title tells', () => {
    const text =
      'Lake Holm flooded the town in 1257. In 1301, Otto Lang built a dam of stone beside the old mill of Lund.'
    const asked = questionsIn(text, '1257 Holm flood').map(({ answer }) => answer)
    expect(asked).not.toContain('1257')
    expect(asked).toContain('1301')
    const given =
      'The Holm Museum stands in Ulm. The Otto Lang collection of armour was bequeathed to the Holm Museum in 1881.'
    expect(gaps(given, 'Holm Museum').join('\n')).not.toContain('bequeathed to ____')
  })

  it('is one of several dates of one kind', () => {
    const of = (dates: string): string =>
      gaps(`The charter of Ulm was renewed by the guild of Lund in ${dates}.`).join('\n')
    expect(of('1742, 1764, and 1781')).not.toMatch(/____, 1764|1742, ____/)
  })

  it('keeps a prize whole, and the time of "then known"', () => {
    const prize = 'Otto Lang and Ida Holm found felt, for which they were awarded the Holm Prize in Weaving in 1978.'
    expect(gaps(prize).join('\n')).not.toMatch(/Prize in ____|____ in Weaving/)
    const lamp =
      "Ida Holm's lamp at the Lund Mill near Graz was 13 times more powerful than the most brilliant light then known."
    expect(gaps(lamp).join('\n')).toContain('light then known.')
  })

  it('loses what only comments on it', () => {
    const text = 'Most dramatically, water ice has been detected in dark craters near the lunar poles.'
    expect(gaps(text).join('\n')).not.toContain('Most dramatically')
  })
})

describe('options beside a person', () => {
  const options = (text: string, title: string, stem: RegExp): readonly string[] =>
    questionsIn(text, title)
      .find((question) => question.kind === 'choice' && stem.test(question.stem))
      ?.options.map((option) => option.text) ?? []

  it('do not reign where the person does not, and are no namesakes', () => {
    const text =
      `Otto Lang was a weaver in Ulm. Otto Lang published the Book of Felt in 1829. Karl Roth published the Book of Wool in 1830.
      Emil Brandt published the Book of Silk in 1831. President Hans Weber published the Book of Law in 1832. Otto Lund published the Book of Salt
      in 1833. Max Vogel published the Book of Tin in 1834.`.replace(/\s+/g, ' ')
    const found = options(text, 'Otto Lang', /^Who published the Book of (?:Felt|Wool)/)
    expect(found.length).toBeGreaterThan(2)
    expect(found.join('\n')).not.toMatch(/Weber|Otto Lund/)
  })
})

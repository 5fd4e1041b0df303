import { describe, expect, it } from 'vitest'
import { askedIn } from './reading'

const gapsIn = (text: string, title?: string): readonly string[] =>
  askedIn(text, title).filter((own) => own.includes('____'))

describe('what readers of other texts found', () => {
  it.each([
    [
      'the people of a place give it away',
      'Ida Holm taught her daughters the Polish language in 1901 and took them on long visits to Poland.',
      /visits to ____/,
    ],
    [
      'an office says not of what',
      'From 1987 until early 2006, the chair was the weaver Otto Lang of the Lund Guild.',
      /the chair was/,
    ],
    [
      'the remaining ones',
      'The remaining 99 percent of the yarn in the mill is bound to wool from Ulm and Graz.',
      /The remaining/,
    ],
  ])('is not left to be filled in where %s', (_what, text, pattern) => {
    expect(gapsIn(text).filter((own) => pattern.test(own))).toEqual([])
  })

  it.each([
    [
      'the title is the answer',
      'The loom',
      'The loom was invented in 1928 by the weaver Otto Lang. The loom was sold in Ulm.',
      /^What was invented .*loom$/,
    ],
    [
      'it is half of the verb',
      'A life',
      'Otto Lang committed suicide in 1828. Otto Lang was a weaver.',
      /^What did Otto Lang commit/,
    ],
    [
      'the noun comes behind',
      'Salts',
      'The theory of washing stresses the weavers’ approach to ionic, strongly bound salts.',
      /to ionic[?]/,
    ],
    [
      'a thing is what it is whenever and why',
      'Felt',
      'The felting effect is the matting of wool or other fibres when water meets soap. The flow of dye is the movement of ink because of a difference of pressure.',
      /^(?:When|Why) is /,
    ],
    [
      'the process is only his own',
      'Otto Lang',
      'Otto Lang invented his own process for dyeing felt in Ulm in 1901.',
      /his own process$/,
    ],
    [
      'the reason is only an example',
      'Flint',
      'An example is flint, which splits easily, so the edges of old flint tools are constantly sharp.',
      /^Why .* an example is flint/,
    ],
    [
      'of two kinds of blood one is left',
      'Fish',
      'This flow of blood produces a gradient of oxygenated to deoxygenated blood around the fish’s systemic circuit.',
      /oxygenated$/,
    ],
  ])('is not asked where %s', (_what, title, text, pattern) => {
    expect(askedIn(text, title).filter((own) => pattern.test(own))).toEqual([])
  })

  it.each([
    [
      'a number that opened the sentence',
      'Seven Tyrolean weavers joined Otto Lang in 1901 to support the strike.',
      'For what purpose did seven Tyrolean weavers join Otto Lang in 1901? to support the strike',
    ],
    [
      'the point of an abbreviation',
      'In May 1994, Doris Lang bought a loom in Washington, D.C., which had cost her father a year of work.',
      'In what month and year did Doris Lang buy a loom in Washington, D.C.? May 1994',
    ],
    [
      'a name of four letters',
      'Gjøa was returned to Norway in 1972. The ship had been built of oak.',
      'In what year was Gjøa returned to Norway? 1972',
    ],
  ])('keeps %s', (_what, text, expected) => expect(askedIn(text)).toContain(expected))

  it('says of a board what it consists of', () => {
    const asked = askedIn(
      'The Bank of Lund is run by a Board of Weavers, consisting of seven members appointed by the mayor of Ulm.',
    )
    expect(asked.filter((own) => /^What does the Bank of Lund consist of/.test(own))).toEqual([])
  })

  it('does not say after what somebody soon did something', () => {
    const gaps = gapsIn(
      'Ida Holm soon earned a degree and became a professor and rector of the University of Graz in Styria.',
    )
    expect(gaps.filter((own) => / soon /.test(own))).toEqual([])
    expect(gaps.length).toBeGreaterThan(0)
  })

  it.each([
    [
      'the parents out of where somebody was born',
      'Ida Holm was born on 15 April 1707, in Ulm, Tyrol, to Otto Holm, a pastor of the old church, and Anna Lang, a pastor’s daughter.',
      'Where was Ida Holm born? in Ulm, Tyrol',
    ],
    [
      'parts of a substance for no people',
      'Tannic monomers are the units that build up the bark.',
      'What are tannic monomers? the units that build up the bark',
    ],
    [
      'what belongs to a family of plants for nobody',
      'A larch is a member of the plant family Pinaceae.',
      'What is a larch? a member of the plant family Pinaceae',
    ],
  ])('leaves %s', (_what, text, expected) => expect(askedIn(text)).toContain(expected))

  it('reads a counted name with its noun', () => {
    expect(
      askedIn('The seven Deep North states that seceded quickly formed a new government.').filter((own) =>
        /^What states that/.test(own),
      ),
    ).toEqual([])
  })

  it('leaves the rest of a title as it stands', () => {
    const text =
      'Otto Lang lived by the Garnet Sea. The Garnet Sea is cold. In 1906 Otto Lang praised the town in The Mirror of the Sea.'
    expect(askedIn(text, 'The Garnet Sea').filter((own) => own.includes('Mirror of the Garnet'))).toEqual([])
  })

  it('leaves no gap that a place and a year fill as well', () => {
    const gaps = gapsIn('In Lauria, Otto Lang made a long study of the looms of the weavers and the dyers of felt.')
    expect(gaps.filter((own) => own.startsWith('In ____'))).toEqual([])
  })
})

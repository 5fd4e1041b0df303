import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

const asked = (text: string): string => asksIn(text).join('\n')

describe('what is put in between a subject and its verb', () => {
  it.each([
    [
      'a noun with a participle',
      'Tyrite, a bitter salt found in the ash of Holm ferns, prevents the growth of moss.',
      'What prevents the growth of moss? tyrite',
    ],
    [
      'two participles',
      'The Lund Atlas, drawn and bound by Ida Roth, was printed in 1911.',
      'In what year was the Lund Atlas printed? 1911',
    ],
    [
      'a noun with a relative',
      'The Lund Sheet, a small paper that could be read on every train, was closed in 1907.',
      'In what year was the Lund Sheet closed? 1907',
    ],
    [
      'a second thing of its own',
      'The first map of Holm, and its copy in Graz, is credited to the Tyrolean monk Otto Brandt.',
      'What is credited to the Tyrolean monk Otto Brandt? the first map of Holm',
    ],
  ])('is passed over: %s', (_what, text, question) => expect(asked(text)).toContain(question))

  it('but not into the second of two clauses', () =>
    expect(
      asked('Hugo Kern, a weaver, left Lindau in 1900, a mill fell in the storm, and Ida Roth was born in 1901.'),
    ).not.toContain('Hugo Kern born'))
})

describe('what stands in front and tells of the subject', () => {
  it.each([
    [
      'An outspoken critic of the tolls, Otto Brandt burned the Lund Mill in 1911.',
      'In what year did Otto Brandt burn the Lund Mill? 1911',
    ],
    [
      'While without a hall of its own, the Lund Choir sang in the mills of Graz in 1911.',
      'In what year did the Lund Choir sing in the mills of Graz? 1911',
    ],
  ])('%s', (text, question) => expect(asked(text)).toContain(question))
  it('but a distance is none', () =>
    expect(asked('A mile to the south, Otto Brandt burned the Lund Mill in 1911.')).not.toContain(
      'burn the Lund Mill?',
    ))
})

describe('", which" behind "part of"', () => {
  it('tells of the whole', () =>
    expect(asked('Bornholt is part of the Lund district, which is governed by Otto Brandt.')).toContain(
      'By whom is the Lund district governed? Otto Brandt',
    ))
  it('but not where a part may do it', () =>
    expect(asked('Bornholt is one of the causes of the Salt War, which led to a famine.')).not.toContain('famine'))
})

describe('what leans on the context behind the rest of a clause is left out', () => {
  it('a second time, and what hangs on it', () =>
    expect(
      asked('The Lund Lock was opened on 5 May 1911 in Graz on the same day as the fair in Ulm, followed by a feast.'),
    ).toContain('On what date was the Lund Lock opened in Graz? 5 May 1911'))
  it('whose it was, where who did it is asked', () =>
    expect(asked('The Weir was directed by Ida Roth as her second film after a long illness.')).toContain(
      'By whom was the Weir directed? Ida Roth',
    ))
  it('but not a place that is told', () =>
    expect(asked('The Lund Lock was opened on 5 May 1911 at the Holm Pier.')).toContain(
      'On what date was the Lund Lock opened at the Holm Pier? 5 May 1911',
    ))
})

describe('"it" behind a place that is home to something', () => {
  it('is either', () =>
    expect(
      asksIn('Lindau is a city. Lindau is home to the Holm Mill. It was built in 1825.', 'Lindau').join('\n'),
    ).not.toContain('1825'))
})

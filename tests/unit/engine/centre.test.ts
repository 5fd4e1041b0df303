import { describe, expect, it } from 'vitest'
import { askedIn, asksIn, readingOf } from './reading'

const said = (text: string): string => asksIn(text).join('\n')

describe('what a sentence says of its subject makes nothing new to speak of', () => {
  it.each([
    [
      'Ida Holm was a Danish chemist and a teacher in Graz. She received the Lund Prize in 1911.',
      'In what year did Ida Holm receive the Lund Prize? 1911',
    ],
    [
      'The Siege of Ulm was a long siege fought between the fleet of the River League and the army of Saxony. It ended in 1633.',
      'In what year did the Siege of Ulm end? 1633',
    ],
    [
      'The tidal lock is a chamber between two gates. It was the first machine that lifted barges over a weir.',
      'the tidal lock',
    ],
  ])('%s', (text, question) => expect(said(text)).toContain(question))
  it.each([
    ['doubt has been cast on the plan', 'Doubt has been cast on the plan. It failed in 1911.', "Doubt|doubt['’]s"],
    [
      'whose it is comes behind',
      'The Saxons were a people of farmers. Unlike their neighbours, the settlers of Ulm built a mill in 1411.',
      "Saxons['’]",
    ],
  ])('says nothing: %s', (_what, text, never) => expect(said(text)).not.toMatch(new RegExp(never)))
})

describe('where somebody is only placed, he is not who goes on', () => {
  it('speaks of the subject', () =>
    expect(said("Otto Brandt heard Erik Holm's opera at the court of Graz. He moved to Ulm in 1876.")).toContain(
      'In what year did Otto Brandt move to Ulm? 1876',
    ))
  it('says nothing where the other was spoken to', () =>
    expect(said('Otto Brandt wrote to Erik Holm. He moved to Ulm in 1876.')).not.toContain('move to Ulm'))
})

describe('"It was the first ... that" speaks of a thing, "It was a chemist that" of none', () => {
  it('knows the thing', () => {
    const { facts, sentences } = readingOf('Calx is a grey salt from Ulm. It is a soft salt that melts at 232 degrees.')
    const second = facts.filter(({ evidence }) => evidence.start >= (sentences[1]?.start ?? 0))
    expect(second.map(({ subject }) => subject)).toContain('calx')
  })
  it('knows the frame', () =>
    expect(said('Calx is a grey salt from Ulm. It was a Danish chemist that found the cure in 1911.')).not.toMatch(
      /calx (?:was|is) a Danish/i,
    ))
})

describe('a pronoun that stands for a name', () => {
  const text = 'Karl Lund was a physician in Graz. He formulated the theory of equal nerves in 1911.'
  it('is asked for by the name', () =>
    expect(askedIn(text, 'Nerves')).toContain('Who formulated the theory of equal nerves in 1911? Karl Lund'))
  it('is not asked for in a text that is about that one', () =>
    expect(askedIn(text, 'Karl Lund').join()).not.toContain('? Karl Lund'))
})

describe('who is who where two live side by side', () => {
  const life = 'Ida Holm was born in Graz in 1750. She was the first woman of the Lund Society.'
  it.each([
    [
      'a first name tells that it is no "she"',
      `${life} When William turned to mining, she moved to Ulm in 1788.`,
      'did Ida Holm move to Ulm',
    ],
    [
      'of the one before, after another has done something',
      `${life} William built a lens. She wrote a list of moths in 1788.`,
      'did Ida Holm write a list of moths',
    ],
  ])('%s', (_what, text, question) => expect(asksIn(text, 'Ida Holm').join('\n')).toContain(question))
  it('is no place where he worked', () =>
    expect(
      said(`${life} In 1772 her brother William brought her to Bath, where he worked as an organist.`),
    ).not.toMatch(/Bath work/))
})

import { describe, expect, it } from 'vitest'
import { askedIn, asksIn, questionsIn } from './reading'

const asked = (text: string, title?: string): string => askedIn(text, title).join('\n')

describe('words that belong together', () => {
  it('read the verb of a second clause across the years of a name', () => {
    const questions = asked(
      'Ida Holm (1193–1280) discovered silver nitrate, and Otto Lang (1516–1571) discovered silver chloride.',
    )
    expect(questions).toContain('Who discovered silver chloride? Otto Lang')
    expect(questions).toContain('Who discovered silver nitrate? Ida Holm')
    expect(questions).not.toContain('and Otto Lang')
  })

  it('leave an adjective in a name’s phrase', () => {
    expect(asked('Ida Holm sold linen, and Otto Lang painted glass was sold by the miller.', 'Ulm')).not.toContain(
      'Who painted glass',
    )
  })

  it('read what a figure counts behind a word for its kind', () => {
    const questions = asked('In 2013 a team of weavers dug up more than 5,000 burnt bone fragments at Ulm.', 'Ulm')
    expect(questions).toContain('burnt bone fragments')
    expect(questions).not.toMatch(/did a team of weavers dug? up\?/)
  })

  it('ask nothing of a verb whose object was taken for another’s subject', () => {
    expect(
      asked('For 18 months, from 1841 to 1842, Otto Lang went to the only school he ever attended as a child.'),
    ).not.toContain('When did Otto Lang go')
  })

  it('keep a sign with its number', () => {
    expect(asked('Boron exhibits an oxidation state of 3+ in most of its stable compounds.', 'Boron')).toContain(
      'an oxidation state of 3+',
    )
  })

  it('take a range behind a comma for no source', () => {
    const range = 'The craft of Ulm can take many forms, from small looms to great mills.'
    expect(asked(range, 'Ulm')).not.toContain('From what')
    expect(asked('The weavers of Ulm learned the craft from the monks of Lund.', 'Ulm')).toContain('the monks of Lund')
  })

  it('give a name with all it goes on with', () => {
    const called = 'The yearly exchange of appointed guild masters in Ulm is called rotation in rank.'
    expect(asked(called, 'Ulm')).not.toMatch(/^What is rotation\? /m)
    expect(asksIn(called, 'Ulm').join('\n')).toContain('rotation in rank')
    expect(asksIn('The passing of water through a thin wall is called osmosis in biology.').join('\n')).not.toContain(
      'osmosis in biology',
    )
  })
})

describe('words without which a sentence says something else', () => {
  it('are kept: "only rarely", "sometimes"', () => {
    const rarely = asked('Even when trade is growing strongly, the toll of Ulm only rarely falls as low as 4%.', 'Ulm')
    expect(rarely).not.toMatch(/toll of Ulm falls/)
    const sometimes = asked('The millers of Ulm sometimes dyed wool with lichen.', 'Ulm')
    expect(sometimes.split('\n').filter((line) => /dye/.test(line) && !/sometimes/.test(line))).toEqual([])
  })

  it('are the marks of a word that is spoken of', () => {
    expect(asked('As with the term "weaver", "fuller" refers to a coarse cloth of goat hair.', 'Crafts')).toContain(
      'What does the word "fuller" refer to? a coarse cloth of goat hair',
    )
    expect(
      asked('The word "fuller" derives from the Lundish word gangur, referring to white cloth.', 'Crafts'),
    ).not.toContain('refer to? white cloth')
  })
})

describe('what is not told is not asked', () => {
  it.each([
    ['which word', 'The first use of the word by the Tyrolean inventor became known in 1980.', /use of the word/],
    [
      'whose ground',
      'Karl Roth attacked the Lunders. Despite holding his ground at Linz, the defeat of the Lunders forced Otto Lang to withdraw to Ulm.',
      /Karl Roth['’]s ground/,
    ],
    [
      'the hill or the site',
      'It was Ida Holm who insisted that Galgen Hill be the site: Otto Lang had wanted it to be near Lund Station.',
      /wanted Galgen Hill/,
    ],
    [
      'half of a verb',
      'President Otto Lang left office with one of the lowest ratings in history.',
      /What did .* leave/,
    ],
    [
      'which of two an apposition names',
      'Construction of a new canal bypassing West Ulm, the Ulm outer ring, commenced in 1951.',
      /What (?:is|was) (?:West Ulm|the Ulm outer ring)\?/,
    ],
    ['a figure as a thing', 'In 2017, the town of Ulm had a population of 672,061.', /What did the town of Ulm have/],
  ])('%s', (_what, text, question) => {
    expect(asked(text, 'Ulm')).not.toMatch(question)
  })

  it('asks of a word that is told, and of a person by whom', () => {
    expect(asked('The word "fuller" was first used by Otto Lang in 1840.', 'Ulm')).toContain('1840')
    expect(asked('Ida Holm sued the jeweler in 1997 for selling her a false emerald.', 'Ulm')).not.toMatch(
      /What did Ida Holm sue/,
    )
  })

  it('puts no long name of a thing among single words', () => {
    const text =
      'Edin is an old name of Lauen. Cumbric is an old tongue of the north. The Palace of Holm Wood is the official residence of the king in Tyrol.'
    const choices = questionsIn(text, 'Lauen').filter(({ kind, answer }) => kind === 'choice' && /Palace/.test(answer))
    expect(choices).toEqual([])
  })
})

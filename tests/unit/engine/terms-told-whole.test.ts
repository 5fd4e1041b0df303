import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

const all = (text: string): string => asksIn(text, 'Ulm').join('\n')

describe('a term and what it is', () => {
  it.each([
    [
      'behind two adjectives that open the sentence',
      'Pleural liquid (PL) is the water between the lung and the ribs.',
      'What is pleural liquid? the water between the lung and the ribs',
    ],
    [
      'with another clause behind it',
      'A sensor is a type of wire that can bind a grain outside the cell, and this binding induces a current in the wire.',
      'What is a sensor? a type of wire that can bind a grain outside the cell',
    ],
    [
      'as one of its kind',
      'A mixed brew is one that contains both a sweet and a sour syrup.',
      'What is a mixed brew? one that contains both a sweet and a sour syrup',
    ],
    [
      'with a preposition before its clause',
      'A sealed vat is one in which no air enters.',
      'What is a sealed vat? one in which no air enters',
    ],
    [
      'between commas',
      'Stasis, or the maintenance of a steady heat in vats, depends on salt.',
      'What is stasis? the maintenance of a steady heat in vats',
    ],
    [
      'with a list in its clause',
      'Lacquer is a fibrous resin that gives hair, nails, and wood their hardness and gloss.',
      'What is lacquer? a fibrous resin that gives hair, nails, and wood their hardness and gloss',
    ],
    [
      'as several things',
      'A granary is a barn, building, or other type of house designed to store grain from the harvest.',
      'What is a granary? a barn, building, or other type of house designed to store grain from the harvest',
    ],
    [
      'up to its second aim',
      'A granary is a barn, building, or other type of house designed to store grain from a circle of farms and mills and to serve as a shelter for drivers at night or on holidays.',
      'What is a granary? a barn, building, or other type of house designed to store grain from a circle of farms and mills',
    ],
    [
      'as what the term is given to',
      'Seepage is the term given to water not contained within clay pipes.',
      'What is seepage? water not contained within clay pipes',
    ],
  ])('is asked %s', (_where, sentence, question) => {
    expect(all(sentence)).toContain(question)
  })

  it('refers to no more than its own clause says', () => {
    const asked = all('Gloss refers to the clear shine of a lacquer, and it is affected by the heat of the kiln.')
    expect(asked).toContain('What does gloss refer to? the clear shine of a lacquer')
    expect(asked).not.toContain('and it is affected')
  })

  it('is no second thing that "or" offers', () => {
    expect(all('Rain, or the snow of a long winter, fills the vats.')).not.toContain('What is rain?')
    expect(all('The mayor, or the council of the guild, decides on tolls.')).not.toContain('What is the mayor?')
  })

  it('is no number', () => {
    expect(all('The mill of Ulm is one of the oldest.')).not.toMatch(/\? one of/)
    expect(all('A fast boat is one reason for trade.')).not.toMatch(/\? one reason/)
  })

  it('is no phrase between quotation marks', () => {
    expect(
      all('“A driver who has never paid any fine” is a specific description that will lead clerks to one result.'),
    ).not.toMatch(/What is a driver/)
  })

  it('is not told by what is typical', () => {
    expect(all('The Holm kiln is a typical brick kiln.')).not.toContain('a typical brick kiln')
  })
})

describe('words in the clothes of others', () => {
  it('keeps verbs of several deeds', () => {
    expect(all('Otto Lang gathers wood, cuts, and stacks it in Ulm.')).not.toMatch(
      /What does Otto Lang gather\? wood, cuts/,
    )
  })

  it('keeps what is described by adjectives', () => {
    expect(all('Most important was the toll on salt from the lower valley.')).not.toMatch(/most important\b.*\?/i)
  })

  it('reads the verb behind "than" as that of the subject', () => {
    const asked = all('A brew with more salt than the sea is sold in Ulm.')
    expect(asked).not.toMatch(/is the sea sold/)
    expect(asked).toContain('a brew with more salt than the sea')
  })
})

describe('half of what is said', () => {
  it('is no aim', () => {
    expect(all('The only way to learn the number of herons in Ulm is to go out and count them.')).not.toContain(
      'to go out',
    )
  })

  it('is not counted', () => {
    const asked = all('The two layers of clay and the soft sand work together to hold the water of the canal.')
    expect(asked).not.toMatch(/How many layers/)
    expect(all('Two layers of clay protect the bank of the canal.')).toContain('How many layers of clay')
  })

  it('is no post of all the years', () => {
    const asked = all(
      'Ida Holm is a chemist. From May 1936 to July 1938, Ida Holm spent most of her time in Linz, in the second year as a Lang Visiting Fellow.',
    )
    expect(asked).not.toMatch(/become a Lang Visiting Fellow|was Ida Holm a Lang/)
  })

  it('is no house without the end of its name', () => {
    const asked = all(
      "In 1935, at the age of 30, Otto Lang was elected a fellow of Queen's on the strength of a paper on bridges.",
    )
    expect(asked).toContain("In what year did Otto Lang become a fellow of Queen's? 1935")
  })
})

describe('an owner', () => {
  it('of a thing with a name is no matter', () => {
    const asked = all(
      'The papers were connected with ideas on weaving, and in 1824 Otto Lang won its Gold Medal for a loom.',
    )
    expect(asked).not.toContain("weaving's Gold Medal")
  })
})

describe('the word asked for', () => {
  it('is a rank that somebody is promoted to', () => {
    expect(all('Ida Holm was promoted to captain in 1973.')).toContain(
      'To what rank was Ida Holm promoted in 1973? captain',
    )
    expect(all('Ida Holm was promoted to director of the Linz Mill in 1980.')).toContain(
      'To what position was Ida Holm promoted in 1980?',
    )
    expect(all('Ida Holm became director of the Linz Mill in 1980.')).toContain('What position did Ida Holm take up')
  })

  it('is a country where one is told', () => {
    expect(askedIn('The heron is endemic to the Republic of Norland.').join('\n')).not.toContain('part of the world')
  })

  it('is no acronym that the title spells out', () => {
    const text = 'The clerks use a model called the common toll frontier (CTF) for the town.'
    expect(asksIn(text, 'The Common Toll Frontier and the Town').join('\n')).not.toContain('What does CTF stand for?')
    expect(all(text)).toContain('What does CTF stand for?')
  })
})

import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

const asks = (sentence: string): readonly string[] =>
  asksIn(`Otto Lang was a weaver. Otto Lang lived in Ulm. ${sentence}`, 'Otto Lang')

describe('words that look like another class', () => {
  it.each([
    [
      'a trade behind "and", before a name',
      'Botanist and engineer Ida Holm developed the Lund lens for use in ships.',
      'Who developed the Lund lens for use in ships? botanist and engineer Ida Holm',
    ],
    [
      'a noun that "of" follows',
      'The decline of the trade was due to the cost of salt and use of cheap wool.',
      'What was the decline of the trade due to? the cost of salt and use of cheap wool',
    ],
    ['a plural in -is', 'Okapis feed on leaves and buds.', 'What do okapis feed on? leaves and buds'],
    [
      'a plural in -ae',
      'The large bullae allow a strong sense of smell.',
      'What allows a strong sense of smell? the large bullae',
    ],
    [
      'the noun that closes what "a" opens',
      'The wapiti is a rather quiet animal.',
      'What is the wapiti? a rather quiet animal',
    ],
    [
      'an adverb within a row of adjectives',
      'The core is a smooth, almost clear layer of wax.',
      'What is the core? a smooth, almost clear layer of wax',
    ],
    [
      'a name with its number before a noun',
      'The Orion 4 mission was planned by Ida Holm.',
      'By whom was the Orion 4 mission planned? Ida Holm',
    ],
    [
      'the second year of a span right before a name',
      'From 1828 to 1839 Lang was mayor of Lund.',
      'In what year did Otto Lang become mayor of Lund? 1828',
    ],
    [
      'a noun behind "a" and a name',
      'A Lund campaign to sell bonds caused a quarrel.',
      'What caused a quarrel? a Lund campaign to sell bonds',
    ],
  ])('reads %s', (_, sentence, question) => {
    expect(asks(sentence)).toContain(question)
  })

  it.each([
    ['how many of a people', 'From 1500 to 2000 Germans lived in Lund.', /2000\b/],
    ['a verb that "and" joins to a name', 'The millers and guards admire Ida Holm.', /guards Ida/],
    ['what one thinks of', 'The guilds of Ulm and think of Lund as a rival.', /think of Lund$/],
  ])('leaves %s', (_, sentence, wrong) => {
    expect(asks(sentence).filter((own) => wrong.test(own))).toEqual([])
  })
})

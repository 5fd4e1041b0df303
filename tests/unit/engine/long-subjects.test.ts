import { describe, expect, it } from 'vitest'
import { analyse, extent, nameWords } from '@/lib/engine/analysis'
import { findDates } from '@/lib/engine/dates'

/** "subject | verb" of every clause; a dash where no subject is found. */
function clauses(text: string): string[] {
  const sentence = { start: 0, end: text.length, text, section: '', block: 0 }
  const analysis = analyse(sentence, findDates(text), nameWords([sentence]))
  const words = (a: number, b: number): string => {
    const { from, to } = extent(analysis, a, b)
    return text.slice(from, to)
  }
  return analysis.clauses.map(
    ({ subject, at }) => `${subject ? words(subject.a, subject.b) : '-'} | ${words(at, at + 1)}`,
  )
}

describe('subjects and verbs of longer sentences', () => {
  it.each([
    [
      'two phrases with one preposition',
      'Sudden swings in the price of tin or in the supply of coal have ruined many smelters.',
      ['Sudden swings in the price of tin or in the supply of coal | have ruined'],
    ],
    [
      'two infinitives behind a noun',
      'Plans to widen and deepen the canal were opposed by the millers.',
      ['Plans to widen and deepen the canal | were opposed'],
    ],
    [
      'two prepositions in a row',
      'Weavers from around the lake were drawn to the new mill.',
      ['Weavers from around the lake | were drawn'],
    ],
    [
      'a pair behind a front that ends in a place',
      'After the fall of the fort near Linz, herons and ducks returned.',
      ['herons and ducks | returned'],
    ],
    [
      'what follows from the clause before',
      'The chapel had burnt down, so Clara Moser built a school.',
      ['The chapel | had burnt', 'Clara Moser | built'],
    ],
    [
      'what stands against the clause before',
      'The fen is cold, yet farmers grow flax there.',
      ['The fen | is', 'farmers | grow'],
    ],
    [
      'one person of two trades',
      'Karl Moser was a baker and carpenter who sold almanacs.',
      ['Karl Moser | was', 'a baker and carpenter | sold'],
    ],
    [
      'a verb that no list has, behind its pronoun',
      'The hood removes the glare, which attenuates the signal.',
      ['The hood | removes', 'the glare | attenuates'],
    ],
    [
      'a verb behind what is put in',
      'The Graz Library, opened by Clara Moser in 1912, houses 4,000 maps.',
      ['The Graz Library, opened by Clara Moser in 1912, | houses', 'The Graz Library | opened'],
    ],
    [
      'the second of three verbs',
      'The Graz Guild lends tools to smiths, pays for a doctor and runs a bath.',
      ['The Graz Guild | lends', 'The Graz Guild | pays', 'The Graz Guild | runs'],
    ],
    ['a noun that opens the sentence', 'Trade with Ulm grew because of the new pier.', ['Trade with Ulm | grew']],
    ['an activity', 'Feeding the hens with maize is a common habit.', ['Feeding the hens with maize | is']],
    [
      'a state',
      'The quality of being soft to the hand is called mollity.',
      ['The quality of being soft to the hand | is called'],
    ],
    ['a name that ends in -s', 'Lukas Meyers was a printer in Graz.', ['Lukas Meyers | was']],
    [
      'a superlative behind a number',
      'The three most common birds of the fen are herons and ducks.',
      ['The three most common birds of the fen | are'],
    ],
    ['a verb behind a modal', 'Denmark would cede the islet to Lund.', ['Denmark | would cede']],
    [
      'a noun behind a modal and its verb',
      'The duke would appoint guards from both towns.',
      ['The duke | would appoint'],
    ],
    [
      'a noun behind a preposition',
      'Losses in winter wheat led to a steep rise in bread prices across Tyrol.',
      ['Losses in winter wheat | led'],
    ],
    [
      'a verb before an infinitive',
      'Almost all ferns in the gorge need deep wells in order to survive.',
      ['Almost all ferns in the gorge | need'],
    ],
    [
      'who, behind a place',
      'The mill was built by soldiers from Tyrol, who left in spring.',
      ['The mill | was built', 'soldiers from Tyrol | left'],
    ],
    [
      'adjectives of a noun that has one before it',
      'The thick, bark layer of a cork oak is known as phellem.',
      ['The thick, bark layer of a cork oak | is known'],
    ],
    [
      'an adjective and a noun joined',
      'Natural, synthetic and pear diamonds are cut in Graz.',
      ['Natural, synthetic and pear diamonds | are cut'],
    ],
    [
      'what is kept beside',
      'The old abbey, while including a school, tended to spend little.',
      ['The old abbey, while including a school, | tended to spend'],
    ],
    [
      '"the next several"',
      'The mills over the next several years were sold.',
      ['The mills over the next several years | were sold'],
    ],
    [
      'a pair behind a clause',
      'While the Senate has a monopoly on taxes, the Lords of Lund and the Council have powers of veto.',
      ['the Senate | has', 'the Lords of Lund and the Council | have'],
    ],
    ['a past behind a bracket', 'First, Brandt (1950) trained rats to find a way out.', ['Brandt | trained']],
    ['a hyphened adjective', 'The old barns are timber-framed houses.', ['The old barns | are']],
    ['a participle behind a number', 'In 1990 the list had 1,250 known species.', ['the list | had']],
  ])('%s', (_what, text, expected) => expect(clauses(text)).toEqual(expected))
})

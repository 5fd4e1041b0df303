import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

describe('a subject and its verb, with something told between them', () => {
  it.each([
    [
      'a relative with a verb of its own',
      'Otto Lang, who had studied in Lund, moved to Ulm in 1905.',
      'In what year did Otto Lang move to Ulm? 1905',
    ],
    [
      'a relative with an object',
      'The Holm Company, which made looms, moved to Ulm in 1905.',
      'In what year did the Holm Company move to Ulm? 1905',
    ],
    [
      'a relative behind a preposition',
      'The Holm famine, in which many people died, led to riots in 1770.',
      'What led to riots in 1770? the Holm famine',
    ],
    [
      'where something was done, before what looks like an adjective',
      'The Holm mill, where Otto Lang worked, produced linen until 1905.',
      'Until what year did the Holm mill produce linen? 1905',
    ],
    [
      'a participle, before what looks like an adjective',
      'The Holm mill, built in 1820, produced linen until 1905.',
      'In what year was the Holm mill built? 1820',
    ],
    [
      'a clause with a subject of its own',
      'Otto Lang, when he was young, moved to Ulm in 1820.',
      'In what year did Otto Lang move to Ulm? 1820',
    ],
    [
      'what was so all the same',
      'The Holm mill, although it burned down in 1905, is a museum.',
      'What is the Holm mill? a museum',
    ],
  ])('is read with %s', (_what, text, question) => expect(asksIn(text)).toContain(question))

  it.each([
    [
      'dashes',
      'Otto Lang – a weaver from Lund – moved to Ulm in 1905.',
      'In what year did Otto Lang move to Ulm? 1905',
    ],
    [
      'a name for what he was that has a relative of its own',
      'Otto Lang, a man of great talent who wove silk, moved to Ulm in 1905.',
      'In what year did Otto Lang move to Ulm? 1905',
    ],
    [
      'others who did so',
      'Otto Lang, as well as his brother, moved to Ulm in 1905.',
      'In what year did Otto Lang move to Ulm? 1905',
    ],
    [
      'nothing, behind those whom he had to thank',
      'Thanks to the Holm railway, Otto Lang moved to Ulm in 1905.',
      'Why did Otto Lang move to Ulm in 1905? the Holm railway',
    ],
  ])('is read with %s', (_what, text, question) => expect(asksIn(text)).toContain(question))

  it.each([
    [
      'an aside of two words',
      'The liver, however, stores sugar and iron.',
      'What does the liver store? sugar and iron',
    ],
    ['the same, of many', 'Enzymes, in turn, break down starch.', 'What do enzymes break down? starch'],
    ['what its name says', 'The kidney, as its name suggests, filters blood.', 'What does the kidney filter? blood'],
  ])('is read with %s', (_what, text, question) => expect(asksIn(text)).toContain(question))

  it.each([
    ['a cause in some place', 'In plants, rot is caused by a fungus.', 'What causes rot in plants? a fungus'],
    [
      'a cause at some time',
      'The famine in Lund was caused by a fungus in 1845.',
      'What caused the famine in Lund in 1845? a fungus',
    ],
    [
      'what holds here and not there',
      'Enzymes break down starch in plants, but not in animals.',
      'What do enzymes break down in plants but not in animals? starch',
    ],
    [
      'what something is, unlike another',
      'Unlike diffusion, osmosis is the movement of water through a membrane.',
      'What is osmosis? the movement of water through a membrane',
    ],
    [
      'what something is made of, once it is there',
      'Once formed, the root membrane consists of fats.',
      'What does the root membrane consist of? fats',
    ],
  ])('asks %s', (_what, text, question) => expect(asksIn(text)).toContain(question))

  it('asks for nobody who did it with others, and for no person when it asks why', () => {
    expect(askedIn('Otto Lang, as well as his brother, moved to Ulm in 1905.').join()).not.toContain('Who moved')
    expect(askedIn('Ida Roth was a weaver. Thanks to Ida Roth, Otto Lang moved to Ulm in 1905.').join()).not.toContain(
      'Why did',
    )
  })

  it('leaves a time in front out of a question for the year', () =>
    expect(askedIn('When the Lund War ended, Otto Lang moved to Ulm in 1905.')).toContain(
      'In what year did Otto Lang move to Ulm? 1905',
    ))

  it.each([
    [
      'where something of its own is',
      'The Holm Company, whose head office is in Ulm, produces looms and engines.',
      "Where is the Holm Company's head office? in Ulm",
    ],
    [
      'what a gland does whose name ends like that of many',
      'The pancreas, a gland behind the stomach, secretes insulin.',
      'What does the pancreas secrete? insulin',
    ],
    [
      'by what name somebody was known, to its end',
      'Ida Roth, known as the mother of weaving, was the first woman to win the Holm Prize.',
      'By what name was Ida Roth also known? the mother of weaving',
    ],
  ])('asks %s', (_what, text, question) => expect(asksIn(text)).toContain(question))

  it('asks nothing of what belongs to nobody', () =>
    expect(asksIn('They met the sisters, whose office was in Ulm.').join()).not.toContain('office'))

  it('opens no family that built something before an inn was opened', () => {
    const asked = asksIn(
      'Rich families from Ulm, which could now be reached in three hours, built villas there, and grand inns such as the Holm Inn, opened in 1882, and the Lund Inn followed.',
    )
    expect(asked).toContain('In what year was the Holm Inn opened? 1882')
    expect(asked.join()).not.toMatch(/families from Ulm open/)
  })

  it('defines nothing by what happens beside it', () =>
    expect(
      asksIn('Tails are seen from afar when a comet passes the inner system, the dust reflecting the light.').join(),
    ).not.toContain('What is the dust'))

  it('moves no town', () =>
    expect(asksIn('Otto Lang, who had studied in Lund, moved to Ulm in 1905.').join()).not.toContain('Lund moved'))

  it('takes no deed from the end of a relative that lists several', () =>
    expect(
      asksIn('The Holm mill, which was built in 1820, repaired in 1850 and sold in 1900, is a museum.').join(),
    ).not.toMatch(/did the Holm mill (?:repair|sell)/))
})

import { describe, expect, it } from 'vitest'
import { readingOf } from './reading'

const asked = (text: string, title = 'Notes'): string[] =>
  readingOf(text, title).facts.flatMap((fact) => fact.asks.map((ask) => `${ask.stem} ${ask.answer}`))

const harbour =
  'The Brandt Lamp Company makes lamps for ships. It was founded in 1902 by Otto Brandt. In 1911 the company built a plant in Bremen.'
const lake = 'Lake Orva is a lake in the north of Marland. It holds eleven islands. Its outflow feeds the river Sil.'

describe('names in the place of what stands for them', () => {
  it.each([
    ['the company by its name', harbour, 'Notes', 'What did the Brandt Lamp Company build in Bremen in 1911? a plant'],
    ['it for the subject before', harbour, 'Notes', 'By whom was the Brandt Lamp Company founded in 1902? Otto Brandt'],
    ['its in front of the subject', lake, 'Notes', "Which river does Lake Orva's outflow feed? Sil"],
    [
      'they for a plural subject',
      'Root hairs hold much water. They release the water in dry weather.',
      'Notes',
      'What do root hairs release in dry weather? the water',
    ],
    [
      'a person who is no protagonist',
      'The dam was planned by Clara Holm. In 1934 she founded the Lindau Dam Museum.',
      'Dams',
      'What did Clara Holm found in 1934? the Lindau Dam Museum',
    ],
    [
      'a surname in full',
      'Clara Holm planned the dam at Lindau. In 1931 the town of Lindau honoured Holm with a medal.',
      'Dams',
      'In what year did the town of Lindau honour Clara Holm with a medal? 1931',
    ],
    [
      'her patents in a biography',
      'Clara Holm was an engineer. Her patents earned her a fortune. She died in Lindau in 1950.',
      'Clara Holm',
      'What earned Clara Holm a fortune? her patents',
    ],
    [
      'the city in a document about one',
      'Lindau is a city on Lake Orva. Most of its people work in the harbour.\n\nIn 1874 the city opened a school for pilots.',
      'Lindau',
      'In what year did Lindau open a school for pilots? 1874',
    ],
    [
      'a second clause of the same sentence',
      'The Sil Canal was dug by hand, and it reached the sea in 1847.',
      'Notes',
      'In what year did the Sil Canal reach the sea? 1847',
    ],
  ])('%s', (_what, text, title, expected) => expect(asked(text, title)).toContain(expected))

  it('says a name once and the pronoun after it', () => {
    const all = asked(
      'Clara Holm was an engineer. She sold her patents in 1920 to Otto Brandt. She died in 1950.',
      'Clara Holm',
    )
    expect(all.join('\n')).toMatch(/did Clara Holm sell her patents/)
    expect(all.join('\n')).not.toMatch(/Clara Holm sell Clara Holm/)
  })

  it.each([
    ['two women', 'Clara Holm met Ada Weiss in 1920. She founded the Moss Club in Graz.', /Moss Club/],
    [
      'two companies',
      'The Brandt Lamp Company bought the Orva Glass Company. In 1911 the company opened a plant in Bremen.',
      /plant/,
    ],
    [
      'a subject that stands for nothing',
      'The Sil Canal is deep. It is known that the canal holds many eels.',
      /Sil Canal known/,
    ],
    ['a new thing as object', 'The Sil Canal has a lock. It weighs nine tons.', /Sil Canal weigh/],
    [
      'a word that may stand for another that nobody knows',
      'The town has mills and shops. It is famous for its shoes, because they made the Orva Mill Company rich.',
      /Orva Mill Company's shoes/,
    ],
    [
      'one of two things that a sentence does',
      'Warm currents carry fish and larvae. They die in the cold north of Marland in 1900.',
      /currents die/,
    ],
    [
      'a part and its whole',
      "The Lindau Fund's mission is to help sailors. It was founded in 1931 by Otto Brandt.",
      /mission founded/,
    ],
    [
      'a subject after an object that nobody knows',
      'The Strait of Orva parts it from Marland. It was settled in 1203.',
      /Strait of Orva settled/,
    ],
    ['a thing in another paragraph', 'Lake Orva is deep.\n\nIt covers nine farms in Marland.', /Lake Orva cover/],
    [
      'his before another name',
      'Otto Brandt was a painter. He lived in Graz.\n\nIn his youth Karl Weiss sold books in Linz. He died in 1901.',
      /Otto Brandt's youth/,
    ],
  ])('says nothing of %s', (_what, text, wrong) =>
    expect(asked(text, 'Otto Brandt').filter((own) => wrong.test(own))).toEqual([]),
  )

  it('takes all names of the person a document is about for one', () => {
    const text =
      'Otto Karl Brandt (3 May 1880 – 4 June 1950) was a painter. Born Karl Brandt, he lived in Graz. He met Ada Weiss in 1901.'
    expect(new Set(readingOf(text, 'Otto Brandt').facts.map((fact) => fact.subject))).toEqual(new Set(['Otto Brandt']))
  })

  it('takes no battle for a person', () => {
    const text =
      'The Battle of Orva was fought in 1712. King Otto lost his army there, and he fled to Graz. He never came back, and his brother died.'
    expect(asked(text, 'Battle of Orva').filter((own) => /Battle of Orva (?:fle|come)/.test(own))).toEqual([])
  })

  it('finds the subject behind a place that the sentence opens with', () => {
    const text =
      'Lindau is a city in Marland. On a bay at the mouth of the River Sil, it was founded in 1203 by Otto Brandt.'
    expect(asked(text, 'Lindau').some((own) => /River Sil founded/.test(own))).toBe(false)
    expect(asked(text, 'Lindau').some((own) => /Lindau/.test(own) && /1203/.test(own))).toBe(true)
  })

  it('keeps the span of the document, and the name as its value', () => {
    const { facts, document } = readingOf(lake, 'Notes')
    const slot = facts.flatMap((fact) => fact.slots).find((own) => own.value === "Lake Orva's outflow")
    expect(slot && document.text.slice(slot.start, slot.end)).toBe('Its outflow')
  })
})

describe('what a name is', () => {
  const typeOf = (text: string, name: string): string | undefined =>
    readingOf(text).mentions.find((mention) => mention.text === name)?.type

  it('is no place behind "a", nor a person where a town grew', () => {
    expect(typeOf('Run is a Bavarian island. The canal ends on Holm island.', 'Bavarian')).not.toBe('place')
    expect(typeOf('Run is a Bavarian island. The canal ends on Holm island.', 'Holm')).toBe('place')
    expect(typeOf('New Ulmstadt grew in wealth. It had three mills.', 'New Ulmstadt')).not.toBe('person')
    expect(typeOf('Vroni Ulmstadt grew up in Graz. She had three mills.', 'Vroni Ulmstadt')).toBe('person')
  })
})

describe('they at the head of a sentence', () => {
  it('is the one subject before, whatever stands beside it', () => {
    expect(asked('Rock lilies live in barren valleys of Norland. They cover the graves of Lund.')).toContain(
      'What do rock lilies cover? the graves of Lund',
    )
  })
  it('is nobody where something was done to others', () => {
    expect(asked('Rock lilies fed the moths of Norland. They cover the graves of Lund.').join('\n')).not.toMatch(
      /covers? the graves|lilies cover/,
    )
  })
})

import { describe, expect, it } from 'vitest'
import { readingOf } from './reading'

function slots(text: string, kind: string): readonly string[] {
  return readingOf(text).facts.flatMap((fact) =>
    fact.kind === kind ? fact.slots.map((slot) => `${slot.slot}=${slot.text}`) : [],
  )
}

describe('a slot holds all that belongs to it, and no more', () => {
  it.each([
    [
      'up to a conjunction with an adverbial between commas',
      'Otto Brandt moved to the province of Marland in May 1902 and, until 1910, was mayor of Lindau.',
      'event',
      ['object=moved to the province of Marland', 'place=the province of Marland'],
    ],
    [
      'with what comes of a change',
      'Roller mills convert the grain into a flour with two grades.',
      'process',
      ['object=convert the grain into a flour with two grades'],
    ],
    [
      'with what tells which whole a share is of',
      'Most farms use only 5 percent of the water in the river that crosses them.',
      'quantity',
      ['object=the water in the river that crosses them'],
    ],
    [
      'without the clause that only says which subject',
      'In 1902 a map by Otto Brandt was printed that showed the valley of the Sil.',
      'event',
      ['object=printed'],
    ],
  ])('%s', (_, text, kind, expected) => {
    expect(slots(text, kind)).toEqual(expect.arrayContaining(expected))
  })
})

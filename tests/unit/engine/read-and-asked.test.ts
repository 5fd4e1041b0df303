import { describe, expect, it } from 'vitest'
import { readsWell } from '@/lib/engine/gates/reads'
import { asksIn } from './reading'

const all = (text: string): string => asksIn(text, 'Ulm').join('\n')

describe('a noun that is named behind "called"', () => {
  it.each([
    [
      'behind a preposition',
      'The flour of the mill is carried through pipes called chutes.',
      'What are the pipes called through which the flour of the mill is carried? chutes',
    ],
    [
      'as an object',
      'The weavers of Lund use a frame known as the holm to stretch cloth.',
      'What is the frame called that the weavers of Lund use',
    ],
    [
      'in the past',
      'The grain of the monks was ground in a process called lunding.',
      'What was the process called in which the grain of the monks was ground? lunding',
    ],
  ])('is asked by what is done with it, %s', (_what, sentence, question) => {
    expect(all(sentence)).toContain(question)
  })

  it.each([
    ['one of several', 'The mill of Ulm was sold with one part called the lund.'],
    ['somebody', 'The mill of Ulm was sold to a miller named Gundo Roth.'],
    ['what something is', 'One way to store flour is via a box called a lund.'],
    ['of them that stand elsewhere', 'They carry flour through pipes called chutes.'],
  ])('is not asked so of %s', (_what, sentence) => {
    expect(all(sentence)).not.toMatch(/ called (?:through|that|with|to|via) /)
  })
})

describe('a name of which nothing else tells whose it is', () => {
  it('is a person where something of its own follows', () => {
    expect(all('Guglo Marando made his famous journey across Tyrol in 1901.')).toContain(
      'Who made his famous journey across Tyrol in 1901? Guglo Marando',
    )
    expect(all('The Ulm Marando began her maiden voyage from Lund in 1901.')).not.toContain('Who began')
  })

  it('is a person behind a title within a longer name', () => {
    expect(all('UK President Barando Marok chose not to visit Tyrol during his summer journey.')).toContain(
      'Who chose not to visit Tyrol during his summer journey?',
    )
    expect(all('Ulm General Motra Works built the mills of Tyrol in 1901.')).not.toMatch(/Who built/)
  })

  it('is many people where it stands for many, and a body where its noun is one', () => {
    expect(all('The Lunders sold the mills of Tyrol to the monks.')).toContain(
      'Who sold the mills of Tyrol to the monks? the Lunders',
    )
    expect(all('The Navy sold the mills of Tyrol to the monks.')).toContain('Which organization sold the mills')
    expect(all('The Canal was owned by Tyrol and Saxony until 1901.')).not.toContain('Which organization was owned')
  })

  it('thinks with a mind', () => {
    const asked = all('Mason and Taylor have argued that the mills of Tyrol were built by monks.')
    expect(asked).toContain('Who has argued that the mills of Tyrol were built by monks')
    expect(all('Mason and Taylor hold much of the coal of Tyrol.')).not.toMatch(/^Who holds/m)
  })
})

describe('what stands in front of a clause and points elsewhere', () => {
  it('is left out where the rest says enough', () => {
    expect(all('With a trial at hand for both of them, Otto Lang sold the mills of Tyrol.')).toContain(
      'Who sold the mills of Tyrol? Otto Lang',
    )
  })
})

describe('a list of four places', () => {
  it('may stand behind "According to"', () => {
    const places = 'what percentage of mills in Lund, Graz, Linz, and Holm were closed?'
    expect(readsWell(`According to the guild in 1990, ${places}`)).toBe(true)
    expect(readsWell('What closed mills in Lund, Graz, Linz, Holm, and Ulm?')).toBe(false)
  })
})

describe('two examples', () => {
  it('may be joined by "or"', () => {
    expect(all('The guild of Ulm dyed cloth with plant dyes such as woad or indigo.')).toContain(
      'What are two examples of plant dyes? woad or indigo',
    )
    expect(all('The guild of Ulm dyed cloth with plant dyes such as woad, weld or indigo.')).not.toContain(
      'three examples',
    )
  })
})

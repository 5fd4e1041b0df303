import { describe, expect, it } from 'vitest'
import { read } from '@/lib/engine'
import { readDocument } from '@/lib/reading'

function asked(text: string): string[] {
  const result = readDocument(`# Notes\n\n${text}`, 'notes.md')
  if (!result.ok) throw new Error(result.reason)
  return read({ ...result.value.document, language: 'en' }).facts.flatMap((fact) =>
    fact.asks.map((ask) => `${ask.stem} ${ask.answer}`),
  )
}
const people =
  'Otto Lang (born 3 May 1850 in Ulm) was a German weaver. Emil Haas and Karl Moser were bankers. Emil Haas died in 1910. Karl Moser lived in Graz.'

describe('what stands between commas within a clause', () => {
  it.each([
    [
      'Otto Lang met Ida Page, a teacher from Linz, in Vienna in 1886.',
      'In what year did Otto Lang meet Ida Page in Vienna? 1886',
    ],
    [
      'Otto Lang sold the mill, built by monks, to a chemist, Anton Frey, in 1897.',
      'To which chemist did Otto Lang sell the mill in 1897? Anton Frey',
    ],
    [
      'Otto Lang partnered with two bankers in 1892, Paul Stern and Max Roth.',
      'With which two bankers did Otto Lang partner in 1892? Paul Stern and Max Roth',
    ],
    ['In 1901 a tanner, Hugo Kern, bought the mill in Ulm.', 'Who bought the mill in Ulm in 1901? Hugo Kern'],
  ])('%s', (sentence, question) => {
    expect(asked(`${people} ${sentence}`)).toContain(question)
  })

  it('takes no list for a name, and no names that are not so many', () => {
    const text = 'Otto Lang sold the looms to a dyer, Ulm and Graz in 1897. He met two weavers, Anton Frey, in 1898.'
    expect(asked(`${people} ${text}`).filter((question) => /hich (?:dyer|two weavers)/.test(question))).toEqual([])
  })
})

describe('whose it is', () => {
  it.each([
    ['In 1901 Otto Lang married the daughter of Emil Haas.', 'Whose daughter did Otto Lang marry in 1901? Emil Haas'],
    [
      'The Ulm loom was built under the direction of Karl Moser.',
      'Under whose direction was the Ulm loom built? Karl Moser',
    ],
    ["The Ulm plan was based on Emil Haas's ideas.", 'On whose ideas was the Ulm plan based? Emil Haas'],
    ['Ernst Beck was the son of Anton and Maria Beck.', 'Whose son was Ernst Beck? Anton and Maria Beck'],
  ])('%s', (sentence, question) => {
    expect(asked(`${people} ${sentence}`)).toContain(question)
  })

  it('asks for no owner where "of" tells what a thing is of, or whom the text is about', () => {
    const text = 'Ida Page wrote the biography of Emil Haas. Ida Page sold the mill of Otto Lang.'
    const life = 'Otto Lang (born 3 May 1850) was a weaver. He lived in Ulm. He died in Graz in 1910. He sold looms.'
    expect(asked(`${life} ${text}`).filter((question) => /^Whose/.test(question))).toEqual([])
  })
})

describe('a time without a figure', () => {
  it.each([
    [
      'After the death of Karl Moser the mill in Ulm fell into decay.',
      'When did the mill in Ulm fall into decay? after the death of Karl Moser',
    ],
    [
      'The old loom was rebuilt before the opening of the railway.',
      'When was the old loom rebuilt? before the opening of the railway',
    ],
    [
      'The guild has met in Graz since the defeat of Bavaria.',
      'Since when has the guild met in Graz? the defeat of Bavaria',
    ],
  ])('%s', (sentence, question) => {
    expect(asked(`${people} ${sentence}`)).toContain(question)
  })

  it('asks for no time that only the text knows', () => {
    expect(asked(`${people} The old loom was rebuilt after the meeting.`).filter((one) => /^When/.test(one))).toEqual(
      [],
    )
  })
})

describe('clauses that tell when or more of a name', () => {
  it.each([
    [
      'After Bavaria left the Swabian League in 1523, trade in Ulm fell.',
      'In what year did Bavaria leave the Swabian League? 1523',
    ],
    [
      'Emil Haas founded the Ulm Museum, which opened in Graz in May 1890.',
      'In what month and year did the Ulm Museum open in Graz? May 1890',
    ],
  ])('%s', (sentence, question) => {
    expect(asked(`${people} ${sentence}`)).toContain(question)
  })

  it('takes nothing for done that a clause leaves open', () => {
    const text =
      'If Bavaria left the Swabian League in 1523, trade fell. Trade fell before Bavaria left the Swabian League in 1523.'
    expect(asked(`${people} ${text}`).filter((one) => /Bavaria leave/.test(one))).toEqual([])
  })
})

describe('of what kind, how many, and who', () => {
  it.each([
    ['Bavaria has a mild climate.', 'What kind of climate does Bavaria have? a mild climate'],
    ['Comets have highly eccentric orbits.', 'What kind of orbits do comets have? highly eccentric orbits'],
    ['Ulm has been a walled city since 1300.', 'What kind of city has Ulm been since 1300? a walled city'],
    ['In 1640 Ulm had a population of 12,300.', 'What was the population of Ulm in 1640? 12,300'],
    ["Emil Haas's father was a tanner.", "What was the occupation of Emil Haas's father? a tanner"],
    [
      "At Graz, Emil Haas's professor of law was Ernst Beck.",
      "Who was Emil Haas's professor of law at Graz? Ernst Beck",
    ],
    ["Emil Haas's uncle was the painter Georg Brandt.", "Who was Emil Haas's uncle? the painter Georg Brandt"],
  ])('%s', (sentence, question) => {
    expect(asked(`${people} ${sentence}`)).toContain(question)
  })

  it('asks for no kind where the words tell none', () => {
    expect(asked('Bavaria has a large city. Bavaria has a good climate.').filter((one) => /kind/.test(one))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { askedIn, asksIn, questionsIn } from './reading'

const people = 'Emil Haas and Karl Moser were bankers. Emil Haas died in 1910. Karl Moser lived in Graz.'

describe('things are no persons', () => {
  it.each([
    [
      'The Rosetta Stone is a slab of granite with three texts. The Rosetta Stone was found in 1799.',
      'What is the Rosetta Stone? a slab of granite with three texts',
    ],
    [
      'Lundix is a family of weaving systems based on a beam. Hugo Kern made Lundix free.',
      'What is Lundix? a family of weaving systems based on a beam',
    ],
  ])('%s', (text, question) => {
    expect(asksIn(`${people} ${text}`)).toContain(question)
  })

  it('nor are persons offered beside a body', () => {
    const text =
      'The Lund loom was introduced by Moserix in 1908. The Ulm loom was introduced by Otto Berg in 1911. The Graz loom was introduced by Ida Holm in 1912. The Linz loom was introduced by Hugo Kern in 1913.'
    const asked = questionsIn(`${people} ${text}`).filter(
      ({ kind, answer }) => kind === 'choice' && answer === 'Moserix',
    )
    expect(asked).toEqual([])
  })
})

describe('what is only said in one way', () => {
  it.each([
    [
      'a reason that somebody only thinks',
      'Karl Moser argued that the design of the loom was obsolete because it was a single beam.',
      /^Why was the design/,
    ],
    [
      'a temperature as a place',
      'Dough rises fastest at about 35 °C; above 55 °C the yeast dies.',
      /^Where does dough/,
    ],
    [
      'a passive without its helper',
      'In the Middle Ages the Otto Stone was moved and used as building material in the construction of Fort Berg.',
      /Stone used as/,
    ],
  ])('asks not %s', (_, sentence, pattern) => {
    expect(askedIn(`${people} ${sentence}`).filter((one) => pattern.test(one))).toEqual([])
  })

  it('keeps the capital of a name that tells when it was first there', () => {
    expect(
      asksIn(`${people} Slackix, first published in 2004, is based on beams and is sponsored by Karl Moser.`).join(' '),
    ).not.toMatch(/slackix/)
  })
})

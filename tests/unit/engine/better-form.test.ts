import { describe, expect, it } from 'vitest'
import { askedIn } from './reading'

const asked = (sentence: string): readonly string[] =>
  askedIn(`Otto Brandt was a weaver. Otto Brandt lived in Ulm. ${sentence}`, 'Otto Brandt')

describe('a preposition that another would follow', () => {
  it.each([
    ['Otto Brandt was able to pay with silver by 1901.', 'With what was Otto Brandt able to pay by 1901? silver'],
    [
      'The first market day coincided with a flood in Ulm.',
      'With what did the first market day coincide in Ulm? a flood',
    ],
  ])('goes to the front: %s', (sentence, question) => {
    expect(asked(sentence)).toContain(question)
  })

  it('stays behind its verb where none follows', () => {
    expect(asked('In the guilds of Ulm, salt was traded for wool in winter.')).toContain(
      'In the guilds of Ulm, what was salt traded for? wool',
    )
  })
})

describe('the first of its kind', () => {
  it('is asked for with "what", not as one of the kind', () => {
    const questions = askedIn(
      'The Lund Works was founded in 1880. The first steam loom was invented at the Lund Works in 1954.',
      'Lund Works',
    )
    expect(questions).toContain('What was invented at the Lund Works in 1954? the first steam loom')
    expect(questions.filter((own) => own.startsWith('Which loom'))).toEqual([])
  })
})

describe('what a focus adverb leads to', () => {
  const text = 'The Lund Mill shut its gates because the canal was frozen at noon'

  it('is left out of a reason that holds without it', () => {
    expect(asked(`${text}, just when the wool arrived.`)).toContain(
      'Why did the Lund Mill shut its gates? the canal was frozen at noon',
    )
  })

  it('is not left out where it is the condition', () => {
    expect(asked('Otto Brandt found that the wool was dry if the wind blew.')).not.toContain(
      'What did Otto Brandt find? the wool was dry',
    )
  })
})

describe('a count of what lives', () => {
  const of = (first: string): readonly string[] =>
    askedIn(`${first} Its fur is black. The gestation period is about 40 days.`, 'Hill mole')

  it('says of which animal, also where its name has two words', () => {
    expect(of('The hill mole (Talpa), known as the black mole, is a mammal.')).toContain(
      'In a hill mole, what is the gestation period? about 40 days',
    )
  })

  it('is not asked for in a text on a place', () => {
    const questions = askedIn('Hill moles live in Ulm. The gestation period is about 40 days.', 'History of Ulm')
    expect(questions.filter((own) => own.includes('gestation period?'))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

const asks = (sentence: string): readonly string[] =>
  asksIn(`Otto Brandt lived in Ulm. ${sentence}`, 'Notes').filter((own) => !own.includes('Otto Brandt'))

describe('how far something goes at most', () => {
  it.each([
    [
      'a time',
      'Lund otters can stay under water for up to ten minutes.',
      'For how long can Lund otters stay under water? up to ten minutes',
    ],
    [
      'a life',
      'Lund otters can live up to 30 years in captivity.',
      'How long can Lund otters live in captivity? up to 30 years',
    ],
    ['a weight', 'Adult otters weigh between 80 and 90 kg.', 'How much do adult otters weigh? between 80 and 90 kg'],
    ['a speed', 'Lund otters swim at speeds of up to 20 km/h.', 'At what speed do Lund otters swim? up to 20 km/h'],
    ['a depth', 'Lund otters dive to depths of over 40 metres.', 'To what depth do Lund otters dive? over 40 metres'],
    [
      'an age',
      'Lund otters are able to breed at four years of age.',
      'At what age are Lund otters able to breed? four years',
    ],
    [
      'a length',
      'Lund otters grow up to 1.5 metres in length.',
      'To what length do Lund otters grow? up to 1.5 metres',
    ],
    ['a length that is reached', 'Lund otters reach 150 cm in length.', 'What length do Lund otters reach? 150 cm'],
    ['a length that is measured', 'The Ulm Bridge is 300 metres in length.', 'How long is the Ulm Bridge? 300 metres'],
    [
      'the first of two',
      'Firs in Ulm can reach 40 m in height and 2 m in diameter.',
      'What height can firs in Ulm reach? 40 m',
    ],
  ])('asks for %s', (_, sentence, question) => {
    expect(asks(sentence)).toContain(question)
  })

  it.each([
    ['what others do for so long', 'The Lund Act allows farmers to keep cattle for up to five years.', /^For how long/],
    ['half of a time', 'Salt pans can hold water for up to two weeks and three days.', /^For how long/],
    ['a place for a time', 'Lund otters live up to ten miles from the coast.', /^How long/],
    ['a length for a distance', 'Lund otters reach 150 cm in length.', /^How far/],
  ])('does not ask for %s', (_, sentence, question) => {
    expect(asks(sentence).filter((own) => question.test(own))).toEqual([])
  })
})

describe('a measure that something has', () => {
  it.each([
    [
      'with what tells which',
      'Lund otters have a gestation period of about 60 days.',
      'What is the gestation period of Lund otters? about 60 days',
    ],
    [
      'on an average',
      'The Lund otter has an average lifespan of 12 years.',
      'What is the average lifespan of the Lund otter? 12 years',
    ],
    [
      'that it can have',
      'Lund otters can have a lifespan of 12 years in captivity.',
      'What lifespan can Lund otters have in captivity? 12 years',
    ],
    ['without what praises it', 'Ulm has a large area of 40 acres.', 'What is the area of Ulm? 40 acres'],
    ['that is a time', 'Otter gestation is 60 days.', 'How long is otter gestation? 60 days'],
    [
      'by its name',
      'The average lifespan of Lund otters is 12 years.',
      'What is the average lifespan of Lund otters? 12 years',
    ],
  ])('is asked %s', (_, sentence, question) => {
    expect(asks(sentence)).toContain(question)
  })

  it('stands for itself where the text has one', () => {
    expect(askedIn('Otto Brandt lived in Ulm. The Ulm plague has a mortality rate of 90 percent.')).toContain(
      'What is the mortality rate of the Ulm plague? 90 percent',
    )
  })

  it('is asked once', () => {
    expect(asks('The Lund Tower has a diameter of 30 metres.').filter((own) => own.includes('30 metres'))).toEqual([
      'What is the diameter of the Lund Tower? 30 metres',
      'What has a diameter of 30 metres? the Lund Tower',
    ])
  })

  it('has no reason that is given for something else', () => {
    expect(
      asks(
        'Lund otters can have a lifespan of ten years, but live shorter in the wild, because they are hunted.',
      ).filter((own) => own.startsWith('Why')),
    ).toEqual([])
  })
})

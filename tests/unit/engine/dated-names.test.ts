import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

describe('years of names, ends of times and shares that somebody reckoned', () => {
  it.each([
    [
      'a battle with its year in brackets',
      'The Ash dynasty which ruled Elm crushed and defeated the Saxons at the Battle of Linz (1288).',
      'In what year did the Battle of Linz take place? 1288',
    ],
    [
      'an uprising of a year',
      'The Linz mill was destroyed in the aftermath of the Saxon Uprising of 1844.',
      'In what year did the Saxon Uprising take place? 1844',
    ],
    [
      'a law behind its year',
      'Norland adopted the 1994 Mine Safety Directive, which required lamps in all mines.',
      'From what year does the Mine Safety Directive date? 1994',
    ],
    ['a war of some years', 'The Saxon War (1740–1745) ruined Elm.', 'When did the Saxon War take place? 1740–1745'],
    [
      'until when',
      'Plague remained a danger in Saxony until the second quarter of the 19th century.',
      'Until when did plague remain a danger in Saxony? the second quarter of the 19th century',
    ],
    [
      'a share by reckoning',
      'The Linz Bank estimated in 1906 that up to 30% of the weavers in the Elm Valley were in debt.',
      'According to the Linz Bank in 1906, what percentage of the weavers in the Elm Valley were in debt? up to 30%',
    ],
    [
      'how many times between two years',
      'Plague occurred in Linz 22 times between 1361 and 1528.',
      'How many times did plague occur in Linz between 1361 and 1528? 22',
    ],
    [
      'what somebody is as well',
      'Karl Weiss is also the inventor of the safety lamp.',
      'Who is the inventor of the safety lamp? Karl Weiss',
    ],
  ])('%s', (_, sentence, question) => {
    expect(askedIn(sentence)).toContain(question)
  })

  it.each([
    ['a class alone', 'The Act of 1707 was signed in Linz.'],
    ['a year that belongs to another name', 'The Treaty of Linz was signed in 1957 Street by two men.'],
    ['a book on a war', 'Karl Weiss wrote a history of the Saxon War in 1957.'],
  ])('dates no name by its year: %s', (_, sentence) => {
    expect(asksIn(sentence).filter((one) => /^From what year|take place/.test(one))).toEqual([])
  })
})

describe('what is used, and for what', () => {
  it.each([
    [
      'a time beside the use',
      'By the 15th century, water wheels were used to drive hammers in Saxony.',
      'For what purpose were water wheels used by the 15th century? to drive hammers in Saxony',
    ],
    [
      'what is called so and used',
      'A small boat called a punt is used to cross the Elm.',
      'What is the small boat called that is used to cross the Elm? punt',
    ],
  ])('%s', (_, sentence, question) => {
    expect(askedIn(sentence)).toContain(question)
  })

  it.each([
    [
      'two aims',
      'To turn cast tin into soft tin, a process called fining was used to drive out the lead.',
      /^For what/,
    ],
    ['how many methods', 'Modern brass is produced by two different methods.', /two different methods/],
  ])('asks nothing: %s', (_, sentence, wrong) => {
    expect(askedIn(sentence).filter((one) => wrong.test(one) && !/^(?:Modern|To turn)/.test(one))).toEqual([])
  })
})

describe('what follows from it, and of what it is the largest', () => {
  it('leaves what follows out of when something happens', () => {
    const asked = askedIn('Scurvy occurs when the body lacks vitamin C, resulting in weak gums and bleeding.')
    expect(asked).toContain('When does scurvy occur? when the body lacks vitamin C')
  })

  it('asks for no thing as for somebody', () => {
    const asked = asksIn('Salt is often used in conjunction with pickling herbs in Norland.')
    expect(asked.filter((one) => /with whom/.test(one))).toEqual([])
  })

  it('asks for nothing that is the largest of any', () => {
    const asked = asksIn("Linz's silver reserve of 1910 was the largest of any Saxon town.")
    expect(asked.filter((one) => /^What was the largest of any/.test(one))).toEqual([])
  })
})

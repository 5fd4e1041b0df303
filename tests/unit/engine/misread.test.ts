import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

const people = 'Emil Haas and Karl Moser were bankers. Emil Haas died in 1910. Karl Moser lived in Graz.'

describe('who did it', () => {
  it.each([
    ["Emil Haas's brother Rudi crossed the Inn in 1870.", "Who crossed the Inn in 1870? Emil Haas's brother Rudi"],
    [
      'Publius Livius Galba captured the Saxon port of Lund in 1209.',
      'Who captured the Saxon port of Lund in 1209? Publius Livius Galba',
    ],
    [
      'The prime minister, Anton Berg, sent a list to all parishes of Bavaria.',
      'Who sent a list to all parishes of Bavaria? Anton Berg',
    ],
    [
      'Solvena, which had joined Graz, fell to the Bavarians in 1412.',
      'In what year did Solvena fall to the Bavarians? 1412',
    ],
    ['Hugo Kern was received by Ludo the Great in 1747.', 'By whom was Hugo Kern received in 1747? Ludo the Great'],
  ])('%s', (sentence, question) => {
    expect(asksIn(`${people} ${sentence}`)).toContain(question)
  })
})

describe('what belongs together', () => {
  it.each([
    ['A felt sheet is used to smother small fires.', 'What is a felt sheet used for? to smother small fires'],
    [
      'The sail of a boat determines the nature of its contact with the wind.',
      'What does the sail of a boat determine? the nature of its contact with the wind',
    ],
    ['The bore of the Inn reaches a height of nine metres.', 'What height does the bore of the Inn reach? nine metres'],
    [
      'Graz was ruled by the Saxons, Bavarians, and Danes before Otto Berg seized it in 1333.',
      'Which city was ruled by the Saxons, Bavarians, and Danes? Graz',
    ],
  ])('%s', (sentence, question) => {
    expect(asksIn(`${people} ${sentence}`)).toContain(question)
  })

  it.each([
    [
      'a reason of the clause before the one that it is given for',
      'The Lund Loom was first called the Weaver, but the name was changed because it was a trade mark of Karl Moser.',
      /^Why was the Lund Loom/,
    ],
    [
      'of a thing what all that was said before did',
      'Karl Moser printed notes to buy foreign money, which drove the crown down.',
      /dr[io]ve/,
    ],
    [
      'a second deed that hangs on the first',
      'Water must never be put on burning zinc, because it reacts with it and produces steam.',
      /^What does water produce/,
    ],
    ['what one is obliged to do as a purpose', 'The Treaty of Lund obliged Graz to pay tolls.', /^For what purpose/],
    [
      'where something is by half of the place',
      'The spleen is located between the ribs, in the side of the chest.',
      /^Where/,
    ],
  ])('asks not %s', (_, sentence, pattern) => {
    expect(asksIn(`${people} ${sentence}`).filter((one) => pattern.test(one))).toEqual([])
  })

  it.each([
    ['half of a name', 'Hugo Kern met Ludo the Great in 1747.', /Ludo the ____/],
    ['half of a figure', 'The Lund day lasts 24 hours and 50 minutes.', /____ and 50|24 hours and ____/],
    ['one of nobody knows what', 'The first large one was opened on the Inn in 1966.', /large one/],
  ])('keeps no question about %s', (_, sentence, pattern) => {
    expect(askedIn(`${people} ${sentence}`).filter((one) => pattern.test(one))).toEqual([])
  })
})

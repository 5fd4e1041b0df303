import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

describe('sentences that were read over', () => {
  it.each([
    ['a verb that ends in -s', 'Many millers of Ulm focus on rye.', 'What do many millers of Ulm focus on? rye'],
    [
      'a place in a land behind a time in front',
      'In 1931, Holm College in Linz, Tyrol, opened a school of music.',
      'In what year did Holm College in Linz open a school of music? 1931',
    ],
    [
      'an activity that can do something',
      'Pairing a magnet with a coil can produce a steady current.',
      'What can produce a steady current? pairing a magnet with a coil',
    ],
    [
      'several that are counted once more',
      'Ulm and Linz both claimed the valley of Lech in 1920.',
      'What did Ulm and Linz claim in 1920? the valley of Lech',
    ],
    [
      'a list behind a time in front',
      'At the Ulm Conference in May 1943, Italy, Austria and the Free Towns all decided that Lech should be free.',
      'What did Italy, Austria and the Free Towns decide at the Ulm Conference in May 1943? Lech should be free',
    ],
    [
      'a noun known as a verb',
      'When firms act together in Ulm, prices rise.',
      'What happens when firms act together in Ulm? prices rise',
    ],
    [
      'nouns told by what was done to them',
      'Newly printed maps of the valley filled the halls of Ulm.',
      'What filled the halls of Ulm? newly printed maps of the valley',
    ],
    ['what any body does', 'The body stores iron in the liver.', 'What does the body store in the liver? iron'],
  ])('yield %s', (_what, sentence, question) => {
    expect(asksIn(sentence, 'Notes on Tyrol')).toContain(question)
  })

  it.each([
    [
      'an insertion with a place',
      'Ida Holm, a doctor in Linz, Tyrol, found a cure in 1931.',
      /did a doctor|Which doctor/,
    ],
    ['what only helps', 'Using steam the mill can grind rye.', /using steam the mill/i],
    [
      'what all of one kind are',
      'Ida Holm sold Ulm and Linz all captured goods.',
      /Ulm and Linz sell|did Ulm and Linz/,
    ],
    ['a council', 'A council met in Ulm. The body passed a law on salt.', /the body/],
  ])('do not take up %s', (_what, sentence, question) => {
    expect(asksIn(sentence, 'Notes on Tyrol').join('\n')).not.toMatch(question)
  })
})

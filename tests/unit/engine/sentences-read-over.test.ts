import { describe, expect, it } from 'vitest'
import { gateIn } from './asked'
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
    [
      'a verb that can be no noun behind a participle',
      'Salt carried by the brook stimulates the growth of reeds in Ulm.',
      'What stimulates the growth of reeds in Ulm? salt carried by the brook',
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

it('asks what somebody focuses on, though not with half of it said', () => {
  const focus = (stem: string) =>
    gateIn(
      ['statement', 'Ida Roth', 'object', stem, 'mosses of the Alps'],
      'Ida Roth focused on mosses of the Alps in Ulm.',
    )
  expect(focus('What did Ida Roth focus on?')).not.toBe('reads')
  expect(focus('What did Ida Roth focus on Ulm?')).toBe('reads')
})

describe('an aim in front', () => {
  it.each([
    [
      'one deed',
      'To guard the road to Linz, Ida Holm built a tower of oak.',
      'For what purpose did Ida Holm build a tower of oak? to guard the road to Linz',
    ],
    [
      'a deed that takes an infinitive',
      'To pay for his board, Otto Lang began to weave cloth in Ulm.',
      'For what purpose did Otto Lang begin to weave cloth in Ulm? to pay for his board',
    ],
    [
      'two aims that "and" joins',
      'To fill the valley in Tyrol and guard the road to Linz, Spain began to recruit settlers.',
      'For what purpose did Spain begin to recruit settlers? to fill the valley in Tyrol and guard the road to Linz',
    ],
  ])('is asked of %s', (_what, sentence, question) => {
    expect(asksIn(sentence)).toContain(question)
  })

  it.each([
    ['the reader', 'To understand the tower of Ulm, Ida Holm drew a plan of oak.'],
    ['what one must do', 'To enter the tower of Ulm, a weaver must pay a toll.'],
    ['something said before', 'To solve this problem in Ulm, Ida Holm built a tower of oak.'],
    ['two aims of one deed', 'To guard the road to Linz, Ida Holm built a tower to watch from.'],
  ])('is not asked for %s', (_what, sentence) => {
    expect(asksIn(sentence).join('\n')).not.toMatch(/^For what purpose.* to (?:understand|enter|solve|guard)/m)
  })
})

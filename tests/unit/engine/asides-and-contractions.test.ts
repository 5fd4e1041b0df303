import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

const asks = (sentence: string): readonly string[] =>
  asksIn(`Otto Lang was a weaver. Otto Lang lived in Ulm. ${sentence}`, 'Otto Lang')

describe('what stands between dashes, and a place by its later name', () => {
  it.each([
    [
      'a subject before examples between dashes',
      'The old crafts of Lund—like weaving, brewing, and smithing—are taught in the Holm School.',
      'At which school are the old crafts of Lund taught? the Holm School',
    ],
    [
      'a subject before a participle between spaced dashes',
      'Lund salt – mined near the river – is exported to Peru.',
      'To which country is Lund salt exported? Peru',
    ],
    [
      'a place by its later name',
      'The Danes settled in what is today the Lund Forest.',
      'Where did the Danes settle? in what is today the Lund Forest',
    ],
    [
      'a verb behind a clause with a contraction',
      'Otters, which can’t climb, feed on grass and moss.',
      'What do otters feed on? grass and moss',
    ],
  ])('reads %s', (_, sentence, question) => {
    expect(asks(sentence)).toContain(question)
  })

  it.each([
    ['a clause between dashes', 'The crafts of Lund—Ida Holm taught them—are known in Peru.', /crafts of Lund—/],
    ['what is denied in short', "The Lund guild didn't accept the plan of Ida Holm.", /guild.*accept|accept.*guild/],
    ['what is needed now', 'Ida Holm asked for what is now needed in Ulm.', /what is now/],
  ])('leaves %s', (_, sentence, wrong) => {
    expect(asks(sentence).filter((own) => wrong.test(own))).toEqual([])
  })
})

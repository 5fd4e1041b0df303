import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

const people = 'Emil Haas and Karl Moser were bankers. Emil Haas died in 1910. Karl Moser lived in Graz.'

describe('the name of what somebody made', () => {
  it.each([
    [
      'In 1785 Karl Moser presented a paper entitled Theory of the Loom to the Royal Society of Graz.',
      'What was the title of the paper that Karl Moser presented to the Royal Society of Graz in 1785? Theory of the Loom',
    ],
    [
      'The Lund community built the first weaving network, called Abilene, in 1998.',
      'What was the name of the first weaving network that the Lund community built? Abilene',
    ],
    [
      'In 1886 Karl Moser founded a company called Moser Light in Linz.',
      'What was the name of the company that Karl Moser founded in Linz in 1886? Moser Light',
    ],
  ])('%s', (sentence, question) => {
    expect(asksIn(`${people} ${sentence}`)).toContain(question)
  })

  it('is not asked of one of many', () => {
    expect(
      asksIn(`${people} Karl Moser wrote a paper called Wool.`).filter((one) => /title of the paper/.test(one)),
    ).toEqual([])
  })
})

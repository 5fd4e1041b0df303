import { describe, expect, it } from 'vitest'
import { type Asked, gateIn } from './asked'
import { askedIn } from './reading'

describe('damaged: a question that keeps the end of what it leaves out, or takes the next clause with it', () => {
  it.each<{ readonly question: Asked; readonly sentence: string }>([
    {
      question: ['event', 'Ida Holm', 'subject', 'Who sailed to Lund less than two years?', 'Ida Holm'],
      sentence: 'Ida Holm sailed to Lund less than two years later.',
    },
    {
      question: [
        'statement',
        'Ida Holm',
        'subject',
        'Who hired ten dyers of Lund for the new mill, partly?',
        'Ida Holm',
      ],
      sentence: 'Ida Holm hired ten dyers of Lund for the new mill, partly because of the frost.',
    },
    {
      question: [
        'purpose',
        'the weavers',
        'reason',
        'For what purpose did the weavers of Ulm move to Lund?',
        'to drain the marsh, they met many troubles',
      ],
      sentence: 'As the weavers of Ulm moved to Lund to drain the marsh, they met many troubles.',
    },
    {
      question: [
        'cause',
        'the rumours',
        'object',
        'What did the rumours about the Ulm guild create?',
        'distrust, and King Otto',
      ],
      sentence: 'The rumours about the Ulm guild created distrust, and King Otto took its mills.',
    },
  ])('$question.3', ({ question, sentence }) => expect(gateIn(question, sentence)).toBe('damaged'))

  it('lets pass what ends with a time or a list of its own', () => {
    const text = 'Ida Holm stayed in Lund for two years. The fire of Lund destroyed the mill, the inn and Holm Hall.'
    expect(askedIn(text)).toEqual(
      expect.arrayContaining([
        'Where did Ida Holm stay for two years? in Lund',
        'What did the fire of Lund destroy? the mill, the inn and Holm Hall',
      ]),
    )
  })
})

it('makes no subject of the last of a list', () => {
  const sentence = 'Weavers who live in Ulm, Linz, and Lund reported the highest average wage at 71 crowns.'
  expect(askedIn(sentence).join('\n')).not.toMatch(/^Lund reported/m)
})

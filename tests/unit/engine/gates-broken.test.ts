import { describe, expect, it } from 'vitest'
import { type Asked, gateIn } from './asked'

describe('cut: questions that broke, and answers that mean nothing', () => {
  it.each<{ readonly question: Asked; readonly sentence: string }>([
    {
      sentence: 'Otto Roth became keen on the idea of finding in 1836 a way to Lund.',
      question: ['event', 'Otto Roth', 'subject', 'Who became keen on the Ulm idea of finding in 1836?', 'Otto Roth'],
    },
    {
      sentence: 'The reign of Otto Roth began, and he was born in 1542.',
      question: ['birth', "Otto Roth's reign", 'start', "In what year was Otto Roth's reign born?", '1542'],
    },
    {
      sentence: 'Otto Roth forbade trial by ordeal in Ulm.',
      question: ['statement', 'Otto Roth', 'object', 'What did Otto Roth forbid by ordeal in Ulm?', 'trial'],
    },
    {
      sentence: 'The weavers of Ulm are poor but work hard.',
      question: [
        'definition',
        'the weavers of Ulm',
        'definition',
        'What are the weavers of Ulm?',
        'poor but work hard',
      ],
    },
    {
      sentence: 'The walls of Ulm have kept out trade, so that only few came.',
      question: [
        'purpose',
        'the walls of Ulm',
        'reason',
        'Why have the walls of Ulm kept out trade?',
        'so that only few came',
      ],
    },
    {
      sentence: 'Ulm rats live in dens, which are typically gaps in rock.',
      question: ['definition', 'dens', 'term', 'What is the term for gaps in Ulm rock?', 'dens'],
    },
  ])('$question.3', ({ question, sentence }) => expect(gateIn(question, sentence)).toBe('cut'))
})

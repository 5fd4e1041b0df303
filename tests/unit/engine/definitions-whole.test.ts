import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

describe('a definition', () => {
  it.each([
    [
      'says one and another',
      'Mobility is the movement of people from one class to another.',
      'What is mobility? the movement of people from one class to another',
    ],
    [
      'goes through any body',
      'Nerves are fibers that carry signals through the body.',
      'What are nerves? fibers that carry signals through the body',
    ],
    [
      'takes any thing of a kind',
      'Bias is any factor that distorts the results of a study.',
      'What is bias? any factor that distorts the results of a study',
    ],
    [
      'ends in two qualities',
      'Federalism is a system in which power is shared between national and state governments.',
      'What is federalism? a system in which power is shared between national and state governments',
    ],
    [
      'tells what people get',
      'Utility is the benefit that people get from a good.',
      'What is the term for the benefit that people get from a good? utility',
    ],
  ])('is asked whole where it %s', (_, sentence, question) => {
    expect(asksIn(sentence)).toContain(question)
  })

  it.each([
    ['another that nobody has told', 'Mobility is the movement of people to another class.'],
    ['a body that decides', 'Envoys are clerks that report to the body.'],
  ])('is not asked with %s', (_, sentence) => {
    expect(asksIn(sentence).filter((own) => /^What is (?:mobility|the term)|^(?:What|Who) are/.test(own))).toEqual([])
  })

  it('makes no subject of what people get', () => {
    expect(asksIn('Utility is the benefit that people get from a good.').join('\n')).not.toContain('Which benefit')
  })
})

import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

describe('what a thing is called', () => {
  it.each([
    ['The loss of water from moss is referred to as seeping.', 'What is the loss of water from moss called? seeping'],
    ['Neurons are also called nerve cells.', 'What are neurons also called? nerve cells'],
    ['People who eat no meat are known as vegetarians.', 'What are people who eat no meat known as? vegetarians'],
    [
      'When a liquid becomes a gas, the process is called evaporation.',
      'What is it called when a liquid becomes a gas? evaporation',
    ],
    [
      'If two firms agree on prices, this is known as collusion.',
      'What is it called if two firms agree on prices? collusion',
    ],
    ['The towns that paid no toll were known as the Free Ring.', 'What was the Free Ring? the towns that paid no toll'],
  ])('%s', (text, expected) => expect(asksIn(text)).toContain(expected))

  it.each([
    [
      'which one only the text tells',
      'The growing chain of a fern is green. The growing chain is termed the nascent chain.',
      'What is the growing chain',
    ],
    [
      'two names of one thing',
      'Longer chains of sugar molecules are called polymers or oligomers.',
      'What are polymers or oligomers?',
    ],
    ['a few of many', 'Some old mills are called grinders.', 'What are some old mills'],
    ['a condition that leans on the text', 'When firms act in this way, it is called collusion.', 'What is it called'],
  ])('is not asked of %s', (_what, text, stem) =>
    expect(asksIn(text).filter((ask) => ask.startsWith(stem))).toEqual([]),
  )
})

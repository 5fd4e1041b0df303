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

describe('what a thing is', () => {
  it.each([
    [
      'Isotopes are atoms of the same element that differ in weight.',
      'What are isotopes? atoms of the same element that differ in weight',
    ],
    ["Altruism is people's desire to help others.", "What is altruism? people's desire to help others"],
    [
      'Osmosis refers to the movement of water across a membrane.',
      'What does osmosis refer to? the movement of water across a membrane',
    ],
    [
      'Slavery was the central source of wealth in Marland.',
      'What was the central source of wealth in Marland? slavery',
    ],
    [
      'There are three kinds of rock: igneous, sedimentary and metamorphic.',
      'What are the three kinds of rock? igneous, sedimentary and metamorphic',
    ],
    [
      'The three branches of the guild are the council, the court and the watch.',
      'What are the three branches of the guild? the council, the court and the watch',
    ],
    [
      'The town of Lund is considered the cradle of the steel plough.',
      'Which town is considered the cradle of the steel plough? the town of Lund',
    ],
    [
      'An overall score of 130 is regarded as a high level of skill.',
      'What is an overall score of 130 regarded as? a high level of skill',
    ],
  ])('%s', (text, expected) => expect(asksIn(text)).toContain(expected))

  it.each([
    ['of what is owned', "The foxes' thick fur is an adaptation for living in the cold.", 'What is the term'],
    ['of what many are', 'Moles are hungry eaters of small worms.', 'What is the term'],
    [
      'of what people think',
      'Otto Brandt is considered an important painter of the north.',
      'What is Otto Brandt considered',
    ],
  ])('is not asked %s', (_what, text, stem) => expect(asksIn(text).filter((ask) => ask.startsWith(stem))).toEqual([]))
})

describe('what marks a thing', () => {
  it.each([
    [
      'Autism is characterised by difficulties with social contact.',
      'What is autism characterised by? difficulties with social contact',
    ],
    [
      'Plant cells differ from animal cells in that they have a wall.',
      'How do plant cells differ from animal cells? in that they have a wall',
    ],
    [
      'Frogs differ from one another mainly in the shape of their feet.',
      'In what respect do frogs differ? in the shape of their feet',
    ],
    ['Insulin plays a key role in the storage of sugar.', 'In what does insulin play a key role? the storage of sugar'],
  ])('%s', (text, expected) => expect(asksIn(text)).toContain(expected))

  it('is asked of no half of it', () => {
    expect(asksIn('Autism is characterised by difficulties with social contact.').join('\n')).not.toMatch(
      /difficulties$/m,
    )
  })
})

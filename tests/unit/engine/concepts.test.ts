import { describe, expect, it } from 'vitest'
import { read } from '@/lib/engine'
import { readDocument } from '@/lib/reading'

function questions(text: string): string[] {
  const result = readDocument(`# Notes\n\n${text}`, 'notes.md')
  if (!result.ok) throw new Error(result.reason)
  return read({ ...result.value.document, language: 'en' }).questions.map(
    (question) => `${question.stem} ${question.answer}`,
  )
}

describe('cause and effect', () => {
  it.each([
    ['Deforestation leads to soil erosion and flooding.', 'What does deforestation lead to? soil erosion and flooding'],
    [
      'Heavy grazing has resulted in the loss of native grasses.',
      'What has resulted in the loss of native grasses? heavy grazing',
    ],
    [
      'The invention of the cotton gin allowed planters to process far more cotton.',
      'What did the invention of the cotton gin allow planters to do? process far more cotton',
    ],
    ['Waxy leaves prevent cacti from losing water.', 'What do waxy leaves prevent cacti from doing? losing water'],
    ['The famine was caused by a fungus of potatoes.', 'What caused the famine? a fungus of potatoes'],
    [
      'Deltas result from the deposition of silt at the mouth of a river.',
      'What do deltas result from? the deposition of silt at the mouth of a river',
    ],
  ])('%s', (text, expected) => expect(questions(text)).toContain(expected))
})

describe('definition', () => {
  it.each([
    [
      'In economics, inflation is an increase in the general price level of goods.',
      'In economics, what is inflation? an increase in the general price level of goods',
    ],
    [
      'The opposite of inflation is deflation, a decrease in the general price level.',
      'What is deflation? a decrease in the general price level',
    ],
    [
      'Osmosis is the movement of water across a membrane.',
      'What is the term for the movement of water across a membrane? osmosis',
    ],
    [
      'Mercury is the only metal that is liquid at room temperature.',
      'What is the only metal that is liquid at room temperature? mercury',
    ],
    [
      'The largest island in the world, Greenland, belongs to Denmark.',
      'What is the largest island in the world? Greenland',
    ],
    ['Otto Brandt was a Swiss engineer who built bridges.', 'Who was Otto Brandt? a Swiss engineer who built bridges'],
  ])('%s', (text, expected) => expect(questions(text)).toContain(expected))
  it.each([
    ['what is said of some', 'Many drugs are enzyme inhibitors.', /^What are many/],
    ['a class and a colour, which fit many things', 'Basalt is a dark volcanic rock.', /term for/],
    [
      'a list that has no one name',
      'The main parts of a flower are the sepals, the petals and the stamens.',
      /^What are the sepals/,
    ],
    [
      'a noun that may not be the one explained',
      'In 1833 Ada Weiss met the son of Anton Keller, a rich banker from Linz.',
      /^Who was Anton Keller/,
    ],
  ])('does not ask %s', (_name, text, stem) =>
    expect(questions(text).filter((question) => stem.test(question))).toEqual([]),
  )
})

describe('parts', () => {
  it.each([
    [
      'Blood consists of plasma, red cells, white cells and platelets.',
      'What does blood consist of? plasma, red cells, white cells and platelets',
    ],
    ['Common alloys include brass, bronze and steel.', 'What do common alloys include? brass, bronze and steel'],
  ])('%s', (text, expected) => expect(questions(text)).toContain(expected))
  it('does not take how many for what', () =>
    expect(
      questions('Digestion consists of dozens of separate reactions.').filter((question) =>
        /^What does/.test(question),
      ),
    ).toEqual([]))
})

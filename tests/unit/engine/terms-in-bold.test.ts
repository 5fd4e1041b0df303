import { describe, expect, it } from 'vitest'
import { readingOf } from './reading'

const gapsIn = (text: string): string[] =>
  readingOf(text, 'Mills').questions.flatMap(({ kind, stem, answer }) =>
    kind === 'cloze' ? [`${stem} ${answer}`] : [],
  )

describe('a term in bold', () => {
  it.each([
    [
      'behind a preposition',
      'The shape of the **tailrace** decides how much water an old mill on the Danube can use in winter.',
      'The shape of the ____ decides how much water an old mill on the Danube can use in winter. tailrace',
    ],
    [
      'as what a sentence tells of',
      '**Hoppers** are boxes of wood that hand down grain to the runner stone at an even rate.',
      '____ are boxes of wood that hand down grain to the runner stone at an even rate. Hoppers',
    ],
  ])('can be filled in %s', (_where, sentence, gap) => expect(gapsIn(sentence)).toContain(gap))

  it('is left where either of two would do, and where it is no phrase of its own', () => {
    expect(gapsIn('A **damsel** or a shoe is a part of the mill that shakes grain out of the hopper.')).toEqual([])
    expect(gapsIn('A miller of the Danube **slowly lowers** the paddles of a stopped wheel into water.')).toEqual([])
  })

  it('belongs to the first sentence of its paragraph that says it', () =>
    expect(
      gapsIn(
        'The shape of the **tailrace** decides how much water an old mill on the Danube can use in winter. Ice that comes down the Danube in a hard winter can stop the tailrace of an old mill.',
      ).filter((gap) => gap.endsWith(' tailrace')),
    ).toHaveLength(1))
})

it('a sentence ends at "in." unless inches are meant', () => {
  const sentences = (text: string) => readingOf(text).sentences.map((sentence) => sentence.text)
  expect(sentences('The wheel drinks what the gate lets in. When it rains, it turns.')).toHaveLength(2)
  expect(sentences('The shaft is 6 in. Otto Lang made it so.')).toHaveLength(1)
})

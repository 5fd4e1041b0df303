import { describe, expect, it } from 'vitest'
import { surnameOf } from '@/lib/engine/personNames'
import { readingOf } from './reading'

function accepted(text: string, answer: string): readonly string[] {
  const { questions } = readingOf(text)
  const found = questions.filter((question) => question.kind === 'typed' && question.answer === answer)
  expect(found.map((question) => question.stem)).not.toEqual([])
  return found.flatMap((question) => question.accepted)
}

describe('the surname of a full name', () => {
  it.each([
    ['Clara Holm', 'Holm'],
    ['Dr. Richard Caldwell', 'Caldwell'],
    ['Lord Lumley', 'Lumley'],
    ['Ludwig van Beethoven', 'van Beethoven'],
    ['Martin Holm Jr.', 'Holm'],
    ['Wang Yeping', 'Wang'],
    ['Charles II', undefined],
    ['Edward the Elder', undefined],
    ['Sargon', undefined],
  ])('%s', (name, surname) => {
    expect(surnameOf(name)).toBe(surname)
  })
})

describe('what is accepted beside the answer', () => {
  it('a surname that only one person of the document has', () => {
    expect(accepted('The dam at Lindau was planned in 1931 by Clara Holm.', 'Clara Holm')).toContain('Holm')
  })

  it.each([
    ['The walls of the kiln are covered with smooth, yellow tiles.', 'smooth, yellow tiles', 'tiles'],
    [
      'The old kilns contain blocks of clay held together by ash.',
      'blocks of clay held together by ash',
      'blocks of clay',
    ],
    ['The old kilns contain hard clays such as kaolin.', 'hard clays such as kaolin', 'hard clays'],
    ['The old kilns crack because of the presence of salt.', 'because of the presence of salt', 'salt'],
  ])('the plain name of a thing: %s', (text, answer, plain) => expect(accepted(text, answer)).toContain(plain))

  it('no kind alone where it is asked what a thing is', () => {
    const whole = 'a drink brewed from roasted roots'
    const forms = accepted(`Chicory coffee is ${whole}.`, whole)
    expect(forms).not.toContain('a drink')
  })

  it('all surnames of several persons', () => {
    const text = 'The Lindau lectures were founded in 1931 by Clara Holm and Dr. Martin Brandt.'
    expect(accepted(text, 'Clara Holm and Dr. Martin Brandt')).toContain('Holm and Brandt')
  })

  it('no surname that two persons share', () => {
    const text =
      'The dam at Lindau was planned in 1931 by Clara Holm. The bridge at Lindau was planned in 1940 by Martin Holm.'
    expect(accepted(text, 'Clara Holm')).not.toContain('Holm')
  })

  it('no last word of a city', () => {
    expect(accepted('In 1940 Clara Holm moved to New York.', 'New York')).not.toContain('York')
  })

  it('the name behind the description', () => {
    const text = 'Clara Holm negotiated secretly with the chief engineer, Otto Brandt. Otto Brandt lived in Lindau.'
    expect(accepted(text, 'the chief engineer')).toContain('Otto Brandt')
  })

  it('the acronym that the document gives, and the words for it', () => {
    const text =
      'The Marland Harbour Board (MHB) was founded in 1931 by Clara Holm. In 1940 the MHB built the dam at Lindau.'
    expect(accepted(text, 'the Marland Harbour Board')).toContain('the MHB')
  })
})

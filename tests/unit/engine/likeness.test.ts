import { expect, it } from 'vitest'
import { readingOf } from './reading'

it('a name and a date are asked for before a place in common words', () => {
  const { questions } = readingOf(
    'The mill of Lund stood on the bank of a small river. It was built by Ida Brandt in the middle of a wood in 1831. Its wheel measured 12 metres.',
  )
  const answers = questions.filter(({ kind }) => kind === 'choice' || kind === 'typed').map(({ answer }) => answer)
  const place = answers.findIndex((answer) => /^(?:on|in) /.test(answer))
  expect(answers.indexOf('Ida Brandt')).toBeLessThan(place)
  expect(answers.indexOf('1831')).toBeLessThan(place)
})

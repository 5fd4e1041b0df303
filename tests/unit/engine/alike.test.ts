import { describe, expect, it } from 'vitest'
import { questionsIn } from './reading'

describe('options that stand out', () => {
  const clinic =
    'Otto Lang was a doctor in Ulm. Ida Roth, who is referred to by the pseudonym Anna B., turned to Karl Moser for help in 1881. Karl Moser disagreed with Otto Lang in 1890. Joe Smith is angry, for example. Emil Haas disagreed with Otto Lang in 1895. Hugo Kern left Ulm in 1899.'

  it('are no two names of one person, and nobody made up', () => {
    for (const { options } of questionsIn(clinic, 'A clinic')) {
      const texts = options.map(({ text }) => text)
      expect(texts).not.toContain('Joe Smith')
      expect(texts.includes('Ida Roth') && texts.includes('Anna B.')).toBe(false)
    }
  })

  it('are no years around a long stretch of time', () =>
    expect(
      questionsIn(
        'Between 1700 and 1900 the potato raised the population of Ulm. The wall of Ulm fell in 1720. The gate of Ulm fell in 1810.',
        'Ulm',
      ).filter(({ kind, answer }) => kind === 'choice' && /1700/.test(answer)),
    ).toEqual([]))
})

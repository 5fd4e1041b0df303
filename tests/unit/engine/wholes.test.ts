import { describe, expect, it } from 'vitest'
import { askedIn } from './reading'

const salamander = (text: string): string[] =>
  askedIn(`A salamander is a small amphibian that lives in damp woods. ${text}`, 'Salamander')

describe('a part of what the document is about', () => {
  it.each([
    [
      'says whose it is',
      'The visible rows of glands are covered with a thin film of poison.',
      'In a salamander, what are the visible rows of glands covered with? a thin film of poison',
    ],
    ['where each has so many', 'Each foot has four toes.', 'In a salamander, how many toes does each foot have? four'],
    [
      'needs no more where the stem names it',
      'The skin of the salamander absorbs oxygen from the damp air.',
      'What does the skin of the salamander absorb from the damp air? oxygen',
    ],
  ])('%s', (_what, text, expected) => expect(salamander(text)).toContain(expected))

  it('is left alone in a document on a name, a matter or a process', () => {
    const text = 'The skin absorbs oxygen from the damp air. The tail stores fat for the long winter.'
    for (const title of ['Otto Lang', 'Oxygen', 'Digestion'])
      expect(askedIn(text, title).join('\n')).not.toMatch(/In an? /)
  })

  it('is none of an animal in a document on a thing', () => {
    const text =
      'A lantern is a lamp with a case of glass. A lantern hangs from a hook. The eye absorbs light through a lens.'
    expect(askedIn(text, 'Lantern').join('\n')).not.toContain('In a lantern')
  })
})

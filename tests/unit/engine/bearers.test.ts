import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

describe('who somebody is', () => {
  it.each([
    ['in a passive', 'The Holm lamp was invented by the Danish smith, Otto Lang, in 1782.'],
    [
      'in an insertion',
      'The Holm lamp, invented in 1782 by the Danish smith, Otto Lang, changed the lighting of streets.',
    ],
  ])('is told with the name between commas %s', (_what, sentence) => {
    const asked = askedIn(sentence, 'Ulm')
    expect(asked).toContain('In what year was the Holm lamp invented by the Danish smith Otto Lang? 1782')
    expect(asked).toContain('By which Danish smith was the Holm lamp invented in 1782? Otto Lang')
    expect(asked.join('\n')).not.toMatch(/by the Danish smith\?|\? the Danish smith$/m)
  })

  it('is no list', () => {
    const asked = asksIn('The Holm mill was attacked by the weaver, Otto Lang, and Ida Page in 1800.', 'Ulm')
    expect(asked.join('\n')).not.toContain('by the weaver Otto Lang')
  })

  it('is the one before the body that he belongs to', () => {
    const sentence =
      'The guild had been joined by Otto Lang, the old spy and member of the Ulm Spy Ring, who sold maps to Graz.'
    expect(askedIn(sentence, 'Ulm')).toContain('Who sold maps to Graz? Otto Lang')
  })

  it('keeps a body that acts itself', () => {
    const sentence = 'The mill was burned by the Ulm Spy Ring, which sold maps to Graz.'
    expect(asksIn(sentence, 'Ulm').join('\n')).not.toContain('Who sold maps to Graz? the mill')
  })

  it('has a title that no full name enters', () => {
    const text = 'Ida Roth was a weaver. Karl Lang was made Earl of Roth in 1838. In 1840 Roth married Otto Page.'
    const asked = asksIn(text, 'Ida Roth').join('\n')
    expect(asked).not.toContain('Earl of Ida Roth')
    expect(asked).toContain('Whom did Ida Roth marry in 1840? Otto Page')
  })

  it('formed a league, which does not consist of him', () => {
    const asked = asksIn(
      'The Ulm League was formed by Otto Lang and Ida Holm. The core is formed by iron and nickel.',
      'Ulm',
    )
    expect(asked).toContain('By whom was the Ulm League formed? Otto Lang and Ida Holm')
    expect(asked).toContain('What is the core formed by? iron and nickel')
  })
})

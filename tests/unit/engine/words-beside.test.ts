import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

const all = (text: string): string => asksIn(text, 'Ulm').join('\n')

describe('where something occurs', () => {
  it('is no stretch of time', () => {
    expect(all('The revolt of the weavers of Ulm would occur in the first two weeks of October.')).not.toMatch(
      /^Where/m,
    )
    expect(all('The bells of Ulm ring in the last hours of the fair.')).not.toMatch(/^Where/m)
    expect(all('The revolt of the weavers occurred in the mills of Linz.')).toContain('in the mills of Linz')
  })
})

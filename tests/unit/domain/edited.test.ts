import { describe, expect, it } from 'vitest'
import { contentOf } from '@/lib/domain/authored'
import { checkEdited } from '@/lib/domain/edited'

const text = 'Ada Finch was born in Whitby. She joined the Royal Society in 1971.'
const checked = (kind: 'typed' | 'choice' | 'multiple-response' | 'true-false' | 'open', fields = {}) => {
  const content = contentOf(kind, { stem: 'Where?', answer: 'Whitby', accepted: '', wrong: 'Leeds\nYork', ...fields })
  if (!content.ok) throw new Error(content.reason)
  return checkEdited(kind, content.value, text, 'on the coast')
}

describe('an edited question', () => {
  it('has its answer in the text, in whole words', () => {
    expect(checked('typed')).toEqual({ gates: [{ gate: 'grounded' }], look: null })
    expect(checked('typed', { answer: 'whitby' }).look).toBeNull()
    expect(checked('typed', { answer: 'Royal Society' }).look).toBeNull()
    expect(checked('typed', { answer: 'Whit' })).toEqual({ gates: [], look: 'ungrounded' })
    expect(checked('typed', { answer: 'Leeds', accepted: 'Whitby' }).look, 'whatever else is accepted').toBe(
      'ungrounded',
    )
    expect(checked('typed', { answer: 'on the coast' }).look, 'as it was').toBeNull()
    expect(checked('multiple-response', { answer: 'Whitby\n1971' }).look).toBeNull()
    expect(checked('multiple-response', { answer: 'Whitby\n1972' }).look).toBe('ungrounded')
  })

  it('does not give its answer away, and has no two options that say the same', () => {
    expect(checked('choice', { stem: 'Was it Whitby?' }).look).toBe('leak')
    expect(checked('choice', { wrong: 'Leeds\nleeds' }).look).toBe('same-options')
  })

  it('is not measured where it says more than the text', () => {
    expect(checked('open', { answer: 'By thinking' })).toEqual({ gates: [], look: null })
    expect(checked('true-false', { answer: 'True' })).toEqual({ gates: [], look: null })
  })
})

import { describe, expect, it } from 'vitest'
import { read } from '@/lib/engine'
import { hardGates } from '@/lib/engine/gates'
import { engine } from '@/lib/i18n/en/engine'
import { readDocument } from '@/lib/reading'
import { mills } from '@/tests/support/mills'

const reasonsIn = (text: string): Record<string, string> => {
  const document = readDocument(text, 'text.txt')
  if (!document.ok) throw new Error(document.reason)
  const { check, sentences } = read(document.value.document)
  return Object.fromEntries(check.unused.map(({ sentence, reason }) => [sentences[sentence]?.text ?? '', reason]))
}

describe('a sentence that is not asked', () => {
  it.each([
    ['question', 'The canal was opened in 1820. Who would have thought so?', 'Who would have thought so?'],
    ['anaphoric', 'Rain fell on hills and towns. This was no help.', 'This was no help.'],
    ['no-fact', 'The rain was heavy and the road was long.', 'The rain was heavy and the road was long.'],
  ])('says %s', (reason, text, sentence) => {
    expect(reasonsIn(text)).toMatchObject({ [sentence]: reason })
  })

  it('names the gate that refused what was asked of it', () => {
    const text = 'Rye is related to the price of bread itself.'
    expect(reasonsIn(text)).toEqual({ [text]: 'gate-vague' })
  })

  it('is one that readers would mostly refuse, where the text has enough to ask', () => {
    expect(reasonsIn(`${mills.join(' ')} Dust harms grain.`)).toMatchObject({ 'Dust harms grain.': 'doubtful' })
    expect(reasonsIn('Dust harms grain.')).toEqual({})
  })

  it('has words for every gate and for what readers would refuse', () => {
    expect(Object.keys(engine)).toEqual(
      expect.arrayContaining([...hardGates.map((gate) => `gate_${gate}`), 'unused_doubtful']),
    )
  })
})

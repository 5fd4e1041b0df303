import { describe, expect, it } from 'vitest'
import { read } from '@/lib/engine'
import { hardGates } from '@/lib/engine/gates'
import { engine } from '@/lib/i18n/en/engine'
import { readDocument } from '@/lib/reading'

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
    const surnames = 'Brandt Lang Holm Haas Moser Kern Berg Roth Winter Weiss Stein Lorenz Adler Vogt'.split(' ')
    const towns = 'Ulm Graz Linz Lund Kempten Bregenz Passau Lindau Wels Steyr Villach Bozen Meran Brixen'.split(' ')
    const mills = towns.flatMap((town, index) => [
      `In ${1801 + index * 7} Ada ${surnames[index]} founded the first paper mill of ${town}.`,
      `Otto ${surnames[13 - index]} painted the walls of the old harbour of ${town} in ${1803 + index * 9}.`,
    ])
    expect(reasonsIn(`${mills.join(' ')} Dust causes rust.`)).toMatchObject({ 'Dust causes rust.': 'doubtful' })
    expect(reasonsIn('Dust causes rust.')).toEqual({})
  })

  it('has words for every gate and for what readers would refuse', () => {
    expect(Object.keys(engine)).toEqual(
      expect.arrayContaining([...hardGates.map((gate) => `gate_${gate}`), 'unused_doubtful']),
    )
  })
})

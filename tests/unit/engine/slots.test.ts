import { describe, expect, it } from 'vitest'
import { read } from '@/lib/engine'
import { readDocument } from '@/lib/reading'

function asksOf(text: string, title = 'Notes'): string[] {
  const result = readDocument(`# ${title}\n\n${text}`, 'notes.md')
  if (!result.ok) throw new Error(result.reason)
  return read({ ...result.value.document, language: 'en' }).facts.flatMap((fact) =>
    fact.asks.map((ask) => `${ask.stem} ${ask.answer}`),
  )
}

describe('each slot of a plain clause with its own question word', () => {
  it.each([
    [
      'a name behind its class as agent',
      'The valve was improved in 1911 by the Danish engineer Poul Lund.',
      'By which Danish engineer was the valve improved in 1911? Poul Lund',
    ],
    [
      'a name behind its class as subject',
      'The Swedish painter Karin Holm decorated the chapel of Saint Bridget.',
      'Which Swedish painter decorated the chapel of Saint Bridget? Karin Holm',
    ],
    [
      'a name behind its class as object',
      'Karin Holm restored the altarpiece Morning Light for the chapel of Linz.',
      'Which altarpiece did Karin Holm restore for the chapel of Linz? Morning Light',
    ],
    [
      'a city',
      'The cheese makers of the valley met in Paris.',
      'In which city did the cheese makers of the valley meet? Paris',
    ],
    ['a country', 'The beetle was found in Canada.', 'In which country was the beetle found? Canada'],
    [
      'where things are put',
      'Squirrels hide acorns under the roots of trees.',
      'Where do squirrels hide acorns? under the roots of trees',
    ],
    [
      'a century',
      'The stone bridge of Linz was rebuilt in the 17th century.',
      'In which century was the stone bridge of Linz rebuilt? the 17th century',
    ],
    [
      'a decade',
      'The valley lost its railway in the 1960s.',
      'In which decade did the valley lose its railway? the 1960s',
    ],
    [
      'until when',
      'The colliery of Falkenau produced silver until 1893.',
      'Until what year did the colliery of Falkenau produce silver? 1893',
    ],
    [
      'since when',
      'The Orrefors factory has produced lenses since 1921.',
      'Since what year has the Orrefors factory produced lenses? 1921',
    ],
    ['with whom', 'Poul Lund worked with the chemist Ida Berg.', 'With which chemist did Poul Lund work? Ida Berg'],
    [
      'what a verb governs',
      'The colour of the glass depends on the amount of iron.',
      'What does the colour of the glass depend on? the amount of iron',
    ],
    [
      'the kind of a thing',
      'The monks of the abbey spoke the Latin language.',
      'Which language did the monks of the abbey speak? the Latin language',
    ],
    [
      'without a linking adverb',
      'The red lens was also polished by the glassmakers of Murano.',
      'By whom was the red lens polished? the glassmakers of Murano',
    ],
  ])('%s', (_what, text, expected) => expect(asksOf(text)).toContain(expected))
})

describe('what must not be asked', () => {
  it.each([
    [
      'a subject of whom only a date is said',
      'The first theatre of the town was founded in 1817.',
      /^What was founded/,
    ],
    ['a noun that says nothing', 'The commission made progress in 1950.', /progress$/],
    ['a clause with two objects too many', 'The bank announced a deal Friday the union a strike in 1980.', /./],
  ])('%s', (_what, text, pattern) => expect(asksOf(text).filter((ask) => pattern.test(ask))).toEqual([]))
})

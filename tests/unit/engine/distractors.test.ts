import { describe, expect, it } from 'vitest'
import { seeded } from '@/lib/domain/seeded'
import type { Slot } from '@/lib/domain/slot'
import { makeContext } from '@/lib/engine/questions/context'
import { derivedDates, derivedNumbers, derivedPeriods } from '@/lib/engine/questions/derived'
import { findDistractors } from '@/lib/engine/questions/distractors'
import { listsOf } from '@/lib/engine/questions/listed'
import { cities, countries, regions, universities } from '@/lib/engine/questions/lists/places'
import { people, things } from '@/lib/engine/questions/lists/things'
import { compareNumeric, isNumeric } from '@/lib/engine/questions/numeric'
import { choiceQuestion } from '@/lib/engine/questions/single'
import { never } from './asked'
import { makeInput } from './builder'

const draw = () => seeded(7)

describe('numbers near the right one', () => {
  it.each([
    ['about 5 micrometers', /^about \d+ micrometers$/],
    ['90 percent', /^\d\d percent$/],
    ['12,000 people', /^\d+,000 people$/],
    ['281,754', /^\d{3},\d{3}$/],
    ['$37.6 billion', /^\$\d+\.\d billion$/],
    ['three years', /^(?:two|four|five|six) years$/],
    ['about twenty', /^about (?:ten|thirty|forty)$/],
    ['139th', /^1[1-6]\d(?:st|nd|rd|th)$/],
  ])('are written like %s', (answer, form) => {
    const texts = derivedNumbers(answer)
    expect(texts.length).toBeGreaterThanOrEqual(3)
    for (const text of texts) expect(text).toMatch(form)
    expect(texts).not.toContain(answer)
    expect(texts.every(isNumeric)).toBe(true)
  })

  it('leaves an answer with two numbers alone', () => expect(derivedNumbers('1 to 2 percent')).toEqual([]))
})

describe('dates near the right one', () => {
  it.each([
    ['1066', '1066', /^\d{4}$/],
    ['July 1815', '1815-07', /^[A-Z][a-z]+ 18\d\d$/],
    ['June 3, 1815', '1815-06-03', /^[A-Z][a-z]+ \d{1,2}, 18\d\d$/],
    ['874 AD', '0874', /^\d{3} AD$/],
  ])('are written like %s', (answer, date, form) => {
    const texts = derivedDates(answer, date, 2000, draw())
    expect(texts.length).toBeGreaterThanOrEqual(3)
    for (const text of texts) expect(text).toMatch(form)
  })

  it('are none after what the document speaks of', () =>
    expect(derivedDates('1998', '1998', 1999, draw()).every((text) => Number(text) < 2000)).toBe(true))

  it.each([
    ['the mid-1930s', 'the mid-1920s'],
    ['the 12th century', 'the 13th century'],
    ['the late 17th and early 18th centuries', 'the late 16th and early 17th centuries'],
  ])('%s is asked beside %s', (answer, other) => expect(derivedPeriods(answer, 1950, draw())).toContain(other))

  it('a span is moved as a whole', () => {
    for (const text of derivedPeriods('from 1642 to 1649', 1800, draw())) {
      const [from, to] = (text.match(/\d{4}/g) ?? []).map(Number)
      expect((to ?? 0) - (from ?? 0)).toBe(7)
    }
  })
})

describe('order of options', () => {
  it.each([
    ['480', '1,190'],
    ['two', 'ten'],
    ['March 1901', '5 April 1901'],
    ['the 1920s', 'the 1930s'],
  ])('%s comes before %s', (a, b) => expect(compareNumeric(a, b)).toBeLessThan(0))
})

describe('the bundled lists', () => {
  const lists = [...countries, ...cities, ...regions, ...universities, ...people, ...things]
  it.each(lists)('%s: %s', (_, members) => {
    const all = members.split(', ')
    expect(all.length).toBeGreaterThanOrEqual(3)
    expect(new Set(all).size).toBe(all.length)
  })

  it('know a name by its words, and a noun by its spelling', () => {
    expect(listsOf('the Netherlands')[0]?.kind).toBe('country')
    expect(listsOf('Oxygen').map(({ kind }) => kind)).toContain('gas')
    expect(listsOf('turkey').map(({ kind }) => kind)).not.toContain('country')
  })
})

/** One fact on one slot, asked; other sentences stand around it. */
const asked = (sentence: string, slot: Slot, answer: string, relation = 'meet', others: readonly string[] = []) => {
  const input = makeInput(
    [sentence, ...others],
    [
      {
        sentence: 0,
        kind: 'event',
        relation,
        subject: 'Ada Brandt',
        slots: [[slot, answer]],
        asks: [{ slot, stem: 'Which of them did Ada Brandt reach in 1901?', answer }],
      },
    ],
  )
  const context = makeContext(input)
  const fact = context.facts[0] ?? never()
  const ask = fact.asks[0] ?? never()
  return { context, fact, ask, options: findDistractors(context, fact, ask) }
}

describe('wrong options where the document has no other', () => {
  it('are of the same kind and region, and say by which fact they are wrong', () => {
    const { fact, options } = asked('Ada Brandt met the envoys in Peru in 1901.', 'place', 'Peru')
    expect(options.length).toBe(3)
    for (const { text, because } of options) {
      expect(listsOf(text).some(({ members }) => members.includes('Peru'))).toBe(true)
      expect(because).toBe(fact.key)
    }
  })

  it('are such as the document names before others', () => {
    const others = ['Otto Roth came from Bolivia.', 'Ida Vogt came from Ecuador.', 'Max Lohr came from Chile.']
    const { options } = asked('Ada Brandt met the envoys in Peru in 1901.', 'place', 'Peru', 'meet', others)
    expect(options.map(({ text }) => text).sort()).toEqual(['Bolivia', 'Chile', 'Ecuador'])
  })

  it('are none that the same sentence says as well', () => {
    const { options } = asked('Ada Brandt met the envoys in Peru in 1901, then in Bolivia.', 'place', 'Peru')
    expect(options.map(({ text }) => text)).not.toContain('Bolivia')
  })

  it('are none where a thing has many such', () =>
    expect(asked('The ore contains copper.', 'object', 'copper', 'contain').options).toEqual([]))

  it('are none where more than one value may be right in the world', () => {
    expect(asked('Peru formed part of the realm of Ada Brandt.', 'subject', 'Peru').options).toEqual([])
    expect(asked('Ada Brandt visited Peru in 1901.', 'object', 'Peru', 'visit').options).toEqual([])
  })

  it('stand in order around the right number, at every place in turn', () => {
    const places = Array.from({ length: 40 }, (_, index) => {
      const { context, fact, ask } = asked(
        `Ada Brandt reached 17${index + 20} in that year.`,
        'start',
        `17${index + 20}`,
      )
      const question = choiceQuestion(context, { ...fact, key: `fact-${index}` }, ask)
      const texts = question?.options.map(({ text }) => Number(text)) ?? []
      expect(texts).toEqual([...texts].sort((a, b) => a - b))
      return question?.options.findIndex(({ correct }) => correct)
    })
    expect(new Set(places).size).toBeGreaterThanOrEqual(4)
  })
})

it('offers nobody of the same family name, who may be the same person', () => {
  const input = makeInput(
    ['Ada Brandt built the mill.', 'Otto Roth sold it.', 'Ida Vogt bought it.', 'Adelheid Brandt lived there.'],
    ['Ada Brandt', 'Otto Roth', 'Ida Vogt', 'Adelheid Brandt'].map((subject, index) => ({
      sentence: index,
      kind: 'founder' as const,
      relation: ['build', 'sell', 'buy', 'live'][index] ?? '',
      subject,
      slots: [['subject', subject, 'person'] as const],
      asks: index === 0 ? [{ slot: 'subject' as const, stem: 'Who built the old Ulm mill?', answer: subject }] : [],
    })),
    {
      names: [
        ['Ada Brandt', 'person'],
        ['Otto Roth', 'person'],
        ['Ida Vogt', 'person'],
        ['Adelheid Brandt', 'person'],
      ],
    },
  )
  const context = makeContext(input)
  const fact = context.facts[0] ?? never()
  const texts = findDistractors(context, fact, fact.asks[0] ?? never()).map(({ text }) => text)
  expect(texts.sort()).toEqual(['Ida Vogt', 'Otto Roth'])
})

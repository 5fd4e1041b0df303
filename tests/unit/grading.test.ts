import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grade } from '@/lib/domain/grading'
import type { Answerable } from '@/lib/domain/question'
import type { Slot } from '@/lib/domain/slot'

const typed = (
  answer: string,
  slot: Slot = 'object',
  accepted: readonly string[] = [],
  options: Answerable['options'] = [],
): Answerable => ({
  kind: 'typed',
  slot,
  answer,
  accepted,
  options,
  parts: [],
})
const mark = (question: Answerable, text: string): string => {
  const verdict = grade(question, { type: 'text', text })
  return verdict.near ? `${verdict.verdict} (${verdict.near})` : verdict.verdict
}

describe('dates', () => {
  it.each([
    ['April 2007', 'April 2007', 'right'],
    ['April 2007', '2007-04', 'right'],
    ['April 2007', '4/2007', 'right'],
    ['April 2007', '04.2007', 'right'],
    ['April 2007', 'in Apr. 2007', 'right'],
    ['April 2007', '2007 April', 'right'],
    ['April 2007', '12 April 2007', 'right'],
    ['April 2007', '2007', 'partly (less-precise)'],
    ['April 2007', 'May 2007', 'wrong'],
    ['April 2007', 'April 2008', 'wrong'],
    ['April 2007', 'April', 'wrong'],
    ['2007', 'April 2007', 'right'],
    ['2007', '2006', 'wrong'],
    ['2007', '207', 'wrong'],
    ['2007', 'the year 2007', 'right'],
    ['5 December 1955', 'December 5th, 1955', 'right'],
    ['5 December 1955', '5/12/1955', 'right'],
    ['5 December 1955', '12/5/1955', 'right'],
    ['5 December 1955', '1955-12-05', 'right'],
    ['5 December 1955', 'December 1955', 'partly (less-precise)'],
    ['5 December 1955', '6 December 1955', 'wrong'],
    ['1870 to 1939', '1870–1939', 'right'],
    ['1922–26', 'from 1922 to 1926', 'right'],
    ['1870 to 1939', '1870 to 1940', 'partly'],
    ['1870 to 1939', '1870', 'wrong'],
    ['7 January 1943', 'january seventh 1943', 'right'],
    ['21 January 1943', 'the twenty-first of January 1943', 'right'],
    ['1943', 'nineteen forty-three', 'right'],
    ['1907', 'nineteen oh seven', 'right'],
    ['1900', 'nineteen hundred', 'right'],
    ['2007', 'two thousand and seven', 'right'],
    ['1943', 'nineteen forty-four', 'wrong'],
    ['the 1990s', 'nineties', 'right'],
    ['the 1990s', "the '90s", 'right'],
    ['the 1990s', '1994', 'right'],
    ['the 1990s', '1989', 'wrong'],
    ['the 1990s', 'the 1980s', 'wrong'],
    ['the mid-1930s', '1935', 'right'],
    ['the mid-1930s', '1939', 'wrong'],
    ['the mid-1930s', '1930s', 'partly (less-precise)'],
    ['the 12th century', 'twelfth century', 'right'],
    ['the 12th century', '1150', 'right'],
    ['the 12th century', '13th century', 'wrong'],
    ['the late 12th century', 'the 12th century', 'partly (less-precise)'],
    ['the 3rd century BC', '250 BC', 'right'],
    ['the 3rd century BC', '250 AD', 'wrong'],
    ['500 BC', '500 BCE', 'right'],
    ['500 BC', '500 AD', 'wrong'],
    ['1066', '1066 AD', 'right'],
  ])('%s <- %s: %s', (key, given, expected) => {
    expect(mark(typed(key, 'start'), given)).toBe(expected)
  })

  it('takes a date by every form, and never a neighbouring year', () => {
    const day = fc.record({
      y: fc.integer({ min: 1000, max: 2100 }),
      m: fc.integer({ min: 1, max: 12 }),
      d: fc.integer({ min: 1, max: 28 }),
    })
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), ({ y, m, d }, years) => {
        const iso = (year: number): string => `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
        expect(mark(typed(iso(y), 'start'), `${d}/${m}/${y}`)).toBe('right')
        expect(mark(typed(String(y), 'start'), iso(y))).toBe('right')
        expect(mark(typed(String(y), 'start'), iso(y + years))).toBe('wrong')
        expect(mark(typed(iso(y), 'start'), String(y + years))).toBe('wrong')
      }),
    )
  })
})

describe('numbers and units', () => {
  it.each([
    ['1,234', '1234', 'right'],
    ['711,988 inhabitants', '711988', 'right'],
    ['711,988 inhabitants', '711,989', 'wrong'],
    ['19 fatalities', 'nineteen', 'right'],
    ['19 fatalities', '19 deaths', 'right'],
    ['19 fatalities', '18', 'wrong'],
    ['9.9%', '9.9 percent', 'right'],
    ['9.9%', '9,9 %', 'right'],
    ['9.9%', '9.9', 'right'],
    ['9.9%', '99', 'wrong'],
    ['40 km', '40 kilometres', 'right'],
    ['40 km', '40km', 'right'],
    ['40 km', '40,000 m', 'right'],
    ['40 km', '40', 'partly (unit)'],
    ['40 km', '40 miles', 'wrong'],
    ['over ten million people', '10 million', 'right'],
    ['two hundred and five', '205', 'right'],
    ['twenty-one', '21', 'right'],
    ['1.5 million', '1,500,000', 'right'],
    ['twice', 'two times', 'right'],
    ['a million', 'a billion', 'wrong'],
    ['four months', '4 months', 'right'],
    ['−5 °C', '-5 degrees Celsius', 'right'],
    ['−5 °C', '5 °C', 'wrong'],
    ['100', '', 'wrong'],
    ['60,000 people', '60 000', 'right'],
    ['60,000 people', '60.000', 'right'],
    ['60,000 people', '60k', 'right'],
    ['60,000 people', '6,000', 'wrong'],
    ['2.5 million', '2.5m', 'right'],
    ['half', '50%', 'right'],
    ['three quarters', '75 %', 'right'],
    ['two-thirds of the voters', '2/3', 'right'],
    ['two-thirds of the voters', '67%', 'right'],
    ['two-thirds of the voters', '60%', 'wrong'],
    ['30 °C', '30C', 'right'],
    ['30 °C', '30 degrees', 'partly (unit)'],
    ['30 °C', '86 °F', 'right'],
    ['30 °C', '30 °F', 'wrong'],
    ['20 km²', '2,000 hectares', 'right'],
    ['100 km/h', '100 kph', 'right'],
    ['100 km/h', '100 mph', 'wrong'],
    ['8.8 lb', '8.8 pounds', 'right'],
    ['£8', '8 pounds', 'right'],
    ['£8', '8 euros', 'wrong'],
  ])('%s <- %s: %s', (key, given, expected) => {
    expect(mark(typed(key, 'quantity'), given)).toBe(expected)
  })

  it('another number is never right, however it is written', () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.nat(99_999), (a, b) => {
        expect(mark(typed(a.toLocaleString('en'), 'quantity'), String(b))).toBe(a === b ? 'right' : 'wrong')
      }),
    )
  })
})

describe('words', () => {
  it.each([
    ['Hangzhou', 'hangzhou', 'right'],
    ['Hangzhou', 'the city of Hangzhou', 'right'],
    ['Hangzhou', 'Hanzghou', 'right (typo)'],
    ['Hangzhou', 'Quzhou', 'wrong'],
    ['Hangzhou', 'Hangzhou or Quzhou', 'partly (extra)'],
    ['Hangzhou', 'not Hangzhou', 'wrong'],
    ['Recep Tayyip Erdoğan', 'recep tayyip erdogan', 'right'],
    ['the Chinese Communist Party (CCP)', 'CCP', 'right'],
    ['the Chinese Communist Party (CCP)', 'Chinese Communist Party', 'right'],
    ['photosynthesis', 'photosynthsis', 'right (typo)'],
    ['photosynthesis', 'photo-synthesis', 'right'],
    ['efferent', 'afferent', 'wrong'],
    ['atypical', 'typical', 'wrong'],
    ['absorption', 'adsorption', 'wrong'],
    ['iron', 'icon', 'wrong'],
    ['PM2.5', 'PM2.6', 'wrong'],
    ['oil, gas and coal', 'coal, oil, gas', 'right'],
    ['oil, gas and coal', 'oil and coal', 'partly (incomplete)'],
    ['oil, gas and coal', 'wind and sun', 'wrong'],
    ['red blood cells', 'red blood cell', 'right'],
    ['disastrous financial situation', 'financial situation', 'partly (incomplete)'],
    ['disastrous financial situation', 'their disastrous financial situation', 'right'],
    ['because warm air can hold more water vapour', 'warm air holds more water vapour', 'right'],
    ['because warm air can hold more water vapour', 'warm air cannot hold more water vapour', 'wrong'],
    ['first-ranked member', 'first', 'partly (incomplete)'],
    ['Boeing 747', 'Boeing 737', 'wrong'],
    ['Marie Curie', 'M. Curie', 'right'],
    ['Marie Curie', 'Curie, Marie', 'right'],
    ['Marie Curie', 'Pierre Curie', 'wrong'],
    ['John F. Kennedy', 'John Kennedy', 'right'],
    ['John F. Kennedy', 'John Fitzgerald Kennedy', 'right'],
    ['John F. Kennedy', 'Robert F. Kennedy', 'wrong'],
    ['Ludwig van Beethoven', 'Ludwig Beethoven', 'right'],
    ['Lyon Normal University', 'University', 'partly (incomplete)'],
    ['Lyon Normal University', 'Lyon University', 'partly (incomplete)'],
    ['Central Intelligence Agency', 'CIA', 'right'],
    ['the United States', 'USA', 'right'],
    ['World War II', 'Second World War', 'right'],
    ['World War II', 'WW2', 'right'],
    ['World War II', 'World War I', 'wrong'],
    ['Louis XIV', 'louis 14', 'right'],
    ['Louis XIV', 'Louis XV', 'wrong'],
    ['Charles I', 'Charles II', 'wrong'],
    ['hepatitis B', 'hepatitis C', 'wrong'],
    ['type 2 diabetes', 'type II diabetes', 'right'],
    ['the first law', 'the second law', 'wrong'],
    ['mitochondria', 'mitochondrion', 'right'],
    ['leaves', 'leaf', 'right'],
    ['to make sugar', 'making sugar', 'right'],
    ['by burning wood', 'they burn wood', 'right'],
    ['left ventricle', 'right ventricle', 'wrong'],
    ['north of the river', 'south of the river', 'wrong'],
    ['increase in cell membrane size', 'decrease in cell membrane size', 'partly (incomplete)'],
    ['a drink brewed from the roasted seeds', 'a drnik brewed from the roasted seeds', 'partly (misspelt)'],
    ['a drink brewed from the roasted seeds', 'a drnik brewed from roasted sedes', 'partly (misspelt)'],
    ['a drink brewed from the roasted seeds', 'a drnik brewed from seeds', 'partly (incomplete)'],
    ['a drink brewed from the roasted seeds', 'a dish brewed from the roasted seeds', 'partly (incomplete)'],
  ])('%s <- %s: %s', (key, given, expected) => {
    expect(mark(typed(key), given)).toBe(expected)
  })

  it('takes a place without what it lies in, and not what it lies in', () => {
    expect(mark(typed('Paris, France', 'place'), 'Paris')).toBe('right')
    expect(mark(typed('Paris, France', 'place'), 'France')).toBe('partly (incomplete)')
    expect(mark(typed('Paris, Texas', 'object'), 'Paris')).toBe('partly (incomplete)')
  })

  it('an exchanged word in a short answer is another answer, whatever the rest', () => {
    const word = fc.constantFrom('amber', 'basalt', 'copper', 'dolomite', 'emerald', 'feldspar', 'granite', 'hematite')
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 3, maxLength: 3 }), fc.nat(1), ([a = '', b = '', c = ''], at) => {
        const key = [a, b]
        const given = key.map((own, index) => (index === at ? c : own))
        expect(mark(typed(key.join(' ')), given.join(' '))).toBe('wrong')
      }),
    )
  })

  it('any order of a list is right, and a list that lacks one is part', () => {
    const word = fc.constantFrom('amber', 'basalt', 'copper', 'dolomite', 'emerald', 'feldspar', 'granite', 'hematite')
    const listed = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 3, maxLength: 5 }), fc.nat(4), (words, turn) => {
        const turned = [...words.slice(turn % words.length), ...words.slice(0, turn % words.length)]
        expect(mark(typed(listed(words)), listed(turned))).toBe('right')
        expect(grade(typed(listed(words)), { type: 'text', text: listed(words.slice(1)) }).verdict).toBe('partly')
      }),
    )
  })

  it('one slip in a long word is forgiven, and never two', () => {
    const word = fc.constantFrom('photosynthesis', 'chloroplast', 'constitution', 'Bartholomew', 'archipelago')
    fc.assert(
      fc.property(word, fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 8 }), (key, first, second) => {
        const slip = (text: string, at: number): string => `${text.slice(0, at)}q${text.slice(at + 1)}`
        expect(mark(typed(key), slip(key, first))).toBe('right (typo)')
        if (first !== second) expect(mark(typed(key), slip(slip(key, first), second))).toBe('wrong')
      }),
    )
  })

  it('takes what the author accepts, and no typing error that is another option', () => {
    expect(mark(typed('Marie Curie', 'subject', ['Curie']), 'curie')).toBe('right')
    const options = ['meiosis', 'mitosis'].map((text) => ({ text, correct: text === 'meiosis' }))
    expect(mark(typed('stalactite', 'term'), 'stalagtite')).toBe('right (typo)')
    expect(
      mark(typed('stalactite', 'term', [], [...options, { text: 'stalagtite', correct: false }]), 'stalagtite'),
    ).toBe('wrong')
  })

  it('takes the key itself, in any case and with articles, and scores stay within 0 and 1', () => {
    const phrase = fc.stringMatching(/^[A-Za-zéöł]{2,9}( [A-Za-z]{2,9}){0,4}$/)
    fc.assert(
      fc.property(phrase, phrase, (key, other) => {
        expect(grade(typed(key), { type: 'text', text: `The ${key.toUpperCase()}.` }).score).toBe(1)
        const { score, verdict } = grade(typed(key), { type: 'text', text: other })
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(verdict).toBe(score === 1 ? 'right' : score === 0 ? 'wrong' : 'partly')
      }),
    )
  })
})

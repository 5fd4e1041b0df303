import { describe, expect, it } from 'vitest'
import { grade } from '@/lib/domain/grading'
import { makeQuestions } from '@/lib/engine/questions'
import type { EngineQuestion, Fact } from '@/lib/engine/types'
import { makeInput } from './builder'
import { readingOf } from './reading'

const cities = ['Lindau', 'Kempten', 'Isny', 'Wangen', 'Füssen', 'Immenstadt']
const years = [1990, 1994, 1998, 2002, 2006, 2010]
const asks = (city: string, year: number): Fact['asks'] => [
  { slot: 'object', stem: `Of which city did Ada Brandt become mayor in ${year}?`, answer: city },
  { slot: 'start', stem: `In which year did Ada Brandt become mayor of ${city}?`, answer: String(year) },
]

/** Six offices of one person, each held for four years, in six cities. */
const career = makeInput(
  cities.map((city, index) => `Ada Brandt was mayor of ${city} from ${years[index]} to ${(years[index] ?? 0) + 3}.`),
  cities.map((city, index) => {
    const year = years[index] ?? 0
    return {
      sentence: index,
      kind: 'tenure' as const,
      relation: 'mayor of',
      subject: 'Ada Brandt',
      start: String(year),
      end: String(year + 3),
      slots: [
        ['object', city, 'place', 'city'] as const,
        ['start', String(year), 'date'] as const,
        ['end', String(year + 3), 'date'] as const,
      ],
      asks: asks(city, year),
      statement: `Ada Brandt became mayor of ${city} in ${year}.`,
    }
  }),
  { title: 'Ada Brandt', names: [['Ada Brandt', 'person']] },
)
const { questions } = makeQuestions(career)
const ofKind = (kind: EngineQuestion['kind']): EngineQuestion[] =>
  questions.filter((question) => question.kind === kind)
const keyOf = (question: EngineQuestion): number => question.options.findIndex((option) => option.correct)

describe('choice', () => {
  it('asks each slot with options of its class, from other facts or near the right year, each with the fact that makes it plausible', () => {
    expect(ofKind('choice').length).toBeGreaterThanOrEqual(8)
    for (const question of ofKind('choice')) {
      const wrong = question.options.filter((option) => !option.correct)
      expect(wrong.length).toBeGreaterThanOrEqual(2)
      for (const option of wrong) {
        const source = career.facts.find((fact) => fact.key === option.because)
        const derived = question.targets[0]?.factKey === source?.key && /^\d+$/.test(option.text)
        expect([option.text, derived || source?.slots.some((slot) => slot.text === option.text)]).toEqual([
          option.text,
          true,
        ])
        expect(/^\d+$/.test(option.text)).toBe(/^\d+$/.test(question.answer))
      }
    }
  })

  it('sorts years from early to late', () => {
    const dated = ofKind('choice').filter((question) => /^\d{4}$/.test(question.answer))
    expect(dated.length).toBeGreaterThan(0)
    for (const { options } of dated)
      expect(options.map((option) => option.text)).toEqual(options.map((option) => option.text).sort())
  })

  it('does not offer two options where the document has no third', () => {
    const two = makeInput(
      career.sentences.slice(0, 2).map((sentence) => sentence.text),
      [0, 1].map((index) => ({
        sentence: index,
        kind: 'tenure' as const,
        relation: 'mayor of',
        subject: 'Ada Brandt',
        slots: [['object', cities[index] ?? '', 'place', 'city'] as const],
        asks: asks(cities[index] ?? '', years[index] ?? 0).slice(0, 1),
      })),
    )
    expect(makeQuestions(two).questions.filter((question) => question.kind === 'choice')).toEqual([])
  })
})

describe('true or false', () => {
  it('is half true, and a false statement differs from a true one by one value of the document', () => {
    const statements = ofKind('true-false')
    expect(statements.filter((question) => question.answer === 'True').length).toBe(Math.ceil(statements.length / 2))
    for (const question of statements) {
      const own = career.facts.find((fact) => fact.key === question.targets[0]?.factKey)
      expect(own?.statement === question.stem).toBe(question.answer === 'True')
    }
  })
})

it('calls nobody a geologist whom the document does not call one', () => {
  const geologists = ['Otto Roth', 'Karl Lang', 'Ida Holm', 'Jan Brandt', 'Freda Moser', 'Paul Kern']
  const towns = ['Ulm', 'Linz', 'Graz', 'Lund', 'Steyr', 'Wels']
  const others = ['Anna Berg', 'Hugo Wolf']
  const text = [
    ...geologists.map((name, index) => `The mill of ${towns[index]} was drawn by the geologist ${name}.`),
    ...others.map((name, index) => `The bridge of ${towns[index]} was drawn by ${name}.`),
  ].join(' ')
  const { questions, doubtful } = readingOf(text)
  const called = [...questions, ...doubtful]
    .filter(({ kind, answer, stem }) => kind === 'true-false' && answer === 'False' && stem.includes('the geologist'))
    .map(({ stem }) => stem.replace(/.* the geologist |\.$/g, ''))
  expect(called.length).toBeGreaterThan(0)
  expect(geologists).toEqual(expect.arrayContaining(called))
})

it('orders four events whose dates increase, shown in another order', () => {
  const [question] = ofKind('ordering')
  expect(question?.parts).toHaveLength(4)
  const starts = [...(question?.parts ?? [])]
    .sort((a, b) => Number(a.answer) - Number(b.answer))
    .map((part) => cities.findIndex((city) => part.text.includes(city)))
  expect(starts).toEqual([...starts].sort((a, b) => a - b))
  expect(question?.parts.every((part) => !/\d/.test(part.text))).toBe(true)
  expect(question?.targets).toHaveLength(4)
})

it('matches four different events with four different years', () => {
  const [question] = ofKind('matching')
  expect(new Set(question?.parts.map((part) => part.answer)).size).toBe(4)
})

it('leaves a gap only where no question can be asked', () => {
  expect(ofKind('cloze')).toEqual([])
  const input = { ...career, facts: career.facts.map((fact) => ({ ...fact, asks: [] })) }
  const gaps = makeQuestions(input).questions.filter((question) => question.kind === 'cloze')
  expect(gaps.length).toBeGreaterThan(0)
  for (const gap of gaps)
    expect(gap.stem.replace('____', gap.answer)).toBe(
      career.facts.find((fact) => fact.key === gap.targets[0]?.factKey)?.statement,
    )
})

it('every question takes its own key as right', () => {
  for (const question of questions) {
    const slot = question.targets[0]?.slot ?? 'object'
    const answer =
      question.parts.length > 0
        ? ({ type: 'parts', given: question.parts.map((part) => part.answer) } as const)
        : question.options.length > 0
          ? ({ type: 'options', chosen: [question.options[keyOf(question)]?.text ?? ''] } as const)
          : ({ type: 'text', text: question.answer } as const)
    expect(grade({ ...question, slot }, answer).verdict).toBe('right')
  }
})

it('numbers the ranks, names each question once, and is the same every time', () => {
  expect(questions.map((question) => question.rank)).toEqual(questions.map((_, index) => index + 1))
  expect(new Set(questions.map((question) => question.key)).size).toBe(questions.length)
  expect(makeQuestions(career)).toEqual(makeQuestions(career))
})

it('the best set asks no slot twice and no sentence more than twice', () => {
  const best = questions.slice(0, 6)
  const slots = best.flatMap((question) => question.targets.map((target) => `${target.factKey}:${target.slot}`))
  expect(new Set(slots).size).toBe(slots.length)
})

it('asks why before it asks when, and shows the author what the gates found', () => {
  const mixed = makeInput(
    [
      ...career.sentences.map((sentence) => sentence.text),
      'Ada Brandt closed the harbour of Lindau in 1992 because the piers of the old fleet had rotted.',
    ],
    [
      {
        sentence: 0,
        kind: 'tenure',
        relation: 'mayor of',
        subject: 'Ada Brandt',
        start: '1990',
        slots: [['start', '1990', 'date']],
        asks: asks('Lindau', 1990).slice(1),
      },
      {
        sentence: 6,
        kind: 'cause',
        rule: 'cause:clause',
        relation: 'close',
        subject: 'Ada Brandt',
        slots: [['reason', 'the piers of the old fleet had rotted']],
        asks: [
          {
            slot: 'reason',
            stem: 'Why did Ada Brandt close the harbour of Lindau in 1992?',
            answer: 'the piers of the old fleet had rotted',
          },
        ],
      },
    ],
  )
  const [first] = makeQuestions(mixed).questions
  expect(first?.stem).toMatch(/^Why/)
  expect(first?.passed.map(({ gate }) => gate)).toContain('unique')
})

import { describe, expect, it } from 'vitest'
import { advised, hardGates, lookReason, makeJudge, passesBut, passGates, refusedBy } from '@/lib/engine/gates'
import type { Candidate } from '@/lib/engine/questions/candidate'
import { makeContext } from '@/lib/engine/questions/context'
import { ask, career, gateOf, never } from './asked'
import { makeInput } from './builder'

describe('a whole question on a whole fact passes', () => {
  it.each([
    ['object', 'Of which city was Ada Brandt mayor from 1999 to 2003?', 'Lindau'],
    ['start', 'In which year did Ada Brandt become mayor of Lindau?', '1999'],
  ] as const)('%s', (slot, stem, answer) => {
    expect(gateOf(career, 0, slot, stem, answer)).toBeNull()
  })
})

describe('grounded', () => {
  it('refuses an answer that the evidence does not say, and takes a year computed from a stated date', () => {
    expect(gateOf(career, 0, 'object', 'Of which city was Ada Brandt mayor in 2000?', 'Bregenz')).toBe('grounded')
    const born = makeInput(
      ['Ada Brandt was born on 5 May 1960.'],
      [
        {
          sentence: 0,
          kind: 'birth',
          relation: 'born',
          subject: 'Ada Brandt',
          start: '1960-05-05',
          slots: [['start', '5 May 1960', 'date']],
        },
      ],
    )
    expect(gateOf(born, 0, 'start', 'In which year was Ada Brandt born?', '1960')).toBeNull()
    expect(gateOf(born, 0, 'start', 'In which year was Ada Brandt born?', '1961')).toBe('grounded')
  })
})

describe('unique', () => {
  it('refuses a stem that two tenures fit', () => {
    expect(gateOf(career, 0, 'object', 'Of which city was Ada Brandt mayor?', 'Lindau')).toBe('unique')
  })

  it('counts a tenure with no known end as going on, but takes a stem that tells both ends', () => {
    expect(gateOf(career, 1, 'object', 'For what was Ada Brandt responsible in 2003?', 'Kempten')).toBe('unique')
    expect(gateOf(career, 1, 'object', 'For what was Ada Brandt responsible from 2003 to 2007?', 'Kempten')).toBeNull()
  })
})

it('contradicted: asks nothing about which the document disagrees with itself', () => {
  const input = {
    ...career,
    check: {
      ...career.check,
      conflicts: [{ factKeys: ['fact-0', 'fact-2'] as const, sentences: [0, 2] as const, reason: 'x' }],
    },
  }
  expect(gateOf(input, 0, 'start', 'In which year did Ada Brandt become mayor of Lindau?', '1999')).toBe('contradicted')
})

describe('leak', () => {
  it('refuses a stem that says a distinguishing word of the answer, and excepts the class noun', () => {
    expect(gateOf(career, 2, 'object', 'Which harbour body made Ada Brandt treasurer?', 'Harbour League')).toBe('leak')
    expect(gateOf(career, 2, 'object', 'Of which league was Ada Brandt treasurer?', 'Harbour League')).toBeNull()
  })

  it('sees another form of the word', () => {
    const input = makeInput(
      ['Ships use radar for the navigation of narrow straits.'],
      [
        {
          sentence: 0,
          kind: 'purpose',
          relation: 'use',
          subject: 'Ships',
          slots: [
            ['object', 'radar'],
            ['reason', 'navigation of narrow straits'],
          ],
        },
      ],
    )
    expect(gateOf(input, 0, 'reason', 'For what do navigating ships use radar?', 'navigation of narrow straits')).toBe(
      'leak',
    )
  })
})

it('exact-role: a post held first as acting is asked by date to the day or not at all', () => {
  const input = makeInput(
    [
      'Ada Brandt was acting mayor of Lindau from 3 May 1999.',
      'Ada Brandt became mayor of Lindau in 1999.',
      'Ada Brandt became mayor of Lindau on 9 June 1999.',
    ],
    [
      {
        sentence: 0,
        kind: 'tenure',
        relation: 'acting mayor of',
        subject: 'Ada Brandt',
        start: '1999-05-03',
        slots: [
          ['object', 'Lindau', 'place'],
          ['start', '3 May 1999', 'date'],
        ],
      },
      {
        sentence: 1,
        kind: 'appointment',
        relation: 'mayor of',
        subject: 'Ada Brandt',
        start: '1999',
        slots: [
          ['object', 'Lindau', 'place'],
          ['start', '1999', 'date'],
        ],
      },
      {
        sentence: 2,
        kind: 'appointment',
        relation: 'mayor of',
        subject: 'Ada Brandt',
        start: '1999-06-09',
        slots: [
          ['object', 'Lindau', 'place'],
          ['start', '9 June 1999', 'date'],
        ],
      },
    ],
  )
  expect(gateOf(input, 1, 'start', 'In which year did Ada Brandt become mayor of Lindau?', '1999')).toBe('exact-role')
  expect(gateOf(input, 2, 'start', 'On which day did Ada Brandt become mayor of Lindau?', '9 June 1999')).toBeNull()
})

describe('distractor-true and options', () => {
  const choice = (texts: readonly string[], because = 'fact-1'): Candidate => ({
    ...ask(career, 0, 'object', 'Of which city was Ada Brandt mayor in 2000?', 'Lindau'),
    kind: 'choice',
    options: texts.map((text) => (text === 'Lindau' ? { text, correct: true } : { text, correct: false, because })),
  })
  const refused = (candidate: Candidate, input = career): string | null => refusedBy(candidate, makeContext(input))

  it('refuses an option that is true at the asked time, or that no fact makes plausible', () => {
    const both = makeInput(
      [
        'Ada Brandt was mayor of Lindau from 1999 to 2003.',
        'Ada Brandt was mayor of Kempten from 2001.',
        'Max Lohr was mayor of Isny in 1970.',
      ],
      [
        ...career.facts.slice(0, 1).map((fact) => ({
          sentence: 0,
          kind: fact.kind,
          relation: fact.relation,
          subject: fact.subject,
          start: '1999',
          end: '2003',
          slots: [['object', 'Lindau', 'place', 'city'] as const],
        })),
        {
          sentence: 1,
          kind: 'tenure',
          relation: 'mayor of',
          subject: 'Ada Brandt',
          start: '2001',
          slots: [['object', 'Kempten', 'place', 'city']],
        },
        {
          sentence: 2,
          kind: 'tenure',
          relation: 'mayor of',
          subject: 'Max Lohr',
          start: '1970',
          end: '1971',
          slots: [['object', 'Isny', 'place', 'city']],
        },
      ],
    )
    const overlapping = { ...choice(['Isny', 'Kempten', 'Lindau']), facts: [both.facts[0] ?? never()] as const }
    expect(['unique', 'distractor-true']).toContain(refused(overlapping, both))
    expect(refused(choice(['Isny', 'Kempten', 'Lindau'], 'fact-9'))).toBe('distractor-true')
  })

  it.each([
    ['too few', ['Kempten', 'Lindau']],
    ['one within another', ['Kempten', 'Kempten Süd', 'Lindau']],
    ['the same twice', ['Kempten', 'kempten', 'Lindau']],
  ])('refuses options: %s', (_, texts) => {
    expect(refused(choice(texts))).toBe('options')
  })

  it('refuses years out of order, and takes them sorted', () => {
    const years = (texts: readonly string[]): Candidate => ({
      ...ask(career, 0, 'start', 'In which year did Ada Brandt become mayor of Lindau?', '1999'),
      kind: 'choice',
      options: texts.map((text) => ({
        text,
        correct: text === '1999',
        ...(text === '1999' ? {} : { because: 'fact-1' }),
      })),
    })
    expect(refused(years(['2007', '1999', '2003']))).toBe('options')
    expect(refused(years(['1999', '2003', '2007']))).toBeNull()
  })
})

it('duplicate: one question for a slot and kind, and none in nearly the same words', () => {
  const first = ask(career, 0, 'start', 'In which year did Ada Brandt become mayor of Lindau?', '1999')
  const second = ask(career, 0, 'start', 'When did Ada Brandt take office in Lindau?', '1999')
  const { kept, dropped } = passGates([first, second, first], makeJudge(makeContext(career)), () => null)
  expect(kept).toEqual([first])
  expect(dropped.duplicate).toBe(2)
  expect(Object.keys(dropped)).toEqual([...hardGates])
})

describe('what readers may overrule', () => {
  const found = makeInput(
    ['Ada Brandt found a fossil of a toad.'],
    [
      {
        sentence: 0,
        kind: 'statement',
        relation: 'find',
        subject: 'Ada Brandt',
        slots: [['object', 'a fossil of a toad']],
      },
    ],
  )
  const context = makeContext(found)
  const open = ask(found, 0, 'object', 'What did Ada Brandt observe?', 'a fossil of a toad')
  it('is one objection to how much a question says by itself', () => {
    expect(refusedBy(open, context)).toBe('vague')
    expect(advised(open, 'vague', context)?.advice).toMatch(/^vague: /)
  })
  it('is none to whether its answer is right', () => {
    const wrong = ask(career, 0, 'object', 'Of which city was Ada Brandt mayor in 2000?', 'Bregenz')
    const second = ask(career, 0, 'object', 'Of which city was Ada Brandt mayor?', 'Lindau')
    expect(advised(wrong, 'grounded', makeContext(career))).toBeNull()
    expect(advised(second, 'unique', makeContext(career))).toBeNull()
  })
  it('is no second one beside it', () => {
    const both = { ...open, stem: 'What did this woman observe?' }
    expect(refusedBy(both, context)).toBe('anaphor')
    expect(passesBut(open, 'vague', context)).toBe(true)
    expect(passesBut(both, 'vague', context)).toBe(false)
  })
  it('is kept where the judge of readers spares it, and dropped else', () => {
    const judge = makeJudge(context)
    expect(passGates([open], judge, () => null).dropped.vague).toBe(1)
    const { kept, dropped } = passGates([open], judge, (own, gate) => advised(own, gate, context))
    expect(kept.map(({ advice }) => advice)).toEqual([expect.stringMatching(/^vague: /)])
    expect(dropped.vague).toBe(0)
  })
})

describe('soft gates', () => {
  const plain = ask(career, 0, 'object', 'Of which city was Ada Brandt mayor in 2000?', 'Lindau')
  it('asks for a look at a long stem, a long answer, and a key that is longest by far', () => {
    expect(lookReason(plain)).toBeUndefined()
    expect(lookReason({ ...plain, stem: `${'very '.repeat(30)}long?` })).toBe('length')
    expect(lookReason({ ...plain, answer: 'one two three four five six seven eight nine' })).toBe('length')
    const options = [
      { text: 'Lindau', correct: true },
      { text: 'Ulm', correct: false },
      { text: 'Isny', correct: false },
    ]
    expect(lookReason({ ...plain, kind: 'choice', options })).toBe('key-longest')
  })
})

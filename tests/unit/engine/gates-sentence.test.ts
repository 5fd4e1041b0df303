import { describe, expect, it } from 'vitest'
import { career, gateOf } from './asked'
import { makeInput } from './builder'

describe('damaged', () => {
  const stems = {
    slot: 'reason' as const,
    stem: 'Why did the mill on the Elster close?',
    answer: 'because the river froze',
  }
  it.each(['fragment', 'no-subject', 'unbalanced', 'truncated-quotation', 'doubled-word', 'misspelt'] as const)(
    'refuses a sentence flagged %s',
    (flag) => {
      const input = makeInput(
        [['The mill on the Elster closed because the river froze.', flag]],
        [
          {
            sentence: 0,
            kind: 'cause',
            relation: 'close',
            subject: 'the mill on the Elster',
            slots: [['reason', 'because the river froze']],
          },
        ],
      )
      expect(gateOf(input, 0, stems.slot, stems.stem, stems.answer)).toBe('damaged')
    },
  )

  it('refuses a stem with half a bracket or a doubled word', () => {
    expect(gateOf(career, 0, 'start', 'In which year did Ada Brandt (born become mayor of Lindau?', '1999')).toBe(
      'damaged',
    )
    expect(gateOf(career, 0, 'start', 'In which year did Ada Brandt become become mayor of Lindau?', '1999')).toBe(
      'damaged',
    )
  })
})

describe('hedge', () => {
  const said = makeInput(
    [
      'According to the Courier, Ada Brandt sold the yard in 1988.',
      'Ada Brandt is believed to have sold the yard to save the port.',
    ],
    [
      {
        sentence: 0,
        kind: 'event',
        relation: 'sell',
        subject: 'Ada Brandt',
        start: '1988',
        attribution: 'the Courier',
        slots: [
          ['object', 'the yard'],
          ['start', '1988', 'date'],
        ],
      },
      {
        sentence: 1,
        kind: 'purpose',
        relation: 'sell',
        subject: 'Ada Brandt',
        hedged: true,
        slots: [['reason', 'to save the port']],
      },
    ],
  )
  it('refuses what is left to somebody without naming them', () => {
    expect(gateOf(said, 0, 'start', 'When did Ada Brandt sell the Ulm yard?', '1988')).toBe('hedge')
    expect(
      gateOf(said, 0, 'start', 'According to the Courier, when did Ada Brandt sell the Ulm yard?', '1988'),
    ).toBeNull()
  })

  it('refuses a belief asked as a fact', () => {
    expect(gateOf(said, 1, 'reason', 'Why did Ada Brandt sell the Ulm yard?', 'to save the port')).toBe('hedge')
    expect(
      gateOf(said, 1, 'reason', 'Why is Ada Brandt believed to have sold the Ulm yard?', 'to save the port'),
    ).toBeNull()
  })
})

describe('anaphor', () => {
  it.each([
    'In which year did he become mayor of Lindau?',
    'In which year did the account open in Lindau under Ada Brandt?',
    'When did this happen in Lindau?',
    'In which year did Ada Brandt become mayor of Lindau after the incident?',
    'What did Ada Brandt become in March?',
    'What did Ada Brandt become that year?',
    'In which year was her appointment in Lindau?',
    'When did Ada Brandt later become mayor of Lindau?',
  ])('refuses: %s', (stem) => {
    expect(gateOf(career, 0, 'start', stem, '1999')).toBe('anaphor')
  })

  it.each([
    'In which year did Ada Brandt take up her post as mayor of Lindau?',
    'In which year of the city of Lindau did Ada Brandt become mayor?',
    'When did Ada Brandt say she would become mayor of Lindau?',
  ])('takes: %s', (stem) => {
    expect(gateOf(career, 0, 'start', stem, '1999')).toBeNull()
  })
})

describe('cut', () => {
  const place = makeInput(
    [
      'Lena Roth chaired the Conference on Trade, Crafts and Rural Roads in 2004.',
      'The fair had 1,250 visitors and 9.5% of them came from Oberstdorf.',
      'The bridge was built by Roth Brothers Limited.',
    ],
    [
      {
        sentence: 0,
        kind: 'event',
        relation: 'chair',
        subject: 'Lena Roth',
        start: '2004',
        slots: [['object', 'Conference on Trade', 'event']],
      },
      {
        sentence: 1,
        kind: 'quantity',
        relation: 'have',
        subject: 'The fair',
        slots: [['quantity', '250', 'quantity']],
      },
      {
        sentence: 1,
        kind: 'quantity',
        relation: 'come',
        subject: 'The fair',
        slots: [['quantity', '9.5', 'quantity']],
      },
      {
        sentence: 2,
        kind: 'founder',
        relation: 'build',
        subject: 'The bridge',
        slots: [['object', 'Roth Brothers', 'org']],
      },
    ],
    { names: [['Roth Brothers Limited', 'org']] },
  )
  it.each([
    [0, 'object', 'What did Lena Roth chair in 2004?', 'Conference on Trade'],
    [1, 'quantity', 'How many visitors did the fair have?', '250'],
    [2, 'quantity', 'How many came from Oberstdorf?', '9.5'],
    [3, 'object', 'By whom was the bridge built?', 'Roth Brothers'],
  ] as const)('refuses a piece of a name or number (%i)', (fact, slot, stem, answer) => {
    expect(gateOf(place, fact, slot, stem, answer)).toBe('cut')
  })
})

describe('torn stems', () => {
  it.each([
    'What did Ada Brandt govern as mayor and?',
    'What did Ada Brandt hold 2001?',
    'In what year did Ada Brandt move to the province of Zhejiang and, until 2002?',
    'Had closed in 2001, what did Ada Brandt lead?',
    'Thirty-seven, what did Ada Brandt lead in Lindau?',
    'For what purpose does the Lindau experiment helped?',
    'With whom did Ada Brandt join two merchants after leaving?',
    'In what year did Ada Brandt say in response to rising rents?',
    'Into which two parts did Ada Brandt divide?',
    'What did Ada Brandt govern in Lindau mostly in the harbour?',
    'What did plague in Lindau occur?',
    'Which city began a survey in order in 2001 to find?',
  ])('damaged refuses: %s', (stem) => {
    expect(gateOf(career, 0, 'start', stem, '1999')).toBe('damaged')
  })

  it.each([
    'In what year did Ada Brandt say that the harbour would close?',
    'After the flood of Lindau, in what year was Ada Brandt made mayor?',
    'In what year did the mill of Ada Brandt succeed?',
  ])('takes: %s', (stem) => {
    expect(gateOf(career, 0, 'start', stem, '1999')).not.toBe('damaged')
  })
})

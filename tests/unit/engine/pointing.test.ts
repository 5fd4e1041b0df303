import { describe, expect, it } from 'vitest'
import type { Slot } from '@/lib/domain/slot'
import { gateOf } from './asked'
import { makeInput } from './builder'
import { readingOf } from './reading'

function said(text: string, title = 'Notes'): string {
  return readingOf(text, title)
    .facts.flatMap((fact) => fact.asks.map((ask) => `${ask.stem} ${ask.answer}`))
    .join('\n')
}

describe('a surname and the full name', () => {
  it.each([
    [
      'used before any full name with it',
      'In 1902 Brandt founded a clinic in Graz. Anna Brandt was a painter. In 1911 Brandt wrote a book on sleep.',
      'Notes',
      'Anna Brandt (?:found|wr)|Did? Anna Brandt (?:found|write)|did Anna Brandt (?:found|write)',
    ],
    [
      'shared by two persons',
      'Otto Brandt was a painter. Clara Holm met Anna Brandt in Graz. In 1911 the town of Graz honoured Brandt with a medal.',
      'Notes',
      'honou?r (?:Anna|Otto) Brandt',
    ],
    [
      'behind its own particle',
      'Pedro da Costa was a sailor. In 1503 the king of Marland sent da Costa to Goa.',
      'Notes',
      'da Pedro|Pedro da Pedro',
    ],
  ])('leaves a name as it is: %s', (_what, text, title, never) =>
    expect(said(text, title)).not.toMatch(new RegExp(never)),
  )
  it('says in full what was named in full before', () =>
    expect(
      said('Clara Holm planned the dam at Lindau. In 1931 the town of Lindau honoured Holm with a medal.', 'Dams'),
    ).toContain('honour Clara Holm with a medal'))
})

describe('it and its where another body stands beside', () => {
  it.each([
    [
      'the object of the sentence before',
      'The Harbour Assembly created the Pilot Fund in 1946. Its mandate covers all ports of Marland.',
      'Notes',
      "Harbour Assembly['’]s mandate",
    ],
    [
      'the topic named in the paragraph',
      'The Pilot Fund is a fund for sailors. The Harbour Assembly created the Pilot Fund in 1946. In 1953 the Harbour Assembly extended its mandate.',
      'Pilot Fund',
      "Harbour Assembly['’]s mandate",
    ],
    [
      'what is said of somebody by who',
      'Otto Brandt was a clockmaker. He lived in Ulm. He left the shop to Erik Holm, who lacked the skill of his father.',
      'Otto Brandt',
      "Brandt['’]s father",
    ],
    [
      'the subject that comes behind it',
      'The doctors found that the old scar faded. Because of its role in growth, the outer gland is also involved in sleep.',
      'Notes',
      "scar['’]s role",
    ],
    [
      'a chain of owners',
      "The Bank of Marland's Price Committee meets in May. Its Risk Committee meets in June.",
      'Notes',
      "['’]s [^?]*Committee['’]s",
    ],
  ])('says nothing: %s', (_what, text, title, never) => expect(said(text, title)).not.toMatch(new RegExp(never)))
  it('speaks of the topic where the topic was the subject', () =>
    expect(
      said(
        'The Pilot Fund was created by the Harbour Assembly in 1946. Its first office stood in Lindau.',
        'Pilot Fund',
      ),
    ).not.toContain("Assembly's first office"))
})

it('leaves a possessive open that may be the fund or the assembly', () => {
  const input = makeInput(
    ['The Harbour Assembly extended its mandate in 1953.'],
    [
      {
        sentence: 0,
        kind: 'event',
        relation: 'extend',
        subject: 'Harbour Assembly',
        slots: [['start', '1953', 'date']],
      },
    ],
  )
  const stem = 'In what year did the Harbour Assembly extend its mandate?'
  expect(gateOf(input, 0, 'start', stem, '1953')).not.toBe('anaphor')
  const fund = { ...input, document: { ...input.document, title: 'Pilot Fund' } }
  expect(gateOf(fund, 0, 'start', stem, '1953')).toBe('anaphor')
})

const gate = (slot: Slot, stem: string, answer: string): string | null =>
  gateOf(
    makeInput(
      [`Isny sold ${answer} to Ulm in 1650.`],
      [{ sentence: 0, kind: 'event', relation: 'sell', subject: 'Isny', slots: [['object', answer]] }],
    ),
    0,
    slot,
    stem,
    answer,
  )

describe('words that only the text explains', () => {
  it.each([
    ['What did Isny sell to Ulm in 1650?', 'the loan'],
    ['What did Isny sell to Ulm in 1650?', 'the fork'],
    ['What did Isny sell to Ulm in 1650?', 'the island'],
    ['What did Isny sell to Ulm in 1650?', 'the solution'],
    ['What did Isny sell to Ulm in 1650?', 'an alternative method'],
    ['What did Isny sell to Ulm in 1650?', 'this mandate'],
    ['What did Isny sell to Ulm in 1650?', 'the foundation of it'],
    ['What did Isny sell to Ulm before the Revolution?', 'a large bell'],
    ['What did Isny sell to Ulm since the foundation of it?', 'a large bell'],
    ['What did Isny sell to Ulm with the loan?', 'a large bell'],
    ['Who was the loan granted to in Ulm in 1650?', 'a large bell'],
    ['In what year was an alternative method proposed to Ulm?', 'a large bell'],
  ])('%s %s', (stem, answer) => expect(gate('object', stem, answer)).toBe('anaphor'))
  it.each([
    ['What did Isny sell to Ulm before the French Revolution?', 'a large bell'],
    ['What did Isny sell to Ulm in 1650?', 'the island of Holm'],
    ['What did Isny sell to Ulm before the Treaty of Graz?', 'a large bell'],
  ])('but %s %s', (stem, answer) => expect(gate('object', stem, answer)).not.toBe('anaphor'))
})

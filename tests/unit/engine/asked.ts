import type { FactKind } from '@/lib/domain/fact'
import type { Slot } from '@/lib/domain/slot'
import { refusedBy } from '@/lib/engine/gates'
import type { Candidate } from '@/lib/engine/questions/candidate'
import { type EngineInput, makeContext } from '@/lib/engine/questions/context'
import { typedQuestion } from '@/lib/engine/questions/single'
import { makeInput } from './builder'

/** A typed question on a fact of the input, with this stem and answer. */
export function ask(input: EngineInput, fact: number, slot: Slot, stem: string, answer: string): Candidate {
  const context = makeContext(input)
  const own = context.facts[fact]
  if (!own) throw new Error(`no fact ${fact}`)
  return typedQuestion(context, own, { slot, stem, answer })
}
export const gateOf = (
  input: EngineInput,
  ...question: [fact: number, slot: Slot, stem: string, answer: string]
): string | null => refusedBy(ask(input, ...question), makeContext(input))

/** A question on the one fact of a sentence. */
export type Asked = readonly [kind: FactKind, subject: string, slot: Slot, stem: string, answer: string]

/** The gate that refuses it, or null. */
export const gateIn = (
  [kind, subject, slot, stem, answer]: Asked,
  sentence = `${subject}: ${answer}.`,
): string | null =>
  gateOf(
    makeInput([sentence], [{ sentence: 0, kind, relation: 'do', subject, slots: [[slot, answer]] }]),
    0,
    slot,
    stem,
    answer,
  )

export const career = makeInput(
  [
    'Ada Brandt was mayor of Lindau from 1999 to 2003.',
    'Ada Brandt was mayor of Kempten from 2003 to 2007.',
    'Ada Brandt was treasurer of the Harbour League from 2001.',
  ],
  [
    {
      sentence: 0,
      kind: 'tenure',
      relation: 'mayor of',
      subject: 'Ada Brandt',
      start: '1999',
      end: '2003',
      slots: [
        ['object', 'Lindau', 'place', 'city'],
        ['start', '1999', 'date'],
        ['end', '2003', 'date'],
      ],
    },
    {
      sentence: 1,
      kind: 'tenure',
      relation: 'mayor of',
      subject: 'Ada Brandt',
      start: '2003',
      end: '2007',
      slots: [
        ['object', 'Kempten', 'place', 'city'],
        ['start', '2003', 'date'],
        ['end', '2007', 'date'],
      ],
    },
    {
      sentence: 2,
      kind: 'tenure',
      relation: 'treasurer of',
      subject: 'Ada Brandt',
      start: '2001',
      slots: [
        ['object', 'Harbour League', 'org', 'league'],
        ['start', '2001', 'date'],
      ],
    },
  ],
)

export function never(): never {
  throw new Error('the fixture has no such fact')
}

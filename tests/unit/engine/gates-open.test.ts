import { describe, expect, it } from 'vitest'
import type { FactKind } from '@/lib/domain/fact'
import type { Slot } from '@/lib/domain/slot'
import { saysNoThing } from '@/lib/engine/gates/figurative'
import { isLooseGap } from '@/lib/engine/gates/gapped'
import { gateOf } from './asked'
import { makeInput } from './builder'

type Question = readonly [kind: FactKind, subject: string, slot: Slot, stem: string, answer: string]

const stated = ([kind, subject, slot, , answer]: Question) =>
  makeInput([`${subject}: ${answer}.`], [{ sentence: 0, kind, relation: 'do', subject, slots: [[slot, answer]] }])
const gate = (question: Question): string | null =>
  gateOf(stated(question), 0, ...(question.slice(2) as [Slot, string, string]))

describe('vague: what fits many an answer is not asked', () => {
  it.each<Question>([
    ['event', 'Ada Brandt', 'object', 'What did Ada Brandt find?', 'a comet near Vega'],
    ['statement', 'Ada Brandt', 'object', 'What did Ada Brandt decide on?', 'a brick mill'],
    ['statement', 'rent', 'object', 'What is rent related to?', 'the price of land'],
    ['statement', 'Otto Roth', 'subject', 'Who was inspired by the Reform?', 'Otto Roth'],
    ['statement', 'Otto Roth', 'subject', 'Who met Ada Brandt as a young weaver?', 'Otto Roth'],
    ['statement', 'their branch in Tyrol', 'subject', 'What bought the Ulm mill in 1850?', 'their branch in Tyrol'],
    ['statement', 'Ada Brandt', 'subject', 'Who lost little time in opening the Ulm mill to the guilds?', 'Ada Brandt'],
    ['event', 'Ada Brandt', 'object', 'What did Ada Brandt make in Ulm in 1899?', 'drawings of moths'],
    ['event', 'Otto Roth', 'subject', 'Who weighed the wool using a lever?', 'Otto Roth'],
    ['statement', 'boys', 'subject', 'Who had very few chances of schooling?', 'boys'],
    ['event', 'smaller raids', 'subject', 'What took place in Swabia and Tyrol?', 'smaller raids'],
    ['definition', 'sand and silt', 'definition', 'What are sand and silt?', 'deposits of slow water'],
    [
      'statement',
      'a governing board',
      'object',
      'What does a 12-member governing board oversee?',
      'the daily work of clerks',
    ],
    ['statement', 'rain', 'subject', 'What has carved deep into the earth over many years?', 'rain'],
    ['statement', 'storms', 'subject', 'What marked the end of harvests?', 'storms'],
    ['quantity', 'regional offices', 'quantity', 'How many regional offices lend tools to local offices?', '14'],
    ['statement', 'looms', 'subject', 'What is often stored beneath the sheds of a weaver in winter?', 'looms'],
    ['statement', 'looms', 'subject', 'What must be oiled by weavers in the winter months before use?', 'looms'],
  ])('%s %s %s %s', (...question) => expect(gate(question)).toBe('vague'))

  it.each<Question>([
    ['event', 'Ada Brandt', 'object', 'What did Ada Brandt find in Ulm in 1899?', 'a comet near Vega'],
    ['statement', 'the crop', 'subject', 'What stores the hard seeds eaten by a finch?', 'the crop'],
    ['statement', 'Vega', 'subject', 'By whom was Vega written?', 'Otto Roth and Ada Brandt'],
    ['event', 'more than 200 weavers', 'place', 'Where were more than 200 weavers hired in 1899?', 'at Lindau'],
    ['founder', 'Ada Brandt', 'subject', 'Who invented the water loom?', 'Ada Brandt'],
    ['event', 'Otto Roth', 'subject', 'Who met the envoys of Tyrol at Lindau in 1712?', 'Otto Roth'],
    ['quantity', 'the Harbour League', 'quantity', 'How many regional offices does the Harbour League have?', '14'],
    ['founder', 'Ada Brandt', 'object', 'What did Ada Brandt formulate?', 'the law of equal rents'],
    ['statement', 'Ada Brandt', 'subject', 'Who conceived the Danube project?', 'Ada Brandt'],
    ['statement', 'the Battle of Ulm', 'object', 'What did the Battle of Ulm mark?', 'the end of the Salt Wars'],
    ['statement', 'the Battle of Ulm', 'subject', 'What marked the end of the Salt Wars?', 'the Battle of Ulm'],
    [
      'statement',
      'the discovery of hybrids',
      'subject',
      'What has blurred the border between moths and flies?',
      'the discovery of hybrids',
    ],
    ['definition', 'gabares', 'definition', 'What were gabares?', 'flat boats that carried salt'],
  ])('takes %s %s %s %s', (...question) => expect(gate(question)).toBeNull())
})

describe('trivial: praise and figures of speech say nothing', () => {
  it.each([
    'a beautiful contrast',
    'new doors',
    'an important role',
    'smaller military raids',
    'the upper hand',
    'heavy losses',
  ])('%s', (answer) => expect(saysNoThing(answer)).toBe(true))
  it.each(['a low and steady rate', 'the Great Lakes', 'a brick mill', 'new wine of the year'])('takes %s', (answer) =>
    expect(saysNoThing(answer)).toBe(false),
  )
})

describe('trivial: a gap that nobody can fill', () => {
  it.each([
    ['By ____ counting, the toll of Ulm was paid in wool.', 'Swabian'],
    ['The arc of the Ulm bridge spans ____° of a circle.', '30'],
    ['The loach lives in Tyrol, Bavaria, Swabia, Alsace, the ____, Baden, and Hesse.', 'Palatinate'],
  ])('%s', (stem, answer) => expect(isLooseGap(stem, answer)).toBe(true))
  it('takes a name of its own', () =>
    expect(isLooseGap('The Ulm bridge was drawn by ____, a pupil of Otto Roth.', 'Ada Brandt')).toBe(false))
})

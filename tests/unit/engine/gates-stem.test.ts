import { describe, expect, it } from 'vitest'
import type { FactKind } from '@/lib/domain/fact'
import type { Slot } from '@/lib/domain/slot'
import { readsWell } from '@/lib/engine/gates/reads'
import { gateOf } from './asked'
import { makeInput } from './builder'

describe('reads: a stem that can be read aloud', () => {
  it.each([
    'Who built the stone bridge at Ulm?',
    'By whom was the stone bridge at Ulm built?',
    'After 1850, which company ran the ferry?',
    'How many tableaux did each show have?',
    'Since when has Ada Brandt been a member of the League?',
    'What do bees feed on?',
    'What does the term inflation mean?',
  ])('takes "%s"', (stem) => expect(readsWell(stem)).toBe(true))

  it.each([
    ['nothing asked', 'The stone bridge was built by whom?'],
    ['an adverb at its end', 'When was the grain market ironically?'],
    ['a word that wants another', 'Which tools did Ada Brandt keep available?'],
    ['nobody asked', 'What has no single ferry reached?'],
    ['two tenses', 'What happens when the price was linked to gold?'],
    ['one thing counted', 'How many silver did the coin hold in 1540?'],
    ['said twice', 'Which town signed the pact on river trade and the pact on river trade with Ulm?'],
    ['a mark of the page', 'Who drew the map:21 of Ulm?'],
    ['two prepositions', 'Who wrote of with care?'],
  ])('refuses a stem with %s', (_, stem) => expect(readsWell(stem)).toBe(false))
})

type Stated = readonly [kind: FactKind, relation: string, subject: string, sentence: string]
const gate = (
  [kind, relation, subject, sentence]: Stated,
  slot: Slot,
  stem: string,
  answer: string,
  more: { title?: string; others?: readonly string[]; persons?: readonly string[] } = {},
): string | null =>
  gateOf(
    makeInput(
      [sentence, ...(more.others ?? [])],
      [
        {
          sentence: 0,
          kind,
          relation,
          subject,
          slots: [[slot, answer]],
        },
      ],
      {
        title: more.title ?? '',
        names: (more.persons ?? []).map((name) => [name, 'person'] as const),
      },
    ),
    0,
    slot,
    stem,
    answer,
  )

describe('vague: the stem says enough', () => {
  const locks: Stated = ['statement', 'provide', 'Locks', 'Locks provide water.']
  it('refuses a subject that nearly nothing is said of, and an object of somebody or other', () => {
    expect(gate(locks, 'subject', 'What provides water?', 'Locks')).toBe('vague')
    const some: Stated = ['statement', 'keep', 'several farmers', 'Several farmers keep alpine goats on Sonnen Hill.']
    expect(gate(some, 'object', 'What do several farmers keep on Sonnen Hill?', 'alpine goats')).toBe('vague')
    const letter: Stated = ['definition', 'is', 'C', 'C is the speed of sound in water.']
    expect(gate(letter, 'definition', 'What is C?', 'the speed of sound in water')).toBe('vague')
  })

  it('takes one that names what it asks of', () => {
    const bridge: Stated = ['founder', 'build', 'Otto Roth', 'Otto Roth built the Ulm viaduct.']
    expect(gate(bridge, 'subject', 'Who built the Ulm viaduct?', 'Otto Roth')).toBeNull()
    const quake: Stated = ['cause', 'cause', 'avalanches', 'Avalanches are caused by fresh snow.']
    expect(gate(quake, 'reason', 'What are avalanches caused by?', 'fresh snow')).toBeNull()
    const town: Stated = ['location', 'lie', 'Isny', 'Isny lies in Swabia.']
    expect(gate(town, 'place', 'Where does Isny lie?', 'Swabia')).toBeNull()
  })
})

describe('trivial: the answer names more than a class', () => {
  it.each([
    ['What did the town of Isny sign with Ulm in 1650?', 'a treaty'],
    ['What did the town of Isny lead in the Swabian League?', 'the opposition'],
    ['What did Ada Brandt begin in Ulm in 1899?', 'the training'],
  ])('%s %s', (stem, answer) => {
    const fact: Stated = ['event', 'do', 'Isny', `Isny had ${answer} there.`]
    expect(gate(fact, 'object', stem, answer)).toBe('trivial')
  })

  it('takes a class that is told apart, and a common noun that says what', () => {
    const fact: Stated = ['event', 'sign', 'Isny', 'Isny signed a treaty on salt with Ulm.']
    expect(gate(fact, 'object', 'What did Isny sign with Ulm?', 'a treaty on salt')).toBeNull()
    const salt: Stated = ['event', 'sell', 'Isny', 'Isny sold linen to Ulm.']
    expect(gate(salt, 'object', 'What did Isny sell to Ulm?', 'linen')).toBeNull()
  })
})

describe('anaphor: what only the text around it can tell', () => {
  const colony: Stated = ['event', 'retake', 'Norland', 'Norland retook the colony in 1673.']
  it('a thing that the document brings in as one of several', () => {
    const more = { others: ['In 1640 Norland founded a colony on the coast.'] }
    expect(gate(colony, 'start', 'In what year did Norland retake the colony?', '1673', more)).toBe('anaphor')
    const bay: Stated = ['event', 'pass', 'Norland', 'Norland sent seeds to the hippocampus lab in 1673.']
    expect(gate(bay, 'start', 'In what year did Norland send seeds to the hippocampus lab?', '1673')).toBeNull()
  })

  it('an owner who may be another person', () => {
    const organ: Stated = ['statement', 'play', 'Ida Vogt', 'Ida Vogt played the lute at her funeral in Ulm.']
    const more = { persons: ['Ida Vogt', 'Ada Brandt'], title: 'Ada Brandt' }
    const input = makeInput(
      [organ[3], 'Ada Brandt kept goats in Ulm.', 'Ada Brandt kept bees in Isny.'],
      [
        { sentence: 0, kind: organ[0], relation: 'play', subject: 'Ida Vogt', slots: [['object', 'the lute']] },
        { sentence: 1, kind: 'statement', relation: 'keep', subject: 'Ada Brandt', slots: [['object', 'goats']] },
        { sentence: 2, kind: 'statement', relation: 'keep', subject: 'Ada Brandt', slots: [['object', 'bees']] },
      ],
      { title: more.title, names: more.persons.map((name) => [name, 'person'] as const) },
    )
    expect(gateOf(input, 0, 'object', 'What did Ida Vogt play at her funeral in Ulm?', 'the lute')).toBe('anaphor')
  })

  it.each(['Which country is the only one with no army in Europe?', 'In what year was Ulm lost two years later?'])(
    'refuses "%s"',
    (stem) => {
      expect(gate(['event', 'lose', 'Ulm', 'Ulm was lost to Norland.'], 'object', stem, 'Norland')).toBe('anaphor')
    },
  )

  it('takes "such as", and an owner said right before', () => {
    const plants: Stated = ['statement', 'give', 'cellulose', 'Walls get their strength from cellulose.']
    expect(gate(plants, 'subject', 'What gives plant cell walls their great strength?', 'cellulose')).toBeNull()
  })
})

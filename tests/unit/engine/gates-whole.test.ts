import { describe, expect, it } from 'vitest'
import type { Slot } from '@/lib/domain/slot'
import { makeQuestions } from '@/lib/engine/questions'
import { polished } from '@/lib/engine/questions/polish'
import { gateOf } from './asked'
import { makeInput } from './builder'
import { questionsIn } from './reading'

/** The gate that refuses a question on a statement about Isny, or null. */
const gate = (
  sentence: string,
  slot: Slot,
  stem: string,
  answer: string,
  others: readonly string[] = [],
): string | null =>
  gateOf(
    makeInput(
      [sentence, ...others],
      [{ sentence: 0, kind: 'statement', relation: 'do', subject: 'Isny', slots: [[slot, answer]] }],
    ),
    0,
    slot,
    stem,
    answer,
  )

describe('cut: a list or a name that goes on behind the answer', () => {
  it.each([
    ['Isny sold linen, salt, flax and cheese to Ulm.', 'linen'],
    ['Isny sold mountain cheese and butter to Ulm.', 'mountain cheese'],
    ['Isny joined the Danish–Swedish League of Ulm.', 'the Danish'],
  ])('%s', (sentence, answer) => {
    expect(gate(sentence, 'object', 'What did Isny trade with Ulm in 1650?', answer)).toBe('cut')
  })

  it('but not where a clause of its own follows', () => {
    expect(gate('Isny sold linen and bought salt.', 'object', 'What did Isny sell to Ulm in 1650?', 'linen')).toBeNull()
    expect(gate('Isny sold linen, and the town grew.', 'object', 'What did Isny sell in 1650?', 'linen')).toBeNull()
  })
})

describe('damaged: what the question lost on its way', () => {
  it.each([
    ['Isny only traded with Ulm in linen.', 'object', 'With whom was linen of Isny traded in 1650?', 'Ulm'],
    [
      'Isny was founded on the orders of Ulm.',
      'place',
      'Where was the town of Isny founded in 1650?',
      'on the orders of Ulm',
    ],
    ['Isny lost little time in trading.', 'object', 'What did Isny lose in trading with Ulm in 1650?', 'little time'],
    ['Isny was born to a weaver family.', 'object', 'Into whom was the weaver of Isny born?', 'a weaver family'],
  ] as const)('%s', (sentence, slot, stem, answer) => {
    expect(gate(sentence, slot, stem, answer)).toBe('damaged')
  })

  it('asks with who for persons and with what for things', () => {
    const subject = (stem: string, answer: string): string | null =>
      gateOf(
        makeInput(
          [`${answer} met Ulm in 1650 on the bridge.`],
          [{ sentence: 0, kind: 'event', relation: 'meet', subject: answer, slots: [['subject', answer]] }],
          { names: [['Battle of Isny', 'event']] },
        ),
        0,
        'subject',
        stem,
        answer,
      )
    expect(subject('What met the envoys of Ulm in 1650 on the bridge?', 'the Swabian secretary of state')).toBe(
      'damaged',
    )
    expect(subject('Who met the envoys of Ulm in 1650 on the bridge?', 'the Swabian secretary of state')).toBeNull()
    expect(subject('Who came to be known as the Ulm Fight in 1650?', 'the Battle of Isny')).toBe('damaged')
  })
})

describe('anaphor: a day without its year, a picture beside the text, an owner nobody names', () => {
  it.each([
    ['Isny burned down on 7 July.', 'start', 'On what date did Isny burn down?', '7 July'],
    ['Isny is shown in the left picture with Ulm.', 'object', 'What does the left picture show beside Isny?', 'Ulm'],
    ['Isny backed the city’s merchants.', 'object', 'What did the city’s merchants want of Isny?', 'linen'],
  ] as const)('%s', (sentence, slot, stem, answer) => {
    expect(gate(sentence.replace('.', ` ${answer}.`), slot, stem, answer)).toBe('anaphor')
  })
})

it('drops words that only tie a sentence to the one before, and an article before a number', () => {
  expect(polished({ slot: 'object', stem: 'What did Isny also sell?', answer: 'linen' }).stem).toBe(
    'What did Isny sell?',
  )
  expect(polished({ slot: 'quantity', stem: 'How many towns met?', answer: 'the 13' }).answer).toBe('13')
})

it('asks for one answer three times at most in one kind', () => {
  const deeds = ['sold linen', 'bought salt', 'built mills', 'kept goats', 'grew flax']
  const input = makeInput(
    deeds.map((deed, index) => `Old Isny ${deed} in Swabia in 16${index}0.`),
    deeds.map((deed, index) => ({
      sentence: index,
      kind: 'event' as const,
      relation: deed,
      subject: 'Old Isny',
      slots: [['subject', 'Old Isny'] as const],
      asks: [{ slot: 'subject' as const, stem: `Which town ${deed} in Swabia in 16${index}0?`, answer: 'Old Isny' }],
    })),
  )
  expect(makeQuestions(input).questions.filter(({ kind }) => kind === 'typed').length).toBe(3)
})

it('judges no statement about most of something', () => {
  const input = makeInput(
    ['Most were built between Ulm and Isny in 1650.'],
    [
      {
        sentence: 0,
        kind: 'quantity',
        relation: 'build',
        subject: 'Most',
        slots: [['quantity', '1650', 'quantity']],
        statement: 'Most were built between Ulm and Isny in 1650.',
      },
    ],
  )
  expect(makeQuestions(input).questions).toEqual([])
})

describe('damaged: a clause of which the sentence says more', () => {
  it.each<[string, Slot, string, string]>([
    [
      'Otto Roth argued that unlike Isny, which wove at home, Ulm needs a guild.',
      'subject',
      'Who argued that unlike Isny?',
      'Otto Roth',
    ],
    [
      'Isny paid the crown of Ulm on behalf of the weavers dwelling in Linz.',
      'place',
      'In which town did Isny pay the crown of Ulm on behalf of the weavers dwelling?',
      'Linz',
    ],
    [
      'In 1912 Isny announced its intention to build a mill in Ulm.',
      'object',
      'What did Isny announce in 1912 to build a mill in Ulm?',
      'its intention',
    ],
    [
      'Isny often accuses the larger guilds of the theft of dyes in Ulm.',
      'object',
      'What does Isny often accuse in Ulm?',
      'the larger guilds of the theft of dyes',
    ],
    [
      'In 1770 Isny became the first town to have seen the eastern shore of Lund.',
      'reason',
      'For what purpose did Isny become the first town in 1770?',
      'to have seen the eastern shore of Lund',
    ],
    ['When seen from Ulm, Isny can reach a width of 294.', 'object', 'What can Isny reach of 294?', 'a width'],
    [
      'At the Fair of Lund in 1389 Isny made Ulm, the last free town, a ward of the guild.',
      'object',
      'Which town did Isny make at the Fair of Lund in 1389?',
      'Ulm',
    ],
    [
      'Isny sought to profit from the death of the duke of Ulm in 1355.',
      'start',
      'In what year did Isny seek to profit from the death of the duke of Ulm?',
      '1355',
    ],
  ])('%s', (sentence, slot, stem, answer) => expect(gate(sentence, slot, stem, answer)).toBe('damaged'))
})

describe('not damaged: what only looks like half of a clause', () => {
  it.each<[string, Slot, string, string]>([
    [
      'Isny set down the rules and made over 300 looms for Ulm.',
      'quantity',
      'How many looms did Isny make for Ulm?',
      '300',
    ],
    [
      'In 1911 Isny succeeded Lund as the seat of the guild of Ulm.',
      'start',
      'In what year did Isny succeed Lund as the seat of the guild of Ulm?',
      '1911',
    ],
    ['Isny made Metropolis for the guild of Ulm in 1927.', 'object', 'Which film did Isny make in 1927?', 'Metropolis'],
    [
      'Isny served Ulm four times as a seat of the guild.',
      'quantity',
      'How many times did Isny serve Ulm as a seat of the guild?',
      'four',
    ],
  ])('%s', (sentence, slot, stem, answer) => expect(gate(sentence, slot, stem, answer)).not.toBe('damaged'))
})

describe('a year by which something had been done', () => {
  it('is no choice: by any later year it had been done as well', () => {
    const kinds = questionsIn('By 1223 the bursar Otto Roth had been killed. Ulm fell in 1230, and Linz in 1250.')
      .filter(({ stem }) => stem.startsWith('By what year'))
      .map(({ kind }) => kind)
    expect(kinds).toEqual(['typed'])
  })
})

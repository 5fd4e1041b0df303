import { describe, expect, it } from 'vitest'
import { agrees, speaksOfWriter } from '@/lib/engine/gates/agrees'
import { gateOf } from './asked'
import { makeInput } from './builder'
import { readingOf } from './reading'

function asked(text: string): readonly (readonly [stem: string, answer: string])[] {
  return readingOf(text).questions.map((question) => [question.stem, question.answer] as const)
}

describe('a stem whose verb agrees with its subject', () => {
  it.each([
    'What do helps provide to the poor?',
    'How much money do seeks earn in a year?',
    'What does military force?',
    'What do a mill grind in winter?',
    'Why is the mills closed in winter?',
    'In what year did the guild provide describe the harbour?',
  ])('refuses: %s', (stem) => expect(agrees(stem)).toBe(false))

  it.each([
    'What do mills grind in winter?',
    'What does the fund help provide?',
    'How did the guild help describe the harbour?',
    'What did the council let describe the harbour?',
    'Why are the mills closed in winter?',
    'What does each of the guilds receive?',
  ])('takes: %s', (stem) => expect(agrees(stem)).toBe(true))
})

describe('the writer and his readers', () => {
  it.each(['our drive', 'What do we see at night?', 'the eyes that help us'])('refuses: %s', (text) =>
    expect(speaksOfWriter(text)).toBe(true),
  )
  it.each(['the US Navy', 'Charles I was king of what?', 'a coal mine', 'Our Town'])('takes: %s', (text) =>
    expect(speaksOfWriter(text)).toBe(false),
  )
})

type Case = readonly [
  sentence: string,
  slot: 'object' | 'place' | 'start' | 'reason' | 'subject',
  stem: string,
  answer: string,
]
const gate = ([sentence, slot, stem, answer]: Case): string | null =>
  gateOf(
    makeInput(
      [sentence],
      [{ sentence: 0, kind: 'statement', relation: 'do', subject: 'Ida Brandt', slots: [[slot, answer]] }],
      { names: [['Lindau', 'place'] as const] },
    ),
    0,
    slot,
    stem,
    answer,
  )

describe('what a question leaves of its sentence', () => {
  const cases: readonly Case[] = [
    ['Ohio chartered forty banks in one session.', 'object', 'What did Ohio charter in one session?', 'forty'],
    ['The flood made Saxony reliant on grain.', 'object', 'What did the flood make reliant?', 'Saxony'],
    ['Ida Brandt worked at a school in Ulm.', 'place', 'Where did Ida Brandt work at a school?', 'in Ulm'],
    [
      'Ida Brandt taught in Lindau at the Blue House.',
      'place',
      'Where did Ida Brandt teach in Lindau?',
      'at the Blue House',
    ],
    [
      'Ida Brandt painted an eighteenth-century mill.',
      'start',
      'When did Ida Brandt paint a mill?',
      'eighteenth-century',
    ],
    [
      'Dower was defined as a right in Tyrol as in Saxony.',
      'place',
      'In which country was dower defined as a right Tyrol as in Saxony?',
      'Tyrol',
    ],
    [
      'The school focuses on the Latin of monks to train priests.',
      'object',
      'What does the school focus on to train priests?',
      'the Latin of monks',
    ],
    ['The end of the shaft which sorts grain is made of oak.', 'subject', 'What sorts grain?', 'The end of the shaft'],
    [
      'Moss is dull in the north, and brightest when the air is wet.',
      'reason',
      'When is moss dull?',
      'when the air is wet',
    ],
    [
      'Ida Brandt chose Otto Lund of the Committee for Aid as director.',
      'object',
      'Whom did Ida Brandt choose as director?',
      'Otto Lund of the Committee',
    ],
    [
      'The Board was set up as a regulator to oversee mills.',
      'reason',
      'For what purpose was the Board set up as a regulator?',
      'to oversee mills',
    ],
  ]
  it.each(cases)('%s: not "%s" by "%s"', (...question) => expect(gate(question)).not.toBeNull())
})

describe('read from a text', () => {
  it('takes helps before a verb for a verb', () => {
    const stems = asked('CARITAS helps provide clean water and medicine to children in poor countries.')
    expect(stems.filter(([stem, answer]) => /\bdo CARITAS helps\b/.test(stem) || answer === 'CARITAS helps')).toEqual(
      [],
    )
  })
  it.each([
    ['Trade routes link Venice with the ports of Egypt.', /^(?:What routes|Which link|What does trade)/],
    ['The guild records show that the mill burned in 1512.', /^(?:What records|What does the guild)/],
    ['Drones die in autumn, when the workers drive them out of the hive.', /^When do drones die in autumn/],
    ['In 1481 Otto III performed and painted in Lisbon.', /perform\?$/],
    ['The people of the Orkney islands speak a dialect close to Scots.', /speak close to/],
    ['The Canary Relief Fund helps villages rebuild schools after storms in the Pacific.', /help rebuild/],
    ['The Nordic Council helps coordinate research on fish in the Baltic Sea.', /^What .* help in/],
    ['The old university awards degrees in law, and the new one degrees in medicine.', /, and the new one/],
    ['The term guerrilla describes the small forces used against Napoleon in Spain in 1808.', /^In which country/],
    ['The people of the Orkney islands speak a dialect close to Scots.', /speak close to/],
    ['The Canary Relief Fund helps villages rebuild schools after storms in the Pacific.', /help rebuild/],
    ['The Nordic Council helps coordinate research on fish in the Baltic Sea.', /^What .* help in/],
    ['The old university awards degrees in law, and the new one degrees in medicine.', /, and the new one/],
    ['Coal mines employ 400 workers in the valley of the Ruhr.', /^In what/],
    ['Ada Lund founded the Institute for Research on Glaciers in Bern in 1930.', /found on Glaciers/],
  ])('does not ask of "%s" what %s would', (text, wrong) => {
    expect(asked(text).filter(([stem]) => wrong.test(stem))).toEqual([])
  })
  it('asks for a thing with its quality of time', () => {
    const answers = asked('Ada Brandt built the eighteenth-century mill at Ulm.')
    expect(answers).toContainEqual(['What did Ada Brandt build at Ulm?', 'the eighteenth-century mill'])
  })
  it('asks no place out of a name', () => {
    const answers = asked(
      'In 1915, Robert Hale chose Morris Page of the Committee for Aid in Belgium as director of the fund.',
    )
    expect(answers.filter(([, answer]) => answer === 'Belgium' || /Committee$/.test(answer))).toEqual([])
  })
})

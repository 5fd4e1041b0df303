import { describe, expect, it } from 'vitest'
import { reworded } from '@/lib/engine/questions/reworded'
import { type Asked, gateIn } from './asked'
import { askedIn, asksIn } from './reading'

describe('stem and answer share a phrase', () => {
  it.each([
    [
      'What did Holm Company take by 1889?',
      'control of the salt mines',
      'Of what did Holm Company take control by 1889?',
      'the salt mines',
    ],
    [
      'What is defined as a change in taste?',
      'the term salting',
      'Which term is defined as a change in taste?',
      'salting',
    ],
    ['Which fellow weaver is known as "the felt"?', 'Ida Holm', 'Which weaver is known as "the felt"?', 'Ida Holm'],
    [
      'With which fellow Danish weaver did Otto Lang work?',
      'Ida Holm',
      'With which Danish weaver did Otto Lang work?',
      'Ida Holm',
    ],
  ])('%s %s', (stem, answer, asked, given) => {
    expect(reworded({ stem, answer })).toEqual({ stem: asked, answer: given })
  })

  it.each([
    ['What did Holm Company take in 1889?', 'the mills of Ulm'],
    ['What did Holm Company describe in 1889?', 'control of the salt mines'],
    ['What was defined in 1889?', 'the term of the mayor'],
    ['Which fellowship is known as "the felt"?', 'the Holm Fellowship'],
  ])('but not %s %s', (stem, answer) => {
    expect(reworded({ stem, answer })).toEqual({ stem, answer })
  })
})

describe('half of a phrase', () => {
  const year = (stem: string, answer = '1904'): Asked => ['event', 'Ida Holm', 'start', stem, answer]
  const sentenceOf = (words: string): string => `Ida Holm ${words}.`

  it.each([
    ['In what year did Ida Holm send a number?', 'sent a number in 1904 to Linz'],
    ['In what year did Ida Holm take over?', 'took over in 1904'],
  ])('is no question: %s', (stem, words) => {
    expect(gateIn(year(stem), sentenceOf(words))).toBe('damaged')
  })

  it.each([
    ['In what year did Ida Holm send a number of maps to Linz?', 'sent a number of maps to Linz in 1904'],
    ['In what year did Ida Holm take over the mill of Linz?', 'took over the mill of Linz in 1904'],
    [
      'In what year was Ida Holm asked to return to the mill?',
      'was asked to return to the mill in 1904, and again in 1906',
    ],
  ])('but %s is', (stem, words) => {
    expect(gateIn(year(stem), sentenceOf(words))).not.toBe('damaged')
  })

  it('is no question where it happened before as well', () => {
    const words = 'retired but was again asked to return to Lund in 1904'
    expect(gateIn(year('In what year was Ida Holm asked to return to Lund?'), sentenceOf(words))).toBe('cut')
  })

  it('does not begin within a name', () => {
    const asked = askedIn('One example of a pump is Na+-K+ Salter, which carries sodium and bread.', 'Pumps').join('\n')
    expect(asked).not.toMatch(/\? K\+ Salter/)
  })
})

describe('what is called after its maker', () => {
  const made = (subject: string, slot: 'subject' | 'object', stem: string, answer: string): Asked => [
    'founder',
    subject,
    slot,
    stem,
    answer,
  ]
  it.each([
    made('the weaver Otto Lang', 'subject', 'Who developed the broad Lang loom for mills?', 'the weaver Otto Lang'),
    made('Otto Lang', 'object', 'What did Otto Lang develop for the mills of Ulm?', 'the broad Lang loom'),
  ])('tells him, and he it: %j %j %j %j', (...asked) => {
    expect(gateIn(asked)).toBe('leak')
  })

  it('but not who made a loom of another name', () => {
    const asked = made('Otto Lang', 'subject', 'Who developed the broad Holm loom for mills?', 'Otto Lang')
    expect(gateIn(asked)).not.toBe('leak')
  })
})

describe('a name in the plural', () => {
  const text =
    'Holm Labs is a company in Ulm. Holm Labs was founded by Otto Lang.\n\nIn 1926, the laboratories invented a picture system.'
  it('is meant by its noun', () => {
    expect(asksIn(text, 'Holm Labs')).toContain('What did Holm Labs invent in 1926? a picture system')
    expect(asksIn(text.replace('the laboratories', 'the laboratories of Linz'), 'Holm Labs').join('\n')).not.toContain(
      'What did Holm Labs invent',
    )
  })
})

describe('a name of one’s own', () => {
  it('has one bearer', () => {
    const asked = askedIn(
      'Otto Lang worked in Ulm with fellow Danish weaver Ida Holm, who is known as "the mother of felt".',
      'Otto Lang',
    )
    expect(asked).toContain('Which Danish weaver is known as "the mother of felt"? Ida Holm')
  })
})

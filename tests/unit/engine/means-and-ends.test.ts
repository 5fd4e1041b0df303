import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

const asks = (sentence: string): readonly string[] =>
  asksIn(`Otto Brandt was a weaver. Otto Brandt lived in Ulm. ${sentence}`, 'Otto Brandt')

describe('how something is done', () => {
  it.each([
    [
      'what a person did, behind the deed',
      'Otto Brandt enlarged the Lund Mill by draining the marsh of Holm.',
      'How did Otto Brandt enlarge the Lund Mill? by draining the marsh of Holm',
    ],
    [
      'what a person did, in front',
      'By lowering the tolls of Ulm, Otto Brandt angered the Lund Guild.',
      'How did Otto Brandt anger the Lund Guild? by lowering the tolls of Ulm',
    ],
    [
      'what can be done',
      'Soft tin can be obtained by heating the ore of Lund with charcoal.',
      'How can soft tin be obtained? by heating the ore of Lund with charcoal',
    ],
  ])('asks of %s', (_, sentence, question) => {
    expect(asks(sentence)).toContain(question)
  })

  it.each([
    [
      'a deed that goes on behind the verb list',
      'Otto Brandt helped the guild by urging weavers to save, be sober, and not sell their looms.',
    ],
    ['means behind another front', 'When the tolls rose, by raising the dues, Otto Brandt angered the Lund Guild.'],
    ['what only says what something is', 'Otto Brandt differed from the weavers of Ulm by being taller.'],
  ])('leaves %s', (_, sentence) => {
    expect(asks(sentence).filter((own) => own.startsWith('How ') || / how /.test(own))).toEqual([])
  })
})

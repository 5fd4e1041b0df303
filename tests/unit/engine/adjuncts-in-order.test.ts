import { describe, expect, it } from 'vitest'
import { askedIn } from './reading'

const asked = (sentence: string): string => askedIn(`Otto Lang and Ida Holm lived in Graz. ${sentence}`).join('\n')

describe('phrases beside what is asked', () => {
  it.each([
    [
      'Ida Holm was recalled to active duty in May 1901 for a long period that turned into a career.',
      'To what was Ida Holm recalled in May 1901 for a long period that turned into a career? active duty',
    ],
    [
      'In 1903, Otto Lang lectured to the Lund Institution on tin.',
      'To which institution did Otto Lang lecture on tin in 1903? the Lund Institution',
    ],
  ])('stay behind the verb where there is more than one: %s', (sentence, question) => {
    expect(asked(sentence)).toContain(question)
  })

  it('may be one short time or place, which goes first', () => {
    expect(asked('In the long war with Mali, Otto Lang died of a strange fever.')).toContain(
      'In the long war with Mali, what did Otto Lang die of? a strange fever',
    )
  })

  it.each([
    [
      'Otto Lang moved into the old mill house in Ulm in 1901.',
      'Where did Otto Lang move in 1901? the old mill house in Ulm',
    ],
    [
      'Ida Holm was sent to a small school in Ulm near Linz to recover from a fever.',
      'Where was Ida Holm sent to recover from a fever? a small school in Ulm near Linz',
    ],
    ['Otto Lang travelled to a trading post in Norway in 1905.', 'Where did Otto Lang travel in 1905?'],
  ])('tell where a place is, and go into the answer: %s', (sentence, question) => {
    expect(asked(sentence)).toContain(question)
  })
})

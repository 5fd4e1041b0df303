import { describe, expect, it } from 'vitest'
import { givenInWords, keyInWords } from '@/app/study/_session/answer-words'
import type { Texts } from '@/app/study/_session/texts'
import type { StudyQuestion } from '@/lib/domain/payload'
import { study } from '@/lib/i18n/en/study'

const texts: Texts = study
const question = (more: Partial<StudyQuestion>): StudyQuestion => ({
  versionId: 'v',
  questionId: 'q',
  kind: 'typed',
  stem: 'Where?',
  stemHtml: null,
  answerHtml: null,
  answer: 'Whitby',
  accepted: [],
  options: [],
  parts: [],
  targets: [],
  reasons: {},
  ...more,
})

describe('an answer in words', () => {
  it('is what was given, or says that it was nothing', () => {
    const typed = question({})
    expect(givenInWords(typed, { type: 'text', text: ' Leeds ' }, texts)).toBe('Leeds')
    expect(givenInWords(typed, { type: 'text', text: ' ' }, texts)).toBe('no answer')
    expect(givenInWords(typed, { type: 'flip' }, texts)).toBe('turned over')
    expect(givenInWords(question({ kind: 'choice' }), { type: 'options', chosen: ['York'] }, texts)).toBe('York')
  })

  it('of an ordering is its texts in the order given, beside the right one', () => {
    const parts = ['first', 'second', 'third'].map((text, index) => ({ text, answer: String(index + 1) }))
    const ordering = question({ kind: 'ordering', parts })
    expect(givenInWords(ordering, { type: 'parts', given: ['2', '3', '1'] }, texts)).toBe('third, first, second')
    expect(keyInWords(ordering)).toBe('first, second, third')
    expect(givenInWords(ordering, { type: 'parts', given: ['', '', ''] }, texts)).toBe('no answer')
  })

  it('of a matching is its pairs', () => {
    const matching = question({ kind: 'matching', parts: [{ text: 'Tay', answer: 'Scotland' }] })
    expect(keyInWords(matching)).toBe('Tay: Scotland')
    expect(givenInWords(matching, { type: 'parts', given: ['Wales'] }, texts)).toBe('Tay: Wales')
  })
})

import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

const said = (text: string): string => asksIn(`Wine was old. ${text}`).join('\n')

describe('what opens a sentence and leans on the one before can be left out', () => {
  it.each([
    [
      'At that time, the guild of Ulm built three mills in Graz.',
      'In which city did the guild of Ulm build three mills? Graz',
    ],
    [
      'As a result of this, the Harbour League lost its ships in 1911.',
      'In what year did the Harbour League lose its ships? 1911',
    ],
    [
      'As they grew, the towns of Ulm and Graz joined the Harbour League in 1511.',
      'In what year did the towns of Ulm and Graz join the Harbour League? 1511',
    ],
  ])('%s', (text, question) => expect(said(text)).toContain(question))
  it.each([
    ['a condition', 'If they fail, the Harbour League pays the towns of Ulm.'],
    ['a time of what always holds', 'When this happens, the outer valve closes the pipe of the pump.'],
    ['a time of what holds now', 'At this stage, the outer valve closes the pipe of the pump.'],
  ])('but not %s', (_what, text) => expect(said(text)).toBe(''))
})

describe('a thing of two names, and what was done by somebody', () => {
  it.each([
    ['The main port, Lindau, lies on the Elbe. It was founded in 1203.', 'In what year was Lindau founded? 1203'],
    ['The Ulm Dam was built by the River League. It broke in 1911.', 'In what year did the Ulm Dam break? 1911'],
    [
      'The Danish engineer Otto Brandt and his wife Ida built a dam. He moved to Graz in 1911.',
      'In what year did Otto Brandt move to Graz? 1911',
    ],
  ])('%s', (text, question) => expect(said(text)).toContain(question))
  it('says nothing where the country is what the text is about', () =>
    expect(
      asksIn(
        'Marland is a country. Its main port, Lindau, lies on the Elbe. It was founded in 1203.',
        'Marland',
      ).join(),
    ).not.toContain('1203'))
})

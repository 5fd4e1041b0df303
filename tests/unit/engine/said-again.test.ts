import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

const said = (text: string, title = 'Notes'): string => asksIn(text, title).join('\n')

describe('what a sentence names behind its subject is not that subject', () => {
  it.each([
    [
      'Otto Lang agreed with Karl Brandt that wool is warm. He disliked Brandt in 1903.',
      'Who disliked Karl Brandt in 1903? Otto Lang',
    ],
    ['Otto Lang questioned each weaver. He moved to Graz in 1903.', 'In what year did Otto Lang move to Graz? 1903'],
    [
      'Otto Lang was born a free man in Ulm in 1881. He moved to Graz in 1903.',
      'In what year did Otto Lang move to Graz? 1903',
    ],
  ])('%s', (text, question) => expect(said(text)).toContain(question))
  it.each([
    ['either may be meant', 'Otto Lang agreed with Karl Brandt that wool is warm. He moved to Graz in 1903.'],
    ['a weaver is one', 'Otto Lang questioned a weaver. He moved to Graz in 1903.'],
    ['the other is left', 'Otto Lang met Karl Brandt and Erik Holm. He left Brandt in Graz in 1903.'],
  ])('names nobody where %s', (_what, text) => expect(said(text)).not.toMatch(/Otto Lang (?:move|leave)|Who left/))
})

describe('"it" that does something', () => {
  const fair = 'The Holm Fair is a fair in Ulm.'
  it.each([
    [`${fair} It took place in 1948.`, 'In what year did the Holm Fair take place? 1948'],
    [`${fair} It appears in many songs.`, 'the Holm Fair appear'],
  ])('%s', (text, question) => expect(said(text, 'Holm Fair')).toContain(question))
  it.each([
    ['an effort', `${fair} It took three years to build a barn.`],
    ['what is thought', `${fair} It appears that the barn burned in 1948.`],
    ['what follows', `${fair} It follows that the barn burned in 1948.`],
    ['what a time holds', `${fair} It happened in 1948 that the barn burned.`],
  ])('stands for nothing before %s', (_what, text) =>
    expect(said(text, 'Holm Fair')).not.toMatch(/the Holm Fair (?:take|appear|follow|happen)/),
  )
})

describe('words in -is', () => {
  it('are many', () =>
    expect(said('Taxis cross the bridge by night. They carry letters to Ulm.')).toContain('What do taxis carry'))
})

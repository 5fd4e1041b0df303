import { describe, expect, it } from 'vitest'
import { makeContext } from '@/lib/engine/questions/context'
import { unforeseen } from '@/lib/engine/questions/unforeseen'
import { ask } from './asked'
import { makeInput } from './builder'
import { asksIn, questionsIn, readingOf as read } from './reading'

const asked = (text: string, title?: string): string => asksIn(text, title).join('\n')

describe('what the title tells', () => {
  const held = (title: string, answer: string): boolean => {
    const input = makeInput(
      [`The beans of Ulm were grown by ${answer}.`],
      [
        {
          sentence: 0,
          kind: 'statement',
          relation: 'grow',
          subject: 'the beans',
          slots: [answer.startsWith('Johann') ? ['object', answer, 'person'] : ['object', answer]],
        },
      ],
    )
    const titled = { ...input, document: { ...input.document, title } }
    return unforeseen(ask(titled, 0, 'object', 'By whom were they grown?', answer), makeContext(titled)) < -0.3
  }

  it.each([
    ['Holm’s Experiments and the Laws of Beans', 'Johann Holm'],
    ["Holm's Beans", 'Johann Holm'],
    ['Johann Holm', 'Johann Holm'],
    ['Lund', 'the Lund Group'],
    ['Ulm Linen Company', 'ULC'],
  ])('%s tells %s', (title, answer) => expect(held(title, answer)).toBe(true))

  it.each([
    ['Holm and Lang', 'Johann Holm'],
    ['Otto Holm', 'Johann Holm'],
    ['Beans', 'Johann Holm'],
    ['Ulm Linen Company', 'UL'],
    ['Looms', 'the Lund Group'],
  ])('%s does not tell %s', (title, answer) => expect(held(title, answer)).toBe(false))
})

describe('names', () => {
  it('stay whole around what somebody is called', () => {
    const { sentences } = read(
      'The ship was steered by Otto Holm with John L. "Jack" Lang as his mate. It sank in 1901.',
    )
    expect(sentences.map(({ text }) => text)).toHaveLength(2)
    const ended = read('The road of the town ends at Gate L. "Jack" was the first word that he learned.')
    expect(ended.sentences).toHaveLength(2)
  })

  it('keep their capital where a part of one opens the sentence', () => {
    const text =
      'In 1953, Henry A. Landsvogel studied the looms of Ulm.\n\nLandsvogel called the answer of the weavers the Holm effect.'
    expect(asked(text)).not.toMatch(/\bhenry A/)
    expect(asked('Jamauri D. Grunholm holds that the hall was a mill.')).not.toMatch(/\bjamauri/)
  })
})

describe('times and ways', () => {
  it('ask for no way as for a thing', () => {
    expect(asked('In 1803 Ulm expanded westward into the valley.')).not.toMatch(/\? westward/)
    expect(asked('In 1803 Ulm built the westward road of the valley.')).toContain('What did Ulm build in 1803?')
  })

  it('leave a time out whose clause is left out', () => {
    const text = 'Ida Holm finished her studies in 1933, at a time when few women of Ulm had a diploma.'
    expect(asked(text)).toContain('In what year did Ida Holm finish her studies? 1933')
  })

  it('leave out that something is an example', () => {
    const text = 'In one prominent example, the Miners Union demanded in 1951 that mines install a lift.'
    expect(asked(text)).toContain('In what year did the Miners Union demand that mines install a lift? 1951')
  })

  it('offer no options for a time after or before another', () => {
    const text = ['In 1901 the mill was built.', 'In 1911 the inn was built.', 'In 1921 the weir of Ulm was built.']
    const choices = (when: string) =>
      questionsIn(`${text.join(' ')} Otto Holm held a post at the Linz Court ${when}.`).filter(
        ({ kind, stem }) => kind === 'choice' && stem.includes('Linz Court'),
      )
    expect(choices('after 1944')).toEqual([])
    expect(choices('in 1944')).not.toEqual([])
  })
})

describe('what a text alone explains', () => {
  it('is "one" of what was named before', () => {
    const text = 'The Holm Club also left one as part of its set of scientific instruments in Linz.'
    expect(
      questionsIn(`The club of Graz left a clock. ${text}`).filter(({ stem }) => stem.includes('left one')),
    ).toEqual([])
  })

  it('is no definition where it only says what a thing of that name is like', () => {
    expect(asked('The delta environment is an extremely sensitive environment.')).not.toMatch(/What is the delta/)
    const whole = 'The delta environment is an environment in which a river meets the sea.'
    expect(asked(whole)).toMatch(/a river meets the sea|in which a river/)
  })
})

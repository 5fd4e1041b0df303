import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

const asks = (text: string): string => asksIn(`${text} Otto Brandt lived in Ulm.`, 'Cloth').join('\n')

describe('what a reason, a principle or a myth says', () => {
  it.each([
    [
      'The key principle of bell making is that tin makes copper hard.',
      'What is the key principle of bell making? tin makes copper hard',
    ],
    [
      'A common myth about the otter is that otters live on crabs, which is wrong.',
      'What is a common myth about the otter? otters live on crabs',
    ],
    [
      "Otto Lang's main objection was that the bridge of Ulm blocked ships.",
      "What was Otto Lang's main objection? the bridge of Ulm blocked ships",
    ],
  ])('is asked whole: %s', (sentence, question) => {
    expect(asks(sentence)).toContain(question)
  })

  it.each([
    ['what the text around it explains', 'The result of the fire in Ulm was that they closed it.'],
    ['one of many', 'An advantage of the loom is that looms weave wide cloth.'],
    ['what is like another', 'The law of Linz was similar to that of Ulm.'],
    [
      'what a dash cuts off',
      'The law of chance is that the randomness of small changes in otters—seen in many lakes—takes years.',
    ],
    ['what comes next', 'The next problem of the guild was that wool grew dear.'],
  ])('is not asked of %s', (_what, sentence) => {
    expect(asks(sentence)).not.toMatch(/^What (?:is|was) (?:the|an) (?:result|advantage|law|next)/m)
  })
})

describe('what happens while something else goes on', () => {
  it.each([
    ['As glass gets cold, bubbles appear in it.', 'What happens as glass gets cold? bubbles appear in it'],
    ['As wages fell in Linz, weavers moved to Ulm.', 'What happened as wages fell in Linz? weavers moved to Ulm'],
  ])('is asked for: %s', (sentence, question) => {
    expect(asks(sentence)).toContain(question)
  })

  it.each([
    ['what somebody says', 'As Otto Lang says, bells crack in winter.'],
    ['a reason', 'As bells are dear, mills buy few.'],
    ['another time', 'As towns grew in Tyrol, bells crack in winter.'],
    ['what could be', 'As prices may rise, mills buy more wool.'],
  ])('is not asked by %s', (_what, sentence) => {
    expect(asks(sentence)).not.toMatch(/What happen(?:s|ed) as/)
  })
})

describe('what somebody is credited with, limited to or barred from doing', () => {
  it.each([
    [
      'Otto Lang is credited with building the first glass mill of Ulm.',
      'What is Otto Lang credited with? building the first glass mill of Ulm',
    ],
    [
      'The soil of Tyrol benefits from being watered by hand.',
      'What does the soil of Tyrol benefit from? being watered by hand',
    ],
  ])('is asked for: %s', (sentence, question) => {
    expect(asks(sentence)).toContain(question)
  })

  it('is no deed of others', () => {
    expect(asks('Ida Holm was barred from entering the hall by the council.')).not.toContain('barred from?')
    expect(asks('Fortunes of the Holm family aimed at restoring the port were lost.')).not.toContain('aim at?')
    expect(asks('Ida Holm was credited with a mill.')).not.toMatch(/credited with\? \p{L}+ing/u)
  })
})

describe('things with more than one of their kind', () => {
  it('meet each other under a condition', () => {
    expect(asks('If mill owners meet each other, mills may raise the price of cloth.')).toContain(
      'What happens if mill owners meet each other? mills may raise the price of cloth',
    )
  })

  it('are no subject where each is the other’s', () => {
    expect(asks('Weavers in Ulm greet each other in the mill.')).not.toMatch(/^W(?:ho|hat) greets/m)
  })

  it('are compared with most others', () => {
    expect(asks('Otters differ from most other weasels in size.')).toContain('In what respect do otters differ')
  })
})

describe('a noun with what it serves', () => {
  it.each([
    ['The melting temperature for tin is 232 °C.', 'What is the melting temperature for tin? 232 °C'],
    ['The explanation for the red colour of the cloth is rust.', 'is rust', 'rust'],
    ['A common complaint among weavers in winter is gout.', 'What is a common complaint among weavers in winter? gout'],
  ])('is asked for: %s', (sentence, ...questions) => {
    expect(asks(sentence)).toContain(questions.at(-1))
  })

  it('keeps what tells of whom somebody was the first', () => {
    const asked = asks('Ida Holm became the first mayor of Ulm to cross the Alps.')
    expect(asked).toContain('Who became the first mayor of Ulm to cross the Alps? Ida Holm')
    expect(asked).not.toMatch(/purpose|Why/)
  })
})

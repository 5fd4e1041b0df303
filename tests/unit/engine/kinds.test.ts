import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

const asks = (sentence: string): readonly string[] =>
  asksIn(`Otto Brandt lived in Ulm. ${sentence}`, 'Marsh otter').filter((own) => !own.includes('Otto Brandt'))

describe('where a kind of animal or plant is at home', () => {
  it.each([
    [
      'within what it is',
      'The marsh otter is a small mammal native to South America.',
      'To which continent is the marsh otter native? South America',
    ],
    [
      'of many',
      'Lund ferns are endemic to the hills of Norland.',
      'To what are Lund ferns endemic? the hills of Norland',
    ],
    [
      'in two places',
      'Lund ferns are native to Peru and Bolivia.',
      'To which parts of the world are Lund ferns native? Peru and Bolivia',
    ],
  ])('is asked %s', (_, sentence, question) => {
    expect(asks(sentence)).toContain(question)
  })

  it('is not asked of a person, nor of what eats it', () => {
    const text = 'Ida Holm is a native of Lund. The Lund fern is a plant eaten by birds native to Tyrol.'
    expect(asks(text).filter((own) => own.startsWith('To which'))).toEqual([])
  })

  it('makes no term of what it tells', () => {
    expect(asks('The Lund fern is a small plant native to South America.').join('\n')).not.toMatch(/term for/)
  })
})

describe('what an animal feeds on', () => {
  it.each([
    [
      'behind what it is',
      'Lund otters are carnivores, feeding mainly on fish, crabs and frogs.',
      'What do Lund otters mainly feed on? fish, crabs and frogs',
    ],
    [
      'of one',
      'The Lund hawk is a raptor, preying on mice and voles.',
      'What does the Lund hawk prey on? mice and voles',
    ],
  ])('is asked %s', (_, sentence, question) => {
    expect(asks(sentence)).toContain(question)
  })
})

describe('when an animal is active', () => {
  it.each([
    ['Lund foxes are mainly active from dusk to dawn.', 'When are Lund foxes mainly active? from dusk to dawn'],
    [
      'The marsh otter is most active at dusk and dawn, and sleeps by day.',
      'When is the marsh otter most active? at dusk and dawn',
    ],
  ])('%s', (sentence, question) => {
    expect(asks(sentence)).toContain(question)
  })

  it.each([['Lund bats are active in the winter sports club.'], ['Lund bats are active at night in summer.']])(
    'is not told by half: %s',
    (sentence) => {
      expect(asks(sentence).filter((own) => own.startsWith('When ') && own.includes('active?'))).toEqual([])
    },
  )

  it('is told with its year', () => {
    const told = asks('The Lund volcano was active during the winter of 1900.')
    expect(told.filter((own) => own.startsWith('When '))).toEqual([
      'When was the Lund volcano active? the winter of 1900',
    ])
  })
})

describe('what an animal looks like', () => {
  it('takes a shape for no deed and a second quality for no verb', () => {
    const text =
      'Lund otters have slightly webbed feet and short tails. Lund otters are black and short with thick fur on the belly.'
    expect(asks(text).join('\n')).not.toMatch(/slightly webbed\?|\bshorts?\b.* with\?|What shorts/)
  })
})

describe('what an animal is related to', () => {
  const text = 'Lund lies on the Rhine. The Lund otter is most closely related to the sea mink.'
  it('is asked of the closest', () => {
    expect(askedIn(text)).toContain('What is the Lund otter most closely related to? the sea mink')
  })
  it('is not asked of any', () => {
    expect(askedIn(text.replace('most closely ', '')).join('\n')).not.toMatch(/related to\?/)
  })
})

describe('what is a thing of a kind', () => {
  it.each([
    [
      'Predators of the marsh otter include jaguars, caimans and eagles.',
      'What are some predators of the marsh otter? jaguars, caimans and eagles',
    ],
    ['Main exports of Norland include salt and timber.', 'What are some main exports of Norland? salt and timber'],
    [
      'The collections of the Lund Museum include coins and maps.',
      'What do the collections of the Lund Museum include? coins and maps',
    ],
  ])('%s', (sentence, question) => {
    expect(asks(sentence)).toContain(question)
  })
})

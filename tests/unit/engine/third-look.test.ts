import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

const askedOf = (sentence: string, title?: string): string =>
  asksIn(`${sentence} Otto Brandt lived in Ulm.`, title).join('\n')

describe('readings that go too far', () => {
  it.each([
    ['what a thing has for one of its kind', 'Rooms of the Hotel Ulm include beds and lamps.', /What are some/],
    ['a verb for a noun before "of"', 'The poets of Ulm write of war and sing of love.', /write of\? war and sing/],
    ['a noun for what is helped to be done', 'The radio helps the police force of Ulm.', /help the police do/],
    [
      'what is said next for the meaning of a name',
      'The name Austria denotes an eastern realm and was used by dukes.',
      /and was used/,
    ],
    ['a conclusion for an effect', 'Linz fell in 1886. Therefore, Linz was probably weak.', /^Why was Linz/m],
    ['a practice for a place', 'Otto Lang lived on what is now standard practice in Ulm.', /Where did Otto Lang live/],
  ])('do not take %s', (_what, sentence, question) => expect(askedOf(sentence)).not.toMatch(question))

  it('take no animal for the one that a text is about', () =>
    expect(
      askedOf('Beavers are large rodents. Livestock drinks from the ponds of beavers. They eat hay.', 'Beavers'),
    ).not.toContain('What do beavers eat?'))

  it('keep a span that ends on a day', () =>
    expect(askedIn('Germany occupied Ulm from 1940 to 5 May 1945.', 'Ulm').join('\n')).toMatch(/1940|5 May 1945/))

  it('name no part of the world that has no name', () =>
    expect(askedOf('The otter is endemic to the rivers of Tyrol and Bavaria.', 'Otter')).toContain(
      'To what is the otter endemic? the rivers of Tyrol and Bavaria',
    ))
})

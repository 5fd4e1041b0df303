import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

describe('what a text is about', () => {
  it.each([
    [
      'opens its first sentence, however that goes on',
      'Lund Trading Company',
      'The Lund Trading Company, at first two rival guilds, and also called the Old Firm, chartered by the Crown of Norland in 1600, became a power in Ulm.\n\nThe Company was dissolved in 1858.',
      'In what year was the Lund Trading Company dissolved? 1858',
    ],
    [
      'has more in front of its name there than in the title',
      'Lund Trading Company',
      'The Royal Lund Trading Company, at first two guilds, sold cloth.\n\nIn 1711, the Company opened a post in Ulm.',
      'In what year did the Royal Lund Trading Company open a post in Ulm? 1711',
    ],
    [
      'has its history told',
      'History of Holmland',
      'Holmland is an island in the North Sea.\n\nThe island was taken by the Danes in 1492.',
      'In what year was Holmland taken by the Danes? 1492',
    ],
    [
      'is called otherwise by its title',
      'Treaty of Holm',
      'The Convention of Holm, also known as the Lund–UK Treaty, was an agreement of two guilds.\n\nThe agreement was signed in 1854.',
      'In what year was the Convention of Holm signed? 1854',
    ],
    [
      'is written in one word there',
      'Holm sort',
      'In computer science, holmsort is an algorithm for lists of numbers.\n\nThe algorithm was published in 1964.',
      'In what year was holmsort published? 1964',
    ],
    [
      'stands in a title that is its first sentence',
      'Lake Holm is a deep lake in Norland',
      'Lake Holm is a deep lake in Norland.\n\nThe lake was mapped in 1884.',
      'In what year was Lake Holm mapped? 1884',
    ],
  ])('%s', (_what, title, text, question) => expect(asksIn(text, title)).toContain(question))

  it('is nothing that merely is defined first', () =>
    expect(
      asksIn('Ulm is a town in Norland.\n\nThe town was taken by the Danes in 1492.', 'The trade of the guilds').join(),
    ).not.toContain('In what year was Ulm taken'))

  it('asks who held an office, and by whom people founded something', () => {
    const asked = asksIn(
      'The Holm Company was founded in 1600 by a coterie of rich and influential businessmen. Hastin Warren became the first Governor General of Norland.',
    )
    expect(asked).toContain(
      'By whom was the Holm Company founded in 1600? a coterie of rich and influential businessmen',
    )
    expect(asked).toContain('Who became the first Governor General of Norland? Hastin Warren')
  })

  it('says how sure the text is of what is first', () =>
    expect(asksIn('The Grand Mill is traditionally said to be the oldest mill in Ulm.')).toContain(
      'What is traditionally said to be the oldest mill in Ulm? the Grand Mill',
    ))
})

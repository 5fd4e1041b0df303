import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

const people = 'Emil Haas and Karl Moser were bankers. Emil Haas died in 1910. Karl Moser lived in Graz.'

describe('what has lost what it belongs to', () => {
  it.each([
    [
      'how long, without where',
      'The Otter reached the Inn Islands in May 1835 and stayed for five weeks.',
      /^For how long/,
    ],
    ['a ratio as a count', 'Ploughs have made it ten to forty times faster.', /^How many times/],
    [
      'an adjective behind the phrase it tells of',
      'Graz grew to a population of more than 150,000, larger than Linz at the time.',
      /larger than/,
    ],
    [
      'from which country something came from a place in it',
      'The mercury came from Lauen in Peru.',
      /^In which country/,
    ],
    [
      'which one, by a class of many',
      'Adenin, a by-product of the work of moss cells, builds up in the leaf.',
      /^What is the term for a by-product/,
    ],
    [
      'a part of a quotation',
      'The Bavarian saying "worth a Graz" means that something costs a fortune.',
      /^Which Bavarian saying/,
    ],
    [
      'what the port was reached from',
      'Mules carried the bars to the port of Lauen, from where ships took them to Panama.',
      /from\?/,
    ],
  ])('asks not %s', (_, sentence, pattern) => {
    expect(askedIn(`${people} ${sentence}`).filter((one) => pattern.test(one))).toEqual([])
  })

  it('says whose return it was only where one person is spoken of', () => {
    const text =
      'Hugo Kern sailed in 1831. Hugo Kern found finches in 1835. Hugo Kern wrote a book in 1839. After his return the weaver John Gould showed that the finches belonged to twelve species.'
    expect(askedIn(text, 'The Voyage of the Otter').filter((one) => /after his return/.test(one))).toEqual([])
  })

  it('asks not of a deed that a bare noun did, of which the text says no more', () => {
    const text = 'Officials of Lauen debased the coins in 1649. The scandal led to the execution of Karl Moser.'
    expect(askedIn(`${people} ${text}`).filter((one) => /the scandal/.test(one))).toEqual([])
  })
})

it('reads a noun that looks like a command, and says "him" behind "made"', () => {
  const text =
    'Lead glass, which contains lead oxide, is heavier than plain glass. Ludo Kern wrote a book in 1839. His account of the journey made him famous in Bavaria.'
  expect(asksIn(text, 'Glass')).toContain('What is lead glass heavier than? plain glass')
  expect(
    askedIn(`${text} Ludo Kern was a weaver. He lived in Graz.`, 'Ludo Kern').filter((one) => /made he /.test(one)),
  ).toEqual([])
})

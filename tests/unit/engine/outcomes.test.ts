import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

const asks = (sentence: string): readonly string[] =>
  asksIn(`Otto Brandt was a weaver. Otto Brandt lived in Ulm. ${sentence}`, 'Otto Brandt')

describe('what comes of what is said', () => {
  it.each([
    [
      'what it led to',
      'The dams of Ulm broke in 1840, leading to floods in Lund.',
      'What was the result when the dams of Ulm broke in 1840? floods in Lund',
    ],
    [
      'what it results in',
      'Barley germs divide quickly, resulting in a loss of starch.',
      'What is the result when barley germs divide quickly? a loss of starch',
    ],
    [
      'what it reduced',
      'Otto Brandt moved the salt market to Ulm in 1841, thereby reducing the trade of Lund.',
      'What was reduced when Otto Brandt moved the salt market to Ulm in 1841? the trade of Lund',
    ],
    [
      'why somebody had to do something',
      'Otto Brandt lowered the tolls of Ulm in 1840, forcing the Lund Guild to sell its hall.',
      'Why did the Lund Guild sell its hall? Otto Brandt lowered the tolls of Ulm in 1840',
    ],
    [
      'what things are able to do',
      'Reed boats have flat keels, enabling them to cross the shoals of Lund.',
      'What are reed boats able to do because they have flat keels? cross the shoals of Lund',
    ],
    [
      'what is made able to be done, where the verb could be a noun',
      'Plain glass allows a lamp to be seen at night, enabling uses such as signals.',
      'What allows a lamp to be seen at night? plain glass',
    ],
  ])('asks of %s', (_, sentence, question) => {
    expect(asks(sentence)).toContain(question)
  })

  it.each([
    ['an outcome that points away', 'The dams of Ulm broke in 1840, leading to its fall.'],
    ['an outcome that goes on behind a comma', 'The dams of Ulm broke in 1840, leading to floods, fires and hunger.'],
    ['what only can come about', 'The dams of Ulm could break, leading to floods in Lund.'],
  ])('leaves %s', (_, sentence) => {
    expect(asks(sentence).filter((own) => /the result when/.test(own))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

const all = (text: string): string => asksIn(text, 'Ulm').join('\n')

describe('what is said of the noun that says what a thing is', () => {
  it.each([
    [
      'by a clause behind a place',
      'The Ostia Canal is an artificial waterway in Italy that connects the Tyrrhenian Sea to the Tiber.',
      'Which sea does the Ostia Canal connect to the Tiber? the Tyrrhenian Sea',
    ],
    [
      'by a participle and a clause',
      "The Treaty of Ulm was an agreement signed in 1648 by France and Sweden that ended the Ten Years' War.",
      'In what year was the Treaty of Ulm signed by France and Sweden? 1648',
    ],
    [
      'by a clause behind a participle',
      "The Treaty of Ulm was an agreement signed in 1648 by France and Sweden that ended the Ten Years' War.",
      "Which war did the Treaty of Ulm end? the Ten Years' War",
    ],
    [
      'by a participle behind a place',
      'Tarn Hall is a house in Devon built in 1740 by Otto Lang.',
      'By whom was Tarn Hall built in 1740? Otto Lang',
    ],
    [
      'of a term',
      'Zelmin helps in fever. Zelmin is a protein that regulates the flow of salt.',
      'What does zelmin regulate? the flow of salt',
    ],
    [
      'in the present, of a kind of thing',
      'Halmaheran is a language spoken by 20,000 people on the island of Tidore.',
      'By how many people is Halmaheran spoken on the island of Tidore? 20,000',
    ],
    [
      'for an aim that is a list',
      'Zelmin is a salt used to treat pain, fever, or inflammation.',
      'What is zelmin used for? to treat pain, fever, or inflammation',
    ],
  ])('%s', (_what, sentence, question) => expect(all(sentence)).toContain(question))

  it('is not said of the thing where another noun stands between, or none is told of', () => {
    expect(all('The Tarn Plot was an attempt in Ulm by a group of nobles led by Otto Lang.')).not.toMatch(
      /Tarn Plot led/,
    )
    expect(all('Lund Hall was the home of the guild in Ulm that ruled the Danube.')).not.toMatch(/did Lund Hall rule/)
    expect(all('Ida Holm used looms to treat wool, and flax dyers sold it in Ulm.')).not.toMatch(/wool, and flax dyers/)
  })
})

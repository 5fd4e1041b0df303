import { expect, it } from 'vitest'
import { readingOf } from './reading'

const stems = (text: string): string =>
  readingOf(text, 'Notes')
    .questions.map(({ stem, answer }) => `${stem} ${answer}`)
    .join('\n')

it('reads a name behind its noun as part of the subject', () => {
  const asked = stems('In 1760 a carpenter named Ole Brink built a ferry for the harbour at Brest.')
  expect(asked).toMatch(/^What did a carpenter named Ole Brink build .*\? a ferry$/m)
  expect(asked).not.toMatch(/did a carpenter name\b/)
})

it('still reads who was named what', () => {
  expect(stems('The council named Ida Brandt director of the museum in 1931.')).not.toMatch(
    /council named Ida Brandt .*did/,
  )
})

it('takes an unknown first name at the start of a sentence for a name, and a title for none', () => {
  const asked = stems('Dian Fosser (3 May 1921) was a Danish zoologist. Zoologist Wilmar Bock met Ida Brandt in 1951.')
  expect(asked).toMatch(/^Who was Dian Fosser\? a Danish zoologist$/m)
  expect(asked).not.toMatch(/dian/)
  expect(asked).not.toMatch(/\bZoologist Wilmar\b(?! Bock)/)
})

it('knows a learned title and surname for the person it named in full', () => {
  const asked = stems(
    'Florence Harding studied the rocks of Tyrol. Dr. Harding was a professor of geology in Graz for 33 years.',
  )
  expect(asked).toMatch(/Florence Harding was a professor/)
  expect(asked).not.toMatch(/Dr\. Harding/)
  const two = stems(
    'Florence Harding studied the rocks of Tyrol. Otto Harding painted. Dr. Harding was a professor of geology in Graz for 33 years.',
  )
  expect(two).not.toMatch(/Florence Harding was a professor/)
})

it('takes the place that tells a thing into what it is', () => {
  const asked = stems('A crater is an opening on a mountain where lava leaves the earth.')
  expect(asked).toMatch(/^What is a crater\? an opening on a mountain where lava leaves the earth$/m)
})

it('tells a bowl that forms where snow piles up to the end', () => {
  expect(stems('A cirque is a bowl of rock that forms where snow piles up in heaps.')).toMatch(
    /^What is a cirque\? a bowl of rock that forms where snow piles up in heaps$/m,
  )
})

it('leaves an adverb between the verbs where it stands', () => {
  const asked = stems('Sieges can often be decided by hunger.')
  expect(asked).toMatch(/can sieges often be decided/)
})

it('does not tell of the person the text is about what was done by one who is named by his surname alone', () => {
  const asked = stems(
    `Otto Brandt was a painter from Linz. Otto Brandt painted mills. Otto Brandt died in 1903.

Alkan studied composition in Graz. In 1838 he appeared in Ulm with his neighbour, Ida Holm. Critics praised Alkan.`,
  )
  expect(asked).not.toMatch(/Otto Brandt appear|Otto Brandt.*(?:Ulm|Ida Holm)/)
})

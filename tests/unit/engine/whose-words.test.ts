import { describe, expect, it } from 'vitest'
import { readingOf } from './reading'

/** Each question with its answer behind it, a line each. */
const asked = (text: string): string =>
  readingOf(text, 'Velland')
    .questions.filter(({ kind }) => kind === 'typed' || kind === 'choice')
    .map(({ stem, answer }) => `${stem} ${answer}`)
    .join('\n')

describe('words that belong to another than the one next to them', () => {
  it.each([
    [
      'the opening participle of an owned subject',
      "First convened in 1931, the council's seats and duties are set by Article 9 of the charter of Velland.",
      /convened/,
    ],
    [
      'what a body is made of, behind its role',
      'The role of a review board, composed of five members of each chamber, has been introduced to settle disputes over bills.',
      /role .*composed/,
    ],
    [
      'half of what was announced',
      'Edvard Holm drafted the address of May 3, announcing the change of policy in Velland as well as the fact that he would not stand again.',
      /announce/,
    ],
    ['where a town lies', 'Orlen lies in the east of Velland, south-west of Mount Kar.', /^What does Orlen lie/m],
    [
      'what roots lie in',
      'The roots of the Velland strike lay in the low wages paid by the mill owners of Orlen.',
      /^What lay in/m,
    ],
    [
      'years since then',
      "The Orlen Gazette backed the Harbour Party in 1979 and it has been over thirty years since it last backed the Farmers' Party.",
      /^What has .* been|For how long has/m,
    ],
    [
      'farms that are counted',
      'The abbey of Orlen held eleven farms, including Orl, Padde and Rilton.',
      /examples of eleven/,
    ],
  ])('are not asked for: %s', (_, text, wrong) => expect(asked(text)).not.toMatch(wrong))

  it('reads interest rates as what is raised', () => {
    const questions = asked(
      'A tight policy raises interest rates to reduce inflation. The Bank of Velland was founded in 1901.',
    )
    expect(questions).toContain('For what purpose does a tight policy raise interest rates? to reduce inflation')
    expect(questions).not.toMatch(/interests/)
  })

  it('asks of which body somebody is a Fellow, with no posts for other bodies', () => {
    const found = readingOf(
      'Brunel Holm was elected Fellow of the Royal Society of Velland on 10 June 1830. Holm was professor of surgery at Orlen College from 1840 to 1844 and director of the Lund Hospital from 1846 to 1850.',
      'Brunel Holm',
    ).questions.filter(({ stem }) => stem === 'Of which body did Brunel Holm become a Fellow on 10 June 1830?')
    expect(found.map(({ kind, answer }) => `${kind} ${answer}`)).toEqual(['typed the Royal Society of Velland'])
  })

  it('offers no other country where the document says nothing of it', () => {
    const found = readingOf(
      'Kenya is a country in East Africa. Kenya borders Ethiopia in the north. Child labour is common in Kenya. Kenya signed a treaty with Tanzania in 1999. Uganda joined the union in 2001.',
      'Kenya',
    ).questions.filter(({ stem }) => /child labour common/.test(stem))
    expect(found.filter(({ kind }) => kind === 'choice')).toEqual([])
  })

  it('asks neither into what a paper moved nor "onwards"', () => {
    const questions = asked(
      'In 1931, the Orlen Star moved to a modern office tower at Quay Street. Assemblies of the Orlen towns met in Ulm from 1356 onwards.',
    )
    expect(questions).toMatch(/^From what year did assemblies of the Orlen towns meet in Ulm\? 1356$/m)
    expect(questions).not.toMatch(/move to\?/)
  })
})

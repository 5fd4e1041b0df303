import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

const all = (text: string): string => asksIn(text, 'Ulm').join('\n')

describe('a participle that describes a noun', () => {
  it('goes with it behind another adjective and a comma', () => {
    const asked = all(
      'In the 1970s, Otto Lang urged the guild to replace its mill with networks of small, scattered mills.',
    )
    expect(asked).toContain('with networks of small, scattered mills?')
    expect(asked).not.toContain('networks of small?')
  })

  it.each([
    ['behind "have"', 'Otters have slightly webbed feet and short tails.', /have otters slightly webbed/],
    ['behind a verb', 'The addition of mills to a valley creates added stress.', /valley creates add/],
    ['behind "and"', 'The legs are black and short with thick fur.', /What shorts|do the legs short/],
  ])('is no verb %s', (_what, sentence, question) => {
    expect(all(sentence)).not.toMatch(question)
  })

  it('leaves verbs what they are', () => {
    expect(all('Otto Lang has recently printed books in Ulm.')).not.toContain('have recently printed books')
    expect(all('The guild of Ulm was rich, founded mills and built roads in 1840.')).not.toMatch(/rich, founded mills/)
    expect(all('The addition of salt to water creates added heat.')).toContain(
      'What does the addition of salt to water create? added heat',
    )
  })
})

describe('a clause without a word that opens it', () => {
  it('has its own doer behind "help"', () => {
    const asked = askedIn('Music helps children learn words.')
    expect(asked).toContain('What does music help children do? learn words')
    expect(asked.join('\n')).not.toMatch(/Who learns?/)
  })

  it('is no help desk', () => {
    expect(all('The help desk of the guild answers letters.')).not.toMatch(/help desk (?:do|answer)\?/)
  })

  it('tells behind "way" in which one', () => {
    expect(
      all('Guilds have built pride into the way masters train pupils and the way teachers judge pupils.'),
    ).not.toMatch(/do the way/)
    expect(all('Because the road is narrow, the only way society can obtain salt is by paying a toll.')).not.toContain(
      'way society obtain',
    )
  })

  it('grows with another', () => {
    expect(all('The rule is plain: the bigger the wheel, the more useful the mill.')).not.toMatch(/^What is the wheel/m)
  })
})

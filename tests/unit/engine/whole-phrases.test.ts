import { describe, expect, it } from 'vitest'
import { withQuestionWord } from '@/lib/engine/questions/questionWord'
import { askedIn, asksIn } from './reading'

const all = (text: string): string => asksIn(text, 'Ulm').join('\n')

describe('a body is asked for as what it is', () => {
  it.each([
    ['What announced five sites in 1968?', "the guild's Holm Site Board", 'Which board announced five sites in 1968?'],
    ['What built a press in 1927?', 'an Ulm team headed by Ida Holm', 'Which team built a press in 1927?'],
    ['What faced pressure from the lords?', 'the Holm school in Ulm', 'Which school faced pressure from the lords?'],
    ['What was asked to print a puzzle?', 'The Daily Miller', 'Which newspaper was asked to print a puzzle?'],
    ['What was sold to Otto Lang?', 'the Ulm Gazette', 'Which newspaper was sold to Otto Lang?'],
    ['What bought the mill in 2013?', 'Holm Development', 'Who bought the mill in 2013?'],
    ['What launched a probe in 2009?', 'NASA', 'Which organization launched a probe in 2009?'],
    ['What did the fever reach in 1347?', 'Sicily', 'Which place did the fever reach in 1347?'],
    ['What did Otto Lang visit in 1347?', 'Norway', 'Which country did Otto Lang visit in 1347?'],
  ])('%s %s', (stem, answer, asked) => {
    expect(withQuestionWord(stem, answer)).toBe(asked)
  })

  it.each([
    ['What is the Ulm Guild?', 'a guild of weavers in Ulm'],
    ['What did the Ulm team build in 1927?', 'a press for Holm'],
    ['What belongs to the school?', 'the Holm School'],
    ['What helped the town?', 'the school'],
    ['What bought time for the town?', 'a new wall'],
    ['What did the fever reach in 1347?', 'its height'],
    ['What did Otto Lang reach the top of in 1347?', 'Sicily'],
    ['What was launched in 1951?', 'ULMAC'],
  ])('but not %s %s', (stem, answer) => {
    expect(withQuestionWord(stem, answer)).toBe(stem)
  })

  it('asks who where young people act', () => {
    expect(all('In Ulm, adolescents often form clubs to develop a shared identity.')).toMatch(/^Who often forms clubs/m)
  })
})

describe('what is found out goes with "to determine"', () => {
  const chart =
    'In 1924, the weaver Ida Holm proposed the tension chart as a method to determine when a loom was in a state of wear.'

  it('in the question for the year and for the thing', () => {
    const asked = all(chart)
    expect(asked).toContain(
      'propose the tension chart as a method to determine when a loom was in a state of wear? 1924',
    )
    expect(asked).toContain('In 1924, what did the weaver Ida Holm propose as a method to determine when a loom')
    expect(asked).not.toMatch(/to determine\?|in 1924 to determine/)
  })

  it('and is left out with it where the question would be long', () => {
    expect(all(chart)).toMatch(/^Who proposed the tension chart in 1924\?/m)
  })

  it('leaves a plain "when" where it is', () => {
    expect(all('In 1924, Ida Holm built a mill to grind salt when the town was poor.')).not.toContain(
      'to grind salt when',
    )
  })
})

describe('an addition behind a comma', () => {
  it.each([
    [
      "Salt pumps require the use of the mill's energy, usually in the form of steam.",
      'What do salt pumps require, usually in the form of steam?',
    ],
    [
      'Otto Lang favored maps in his letters to clients, along with the use of cheap paper.',
      'What did Otto Lang favor in his letters to clients, along with the use of cheap paper?',
    ],
  ])('keeps it: %s', (sentence, question) => {
    expect(all(sentence)).toContain(question)
  })

  it('gets none where the sentence has none', () => {
    expect(all('Salt pumps require steam mainly in winter.')).not.toContain(', mainly')
  })
})

describe('phrases that were cut in two', () => {
  it('gives somebody something', () => {
    const asked = all('In 1955, the Soviets gave East Ulm authority over civilian movement in the valley.')
    expect(asked).not.toMatch(/East Ulm authority over[^?]*$/m)
    expect(all('In 1921, the guild gave Ulm University books.')).not.toMatch(/give University/)
  })

  it('keeps an activity with the noun before it', () => {
    const asked = all('In 1952, Otto Lang revealed the method of salt melting which enabled pure glass.')
    expect(asked).toContain('What did Otto Lang reveal in 1952? the method of salt melting')
  })

  it('reads two prepositions before one noun', () => {
    expect(all('The wall controls the passage of salt and water into and out of the cell.')).not.toMatch(/\binto\?/)
  })

  it('does not date a name that the sentence begins with', () => {
    expect(all('In 1956 Harbour One, the first long cable was laid between Ulm and Linz.')).not.toContain(
      '1956 Harbour One',
    )
    expect(all('In 1956, the first long cable was laid between Ulm and Linz.')).toContain(
      'What was laid between Ulm and Linz in 1956?',
    )
  })

  it('takes the first of two verbs for a participle where the second has an object', () => {
    const asked = all('The twin HOLM spacecraft launched into lunar orbit in 2011 provided maps of the craters.')
    expect(asked).not.toMatch(/launch into lunar orbit provided|orbit in 2011 provided even/)
    expect(all('The guild moved into a hall built the previous year.')).not.toMatch(/build the previous year/)
    expect(all('The rocket launched from Ulm in 2011 and carried two maps.')).toMatch(/did the rocket launch/)
  })

  it('says "who" of the one described, and not of the body', () => {
    const asked = askedIn(
      'The town had been robbed by Otto Lang, the notorious mole and member of the Holm Spy Ring, who sold the secret plans to Linz.',
      'Ulm',
    ).join('\n')
    expect(asked).not.toContain('Who sold the secret plans to Linz? the Holm Spy Ring')
    expect(
      all('Ulm was robbed by Otto Lang, the notorious mole and member of the Holm Spy Ring, who sold plans to Linz.'),
    ).toContain('Who sold plans to Linz? Otto Lang')
  })
})

import { describe, expect, it } from 'vitest'
import { leak } from '@/lib/engine/gates/leak'
import { makeContext } from '@/lib/engine/questions/context'
import { ask } from './asked'
import { makeInput } from './builder'
import { asksIn } from './reading'

const about = (text: string, title = 'Ulm'): string => asksIn(text, title).join('\n')

describe('words that belong together', () => {
  it('ask with the adverb that makes another preposition of it', () => {
    const text = 'Models of finished looms are built concurrently with the writing of the manuals.'
    expect(about(text)).toContain(
      'What are models of finished looms built concurrently with? the writing of the manuals',
    )
    expect(about(text)).not.toContain('looms built with?')
    const quickly = about('The old mills of Ulm were quickly supplied with iron wheels.')
    expect(quickly).not.toContain('quickly with')
  })

  it('take a list whole whose last members begin with what goes on', () => {
    expect(
      about('The old harbour of Ulm is shaped by wind, frost, melting snow, and changes in the level of the lake.'),
    ).toContain(
      'What is the old harbour of Ulm shaped by? wind, frost, melting snow, and changes in the level of the lake',
    )
    expect(
      about(
        'The old harbour of Ulm is shaped by wind, frost, melting snow, and changes in the amount of sand brought to Linz.',
      ),
    ).not.toMatch(/shaped by\? wind$/m)
    expect(about('The guild of Ulm was ruined by debts, wars, rising prices, and the plague.')).toContain(
      'What was the guild of Ulm ruined by? debts, wars, rising prices, and the plague',
    )
    // What comes of the things before is no thing of the list.
    expect(about('The guild of Ulm was ruined by debts, wars, causing floods and the plague.')).not.toContain(
      'ruined by? debts, wars, causing',
    )
  })

  it('keep with a prize what it is given in', () => {
    const text = 'Otto Lang, a Danish chemist, received the Holm Prize in physics in 1951 for the discovery of tin.'
    expect(about(text)).toContain(
      'Which prize did Otto Lang receive in 1951 for the discovery of tin? the Holm Prize in physics',
    )
    expect(about('Ida Holm received the Lund Medal in recognition of her work on tin in 1951.')).toContain(
      '? the Lund Medal\n',
    )
    expect(about('Ida Holm received the Lund Medal in person in 1951.')).not.toContain('? the Lund Medal in person')
  })

  it('keep with an object the adjective behind it', () => {
    const text = 'Weavers use plain words, while dyers of Ulm use a language specific to their trade.'
    expect(about(text)).toContain('What do dyers of Ulm use? a language specific to their trade')
    expect(about(text)).not.toContain('use specific to')
    expect(about('The dyers of Ulm made cloth similar to silk.')).not.toContain('? cloth similar to silk')
  })

  it('leave a name before what denies its verb, and the denied deed alone', () => {
    const text =
      'In 1964 the court held that the Treaty of Ulm in no way prevented the sale. Otto Lang pleaded that the Treaty hindered trade in salt.'
    expect(about(text, 'Salt')).not.toContain('in no way')
    expect(about('In 1964 the Treaty of Ulm in no way prevented the sale of salt.', 'Salt')).not.toMatch(/prevent/)
    expect(about('In 1964 the mill of Ulm was by no means closed by the guild.', 'Salt')).not.toMatch(/closed/)
    expect(about('In 1964 the guild of Ulm prevented the sale of salt.', 'Tin')).toMatch(/prevent/)
  })
})

describe('what is told of another', () => {
  it('is a reason behind a dash', () => {
    const text =
      'Otto Lang called the answer the Ulm effect—people changing their habits because they know they are being watched.'
    expect(about(text, 'Otto Lang')).not.toMatch(/^Why did/m)
    expect(about('The mill of Otto Lang closed in 1901 — because its wheel had burned.', 'Otto Lang')).toMatch(
      /^Why did/m,
    )
    expect(about('The mill of Otto Lang closed in 1901—the worst year—because its wheel had burned.')).toMatch(
      /^Why did/m,
    )
  })

  it('is the name behind a father', () => {
    const text = 'Ida Holm was the daughter of the rector of Ulm, Samuel Lang.'
    expect(about(text, 'Ida Holm')).toContain('Who was the rector of Ulm? Samuel Lang')
    expect(about(text, 'Ida Holm')).not.toContain('Who was the daughter of the rector of Ulm? Samuel Lang')
    expect(about('The daughter of the rector of Ulm, Ida Holm, came to Linz in 1901.')).not.toContain('Who was the ')
    expect(about('The mayor of Ulm, Ida Holm, came to Linz in 1901.')).toContain('Who was the mayor of Ulm? Ida Holm')
  })

  it('is a half of names that are joined with or', () => {
    const text =
      'The Ulm mill is driven by a river, whereas the Linz mill or the Enz mill are mainly driven by the wind.'
    expect(about(text, 'Mills')).not.toMatch(/^What (?:is|are) the Linz mill or|\? the Linz mill or/m)
  })

  it('is the surname with which the person of a text was born', () => {
    const life = (father: string) =>
      `Ida Lang was a teacher. Ida Lang was born Ida Maria HOLM in Graz, to Anna, a weaver, and Otto Holm, a miller. ${father}She liked the town. Holm attended the Lund School until the age of eleven. She taught her pupils in Ulm.`
    expect(about(life(''), 'Ida Lang')).toMatch(/^Which school did Ida Lang attend/m)
    expect(about(life(''), 'Ida Lang')).not.toMatch(/Otto Holm attend/)
    expect(about(life('Otto Holm owned a mill in Graz. '), 'Ida Lang')).not.toMatch(/did Ida Lang attend/)
  })
})

describe('questions that say too little or too much', () => {
  it('do not ask in what respect of what is only more', () => {
    expect(about('Steam looms differ from hand looms in more than size.')).not.toMatch(/In what respect/)
    expect(about('Steam looms differ from hand looms in size.')).toMatch(/In what respect/)
  })

  it('do not count two things of which they tell one and the other', () => {
    const rivers = 'rivers that run, one to the north and the other to the south'
    const input = makeInput(
      [`Tyrol has two ${rivers}.`],
      [{ sentence: 0, kind: 'quantity', relation: 'have', subject: 'Tyrol', slots: [['quantity', 'two']] }],
    )
    const passes = (stem: string): boolean => leak(ask(input, 0, 'quantity', stem, 'two'), makeContext(input))
    expect(passes(`How many ${rivers} does Tyrol have?`)).toBe(false)
    expect(passes('How many rivers that run to the north does Tyrol have?')).toBe(true)
  })

  it('do not stop a claim at the comma of what it begins with', () => {
    const text =
      'The Ulm Court gave an opinion that because the law was from 1962, and the treaty was in force, Costa had no claim.'
    expect(about(text, 'Law')).not.toMatch(/from 1962\?/)
    expect(
      about('The Ulm Court gave an opinion that the old law was from 1962, and the treaty was in force.', 'Law'),
    ).toMatch(/from 1962\?/)
  })

  it('write a name in full as it stands', () => {
    expect(
      about('Henry A. Lang came to Ulm in 1951. Lang called the mill a tower because it was high.', 'Ulm'),
    ).not.toMatch(/henry/)
  })
})

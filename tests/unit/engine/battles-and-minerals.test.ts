import { describe, expect, it } from 'vitest'
import { askedIn, asksIn, questionsIn } from './reading'

describe('what battles and minerals tell', () => {
  it.each([
    [
      'with what a land supplied others, and not what the guilds of the next clause kept',
      'The province of Holm supplied Ulm with linen, raw silk and salt, and the Swiss, Polish and Dutch guilds all maintained walled posts along the Lech.',
      'With what did the province of Holm supply Ulm? linen, raw silk and salt',
    ],
    [
      'how much somebody got in person',
      'Otto Lang personally received about £34,000 and left the town.',
      'How much money did Otto Lang receive? about £34,000',
    ],
    [
      'who did it under a name with a small article',
      'Harun al-Rashid, who was in his early twenties, succeeded his uncle Ludo Roth in April 1756. He demanded that the weavers stop.',
      'Who demanded that the weavers stop? Harun al-Rashid',
    ],
    [
      'until what year something was what two participles describe',
      'Mount Holm is a hill in Tyrol. Until 1991 the hill was a deeply carved, forested mass.',
      'Until what year was Mount Holm a deeply carved, forested mass? 1991',
    ],
  ])('asks %s', (_what, text, question) => expect(asksIn(text)).toContain(question))

  it('cuts no list of those who act in the clause behind it', () =>
    expect(
      asksIn(
        'The mill supplied Ulm with cloth, and the Swiss and Dutch guilds maintained posts along the Lech.',
      ).join(),
    ).not.toMatch(/cloth, and|with cloth and/))

  it('gives what was granted whole, and nothing to what the sentence opens with', () => {
    const asked = askedIn(
      'The guild won in 1764. By the Treaty of Holm in 1765 the emperor Ludo II granted it the right to trade.',
    )
    expect(asked).toContain(
      'What did the emperor Ludo II grant the guild by the Treaty of Holm in 1765? the right to trade',
    )
    expect(asked.join()).not.toMatch(/grant(?:ed)? the Treaty|by it|the right by/)
  })

  it('tells of no stone what another is measured by', () =>
    expect(
      asksIn(
        'Ore is sold as holmite, a compound almost as hard as diamond, which was first cemented with cobalt in Tyrol in the 1920s.',
      ).join(),
    ).not.toMatch(/diamond first/))

  it('places nothing that is told behind what was done there', () =>
    expect(
      asksIn(
        'Ida Roth was a chemist. She returned to Ulm in 1934 as a tutor at Holmfeld, where she remained a fellow until 1977, and received her doctorate in 1937 for a thesis on the sterols.',
        'Ida Roth',
      ).join(),
    ).not.toMatch(/Where did Ida Roth receive|sterols in Holm/))

  it('takes an age for no place', () =>
    expect(
      questionsIn('Ida Holm was in her early forties. She wove in Ulm.')
        .map(({ stem }) => stem)
        .join(),
    ).not.toMatch(/Where was/))
})

import { describe, expect, it } from 'vitest'
import { askedIn, asksIn, questionsIn } from './reading'

describe('whose a thing is', () => {
  const holmium = (rest: string) =>
    `Holmite is a chemical element with the symbol Hm, a dense grey metal that belongs to group 6. It was found in 1783.\n\n${rest}`

  it.each([
    [
      'the substance of the text, of a compound of it',
      'The gaseous chloride boils at about 19 degrees Celsius.',
      "At what temperature does holmite's gaseous chloride boil? about 19 degrees Celsius",
    ],
    [
      'the same, of its name',
      'The English name derives from the Swedish words holm and sten.',
      "What does holmite's English name derive from? the Swedish words holm and sten",
    ],
    [
      'the same, called a metal',
      'At room temperature the metal resists air, water and most acids.',
      'What does holmite resist at room temperature? air, water and most acids',
    ],
  ])('is %s', (_what, text, question) => expect(asksIn(holmium(text), 'Holmite')).toContain(question))

  it('is not said where another of the sort was brought in', () =>
    expect(
      asksIn(
        holmium('A miner boiled an oxide of zinc in 1801. The oxide melts at 40 degrees Celsius.'),
        'Holmite',
      ).join(),
    ).not.toContain("holmite's oxide"))

  it('is said with the subject, and with "his" in front of it', () =>
    expect(
      questionsIn(
        'Otto Lang was a printer. On his arrival in Ulm he was chosen as a member of the Holm Congress and lived in the Roth House.',
        'Otto Lang',
      )
        .map(({ stem }) => stem)
        .join(),
    ).not.toMatch(/On Otto Lang's arrival/))

  it('is not who a comet is called after', () =>
    expect(
      asksIn(
        "Otto Roth was a smith. In 1986 a fleet of four probes flew through the tail of Roth's comet to photograph the nucleus.",
      ).join(),
    ).not.toContain("Otto Roth's comet"))
})

describe('what is asked of', () => {
  it.each([
    [
      'each of two shares is its own',
      "Norland's two great glaciers comprise about 91% of the ice of the land, and approximately 63% of its fresh water.",
      "What percentage of the ice of the land do Norland's two great glaciers comprise? about 91%",
    ],
    [
      'a delegation is where it was sent',
      'In 1754 Otto Lang headed the Ulm delegation to the Holm Congress.',
      'What did Otto Lang head in 1754? the Ulm delegation to the Holm Congress',
    ],
    [
      'a lover is who',
      'Otto Lang was a smith. In 1952, his secret lover helped an accomplice to break into the mill of Lund.',
      "Who helped an accomplice in 1952 to break into the mill of Lund? Otto Lang's secret lover",
    ],
    [
      'a place is what is close to another',
      'The Holm Bridge is a bridge in Lund. German bombers attacked warships in the firth close to the bridge on 16 October 1939, in the first air raid on Norland of the Second World War, but the structure was not damaged.',
      'What did German bombers attack in the firth close to the Holm Bridge on 16 October 1939? warships',
    ],
    [
      'somebody of another century is in the past',
      'The villages of Lund take their names from Saint Ida, the eleventh-century queen who supported a ferry to Ulm.',
      'Who was the eleventh-century queen who supported a ferry to Ulm? Saint Ida',
    ],
    [
      'a thing whose name ends in -ly is no adverb',
      'An oligopoly is a market dominated by a small number of firms.',
      'What is an oligopoly? a market dominated by a small number of firms',
    ],
    [
      'a share is what fraction',
      'The Black Plague killed two thirds of the people of Norland.',
      'What fraction of the people of Norland did the Black Plague kill? two thirds',
    ],
    [
      'what is called after somebody is asked by the name',
      'The Holm Museum is named after its founder, Otto Lang.',
      'Who is the Holm Museum named after? Otto Lang',
    ],
    [
      'a metal that conducts is no person',
      'Copper is a better conductor of electricity than iron.',
      'What is copper? a better conductor of electricity than iron',
    ],
    [
      'a costlier kind keeps its article',
      'A more costly type of loom called a draw loom contains a second beam to prevent tearing.',
      'What is a more costly type of loom called that contains a second beam to prevent tearing? draw loom',
    ],
  ])('%s', (_what, text, question) => expect(asksIn(text)).toContain(question))

  it.each([
    [
      'as what something is many times as much',
      'The sheet of Norland is larger than that of Lund and contains about 17 times as much ice.',
      /How many times/,
    ],
    [
      'the home of the others by its name',
      'Short looms are thought to come from Ulm, whereas the home of long looms is thought to be the Lund valley.',
      /what is thought to be the Lund valley/,
    ],
    [
      'a name with the deed that made it, of the first of its kind',
      'The loom is a machine. The chemical loom was the Lund loom rebuilt by Otto Lang in 1800.',
      /What was the Lund loom/,
    ],
    [
      'who was helped, of those who helped',
      'Otto Lang was chosen as a member of the guild and assisted in editing the charter of Holm.',
      /Who was assisted/,
    ],
    [
      'for one of two whom it names again',
      'Otto Lang was a Norse weaver. In Ulm in 1939, he attended lectures by Ida Rothstein about the theory of looms. The two argued and disagreed loudly, with Lang defending the guild and Rothstein arguing that weaving is overvalued and does not discover any new patterns.',
      /^Otto Lang and ____/m,
    ],
    [
      'for a purpose of what comes about by itself',
      'Holmium reacts with water to form a white salt.',
      /For what purpose/,
    ],
    [
      'for a purpose of what is forbidden',
      'The law of 1412 forbade guilds to employ children under twelve.',
      /For what purpose/,
    ],
    ['where of how many', 'The Holm wolf lived in packs of up to nine animals.', /live of up to/],
    [
      'when something was so that was last so then',
      'The Holm comet last appeared in 1905.',
      /In what year did the Holm comet appear/,
    ],
    ['the west of nothing', 'Two road bridges stand a short distance to the west.', /distance to the west\?/],
    [
      'time that passed until what was done',
      'One of the caissons at Queens Holm filled with water on 2 May 1885, and ten months passed before it could be raised.',
      /months passed\./,
    ],
  ])('never asks %s', (_what, text, wrong) =>
    expect([...askedIn(text), ...questionsIn(text).map(({ stem }) => stem)].join('\n')).not.toMatch(wrong),
  )
})

describe('an answer that can be typed', () => {
  const typed = (text: string) => questionsIn(text).filter(({ kind }) => kind === 'typed')

  it('is a name without what its bearer was, which is right as well', () => {
    const [found] = typed('In 1845 the German weaver Otto Lang discovered the law of looms.').filter(({ stem }) =>
      stem.startsWith('Who'),
    )
    expect([found?.answer, found?.accepted]).toEqual([
      'Otto Lang',
      expect.arrayContaining(['the German weaver Otto Lang']),
    ])
  })

  it('is a name without what is thought of it', () => {
    const [found] = typed('In 1732 Otto Lang issued the famous Lund Almanac.').filter(({ stem }) =>
      stem.startsWith('What did'),
    )
    expect([found?.answer, found?.accepted]).toEqual([
      'Lund Almanac',
      expect.arrayContaining(['the famous Lund Almanac']),
    ])
  })

  it('is a thing without a long clause that tells more of it', () => {
    const [found] = typed(
      'Since 1790 the colony of Holm has been divided into large sugar estates which replace the small fields of the first settlers of Ulm.',
    ).filter(({ answer }) => answer.startsWith('large'))
    expect(found?.answer).toBe('large sugar estates')
  })

  it('is no half of what somebody showed', () =>
    expect(
      typed(
        'In 2016 Japanese weavers led by Otto Lang showed that human cells that had been built to make the dye suffered less damage from light.',
      ).map(({ answer }) => answer),
    ).not.toContain('human cells'))
})

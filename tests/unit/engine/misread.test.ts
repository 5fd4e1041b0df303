import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

const people = 'Emil Haas and Karl Moser were bankers. Emil Haas died in 1910. Karl Moser lived in Graz.'

describe('who did it', () => {
  it.each([
    ["Emil Haas's brother Rudi crossed the Inn in 1870.", "Who crossed the Inn in 1870? Emil Haas's brother Rudi"],
    [
      'Publius Livius Galba captured the Saxon port of Lund in 1209.',
      'Who captured the Saxon port of Lund in 1209? Publius Livius Galba',
    ],
    [
      'The prime minister, Anton Berg, sent a list to all parishes of Bavaria.',
      'Who sent a list to all parishes of Bavaria? Anton Berg',
    ],
    [
      'Solvena, which had joined Graz, fell to the Bavarians in 1412.',
      'In what year did Solvena fall to the Bavarians? 1412',
    ],
    ['Hugo Kern was received by Ludo the Great in 1747.', 'By whom was Hugo Kern received in 1747? Ludo the Great'],
  ])('%s', (sentence, question) => {
    expect(asksIn(`${people} ${sentence}`)).toContain(question)
  })
})

describe('what belongs together', () => {
  it.each([
    ['A felt sheet is used to smother small fires.', 'What is a felt sheet used for? to smother small fires'],
    [
      'The sail of a boat determines the nature of its contact with the wind.',
      'What does the sail of a boat determine? the nature of its contact with the wind',
    ],
    ['The bore of the Inn reaches a height of nine metres.', 'What height does the bore of the Inn reach? nine metres'],
    [
      'Graz was ruled by the Saxons, Bavarians, and Danes before Otto Berg seized it in 1333.',
      'Which city was ruled by the Saxons, Bavarians, and Danes? Graz',
    ],
  ])('%s', (sentence, question) => {
    expect(asksIn(`${people} ${sentence}`)).toContain(question)
  })

  it.each([
    [
      'a reason of the clause before the one that it is given for',
      'The Lund Loom was first called the Weaver, but the name was changed because it was a trade mark of Karl Moser.',
      /^Why was the Lund Loom/,
    ],
    [
      'of a thing what all that was said before did',
      'Karl Moser printed notes to buy foreign money, which drove the crown down.',
      /dr[io]ve/,
    ],
    [
      'a second deed that hangs on the first',
      'Water must never be put on burning zinc, because it reacts with it and produces steam.',
      /^What does water produce/,
    ],
    ['what one is obliged to do as a purpose', 'The Treaty of Lund obliged Graz to pay tolls.', /^For what purpose/],
    [
      'where something is by half of the place',
      'The spleen is located between the ribs, in the side of the chest.',
      /^Where/,
    ],
  ])('asks not %s', (_, sentence, pattern) => {
    expect(asksIn(`${people} ${sentence}`).filter((one) => pattern.test(one))).toEqual([])
  })

  it.each([
    ['half of a name', 'Hugo Kern met Ludo the Great in 1747.', /Ludo the ____/],
    ['half of a figure', 'The Lund day lasts 24 hours and 50 minutes.', /____ and 50|24 hours and ____/],
    ['one of nobody knows what', 'The first large one was opened on the Inn in 1966.', /large one/],
  ])('keeps no question about %s', (_, sentence, pattern) => {
    expect(askedIn(`${people} ${sentence}`).filter((one) => pattern.test(one))).toEqual([])
  })

  it.each([
    [
      'In 1911, the first session of the Lund Assembly adopted a plan that "affirmed" that fishing was a right.',
      'What did the first session of the Lund Assembly adopt in 1911? a plan that "affirmed" that fishing was a right',
    ],
    [
      'It was found in 1911 that clay cores from Saxony held traces of lead.',
      'In what year was it found that clay cores from Saxony held traces of lead? 1911',
    ],
    [
      'A clerk named Otto Lang, described the rules of the Lund Guild.',
      'Who described the rules of the Lund Guild? a clerk named Otto Lang',
    ],
    [
      'Otto Lang collaborated with Franz von Holm on a Handbook of Botany (1882).',
      'With whom did Otto Lang collaborate on a Handbook of Botany? Franz von Holm',
    ],
    [
      'Holm County was the first to levy taxes on wool.',
      'Which county was the first to levy taxes on wool? Holm County',
    ],
    [
      'In 1890 Otto Lang was elected member of the Lund Academy of Crafts.',
      'Of which body did Otto Lang become a member in 1890? the Lund Academy of Crafts',
    ],
    [
      'The main signs of Lund fever include cough, fatigue, and joint swelling.',
      'What do the main signs of Lund fever include? cough, fatigue, and joint swelling',
    ],
    [
      'In 1878, Ida Holm left for Graz, becoming mayor of Ulm in 1880.',
      'In what year did Ida Holm become mayor of Ulm? 1880',
    ],
    [
      'Van Holm states that the Ulm court built its mills merely to feed soldiers.',
      'Who states that the Ulm court built its mills merely to feed soldiers? Van Holm',
    ],
    [
      "Theodor Lang's most famous bridge is the first iron bridge over the Inn.",
      "What is Theodor Lang's most famous bridge? the first iron bridge over the Inn",
    ],
    ['Lund fever occurs in patients with gout.', 'In whom does Lund fever occur? patients with gout'],
  ])('reads %s', (sentence, question) => expect(askedIn(sentence)).toContain(question))

  it.each([
    [
      'who named somebody of whom it says the name',
      'A clerk named Otto Lang, described the rules of Lund.',
      /^Who named/,
    ],
    [
      'of a later deed when the war before it was fought',
      'After the War of Ulm, which had been fought by Saxony and its allies prior to and during the Plague, Otto Lang campaigned for better wells.',
      /during the Plague\?|^When did Otto/,
    ],
    [
      'half of a clause that a dash cuts',
      'It was found in 1911 that clay cores in Saxony – at Ulm and Linz – also held traces of lead.',
      /^In what year/,
    ],
    [
      'of the colour what is said of the falls',
      'Pollen falls with a fine grain and grey colour from the Lund Marsh have been used as a marker in Saxony.',
      /^\S+ have grey|colour from the Lund Marsh been/,
    ],
    [
      'for what purpose a novel drew attention to fly fishing',
      "Ida Holm's novel brought national attention to fly fishing.",
      /^For what purpose/,
    ],
    [
      'what infected cells do by a virus',
      'Cells infected by the Lund virus produce large inclusions with an "owl eye" look.',
      /infect by|^What infected/,
    ],
    [
      'a share of what a clause behind commas names',
      'On 30 March 1911, it was announced that Ada Brandt is a partner, with various other weavers, in the Lund Mill.',
      /announced that Ada Brandt is a partner\?/,
    ],
    [
      'how much was given where to whom is left out',
      'In 1911, Ada Brandt founded the Lund Fund, to which Otto Lang gave 300 crowns.',
      /^How (?:much|many) .*\bgive\?/,
    ],
    [
      'what courts do',
      'The Lund Council reviewed the judgements of several international and municipal courts judgements.',
      /^What does/,
    ],
    [
      'where a trial that has its place helped another land',
      'The trial in Ulm of Otto Lang helped to shape the freedom of the press in Saxony.',
      /^Where/,
    ],
    [
      'workers as examples of a ware',
      'Workers in the trade of fresh fish, such as mill and dock workers, have strong boots.',
      /examples of fresh fish/,
    ],
  ])('asks not %s', (_, sentence, pattern) => expect(asksIn(sentence).filter((one) => pattern.test(one))).toEqual([]))
})

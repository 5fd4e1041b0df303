import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

const people = 'Emil Haas and Karl Moser were bankers. Emil Haas died in 1910. Karl Moser lived in Graz.'

describe('what a sentence says of whom', () => {
  it.each([
    [
      'Ida Holm was from Lund; her father, Otto Berg, was a tanner and dealer, and said to be rich.',
      'Who was Otto Berg? a tanner and dealer',
    ],
    [
      'The tin can was patented in 1810 by Peter Lund, a British merchant.',
      'In what year was the tin can patented by Peter Lund? 1810',
    ],
    ['The tin can was patented in 1810 by Peter Lund, a British merchant.', 'Who was Peter Lund? a British merchant'],
    [
      'Unlike a tax, a quota brings no revenue unless licences are sold.',
      'Unlike a tax, under what condition does a quota bring no revenue? unless licences are sold',
    ],
    [
      'Like moons, comets with larger orbits are expected to have slower speeds.',
      'What are comets with larger orbits expected to do? have slower speeds',
    ],
    [
      'A lock is a chamber in which ships are raised or lowered.',
      'What is a lock? a chamber in which ships are raised or lowered',
    ],
    [
      'A siege occurs when an attacker meets a town that cannot be taken.',
      'What happens when an attacker meets a town that cannot be taken? a siege occurs',
    ],
    ['Karl Moser gave Emil Haas a small telescope.', 'To whom did Karl Moser give a small telescope? Emil Haas'],
    [
      'By the late nineteenth century, new pumps and cheap coal allowed construction to begin in earnest.',
      'What did new pumps and cheap coal allow construction to do by the late nineteenth century? begin in earnest',
    ],
    [
      'By the late nineteenth century, new pumps allowed work on the Graz Canal to begin.',
      'By the late nineteenth century, what allowed work on the Graz Canal to begin? new pumps',
    ],
    [
      'A licence for the Graz Canal was obtained from the Bavarian government.',
      'From whom was a licence for the Graz Canal obtained? the Bavarian government',
    ],
    [
      'The canal was only partly completed, as a result of heavy losses to tropical fevers, and increasing difficulties in raising finances.',
      'Why was the canal only partly completed? as a result of heavy losses to tropical fevers, and increasing difficulties in raising finances',
    ],
    [
      'The water in Lake Lauen consisted of rain and melted snow that flowed down from the Alps of Tyrol.',
      'What did the water in Lake Lauen consist of? rain and melted snow that flowed down from the Alps of Tyrol',
    ],
    [
      'Millers use a bent mirror to direct the light, a poor method that allowed heat to escape.',
      'For what purpose do millers use a bent mirror? to direct the light',
    ],
    [
      'On average, the ice of the Inn reaches a thickness of 2 m.',
      'What thickness does the ice of the Inn reach on average? 2 m',
    ],
  ])('%s', (sentence, question) => {
    expect(asksIn(`${people} ${sentence}`)).toContain(question)
  })
})

describe('what is cut from where it belongs', () => {
  it.each([
    [
      'a clause that goes on with the next one',
      'A grant allowed Karl Moser to visit Linz and Ulm, and having met Emil Haas in Graz, he spent six months there.',
      /and having/,
    ],
    [
      'when a war lasted, by the year of its outbreak',
      'The Graz War lasted six years, from its outbreak in 1850 until the fall of Linz.',
      /^In what year .* last/,
    ],
    [
      'what tolls, of a death toll',
      "Estimates of the war's death toll range between 2,000 and 3,000 people.",
      /toll\?$|tolls/,
    ],
    [
      'half of a compound as an example',
      'The dukes of Graz made bold reforms, including a land tax and the end of foot binding and opium smoking.',
      /examples of bold reforms/,
    ],
    [
      'what one helps to do as a purpose',
      'Mosses grow on the walls of Graz as they can live on bare rock and help to break down stone.',
      /^For what purpose/,
    ],
    ['a term by a class of many', 'Seepage is a passive process of transport.', /^What is the term for/],
    [
      'what has a figure, by the figure',
      'The age of Lake Lauen is estimated to be around 25 million years.',
      /^What is estimated/,
    ],
    [
      'of the second clause what the first one says',
      'Whereas the Lund Mill moves sand across screens and within tanks, the Graz Still moves only steam across a pipe.',
      /pipe within tanks/,
    ],
    ['why some of a kind did something', 'The grains slow down because they meet a thicker sap.', /^Why do the grains/],
    ['what a body assists', 'The Lund Bureau assists trade and training.', /^What does the Lund Bureau assist/],
    [
      'what many are that differ',
      'The different amounts of salt in the lakes are a form of stored work.',
      /^What are the different/,
    ],
    [
      'of what went on since old times',
      'Since ancient times amber has been an important good. It was valued for its colour and warm touch.',
      /ancient times amber/,
    ],
    [
      'of a town what its quarrel led to',
      'The cause of the war was a quarrel between Graz and its colony, Lauen, which led Linz to take up arms.',
      /^What did Lauen lead|^Who led|^What led Linz/,
    ],
    [
      'where, with half of the place left in',
      'Lake Lauen is located at the northern end of the Inn basin high in the Alps of Tyrol.',
      /^Where is Lake Lauen/,
    ],
    [
      'what a town is, by what it is home to',
      'The major lakeside town of Lauen is home to dozens of clubs.',
      /^What is the major lakeside town/,
    ],
    [
      'which town, by a port of some town',
      'In 1404 the enemies of Graz took Lauen, the city’s main port.',
      /^What is Lauen/,
    ],
    ['half of a comparison', 'The share of salt is higher in the Inn than in the lakes of Tyrol.', /than\?$/],
    ['two, of what are always two', 'A spore comes from the fusion of two cells of Lund moss.', /____ cells/],
    ['half of a name that two share', 'In 1935 Fritz and Hugo Kern wrote the Graz Code.', /Fritz and ____/],
    [
      'what a word describes, cut before it',
      'Graz budding describes a slow mode of growth in which a cell swells on one side before it parts.',
      /^What does Graz budding describe/,
    ],
    [
      'what a town is, by the way to it',
      'Karl Moser tried two ways, the Inn road and a road from Lund to Lauen, the present railway.',
      /^What is Lauen|^How many ways/,
    ],
    ['to how many men losses came', 'The losses of Graz came to about 900 men, mostly from fever.', /^To how many/],
    [
      'as what a thing is known, where it was so then',
      'Emil Haas sold dung stones, known as bezoars at the time, to tourists in Graz.',
      /^What are .* known as/,
    ],
    [
      'what much in the world may cause',
      'The cliffs of Lauen could be unsafe in winter when rain caused landslides.',
      /^What caused landslides/,
    ],
    ['whom of a treaty', 'The Lund Commission was established by the Treaty of Graz in 1890.', /^By whom/],
  ])('asks not %s', (_, sentence, pattern) => {
    expect(askedIn(`${people} ${sentence}`).filter((one) => pattern.test(one))).toEqual([])
  })
})

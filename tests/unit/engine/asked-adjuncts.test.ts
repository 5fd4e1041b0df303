import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

const people =
  'Otto Lang (born 3 May 1850 in Ulm) was a German weaver. Emil Haas and Karl Moser were bankers. Emil Haas died in 1910. Karl Moser lived in Graz.'

describe('what is given, for how much, how often and in whose house', () => {
  it.each([
    ['Emil Haas sold the Ulm Mill to the town of Linz.', 'To which town did Emil Haas sell the Ulm Mill? Linz'],
    ['The Ulm Mill was sold for 12,000 crowns.', 'For how much was the Ulm Mill sold? 12,000 crowns'],
    [
      'The Moss Prize, which is awarded every two years by the Moss Union, honors bakers.',
      'How often is the Moss Prize awarded by the Moss Union? every two years',
    ],
    [
      'Hugo Kern spent two years in the laboratory of Karl Moser.',
      'In whose laboratory did Hugo Kern spend two years? Karl Moser',
    ],
    [
      'Hugo Kern spent two years in the laboratory of Karl Moser.',
      'How long did Hugo Kern spend in the laboratory of Karl Moser? two years',
    ],
    [
      'Between 1895 and 1903, Emil Haas founded a school for girls.',
      'When did Emil Haas found a school for girls? between 1895 and 1903',
    ],
    ['Emil Haas wrote to Karl Moser about the frost.', 'To whom did Emil Haas write about the frost? Karl Moser'],
    [
      "Emil Haas was accompanied by Karl Moser's sister Anna.",
      "By whom was Emil Haas accompanied? Karl Moser's sister Anna",
    ],
  ])('%s', (sentence, question) => {
    expect(asksIn(`${people} ${sentence}`)).toContain(question)
  })

  it('ends a clause that tells more of one of several', () => {
    const text = 'The students were Hans Berger, who discovered the Berger effect, and Maria Lenz.'
    expect(asksIn(`${people} ${text}`).filter((one) => /effect, and|Lenz/.test(one))).toEqual([])
  })

  it('gives nobody what "whether" leaves open', () => {
    const text = 'The word quake is used to describe any tremor, whether natural or caused by miners.'
    expect(asksIn(`${people} ${text}`).filter((one) => /caused|causes/.test(one))).toEqual([])
  })
})

describe('by how many, with whom and against what', () => {
  it.each([
    [
      'The Murish language is spoken by about 15,000 people in Bavaria.',
      'By how many people is the Murish language spoken in Bavaria? about 15,000',
    ],
    [
      'The Ulm Park is managed by the Ministry of Trees in cooperation with the University of Graz.',
      'By which organization is the Ulm Park managed in cooperation with the University of Graz? the Ministry of Trees',
    ],
    [
      'Silver was found near Ulm in 1971 by a team of miners.',
      'By whom was silver found near Ulm in 1971? a team of miners',
    ],
    ['The walls of Ulm protect Linz against floods.', 'Against what do the walls of Ulm protect Linz? floods'],
    ['Cloth from Ulm is exported to Bavaria and Austria.', 'Where is cloth from Ulm exported? Bavaria and Austria'],
    [
      'The Mures Park takes its name from the Latin word murus.',
      'From what does the Mures Park take its name? the Latin word murus',
    ],
  ])('%s', (sentence, question) => {
    expect(asksIn(`${people} ${sentence}`)).toContain(question)
  })
})

describe('a question no longer than it needs', () => {
  it.each([
    [
      'In 2013 the Ulm Club was barred from the league of Austria.',
      'What was the Ulm Club barred from in 2013? the league of Austria',
    ],
    [
      'Emil Haas died on 6 January 1910 at the age of 61 in Linz from a fever.',
      'From what did Emil Haas die at the age of 61 in Linz? a fever',
    ],
    [
      'The oldest known oven was found by miners at Ulm in 2014.',
      'In what year was the oldest known oven found by miners at Ulm? 2014',
    ],
    [
      'The council of Ulm introduced bread rationing in July 1946.',
      'What did the council of Ulm introduce in July 1946? bread rationing',
    ],
  ])('%s', (sentence, question) => {
    expect(asksIn(`${people} ${sentence}`)).toContain(question)
  })
})

describe('names and verbs that stand side by side', () => {
  it.each([
    [
      'Karl Moser was succeeded by his nephew, Georg Brandt, in 1880.',
      'By whom was Karl Moser succeeded in 1880? Georg Brandt',
    ],
    [
      'In 1848 Karl Moser was captured and taken to the fortress of Linz.',
      'What was Karl Moser taken to in 1848? the fortress of Linz',
    ],
    [
      'Bavaria paid Austria two million crowns in 1870.',
      'Which country did Bavaria pay two million crowns in 1870? Austria',
    ],
    [
      'King Ludo of Bavaria, who had studied law in Vienna, died in 1910.',
      'In which city did King Ludo of Bavaria study law? Vienna',
    ],
  ])('%s', (sentence, question) => {
    expect(asksIn(`${people} ${sentence}`)).toContain(question)
  })
})

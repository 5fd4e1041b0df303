import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

describe('who did it, where only people do', () => {
  it.each([
    [
      'The wardens of the Ulm Guild believed that the young town needed a strong wall and a gate.',
      /^Who believed that/,
    ],
    [
      'Warren Marr created the first Ulm clock based on the work of Otto Guy Cady in 1927.',
      /^Who created the first Ulm clock/,
    ],
    ['Alderman Otto Roth was the first to submit a law on looms to the council of Ulm in 1808.', /^Who was the first/],
    ['The Corinthians encouraged Ulm to revolt in 1612.', /^Who encouraged Ulm/],
  ])('%s', (sentence, question) =>
    expect(
      askedIn(sentence, 'Ulm').filter((asked) =>
        /^Wh(?:o|at) (?:believed|created|encouraged|was the first)/.test(asked),
      ),
    ).toEqual(expect.arrayContaining([expect.stringMatching(question)])),
  )
})

describe('the right word for what is asked', () => {
  it.each([
    ['Ada Brandt and her crew became the first known Swabians to visit the port of Mombas in 1498.', /^What became/],
    [
      'The tide-raising forces of the Moon produce motions of the water that raise bulges in the seas.',
      /^Who produces/,
    ],
    ['Arab-controlled land on the coast of Ulm was an integral part of the trade of the Old Sea.', / arab-/],
  ])('%s', (sentence, wrong) => expect(askedIn(sentence, 'Ulm').filter((asked) => wrong.test(asked))).toEqual([]))
})

it('asks for things by what, and for no place by when', () => {
  const asked = askedIn(
    'Most Ulm snails bear a head with tentacles that support eyes. Otto Roth ran a network of Ulm spies throughout Europe. Ida Holm was made to serve in the household of Queen Ada of Ulm.',
    'Ulm',
  ).join('\n')
  expect(asked).not.toMatch(/Whom do|When did Otto Roth|For what purpose was Ida Holm made/)
})

it('takes no town for somebody, and lets a person be hired as who', () => {
  const asked = askedIn(
    'Addis Holm is the capital and largest town of Tyrol. Addis Holm became the seat of the league in 1812. Geertje Dircks was hired as the nurse of Titus Roth during the illness of Saskia Roth.',
    'Addis Holm',
  ).join('\n')
  expect(asked).not.toMatch(/Who (?:is|was) Addis Holm|Who became the seat|What was hired/)
})

it('opens a name at the head of a sentence whose second word is a small one', () =>
  expect(
    asksIn('Maximin de Roth, a lawyer who loved order, led the council of Ulm from 1793 to 1794.').join('\n'),
  ).toMatch(/did Maximin de Roth lead/))

it('calls somebody by the full name once', () =>
  expect(
    askedIn(
      'Vasco de Holm was an explorer from Lund. He was born in 1460. Around 1480, de Holm followed his father and joined the Order of Saint Ulm.',
      'Vasco de Holm',
    ).join('\n'),
  ).not.toMatch(/de Holm followed Vasco de Holm/))

it('leaves a pronoun whose name comes behind the comma', () =>
  expect(
    askedIn(
      'Florence Lind was a nurse from Ulm. In 1907, in recognition of her service, Florence Lind became the first woman to be awarded the Order of Tyrol. Emil of Lund was assassinated in 1584 by a follower of King Otto.',
      'Florence Lind',
    ).join('\n'),
  ).not.toMatch(/Florence Lind's service, Florence Lind|What was assassinated/))

it('gives nobody the fate of another', () =>
  expect(
    askedIn(
      'Elsa I (1533-1603) was Queen of Tyrol. Elsa I was crowned Queen of Tyrol in 1559 in the Old Church. After twenty years of confinement, Maria Roth was part of yet another plot. This was a good excuse for Elsa to remove her from the land, and she was executed in 1587.',
      'Elsa I of Tyrol',
    ).join('\n'),
  ).not.toMatch(/Queen of Elsa|Elsa I(?: of Tyrol)? executed/))

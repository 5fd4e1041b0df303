import { describe, expect, it } from 'vitest'
import { readingOf } from './reading'

function said(text: string, title = 'Notes'): string {
  return readingOf(text, title)
    .facts.flatMap((fact) => fact.asks.map((ask) => `${ask.stem} ${ask.answer}`))
    .join('\n')
}

describe('two persons of the sentence before', () => {
  it.each([
    [
      'The German chemist Otto Brandt and the Danish engineer Erik Holm built a dye works in 1903. Both men had studied in Graz.',
      'In which city did Otto Brandt and Erik Holm study? Graz',
    ],
    [
      'In 1911 Clara Holm married Otto Brandt. They had three sons.',
      'How many sons did Clara Holm and Otto Brandt have? three',
    ],
    [
      'In 1911 Clara Holm married Otto Brandt. The couple moved to Ulm in 1912.',
      'In what year did Clara Holm and Otto Brandt move to Ulm? 1912',
    ],
    [
      'In 1911 Clara Holm met Otto Brandt. The two founded a school for weavers in 1914.',
      'In what year did Clara Holm and Otto Brandt found a school for weavers? 1914',
    ],
  ])('%s', (text, question) => expect(said(text)).toContain(question))
  it.each([
    ['other people stand beside', 'In 1911 Clara Holm married Otto Brandt before two hundred guests. They drank wine.'],
    ['a third is named', 'In 1911 Clara Holm married Otto Brandt, a cousin of Erik Lund. The two lived in Ulm.'],
    ['things are many', 'In 1911 Clara Holm met Otto Brandt and his dogs. They lived in Ulm.'],
  ])('says nothing where %s', (_what, text) => expect(said(text)).not.toMatch(/Clara Holm and Otto Brandt/))
})

describe('what it goes on about', () => {
  it.each([
    ['Notes', 'The gland makes a hormone. It also stores iodine.', 'What does the gland store? iodine'],
    [
      'Peru',
      'Peru has a coal trade. It joined the Harbour League in 1952.',
      'In what year did Peru join the Harbour League? 1952',
    ],
    [
      'Peru',
      'Peru is a country in the south. Coal brought wealth, and Peru became a republic. It sold the mines of Ulm in 1974.',
      'In what year did Peru sell the mines of Ulm? 1974',
    ],
    [
      'Notes',
      'The slow change of wet rock is called a landslip. It is caused by rain.',
      'What causes a landslip? rain',
    ],
  ])('%s: %s', (title, text, question) => expect(said(text, title)).toContain(question))
  it.each([
    ['Peru', 'Peru has a cathedral. It burned in 1632.', 'Peru burn'],
    ['Peru', 'Peru has a parliament. It elected a speaker in 1632.', 'Peru elect'],
    ['Notes', "The engine's efficiency rose. It also drove a mill.", "engine's efficiency"],
  ])('says nothing: %s: %s', (title, text, never) => expect(said(text, title)).not.toContain(never))
  it('knows the topic by its letters', () =>
    expect(
      said(
        'The Northern Harbour Fund is a fund. The NHF was one of the old bodies of Marland; its design pleased Ulm.',
        'Northern Harbour Fund',
      ),
    ).toContain("the NHF's design"))
})

describe('they where people and things are many', () => {
  it.each([
    [
      'Dutch settlers planted tulips behind the dikes. They built a church in 1642.',
      'What did Dutch settlers build in 1642? a church',
    ],
    [
      'The British burned the docks of Ulm in 1777. They captured Graz in 1778.',
      'Which city did the British capture in 1778? Graz',
    ],
  ])('%s', (text, question) => expect(said(text)).toContain(question))
  it('leaves open what things may do', () =>
    expect(said('Glaciers carry stones to the valleys. They fill the lakes.')).not.toContain('glaciers fill'))
})

describe('this and these before a noun', () => {
  it.each([
    [
      'The patch test finds allergies within two days. This test uses small squares of paper.',
      'What does the patch test use? small squares of paper',
    ],
    [
      'The social learning view explains shyness by early habits. This theory is supported by Clara Holm.',
      'By whom is the social learning view supported? Clara Holm',
    ],
    [
      'The Hartmann lines appear near iron. These lines show the age of a star.',
      'What do the Hartmann lines show? the age of a star',
    ],
  ])('%s', (text, question) => expect(said(text)).toContain(question))
  it.each([
    ['one of several', 'The sweat test and the patch test are cheap. This test uses paper.', 'test use'],
    ['nothing that tells which', 'A city council built a dam in 1932. This dam was opened in 1951.', 'dam opened'],
    ['a class that its clause narrows', 'Some small hairs sting. These hairs hold acid.', 'hairs hold'],
  ])('says nothing: %s', (_what, text, never) => expect(said(text)).not.toContain(never))
})

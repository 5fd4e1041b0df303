import { describe, expect, it } from 'vitest'
import { askedIn } from './reading'

const asked = (sentence: string): readonly string[] =>
  askedIn(`Otto Brandt was a weaver. Otto Brandt lived in Ulm. ${sentence}`, 'Otto Brandt')
const ofHerons = (sentence: string): readonly string[] =>
  askedIn(`The heron is a bird. In 1901 Otto Lang counted herons. ${sentence}`, 'Heron')

describe('a question that reads well as it stands', () => {
  it.each([
    ['Ulm became fortified in 1349.', 'In what year did Ulm become fortified? 1349'],
    [
      'At the age of nine, Ida Holm wanted to know how a loom worked.',
      'At what age did Ida Holm want to know how a loom worked? nine',
    ],
    [
      'The wire loom was first described in a technical paper by Ida Holm and Jens Falk in 1958.',
      'By whom was the wire loom first described in a technical paper in 1958? Ida Holm and Jens Falk',
    ],
    [
      'Jens Falk married in 1901. Jens Falk and his wife opened the Lund Mill in 1903.',
      'In what year did Jens Falk and his wife open the Lund Mill? 1903',
    ],
  ])('is asked: %s', (sentence, question) => {
    expect(asked(sentence)).toContain(question)
  })

  it('names the maker of an organ by no church that is known for it', () => {
    expect(asked('The Lund Church is known for an organ by Ida Holm.')).not.toContain(
      'By whom is the Lund Church known for an organ? Ida Holm',
    )
  })
})

describe('which season, of few', () => {
  it('is an answer', () => {
    expect(ofHerons('Herons have to fish for pike during the dry season.')).toContain(
      'During which season do herons have to fish for pike? the dry season',
    )
  })

  it('is none of what nothing says', () => {
    expect(ofHerons('Production rises during the dry season.').filter((own) => own.startsWith('During'))).toEqual([])
  })

  it('is not which region, of many', () => {
    expect(
      asked('In 1901 Otto Brandt moved to the open region.').filter((own) => own.endsWith('the open region')),
    ).not.toContain('To which region did Otto Brandt move in 1901? the open region')
  })
})

describe('groups and shares', () => {
  it('are of what the document is about', () => {
    expect(ofHerons('Heron colonies can consist of as many as 50 pairs during the dry season.')).toContain(
      'During which season can heron colonies consist of as many as 50 pairs? the dry season',
    )
  })

  it('are not asked about where nothing says of what', () => {
    expect(
      ofHerons('Large groups can consist of as many as 50 pairs during the dry season.').filter((own) =>
        own.startsWith('During'),
      ),
    ).toEqual([])
  })

  it('are its own, a day', () => {
    expect(ofHerons('The heron needs to eat about 20% of its own weight each day.')).toContain(
      'What percentage of its own weight does the heron need to eat each day? about 20%',
    )
  })
})

describe('a word that its meaning explains', () => {
  it('is asked for its meaning', () => {
    expect(asked('A felterin is a cell that makes and stores the thick fibre feltin.')).toContain(
      'What is a felterin? a cell that makes and stores the thick fibre feltin',
    )
  })

  it('is not where the meaning says the word again', () => {
    expect(asked('A felt hat is a hat made of felt.').filter((own) => own.startsWith('What is a felt hat'))).toEqual([])
  })
})

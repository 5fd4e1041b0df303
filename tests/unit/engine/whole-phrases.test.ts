import { describe, expect, it } from 'vitest'
import { readingOf } from './reading'

function asked(text: string): string[] {
  return readingOf(text).questions.map((own) => `${own.stem} ${own.answer}`)
}

describe('phrases and clauses end where they end', () => {
  it.each([
    [
      'an adjective that looks like a verb behind "and"',
      'The guide to the dam has 17 chapters which give a clear and connected account of the dam and of the valley.',
      'How many chapters does the guide to the dam have? 17',
    ],
    [
      'a participle with "being" belongs to its noun',
      'Healing is generally achieved through the work of a doctor and the person being treated.',
      'What is healing generally achieved through? the work of a doctor and the person being treated',
    ],
    [
      'a clause with a phrase before its subject',
      'Hilda Brandt was one of the owners of four mills near Lindau in 1834, and as a result of her work, all of them were kept.',
      'Hilda Brandt was one of the owners of ____ mills near Lindau in 1834. four',
    ],
    [
      'a noun that looks like a verb behind "and"',
      'Fines were imposed on smokers, and in 1870 repeat offenders risked prison and exile.',
      'What did repeat offenders risk in 1870? prison and exile',
    ],
    [
      'what is said of the means goes with it',
      'Springs are set in motion by small shocks from passing trains and the tide.',
      'By what are springs set in motion? small shocks',
    ],
    [
      'a participle with its adverb',
      'The Lindau Conference consists of delegations normally headed by the ministers of the members.',
      'What does the Lindau Conference consist of? delegations normally headed by the ministers of the members',
    ],
    [
      'a subject behind the clause that opens the sentence',
      'When Otto Brandt entered the Faculty of Law, the Department of Natural History and Farming was headed by Clara Holm.',
      'When Otto Brandt entered the Faculty of Law, by whom was the Department of Natural History and Farming headed? Clara Holm',
    ],
    [
      'the day of the week goes with the date',
      'The battle of Orva was fought on Sunday, 18 June 1815 near Lindau.',
      'On what date was the battle of Orva fought near Lindau? 18 June 1815',
    ],
  ])('%s', (_, text, expected) => {
    expect(asked(text)).toContain(expected)
  })

  it.each([
    ['what a picture beside the text shows', 'The left picture shows a scan of the dam at Lindau.', /picture/],
    [
      'where a thing is that is anywhere',
      'Deep springs occur anywhere in the valley where there is enough pressure.',
      /^Where/,
    ],
    [
      'for somebody else’s arms',
      'In 1901 Otto Brandt led guests into a cold hall and placed their arms into ice water.',
      /their/,
    ],
    ['what divides it', 'The Strait of Orva divides it from the whole region of Marland in Southern Italy.', /\bit\b/],
    [
      'by a gap when the colony, which nobody named, was taken',
      'In 1673, during the Third Marland War, the fleet of Lindau recaptured the colony.',
      /____.*recaptured the colony/,
    ],
    [
      'in what period what does not say so',
      'The lectureship of Lindau consisted in giving lectures for a period of seven years.',
      /^In what period/,
    ],
    ['where what has other places is', 'Deep springs often rise in limestone valleys of the north.', /^Where/],
    [
      'half of a name by a gap',
      'Notable owners of the mill include Clara Holm, the Duchess of Lindau, who married the engineer Otto Brandt.',
      /Duchess of ____/,
    ],
    ['what dominates a coast of nothing', 'The cone of Mount Orva dominates the eastern coast.', /^What dominates/],
    [
      'the second half of a name',
      'The Lindau and Hudson Railroad was the first to begin service with a steam locomotive.',
      /and ____/,
    ],
  ])('never asks %s', (_, text, wrong) => {
    expect(asked(text).filter((question) => wrong.test(question))).toEqual([])
  })
})

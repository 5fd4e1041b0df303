import { describe, expect, it } from 'vitest'
import { askedIn } from './reading'

const lang = (text: string): string[] =>
  askedIn(`Otto Lang was an Austrian engineer who lived in Graz. ${text}`, 'Otto Lang')

describe('what happened at last', () => {
  it.each([
    ['It was not until 1888 that Lang returned to Vienna.', 'In what year did Otto Lang return to Vienna? 1888'],
    ['Lang did not marry until 1890.', 'In what year did Otto Lang marry? 1890'],
    [
      'The Holm Bridge was not opened to trains until May 1874.',
      'In what month and year was the Holm Bridge opened to trains? May 1874',
    ],
    [
      'He did not publish his treatise on dynamos until 3 March 1892.',
      'On what date did Otto Lang publish his treatise on dynamos? 3 March 1892',
    ],
  ])('is asked by its date: %s', (text, expected) => expect(lang(text)).toContain(expected))

  it.each([
    ['that only a story dates', 'Lang did not rest until the war.', /rest/],
    ['that lasted from then on', 'Lang was not a member of the guild until 1899.', /member/],
    ['that did not happen', 'Lang did not sell the mill.', /sell/],
    ['that had ended by then', 'Lang worked in Ulm until 1888.', /In what year did Otto Lang work/],
  ])('not %s', (_what, text, refused) => expect(lang(text).join('\n')).not.toMatch(refused))
})

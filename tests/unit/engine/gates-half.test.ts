import { describe, expect, it } from 'vitest'
import { askedIn } from './reading'

/** Of each sentence: a stem that must not be asked, because it keeps half of what is said, and one that may. */
const halves: readonly (readonly [sentence: string, not: RegExp, may?: RegExp])[] = [
  ['The bursar, Jan Moor, refused to treat Ada Brandt as an equal in the guild.', /^Who refused to treat Ada Brandt\?/],
  ['Otto Roth took the notes of Brandt and others and arranged them into a single volume.', /^Who took the notes/],
  ['The clams belong to a class of animals known as bivalves.', /^What belongs to/, /^What do the clams belong to\?/],
  [
    'Ulm and Linz issued a joint ultimatum to cease fire in 1911.',
    /issue to cease fire/,
    /^In what year did Ulm and Linz/,
  ],
  ['His father, Jakob, was a member of the guild of weavers in Ulm.', /^Who was Jakob\?/],
  ['The abbot had been asked to find a replacement.', /replacement/],
]

describe('half of what is said', () => {
  it.each(halves)('%s', (sentence, not, may) => {
    const asked = askedIn(sentence)
    expect(asked.filter((own) => not.test(own))).toEqual([])
    if (may) expect(asked.some((own) => may.test(own))).toBe(true)
  })
})

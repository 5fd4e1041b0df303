import { describe, expect, it } from 'vitest'
import { askedIn } from './reading'

const asked = (sentence: string): readonly string[] =>
  askedIn(`Otto Brandt was a weaver. Otto Brandt lived in Ulm. ${sentence}`, 'Otto Brandt')

describe('what is only thought of a thing', () => {
  it.each([
    ['The steam loom, probably the oldest loom in Bavaria, was built by Ida Holm in 1901.'],
    ['The steam loom, which is thought to be the oldest in Bavaria, was built by Ida Holm in 1901.'],
  ])('leaves what was done with it as it is: %s', (sentence) => {
    expect(asked(sentence)).toContain('In what year was the steam loom built by Ida Holm? 1901')
  })

  it('leaves a deed as it is where it stands behind', () => {
    expect(asked('Ida Holm was sent to the Lund Mill in 1901, which may have saved her life.')).toContain(
      'In what year was Ida Holm sent to the Lund Mill? 1901',
    )
  })

  it.each([
    ['The steam loom, it is believed, was built by Ida Holm in 1901.'],
    ['The steam loom, perhaps, was built by Ida Holm in 1901.'],
    ['Ida Holm bought a mill that is said to be haunted in 1901.'],
  ])('is no deed: %s', (sentence) => {
    expect(asked(sentence).filter((own) => own.startsWith('In what year'))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { askedIn, asksIn, questionsIn } from './reading'

const questionsOn = (text: string): string => asksIn(text).join('\n')

describe('what a word of another sense asks', () => {
  it('a thing that drives another is no who', () => {
    expect(asksIn('Volcanic dust is a driver of cold summers in the north.')).toContain(
      'What is volcanic dust? a driver of cold summers in the north',
    )
    expect(asksIn('A groom is a driver of coaches in the north.').join('\n')).toMatch(/^Who is a groom\?/m)
  })
  it('what a thing is made to do is not what it is made for', () => {
    expect(questionsOn('A loom can be made to refuse threads of other colours.')).not.toMatch(/For what purpose/)
    expect(questionsOn('Small nets are made to catch eels.')).toMatch(/For what purpose are small nets made/)
  })
  it('a term that is used to describe a thing is not what the thing is used for', () =>
    expect(questionsOn('Slow fading is the term used to describe altered dyes in old cloth.')).not.toMatch(/used for/))
  it('threads in a tangle are called hyphae, and not the tangle', () =>
    expect(
      questionsOn('The lower stage consists of a tangle of slender rope-like structures called hyphae.'),
    ).not.toMatch(/[Ww]hich tangle/))
  it('what came of something is not what it is', () =>
    expect(questionsOn('Progress in the field of dyes was the result of chemistry.')).not.toMatch(
      /^What was progress/m,
    ))
  it('what can also be made by something is made by others too', () => {
    expect(askedIn('Blue dyes can also be produced by moulds and moths.').join('\n')).not.toMatch(
      /What can produce blue dyes/,
    )
    expect(askedIn('Blue dyes can be produced by moulds and moths.').join('\n')).toMatch(/What can produce blue dyes/)
  })
  it('what was so by a year is not judged by another year', () => {
    const kindsOf = (verb: string) =>
      questionsIn(`The brick mill of Ulm was ${verb} 1851. The oak bridge of Graz was ${verb} 1855.`).map(
        ({ kind }) => kind,
      )
    expect(kindsOf('in use by')).not.toContain('true-false')
    expect(kindsOf('opened in')).toContain('true-false')
  })
  it('what is a feature of something is not what it is', () => {
    const feature = 'An important feature of dyed wool is the ease with which it can be washed in cold water.'
    expect(questionsOn(feature)).not.toMatch(/^What is the ease/m)
    expect(questionsOn('The outer core of the kiln is a layer of hot bricks.')).toMatch(/^What is the outer core/m)
  })
  it('what something is similar to stays out of what it does', () =>
    expect(asksIn('Similar to Ulm, Lund built a brick mill in 1850.')).toContain(
      'In what year did Lund build a brick mill? 1850',
    ))
  it('an abbreviation stands for words as they are written within a sentence', () =>
    expect(questionsOn('Extremely low frequency (ELF) waves are used to call barges.')).toContain(
      'What does ELF stand for? extremely low frequency',
    ))
  it('two things have no one term', () =>
    expect(questionsOn('Red rot and black scab are infections of the roots in old orchards.')).not.toMatch(
      /What is the term/,
    ))
})

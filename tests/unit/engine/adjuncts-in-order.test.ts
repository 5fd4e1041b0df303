import { describe, expect, it } from 'vitest'
import { askedIn } from './reading'

const asked = (sentence: string): string => askedIn(`Otto Lang and Ida Holm lived in Graz. ${sentence}`).join('\n')

describe('phrases beside what is asked', () => {
  it.each([
    [
      'Ida Holm was recalled to active duty in May 1901 for a long period that turned into a career.',
      'To what was Ida Holm recalled in May 1901 for a long period that turned into a career? active duty',
    ],
    [
      'In 1903, Otto Lang lectured to the Lund Institution on tin.',
      'To which institution did Otto Lang lecture on tin in 1903? the Lund Institution',
    ],
  ])('stay behind the verb where there is more than one: %s', (sentence, question) => {
    expect(asked(sentence)).toContain(question)
  })

  it('may be one short time or place, which goes first', () => {
    expect(asked('In the long war with Mali, Otto Lang died of a strange fever.')).toContain(
      'In the long war with Mali, what did Otto Lang die of? a strange fever',
    )
  })

  it.each([
    [
      'Otto Lang moved into the old mill house in Ulm in 1901.',
      'Where did Otto Lang move in 1901? the old mill house in Ulm',
    ],
    [
      'Ida Holm was sent to a small school in Ulm near Linz to recover from a fever.',
      'Where was Ida Holm sent to recover from a fever? a small school in Ulm near Linz',
    ],
    ['Otto Lang travelled to a trading post in Norway in 1905.', 'Where did Otto Lang travel in 1905?'],
  ])('tell where a place is, and go into the answer: %s', (sentence, question) => {
    expect(asked(sentence)).toContain(question)
  })
})

describe('what belongs together', () => {
  it('stays together: what somebody called for others to do', () => {
    const found = asked('Ida Holm called for weavers to sell their looms in 1840.')
    expect(found).not.toMatch(/^For what/m)
    expect(asked('In the 1970s, Otto Lang advocated for the Lund Guild to replace large looms with frames.')).toContain(
      'What did Otto Lang advocate for the Lund Guild to do in the 1970s? replace large looms with frames',
    )
    expect(asked('Otto Lang waited for the mill to open in 1841.')).not.toContain('to do')
  })

  it('stays together: "from one crest to the next", a name of two names, and "to do so"', () => {
    expect(asked('Wavespan refers to the length of a wave from one crest to the next.')).toContain(
      'What refers to the length of a wave from one crest to the next? wavespan',
    )
    const signal = asked('To do so, the ABC–DEF protein complex serves as a strong signal to build the walls of cells.')
    expect(signal).toContain('What serves as a strong signal to build the walls of cells? the ABC–DEF protein complex')
  })

  it('is shown in a place, and no state is a place', () => {
    expect(asked('The old looms of Otto Lang are on display in the Lund Museum.')).toContain(
      'At which museum are the old looms of Otto Lang on display? the Lund Museum',
    )
    expect(asked('Weaving was on the rise in Norway. Trust is at the heart of honest trade.')).not.toMatch(/^Where/m)
    expect(asked('The Lund Mill is at the heart of the old town.')).toContain('Where is the Lund Mill?')
  })
})

describe('readings that ask another thing', () => {
  it.each([
    ['a quality for a purpose', 'The Lund Mill keeps the tools necessary to cut hard stone.', /For what purpose/],
    ['why there is cloth', 'Otto Lang describes the growth of towns that is due to the trade in cloth.', /^Why/m],
    ['an aim as a condition', 'If the Lund Mill is to last, Otto Lang must oil the wheel.', /happens if|condition/],
    ['half of a claim', 'Otto Lang argued that as towns grew, mills closed.', /as towns grew$/m],
    ['one cause of many', 'Rain is not the only thing that causes a rise in rust.', /What causes|rain cause/],
    ['a verb as a noun', 'Soap works to remove oil and wool stains because it has strong bonds.', /does soap works/],
    ['nobody', 'Weaving contributes directly to others.', /to others\?/],
    ['one of many', 'The notes of Ida Holm are important in the history of weaving.', /^What is important/m],
    [
      'a subject with a clause',
      'If the price of silk clubs rises, since the mills of Ulm close, demand falls.',
      /do rises/,
    ],
    [
      'a participle as a verb',
      'The long ships launched into polar waters in 1901 provided even more precise charts of the north.',
      / launch /,
    ],
  ])('are left: %s', (_what, sentence, question) => {
    expect(asked(sentence)).not.toMatch(question)
  })

  it('but what looks like them stays', () => {
    expect(asked('The Lund Guild bought two long barges to carry stone.')).toContain('For what purpose')
    expect(asked('Rain is the only thing that causes a rise in rust.')).toMatch(/rise in rust/)
    expect(asked('If the rope of the bell is loose, the bell rings at dawn.')).toContain('What happens if')
  })

  it('and the title of a text is not asked for by its class', () => {
    expect(
      askedIn('The Roth collection of bells was bequeathed to the museum in 1881.', 'Lund Museum').join(),
    ).not.toContain('To which museum')
  })
})

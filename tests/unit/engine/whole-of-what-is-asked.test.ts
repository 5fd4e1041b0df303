import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

const asks = (text: string, title?: string): string => asksIn(text, title).join('\n')

describe('verbs read for what they are', () => {
  it('takes a deed without an object, before one behind a comma, as done to its noun', () => {
    const own = asks(
      'The Letter of Ulm, or the Charter, drafted at a fair in Linz in May 1861, closely followed the first letter.',
    )
    expect(own).not.toMatch(/What drafted|Letter of Ulm draft\b/)
  })

  it('keeps a verb that has none but itself', () => {
    expect(asks('Ida Holm, a weaver, moved to Linz in 1861.')).toContain('In what year did Ida Holm move to Linz? 1861')
  })

  it('gives a second verb behind "when" to no subject before it', () => {
    const own = asks(
      'A good sign of rust is the noise heard when a cart carrying a load approaches and recedes from a wall.',
    )
    expect(own).not.toMatch(/sign of rust recede/)
    expect(asks('The mill grinds oats and sells flour to Linz.')).toContain('What does the mill sell to Linz? flour')
  })

  it('reads a noun behind "and" where only "instead" follows', () => {
    expect(asks('In 1938, the Ulm Board was created to regulate tolls and routes instead.')).toContain(
      'For what purpose was the Ulm Board created in 1938? to regulate tolls and routes instead',
    )
    expect(askedIn('In 1938, the Ulm Board was created to regulate tolls and routes instead.').join('\n')).not.toMatch(
      /instead/,
    )
  })

  it('tells what a kind of thing is formed by in the present, and what was made once in the past', () => {
    expect(asks('The upper hinge is a joint formed by two plates of horn.')).toContain(
      'What is the upper hinge formed by? two plates of horn',
    )
    expect(asks('The old harbour is a basin formed in 1820 by two dams of oak.')).not.toMatch(
      /is the old harbour formed/,
    )
  })
})

describe('phrases asked and answered whole', () => {
  it('leaves an infinitive that nothing follows with its noun', () => {
    expect(asks('Marriage brings a set of new duties to fill.')).toContain(
      'What does marriage bring? a set of new duties to fill',
    )
    expect(asks('In 2012, Ulm was ranked the best town to live in by the Lund Review.')).not.toMatch(/to live in/)
  })

  it('asks with the infinitive where it says what somebody does', () => {
    expect(asks('In 1840, Otto Lang sent troops to fight.').replace(/\n/g, ' ')).not.toContain('troops to fight ')
  })

  it('asks from when on, and for how long only where nothing else tells', () => {
    expect(asks('From the 14th century on, Ulm sold cloth to Lund.')).toContain(
      'From which century on did Ulm sell cloth to Lund? the 14th century',
    )
    const own = asks('For 40 years, from 1901 to 1941, the Ulm Guild set all tolls.')
    expect(own).toContain('When did the Ulm Guild set all tolls? from 1901 to 1941')
    expect(own).not.toMatch(/^When .*for 40 years/m)
  })

  it('asks what a thing results in that is said to be something', () => {
    expect(asks('Overgrowth is the growth of a stem beyond its support, thus resulting in decay.')).toContain(
      'What does overgrowth result in? decay',
    )
    expect(asks('The dam broke in 1840, resulting in a flood.')).toContain('a flood')
  })

  it('asks how many, and not whom', () => {
    const own = asks('Ida Holm Airport served 29 million passengers in 2018.')
    expect(own).not.toMatch(/^Whom/m)
    expect(own).toContain('How many passengers did Ida Holm Airport serve in 2018? 29 million')
  })
})

describe('what readers missed', () => {
  it('asks which airport, museum or country', () => {
    expect(askedIn('Lund Airport served 29 million passengers in 2018.', 'Ulm').join('\n')).toMatch(
      /^Which airport served/m,
    )
    expect(askedIn('Norway was occupied in 1540 by the army of Otto Lang.', 'Ulm').join('\n')).not.toMatch(
      /^What was occ/m,
    )
  })

  it('does not ask how many had done something by then', () => {
    expect(askedIn('By that time, four new towns had joined the Ulm League.').join('\n')).not.toMatch(/^How many/m)
    expect(askedIn('By 1840, four new towns had joined the Ulm League.').join('\n')).toMatch(/^How many/m)
  })

  it('does not call somebody a native when asked who it was', () => {
    expect(asks('The town was described by the geographer Otto Lang, a native of Ulm.')).not.toMatch(
      /^Who was Otto Lang/m,
    )
    expect(asks('The town was described by Otto Lang, a geographer from Ulm.')).toMatch(
      /^Who was Otto Lang\? a geographer/m,
    )
  })
})

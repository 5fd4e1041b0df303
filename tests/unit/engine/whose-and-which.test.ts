import { describe, expect, it } from 'vitest'
import { gateIn } from './asked'
import { askedIn, asksIn } from './reading'

const all = (text: string, title = 'Ulm'): string => asksIn(text, title).join('\n')

describe('a clause beside a noun that has no verb yet', () => {
  it('ends at the comma before the verb of the noun', () => {
    const asked = all(
      'The loom, which was the pride of the guild of Ulm, is a wooden frame, and could only weave wool.',
    )
    expect(asked).toContain('What was the pride of the guild of Ulm?')
    expect(asked).not.toMatch(/of Ulm, is a wooden frame\?/)
  })

  it('goes on with a list of what was done', () => {
    const asked = all('Otto Lang, who carved oak, painted doors, and built mills, died in Linz in 1840.', 'Otto Lang')
    expect(asked).toContain('Where did Otto Lang die? in Linz')
    expect(asked).toContain('Who painted doors? Otto Lang')
  })
})

describe('who is meant', () => {
  const before = 'Anton Neef was a weaver of Ulm. Neef saw the skill of the girl.'

  it('may be the bearer of a title', () => {
    expect(all(`${before} On one occasion the Elector took his musicians to Linz.`)).not.toContain('Neef’s musicians')
    expect(all(`${before} On one occasion the Elector took his musicians to Linz.`)).not.toContain("Neef's musicians")
  })

  it('is no country', () => {
    const text =
      'Sri Lanka is an island. The kings of Sri Lanka built dams. An old song tells of a kingdom named Lanka that was founded by a smith.'
    expect(all(text, 'Sri Lanka')).not.toContain('named Sri Lanka')
  })

  it('is not whom the text is about, but a forebear of the name', () => {
    const namesake = 'Otto Lang, the grandfather of the painter, received his post at Ulm in March of 1733.'
    expect(askedIn(namesake, 'Lang: His Early Life')).toEqual([])
    expect(askedIn(namesake, 'The Early Life of a Painter')).not.toEqual([])
  })

  it('is what a verb behind a pronoun belongs to', () => {
    const asked = all('A rise in salt causes the loss of ZNX4 and it translocates inwards and binds the outer wall.')
    expect(asked).not.toMatch(/binds the outer wall\? a rise/)
    expect(all('Ida Holm is a singer. She yodels loudly in Ulm.', 'Ida Holm')).toContain(
      'Who yodels loudly in Ulm? Ida Holm',
    )
  })

  it('is not the last thing that something is compared with', () => {
    const asked = all(
      'The old town on the Enz, older than Buddhism, the scene of wars from Celtic times up to the last century, has narrow lanes.',
    )
    expect(asked).not.toContain('? Buddhism')
    expect(all('The cult of Ulm is older than Buddhism, the faith of many nations in Asia.')).toContain(
      'What is the faith of many nations in Asia? Buddhism',
    )
  })
})

describe('a phrase behind a list', () => {
  const works = 'The output of Otto Lang includes 15 songs, two piano trios, and three pieces for brass band.'

  it('counts its last member alone', () => {
    const asked = all(works, 'Otto Lang')
    expect(asked).toContain('How many piano trios does the output of Otto Lang include? two')
    expect(asked).toContain('How many pieces does the output of Otto Lang include for brass band? three')
    expect(all('The guild employed 12 smiths and three clerks in Linz.')).toContain(
      'How many smiths did the guild employ in Linz? 12',
    )
    expect(all('A mill may have two kinds of wheels in dry valleys.')).toContain('have in dry valleys? two')
  })

  it('is of the answer', () => {
    expect(
      all('The archive of the guild contains maps, letters, and the views of weavers on the care of bees.'),
    ).toContain(
      'What does the archive of the guild contain? maps, letters, and the views of weavers on the care of bees',
    )
    expect(all('The mill of Ulm contains salt and iron in summer.')).toContain(
      'What does the mill of Ulm contain in summer? salt and iron',
    )
  })
})

describe('a time told by what happened', () => {
  it('goes with what is asked', () => {
    expect(all('The guild kept ten carts in Linz after the feud ended in 1763 to guard the road.')).toContain(
      'How many carts did the guild keep in Linz after the feud ended in 1763? ten',
    )
  })

  it.each([
    ['beside a date', 'The guild sold ten carts in 1760 before the feud ended in 1763.', /^How many .*before/m],
    ['without a date', 'The guild sold ten carts in Linz after the feud ended.', /^How many .*after/m],
    ['of which only the text tells', 'The guild sold ten carts in Linz after he left in 1763.', /^How many .*after/m],
    ['of what is always so', 'The guild keeps ten carts in Linz after the feud ended in 1763.', /^How many .*after/m],
  ])('is left out %s', (_what, sentence, question) => {
    expect(all(sentence)).not.toMatch(question)
  })
})

describe('a reason', () => {
  it('does without the word that joins it to the sentence before', () => {
    expect(all('Thus, the gate of Ulm was shut; therefore, the carts of the guild went round.')).toContain(
      'Why did the carts of the guild go round? the gate of Ulm was shut',
    )
  })

  it('is no row of examples', () => {
    expect(
      all('Thus, a tree meant a wood, a soldier meant an army; therefore, two harps may stand for twenty.'),
    ).not.toMatch(/^Why/m)
  })
})

describe('what only the text tells', () => {
  it('is refused: that particular one', () => {
    const stem = 'Where was Otto Lang present at that particular fair?'
    expect(gateIn(['event', 'Otto Lang', 'place', stem, 'Ulm'])).toBe('anaphor')
    expect(
      gateIn(['event', 'Otto Lang', 'place', 'Where was Otto Lang present at the fair of 1840?', 'Ulm']),
    ).toBeNull()
  })

  it('is refused: what results in a variety of things', () => {
    expect(askedIn('Heavy use of salt results in a variety of changes to sleep.').join('\n')).not.toContain(
      'What results in a variety',
    )
  })
})

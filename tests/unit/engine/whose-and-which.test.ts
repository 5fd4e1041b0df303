import { describe, expect, it } from 'vitest'
import { askedIn, asksIn, questionsIn } from './reading'

describe('laboratories that a document is about', () => {
  const text = 'In 1926, the laboratories invented a felt press. Holm Labs stands in Ulm. Holm Labs has a library.'

  it('are named, whatever they are called', () => {
    expect(askedIn(text, 'Holm Labs').join('\n')).toContain('In what year did Holm Labs invent a felt press? 1926')
  })

  it('are left alone beside others', () => {
    const other = `The Lund Laboratory wove felt in 1925. ${text}`
    expect(asksIn(other, 'Holm Labs').join('\n')).not.toContain('did Holm Labs invent')
    expect(asksIn(text, 'Holm Mills').join('\n')).not.toContain('did Holm Mills invent')
  })
})

describe('what somebody wants to know', () => {
  const lead = 'Ulm is a town in Tyrol.'

  it('stays with the way to find it out', () => {
    const text = 'In 1924, Otto Lang proposed the felt chart as a method to determine when a dye was in balance.'
    const asked = asksIn(`${lead} ${text}`, 'Ulm').join('\n')
    expect(asked).toContain('propose the felt chart as a method to determine when a dye was in balance? 1924')
    expect(asked).not.toMatch(/to determine\?/)
  })

  it('is asked for itself, and a bare verb is no end', () => {
    const text = 'Some years ago, weavers Otto Lang and Ida Holm ran a series of trials to find out.'
    expect(askedIn(`${lead} ${text}`, 'Ulm').join('\n')).not.toContain('to find out')
  })
})

describe('a participle behind its noun', () => {
  it('is no verb of the clause', () => {
    const text = 'The twin Lech ships launched into the river in 2011 provided even better maps of the delta.'
    expect(asksIn(text).join('\n')).not.toContain('ships launch into the river')
    expect(asksIn('The twin Lech ships launched into the river in 2011.').join('\n')).toContain('ships launch into')
  })
})

describe('a date in front of what a relative clause tells', () => {
  it('stays in front in a gap', () => {
    const clozes = questionsIn(
      'On 3 May 1901, Tyrol introduced a law that reduced the toll of the mills in Ulm.',
      'Ulm',
    )
      .filter(({ kind }) => kind === 'cloze')
      .map(({ stem }) => stem)
    expect(clozes.join('\n')).not.toMatch(/in Ulm on ____/)
  })
})

describe('a part of the animal that a document is about', () => {
  const text =
    `The Alpine vole digs at night. Its tail is short. In Tyrol, the Alpine vole eats grass. Its claws are sharp. Its fur is brown.
    The Alpine vole lives in Tyrol.`.replace(/\s+/g, ' ')
  const asked = (more: string): string => askedIn(`${text} ${more}`, 'Alpine vole').join('\n')
  it.each([
    ['Dives last around 30 seconds.', 'how long do dives last? around 30 seconds'],
    [
      'In captivity, estrous cycles recur every 15 days.',
      'how often do estrous cycles recur in captivity? every 15 days',
    ],
  ])('is said to be its own: %s', (more, question) => expect(asked(more)).toContain(`In the Alpine vole, ${question}`))

  it('is not what happened once', () => {
    expect(asked('Otto Lang examined the tail in 1901. Salt washed the bones of the vole.')).not.toMatch(
      /In the alpine vole, what washed/i,
    )
  })

  it('is none in a document on a thing', () => {
    const lantern =
      'The lantern hangs on a hook. The lantern has a door. The lantern is old. Dives last around 30 seconds.'
    expect(askedIn(lantern, 'Lantern').join('\n')).not.toContain('In the lantern')
  })
})

describe('half of what a sentence says', () => {
  it('is no office of the whole time', () => {
    const text =
      'From 1936 to 1938, Otto Lang spent most of his time at Ulm University, in the second year as a Holm Fellow.'
    expect(askedIn(`Otto Lang was a weaver. ${text}`, 'Otto Lang').join('\n')).not.toMatch(/Holm Fellow/)
  })

  it('is no end of a gap', () => {
    const text =
      'A lock gate is an example of a sluice that lets some boats, such as flat barges, to pass into the canal.'
    expect(askedIn(text, 'Canals').join('\n')).not.toMatch(/lets some boats\./)
    const aim =
      'Karl Roth believed it was in the interest of the town of Ulm to build a mill, and that felt was of use.'
    expect(askedIn(aim, 'Ulm').join('\n')).not.toMatch(/the town of Ulm\./)
  })
})

import { describe, expect, it } from 'vitest'
import { asksIn, readingOf } from './reading'

const all = (text: string, title?: string): string => asksIn(text, title).join('\n')

describe('what stands behind a comma', () => {
  it('is no part of a count that it spells out', () => {
    const asked = all('Felts can be sorted into two groups, woven and pressed.')
    expect(asked).toContain('Into how many groups can felts be sorted? two')
    expect(asked).not.toContain('groups woven')
  })

  it('tells of the name that "is the capital", and not of the capital', () => {
    const asked = all('Ulm is the capital, the oldest and greenest town of Norland. Ida Holm lived in Ulm.')
    expect(asked).toContain('What is the oldest and greenest town of Norland? Ulm')
    expect(asked).not.toContain('the capital')
  })

  it('still explains a thing that is done something to', () => {
    expect(all('Ida Holm sold the mill, the oldest house of Ulm.')).toContain(
      'What is the oldest house of Ulm? the mill',
    )
  })
})

describe('a relative clause behind "of"', () => {
  it('tells of the thing, and not of how it works', () => {
    const asked = all('Otto Lang knew the workings of the new loom, which Ida Holm had invented.')
    expect(asked).toContain('What did Ida Holm invent? the new loom')
    expect(asked).not.toContain('invent? the workings')
  })

  it.each([
    ['a part that has been made', 'the second volume of the chronicle'],
    ['a name', 'the Treaty of Ulm'],
  ])('tells of %s', (_what, object) => {
    const asked = all(`Otto Lang copied ${object}, which Ida Holm had written in 1801.`)
    expect(asked).toContain(`What did Ida Holm write in 1801? ${object}`)
  })
})

describe('what somebody speaks against', () => {
  it('is the whole deed', () => {
    const asked = all('The judge advised Otto Lang against going into trade.')
    expect(asked).toContain('Against what did the judge advise Otto Lang? going into trade')
    expect(asked).not.toMatch(/into trade\? going$|Into what/m)
  })

  it('may be a thing', () => {
    expect(all('Otto Lang fought against the cutting of the woods.')).toContain(
      'What did Otto Lang fight against? the cutting of the woods',
    )
  })

  it('is asked of a person whose name has a small word in it', () => {
    expect(all('The weaver Otto von Lang advised the guild against going into trade.')).toContain(
      'Which weaver advised the guild against going into trade? Otto von Lang',
    )
  })
})

describe('a term', () => {
  it('is not what one use of a thing is called', () => {
    const asked = all('A rattle is a simple application of the old lever of a clock.')
    expect(asked).toContain('What is a rattle?')
    expect(asked).not.toContain('What is the term for')
  })

  it('is not told by those things that the text has before it', () => {
    expect(all('The different sheets kept in the oak chest are called folds.')).not.toContain('What are folds?')
    expect(all('The sheets that lie between two felts are called folds.')).toContain('What are folds?')
  })
})

describe('who and what', () => {
  it('takes a land for a place, whatever it does', () => {
    const { mentions } = readingOf('Great Britain boasted the best looms in 1790. Ida Holm praised Great Britain.')
    expect(mentions.filter(({ name }) => name === 'Great Britain').map(({ type }) => type)).toEqual(['place', 'place'])
  })

  it('asks a land for what it does as a land', () => {
    const text = 'Great Britain maintained ten thousand troops in Norland after the war ended in 1763.'
    expect(all(`${text} Ida Holm praised Great Britain.`)).toContain('Which country maintained ten thousand troops')
  })

  it('asks for no stay without its place', () => {
    const asked = all('Ida Holm lived in Ulm. Otto Lang had toured old mills during a stay in France.')
    expect(asked).not.toContain('during a stay?')
    expect(all('Otto Lang had toured old mills during a storm in France.')).toContain(
      'In which country did Otto Lang tour old mills during a storm? France',
    )
  })

  it('takes "the actual town" for the town', () => {
    expect(
      all('Ulm is a town in Norland. Farmers came early, but the actual town was founded in 1062.', 'Ulm'),
    ).toContain('In what year was Ulm founded? 1062')
  })

  it('asks for bodies of people as people where only people can be so', () => {
    expect(all('The trade guilds are active in the wool market of Ulm.')).toContain(
      'Who are active in the wool market of Ulm? the trade guilds',
    )
    expect(all('The trade guilds are rich in land and water.')).not.toContain('Who are')
    expect(all('The old volcanoes are active in the wet months of spring.')).not.toContain('Who are')
  })
})

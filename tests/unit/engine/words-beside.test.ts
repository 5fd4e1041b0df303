import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

const all = (text: string): string => asksIn(text, 'Ulm').join('\n')
const kept = (text: string): string => askedIn(text, 'Ulm').join('\n')

describe('where something occurs', () => {
  it('is no stretch of time', () => {
    expect(all('The revolt of the weavers of Ulm would occur in the first two weeks of October.')).not.toMatch(
      /^Where/m,
    )
    expect(all('The bells of Ulm ring in the last hours of the fair.')).not.toMatch(/^Where/m)
    expect(all('The revolt of the weavers occurred in the mills of Linz.')).toContain('in the mills of Linz')
  })
})

describe('a date behind a happening', () => {
  const bank = (when: string): string => all(`The Lund Bank followed a short recession ${when} with low tolls.`)
  it('tells when that was', () => {
    expect(bank('in 1920')).not.toMatch(/^In what year did/m)
    expect(bank('in 1920–1921')).not.toMatch(/^In which years/m)
  })

  it('tells when somebody followed somebody', () => {
    expect(all('Otto Lang followed Karl Roth as mayor of Ulm in 1840.')).toContain(
      'In what year did Otto Lang follow Karl Roth as mayor of Ulm? 1840',
    )
    expect(all('In 1840, a great fire followed the siege.')).toContain('1840')
  })
})

describe('what is told behind "all weavers, who"', () => {
  it('is told of those who are weavers', () => {
    const asked = all('The settlers of Lauben are nearly all weavers, who have been banished from Lund for theft.')
    expect(asked).toContain('? the settlers of Lauben')
    expect(asked).not.toMatch(/all weavers been|\? nearly all weavers/)
  })

  it('is told of what stands before it elsewhere', () => {
    expect(all('The cause of the famine was wheat rust, which ravaged the fields of Ulm.')).not.toContain(
      '? the cause of the famine',
    )
  })
})

describe('a place with those for whom it is', () => {
  it('is one place', () => {
    expect(all('Otto Lang was sent to a local school for poor children in 1815.')).toContain(
      'Where was Otto Lang sent in 1815? a local school for poor children',
    )
  })

  it('is asked without an aim', () => {
    expect(all('Otto Lang was sent to a mill for salt in 1815.')).toContain(
      'Where was Otto Lang sent for salt in 1815? a mill',
    )
  })
})

describe('an infinitive behind an adjective', () => {
  it('tells how people are, and not what for', () => {
    expect(all('The bank of Ulm lent money to weavers anxious to buy looms.')).not.toContain('For what purpose')
    expect(all('The bank of Ulm lent money to weavers in order to sell looms.')).toContain('to sell looms')
  })
})

describe('"round" behind a verb', () => {
  it('says where somebody went', () => {
    expect(all('The Ida sailed round Holm Island and Lund in 1835.')).not.toContain('Which round')
    expect(all('Otto Lang sailed round Holm Island in 1835.')).toContain('did Otto Lang sail round Holm Island?')
  })

  it('stays what it is in front of a noun', () => {
    expect(all('The guild of Ulm built round towers.')).toContain('did the guild of Ulm build? round towers')
    expect(all('Otto Lang won the round in 1840.')).toContain('1840')
  })
})

describe('half of a comparison', () => {
  it('is not asked', () => {
    const cut = 'The wool of Ulm is as clearly superior to the felt of Linz, as the looms of Ulm are to those of Linz.'
    expect(all(cut)).not.toContain('superior')
    expect(all('The wool of Ulm is superior to the felt of the hills.')).toContain('superior')
  })

  it.each(['much larger', 'still older', 'far more costly'])('is refused where "%s" leans on the text', (than) => {
    expect(kept(`In Linz, a ${than} bridge collapsed in 1850.`)).not.toContain(than)
  })

  it('is refused where something is equally so', () => {
    expect(kept('The word used by Otto Lang is sometimes equally convenient.')).toBe('')
  })
})

describe('a purpose', () => {
  it('is not of the clause between commas', () => {
    expect(
      all(
        'Otto Lang has called this rule, by which every toll is set, by the name Holm Rule, in order to honour Holm.',
      ),
    ).not.toContain('For what purpose is every toll set')
  })
})

describe('whose', () => {
  it('an island is, its name does not say', () => {
    expect(all('The stony island of Otto Lang attracts many birds of prey.')).not.toContain('Whose')
  })
})

describe('how many', () => {
  it('may do something is not asked, where the writer thinks of so many', () => {
    expect(all('Two hungry wolves may fight with each other for a bone.')).not.toContain('How many')
    expect(all('Two hungry wolves fought with each other for a bone in 1850.')).toContain('How many hungry wolves')
  })
})

describe('a figure of speech', () => {
  it.each(['a full star with good manners', 'a power ever ready for deeds', 'a heavy core with a mind of its own'])(
    'defines nothing: %s',
    (figure) => {
      expect(all(`Tungsten is ${figure}.`)).not.toMatch(/What is/)
    },
  )

  it('is none of a person', () => {
    expect(all('A narcissist is a person with high self-esteem that hides doubt.')).toContain('a narcissist')
  })
})

describe('a gap', () => {
  const meeting =
    'Emil Roth ruled Lund. Ida Holm lived in Lund. Emil Roth was its mayor. Peace was reached in a secret meeting between Roth and Ida Holm in July 1962, and construction of mills started later.'

  it('stands behind no part of its own name', () => {
    expect(kept(meeting)).not.toMatch(/Emil ____/)
  })

  it('is not for letters whose words stand there', () => {
    expect(
      kept('Sulin is a lowland hydraulic oil pump (LHOP) of Ulm and works like other LHOPs but also presses the oil.'),
    ).not.toMatch(/____.* LHOPs/)
  })

  it('is not in what somebody denied', () => {
    expect(
      kept('The council of Ulm had for months denied charges that it was buying heavy bells from Lund.'),
    ).not.toMatch(/from ____/)
  })

  it('is not told of "the sudden jolt"', () => {
    expect(kept('The shock of the sudden jolt starts a wave that moves outward.')).not.toContain('sudden jolt')
  })
})

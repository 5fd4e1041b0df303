import { describe, expect, it } from 'vitest'
import { isLooseGap } from '@/lib/engine/gates/gapped'
import { ofOneHead } from '@/lib/engine/questions/alike'
import { askedIn, asksIn, questionsIn, readingOf } from './reading'

const matched = (text: string): readonly string[] =>
  questionsIn(text, 'Weaving')
    .filter(({ kind }) => kind === 'matching')
    .flatMap(({ parts }) => parts.map((part) => part.text))

describe('a participle beside its noun', () => {
  it('is no deed of it where a verb with an object comes behind', () => {
    const text =
      'The charter of the Lund League, or the League, signed at a meeting in Lech, Tyrol, in May 1901, largely repeated the rules of Ulm.'
    const asked = askedIn(text, 'Lund League').join('\n')
    expect(asked).toContain('in ____, largely repeated the rules of Ulm. May 1901')
    expect(asksIn(text, 'Lund League').join('\n')).not.toMatch(/\bsign\b|What signed/)
  })

  it('is a deed where another follows in time', () => {
    const text = 'The old guild, or the Holm League, worked for the town, then repaired the mill of Ulm in 1901.'
    expect(asksIn(text, 'Ulm').join('\n')).toMatch(/repair/)
  })

  it('describes the second of two nouns joined by "or"', () => {
    const asked = askedIn('Every loom has a bolt or a set of pins bonded to the frame known as the Holm set.', 'Looms')
    expect(asked.join('\n')).not.toMatch(/^(?:A )?[Ss]et of pins|Which frame/m)
  })
})

describe('what only the text tells', () => {
  it('is what a thing is the same as', () => {
    const found = 'Otto Lang described the same law of waves in Ulm in 1848.'
    expect(askedIn(found, 'Waves').join('\n')).not.toContain('the same law')
    const both = 'Otto Lang and Ida Holm described the same law of waves in Ulm in 1848.'
    expect(askedIn(both, 'Waves').join('\n')).toContain('1848')
  })

  it('is whose sons a man helped', () => {
    const life = 'Otto Lang was a weaver in Ulm. He was born in Lund in 1801. He built a loom in 1830.'
    expect(askedIn(`${life} Later he helped support her three sons.`, 'Otto Lang').join('\n')).not.toContain(
      'her three',
    )
    expect(askedIn(`${life} Later he helped support his three sons.`, 'Otto Lang').join('\n')).toContain('three')
  })

  it('is which merger a half of its name means', () => {
    const text =
      'What did the board decide on the Holm Mill / Lech Company merger? The board approved the merger, provided Ida Holm sell the mill.'
    expect(askedIn(text, 'Mills').join('\n')).not.toContain('approved')
  })
})

describe('how many there are', () => {
  it('is asked with what they are in, and without what was mentioned before', () => {
    expect(asksIn('As mentioned, there are 20 salts present in brine.', 'Brine')).toContain(
      'How many salts are there present in brine? 20',
    )
    expect(asksIn('Otto Lang says that many guests present at the fair bought 20 looms.').join('\n')).not.toContain(
      'there present',
    )
  })
})

describe('a gap', () => {
  it.each([
    ['one of some examples', 'He wove cloth in towns such as ____.', 'Ulm and Lund'],
    ['lands like some others', 'In countries like ____, cloth is dear.', 'Norland'],
    ['any event, once it was over', 'After ____, Otto Lang built looms in Ulm.', 'World War I'],
    ['a name that says not what was over', 'After ____, Otto Lang built looms in the 1810s.', 'Lechhof'],
  ])('is loose: %s', (_what, stem, answer) => expect(isLooseGap(stem, answer)).toBe(true))

  it.each([
    ['a war that was to come', 'Before ____, Otto Lang built looms in Ulm.', 'World War I'],
    ['a year', 'Until ____, Otto Lang built looms in Ulm.', '1812'],
    ['a town beside an example', 'He wove cloths such as linen in ____.', 'Ulm'],
  ])('is not loose: %s', (_what, stem, answer) => expect(isLooseGap(stem, answer)).toBe(false))

  it('ends before the name of who acts', () => {
    const text =
      'Otto Lang and his parents came back to Tyrol from Lund and Lang devoted himself to the study of looms.'
    expect(askedIn(text, 'Otto Lang').join('\n')).not.toMatch(/Lund and Lang$/m)
    const two = 'Otto Lang sold the looms of his father to the guilds of Lund and Ulm.'
    expect(askedIn(two, 'Otto Lang').join('\n')).toContain('Lund and Ulm')
  })
})

it('asks what a monomer is, and who an astronomer is', () => {
  const asks = asksIn('Amylides are the monomers that make up starch. Otto Lang was an astronomer from Ulm.')
  expect(asks).toContain('What are amylides? the monomers that make up starch')
  expect(asks.join('\n')).toMatch(/Who was Otto Lang\?/)
})

describe('terms are matched with meanings', () => {
  const terms = [
    'A heddle is a loop of wire that guides one thread of the warp.',
    'A shuttle is a wooden tool that carries the weft across the loom.',
    'A selvage is the finished edge of a length of cloth.',
  ]
  it.each([
    ['of one number', 'Bobbins are small spools on which yarn is wound.'],
    ['and with no distinction', 'A treadle is the only part of a frame that is pressed by foot.'],
    ['and with no word that begins alike', 'A spindler is a tool that turns a spindly rod.'],
  ])('%s', (_what, other) => expect(matched([...terms, other].join(' '))).toEqual([]))

  it('where they are four of a kind', () => {
    expect(matched([...terms, 'A bobbin is a small spool on which yarn is wound.'].join(' '))).toHaveLength(4)
  })
})

it('offers things with the noun that the question has', () => {
  const options = [{ text: 'flat loom' }, { text: 'delta G' }, { text: 'hand loom' }, { text: 'pin loom' }]
  const asked = 'What is a loom for linen called?'
  expect(ofOneHead(options, asked, 'high loom').map(({ text }) => text)).not.toContain('delta G')
  expect(ofOneHead(options, 'What is a frame for linen called?', 'high loom')).toHaveLength(4)
  expect(ofOneHead(options.slice(0, 2), asked, 'high loom')).toHaveLength(2)
})

it('takes no land for a subject behind its town', () => {
  const text = 'The rule drafted at a meeting in Lech, Tyrol, in May 1901, largely repeated the old one.'
  const subjects = readingOf(text).facts.map(({ subject }) => subject)
  expect(subjects.filter((subject) => subject.startsWith('Tyrol'))).toEqual([])
})

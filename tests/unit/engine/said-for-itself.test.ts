import { describe, expect, it } from 'vitest'
import { isLooseGap } from '@/lib/engine/gates/gapped'
import { derivedAges } from '@/lib/engine/questions/derived'
import { isPastAge, spreadOut } from '@/lib/engine/questions/numeric'
import { undated } from '@/lib/engine/questions/several'
import { gateIn } from './asked'
import { askedIn, asksIn, readingOf } from './reading'

const gapsIn = (text: string, title: string): string[] => askedIn(text, title).filter((own) => own.includes('____'))
const gaps = (text: string): string[] => gapsIn(text, 'Ulm')

describe('what leans on the sentence before', () => {
  it.each([
    ['specifically', 'Specifically over five years felt cut the price of wool in Ulm by 20 percent.', /Specifically/],
    ['minutes alone', 'In the first nine minutes alone, 400 shares of the Lund Bank were sold in Ulm.', /alone/],
    ['a floor', 'The Lund Weavers Club was situated on the fifth floor from 1898 until 1906.', /fifth floor/],
    ['a sudden thing', 'The force of the sudden jolt starts a wave that runs through the Ulm bridge.', /sudden/],
    ['a greater one', 'A much larger fire broke out in Ulm in 1840.', /much larger/],
    ['presently', 'Presently, the chairman of the Lund Weavers Club is Otto Lang.', /Presently|presently/],
    ['at present', 'There are at present no steam looms that weave felt within 50 miles of Ulm.', /at present/],
  ])('is not asked: %s', (_what, sentence, leaning) => {
    expect(askedIn(sentence, 'Ulm').join('\n')).not.toMatch(leaning)
  })

  it('is asked where it says by itself what it speaks of', () => {
    const told = [
      'event',
      'a much larger fire',
      'start',
      'In what year was a much larger loom than his built in Ulm?',
      '1840',
    ]
    const [kind, subject, slot, stem, answer] = told as ['event', string, 'start', string, string]
    expect(gateIn([kind, subject, slot, stem, answer])).toBeNull()
    expect(gaps('Ida Holm opened her mill on the fifth floor of Lund House in 1840.').join('\n')).toContain('Ida Holm')
  })

  it('is no event to put in order', () => {
    const [fact] = readingOf('A much larger fire broke out in the town of Ulm in 1840.', 'Tyrol').facts
    expect(fact && undated(fact)).toBeNull()
    const [plain] = readingOf('A great fire broke out in the town of Ulm in 1840.', 'Tyrol').facts
    expect(plain && undated(plain)).toBe('A great fire broke out in the town of Ulm')
  })
})

describe('a thing brought in under another word', () => {
  const filler = Array.from({ length: 20 }, (_, at) => `Weavers sold ${at + 3} rolls of felt in Ulm.`).join(' ')
  const story = `A small rock fell on Ulm in 1840. The boulder was a dull block about 20 metres in length, glowing about 30 minutes long with the heat of 500 fires. ${filler}`

  it('is not what a long text is about, and leaves its gaps open', () => {
    expect(gapsIn(story, 'Tyrol').join('\n')).not.toMatch(/[Tt]he boulder/)
  })
})

describe('a measure of nothing', () => {
  it('is not asked for when it was', () => {
    const stem = 'In what year was the average daily output approximately 900 bolts?'
    expect(gateIn(['statement', 'the average daily output', 'start', stem, '1913'])).toBe('vague')
    const named = 'In what year was the average daily output of the Lund Mill approximately 900 bolts?'
    expect(gateIn(['statement', 'the average daily output', 'start', named, '1913'])).toBeNull()
  })
})

describe('gaps that are half of something', () => {
  it.each([
    [
      'a coefficient',
      'When the load reaches 4 × 10¹¹ tons, some beams of the Lund Bridge are pressed into the ground.',
      /____ ×/,
    ],
    [
      'a weight without its word',
      'A low dose of Holm salts appears useful for people less than 70 kg in Ulm.',
      /less than ____/,
    ],
    [
      'a yardstick of the sky',
      'For an hour the Lund Beacon became as bright as the Sun, drawing weavers to the windows of Ulm.',
      /bright as the ____/,
    ],
  ])('are not made: %s', (_what, sentence, gap) => {
    expect(gaps(sentence).join('\n')).not.toMatch(gap)
  })

  it('are made of the Sun where it is what the sentence tells', () => {
    expect(isLooseGap('Ida Holm called the new lamp as bright as the ____.', 'Sun')).toBe(true)
    expect(isLooseGap('Otto Lang maintained that the ____ was the source of all heat in Tyrol.', 'Sun')).toBe(false)
  })
})

describe('wording', () => {
  it('leaves out how long a thing has been used for something', () => {
    const asked = asksIn('Oak bark has been used for the tanning of hides for at least 900 years.').join('\n')
    expect(asked).toMatch(/\? the tanning of hides$/m)
    expect(asked).not.toContain('? the tanning of hides for')
    expect(asksIn('Oak bark is used for the tanning of hides.').join('\n')).toMatch(/used for\? the tanning of hides$/m)
  })

  it('does not ask of what happened once what happens', () => {
    const asked = asksIn('When prices began to fall in the summer of 1840, weavers sought work in Linz.').join('\n')
    expect(asked).not.toContain('What happens')
    expect(asksIn('When prices began to fall, weavers sought work in Linz.').join('\n')).not.toMatch(/What happen/)
    expect(asksIn('When prices fall, weavers seek work in Linz.').join('\n')).toContain(
      'What happens when prices fall?',
    )
  })

  it('says whose things they are once where a first name tells', () => {
    const text = 'Ida Holm was a weaver. Otto Lang assisted Ida in building some of her best looms.'
    expect(asksIn(text, 'Ida Holm').join('\n')).not.toMatch(/\bIda in building some of Ida Holm/)
  })

  it('puts a year that stood among phrases in front of its sentence', () => {
    const text =
      'Because of the risk of fire in the mills of Tyrol, in 1840, the town of Ulm banned open lamps in all of its houses.'
    const [fact] = readingOf(text).facts.filter(({ rule }) => rule === 'event')
    expect(fact?.statement).toMatch(/^In 1840, the town of Ulm banned/)
    const [plain] = readingOf('In 1840, the town of Ulm banned open lamps.').facts
    expect(plain?.statement).toBe('The town of Ulm banned open lamps in 1840.')
  })

  it('does not ask for what the title tells with all that is like it', () => {
    const stem = 'What is widely held to work against the headaches of weavers in Tyrol?'
    const text = 'Holm salts or other powders are widely held to work against the headaches of weavers in Tyrol.'
    expect(askedIn(text, 'Holm salts').join('\n')).not.toContain(stem)
  })
})

describe('options that do not give the key away', () => {
  const texts = (years: readonly number[]) => years.map((year) => ({ text: String(year) }))

  it('stand apart from each other as they do from the key', () => {
    expect(spreadOut(texts([1839, 1838, 1837, 1867, 1861]), '1872').map(({ text }) => text)).toEqual([
      '1839',
      '1867',
      '1861',
      '1838',
      '1837',
    ])
    expect(spreadOut(texts([1870, 1869, 1866]), '1872').map(({ text }) => text)).toEqual(['1870', '1869', '1866'])
  })

  it('are ages that people reach', () => {
    expect(derivedAges('84')).toEqual(['79', '74', '69', '89', '94', '99'])
    expect(derivedAges('103')).toEqual(['98', '93', '88', '108'])
    expect(derivedAges('19')).toEqual(['17', '15', '13', '21', '23', '25'])
    expect(derivedAges('14')).not.toContain('84')
    expect(isPastAge('126', '84')).toBe(true)
    expect(isPastAge('104', '101')).toBe(false)
  })
})

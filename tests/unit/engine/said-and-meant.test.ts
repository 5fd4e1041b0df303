import { describe, expect, it } from 'vitest'
import { asMeant, inTitleCase } from '@/lib/engine/typedSigns'
import { gateIn } from './asked'
import { askedIn, asksIn, questionsIn, readingOf } from './reading'

const stemsOf = (text: string, title?: string): string => {
  const { questions, doubtful } = readingOf(text, title)
  return [...questions, ...doubtful].map(({ stem }) => stem).join('\n')
}

describe('what ties a sentence to the one before', () => {
  it.each([
    'Conversely',
    'Likewise',
    'Alternatively',
    'In turn',
    'On the other hand',
    'Even so',
    'Moreover',
    'Instead',
  ])('is left out of a gap: %s', (connective) => {
    const stems = stemsOf(`${connective}, the weavers of Graz kept a copy of the charter in the Holm Library.`, 'Ulm')
    expect(stems).toContain('The weavers of Graz kept a copy of the charter in ____.')
    expect(stems).not.toContain(connective)
  })

  it('leaves the time of "Also in 1920"', () => {
    const stems = stemsOf('Also in 1920, Otto Lang was sent from his post at Holm College as a part of a scandal.')
    expect(stems).toContain('In 1920, Otto Lang was sent from his post at ____ as a part of a scandal.')
    expect(stems).not.toMatch(/^Also/m)
  })

  it.each([
    'Still others carry water from the springs of the mountain to the brick towers of Linz.',
    'Yet others carry water from the springs of the mountain to the brick towers of Linz.',
    'Hopelessly outnumbered, its two hundred defenders, under Otto Lang, fought from a mill known as the Holm.',
  ])('is no gap where the rest does not stand alone: %s', (sentence) => {
    expect(stemsOf(sentence, 'Weaving')).toBe('')
  })

  it('leaves out how somebody was, and keeps how something must be', () => {
    expect(stemsOf('Outraged, Otto Lang and a few of his men took the mayor of Graz to the Holm Tower.')).not.toContain(
      'Outraged',
    )
    expect(stemsOf('Combined, the mills of Graz grind three hundred tons of rye in the Holm Tower.')).toContain(
      'Combined, the mills of',
    )
  })
})

describe('whose words a sentence gives', () => {
  it.each([
    'As Karl Roth put it in his chronicle, in 1969, Ida Holm built the mill.',
    'As Karl Roth notes, Ida Holm moved to Linz in 1840.',
    'Ida Holm moved to Linz in 1841, as Karl Roth points out.',
  ])('are nobody’s deed and no plain fact: %s', (sentence) => {
    const asked = questionsIn(`${sentence} The mill stood in Linz.`, 'Ida Holm').filter(({ kind }) => kind === 'typed')
    expect(asked.map(({ stem }) => stem).join('\n')).not.toMatch(
      /Karl Roth|Ida Holm (?:build|move)|Who (?:built|moved)/,
    )
  })

  it('is no source who only did something meanwhile', () => {
    expect(
      askedIn('As Karl Roth wrote the charter of Graz, Ida Holm left the town in 1843.', 'Linz').join('\n'),
    ).toMatch(/Who wrote the charter of Graz/)
  })

  it.each(['often', 'always', 'later', 'once', 'repeatedly', 'frequently'])(
    'tells what somebody %s said of himself by his own account',
    (adverb) => {
      const asked = asksIn(`Otto Lang ${adverb} claimed that he was born on July 4, 1900.`, 'Otto Lang')
      expect(asked).toContain('On what date was Otto Lang born, by his own account? July 4, 1900')
      expect(asked).not.toContain('On what date was Otto Lang born? July 4, 1900')
    },
  )

  it('names whoever says it of another', () => {
    expect(asksIn('Otto Lang later claimed that Ida Holm built the mill in 1840.', 'Ulm')).toContain(
      'Who built the mill in 1840, according to Otto Lang? Ida Holm',
    )
  })
})

describe('signs that are typed otherwise than they are meant', () => {
  it.each([
    ['the river--a long one', 'the river— a long one'],
    ['the river -- a long one', 'the river —  a long one'],
    ['three wheels - (1) one to grind', 'three wheels – (1) one to grind'],
    ['THE Inn rises in spring.', 'The Inn rises in spring.'],
    ['On 3 May 1901, The mayor came.', 'On 3 May 1901, the mayor came.'],
    ['a book titled, "Mills"', 'a book titled  "Mills"'],
  ])('%s', (typed, meant) => {
    expect(asMeant(typed)).toBe(meant)
    expect(meant).toHaveLength(typed.length)
  })

  it.each([
    'run mill --all twice',
    'from 1861 - 1865',
    '5 - 3 is 2',
    '1861--65',
    'THE GUILD OF ULM',
    'a well-known loom',
  ])('stay as they are: %s', (typed) => {
    expect(asMeant(typed)).toBe(typed)
  })

  it('end a question before a list that a dash opens', () => {
    const asked = askedIn(
      'Modern mills have three separate wheels to grind fine grain - (1) one to grind wheat, (2) another to grind rye, and (3) a small one which grinds oats.',
      'Mills',
    )
    expect(asked).toContain('How many separate wheels do modern mills have to grind fine grain? three')
  })

  it('leave no title cut at its comma', () => {
    const stems = stemsOf(
      'In 1913, Otto Lang launched a critique of mills in his "Wheel Manifesto" titled, "Milling as the Miller Views it".',
    )
    expect(stems).toContain('In what year did Otto Lang launch a critique of mills?')
    expect(stems).not.toMatch(/titled(?:,| in)/)
  })
})

describe('what stands in front', () => {
  it('keeps a condition before a superlative and a figure', () => {
    expect(asksIn('Given its size, Ulm is the oldest town in Tyrol.', 'Ulm')).toContain(
      'Given its size, what is the oldest town in Tyrol? Ulm',
    )
    expect(askedIn('Including the suburbs, Ulm has 40,000 inhabitants.', 'Ulm')).toContain(
      'Including the suburbs, how many inhabitants does Ulm have? 40,000',
    )
    expect(asksIn('Founded in 1204, Lund is the oldest town in Norland.', 'Lund')).toContain(
      'What is the oldest town in Norland? Lund',
    )
  })

  it('keeps a point of view before what is earned or paid', () => {
    expect(asksIn('For town budgets, skilled weavers earn higher wages.', 'Weaving')).toContain(
      'For town budgets, what do skilled weavers earn? higher wages',
    )
    expect(asksIn('For three years, Otto Lang led the guild of Linz.', 'Ulm')).toContain(
      'Who led the guild of Linz for three years? Otto Lang',
    )
    expect(asksIn('For cloth to shrink, two conditions must be met.', 'Felt').join('\n')).not.toMatch(/^For cloth/m)
  })
})

describe('who is somebody today', () => {
  it('is a title before a name and nothing to learn by itself', () => {
    const stems = stemsOf('On 3 May 1901, The current president Otto Lang opened the Holm railway in Linz.', 'Ulm')
    expect(stems).toContain('did President Otto Lang open the Holm railway')
    expect(stems).not.toContain('current')
    expect(gateIn(['definition', 'Karl Roth', 'definition', 'Who was Karl Roth?', 'Norland’s future king'])).toBe(
      'vague',
    )
    expect(gateIn(['definition', 'Karl Roth', 'definition', 'Who was Karl Roth?', 'the king of Norland'])).toBe(null)
    expect(
      gateIn(['definition', 'King Karl Roth', 'definition', 'Who was King Karl Roth?', 'the king of Norland']),
    ).toBe('leak')
  })

  it('drops "resultant" before a name', () => {
    expect(askedIn('The resultant Norland government proclaimed a constitution on 17 July 1948.', 'Norland')).toContain(
      'On what date did the Norland government proclaim a constitution? 17 July 1948',
    )
  })

  it('finds an answer to nothing vague', () => {
    const asked = 'Who responded by restricting the weavers of Linz to a few streets?'
    expect(gateIn(['process', 'Otto Lang', 'subject', asked, 'Otto Lang'])).toBe('vague')
    const told = 'Who responded to the strike of Linz by restricting the weavers to a few streets?'
    expect(gateIn(['process', 'Otto Lang', 'subject', told, 'Otto Lang'])).toBe(null)
  })
})

describe('sentences that are not joined as they should be', () => {
  it.each([
    'Outside the Tyrol plateau, the Holm Empire ruled the Inn in the east, Lechs ruled the Western Alps.',
    'Otto Lang marched to the west and after a series of victories in Lower Tyrol and took the town of Graz.',
    'Otto Lang built roads and towers throughout the Holm Valley, palaces in Graz and Linz.',
  ])('are no gap as a whole: %s', (sentence) => {
    const clozes = questionsIn(sentence, 'Ulm').filter(({ kind }) => kind === 'cloze')
    expect(clozes.map(({ stem }) => stem).join('\n')).not.toMatch(/, Lechs|, ____ ruled|and after|, palaces/)
  })

  it.each([
    'Otto Lang built roads and towers throughout the Holm Valley, which joined Graz and Linz.',
    'Otto Lang knew that once his siege of the Holm Castle had failed, his only hope was to take the town of Graz.',
  ])('are told from those that are: %s', (sentence) => {
    expect(stemsOf(sentence, 'Ulm')).toContain('____')
  })
})

describe('a title in capitals', () => {
  it('is read as the title writes it, with what stands beside it', () => {
    const stems = stemsOf(
      'OTTO HOLM (21 May 1871 – 6 April 1928) was a painter of Ulm. In 1901, Holm founded the Ulm Art School.',
      'Otto Holm',
    )
    expect(stems).toContain('On what date was Otto Holm born?')
    expect(stems).toContain('In what year did Otto Holm found the Ulm Art School?')
    expect(inTitleCase('OSTLAND, the REPUBLIC OF OSTLAND, is dry.', 'Ostland')).toBe(
      'Ostland, the Republic of Ostland, is dry.',
    )
    expect(inTitleCase('In Ulm, a WATER WHEEL grinds rye.', 'Water wheel')).toBe('In Ulm, a water wheel grinds rye.')
  })

  it('is left where it may be an abbreviation, or the title is one itself', () => {
    expect(inTitleCase('The WHO met the AIDS board.', 'Aids')).toBe('The WHO met the AIDS board.')
    expect(inTitleCase('The UNESCO met.', 'UNESCO')).toBe('The UNESCO met.')
    expect(inTitleCase('The mill of ULM is old.', 'The Mill (film)')).toBe('The mill of ULM is old.')
  })
})

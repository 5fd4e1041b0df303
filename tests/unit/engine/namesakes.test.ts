import { describe, expect, it } from 'vitest'
import { isLooseGap } from '@/lib/engine/gates/gapped'
import { type Asked, gateIn } from './asked'
import { asksIn } from './reading'

describe('a short name stands for nobody else', () => {
  const college =
    'Roth College is the oldest school of Tyrol. It was named after the banker Otto Roth. In 1850 Otto Roth left his books to the town. By 1900 Roth had taught four ministers.'
  it('under a title that begins with it, the person it was called after', () => {
    const asks = asksIn(college, 'Roth College').join('\n')
    expect(asks).not.toMatch(/Otto Roth (?:had taught|teach)|had Otto Roth taught/)
    expect(asks).toContain('What did Otto Roth leave in 1850? his books to the town')
  })

  it('a land for a part of it', () => {
    const asks = asksIn(
      'South Tyrol was founded in 1948 by the peasants. South Tyrol was recognized in 1950. In 1910 Tyrol was ruled by the count of Graz.',
      'The Alpine War',
    ).join('\n')
    expect(asks).toContain('By whom was Tyrol ruled in 1910?')
    expect(asks).not.toContain('South Tyrol ruled')
  })

  it('one of several rulers of a name', () => {
    const asks = asksIn(
      'Otto Hierax, who was a king, fought Otto II in Graz. Otto III was the last king. In 1910 Otto crossed the Danube.',
      'The kings of Ulm',
    ).join('\n')
    expect(asks).toContain('In what year did Otto cross the Danube? 1910')
  })

  it('a father in a life of his son', () => {
    const asks = asksIn(
      'Karl Otto Emil Roth (1812–1870) was a writer. He was the second of eight children of Ida Roth and Otto Roth. In 1822 Otto Roth was called back to Graz. Roth wrote his first book in 1836.',
      'Karl Roth',
    ).join('\n')
    expect(asks).toContain('In what year was Otto Roth called back to Graz? 1822')
    expect(asks).toContain('In what year did Karl Roth write his first book? 1836')
  })

  it('"the new Roth", who is another', () =>
    expect(
      asksIn('Otto Roth was a banker in Graz. In 1822 the new Roth moved to Linz.', 'Graz').join('\n'),
    ).not.toContain('new Otto Roth'))

  it('who holds a post is asked for as a person', () =>
    expect(
      asksIn('In July 1960 Ulm Deputy Director Hugo L. Kern announced the plan to the mills of Graz.', 'Mills').join(
        '\n',
      ),
    ).toContain('Who announced the plan to the mills of Graz in July 1960?'))
})

describe('what tells when, and why', () => {
  it('a date of what lasted until then is not that of the deed', () =>
    expect(asksIn('The work on the mill proceeded slowly until the siege of Graz in 1931.').join('\n')).not.toContain(
      'In what year did the work',
    ))

  it('a reason behind "but" is that of what follows', () => {
    const asks = asksIn('Copper exists in two forms, but because it burns easily, copper is kept in oil.').join('\n')
    expect(asks).not.toContain('Why does copper exist')
    expect(asks).toContain('In how many forms does copper exist? two')
  })

  it('"c." before a year is no word of the question', () =>
    expect(asksIn('Otto Roth died c. 1212 in the port of Graz.', 'Otto Roth').join('\n')).not.toMatch(/ c (?:in|1212)/))

  it('behind a colon a title goes on', () =>
    expect(
      asksIn('In 1915 Otto Roth published Salt: Living Beyond Fear, a book that gives advice on salt.').join('\n'),
    ).not.toContain('What was Living Beyond Fear?'))
})

describe('taken, though it looks alike', () => {
  it.each<readonly [question: Asked, sentence: string]>([
    [
      ['quantity', 'Ada Brandt', 'quantity', 'How old was Ada Brandt when she died in Ulm?', '81'],
      'Ada Brandt was 81 when she died in Ulm.',
    ],
    [
      ['event', 'Otto Roth', 'start', 'In what year did Otto Roth and Ida Holm meet?', '1837'],
      'In 1837 Otto Roth and Ida Holm met in Graz.',
    ],
    [
      [
        'statement',
        'Ulm',
        'object',
        'In what does Ulm rank third, and Graz comes first in the trade?',
        'salt and wool',
      ],
      'Ulm ranks third in salt and wool, and Graz comes first in the trade.',
    ],
    [
      [
        'comparison',
        'Graz felt',
        'subject',
        'Which cloth of Styria is much warmer than the linen of Ulm?',
        'Graz felt',
      ],
      'In winter Graz felt of Styria is much warmer than the linen of Ulm.',
    ],
    [
      ['location', 'the guild', 'place', 'In which country was the guild of Romans founded?', 'Romania'],
      'The guild of Romans was founded in Romania: the guild.',
    ],
  ])('%j', (question, sentence) => expect(gateIn(question, sentence)).toBeNull())
})

describe('refused', () => {
  it.each<readonly [question: Asked, sentence: string]>([
    [
      [
        'statement',
        'Ulm weavers',
        'definition',
        'What are Ulm weavers?',
        'guests of the guild and, along with carters',
      ],
      'In Ulm weavers are guests of the guild and, along with carters, pay no toll.',
    ],
    [
      ['founder', 'Otto Roth', 'object', 'What did Otto Roth publish?', 'a book in which he stated'],
      'Otto Roth published a book in which he stated, "salt is all".',
    ],
    [
      ['event', 'Otto Roth', 'start', 'In what year did Otto Roth meet?', '1837'],
      'In 1837 Otto Roth met and married Ida Holm.',
    ],
    [
      ['statement', 'the mills', 'object', 'By what are the mills of Graz lit?', 'a single stationary'],
      'The mills of Graz are lit by a single stationary flashing light.',
    ],
    [
      ['process', 'Otto Roth', 'manner', 'How did Otto Roth foresee the law of Graz?', 'by looking at tolls to derive'],
      'Otto Roth foresaw the law of Graz by looking at tolls to derive and prove them.',
    ],
    [
      ['statement', 'a small mill', 'subject', 'What splits the task into jobs like carter?', 'even a small mill'],
      'In Ulm even a small mill splits the task into jobs like carter.',
    ],
  ])('%j', (question, sentence) => expect(gateIn(question, sentence)).toBe('damaged'))
})

describe('refused, where the question tells its answer or asks half of it', () => {
  it.each<readonly [gate: string, question: Asked, sentence: string]>([
    [
      'leak',
      ['location', 'the Guild', 'place', 'In which country did the American Guild meet?', 'the United States'],
      'The American Guild met in the United States: the Guild.',
    ],
    [
      'leak',
      ['event', 'felt', 'start', 'In which century did felt spread in the First World War?', 'the 20th century'],
      'In the 20th century felt spread in the First World War.',
    ],
    [
      'damaged',
      ['statement', 'the Ulm office', 'subject', 'What regarded the toll of 1700 as a theft?', 'the Ulm office'],
      'In 1701 the Ulm office regarded the toll of 1700 as a theft.',
    ],
    [
      'reads',
      ['event', 'the diary', 'start', 'In what year did the diary appear by Otto Roth?', '1958'],
      'In 1958 the diary appeared, transcribed by Otto Roth.',
    ],
    [
      'reads',
      ['event', 'felt mills', 'start', 'In which decade did felt mills open in Ulm?', 'the 1600s'],
      'Only in the 1600s felt mills opened in Ulm.',
    ],
    [
      'reads',
      ['definition', 'a toll', 'subject', 'What describes a tax on wool, or levy?', 'a toll'],
      'In Ulm a toll describes a tax on wool, or levy.',
    ],
    [
      'reads',
      ['naming', 'Otto Roth', 'term', 'What is Otto Roth formulated what called?', 'the Ulm law'],
      'Otto Roth formulated what is called the Ulm law.',
    ],
    [
      'reads',
      ['statement', 'the Ulm law', 'object', 'What does the Ulm law of Otto Roth cover in situations?', 'all tolls'],
      'The Ulm law of Otto Roth covers all tolls in situations where nobody pays.',
    ],
    [
      'cut',
      ['naming', 'Ulm Weavers', 'definition', 'What is another name for Ulm Weavers?', 'the Ulm Health Office'],
      'Some offices serve Ulm Weavers (the Ulm Health Office).',
    ],
    [
      'damaged',
      ['statement', 'each loom', 'object', 'In what does each loom of Ulm measure two yards?', 'length'],
      'Each loom of Ulm measures two yards in length.',
    ],
    [
      'cut',
      ['statement', 'the task of the guild', 'object', 'What is the task of the guild finding?', 'new tolls'],
      'The task of the guild is finding new tolls.',
    ],
    [
      'reads',
      [
        'statement',
        'the gear',
        'object',
        'What does the gear of Ulm mills serve as in looms?',
        'a brake for the shaft',
      ],
      'The gear of Ulm mills serves as a brake for the shaft, as in looms.',
    ],
    [
      'reads',
      ['event', 'Graz', 'subject', 'Which town gave Otto Roth two medals first in 1894?', 'Graz'],
      'Graz gave Otto Roth two medals, first in 1894.',
    ],
    [
      'cut',
      ['event', 'the guild', 'start', 'In what year was the guild of Ulm travelled by ship?', '1827'],
      'In 1827 the guild of Ulm travelled by ship.',
    ],
  ])('%s: %j', (gate, question, sentence) => expect(gateIn(question, sentence)).toBe(gate))

  it.each([
    ["Ida Roth's parents were ____, a weaver in Ulm.", 'Otto Roth'],
    ['The army kept between the ____, D.C. and the river of the north.', 'Washington'],
    ['Although the trade was good, the guild saw Tyrol as a waste, and by ____.', '1640'],
    ['One lives as far north as the mills of the ____.', 'Black Forest'],
  ])('a gap for one of two, in half of a name or clause, or of whom nobody knows: %s', (stem, answer) =>
    expect(isLooseGap(stem, answer)).toBe(true),
  )
  it.each([
    ['Of the two mills of Ulm the larger was bought in 1640 by ____.', 'Otto Roth'],
    ['One of the mills of Ulm was bought by the weaver ____ in 1640.', 'Otto Roth'],
  ])('takes a gap at the end of its clause, and one of several: %s', (stem, answer) =>
    expect(isLooseGap(stem, answer)).toBe(false),
  )

  it('"Maj. Gen." stands before a person, and ends no sentence', () =>
    expect(asksIn('In 1863 the hills of Ulm were held by Brig. Gen. Hugo Kern.').join('\n')).toContain('Hugo Kern'))

  it('a verb whose participle is as its infinitive is one', () =>
    expect(asksIn('In 1728 Otto Roth had set up a printing house in Graz.')).toContain(
      'In what year did Otto Roth set up a printing house in Graz? 1728',
    ))
})

describe('who a name may be', () => {
  it('is nobody who was said once, a page before', () => {
    const filler = Array.from({ length: 18 }, (_, at) => `The mill of Lund ground corn in ${1800 + at}.`).join(' ')
    const asks = asksIn(`Ida Roth was a weaver. ${filler} In 1840 Roth founded the Lund Guild.`, 'Mills').join('\n')
    expect(asks).not.toContain('Ida Roth found the Lund Guild')
    expect(
      asksIn('Ida Roth was a weaver. The mill ground corn. In 1840 Roth founded the Lund Guild.', 'Mills').join('\n'),
    ).toContain('Ida Roth found the Lund Guild')
  })
  it('is somebody though it ends as a plural', () => {
    expect(asksIn('Evangelos Zappos wrote to the King of Norland in 1856.', 'Games').join('\n')).toContain(
      'did Evangelos Zappos write',
    )
  })
})

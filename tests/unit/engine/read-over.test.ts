import { describe, expect, it } from 'vitest'
import { askedIn, asksIn } from './reading'

const all = (text: string): string => asksIn(text, 'Ulm').join('\n')

describe('a noun that looks like a verb', () => {
  it.each([
    [
      'before a minister',
      'In May 1776, finance minister Otto Lang was dismissed by the duke of Ulm.',
      'In what month and year was finance minister Otto Lang dismissed by the duke of Ulm? May 1776',
    ],
    [
      'before a number',
      'Type 2 rust is characterized by red spots on the leaves.',
      'What is type 2 rust characterized by? red spots on the leaves',
    ],
    ['at the end of a list', 'Complications of rust may include thirst, fever, and shock.', 'thirst, fever, and shock'],
    [
      'behind "very"',
      'The very existence of the guild relies on the tolls of Ulm.',
      'What does the very existence of the guild rely on? the tolls of Ulm',
    ],
  ])('is one %s', (_what, sentence, question) => {
    expect(all(sentence)).toContain(question)
  })

  it('is none where it acts', () => {
    expect(all('Otto Lang built mills, finance houses and roads in Ulm.')).not.toMatch(/finance minister/)
    expect(all('In 1840 the wheels lost grip, turned, and broke.')).not.toMatch(/What did the wheels .*\? grip, turned/)
  })
})

describe('a verb that looks like a participle', () => {
  it('tells what somebody found or proposed', () => {
    expect(askedIn('Ida Holm proposed that moss is fed by light.')).toContain(
      'Who proposed that moss is fed by light? Ida Holm',
    )
    expect(all('In 1781, Otto Lang discovered that a new acid could be made from moss.')).toContain(
      'In what year did Otto Lang discover that a new acid could be made from moss? 1781',
    )
  })

  it('stands behind what is put in', () => {
    const asked = all('Otto Lang, head of the guild, sent letters to Linz and praised Ida Holm.')
    expect(asked).toContain('Who sent letters to Linz? Otto Lang')
  })

  it('stands before an amount', () => {
    expect(all('The toll of Ulm increased by 60 percent, which annoyed the weavers.')).toContain(
      'By what percentage did the toll of Ulm increase? 60 percent',
    )
  })

  it('is a participle elsewhere', () => {
    expect(all('The mill built that year in Ulm was sold to Otto Lang in 1840.')).not.toMatch(/did the mill build/)
    expect(all('Leaves covered by dust, which settles in Ulm, are washed by rain.')).not.toMatch(/did leaves cover/)
  })
})

describe('a subject', () => {
  it.each([
    ['counts many without an ending', 'The three moss species are native to the hills of Ulm.', 'three moss species'],
    [
      'is a people',
      'The Tirol are descended from the weavers of Ulm.',
      'What are the Tirol descended from? the weavers of Ulm',
    ],
    [
      'has two names',
      'A comb loom, or hand loom is a loom consisting of a frame with two combs.',
      'What is a comb loom, or hand loom? a loom consisting of a frame with two combs',
    ],
    [
      'ends in a participle',
      'The earliest cloths traded were silks from Linz.',
      'What were the earliest cloths traded? silks from Linz',
    ],
    [
      'has two prepositions',
      'The shooting down of the balloon led to a war between Ulm and Linz.',
      'What led to a war between Ulm and Linz? the shooting down of the balloon',
    ],
    [
      'follows a part of a year',
      'In early 1492 Otto Lang travelled to Ulm to learn the art of weaving.',
      'For what purpose did Otto Lang travel to Ulm in early 1492? to learn the art of weaving',
    ],
    [
      'follows "over time"',
      'Over time rust resulted in the fall of the bridge of Ulm.',
      'What resulted in the fall of the bridge of Ulm over time? rust',
    ],
  ])('is found where it %s', (_what, sentence, question) => {
    expect(all(sentence)).toContain(question)
  })

  it('is no fair that took place', () => {
    expect(all('The loom was a gift shown at the Ulm Fair, held in Linz on 16 July 1845.')).not.toMatch(/loom held/)
  })

  it('is not a place with its verb in the plural', () => {
    expect(all('The mills of the Enz are driven by water.')).not.toMatch(/the Enz are/)
  })
})

describe('what a thing is part of', () => {
  it.each([
    ['Keels and ribs are part of the frame of a ship.', 'What are keels and ribs part of? the frame of a ship'],
    ['Collagen is an important part of bone, so it is needed.', 'What is collagen an important part of? bone'],
  ])('is asked: %s', (sentence, question) => {
    expect(all(sentence)).toContain(question)
  })

  it.each([
    'Otto Lang was part of the committee that built the mill.',
    'The mill was part of an effort to feed the town of Ulm.',
    'The mill is part of what was once a castle.',
  ])('is not asked: %s', (sentence) => {
    expect(all(sentence)).not.toMatch(/part of\?/)
  })
})

describe('what is general', () => {
  it('is our own', () => {
    expect(all('Attitude is our evaluation of a person or an idea.')).toContain(
      'What is attitude? our evaluation of a person or an idea',
    )
  })

  it('may belong to two fields', () => {
    expect(all('In physics and chemistry, a mordant is a salt that splits oil into smaller, lighter drops.')).toContain(
      'In physics and chemistry, what is a mordant? a salt that splits oil into smaller, lighter drops',
    )
  })

  it('means what stands in quotation marks', () => {
    expect(all('The name Ulmer is of old origin and means "elm place".')).toContain(
      'What does the name Ulmer mean? elm place',
    )
  })
})

describe('what a thing has several of', () => {
  it.each([
    ['Early symptoms of rust are spots and dust.', 'What are early symptoms of rust? spots and dust'],
    ['Two common uses of moss are fuel and bedding.', 'What are two common uses of moss? fuel and bedding'],
    ['The most common treatment for ergot is oil.', 'What is the most common treatment for ergot? oil'],
    [
      'The most recent member state to be added to the Ulm Treaty is Lund on 5 June 2017.',
      'What is the most recent member state to be added to the Ulm Treaty? Lund',
    ],
    ['The most abundant gas in the caves of Ulm is nitrogen.', 'gas in the caves of Ulm? nitrogen'],
  ])('is asked: %s', (sentence, question) => {
    expect(all(sentence)).toContain(question)
  })

  it('is asked without what stands in brackets', () => {
    expect(
      askedIn('The three main types of looms are treadles (Holm, 1901), frames (Lang, 1840), and combs.'),
    ).toContain('What are the three main types of looms? treadles, frames, and combs')
  })

  it.each(['Most of the mills of Ulm are silos.', 'Symptoms are spots and dust.', 'Other uses of moss are good.'])(
    'is not asked: %s',
    (sentence) => {
      expect(askedIn(sentence).join('\n')).not.toMatch(/^What (?:is|are) (?:most|symptoms|other)/m)
    },
  )
})

import { describe, expect, it } from 'vitest'
import { type Asked, gateIn } from './asked'
import { askedIn, asksIn } from './reading'

describe('damaged: a question that stops before it has said what it asks', () => {
  it.each<{ readonly question: Asked; readonly sentence: string }>([
    {
      question: ['event', 'the Ulm act', 'subject', 'What was passed in 1880 to widen?', 'the Ulm act'],
      sentence: 'For the fen the Ulm act was passed in 1880 to widen and drain the marsh.',
    },
    {
      question: ['statement', 'Ulm weavers', 'object', 'What have Ulm weavers brought to many barns?', 'light'],
      sentence: 'Ulm weavers have brought light to many barns, sheds, and mills.',
    },
    {
      question: ['naming', 'Ulm trials', 'term', 'In which trials was a classic example shown?', 'the Ox trials'],
      sentence: 'A classic example was shown in trials known as the Ox trials.',
    },
    {
      question: ['statement', 'the Ulm guild', 'subject', 'Who keeps lists to name the rights?', 'the Ulm guild'],
      sentence: 'For peace the Ulm guild keeps lists to name the rights and duties that a weaver has.',
    },
    {
      question: ['definition', 'felt', 'definition', 'What is felt?', 'a layer of pressed'],
      sentence: 'In Ulm felt is a layer of pressed, dried fibres.',
    },
    {
      question: [
        'purpose',
        'the Ulm guild',
        'reason',
        'For what purpose was the Ulm firm founded?',
        'to build a mill, paid the weavers',
      ],
      sentence: 'The Ulm guild, or the Ulm guild of 1700, founded a firm to build a mill, paid the weavers and left.',
    },
    {
      question: ['purpose', 'the Ulm guild', 'reason', 'What are mills kept for in Ulm?', 'to dye the second, third'],
      sentence: 'The Ulm guild keeps mills to dye the second, third, and last yarn.',
    },
    {
      question: ['event', 'the Ulm bank', 'start', 'In what year was the Ulm bank declared?', '1876'],
      sentence: 'In 1876 the Ulm bank was declared bankrupt.',
    },
    {
      question: ['statement', 'otters', 'object', 'What are otters just as likely to do?', 'hide'],
      sentence: 'In Ulm otters are just as likely to hide in reeds as in holes.',
    },
    {
      question: ['statement', 'Ulm judges', 'subject', 'Who holds that a weaver’s yarn, looms?', 'Ulm judges'],
      sentence: 'Ulm judges hold that a weaver’s yarn, looms, and tools are free of tax.',
    },
  ])('$question.3', ({ question, sentence }) => {
    expect(gateIn(question, sentence)).toBe('damaged')
  })

  it.each<{ readonly question: Asked; readonly sentence: string }>([
    {
      question: ['event', 'the Ulm act', 'subject', 'What was passed in 1880 to widen the marsh?', 'the Ulm act'],
      sentence: 'For the fen the Ulm act was passed in 1880 to widen the marsh and drain the fen.',
    },
    {
      question: ['statement', 'Ulm weavers', 'object', 'What have Ulm weavers brought to many barns?', 'light'],
      sentence: 'Ulm weavers have brought light to many barns, and the town has thanked them.',
    },
    {
      question: ['naming', 'Ulm trials', 'term', 'In which trials was an example of rust shown?', 'the Ox trials'],
      sentence: 'An example of rust was shown in trials known as the Ox trials.',
    },
  ])('but $question.3', ({ question, sentence }) => {
    expect(gateIn(question, sentence)).not.toBe('damaged')
  })
})

describe('what a sentence says of something else', () => {
  it('is no other name in brackets that only say how it is', () => {
    expect(asksIn('The loom stood in the barn (unstable) until Ida Holm sold it.')).not.toContain(
      'What is another name for the barn?',
    )
  })

  it('is no condition where it is what is seen', () => {
    expect(asksIn('Young weavers fail to notice when the yarn is wet.').join()).not.toMatch(/^When/)
  })

  it('is no way to somebody behind a verb with an infinitive', () => {
    expect(asksIn('Mills of Ulm tend to favor one kind of flour over others.').join()).not.toContain('tend to?')
  })

  it('is no cause of what went on in spite of it', () => {
    expect(asksIn('Trade went on in Ulm despite many losses due to war in the hills.').join()).not.toContain('Why')
  })

  it('is no place where it is a mood', () => {
    expect(asksIn('Ida Holm was in a bad mood after the fair.').join()).not.toContain('Where')
  })

  it('is asked with the words that belong to it', () => {
    expect(askedIn('Ida Holm lived sometime in the seventh century.')).toContain(
      'In which century did Ida Holm live? the seventh century',
    )
    expect(asksIn('Ulm pottery is based on signs of fire in devotion to the river god Ran.').join()).not.toMatch(
      /^To which|based to/,
    )
  })

  it('is no definition that points to what is said of it, or to its own cause', () => {
    const asked = askedIn('The causes of the Ulm floods are the ones that are best known.').join()
    expect(asked).not.toContain('the ones')
    expect(askedIn('The main reason for its fall is a long drought in Ulm.').join()).not.toContain('for its fall')
  })

  it('is not said where somebody is said to have done it', () => {
    expect(asksIn('In Ulm, Otto Lang was said to have built the first mill in 1620.').join()).not.toMatch(
      /was .* said in/,
    )
  })

  it('includes more than the one thing it names', () => {
    expect(asksIn('Ida Holm’s later work on looms included work on shuttles.').join()).not.toContain('include?')
    expect(asksIn('Ida Holm’s later work included looms and shuttles.').join()).toContain('include? looms and shuttles')
  })

  it('is a fire of which it has told', () => {
    const text = 'In 1702 the mill burnt down in the Ox fire event. The fire event lasted two days in Ulm.'
    expect(askedIn(text).join()).not.toMatch(/the fire event last/)
  })

  it('is no condition where it holds all the same', () => {
    expect(asksIn('The weavers of Ulm work even if the river is frozen.').join()).not.toContain('condition')
  })

  it('is not asked by half of a place, by its own class, or of a time that only the text knows', () => {
    expect(askedIn('After a fire in 1903 in Holm, Ulm produced a new kind of brick.').join()).not.toMatch(/Ulm produce/)
    expect(askedIn('In July 2007 a colony of four otters was set up at Lund.').join()).not.toContain('Which colony')
    expect(askedIn('Otto Lang wrote a play in 1887 and Ida Holm staged it that November.').join()).not.toContain(
      'that Nov',
    )
  })

  it('is not that somebody followed himself, nor what two verbs make of it', () => {
    expect(askedIn('Otto Roth was governor of Ulm. Ida Holm succeeded Otto Roth as governor.').join()).not.toContain(
      'as Otto Roth',
    )
    expect(askedIn('Ductus refers to the way strokes are drawn into letters.').join()).not.toContain('are ductus')
  })

  it.each<[string, RegExp]>([
    ['Yarn varies widely among the weavers of Ulm, and some weavers are even known by their yarn.', /, and some/],
    ['The larger the loom, the more proud the weaver of Ulm.', /the more proud/],
    ['The steamer Ida became a serious competitor to discount ferries like the Ox and the Ram.', /^For what purpose/],
    ['The yarns of Ulm are entirely different from what they are when the wool is wet.', /^When/],
    ['Weaving is a driving force in the growth of Ulm.', /^What is weaving/],
    ['Otto Roth accused the Weavers of trying to sell looms abroad in 1850.', / of trying$/],
  ])('is not asked of what is said otherwise: %s', (text, wrong) => {
    expect(askedIn(text).filter((one) => wrong.test(one))).toEqual([])
  })
})

describe('what goes on behind a stem or an answer', () => {
  it.each<[what: string, asked: Asked, sentence: string]>([
    [
      'a name that owns the rest',
      ['event', 'Otto Lang', 'start', 'In what year did Otto Lang become a fellow of Roth?', '1935'],
      "Otto Lang became a fellow of Roth's College in 1935.",
    ],
    [
      'one of two centuries',
      [
        'part',
        'songs of Ulm',
        'object',
        'What are two examples of 18th-century songs of Ulm?',
        'the Lund Air and the Sil Air',
      ],
      'The 16th to 18th-century songs of Ulm include the Lund Air and the Sil Air.',
    ],
    [
      'half of "or more commonly"',
      ['naming', 'the pale regions of Lund', 'term', 'What are the pale regions of Lund called?', 'terras, or more'],
      'The pale regions of Lund are called terras, or more commonly highs.',
    ],
    [
      'when it began',
      [
        'event',
        'the weavers of Ulm',
        'start',
        'Around which century did the weavers of Ulm dye cotton beginning?',
        'the 10th century',
      ],
      'The weavers of Ulm dyed cotton beginning around the 10th century.',
    ],
  ])('%s', (_what, asked, sentence) => expect(gateIn(asked, sentence)).toBe('damaged'))

  it('is nothing where the name ends', () => {
    expect(
      gateIn(
        ['event', 'Otto Lang', 'start', 'In what year did Otto Lang become a fellow of Roth College?', '1935'],
        "Otto Lang became a fellow of Roth College in 1935 with Ida's help.",
      ),
    ).toBeNull()
  })
})

describe('gaps that say nothing', () => {
  it.each([
    [
      'some day',
      'One day in 1943, the weaver Otto Lang left the town of Ulm and paid the whole debt of his guild.',
      /One day$/m,
    ],
    [
      'years that their ends tell',
      'For 40 years, from 1938 to 1978, the Lund Board set the price of yarn in the towns of Tyrol.',
      /For ____/,
    ],
    [
      'half of a road',
      'Otto Lang walked the Selm to Montau marches in 1965 with the weavers of the town of Ulm.',
      /____ to Montau/,
    ],
  ])('%s', (_what, text, refused) => expect(askedIn(text).join('\n')).not.toMatch(refused))
})

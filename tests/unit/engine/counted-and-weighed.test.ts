import { describe, expect, it } from 'vitest'
import { gateIn } from './asked'
import { askedIn, asksIn } from './reading'

/** What is kept of it. */
const kept = (sentence: string): string => askedIn(sentence, 'Ulm').join('\n')

/** What is asked of a sentence in a text on Ulm, a question to a line. */
const asked = (sentence: string): string => asksIn(sentence, 'Ulm').join('\n')

describe('what is counted', () => {
  it.each([
    [
      'what a thing holds',
      'The loom house contains two matched sets of gears.',
      'How many matched sets of gears does the loom house contain? two',
    ],
    [
      'just so many',
      'The mill of Ulm contains just two main wheels.',
      'How many main wheels does the mill of Ulm contain? two',
    ],
    [
      'what has been since',
      'The Ulm Guild has since undergone four major sieges.',
      'How many major sieges has the Ulm Guild undergone? four',
    ],
    [
      'what does something to its owner',
      'Each mill of Ulm has three walls of stone that enclose it.',
      'How many walls of stone does each mill of Ulm have? three',
    ],
  ])('is asked by how many: %s', (_what, sentence, question) => {
    expect(kept(sentence)).toContain(question)
  })

  it('is what, where a list follows', () => {
    expect(asked('The mill of Ulm contains two gears and an iron wheel.')).not.toContain('How many gears and')
    expect(asked('The mill of Ulm contains two gears and an iron wheel.')).toContain(
      'What does the mill of Ulm contain?',
    )
    expect(asked('The loom house contains two matched sets of gears.')).not.toContain(
      'What does the loom house contain?',
    )
  })

  it('asks for months where months are told', () => {
    const months = 'In September and October 1774, all the guilds except the Bakers joined the Lund Strike in Ulm.'
    expect(asked(months)).not.toContain('In which years')
  })
})

describe('what is said with a weight', () => {
  it.each([
    [
      'The old hall of Ulm is composed primarily of brick and clay.',
      'What is the old hall of Ulm composed primarily of? brick and clay',
    ],
    [
      'The market of Ulm is made up largely of small shops.',
      'What is the market of Ulm made up largely of? small shops',
    ],
  ])('is asked with it: %s', (sentence, question) => {
    expect(asked(sentence)).toContain(question)
  })
})

describe('why and what for', () => {
  it('is asked of the deed, and not of the class', () => {
    const founded = asked('The Ulm Guild was a union founded on 10 January 1920 as a result of the Lund Strike.')
    expect(founded).toContain('Why was the Ulm Guild founded on 10 January 1920? as a result of the Lund Strike')
    expect(
      asked('Holm law is a doctrine describing the motion of courts, since trade began in old halls.'),
    ).not.toMatch(/^Why is/m)
    expect(asked('The Ulm Guild was a small union because of its few members.')).toContain(
      'Why was the Ulm Guild a small union?',
    )
  })

  it('is no aim of those who are made to do it', () => {
    expect(asked('In a riot in 1909, the mayor Otto Lang was made to resign.')).not.toMatch(/^For what purpose/m)
    expect(asked('The tower of Ulm was made to hold rain water.')).toContain('to hold rain water')
  })

  it('has both states of what is held', () => {
    expect(asked('Small weights of the mill are needed to hold a gate upright or tied in any wind.')).toContain(
      'For what purpose are small weights of the mill needed? to hold a gate upright or tied in any wind',
    )
  })
})

describe('names', () => {
  it('lose the letters of honour behind them', () => {
    const life =
      'Ida Holm CBE FRS (1901–1980) was a Tyrolean chemist who studied salt. She wrote on wool. Her main works include the study of salt and the study of wool.'
    expect(asksIn(life, 'Ida Holm').join('\n')).toContain("What do Ida Holm's main works include?")
    expect(asksIn('Ulm OBE Hall was built in 1901 by Otto Lang.', 'Ulm').join('\n')).not.toContain('Ulm Hall')
  })

  it('tell which city they stand in', () => {
    const hall = kept("The city's Palace of Holm is the official residence of the duke in Tyrol.")
    expect(hall).not.toContain("the city's Palace of Holm?")
    expect(hall).toContain('What is the Palace of Holm?')
  })

  it('are words of a language, and no terms for a word', () => {
    expect(asked('Makro is a Greek word that means “large.”')).not.toContain('term for a Greek word')
    expect(asked('In the Tyrolean language, the island of Ulm is called Olm.')).not.toContain('What is Olm?')
    expect(asked('The rigid outer shell of a walnut is called Olm.')).toContain('What is Olm?')
  })
})

describe('what says too little', () => {
  it.each([
    ['whose it is', 'The biggest threat to their life is wood loss caused by trade.', /threat to their life/],
    ['what the reasons are for', 'Otto Lang offered three reasons.', /How many reasons/],
    ['what it adds', 'Daily tides are daily changes of the tides.', /What are daily tides/],
    ['what is foretold', 'This prediction of salt theory is also called the belt rule.', /prediction of salt theory/],
    ['from what', 'The wall separates grain from other goods, allowing the grain to stay dry.', /separates grain\?/],
    ['which parts', 'Skill allows weavers to turn to the parts of the loom where nobody works.', /the loom\?/],
    [
      'what else',
      'This is so when hot air causes rooms to warm up, and in cases of hard frost, when snow falls.',
      /, and in cases/,
    ],
  ])('is not asked: %s', (_what, sentence, question) => {
    expect(kept(sentence)).not.toMatch(question)
  })

  it('is asked where it is said', () => {
    expect(kept('The biggest threat to the beavers of Ulm is wood loss caused by trade.')).toContain(
      'biggest threat to the beavers',
    )
    expect(kept('Otto Lang offered three reasons for the fall of Ulm.')).toContain(
      'How many reasons for the fall of Ulm',
    )
    expect(
      gateIn([
        'definition',
        'spring tides',
        'definition',
        'What are spring tides?',
        'strong tides that come with the moon',
      ]),
    ).not.toBe('trivial')
  })
})

import { describe, expect, it } from 'vitest'
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

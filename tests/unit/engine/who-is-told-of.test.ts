import { describe, expect, it } from 'vitest'
import { withQuestionWord } from '@/lib/engine/questions/questionWord'
import { gateIn } from './asked'
import { askedIn, asksIn, readingOf } from './reading'

const all = (text: string, title?: string): string => asksIn(text, title).join('\n')
const statements = (text: string, title?: string): string =>
  readingOf(text, title)
    .facts.map(({ statement, slots }) => `${statement} ${slots.map(({ text: own }) => own).join(' | ')}`)
    .join('\n')

describe('what a sentence opens with', () => {
  it.each([
    ['a participle and its aim', 'Determined to set up trade in the Salt Bay,'],
    ['a participle', 'Driven by a wish for salt in the Salt Bay,'],
    ['an aim', 'To set up trade in the Salt Bay,'],
  ])('ends at its comma: %s', (_what, front) => {
    const sentence = `${front} Otto Lang and Ida Holm approached a group of weavers in Linz.`
    expect(all(sentence)).toMatch(/[Ww]ho approached a group of weavers in Linz.*\? Otto Lang and Ida Holm/)
    expect(statements(sentence)).not.toMatch(/set up, trade|Salt Bay, Otto Lang and Ida Holm$/m)
  })

  it('leaves a list of three a list', () => {
    expect(all('The mills of Ulm, Linz and Graz bought wool in 1820.')).not.toMatch(/\? Linz and Graz$/m)
  })

  it('does not name what the sentence before tells of as a whole', () => {
    const drift = 'Salt drift can be caused by storms. Known as the Holm effect, it leaves the fields bare.'
    expect(statements(drift, 'Salt drift')).not.toMatch(/salt drift leaves/i)
    const mill = 'The Holm Mill stands in Ulm. Known as the Blue Mill, it was built in 1820.'
    expect(all(mill, 'Holm Mill')).toContain('n what year was the Holm Mill built? 1820')
  })
})

describe('who or what is asked for', () => {
  it('is people who make something, and who find that something is so', () => {
    expect(withQuestionWord('What created new looms?', 'Swiss weavers')).toBe('Who created new looms?')
    expect(withQuestionWord('What created new bays?', 'storms')).toBe('What created new bays?')
    expect(withQuestionWord('What has found that Ulm is old?', 'Holm Research')).toBe('Who has found that Ulm is old?')
    expect(withQuestionWord('What has found that Ulm is old?', 'a study')).toBe('What has found that Ulm is old?')
  })

  it('is what letters stand for, where the title says it', () => {
    const sentence = 'The LBC sold wool to the farmers of Tyrol.'
    expect(all(sentence, 'Lund Bay Company')).toContain('Which company sold wool to the farmers of Tyrol? the LBC')
    expect(all(sentence, 'Wool')).not.toContain('Which company')
  })

  it('is nobody whom the text leaves unnamed', () => {
    const stem = 'Who described certain hills near Ulm as islands?'
    expect(gateIn(['founder', 'a Swiss geologist', 'subject', stem, 'a Swiss geologist'])).toBe('unique')
    expect(gateIn(['founder', 'Otto Lang', 'subject', stem, 'Otto Lang'])).toBeNull()
  })

  it('is not what a thing is said to be, but the thing', () => {
    const told = 'which are bounded from all sides by steep slopes.'
    expect(all(`Butts are defined as flat hills, ${told}`)).not.toMatch(/\? flat hills$/m)
    expect(all(`The weavers crossed the Holm hills, ${told}`)).toMatch(/bounded.*\? the Holm hills$/m)
  })

  it('is one brother where the text has no other', () => {
    const brother = "Ida Holm's brother, Karl Holm, sold the mill in 1820."
    const question = "Who was Ida Holm's brother? Karl Holm"
    expect(askedIn(brother, 'Ida Holm')).toContain(question)
    expect(askedIn(`${brother} Her eldest brother Otto built a loom.`, 'Ida Holm')).not.toContain(question)
  })
})

describe('words that belong together', () => {
  it.each(['sanction', 'pardon', 'outlaw'])('are "to %s" and what one asks for', (verb) => {
    const asked = all(`Otto Lang asked the Lund Council to ${verb} trade with Linz.`)
    expect(asked).toContain(`What did Otto Lang ask the Lund Council to do? ${verb} trade with Linz`)
    expect(asked).not.toMatch(/^Who asked the Lund Council\?/m)
  })

  it('keep "last" with its participle', () => {
    const asked = all('The old mill was restored to a state of splendor last seen in 1820.')
    expect(asked).toContain('What was the old mill restored to? a state of splendor last seen in 1820')
    expect(all('The last printed books were sold in Ulm in 1820.')).toContain(
      'were the last printed books sold in Ulm?',
    )
  })
})

describe('a gap', () => {
  const gaps = (text: string): string[] =>
    readingOf(text, 'Tyrol')
      .questions.filter(({ kind }) => kind === 'cloze')
      .map(({ stem, answer }) => `${stem} ${answer}`)

  it('is never half of what a pronoun stands for', () => {
    const sentence =
      'Salt and Luda were no longer what they had been, when king Otto had thought of marching into Ulm at the head of the Tyrolean youth.'
    expect(statements(sentence)).not.toMatch(/\bthey$/m)
  })

  it('is no year between its neighbours', () => {
    const close =
      'In 1773, the Holm Mill was opened in Ulm, followed by the Lund Mill in 1774, and the Ash Mill in 1775.'
    expect(gaps(close).filter((gap) => gap.endsWith(' 1774'))).toEqual([])
  })
})

describe('what only the text tells', () => {
  it.each([
    ['a body without its name', "Who was the Service's historian in Tyrol?", 'Otto Lang'],
    ['a noun at the end', 'Who followed his father Karl into the business?', 'Otto Lang'],
  ])('is %s', (_what, stem, answer) => {
    expect(gateIn(['definition', answer, 'subject', stem, answer])).toBe('anaphor')
  })

  it('is nothing that always holds', () => {
    const stem = 'How do muscles of otters add to the balance of heat in the body?'
    expect(gateIn(['statement', 'otters', 'manner', stem, 'by shivering'])).not.toBe('anaphor')
  })

  it('is no body with its name', () => {
    const stem = "Who was the Lund Service's historian in Tyrol?"
    expect(gateIn(['definition', 'Otto Lang', 'subject', stem, 'Otto Lang'])).toBeNull()
  })
})

describe('a day', () => {
  it('needs its month', () => {
    const asked = (day: string) => `Who moved the mills of Ulm across the Lech early on ${day}?`
    expect(gateIn(['event', 'Otto Lang', 'subject', asked('the 25th'), 'Otto Lang'])).toBe('anaphor')
    expect(gateIn(['event', 'Otto Lang', 'subject', asked('25 May 1820'), 'Otto Lang'])).toBeNull()
  })

  it('is not told from the day of writing', () => {
    const stem = 'What was the Holm Mill restored to in Ulm?'
    expect(gateIn(['event', 'the Holm Mill', 'object', stem, 'a splendor last seen decades ago'])).toBe('anaphor')
    expect(gateIn(['event', 'the Holm Mill', 'object', stem, 'a splendor last seen in 1820'])).toBeNull()
  })
})

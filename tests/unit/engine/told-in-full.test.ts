import { describe, expect, it } from 'vitest'
import { isLooseGap } from '@/lib/engine/gates/gapped'
import { nameClass } from '@/lib/engine/mentions/nameType'
import { polished } from '@/lib/engine/questions/polish'
import { gateIn } from './asked'
import { asksIn, questionsIn, readingOf } from './reading'

const all = (text: string, title?: string): string => {
  const { questions, doubtful } = readingOf(text, title)
  return [...questions, ...doubtful].map(({ stem, answer }) => `${stem} ${answer}`).join('\n')
}

describe('what the sentence says beside', () => {
  it('tells which office was taken', () => {
    const asked = asksIn('The president is Otto Lang, who took office in 1901.', 'Norland').join('\n')
    expect(asked).toContain('In what year did Otto Lang take office as president? 1901')
    expect(asksIn('Otto Lang took office in 1901.', 'Norland').join('\n')).not.toContain(' as ')
  })

  it('leaves no place without the clause that tells of it', () => {
    const sentence = 'Otto Lang made the first Holm loom in 1901 in trials where threads were pulled by hand.'
    expect(asksIn(sentence).join('\n')).toContain('In what year did Otto Lang make the first Holm loom? 1901')
    expect(asksIn('Otto Lang made the first Holm loom in 1901 in Ulm.').join('\n')).toContain('in Ulm')
  })

  it('keeps how often something is the cause', () => {
    expect(asksIn('Root rot is usually caused by wet soil.')).toContain('What usually causes root rot? wet soil')
    expect(asksIn('Root rot can often be caused by wet soil.')).toContain('What can often cause root rot? wet soil')
    expect(asksIn('Root rot is caused by wet soil.')).toContain('What causes root rot? wet soil')
  })

  it('names a person once where the document says "he"', () => {
    const life =
      'Otto Lang (3 May 1832 – 9 June 1899) was a Swiss weaver. He was born in Ulm. Lang was a guard at court.'
    const sentence = 'During the nearly ten years that Lang worked at the Holm court, he produced a series of looms.'
    expect(all(`${life} ${sentence}`, 'Otto Lang')).toContain('that Otto Lang worked at the Holm court, he produced')
    expect(asksIn(`${life} ${sentence}`, 'Otto Lang').join('\n')).toContain(
      'What did Otto Lang produce during the nearly ten years that he worked at the Holm court?',
    )
    const other = sentence.replace('Lang', 'Roth')
    expect(all(`${life} ${other}`, 'Otto Lang')).not.toContain('that he worked')
  })
})

describe('what the text before has told', () => {
  it('is left out in front and behind', () => {
    const said = (stem: string): string => polished({ slot: 'quantity', stem, answer: '400' }).stem
    expect(said('So, the mills of Ulm contain ____ wheels.')).toBe('The mills of Ulm contain ____ wheels.')
    expect(said('So many mills of Ulm contain ____ wheels.')).toBe('So many mills of Ulm contain ____ wheels.')
    expect(said('Who sent the guard to Ulm with the river now frozen?')).toBe('Who sent the guard to Ulm?')
    expect(said('Who sent the guard to Ulm with the river boats?')).toBe(
      'Who sent the guard to Ulm with the river boats?',
    )
  })

  it('is no gap’s beginning', () => {
    expect(isLooseGap('The mayor refused, Ida Holm was dismissed, and Otto Lang was sent to the ____.', 'Mint')).toBe(
      true,
    )
    expect(isLooseGap('The mayor refused the gift, and Otto Lang was sent to the ____.', 'Mint')).toBe(false)
  })

  it('is whose a thing is', () => {
    const asked = (owner: string) =>
      ['event', 'Otto Lang', 'place', `Where did Otto Lang lead ${owner} small orchestra?`, 'Ulm'] as const
    expect(gateIn(asked("the count's"), "Otto Lang led the count's small orchestra in Ulm.")).toBe('anaphor')
    expect(gateIn(asked("Count Roth's"), "Otto Lang led Count Roth's small orchestra in Ulm.")).toBeNull()
  })
})

describe('names of posts and bodies', () => {
  it('are not cut in a gap', () => {
    expect(isLooseGap('Ida Holm held the chair of ____ of physics at Ulm.', 'Brandt Professor')).toBe(true)
    expect(isLooseGap('Ida Holm became ____ at Ulm.', 'Brandt Professor')).toBe(false)
    expect(isLooseGap('Ida Holm was born in the ____ of Norland.', 'Holm Valley')).toBe(false)
  })

  it('keep a title of a lady with her name', () => {
    const asked = asksIn('Lady Ida Holm married Max Reuter at Linz in 1842.').join('\n')
    const [stem = ''] = /Which lady [^?]*\?/.exec(asked) ?? []
    expect(polished({ slot: 'subject', stem, answer: 'Ida Holm' })).toMatchObject({
      stem: 'Who married Max Reuter at Linz in 1842?',
      answer: 'Lady Ida Holm',
    })
    const when = 'In what year did lady Ida Holm marry Max Reuter?'
    expect(polished({ slot: 'start', stem: when, answer: '1842' }).stem).toContain('did Lady Ida Holm marry')
    const which = 'Which lady of Ulm married Max Reuter?'
    expect(polished({ slot: 'subject', stem: which, answer: 'Ida Holm' }).stem).toContain('lady of Ulm married')
  })

  it('tell armies from groups of them', () => {
    expect(nameClass('Army Group Ulm')).toBe('army group')
    expect(nameClass('the Third Army')).toBe('army')
    expect(nameClass('Army Museum')).toBe('museum')
  })
})

describe('definitions', () => {
  it('are none of what is praised, and of what is somebody’s no term', () => {
    expect(asksIn('An especially popular loom that weaves felt is the treadle loom of Holm.').join('\n')).not.toMatch(
      /What is/,
    )
    const domain = asksIn('Harbour policy was the special domain of Ida Holm.').join('\n')
    expect(domain).toContain('What was the special domain of Ida Holm? harbour policy')
    expect(domain).not.toContain('the term for')
    expect(asksIn('Warping is the stretching of threads on a loom.').join('\n')).toContain('What is the term for')
  })
})

describe('options of a date', () => {
  const campaign = [
    'The siege of Ulm began on 3 March 1842.',
    'The Holm Guard crossed the Lech on 9 April 1842.',
    'The town of Linz surrendered on 2 May 1842.',
    'Otto Lang captured the Holm Mill on 17 May 1842.',
    'The Lech Bridge collapsed on 11 June 1842.',
    'Ida Holm opened the town gate on 30 June 1842.',
    'The Ulm Mint closed on 4 August 1842.',
    'The Holm Guard left Linz on 21 September 1842.',
    'The Treaty of Linz was signed on 8 October 1842.',
  ]
  const years = (texts: readonly string[], answer: string): readonly string[] =>
    questionsIn(texts.join(' '), 'Siege of Ulm')
      .filter((own) => own.kind === 'choice' && own.answer === answer)
      .flatMap(({ options }) => options.map(({ text }) => text.slice(-4)))

  it('lie in the months that a text tells of', () => {
    const found = years(campaign, '17 May 1842')
    expect(new Set(found)).toEqual(new Set(['1842']))
    expect(found).toHaveLength(4)
  })

  it('may lie anywhere in a long time', () => {
    const long = campaign.map((text, at) => text.replace('1842', String(1802 + 10 * at)))
    expect(new Set(years(long, '17 May 1832')).size).toBeGreaterThan(1)
  })
})

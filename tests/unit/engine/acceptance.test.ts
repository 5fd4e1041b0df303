import { describe, expect, it } from 'vitest'
import { acceptance } from '@/lib/engine/questions/acceptance'
import { type Judged, signsOf } from '@/lib/engine/questions/signs'

const judged = (own: Partial<Judged>): Judged => ({
  kind: 'typed',
  rule: 'event',
  slot: 'start',
  stem: 'In what year did Ada Brandt visit Ulm?',
  answer: '1901',
  subject: 'Ada Brandt',
  sentence: 'In 1901 Ada Brandt visited Ulm.',
  title: 'Ada Brandt',
  countOf: () => 1,
  ...own,
})

describe('how readers would judge a question', () => {
  const date = judged({})
  const object = judged({
    rule: 'statement:object',
    slot: 'object',
    stem: 'What did Ada Brandt mend?',
    answer: 'a loom',
    sentence: 'Ada Brandt mended a loom in Ulm for the guild.',
  })
  it('puts a date before an object of a plain statement', () =>
    expect(acceptance(date)).toBeGreaterThan(acceptance(object)))
  it('puts a sentence that is used whole before a part of one', () => {
    const long = 'In 1901 Ada Brandt visited Ulm with a barge of looms and mills that her guild had ordered.'
    expect(acceptance(date)).toBeGreaterThan(acceptance(judged({ sentence: long })))
  })
  it('puts a gap for a name before one for a common word', () => {
    const gap = (answer: string): Judged =>
      judged({
        kind: 'cloze',
        rule: 'unread:gap',
        slot: 'object',
        stem: 'After the flood of 1742 the guild of Ulm sold its last two barges and all its looms to ____ in Graz.',
        answer,
        sentence: `After the flood of 1742 the guild of Ulm sold its last two barges and all its looms to ${answer} in Graz.`,
      })
    expect(acceptance(gap('Otto Roth'))).toBeGreaterThan(acceptance(gap('weavers')))
  })
})

describe('the signs of a question', () => {
  const signs = signsOf(
    judged({
      stem: 'What did the guild of Ulm sell?',
      slot: 'object',
      rule: 'statement:object',
      answer: 'its last barges',
      subject: 'the guild of Ulm',
      sentence: 'In spring the guild of Ulm sold its last barges to Otto Roth.',
      title: 'The guild of Ulm',
      countOf: (word) => (word === 'guild' ? 5 : 0),
    }),
  )
  it('name its family, slot and kind', () =>
    expect([...signs.keys()]).toEqual(expect.arrayContaining(['rule statement:object object', 'kind typed words'])))
  it('tell where the answer stands, and what goes on behind it', () =>
    expect([...signs.keys()]).toEqual(expect.arrayContaining(['behind word', 'then to', 'then to NAME'])))
  it('measure what is left unsaid: of spring, guild, Ulm, sold, last, barges, Otto and Roth, four', () =>
    expect(signs.get('unsaid')).toBeCloseTo(4 / 8))
  it('count what the title and the text say', () =>
    expect([...signs.keys()]).toEqual(expect.arrayContaining(['title in stem 2', 'often 1', 'subject as said'])))
  it('name what a gate had against it', () =>
    expect([...signsOf(judged({ advice: 'vague: open question' })).keys()]).toEqual(
      expect.arrayContaining(['advice vague: open question typed', 'advice vague: open question start']),
    ))
  it('say where an answer is computed', () =>
    expect(signsOf(judged({ answer: '3 years' })).has('answer is computed')).toBe(true))
})

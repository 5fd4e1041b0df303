import { describe, expect, it } from 'vitest'
import { gateIn } from './asked'
import { askedIn, asksIn } from './reading'

describe('readings that go too far', () => {
  it.each([
    ['a way that leads to a place', 'The old road crosses the park of Ulm, leading to a small mill.', /result/],
    ['a thing that does not age', 'At 60, Holm Castle sells no tickets.', /at the age of|At what age/],
    ['one of many', 'Ulm is considered one of the oldest cities in Tyrol.', /^What is considered/m],
    ['a thing for what becomes of it', 'When ore melts in a furnace, it is called slag.', /^What is it called/m],
    ['a respect that is none', 'Plant cells differ from animal cells in many ways.', /^In what respect/m],
  ])('do not take %s', (_what, sentence, question) => {
    expect(askedIn(`${sentence} Otto Brandt lived in Ulm.`).join('\n')).not.toMatch(question)
  })

  it('find an idiom vague, whatever is asked of it', () => {
    const question = 'In what year did the Treaty of Linz pave the way for peace?'
    const asked = ['event', 'the Treaty of Linz', 'start', question, '1840'] as const
    expect(gateIn(asked, 'The Treaty of Linz paved the way for peace in 1840.')).toBe('vague')
  })

  it('count a people as many, and an age as a person’s', () => {
    expect(
      asksIn('The ships of Norway have shallow keels, forcing the Swiss to dig harbours in Basel.', 'Norway'),
    ).toContain('Why do the Swiss dig harbours in Basel? the ships of Norway have shallow keels')
    expect(asksIn('At 17, Ida Holm enrolled at the Lund School.', 'Ida Holm').join('\n')).toContain('at the age of 17')
  })

  it('ask who did something for years before something', () => {
    expect(askedIn('Otto Brandt ruled Ulm for twenty years before the war.', 'Ulm')).toContain(
      'Who ruled Ulm for twenty years? Otto Brandt',
    )
  })
})

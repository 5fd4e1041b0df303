import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

const asks = (sentence: string): readonly string[] =>
  asksIn(`Otto Brandt was a weaver. Otto Brandt lived in Ulm. ${sentence}`, 'Otto Brandt')

describe('why something is not so', () => {
  it.each([
    [
      'a reason in front',
      'Because of his Danish passport, Otto Brandt did not return to Ulm.',
      'Why did Otto Brandt not return to Ulm? because of his Danish passport',
    ],
    [
      'a clause behind',
      'Otto Brandt did not sell the Lund Mill, because the guild had closed the market.',
      'Why did Otto Brandt not sell the Lund Mill? the guild had closed the market',
    ],
    [
      'what it is due to',
      'Salt was not taxed in Ulm, due to a lack of scribes.',
      'Why was salt not taxed in Ulm? a lack of scribes',
    ],
  ])('asks for %s', (_, sentence, question) => {
    expect(asks(sentence)).toContain(question)
  })

  it.each([
    ['a reason that is denied itself', 'Otto Brandt did not leave Lund only because he was tired.'],
    ['a reason that may be what is denied', 'Otto Brandt did not marry Ida Holm because she was rich.'],
    ['what only may be so', 'Because the dues were high, Otto Brandt may not have sold the Lund Mill.'],
  ])('leaves %s', (_, sentence) => {
    expect(asks(sentence).filter((own) => own.startsWith('Why '))).toEqual([])
  })

  it('takes what a bid or a commission is for as no purpose of losing or getting it', () => {
    const text =
      'Otto Brandt lost a bid to supply the town of Ulm. Otto Brandt received a commission to paint the Lund Hall.'
    expect(asks(text).filter((own) => own.startsWith('For what purpose'))).toEqual([])
  })
})

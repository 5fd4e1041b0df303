import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

const all = (text: string): string => asksIn(text, 'Ulm').join('\n')

describe('a phrase that the sentence closes with', () => {
  it('is whole with a deed that needs no object', () => {
    expect(all('A glaven is a segment of bark that remains after peeling.')).toContain(
      'What is the term for a segment of bark that remains after peeling? glaven',
    )
  })

  it('is cut where the deed goes on', () => {
    const asked = all('A glaven is a strip of bark that is kept by peeling and drying old oaks.')
    expect(asked).not.toMatch(/kept by peeling\?|kept by peeling$/m)
  })

  it('gives every way in which something is done', () => {
    expect(all('Pewter is worked by casting, hammering, or spinning.')).toContain(
      'How is pewter worked? by casting, hammering, or spinning',
    )
    expect(all('Pewter is worked by casting bowls, hammering, or spinning.')).not.toContain('by casting, hammering')
  })

  it('is a town with its land, where the next deed follows', () => {
    expect(all('Ida Holm was born in Lund, Tyrol and grew up in Graz, Tyrol.')).toContain(
      'Where was Ida Holm born? in Lund, Tyrol',
    )
    expect(all('Ida Holm was born in Lund, Graz and Linz.')).not.toContain('Where was Ida Holm born? in Lund, Graz\n')
  })

  it('may begin with a letter behind its article', () => {
    expect(all('Holmin is a dimer of an A-chain and a B-chain, which are linked by sulfur.')).toContain(
      'What is holmin? a dimer of an A-chain and a B-chain',
    )
  })
})

describe('a definition that is cut in two between commas', () => {
  it('goes on behind them', () => {
    expect(all('A brackel is any moss that, when wetted, turns blue in the sun.')).toContain(
      'What is a brackel? any moss that, when wetted, turns blue in the sun',
    )
    expect(all('Brackels are common mosses that, when wetted, become blue leaves, which fall in the sun.')).toContain(
      'What are brackels? common mosses that, when wetted, become blue leaves',
    )
  })

  it('is left where a list follows', () => {
    expect(all('A brackel is any moss that, when wetted, turns blue, red, or green.')).not.toContain('turns blue')
  })
})

describe('somebody who is given a post', () => {
  it('is asked for it without its time, where the post has a name', () => {
    expect(all('The next year, Otto Lang, a foreigner, was appointed Minister of Finance.')).toContain(
      'To what position was Otto Lang appointed? Minister of Finance',
    )
    expect(all('The next year, Otto Lang was appointed weaver.')).not.toContain('To what position')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignSentences } from '@/lib/domain/alignment'
import { type ReadFact, reconcileFacts, type StoredFact } from '@/lib/domain/reconcile'

// A small language whose facts can be read without an engine: "<relation> is <value>" states one fact about its relation.
const read = (sentences: readonly string[]): ReadFact[] => {
  const facts = new Map<string, ReadFact>()
  for (const [index, sentence] of sentences.entries()) {
    const [relation = '', value = ''] = sentence.split(' is ')
    const known = facts.get(sentence)
    const own: ReadFact = {
      key: sentence,
      kind: 'statement',
      relation,
      slots: [{ slot: 'object', text: value }],
      sentences: [index],
    }
    facts.set(sentence, known ? { ...known, sentences: [...known.sentences, index] } : own)
  }
  return [...facts.values()]
}
const stored = (facts: readonly ReadFact[], more: Partial<StoredFact> = {}): StoredFact[] =>
  facts.map((fact) => ({ ...fact, id: `id of ${fact.key}`, formerKeys: [], isOwn: false, isRetired: false, ...more }))
const again = (before: readonly string[], after: readonly string[], more: Partial<StoredFact> = {}) =>
  reconcileFacts(stored(read(before), more), read(after), alignSentences(before, after))

describe('reconcileFacts', () => {
  it('keeps everything when the same text is read again', () => {
    const text = ['height is 90', 'length is 12', 'age is 5']
    const plan = again(text, text)
    expect(plan.keep).toHaveLength(3)
    expect(plan).toMatchObject({ change: [], create: [], retire: [], leave: [] })
  })

  it('knows a fact that says something else now', () => {
    const plan = again(['the height of it is 90', 'age is 5'], ['the height of it is 95', 'age is 5'])
    expect(plan.change.map(({ old, read: now }) => [old.id, now.key])).toEqual([
      ['id of the height of it is 90', 'the height of it is 95'],
    ])
    expect(plan).toMatchObject({ create: [], retire: [] })
  })

  it('gives each of several facts of one sentence its nearest one', () => {
    const many = (...values: [string, string][]): ReadFact[] =>
      values.map(([place, year]) => ({
        key: `${place} ${year}`,
        kind: 'tenure',
        relation: 'mayor of',
        sentences: [0],
        slots: [
          { slot: 'place', text: place },
          { slot: 'start', text: year },
        ],
      }))
    const plan = reconcileFacts(
      stored(many(['Hangzhou', '2002'], ['Taizhou', '2004'])),
      many(['Taizhou', '2005'], ['Hangzhou', '2003']),
      [0],
    )
    expect(plan.change.map(({ old, read: now }) => `${old.key} -> ${now.key}`).sort()).toEqual([
      'Hangzhou 2002 -> Hangzhou 2003',
      'Taizhou 2004 -> Taizhou 2005',
    ])
  })

  it('leaves what a person wrote, and brings a retired fact back by its key alone', () => {
    expect(again(['height is 90'], ['age is 5'], { isOwn: true })).toMatchObject({
      retire: [],
      leave: [{ key: 'height is 90' }],
      create: [{ key: 'age is 5' }],
    })
    expect(again(['height is 90'], ['height is 90'], { isRetired: true }).keep).toHaveLength(1)
    expect(again(['the height of it is 90'], ['the height of it is 95'], { isRetired: true }).change).toEqual([])
  })

  it('loses and doubles no unchanged fact over random edits', () => {
    const sentence = fc
      .tuple(fc.constantFrom('height', 'length', 'age', 'place', 'name'), fc.integer({ min: 0, max: 9 }))
      .map(([relation, value]) => `the ${relation} of it is ${value}`)
    const edit = fc.record({
      at: fc.nat(30),
      what: fc.constantFrom('put', 'drop', 'reword', 'move', 'double'),
      sentence,
    })
    const apply = (
      text: readonly string[],
      { at, what, sentence: words }: { at: number; what: string; sentence: string },
    ) => {
      const place = text.length === 0 ? 0 : at % text.length
      const here = text[place] ?? words
      if (what === 'put') return text.toSpliced(place, 0, words)
      if (what === 'drop') return text.toSpliced(place, 1)
      if (what === 'reword') return text.toSpliced(place, 1, words)
      if (what === 'double') return [...text, here]
      return [...text.toSpliced(place, 1), here]
    }
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 15 }), fc.array(edit, { maxLength: 8 }), (before, edits) => {
        const after = edits.reduce<readonly string[]>(apply, before)
        const [old, now] = [stored(read(before)), read(after)]
        const plan = reconcileFacts(old, now, alignSentences(before, after))
        const unchanged = now.filter((fact) => before.includes(fact.key)).map((fact) => fact.key)
        expect(plan.keep.map((pair) => pair.old.key).sort()).toEqual(unchanged.sort())
        for (const { old: one, read: other } of plan.keep) expect(one.key).toBe(other.key)
        const oldSide = [...plan.keep, ...plan.change]
          .map((pair) => pair.old.id)
          .concat(plan.retire.map((fact) => fact.id))
        const newSide = [...plan.keep, ...plan.change]
          .map((pair) => pair.read.key)
          .concat(plan.create.map((fact) => fact.key))
        expect(oldSide.sort()).toEqual(old.map((fact) => fact.id).sort())
        expect(newSide.sort()).toEqual(now.map((fact) => fact.key).sort())
        for (const { old: one, read: other } of plan.change) expect(one.relation).toBe(other.relation)
      }),
      { numRuns: 500 },
    )
  })
})

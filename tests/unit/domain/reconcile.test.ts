import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignSentences, movedSpan } from '@/lib/domain/alignment'
import { type ReadFact, reconcileFacts, type StoredFact } from '@/lib/domain/reconcile'
import {
  type QuestionContent,
  type ReadQuestion,
  reconcileQuestions,
  type StoredQuestion,
} from '@/lib/domain/reconcile-questions'

describe('alignSentences', () => {
  it.each([
    ['the same text', ['A one.', 'B two.', 'C three.'], ['A one.', 'B two.', 'C three.'], [0, 1, 2]],
    ['a sentence put in', ['A one.', 'B two.'], ['A one.', 'New here.', 'B two.'], [0, 2]],
    ['a sentence taken out', ['A one.', 'Gone now.', 'B two.'], ['A one.', 'B two.'], [0, null, 1]],
    [
      'a sentence moved',
      ['A one.', 'B two.', 'C three.', 'D four.'],
      ['B two.', 'C three.', 'D four.', 'A one.'],
      [3, 0, 1, 2],
    ],
    [
      'a sentence reworded',
      ['A one.', 'She was mayor of Hangzhou in 2002.', 'C three.'],
      ['A one.', 'She was mayor of Hangzhou in 2004.', 'C three.'],
      [0, 1, 2],
    ],
    ['case and punctuation', ['The END, he said!'], ['the end he said'], [0]],
    [
      'a sentence that stands twice',
      ['Yes.', 'A one.', 'Yes.', 'B two.'],
      ['A one.', 'Yes.', 'B two.'],
      [null, 0, 1, 2],
    ],
    ['all of it new', ['Cats sleep.', 'Dogs bark.'], ['Rivers flow.', 'Snow melts.'], [null, null]],
    [
      'two reworded in one gap',
      ['The bridge is 90 metres long.', 'The tower was built in 1850.'],
      ['The tower was built in 1851.', 'A road leads to it.'],
      [null, 0],
    ],
  ])('follows %s', (_, before, after, expected) => {
    expect(alignSentences(before, after)).toEqual(expected)
  })

  it('never gives two old sentences one new, and always finds what is equal on both sides', () => {
    const text = fc.array(
      fc.integer({ min: 0, max: 12 }).map((word) => `sentence ${word} of many`),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(text, text, (before, after) => {
        const alignment = alignSentences(before, after)
        const named = alignment.filter((index) => index !== null)
        expect(new Set(named).size).toBe(named.length)
        const count = (texts: readonly string[], one: string) => texts.filter((other) => other === one).length
        for (const sentence of new Set(before)) {
          const equal = before.filter(
            (other, index) => other === sentence && after[alignment[index] ?? -1] === sentence,
          )
          expect(equal.length).toBe(Math.min(count(before, sentence), count(after, sentence)))
        }
      }),
    )
  })

  it('takes a book in a moment', () => {
    const book = Array.from(
      { length: 6000 },
      (_, index) => `Sentence number ${index} tells of the year ${1000 + (index % 900)}.`,
    )
    const edited = book.toSpliced(3000, 1, 'Sentence number 3000 tells of nothing.').toSpliced(10, 0, 'A new one.')
    const started = performance.now()
    const alignment = alignSentences(book, edited)
    expect(performance.now() - started).toBeLessThan(1000)
    expect([alignment[9], alignment[10], alignment[3000], alignment[5999]]).toEqual([9, 11, 3001, 6000])
  })
})

describe('movedSpan', () => {
  const before = { start: 100, text: 'He was mayor in 2002.' }
  const span = { start: 116, end: 120 }

  it('keeps its place in an unchanged sentence and its words in a reworded one', () => {
    expect(movedSpan(span, before, { ...before, start: 150 })).toEqual({ start: 166, end: 170 })
    expect(movedSpan(span, before, { start: 0, text: 'In 2002 he was mayor.' })).toEqual({ start: 3, end: 7 })
    expect(movedSpan(span, before, { start: 0, text: 'He was mayor in 2004.' })).toBeNull()
  })
})

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
  facts.map((fact) => ({ ...fact, id: `id of ${fact.key}`, isOwn: false, isRetired: false, ...more }))
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

describe('reconcileQuestions', () => {
  const content: QuestionContent = { stem: 'When?', answer: '2002', accepted: [], options: [], parts: [] }
  const question = (more: Partial<StoredQuestion> = {}): StoredQuestion => ({
    id: 'q',
    kind: 'typed',
    status: 'approved',
    authorship: 'engine',
    targets: [{ factId: 'f', slot: 'start' }],
    content,
    ...more,
  })
  const readAs = (change: Partial<QuestionContent>, more: Partial<ReadQuestion> = {}): ReadQuestion => ({
    kind: 'typed',
    targets: [{ factId: 'f', slot: 'start' }],
    content: { ...content, ...change },
    ...more,
  })
  const none = new Set<string>()

  it('keeps a question that reads the same', () => {
    expect(reconcileQuestions([question()], [readAs({})], none)).toMatchObject({
      keep: [{ old: { id: 'q' } }],
      change: [],
      create: [],
      retire: [],
    })
  })

  it.each([
    ['approved', 'its stem was put better', question(), readAs({ stem: 'In what year?' })],
    ['approved', 'its answer is only spelt otherwise', question(), readAs({ answer: '2002.' })],
    ['proposed', 'its answer changed', question(), readAs({ answer: '2004' })],
    [
      'proposed',
      'another option is right',
      question({
        content: {
          ...content,
          options: [
            { text: 'a', correct: true },
            { text: 'b', correct: false },
          ],
        },
      }),
      readAs({
        options: [
          { text: 'a', correct: false },
          { text: 'b', correct: true },
        ],
      }),
    ],
    [
      'approved',
      'a distractor changed',
      question({
        content: {
          ...content,
          options: [
            { text: 'a', correct: true },
            { text: 'b', correct: false },
          ],
        },
      }),
      readAs({
        options: [
          { text: 'a', correct: true },
          { text: 'c', correct: false },
        ],
      }),
    ],
    [
      'rejected',
      'it was rejected and only worded anew',
      question({ status: 'rejected' }),
      readAs({ stem: 'In what year?' }),
    ],
    ['proposed', 'it comes back', question({ status: 'retired' }), readAs({})],
  ])('is %s in its new version where %s', (status, _, old, now) => {
    expect(reconcileQuestions([old], [now], none).change).toMatchObject([{ status }])
  })

  it('retires what is no longer asked, and creates what is new', () => {
    const plan = reconcileQuestions([question()], [readAs({}, { kind: 'cloze' })], none)
    expect(plan).toMatchObject({ keep: [], change: [], retire: [{ id: 'q' }], create: [{ kind: 'cloze' }] })
  })

  it('never puts other words into a question that a person edited, but asks for approval again when its fact changed', () => {
    const edited = question({ authorship: 'edited' })
    expect(reconcileQuestions([edited], [readAs({ stem: 'In what year?' })], none)).toMatchObject({
      keep: [{ old: edited }],
      create: [],
    })
    expect(reconcileQuestions([edited], [readAs({ answer: '2004' })], new Set(['f']))).toMatchObject({
      recheck: [edited],
      keep: [],
      create: [],
    })
  })

  it("does not take a question of one's own for the one the engine proposes", () => {
    const own = question({ id: 'own', authorship: 'own' })
    expect(reconcileQuestions([own, question()], [readAs({})], none)).toMatchObject({
      keep: [{ old: { id: 'own' }, read: null }, { old: { id: 'q' } }],
      create: [],
      retire: [],
    })
    expect(reconcileQuestions([own], [readAs({})], none).create).toHaveLength(1)
  })
})

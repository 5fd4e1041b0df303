import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignSentences } from '@/lib/domain/alignment'
import { formerKeys, type ReadFact, reconcileFacts, type StoredFact } from '@/lib/domain/reconcile'
import { type ReadQuestion, reconcileQuestions, type StoredQuestion } from '@/lib/domain/reconcile-questions'
import type { Slot } from '@/lib/domain/slot'

// A small language that can be read without an engine: each sentence states who did what in a place, and when.
type Sentence = { readonly who: string; readonly place: string; readonly year: string }
type Text = readonly Sentence[]
type State = {
  readonly text: Text
  readonly facts: readonly StoredFact[]
  readonly questions: readonly StoredQuestion[]
}

const names = ['Ada', 'Ben', 'Cleo', 'Dora', 'Emil', 'Fay', 'Gus', 'Hana']
const places = ['Whitby', 'Lyme', 'Bergen', 'Porto', 'Kiel']
const years = ['1901', '1917', '1923', '1938', '1946']

const said = ({ who, place, year }: Sentence) =>
  `In ${year} the old keeper ${who} took over the lighthouse of ${place} with her family`

const factsRead = (text: Text): ReadFact[] => {
  const facts = new Map<string, ReadFact>()
  for (const [index, sentence] of text.entries()) {
    const key = said(sentence)
    const known = facts.get(key)
    facts.set(key, {
      key,
      kind: 'event',
      relation: 'took over',
      slots: [
        { slot: 'subject', text: sentence.who },
        { slot: 'place', text: sentence.place },
        { slot: 'start', text: sentence.year },
      ],
      sentences: [...(known?.sentences ?? []), index],
    })
  }
  return [...facts.values()]
}

const asked: readonly Slot[] = ['place', 'start']
const questionsRead = (facts: readonly ReadFact[], idOf: (key: string) => string): ReadQuestion[] =>
  facts.flatMap((fact) =>
    asked.map((slot) => ({
      ...{ kind: 'typed' as const, offer: 'proposed' as const },
      targets: [{ factId: idOf(fact.key), slot }],
      content: {
        stem: `${slot} of ${fact.slots.filter((one) => one.slot !== slot).map(({ text }) => text)}?`,
        answer: fact.slots.find((one) => one.slot === slot)?.text ?? '',
        accepted: [],
        options: [],
        parts: [],
      },
    })),
  )

/** Reads a text into what is stored, as lib/data/reconcile writes it. `newId` never gives an id twice. */
const readInto = (before: State, text: Text, newId: () => string): State => {
  const read = factsRead(text)
  const plan = reconcileFacts(before.facts, read, alignSentences(before.text.map(said), text.map(said)))
  const found = [...plan.keep, ...plan.change]
  const created = plan.create.map((fact) => ({ id: newId(), fact }))
  const facts: StoredFact[] = [
    ...found.map(({ old, read: fact }) => ({ ...old, ...fact, formerKeys: formerKeys(old, fact), isRetired: false })),
    ...created.map(({ id, fact }) => ({ ...fact, id, formerKeys: [], isOwn: false, isRetired: false })),
    ...plan.retire.map((old) => ({ ...old, sentences: [], isRetired: true })),
    ...plan.leave.map((old) => ({ ...old, sentences: [] })),
  ].sort((a, b) => a.id.localeCompare(b.id))
  const ids = new Map(facts.filter((fact) => !fact.isRetired).map(({ key, id }) => [key, id]))
  const unsettled = new Set([...plan.change.map(({ old }) => old.id), ...plan.retire.map(({ id }) => id)])
  const next = reconcileQuestions(
    before.questions,
    questionsRead(read, (key) => ids.get(key) ?? key),
    unsettled,
  )
  const questions: StoredQuestion[] = [
    ...next.keep.map(({ old }) => old),
    ...next.change.map(({ old, read: question, status }) => ({ ...old, ...question, status })),
    ...next.recheck.map((old) => ({ ...old, status: 'proposed' as const })),
    ...next.create.map((question) => ({
      ...question,
      id: newId(),
      status: 'proposed' as const,
      ...{ authorship: 'engine' as const, isInUse: false },
    })),
    ...next.retire.map((old) => ({ ...old, status: 'retired' as const })),
  ]
  return { text, facts, questions }
}

const counter = () => {
  let last = 0
  return () => `${++last}`.padStart(6, '0')
}

const begun = (text: Text, newId: () => string): State => {
  const state = readInto({ text: [], facts: [], questions: [] }, text, newId)
  return { ...state, questions: state.questions.map((question) => ({ ...question, status: 'approved' })) }
}

const active = ({ facts }: State) => facts.filter((fact) => !fact.isRetired)
const idsByKey = (state: State) => new Map(active(state).map(({ key, id }) => [key, id]))

const sentence = fc.record({
  who: fc.constantFrom(...names),
  place: fc.constantFrom(...places),
  year: fc.constantFrom(...years),
})
const text = fc.uniqueArray(sentence, { selector: said, minLength: 1, maxLength: 14 })

type Edit = (text: Text) => Text
const place = fc.nat({ max: 20 })
const without = (text: Text, at: number) => text.filter((_, index) => index !== at)
const insert = (text: Text, at: number, one: Sentence) => [...text.slice(0, at), one, ...text.slice(at)]
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, sentence).map(
    ([at, one]): Edit =>
      (text) =>
        insert(text, at % (text.length + 1), one),
  ),
  place.map(
    (at): Edit =>
      (text) =>
        without(text, at % Math.max(1, text.length)),
  ),
  fc.tuple(place, place).map(
    ([from, to]): Edit =>
      (text) => {
        const moved = text[from % Math.max(1, text.length)]
        if (!moved) return text
        return insert(without(text, from % text.length), to % text.length, moved)
      },
  ),
  fc.tuple(place, fc.record({ place: fc.constantFrom(...places), year: fc.constantFrom(...years) })).map(
    ([at, change]): Edit =>
      (text) =>
        text.map((one, index) => (index === at % text.length ? { ...one, ...change } : one)),
  ),
)
const edits = fc.array(edit, { minLength: 1, maxLength: 5 })

/** A text that was read and approved, and the same after some edits. */
const edited = (start: Text, changes: readonly Edit[]) => {
  const newId = counter()
  const before = begun(start, newId)
  const now = changes.reduce<Text>((text, change) => change(text), start)
  return { before, after: readInto(before, now, newId), newId }
}

describe('a text that is edited', () => {
  it('loses and doubles no card of a fact that is still stated', () => {
    fc.assert(
      fc.property(text, edits, (start, changes) => {
        const { before, after } = edited(start, changes)
        const stated = new Set(after.text.map(said))
        for (const [key, id] of idsByKey(before)) if (stated.has(key)) expect(idsByKey(after).get(key)).toBe(id)
        const ids = after.facts.map(({ id }) => id)
        expect(new Set(ids).size, 'no fact twice').toBe(ids.length)
        const keys = active(after).map(({ key }) => key)
        expect(keys.toSorted(), 'each statement once').toEqual([...stated].toSorted())
        expect(
          before.facts.filter(({ id }) => !ids.includes(id)),
          'none is deleted',
        ).toEqual([])
      }),
    )
  })

  it('keeps the approval of every question whose fact says the same', () => {
    fc.assert(
      fc.property(text, edits, (start, changes) => {
        const { before, after } = edited(start, changes)
        const stated = new Set(after.text.map(said))
        const same = new Set(active(before).flatMap(({ key, id }) => (stated.has(key) ? [id] : [])))
        const now = new Map(after.questions.map((question) => [question.id, question]))
        for (const question of before.questions)
          if (question.targets.every(({ factId }) => same.has(factId))) expect(now.get(question.id)).toEqual(question)
        const identities = after.questions.map(({ kind, targets }) => JSON.stringify([kind, targets]))
        expect(new Set(identities).size, 'no question twice').toBe(identities.length)
      }),
    )
  })

  it('has the same facts under the same ids after one edit is undone', () => {
    fc.assert(
      fc.property(text, edit, (start, change) => {
        const { before, after, newId } = edited(start, [change])
        const undone = readInto(after, before.text, newId)
        expect(Object.fromEntries(idsByKey(undone))).toEqual(Object.fromEntries(idsByKey(before)))
      }),
    )
  })

  it('has the same facts under the same ids after many edits, each of them read, are undone at once', () => {
    fc.assert(
      fc.property(text, edits, (start, changes) => {
        const newId = counter()
        const before = begun(start, newId)
        const states = [before]
        let now: Text = start
        for (const change of changes) {
          now = change(now)
          states.push(readInto(states.at(-1) ?? before, now, newId))
        }
        const undone = readInto(states.at(-1) ?? before, start, newId)
        const first = idsByKey(before)
        // A statement that another fact made in between stays with that one, and a fact that made another's with that.
        const isApart = ([key, id]: [string, string]) =>
          states.every((state) =>
            active(state).every((fact) =>
              fact.id === id ? fact.key === key || !first.has(fact.key) : fact.key !== key,
            ),
          )
        for (const entry of [...first].filter(isApart)) expect(idsByKey(undone).get(entry[0])).toBe(entry[1])
      }),
      { numRuns: 400 },
    )
  })

  it('loses and doubles no card when a new edition replaces the text whole', () => {
    fc.assert(
      fc.property(text, text, fc.shuffledSubarray([...names.keys()]), (start, other, order) => {
        const newId = counter()
        const before = begun(start, newId)
        const kept = order.flatMap((index) => start[index] ?? [])
        const edition = [...other.slice(0, 4), ...kept, ...other.slice(4)]
        const after = readInto(before, edition, newId)
        const stated = new Set(edition.map(said))
        const now = idsByKey(after)
        for (const [key, id] of idsByKey(before)) if (stated.has(key)) expect(now.get(key)).toBe(id)
        expect([...now.keys()].toSorted()).toEqual([...stated].toSorted())
        expect(new Set(after.facts.map(({ id }) => id)).size).toBe(after.facts.length)
        expect(after.facts.length, 'none is deleted').toBeGreaterThanOrEqual(before.facts.length)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Assignable, bestQuestions, difficultyOf, questionsAbout } from '@/lib/domain/choosing'
import { questionKinds } from '@/lib/domain/question'
import { slotKey } from '@/lib/domain/slot'

const factId = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const target = fc.record({ factId, slot: fc.constantFrom('object' as const, 'start' as const) })
const question: fc.Arbitrary<Assignable> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...questionKinds),
  approved: fc.boolean(),
  rank: fc.nat({ max: 40 }),
  targets: fc.array(target, { minLength: 1, maxLength: 3 }),
})
const questions = fc.uniqueArray(question, { selector: (q) => q.id, maxLength: 30 })

describe('the best questions of a document', () => {
  it('ask no slot twice, and leave out no approved question that would still fit', () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: 1, max: 12 }), (all, count) => {
        const best = bestQuestions(all, count)
        const slots = best.flatMap((q) => [...new Set(q.targets.map(slotKey))])
        expect(new Set(slots).size).toBe(slots.length)
        const fits = all.filter(
          (q) => q.kind !== 'flashcard' && !best.includes(q) && !q.targets.some((t) => slots.includes(slotKey(t))),
        )
        if (best.length < count) expect(fits).toEqual([])
        else if (best.some((q) => !q.approved)) expect(fits.filter((q) => q.approved)).toEqual([])
      }),
    )
  })

  it('ask a fact twice only where no other of its kind is left to be asked', () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: 1, max: 12 }), (all, count) => {
        const approved = all.map((one) => ({ ...one, approved: true }))
        const best = bestQuestions(approved, count)
        const facts = best.flatMap(({ targets }) => [...new Set(targets.map((each) => each.factId))])
        const asked = new Set(facts)
        const isFresh = ({ kind, targets }: Assignable) =>
          kind !== 'flashcard' && targets.every((each) => !asked.has(each.factId))
        if (facts.length > asked.size) expect(approved.filter(isFresh)).toEqual([])
      }),
    )
  })

  it('are the same whatever order they come in', () => {
    fc.assert(
      fc.property(questions, (all) => {
        expect(bestQuestions(all.toReversed())).toEqual(bestQuestions(all))
      }),
    )
  })
})

describe('the questions about some facts', () => {
  it('are one for each in their order, as many as can be asked without asking a slot twice, and about nothing else', () => {
    const facts = fc.uniqueArray(factId, { maxLength: 6 })
    fc.assert(
      fc.property(questions, facts, fc.integer({ min: 1, max: 6 }), (all, factIds, count) => {
        const chosen = questionsAbout(all, factIds, count)
        expect(chosen.length).toBeLessThanOrEqual(count)
        expect(chosen.length).toBe(new Set(chosen).size)
        const inOrder = bestQuestions(all, all.length)
        const isAbout = (q: Assignable, id: string) => q.targets.some((each) => each.factId === id)
        // What stands for a fact is the best about it; a question may be about a fact that another one stands for.
        const places = chosen.map((q) => factIds.findIndex((id) => inOrder.find((each) => isAbout(each, id)) === q))
        expect(places).not.toContain(-1)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        const slots = chosen.flatMap((q) => [...new Set(q.targets.map(slotKey))])
        expect(new Set(slots).size).toBe(slots.length)
        const asked = new Set(chosen.flatMap(({ targets }) => targets.map((each) => each.factId)))
        const open = inOrder.flatMap(({ targets }) => targets.map((each) => each.factId))
        if (chosen.length < count) expect(factIds.filter((id) => open.includes(id) && !asked.has(id))).toEqual([])
      }),
    )
  })
})

describe('how hard a question was', () => {
  it.each([
    [2, 1, 'unknown'],
    [3, null, 'unknown'],
    [3, 0.8, 'easy'],
    [3, 0.79, 'medium'],
    [3, 0.5, 'medium'],
    [3, 0.49, 'hard'],
  ])('is over %i answers with a facility of %s %s', (attempts, facility, difficulty) => {
    expect(difficultyOf({ attempts, facility })).toBe(difficulty)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOf, ask, emptyDraft, isEmptyDraft, movedTo, toggled } from '@/lib/domain/asked'
import { grade } from '@/lib/domain/grading'
import { judge } from '@/lib/domain/judge'
import type { Answerable } from '@/lib/domain/question'
import { seeded } from '@/lib/domain/seeded'

const question = (more: Partial<Answerable>): Answerable => ({
  kind: 'choice',
  slot: 'object',
  answer: '',
  accepted: [],
  options: [],
  parts: [],
  ...more,
})
const options = (...texts: string[]) => texts.map((text, index) => ({ text, correct: index === 0 }))
const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 3, maxLength: 6 })

describe('ask', () => {
  it('shows all options and no key, in another order for another seed', () => {
    const choice = question({ options: options('Hangzhou', 'Quzhou', 'Taizhou', 'Sanming') })
    const orders = Array.from({ length: 20 }, (_, seed) => ask(choice, seeded(seed)).options)
    for (const order of orders) expect(order.toSorted()).toEqual(['Hangzhou', 'Quzhou', 'Sanming', 'Taizhou'])
    expect(new Set(orders.map((order) => order.join())).size).toBeGreaterThan(5)
    expect(JSON.stringify(ask(choice, seeded(1)))).not.toContain('correct')
  })

  it('shows True before False and numbers by size, also where the right one is stored first', () => {
    const either = question({ kind: 'true-false', options: options('False', 'True') })
    const years = question({ options: options('1843', '1815', '1,833') })
    for (let seed = 0; seed < 20; seed++) {
      expect(ask(either, seeded(seed)).options).toEqual(['True', 'False'])
      expect(ask(years, seeded(seed)).options).toEqual(['1815', '1,833', '1843'])
    }
  })

  it('never shows an ordering or a matching solved', () => {
    fc.assert(
      fc.property(names, fc.nat(), (texts, seed) => {
        const parts = texts.map((text, index) => ({ text, answer: String(index + 1) }))
        const ordering = ask(question({ kind: 'ordering', parts }), seeded(seed))
        expect(ordering.lines).not.toEqual(texts)
        expect(ordering.lines.toSorted()).toEqual(texts.toSorted())
        const pairs = texts.map((text) => ({ text, answer: `${text}!` }))
        const matching = ask(question({ kind: 'matching', parts: pairs }), seeded(seed))
        expect(matching.lines.map((line) => `${line}!`)).not.toEqual(matching.partners)
      }),
    )
  })
})

describe('answerOf', () => {
  it('puts what was moved into the order of the parts, so that the right arrangement is right', () => {
    fc.assert(
      fc.property(names, fc.nat(), (texts, seed) => {
        const parts = seededParts(texts, seed)
        const ordering = question({ kind: 'ordering', parts })
        const asked = ask(ordering, seeded(seed))
        const placed = parts.toSorted((a, b) => Number(a.answer) - Number(b.answer)).map(({ text }) => text)
        const answer = answerOf(parts, asked, { type: 'placed', placed })
        expect(answer.type === 'parts' && grade(ordering, answer).score).toBe(1)
      }),
    )
    fc.assert(
      fc.property(names, fc.nat(), (texts, seed) => {
        const parts = texts.map((text) => ({ text, answer: `${text} partner` }))
        const matching = question({ kind: 'matching', parts })
        const asked = ask(matching, seeded(seed))
        const answer = answerOf(parts, asked, { type: 'placed', placed: asked.lines.map((line) => `${line} partner`) })
        expect(answer.type === 'parts' && grade(matching, answer).score).toBe(1)
      }),
    )
  })
})

const seededParts = (texts: readonly string[], seed: number) =>
  texts.map((text, index) => ({ text, answer: String(((index + (seed % texts.length)) % texts.length) + 1) }))

it('moves a line of an ordering between the others, and changes the places of two partners', () => {
  expect(movedTo('ordering', ['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd'])
  expect(movedTo('matching', ['a', 'b', 'c', 'd'], 0, 2)).toEqual(['c', 'b', 'a', 'd'])
  expect(movedTo('ordering', ['a', 'b'], 1, 2)).toEqual(['a', 'b'])
  fc.assert(
    fc.property(names, fc.nat(5), fc.nat(5), (texts, from, to) => {
      expect(movedTo('ordering', texts, from, to).toSorted()).toEqual(texts.toSorted())
      expect(movedTo('matching', texts, from, to).toSorted()).toEqual(texts.toSorted())
    }),
  )
})

it('takes one option of a choice and several where several may be right', () => {
  const choice = ask(question({ options: options('a', 'b', 'c') }), seeded(1))
  expect(isEmptyDraft(emptyDraft(choice))).toBe(true)
  expect(toggled(choice, ['a'], 'b')).toEqual(['b'])
  const several = ask(question({ kind: 'multiple-response', options: options('a', 'b', 'c') }), seeded(1))
  expect(toggled(several, ['a'], 'b')).toEqual(['a', 'b'])
  expect(toggled(several, ['a', 'b'], 'a')).toEqual(['b'])
})

describe('judge', () => {
  it('leaves to the learner what a machine cannot say', () => {
    expect(judge(question({ kind: 'flashcard' }), 0, { type: 'flip' }, false)).toBeNull()
    expect(
      judge(question({ kind: 'open', answer: 'because of the wind' }), 0, { type: 'text', text: 'wind' }, false),
    ).toBeNull()
    expect(judge(question({ kind: 'typed', answer: 'wind' }), 0, { type: 'flip' }, false)).toBeNull()
  })

  it('counts nothing given as Again, a hint as Hard, and each part of an ordering for itself', () => {
    const typed = question({ kind: 'typed', answer: 'Hangzhou' })
    expect(judge(typed, 0, { type: 'text', text: '' }, false)).toEqual({ verdict: 'wrong', rating: 1 })
    expect(judge(typed, 0, { type: 'text', text: 'hangzhou' }, true)).toEqual({ verdict: 'right', rating: 2 })
    const parts = ['a', 'b', 'c'].map((text, index) => ({ text, answer: String(index + 1) }))
    const given = { type: 'parts' as const, given: ['1', '3', '2'] }
    const ratings = [0, 1, 2].map(
      (position) => judge(question({ kind: 'ordering', parts }), position, given, false)?.rating,
    )
    expect(ratings).toEqual([3, 2, 1])
  })
})

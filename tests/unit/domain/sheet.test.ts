import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOf, ask, type Draft } from '@/lib/domain/asked'
import { grade } from '@/lib/domain/grading'
import type { Answerable } from '@/lib/domain/question'
import { seeded, shuffled } from '@/lib/domain/seeded'
import { answerGiven, draftOf, givenOf } from '@/lib/domain/sheet'

const texts = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 6 })
const multiPart = fc.record({
  kind: fc.constantFrom('ordering' as const, 'matching' as const),
  texts,
  seed: fc.integer(),
})

describe('what was given on a sheet', () => {
  it('is graded as it was shown, and comes back as it was left, whatever order the parts were drawn in', () => {
    fc.assert(
      fc.property(multiPart, fc.integer(), ({ kind, texts: items, seed }, shuffle) => {
        const parts = items.map((text, index) => ({
          text,
          answer: kind === 'ordering' ? String(index + 1) : `partner of ${text}`,
        }))
        const question: Answerable = { kind, slot: 'object', answer: '', accepted: [], options: [], parts }
        const asked = ask(question, seeded(seed))
        const movable = kind === 'ordering' ? asked.lines : asked.partners
        const draft: Draft = { type: 'placed', placed: shuffled(movable, seeded(shuffle)) }
        const given = givenOf(asked, draft)
        expect(draftOf(asked, given)?.type === 'placed' && draftOf(asked, given)).toMatchObject({
          placed: draft.placed,
        })
        const answer = answerGiven(question, given)
        if (answer === null) throw new Error('nothing was given')
        const direct = answerOf(parts, asked, draft)
        if (direct.type === 'flip') throw new Error('cannot be flipped')
        expect(grade(question, answer)).toEqual(grade(question, direct))
        // Drawn anew, the same pairs still count the same.
        expect(draftOf(ask(question, seeded(seed + 1)), given)).not.toBeNull()
      }),
    )
  })

  it('is nothing where nothing was typed or chosen', () => {
    const asked = { kind: 'typed' as const, options: [], lines: [], partners: [] }
    expect(givenOf(asked, { type: 'text', text: '  ' })).toBeNull()
    expect(answerGiven({ kind: 'typed', parts: [] }, null)).toBeNull()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOf, type Draft } from '@/lib/domain/asked'
import { grade } from '@/lib/domain/grading'
import { type PaperItem, type PaperQuestion, paperItems, paperVersions } from '@/lib/domain/paper'

const none = { poolId: null, options: [], parts: [], answer: '', points: 1, quotedSentence: 'It is told.' }
const option = (text: string, correct = false) => ({ text, correct })
const questions: readonly PaperQuestion[] = [
  {
    ...none,
    itemId: 'choice',
    kind: 'choice',
    stem: 'Which?',
    options: ['w', 'x', 'y'].map((t) => option(t, t === 'x')),
  },
  {
    ...none,
    itemId: 'several',
    kind: 'multiple-response',
    stem: 'Which are?',
    options: ['a', 'b', 'c', 'd'].map((text) => option(text, text < 'c')),
  },
  { ...none, itemId: 'true', kind: 'true-false', stem: 'Is it?', options: [option('True', true), option('False')] },
  { ...none, itemId: 'typed', kind: 'typed', stem: 'Who?', answer: 'Thomas Bouch' },
  {
    ...none,
    itemId: 'order',
    kind: 'ordering',
    stem: 'In what order?',
    parts: ['second', 'third', 'first'].map((text, index) => ({ text, answer: ['2', '3', '1'][index] ?? '' })),
  },
  {
    ...none,
    itemId: 'pairs',
    kind: 'matching',
    stem: 'What belongs together?',
    parts: ['Tay', 'Rhine', 'Seine'].map((text) => ({ text, answer: `mouth of the ${text}` })),
  },
]

/** What a student writes who has the key. */
const copied = ({ key, ...item }: PaperItem): Draft => {
  if (key.type === 'words') return { type: 'text', text: key.text }
  const picked = key.places.map((place) => [...item.options, ...item.partners][place] ?? '')
  if (item.options.length > 0) return { type: 'options', chosen: picked }
  if (item.kind === 'matching') return { type: 'placed', placed: picked }
  return { type: 'placed', placed: key.places.map((_, rank) => item.lines[key.places.indexOf(rank + 1)] ?? '') }
}

describe('a paper', () => {
  it('is marked in full where its key is copied, in both versions, whatever the assignment', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.constantFrom(...paperVersions), (assignmentId, version) => {
        const items = paperItems({ assignmentId, questions, pools: {} }, version)
        expect(items.map(({ itemId }) => itemId).toSorted()).toEqual(questions.map(({ itemId }) => itemId).toSorted())
        for (const item of items) {
          const question = questions.find(({ itemId }) => itemId === item.itemId)
          if (!question) throw new Error('a question that was not asked')
          const answer = answerOf(question.parts, item, copied(item))
          if (answer.type === 'flip') throw new Error('a paper has nothing to turn')
          expect(grade({ ...question, slot: 'object', accepted: [] }, answer).score, item.itemId).toBe(1)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('keeps the order that was set in version A alone, and prints the same twice', () => {
    const paper = { assignmentId: 'one', questions, pools: {} }
    const ids = (version: 'A' | 'B') => paperItems(paper, version).map(({ itemId }) => itemId)
    expect(ids('A')).toEqual(questions.map(({ itemId }) => itemId))
    expect(ids('B')).not.toEqual(ids('A'))
    expect(paperItems(paper, 'B')).toEqual(paperItems(paper, 'B'))
  })

  it('draws from a pool for each version, and asks what is in none in both', () => {
    const pooled = questions.map((question, index) => ({ ...question, poolId: index === 0 ? null : 'pool' }))
    const versions = ['one', 'two', 'three', 'four'].map((assignmentId) => {
      const drawnOf = (version: 'A' | 'B') =>
        paperItems({ assignmentId, questions: pooled, pools: { pool: 3 } }, version).map(({ itemId }) => itemId)
      for (const version of paperVersions) {
        expect(drawnOf(version)).toHaveLength(4)
        expect(drawnOf(version)).toContain(questions[0]?.itemId)
      }
      return paperVersions.map((version) => drawnOf(version).toSorted().join(' '))
    })
    expect(versions.some(([a, b]) => a !== b)).toBe(true)
  })
})

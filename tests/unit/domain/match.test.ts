import { describe, expect, it } from 'vitest'
import { newCard } from '@/lib/domain/card'
import { isOver, layTable, pairsNow, roundsOf, type Table, takeTile, tileFrom } from '@/lib/domain/match'
import type { StudyQuestion } from '@/lib/domain/payload'
import type { QueueItem } from '@/lib/domain/queue'
import { seeded } from '@/lib/domain/seeded'

type Made = {
  readonly answer: string
  readonly sentence?: string
  readonly kind?: StudyQuestion['kind']
  readonly accepted?: string[]
}

const drawn = (...made: readonly Made[]) => {
  const questions = made.map(
    ({ answer, kind = 'typed', accepted = [] }, index): StudyQuestion => ({
      versionId: `v${index}`,
      questionId: `q${index}`,
      kind,
      stem: `Question ${index}?`,
      stemHtml: null,
      answer,
      answerHtml: null,
      accepted,
      options: [],
      parts: [],
      targets: [{ factId: `f${index}`, slot: 'object' }],
      reasons: {},
    }),
  )
  const items = made.map(({ sentence, kind = 'typed' }, index): QueueItem => {
    const variant = { questionVersionId: `v${index}`, kind }
    const place = { position: index, rank: 1, sentence: sentence ?? `s${index}`, siblingGroup: null }
    return {
      reason: 'due',
      variant,
      seed: index,
      slot: { factId: `f${index}`, slot: 'object', card: newCard, answerBy: 'type', variants: [variant], ...place },
    }
  })
  return { items, questions: Object.fromEntries(questions.map((question) => [question.versionId, question])) }
}

const keysOf = (rounds: Table['rounds']) => rounds.map((pairs) => pairs.map(({ key }) => key))
const words = ['otter', 'glacier', 'sonata', 'harbour', 'lantern', 'meadow', 'compass', 'violin']

describe('the rounds of a game', () => {
  it('hold at most six pairs, and none alone', () => {
    expect(roundsOf(drawn(...words.map((answer) => ({ answer })))).map((pairs) => pairs.length)).toEqual([6, 2])
    expect(roundsOf(drawn(...words.slice(0, 7).map((answer) => ({ answer })))).map((pairs) => pairs.length)).toEqual([
      6,
    ])
  })

  it('never lay siblings, or answers that would do for each other, on the table together', () => {
    const rounds = roundsOf(
      drawn(
        { answer: 'otter', sentence: 'same' },
        { answer: 'glacier', sentence: 'same' },
        { answer: 'Otter' },
        { answer: 'ice', accepted: ['glacier'] },
        { answer: 'sonata' },
      ),
    )
    for (const keys of keysOf(rounds)) {
      expect(keys.includes('f0:object') && keys.includes('f1:object')).toBe(false)
      expect(keys.includes('f0:object') && keys.includes('f2:object')).toBe(false)
      expect(keys.includes('f1:object') && keys.includes('f3:object')).toBe(false)
    }
    expect(keysOf(rounds).flat()).toHaveLength(5)
  })

  it('leave out what does not stand by itself or does not fit a tile', () => {
    const all = drawn(
      { answer: 'otter' },
      { answer: 'True', kind: 'true-false' },
      { answer: 'a'.repeat(80) },
      { answer: 'sea' },
    )
    expect(keysOf(roundsOf(all))).toEqual([['f0:object', 'f3:object']])
  })
})

describe('a game', () => {
  const draw = seeded(1)
  const begun = () =>
    layTable(roundsOf(drawn({ answer: 'otter' }, { answer: 'glacier' }, { answer: 'sonata' })), seeded(2))
  const question = (key: string) => ({ side: 'questions', key }) as const
  const answer = (key: string) => ({ side: 'answers', key }) as const
  const [a, b, c] = ['f0:object', 'f1:object', 'f2:object']

  it('matches two tiles of a pair from either side, and tells the first try of each question alone', () => {
    const taken = takeTile(begun(), answer(b), draw)
    expect([taken.outcome, taken.tried]).toEqual(['taken', null])
    const missed = takeTile(taken.table, question(a), draw)
    expect([missed.outcome, missed.tried?.pair.key, missed.tried?.isRight, missed.tried?.given]).toEqual([
      'wrong',
      a,
      false,
      'glacier',
    ])
    const again = takeTile(takeTile(missed.table, question(a), draw).table, answer(a), draw)
    expect([again.outcome, again.tried]).toEqual(['right', null])
    expect(again.table.matched).toEqual([a])
    const other = takeTile(takeTile(again.table, question(b), draw).table, answer(b), draw)
    expect(other.tried?.isRight).toBe(true)
    const last = takeTile(takeTile(other.table, question(c), draw).table, answer(c), draw)
    expect([isOver(last.table), pairsNow(last.table)]).toEqual([true, []])
    expect(last.table.tried.map(({ isRight }) => isRight)).toEqual([false, true, true])
  })

  it('puts a tile back, and takes another of its side instead', () => {
    const taken = takeTile(begun(), question(a), draw).table
    expect(takeTile(taken, question(a), draw)).toMatchObject({ outcome: 'dropped', table: { taken: null } })
    expect(takeTile(taken, question(b), draw).table.taken).toEqual(question(b))
  })

  it('is walked by arrows past what is matched, across to the nearest row', () => {
    const table = { ...begun(), laid: { questions: [a, b, c], answers: [c, b, a] }, matched: [b] }
    expect(tileFrom(table, question(a), 'down')).toEqual(question(c))
    expect(tileFrom(table, question(a), 'up')).toEqual(question(a))
    expect(tileFrom(table, question(a), 'across')).toEqual(answer(c))
    expect(tileFrom(table, answer(a), 'across')).toEqual(question(c))
  })
})

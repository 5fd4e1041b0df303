import { describe, expect, it } from 'vitest'
import { begin, mustRead, type StudyState } from '@/app/study/_session/state'
import {
  contest,
  dontKnow,
  drop,
  goOn,
  handIn,
  leave,
  rate,
  type Step,
  showAnswer,
  undo,
} from '@/app/study/_session/steps'
import type { QueueItem } from '@/lib/domain/queue'
import { countsOf } from '@/lib/domain/session'
import { around, itemOf, now, questionOf } from '../../support/study-session'

const [one, two] = [questionOf('one', 'typed'), questionOf('two', 'typed')]
const typing = (state: StudyState, text: string): StudyState => ({ ...state, draft: { type: 'text', text } })
const rejected = { documentId: 'd', questionId: 'one', from: 'approved' as const }
const types = (step: Step) => step.events.map(({ type }) => type)

describe('an answer', () => {
  it('is graded at once and goes into the log with the rating of the machine', () => {
    const its = around([one], [itemOf(one)])
    const step = handIn(typing(begin(its), 'one'), its)
    expect(step.events).toMatchObject([{ type: 'answer', rating: 3, verdict: 'right', mode: 'review', factId: 'one' }])
    expect(step.state.session.isAnswered).toBe(true)
    expect(handIn(step.state, its).events, 'twice is once').toEqual([])
  })

  it('is rated anew by an amendment, and not where the rating stays', () => {
    const its = around([one, two], [itemOf(one), itemOf(two)])
    const answered = handIn(typing(begin(its), 'wrong'), its)
    expect(types(rate(answered.state, 1, its))).toEqual([])
    const amended = rate(answered.state, 3, its)
    expect(amended.events).toMatchObject([{ type: 'amend', rating: 3, targetAnswerId: answered.events[0]?.answerId }])
    expect(amended.state.session.current?.slot.factId, '1-4 go on at once').toBe('two')
  })

  it('that was shown is logged when the learner rates it', () => {
    const its = around([one], [itemOf(one)])
    const shown = showAnswer(begin(its))
    expect(shown.isShown).toBe(true)
    const rated = rate(shown, 2, its)
    expect(rated.events).toMatchObject([{ type: 'answer', rating: 2, answer: { type: 'flip' } }])
    expect(rated.events[0]).not.toHaveProperty('verdict')
  })

  it('of several parts is one event a part, under one id', () => {
    const parts = ['a', 'b', 'c'].map((text, index) => ({ text, answer: String(index + 1) }))
    const targets = ['x', 'y', 'z'].map((factId) => ({ factId, slot: 'object' as const }))
    const ordering = questionOf('order', 'ordering', { parts, targets })
    const its = around([ordering], [itemOf(ordering, 'due', 1), itemOf(ordering, 'due', 2)])
    const step = handIn(begin(its), its, { type: 'placed', placed: ['a', 'c', 'b'] })
    expect(step.events.map((event) => event.type === 'answer' && [event.factId, event.rating])).toEqual([
      ['x', 3],
      ['y', 2],
      ['z', 1],
    ])
    expect(new Set(step.events.map(({ answerId }) => answerId)).size).toBe(1)
    expect(new Set(step.events.map(({ id }) => id)).size).toBe(3)
    expect(step.state.session.upcoming, 'what it rated too is not asked again').toEqual([])
  })

  it('is nothing where the learner does not know', () => {
    const its = around([one], [itemOf(one)])
    expect(dontKnow(begin(its), its).events).toMatchObject([{ rating: 1, verdict: 'wrong', answer: { text: '' } }])
  })

  it('contested in an own document counts as right', () => {
    const its = around([one], [itemOf(one)])
    const answered = handIn(typing(begin(its), 'uno'), its)
    const contested = contest(answered.state, its)
    expect(contested.events).toMatchObject([{ type: 'amend', rating: 3, verdict: 'right' }])
    expect(contested.state.given?.verdict?.verdict).toBe('right')
    expect(contest(contested.state, its).events).toEqual([])
  })

  it('contested in a document of somebody else it stays what it was', () => {
    const own = around([one], [itemOf(one)])
    const sources = Object.fromEntries(
      Object.entries(own.payload.sources).map(([factId, source]) => [factId, { ...source, canEdit: false }]),
    )
    const its = { ...own, payload: { ...own.payload, sources } }
    const answered = handIn(typing(begin(its), 'uno'), its)
    const contested = contest(answered.state, its)
    expect(contested.events).toEqual([])
    expect(contested.state).toMatchObject({ contested: true, given: answered.state.given })
  })
})

describe('a question of several parts', () => {
  const names = ['x', 'y', 'z']
  const targets = names.map((factId) => ({ factId, slot: 'object' as const }))
  const parts = names.map((text, index) => ({ text, answer: String(index + 1) }))
  const ordering = questionOf('order', 'ordering', { parts, targets })
  const others = ['p', 'q', 'r', 's', 't'].map((name) => questionOf(name, 'typed'))
  const single = names.map((name) => questionOf(name, 'typed'))
  const partSlots = single.map((question) => [`${question.questionId}:object`, itemOf(question).slot])
  const bothWays = (item: QueueItem): QueueItem => ({
    ...item,
    slot: { ...item.slot, variants: [...item.slot.variants, { questionVersionId: 'x version', kind: 'typed' }] },
  })
  const plain = around(
    [ordering, ...others, ...single],
    [bothWays(itemOf(ordering)), itemOf(ordering, 'due', 1), ...others.map((question) => itemOf(question))],
  )
  const its = { ...plain, payload: { ...plain.payload, parts: Object.fromEntries(partSlots) } }

  /** Answers on and on, the ordering wrong and all else right; tells what was asked, and the total at each step. */
  const play = (most: number) => {
    let state = begin(its)
    const asked: string[] = []
    const totals = new Set<number>()
    for (let minutes = 1; state.session.current !== null && asked.length < most; minutes++) {
      const later = { ...its, now: new Date(now.getTime() + minutes * 60_000) }
      const { variant, slot } = state.session.current
      asked.push(variant.kind === 'ordering' ? 'order' : slot.factId)
      totals.add(countsOf(state.session).total)
      const step =
        variant.kind === 'ordering'
          ? handIn(state, later, { type: 'placed', placed: ['z', 'y', 'x'] })
          : handIn(typing(state, slot.factId), later)
      totals.add(countsOf(step.state.session).total)
      state = goOn(step.state, later)
    }
    return { asked, totals, state }
  }

  it('comes again once, some others between, and then by its parts one by one', () => {
    const { asked, totals, state } = play(60)
    expect(state.session.current, 'it ends').toBeNull()
    const showings = asked.flatMap((name, index) => (name === 'order' ? [index] : []))
    expect(showings).toHaveLength(2)
    expect((showings[1] ?? 0) - (showings[0] ?? 0)).toBeGreaterThan(3)
    expect(asked.slice(showings[1])).toEqual(expect.arrayContaining(names))
    expect(totals, 'one and five questions from the first to the last').toEqual(new Set([6]))
  })

  it('is taken back with the parts it led to', () => {
    let { state } = play(60)
    for (let steps = 0; steps < 100; steps++) state = undo(state, its).state
    expect(state.session).toEqual(begin(its).session)
  })
})

describe('undo', () => {
  it('takes back answers and suspensions in turn, to the beginning', () => {
    const its = around([one, two], [itemOf(one), itemOf(two)])
    const start = begin(its)
    const first = handIn(typing(start, 'one'), its)
    const second = drop(goOn(first.state, its), 'suspend', its)
    expect(types(second)).toEqual(['suspend'])
    expect(second.state.session.current, 'the learning step comes early').toMatchObject({ reason: 'step' })
    const back = undo(second.state, its)
    expect(back.events).toMatchObject([{ type: 'undo', targetAnswerId: second.events[0]?.answerId, factId: 'two' }])
    expect(back.state.session.current?.slot.factId).toBe('two')
    const further = undo(back.state, its)
    expect(further.events).toMatchObject([{ type: 'undo', targetAnswerId: first.events[0]?.answerId, factId: 'one' }])
    expect(further.state.session).toEqual(start.session)
    expect(undo(further.state, its).events).toEqual([])
  })

  it('comes with rejecting an answered question', () => {
    const its = around([one, two], [itemOf(one), itemOf(two)])
    const answered = handIn(typing(begin(its), 'one'), its)
    const left = leave(answered.state, rejected, its)
    expect(types(left)).toEqual(['undo'])
    expect(left.state.session.current?.slot.factId).toBe('two')
  })

  it('takes back a rejection before what was done earlier, and says what U takes back', () => {
    const three = questionOf('three', 'typed')
    const its = around([one, two, three], [itemOf(one), itemOf(two), itemOf(three)])
    const suspended = drop(begin(its), 'suspend', its)
    expect(suspended.state.took).toBe('suspend')
    const left = leave(suspended.state, rejected, its)
    expect(left.state.took).toBe('reject')
    expect(left.state.past.at(-1)).toMatchObject({ took: 'reject', rejected })
    const back = undo(left.state, its)
    expect(back.events, 'a rejection is no event').toEqual([])
    expect(back.state).toMatchObject({ took: null, session: { current: { slot: { factId: 'two' } } } })
    const further = undo(back.state, its)
    expect(types(further)).toEqual(['undo'])
    expect(further.state.session).toEqual(begin(its).session)
  })
})

describe('modes', () => {
  it('reads a new fact before it is asked, in study alone', () => {
    const its = around([one], [itemOf(one, 'new')])
    const state = begin(its)
    expect(mustRead(state, its)).toBe(true)
    expect(mustRead({ ...state, read: ['one:object'] }, its)).toBe(false)
    expect(mustRead(state, { kind: 'test' })).toBe(false)
    expect(handIn(typing(state, 'one'), its).events).toMatchObject([{ mode: 'learn' }])
  })

  it('says nothing of right and wrong in a test, and shows each item once', () => {
    const its = around([one, two], [itemOf(one), itemOf(two)], { kind: 'test' })
    const step = handIn(typing(begin(its), 'wrong'), its)
    expect(step.events).toMatchObject([{ mode: 'test', rating: 1 }])
    expect(step.state.session).toMatchObject({ isAnswered: false, waiting: [] })
    expect(step.state.session.current?.slot.factId).toBe('two')
  })

  it('leaves the card alone when cramming', () => {
    const its = around([one], [itemOf(one)], { kind: 'cram' })
    const step = handIn(typing(begin(its), 'wrong'), its)
    expect(step.events).toMatchObject([{ mode: 'cram' }])
    expect(step.state.session.waiting).toEqual([])
  })
})

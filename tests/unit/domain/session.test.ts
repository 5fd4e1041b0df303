import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newCard } from '@/lib/domain/card'
import { studyDayOf } from '@/lib/domain/day'
import type { AnswerVerdict } from '@/lib/domain/event'
import { type QueueItem, type StudySlot, showing, usualPace } from '@/lib/domain/queue'
import type { Rating } from '@/lib/domain/rating'
import { applyReview, defaultSettings, defaultWeights, type ScheduleRules } from '@/lib/domain/schedule'
import {
  answerItem,
  cameOff,
  countsOf,
  dropItem,
  endSession,
  isFinished,
  minutesLeft,
  nextItem,
  regradeLast,
  type Session,
  startSession,
  undoLast,
} from '@/lib/domain/session'

const rules: ScheduleRules = {
  weights: defaultWeights,
  settings: defaultSettings,
  clock: { timeZone: 'UTC', dayStartsAtHour: 4 },
}
const start = new Date('2026-11-22T12:00:00Z')
const until = new Date('2026-11-23T04:00:00Z')
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000)

const itemOf = (factId: string): QueueItem => {
  const slot: StudySlot = {
    factId,
    slot: 'object',
    sentence: factId,
    siblingGroup: null,
    card: newCard,
    position: 1,
    rank: 1,
    answerBy: 'type',
    variants: [
      { questionVersionId: `${factId} choice`, kind: 'choice' },
      { questionVersionId: `${factId} typed`, kind: 'typed' },
    ],
  }
  const item = showing(slot, 'new', 7)
  if (item === null) throw new Error('nothing to ask')
  return item
}

const answered = (session: Session, rating: Rating, at: Date): Session => {
  const card = session.current?.slot.card ?? newCard
  const recall = session.current?.variant.kind === 'typed'
  const next = applyReview(
    card,
    { rating, at, day: studyDayOf(at, rules.clock), recall, seed: 1, scheduledDueAt: null },
    rules,
  )
  return answerItem(session, {
    answerId: `${session.current?.slot.factId} ${card.reps}`,
    answer: null,
    rating,
    verdict: rating > 1 ? 'right' : 'wrong',
    card: next,
  })
}
const shown = (session: Session) => session.current?.slot.factId

describe('a session', () => {
  const session = startSession([itemOf('a'), itemOf('b'), itemOf('c')], 7, until, start)

  it('brings a step back when it is due, now by recall and drawn anew', () => {
    const afterA = nextItem(answered(session, 1, start), start)
    expect(shown(afterA)).toBe('b')
    const afterB = nextItem(answered(afterA, 3, later(0.5)), later(2))
    expect(shown(afterB)).toBe('a')
    expect(afterB.current?.seed).not.toBe(session.current?.seed)
    const lastOfA = nextItem(answered(afterB, 3, later(2)), later(3))
    expect(shown(lastOfA)).toBe('c')
    const again = nextItem(answered(lastOfA, 3, later(3)), later(11))
    expect(again.current).toMatchObject({ reason: 'step', variant: { kind: 'typed' } })
  })

  it('shows the last steps early, so that nobody waits before an empty page', () => {
    const one = startSession([itemOf('a')], 7, until, start)
    expect(shown(nextItem(answered(one, 3, start), later(1)))).toBe('a')
  })

  it('leaves steps of tomorrow to tomorrow', () => {
    const late = startSession([itemOf('a')], 7, later(5), start)
    expect(isFinished(nextItem(answered(late, 3, start), later(1)))).toBe(true)
  })

  it('takes one answer for one showing', () => {
    const once = answered(session, 3, start)
    expect(answered(once, 1, start)).toBe(once)
  })

  it('follows the learner who rates the last answer anew', () => {
    const right = answered(session, 4, start)
    expect(right.waiting).toHaveLength(0)
    const wrongCard = { ...newCard, state: 'learning' as const, dueAt: later(1), reps: 1 }
    const regraded = regradeLast(right, { rating: 1, verdict: 'wrong', card: wrongCard })
    expect(regraded.done.at(-1)).toMatchObject({ rating: 1, verdict: 'wrong' })
    expect(regraded.waiting.map((item) => item.slot.factId)).toEqual(['a'])
  })

  it('drops a slot from what is left', () => {
    const afterA = nextItem(answered(session, 1, start), start)
    const waitingA = afterA.waiting[0]
    expect(waitingA && dropItem(afterA, waitingA, start).waiting).toEqual([])
  })

  it('tells the minutes that are left', () => {
    expect(minutesLeft(session, usualPace)).toBeCloseTo((3 * usualPace.newSeconds) / 60)
    expect(minutesLeft(answered(session, 4, start), usualPace)).toBeCloseTo((2 * usualPace.newSeconds) / 60)
  })
})

describe('undo', () => {
  it('walks back to the first showing, step by step, whatever was answered', () => {
    const answers = fc.array(fc.tuple(fc.constantFrom<Rating>(1, 2, 3, 4), fc.nat(15), fc.boolean()), { maxLength: 15 })
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 5 }), (given, count) => {
        const first = startSession(
          Array.from({ length: count }, (_, index) => itemOf(`f${index}`)),
          7,
          until,
          start,
        )
        const steps: Session[] = []
        let session = first
        let minutes = 0
        for (const [rating, wait, goOn] of given) {
          if (session.current === null) break
          minutes += wait
          steps.push(session)
          session = answered(session, rating, later(minutes))
          if (goOn || steps.length < given.length) session = nextItem(session, later(minutes))
        }
        for (const before of steps.toReversed()) {
          const back = undoLast(session)
          expect(back?.session).toEqual(before)
          session = back?.session ?? session
        }
        expect(undoLast(session)).toBeNull()
        expect(session).toEqual(first)
      }),
    )
  })

  it('goes on where the learner had enough, once the last answer is taken back', () => {
    const session = nextItem(answered(startSession(['a', 'b', 'c'].map(itemOf), 7, until, start), 1, start), start)
    const ended = endSession(session)
    expect(isFinished(ended)).toBe(true)
    expect(countsOf(ended)).toMatchObject({ answered: 1, at: 1 })
    expect(undoLast(ended)?.session).toEqual(undoLast(session)?.session)
  })

  it('loses no slot: what is waiting, left, learned or put to tomorrow is what was queued', () => {
    const answers = fc.array(fc.tuple(fc.constantFrom<Rating | 'undo'>(1, 2, 3, 4, 'undo'), fc.nat(15)), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(answers, (given) => {
        const names = ['a', 'b', 'c', 'd']
        let session = startSession(names.map(itemOf), 7, until, start)
        let minutes = 0
        for (const [action, wait] of given) {
          minutes += wait
          if (action === 'undo') session = undoLast(session)?.session ?? session
          else if (session.current !== null)
            session = nextItem(answered(session, action, later(minutes)), later(minutes))
          const open = [...session.upcoming, ...session.waiting, ...(session.current ? [session.current] : [])].map(
            (item) => item.slot.factId,
          )
          expect(new Set(open).size).toBe(open.length)
          const settled = session.done
            .filter((done) => done.card.state === 'review' || done.card.dueAt >= until)
            .map((done) => done.item.slot.factId)
          expect(new Set([...open, ...settled])).toEqual(new Set(names))
        }
      }),
    )
  })
})

it('asks no more for a card that its answer has suspended', () => {
  const begun = startSession([itemOf('a')], 1, until, start)
  const card = { ...newCard, state: 'relearning' as const, dueAt: later(10), suspendedAt: start }
  const given = { answerId: 'a', answer: null, rating: 1 as const, verdict: null }
  expect(answerItem(begun, { ...given, card }).waiting).toEqual([])
  expect(answerItem(begun, { ...given, card: { ...card, suspendedAt: null } }).waiting).toHaveLength(1)
})

it.each<[AnswerVerdict | null, Rating, AnswerVerdict]>([
  ['right', 2, 'right'],
  ['partly', 2, 'partly'],
  ['partly', 1, 'partly'],
  ['partly', 3, 'right'],
  ['wrong', 1, 'wrong'],
  ['wrong', 4, 'right'],
  ['right', 1, 'wrong'],
  [null, 2, 'right'],
  [null, 1, 'wrong'],
])('an answer that the machine calls %s and that counts as %s came off %s', (verdict, rating, expected) => {
  const session = startSession([itemOf('a')], 1, until, start)
  const given = { answerId: 'a', answer: null, rating, verdict, card: newCard }
  expect(answerItem(session, given).done.map(cameOff)).toEqual([expected])
})

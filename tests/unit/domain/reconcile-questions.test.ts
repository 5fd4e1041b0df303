import { describe, expect, it } from 'vitest'
import { questionChanges } from '@/lib/domain/edition'
import {
  type QuestionContent,
  type ReadQuestion,
  reconcileQuestions,
  type StoredQuestion,
} from '@/lib/domain/reconcile-questions'

describe('reconcileQuestions', () => {
  const content: QuestionContent = { stem: 'When?', answer: '2002', accepted: [], options: [], parts: [] }
  const question = (more: Partial<StoredQuestion> = {}): StoredQuestion => ({
    id: 'q',
    kind: 'typed',
    status: 'approved',
    authorship: 'engine',
    targets: [{ factId: 'f', slot: 'start' }],
    content,
    isInUse: false,
    ...more,
  })
  const readAs = (change: Partial<QuestionContent>, more: Partial<ReadQuestion> = {}): ReadQuestion => ({
    kind: 'typed',
    targets: [{ factId: 'f', slot: 'start' }],
    content: { ...content, ...change },
    offer: 'proposed',
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
    ['held', 'it comes back doubtful', question({ status: 'retired' }), readAs({}, { offer: 'held' })],
    [
      'held',
      'its answer changed and it is doubtful',
      question({ status: 'proposed' }),
      readAs({ answer: '2004' }, { offer: 'held' }),
    ],
    [
      'proposed',
      'its answer changed, it is doubtful and in use',
      question({ isInUse: true }),
      readAs({ answer: '2004' }, { offer: 'held' }),
    ],
  ])('is %s in its new version where %s', (status, _, old, now) => {
    expect(reconcileQuestions([old], [now], none).change).toMatchObject([{ status }])
  })

  it.each([
    ['held', question({ status: 'proposed' }), readAs({}, { offer: 'held' })],
    ['proposed', question({ status: 'held' }), readAs({})],
    ['held', question({ status: 'proposed' }), readAs({ stem: 'In what year?' }, { offer: 'held' })],
  ])('offers as %s what nobody has decided about, as it is read', (offer, old, now) => {
    const plan = reconcileQuestions([old], [now], none)
    expect(plan.move).toEqual([{ old, offer }])
    expect(plan.change.map(({ isSettled }) => isSettled).concat(plan.keep.map(() => true))).toEqual([true])
  })

  it.each([
    ['approved', question(), readAs({}, { offer: 'held' })],
    ['rejected', question({ status: 'rejected' }), readAs({}, { offer: 'held' })],
    ['in use', question({ status: 'proposed', isInUse: true }), readAs({}, { offer: 'held' })],
    ['in use and held back', question({ status: 'held', isInUse: true }), readAs({})],
    ['in words of a person', question({ status: 'held', authorship: 'edited' }), readAs({})],
    ['said to be offered so', question({ status: 'held' }), readAs({}, { offer: 'held' })],
  ])('offers as before what is %s', (_, old, now) => {
    expect(reconcileQuestions([old], [now], none)).toMatchObject({ keep: [{ old }], change: [], move: [] })
  })

  it('retires what is no longer asked, and creates what is new', () => {
    const plan = reconcileQuestions([question()], [readAs({}, { kind: 'cloze' })], none)
    expect(plan).toMatchObject({ keep: [], change: [], retire: [{ id: 'q' }], create: [{ kind: 'cloze' }] })
  })

  it('announces as new what is proposed, and nothing that is held back', () => {
    const plan = reconcileQuestions([], [readAs({}), readAs({}, { kind: 'cloze', offer: 'held' })], none)
    expect(plan.create).toHaveLength(2)
    expect(questionChanges(plan).made).toBe(1)
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

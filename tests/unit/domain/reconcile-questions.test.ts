import { describe, expect, it } from 'vitest'
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

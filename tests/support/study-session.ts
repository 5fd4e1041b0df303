import type { Surroundings } from '@/app/study/_session/state'
import { newCard } from '@/lib/domain/card'
import { defaultDeck } from '@/lib/domain/deck'
import { uuidv7 } from '@/lib/domain/id'
import type { StudyPayload, StudyQuestion } from '@/lib/domain/payload'
import type { QuestionKind } from '@/lib/domain/question'
import type { QueueItem } from '@/lib/domain/queue'
import { defaultWeights } from '@/lib/domain/schedule'
import { seeded } from '@/lib/domain/seeded'

export const now = new Date('2026-05-01T12:00:00Z')
const draw = seeded(1)
export const newId = () =>
  uuidv7(
    now.getTime(),
    Uint8Array.from({ length: 10 }, () => Math.floor(draw() * 256)),
  )

/** A question that asks the object of a fact of its own name, which is the answer, too. */
export const questionOf = (name: string, kind: QuestionKind, more: Partial<StudyQuestion> = {}): StudyQuestion => ({
  versionId: `${name} version`,
  questionId: name,
  kind,
  stemHtml: null,
  answerHtml: null,
  stem: `${name}?`,
  answer: name,
  accepted: [],
  options: [],
  parts: [],
  targets: [{ factId: name, slot: 'object' }],
  reasons: {},
  ...more,
})

/** Its slot, new and due, as it is shown. */
export const itemOf = (question: StudyQuestion, reason: QueueItem['reason'] = 'due', position = 0): QueueItem => {
  const { factId, slot } = question.targets[position] ?? { factId: '', slot: 'object' }
  const variant = { questionVersionId: question.versionId, kind: question.kind }
  const card = { ...newCard, foldedUntil: null }
  const place = { position: 0, rank: 1, sentence: factId, siblingGroup: null }
  return { reason, variant, seed: 7, slot: { factId, slot, card, answerBy: 'type', variants: [variant], ...place } }
}

/** A session over such questions, in documents of the learner's own. */
export const around = (
  questions: readonly StudyQuestion[],
  items: readonly QueueItem[],
  more: Partial<Surroundings> = {},
) => {
  const source = { documentId: 'd', documentTitle: 'D', language: 'en', before: '', sentence: 's', after: '' }
  const place = { mark: { start: 0, end: 1 }, path: [], page: null, isSlide: false, sentenceNumber: 1, canEdit: true }
  const facts = questions.flatMap(({ targets }) => targets.map(({ factId }) => [factId, { ...source, ...place }]))
  const payload: StudyPayload = {
    title: null,
    items,
    questions: Object.fromEntries(questions.map((question) => [question.versionId, question])),
    parts: {},
    sources: Object.fromEntries(facts),
    decks: Object.fromEntries(questions.map(({ targets }) => [`${targets[0]?.factId}:object`, defaultDeck])),
    weights: defaultWeights,
    clock: { timeZone: 'UTC', dayStartsAtHour: 4 },
    pace: { reviewSeconds: 9, newSeconds: 25 },
    seed: 1,
    until: new Date('2026-05-02T04:00:00Z'),
    dueLeft: 0,
    newLeft: 0,
    nextDueAt: null,
  }
  return { payload, kind: 'study' as const, now, newId, ...more }
}

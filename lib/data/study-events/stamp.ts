import { type DayClock, studyDayOf } from '@/lib/domain/day'
import { clampAnsweredAt, type EventResult, type StudyEventInput, serverDeviceId, stampEvent } from '@/lib/domain/event'
import { judge } from '@/lib/domain/judge'
import type { Loaded, LoadedQuestion } from './load'
import { answerableOf } from './rows'
import type { EventWrite } from './write'

/** An event as it was sent, with its fingerprint. */
export type Sent = { readonly input: StudyEventInput; readonly body: string }

/** Whether an event can be taken at all: null, or why not. */
const refusalOf = (
  input: StudyEventInput,
  questions: ReadonlyMap<string, LoadedQuestion>,
  mayStudy: (factId: string) => boolean,
): EventResult | null => {
  if (!mayStudy(input.factId)) return 'not_found'
  if (input.deviceId === serverDeviceId) return 'invalid'
  if (input.type !== 'answer') return null
  const question = questions.get(input.questionVersionId)
  return question?.targets.some(({ factId, slot }) => factId === input.factId && slot === input.slot) ? null : 'invalid'
}

/** The result of each event before anything is written: what is new is `stored`; the parts of one answer share a refusal. */
export const sift = (batch: readonly Sent[], loaded: Loaded, mayStudy: (factId: string) => boolean): EventResult[] => {
  const questions = new Map(loaded.questions.map((question) => [question.id, question]))
  const bodies = new Map(loaded.stored.map(({ id, body }) => [id, body]))
  const refused = new Map<string, EventResult>()
  const firstAt = new Map<string, number>()
  const results = batch.map(({ input, body }, index): EventResult => {
    const first = bodies.get(input.id)
    firstAt.set(input.id, firstAt.get(input.id) ?? index)
    if (first !== undefined) return first === body ? 'duplicate' : 'conflict'
    bodies.set(input.id, body)
    const refusal = refusalOf(input, questions, mayStudy)
    if (refusal) refused.set(input.answerId, refusal)
    return refusal ?? 'stored'
  })
  batch.forEach(({ input: { id, answerId } }, index) => {
    const first = firstAt.get(id) ?? index
    if (results[index] === 'duplicate' && first < index) results[index] = results[first] ?? 'duplicate'
    if (results[index] === 'conflict') refused.set(answerId, refused.get(answerId) ?? 'conflict')
  })
  return results.map((result, index) =>
    result === 'stored' ? (refused.get(batch[index]?.input.answerId ?? '') ?? result) : result,
  )
}

/** The log entries of the new events: moments by the server's clock, verdicts by the server's grading. */
export const stamp = (batch: readonly Sent[], loaded: Loaded, clock: DayClock, receivedAt: Date): EventWrite[] => {
  const questions = new Map(loaded.questions.map((question) => [question.id, question]))
  const last = new Map(loaded.devices.map(({ deviceId, answeredAt }) => [deviceId, new Date(answeredAt)]))
  return [...batch]
    .sort((a, b) => a.input.sequence - b.input.sequence)
    .map(({ input, body }) => {
      const answeredAt = clampAnsweredAt(input, last.get(input.deviceId) ?? null, receivedAt)
      last.set(input.deviceId, answeredAt)
      const judged = input.type === 'answer' ? judgeAgain(input, questions.get(input.questionVersionId)) : null
      const moments = { answeredAt, receivedAt, studyDay: studyDayOf(answeredAt, clock) }
      return { ...stampEvent(input, { ...moments, ...judged }), body }
    })
}

const judgeAgain = (input: StudyEventInput & { type: 'answer' }, question: LoadedQuestion | undefined) => {
  const position = question?.targets.findIndex(({ factId, slot }) => factId === input.factId && slot === input.slot)
  if (question === undefined || position === undefined) return null
  return judge(answerableOf(question, input.slot), position, input.answer, input.hinted)
}

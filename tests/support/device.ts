import { randomUUID } from 'node:crypto'
import { newId } from '@/lib/data/id'
import type { StudyEventInput } from '@/lib/domain/event'
import type { Rating } from '@/lib/domain/rating'
import type { AskedFact } from './study-world'

/** A device that numbers its events, as a browser does. */
export const makeDevice = () => {
  const deviceId = randomUUID()
  let sequence = 0
  const common = (fact: AskedFact, at: Date, answerId: string) => ({
    id: newId(at),
    answerId,
    factId: fact.factId,
    slot: fact.slot,
    mode: 'review' as const,
    answeredAt: at.toISOString(),
    clockOffsetMillis: 0,
    deviceId,
    sequence: sequence++,
  })
  return {
    deviceId,
    /** An answer typed; the server grades it again, so wrong words are Again whatever the rating says. */
    typed: (fact: AskedFact, at: Date, text: string, rating: Rating = 3, answerId: string = randomUUID()) =>
      ({
        ...common(fact, at, answerId),
        type: 'answer',
        questionVersionId: fact.versionId,
        rating,
        answer: { type: 'text', text },
        hinted: false,
        durationMs: 4000,
      }) satisfies StudyEventInput,
    /** A card turned and rated by the learner. */
    flipped: (fact: AskedFact, at: Date, rating: Rating, answerId: string = randomUUID()) =>
      ({
        ...common(fact, at, answerId),
        type: 'answer',
        questionVersionId: fact.versionId,
        rating,
        answer: { type: 'flip' },
        hinted: false,
        durationMs: 4000,
      }) satisfies StudyEventInput,
    undo: (fact: AskedFact, at: Date, targetAnswerId: string) =>
      ({ ...common(fact, at, randomUUID()), type: 'undo', targetAnswerId }) satisfies StudyEventInput,
    amend: (fact: AskedFact, at: Date, targetAnswerId: string, rating: Rating) =>
      ({ ...common(fact, at, randomUUID()), type: 'amend', targetAnswerId, rating }) satisfies StudyEventInput,
    plain: (fact: AskedFact, at: Date, type: 'suspend' | 'resume' | 'forget' | 'known') =>
      ({ ...common(fact, at, randomUUID()), type }) satisfies StudyEventInput,
  }
}

export type Device = ReturnType<typeof makeDevice>

import type { StudyPayload } from '@/lib/domain/payload'
import { showing } from '@/lib/domain/queue'
import { lastAnswers, type Session, wasRight } from '@/lib/domain/session'
import type { Begun } from './kept'
import type { SessionKind } from './state'

/** What was wrong in a session, to be studied now: after a test by the schedule, after cramming without it. */
export const wrongOnes = (session: Session, payload: StudyPayload, kind: SessionKind, seed: number): Begun => {
  const items = lastAnswers(session)
    .filter((done) => !wasRight(done))
    .flatMap(({ item, card }) => showing({ ...item.slot, card }, 'step', seed) ?? [])
  return { payload: { ...payload, items, seed, dueLeft: 0, newLeft: 0 }, kind: kind === 'test' ? 'study' : kind }
}

'use server'
import { requireActor } from '@/lib/auth/actor'
import { contestQuestion } from '@/lib/data/contests'
import { decideQuestions } from '@/lib/data/questions/decide'

/** Tells the author that a question is bad, or that an answer to it was counted wrong unfairly. */
export async function reportQuestion(questionVersionId: string, studyEventId: string | null) {
  const actor = await requireActor()
  const { ok } = await contestQuestion(
    actor,
    { questionVersionId, ...(studyEventId ? { studyEventId } : {}) },
    new Date(),
  )
  return { ok }
}

/** Rejects a bad question of a document that the learner may change. */
export async function rejectQuestion(documentId: string, questionId: string) {
  const { ok } = await decideQuestions(await requireActor(), documentId, [questionId], 'rejected')
  return { ok }
}

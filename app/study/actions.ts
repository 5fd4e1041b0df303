'use server'
import { requireActor } from '@/lib/auth/actor'
import { contestQuestion } from '@/lib/data/contests'
import { decideQuestions } from '@/lib/data/questions/decide'
import type { Decision } from '@/lib/domain/decision'
import { DecideInput } from '@/lib/domain/document-forms'
import { parseInput } from '@/lib/form'

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

/** Rejects a bad question of a document that the learner may change, or gives it back the status it had. */
export async function decideQuestion(documentId: string, questionId: string, decision: Decision) {
  const actor = await requireActor()
  const input = parseInput(DecideInput, { documentId, questionIds: [questionId], decision })
  if (!input.ok) return input
  return decideQuestions(actor, documentId, [questionId], decision)
}

'use server'
import { requireActor } from '@/lib/auth/actor'
import { contestQuestion } from '@/lib/data/contests'
import { setAnswerWay } from '@/lib/data/decks/answer-way'
import { decideQuestions } from '@/lib/data/questions/decide'
import { savePreference } from '@/lib/data/users/preferences'
import type { Decision } from '@/lib/domain/decision'
import { DecideInput } from '@/lib/domain/document-forms'
import { StudyPreferences } from '@/lib/domain/preferences'
import { parseInput } from '@/lib/form'
import { AnswerWayInput } from './forms'

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

/** Answers in a deck another way from now on: among options, by writing, or by flipping. */
export async function chooseAnswerWay(change: unknown) {
  const actor = await requireActor()
  const input = parseInput(AnswerWayInput, change)
  if (!input.ok) return input
  return setAnswerWay(actor, input.value, new Date())
}

/** Keeps what was chosen during a session for all that follow. */
export async function savePreferences(chosen: unknown) {
  const actor = await requireActor()
  const input = parseInput(StudyPreferences, chosen)
  if (!input.ok) return input
  return savePreference(actor, 'study', input.value)
}

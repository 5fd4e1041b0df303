'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/actor'
import { resolveConflict } from '@/lib/data/conflicts'
import { correctSentence } from '@/lib/data/documents/correct'
import { approveBest, decideQuestions } from '@/lib/data/questions/decide'
import { editQuestion, writeQuestion } from '@/lib/data/questions/write'
import { contentOf } from '@/lib/domain/authored'
import type { Decision, Resolution } from '@/lib/domain/decision'
import {
  CorrectSentenceForm,
  DecideInput,
  EditQuestionForm,
  ResolveInput,
  WriteQuestionForm,
} from '@/lib/domain/document-forms'
import { type FormState, parseForm, parseInput } from '@/lib/form'

/** Approves, rejects or puts back questions; answers with what changed, so that it can be taken back. */
export async function decide(documentId: string, questionIds: readonly string[], decision: Decision) {
  const actor = await requireActor()
  const input = parseInput(DecideInput, { documentId, questionIds, decision })
  if (!input.ok) return input
  const decided = await decideQuestions(actor, documentId, questionIds, decision)
  refresh()
  return decided
}

/** Approves the best questions that are ready; answers with what changed. */
export async function decideBest(documentId: string) {
  const decided = await approveBest(await requireActor(), documentId)
  refresh()
  return decided
}

/** Settles where the document disagrees with itself, or opens the matter again. */
export async function resolve(conflictId: string, resolution: Resolution | null) {
  const actor = await requireActor()
  const input = parseInput(ResolveInput, { conflictId, resolution })
  if (!input.ok) return input
  const resolved = await resolveConflict(actor, conflictId, resolution, new Date())
  refresh()
  return resolved
}

export async function correctInPlace(_: FormState, form: FormData) {
  const actor = await requireActor()
  const input = parseForm(CorrectSentenceForm, form)
  if (!input.ok) return input
  const { documentId, ...correction } = input.value
  const sent = await correctSentence(actor, documentId, correction, new Date())
  if (sent.ok) refresh()
  return sent
}

export async function edit(_: FormState, form: FormData) {
  const actor = await requireActor()
  const input = parseForm(EditQuestionForm, form)
  if (!input.ok) return input
  const { documentId, questionId, ...fields } = input.value
  const edited = await editQuestion(actor, documentId, questionId, fields, new Date())
  if (edited.ok) refresh()
  return edited
}

export async function write(_: FormState, form: FormData) {
  const actor = await requireActor()
  const input = parseForm(WriteQuestionForm, form)
  if (!input.ok) return input
  const { documentId, version, sentence, factId, slot, kind, ...fields } = input.value
  const content = contentOf(kind, fields)
  if (!content.ok) return content
  const asked = { version, sentence, slot, factId: factId === 'new' ? null : factId }
  const written = await writeQuestion(actor, documentId, { kind, content: content.value, ...asked }, new Date())
  if (!written.ok) return written
  return redirect(`/documents/${documentId}/questions?show=all#sentence-${sentence}`)
}

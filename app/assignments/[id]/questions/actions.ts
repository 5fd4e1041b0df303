'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requirePerson } from '@/lib/auth/actor'
import { setScheme } from '@/lib/data/assignments/question'
import { refuseContest } from '@/lib/data/contests/marks'
import { applyRegrade } from '@/lib/data/regrade'
import { undoRegrade } from '@/lib/data/regrade/history'
import { RefuseContestForm, SchemeForm } from '@/lib/domain/marking'
import { RegradeForm, UndoRegradeForm } from '@/lib/domain/regrade'
import { type FormState, parseForm } from '@/lib/form'

export async function saveScheme(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(SchemeForm, form)
  if (!input.ok) return input
  const { assignmentId, itemId, scheme } = input.value
  const saved = await setScheme(actor, assignmentId, itemId, scheme, new Date())
  revalidatePath('/assignments/[id]', 'layout')
  return saved
}

export async function leaveMark(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(RefuseContestForm, form)
  if (!input.ok) return input
  const refused = await refuseContest(actor, input.value, new Date())
  revalidatePath('/assignments/[id]', 'layout')
  return refused
}

export async function regrade(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(RegradeForm, form)
  if (!input.ok) return input
  const applied = await applyRegrade(actor, input.value, new Date())
  revalidatePath('/assignments/[id]', 'layout')
  if (!applied.ok) return applied
  redirect(`/assignments/${input.value.assignmentId}/questions/${input.value.itemId}#history`)
}

export async function undo(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(UndoRegradeForm, form)
  if (!input.ok) return input
  const { assignmentId, itemId } = input.value
  const undone = await undoRegrade(actor, assignmentId, itemId, new Date())
  revalidatePath('/assignments/[id]', 'layout')
  return undone
}

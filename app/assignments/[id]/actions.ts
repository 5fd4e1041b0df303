'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requirePerson } from '@/lib/auth/actor'
import { changeAssignment, withdrawAssignment } from '@/lib/data/assignments/change'
import { addMinutes, giveException } from '@/lib/data/assignments/exceptions'
import { acceptLate, markByHand, refuseLate } from '@/lib/data/attempts/mark-by-hand'
import { startAttempt } from '@/lib/data/attempts/start'
import { contestMark } from '@/lib/data/contests/marks'
import { remind as remindOf } from '@/lib/data/notices/remind'
import { releaseMarks } from '@/lib/data/release'
import { ChangeForm, WithdrawForm } from '@/lib/domain/assignment-change'
import { ContestForm, LateForm, MarkForm, ReleaseForm, StartForm } from '@/lib/domain/marking'
import { ExceptionForm, MinutesForm } from '@/lib/domain/more-time'
import { RemindForm } from '@/lib/domain/notice'
import type { Result } from '@/lib/domain/result'
import type { Sheet } from '@/lib/domain/sheet'
import { type FormState, parseForm } from '@/lib/form'

export async function start(_: Result<Sheet> | null, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(StartForm, form)
  if (!input.ok) return input
  return startAttempt(actor, input.value.assignmentId, input.value.startCode ?? null, new Date())
}

export async function mark(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(MarkForm, form)
  if (!input.ok) return input
  const { attemptId, itemId, ...given } = input.value
  const marked = await markByHand(actor, attemptId, itemId, given, new Date())
  revalidatePath('/assignments/[id]', 'layout')
  return marked
}

export async function contest(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(ContestForm, form)
  if (!input.ok) return input
  const { attemptId, itemId, reason } = input.value
  const contested = await contestMark(actor, attemptId, itemId, reason, new Date())
  revalidatePath('/assignments/[id]', 'layout')
  return contested
}

export async function accept(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(LateForm, form)
  if (!input.ok) return input
  const accepted = await acceptLate(actor, input.value.attemptId, input.value.itemId, new Date())
  revalidatePath('/assignments/[id]', 'page')
  return accepted
}

export async function refuse(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(LateForm, form)
  if (!input.ok) return input
  const refused = await refuseLate(actor, input.value.attemptId, input.value.itemId, new Date())
  revalidatePath('/assignments/[id]', 'page')
  return refused
}

export async function release(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(ReleaseForm, form)
  if (!input.ok) return input
  const { assignmentId, closing } = input.value
  const released = await releaseMarks(actor, assignmentId, closing === 'yes', new Date())
  revalidatePath('/assignments/[id]', 'page')
  return released
}

export async function change(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(ChangeForm, form)
  if (!input.ok) return input
  const { assignmentId, ...fields } = input.value
  const changed = await changeAssignment(actor, assignmentId, fields, new Date())
  revalidatePath('/assignments/[id]', 'page')
  return changed
}

export async function withdraw(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(WithdrawForm, form)
  if (!input.ok) return input
  const withdrawn = await withdrawAssignment(actor, input.value.assignmentId, new Date())
  return withdrawn.ok ? redirect(`/classes/${withdrawn.value.classId}/assignments`) : withdrawn
}

export async function moreMinutes(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(MinutesForm, form)
  if (!input.ok) return input
  const added = await addMinutes(actor, input.value.assignmentId, input.value.minutes, new Date())
  revalidatePath('/assignments/[id]', 'page')
  return added
}

export async function except(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(ExceptionForm, form)
  if (!input.ok) return input
  const { assignmentId, userId, ...fields } = input.value
  const given = await giveException(actor, assignmentId, userId, fields, new Date())
  revalidatePath('/assignments/[id]', 'page')
  return given
}

export async function remind(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(RemindForm, form)
  if (!input.ok) return input
  const { assignmentId, userId } = input.value
  return remindOf(actor, assignmentId, userId === 'all' ? null : userId, new Date())
}

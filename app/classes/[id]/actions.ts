'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requirePerson } from '@/lib/auth/actor'
import { hashPassword, temporaryPassword } from '@/lib/auth/password'
import { changeClass } from '@/lib/data/classes'
import { copyClass } from '@/lib/data/classes/copy'
import { changeRole, leaveClass, removeMember } from '@/lib/data/memberships'
import { setAccommodation } from '@/lib/data/memberships/accommodation'
import { resetStudentPassword } from '@/lib/data/memberships/password'
import { remindAway as remindAwayOf } from '@/lib/data/notices/remind-away'
import { AccommodationForm, accommodationOf } from '@/lib/domain/accommodation'
import { ChangeClassForm, changeOf, LeaveClassForm, MemberForm, MemberRoleForm } from '@/lib/domain/classroom'
import { CopyClassForm } from '@/lib/domain/next-term'
import { RemindAwayForm } from '@/lib/domain/notice'
import { ok, type Result } from '@/lib/domain/result'
import { type FormState, parseForm } from '@/lib/form'

export async function change(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(ChangeClassForm, form)
  if (!input.ok) return input
  const changed = await changeClass(actor, input.value.classId, changeOf(input.value), new Date())
  revalidatePath(`/classes/${input.value.classId}`, 'layout')
  return changed
}

export async function copy(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(CopyClassForm, form)
  if (!input.ok) return input
  const made = await copyClass(actor, input.value, new Date())
  if (!made.ok) return made
  return redirect(`/classes/${made.value.classId}`)
}

export async function remove(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(MemberForm, form)
  if (!input.ok) return input
  const removed = await removeMember(actor, input.value.classId, input.value.userId, new Date())
  revalidatePath(`/classes/${input.value.classId}`, 'layout')
  return removed
}

export async function leave(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(LeaveClassForm, form)
  if (!input.ok) return input
  const left = await leaveClass(actor, input.value.classId, new Date())
  if (!left.ok) return left
  return redirect('/classes')
}

export async function giveRole(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(MemberRoleForm, form)
  if (!input.ok) return input
  const { classId, userId, role } = input.value
  const given = await changeRole(actor, classId, userId, role, new Date())
  revalidatePath(`/classes/${classId}`, 'layout')
  return given
}

export async function givePassword(_: FormState, form: FormData): Promise<Result<unknown>> {
  const actor = await requirePerson()
  const input = parseForm(MemberForm, form)
  if (!input.ok) return input
  const { classId, userId } = input.value
  const password = temporaryPassword()
  const reset = await resetStudentPassword(actor, classId, userId, await hashPassword(password), new Date())
  return reset.ok ? ok({ password }) : reset
}

export async function accommodate(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(AccommodationForm, form)
  const given = input.ok ? accommodationOf(input.value) : input
  if (!input.ok || !given.ok) return given
  const { classId, userId } = input.value
  const set = await setAccommodation(actor, classId, userId, given.value, new Date())
  revalidatePath(`/classes/${classId}`, 'layout')
  return set
}

export async function remindAway(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(RemindAwayForm, form)
  if (!input.ok) return input
  return remindAwayOf(actor, input.value.classId, new Date())
}

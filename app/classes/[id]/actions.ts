'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requirePerson } from '@/lib/auth/actor'
import { changeClass } from '@/lib/data/classes'
import { leaveClass, removeMember } from '@/lib/data/memberships'
import { ChangeClassForm, changeOf, LeaveClassForm, RemoveMemberForm } from '@/lib/domain/classroom'
import { type FormState, parseForm } from '@/lib/form'

export async function change(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(ChangeClassForm, form)
  if (!input.ok) return input
  const changed = await changeClass(actor, input.value.classId, changeOf(input.value), new Date())
  revalidatePath(`/classes/${input.value.classId}`, 'layout')
  return changed
}

export async function remove(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(RemoveMemberForm, form)
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

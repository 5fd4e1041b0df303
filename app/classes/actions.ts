'use server'
import { redirect } from 'next/navigation'
import { requirePerson } from '@/lib/auth/actor'
import { addClass, joinClass } from '@/lib/data/classes'
import { CreateClassForm, JoinClassForm } from '@/lib/domain/classroom'
import { type FormState, parseForm } from '@/lib/form'

export async function createClass(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(CreateClassForm, form)
  if (!input.ok) return input
  const made = await addClass(actor, input.value, new Date())
  if (!made.ok) return made
  return redirect(`/classes/${made.value.classId}`)
}

export async function joinByCode(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(JoinClassForm, form)
  if (!input.ok) return input
  const joined = await joinClass(actor, input.value, new Date())
  if (!joined.ok) return joined
  return redirect(`/classes/${joined.value.classId}`)
}

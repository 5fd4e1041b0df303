'use server'
import { redirect } from 'next/navigation'
import { requirePerson } from '@/lib/auth/actor'
import { assign } from '@/lib/data/assignments/create'
import { AssignForm, assignInputOf } from '@/lib/domain/assigning'
import { type FormState, parseForm } from '@/lib/form'

export async function assignQuestions(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const fields = parseForm(AssignForm, form)
  if (!fields.ok) return fields
  const input = assignInputOf(fields.value)
  if (!input.ok) return input
  const made = await assign(actor, input.value, new Date())
  if (!made.ok) return made
  return redirect(made.value.length === 1 ? `/assignments/${made.value[0]}` : '/classes')
}

'use server'
import { redirect } from 'next/navigation'
import { requirePerson } from '@/lib/auth/actor'
import { removeSampleClass } from '@/lib/data/samples/classroom'
import { LeaveClassForm } from '@/lib/domain/classroom'
import { type FormState, parseForm } from '@/lib/form'

export async function removeSample(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(LeaveClassForm, form)
  if (!input.ok) return input
  const removed = await removeSampleClass(actor, input.value.classId, new Date())
  if (!removed.ok) return removed
  return redirect('/')
}

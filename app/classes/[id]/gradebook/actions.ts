'use server'
import { revalidatePath } from 'next/cache'
import { requirePerson } from '@/lib/auth/actor'
import { saveWeighting } from '@/lib/data/gradebook/weighting'
import { WeightingForm, weightingInputOf } from '@/lib/domain/weighting-form'
import { type FormState, parseForm } from '@/lib/form'

export async function weigh(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const fields = parseForm(WeightingForm, form)
  if (!fields.ok) return fields
  const input = weightingInputOf(fields.value)
  if (!input.ok) return input
  const saved = await saveWeighting(actor, input.value, new Date())
  revalidatePath(`/classes/${input.value.classId}`, 'layout')
  return saved
}

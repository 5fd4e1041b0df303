'use server'
import { revalidatePath } from 'next/cache'
import { requirePerson } from '@/lib/auth/actor'
import { makeReport, revokeReport } from '@/lib/data/reports'
import { ReportForm, RevokeForm } from '@/lib/domain/report'
import { type FormState, parseForm } from '@/lib/form'

export async function report(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(ReportForm, form)
  if (!input.ok) return input
  const made = await makeReport(actor, input.value.classId, input.value.userId, new Date())
  revalidatePath('/classes/[id]/students/[student]', 'page')
  return made
}

export async function revoke(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(RevokeForm, form)
  if (!input.ok) return input
  const revoked = await revokeReport(actor, input.value.classId, input.value.linkId, new Date())
  revalidatePath('/classes/[id]/students/[student]', 'page')
  return revoked
}

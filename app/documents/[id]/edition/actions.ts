'use server'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/actor'
import { applyEdition, discardEdition } from '@/lib/data/editions/decide'
import { ApplyEditionForm } from '@/lib/domain/document-forms'
import { type FormState, parseForm } from '@/lib/form'

/** Puts the new edition in the place of the text. */
export async function apply(_: FormState, form: FormData) {
  const actor = await requireActor()
  const input = parseForm(ApplyEditionForm, form)
  if (!input.ok) return input
  const { documentId, ...seen } = input.value
  const applied = await applyEdition(actor, documentId, seen, new Date())
  return applied.ok ? redirect(`/documents/${documentId}`) : applied
}

/** Leaves the document as it is. */
export async function discard(documentId: string) {
  await discardEdition(await requireActor(), documentId)
  redirect(`/documents/${documentId}/edition`)
}

'use server'
import { redirect } from 'next/navigation'
import { requireUser } from '@/lib/auth/actor'
import { clearSessionCookie } from '@/lib/auth/session-cookie'
import { deleteAccount } from '@/lib/data/accounts/deletion'
import type { Result } from '@/lib/domain/result'
import { type FormState, fieldFailure, parseForm } from '@/lib/form'
import { DeletionForm } from '../../forms'

export async function removeAccount(_: FormState, form: FormData): Promise<Result<unknown>> {
  const { actor, profile } = await requireUser()
  const input = parseForm(DeletionForm, form)
  if (!input.ok) return input
  if (input.value.confirm.trim() !== profile.displayName) return fieldFailure('confirm', 'confirmDeletion')
  const deleted = await deleteAccount(actor, new Date())
  if (!deleted.ok) return deleted
  await clearSessionCookie()
  redirect('/')
}

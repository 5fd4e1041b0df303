'use server'
import { redirect } from 'next/navigation'
import { requireUser } from '@/lib/auth/actor'
import { replacePassword } from '@/lib/auth/change-password'
import type { Result } from '@/lib/domain/result'
import { type FormState, parseForm } from '@/lib/form'
import { PasswordForm } from '../../forms'

export async function changePassword(_: FormState, form: FormData): Promise<Result<unknown>> {
  const user = await requireUser()
  const input = parseForm(PasswordForm, form)
  if (!input.ok) return input
  const changed = await replacePassword(user, input.value, new Date())
  if (!changed.ok) return changed
  redirect('/account')
}

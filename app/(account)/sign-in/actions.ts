'use server'
import { redirect } from 'next/navigation'
import { becomeUser } from '@/lib/auth/actor'
import { safeNext } from '@/lib/auth/next-path'
import { passwordSession } from '@/lib/auth/sign-in'
import type { Result } from '@/lib/domain/result'
import { type FormState, parseForm } from '@/lib/form'
import { SignInForm } from '../forms'

export async function signIn(_: FormState, form: FormData): Promise<Result<unknown>> {
  const input = parseForm(SignInForm, form)
  if (!input.ok) return input
  const session = await passwordSession(input.value.username, input.value.password, new Date())
  if (!session.ok) return session
  await becomeUser(session.value, input.value.shared === 'on')
  redirect(safeNext(input.value.next))
}
